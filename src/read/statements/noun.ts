import type { Span } from "../../model/index.ts";
import {
  ADJECTIVE,
  BINDING,
  CLOSED,
  CLOSED_OR_PREPOSITION,
  definiteWord,
  headOf,
  idafa,
  isCarrier,
  isNameQuote,
  isOffice,
  isRole,
  NISBA,
  strip,
} from "./classes.ts";
import { phraseLists } from "./cues.ts";
import { isComma, isComplementiser, isMark, isRelative, phraseAt, spanOf } from "./marks.ts";
import type { Scene } from "./scene.ts";

/** A noun phrase by token: `[first, last)`, `head` its first word's folded letters without clitics or ال. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** Raw start, behind clitics that were passed over. */
  readonly start: number;
  readonly head: string;
  readonly definite: boolean;
  /** Mentions in it, in order. */
  readonly mentions: readonly number[];
  /** The person it names, or -1. */
  readonly person: number;
}

export interface NounOptions {
  /** Letters of a clitic to pass over on the first word (و, ل, ب). */
  readonly skip?: number;
  /** Prepositions that belong to the verb and end the phrase. */
  readonly stops?: readonly string[];
}

interface State {
  readonly from: number;
  k: number;
  open: boolean;
  definite: boolean;
  person: number;
  /** The first person, where a و joined others. */
  speaks: number;
  named: boolean;
  /** In an apposition behind a name: "فلان، المتحدث الرسمي باسم …". */
  apposed: boolean;
  /** The last noun hangs on a preposition or a title, and the head's own rules are over. */
  bound: boolean;
  mentions: number[];
}

const takeMention = (s: Scene, st: State, m: number, stops: boolean): boolean => {
  const mention = s.mentions[m]!;
  const norm = s.tokens[st.k]!.norm;
  const adjective = mention.type === "NORP" && definiteWord(norm);
  if (st.person >= 0 && !adjective && !((st.apposed || st.open) && mention.type !== "PER")) return false;
  if (mention.type !== "PER" && st.named && !st.open && !adjective) {
    // A second name that no preposition or idafa binds is an object: "طالب مجلس الأمن إيران".
    if (stops) return false;
  }
  st.mentions.push(m);
  // "متحدث باسم فلان" is not he.
  const another = s.tokens[st.k - 1]?.norm === "باسم" || (st.k > st.from && norm.startsWith("لل"));
  // "المتحدث باسم القوة" may stand for somebody; the name beside it is surer.
  if (mention.type === "PER" && !another && mention.form === "name") {
    st.person = m;
    if (st.speaks < 0) st.speaks = m;
  }
  if (!adjective) st.named = true;
  st.definite = true;
  st.open = false;
  st.k = Math.max(s.mentionLast[m]!, st.k + 1);
  return true;
};

/** After a comma: does the phrase go on as an apposition (a name after its title, a title after a name)? */
const apposition = (s: Scene, st: State, limit: number): boolean => {
  const n = st.k + 1;
  const t = s.tokens[n];
  if (!t || n >= limit || s.timeFrom[n]) return false;
  const m = s.mentionFrom[n]!;
  if (s.before[n]!.startsWith("و") && st.person < 0) {
    // "الفصائل، والأحزاب": a second body that speaks.
    const { bodies, unnamed } = phraseLists();
    const bare = strip(t.norm.slice(1));
    const joined =
      bodies.has(bare) ||
      unnamed.has(bare) ||
      /^(احزاب|فصايل|دول|منظمات|قوي|حركات|نقابات|جمعيات|هييات|جماعات)$/u.test(bare);
    return joined && definiteWord(t.norm) === st.definite;
  }
  if (m >= 0 && s.mentions[m]!.type === "PER" && s.mentions[m]!.start === t.start)
    return st.person < 0 && (st.mentions.length > 0 || st.definite);
  if (isRole(t.norm))
    return (
      st.person >= 0 || phraseLists().roles.has(strip(s.tokens[st.k - 1]!.norm)) || nameFollows(s, n, limit)
    );
  if (/^(جنوب|شمال|شرق|غرب|وسط|جنوبي|شمالي|شرقي|غربي)$/u.test(t.norm)) return true;
  return false;
};

const nameFollows = (s: Scene, n: number, limit: number): boolean => {
  for (let k = n; k < Math.min(n + 4, limit); k++) {
    const m = s.mentionFrom[k]!;
    if (m >= 0 && s.mentions[m]!.type === "PER") return true;
    if (isMark(s.tokens[k])) return false;
  }
  return false;
};

/** One word on; false where the phrase ends. */
const advance = (s: Scene, st: State, first: number, limit: number, stops: readonly string[]): boolean => {
  const t = s.tokens[st.k]!;
  const norm = t.norm;
  const start = st.k === first;
  if (s.bracketEnd[st.k]! > st.k && t.text === "(") {
    if (s.bracketEnd[st.k]! > limit) return false;
    st.k = s.bracketEnd[st.k]!;
    return true;
  }
  if (t.text === "#") {
    st.k++;
    return st.k < limit;
  }
  if ((t.text === "_" || t.text === "/" || t.text === "-" || t.text === "–") && !start && !t.spaced) {
    st.k++;
    return st.k < limit;
  }
  const quote = s.quoteFrom.get(st.k);
  if (quote) {
    if (!isNameQuote(s, st.k, limit)) return false;
    for (let k = st.k + 1; k < quote.close; k++)
      if (s.mentionFrom[k]! >= 0) st.mentions.push(s.mentionFrom[k]!);
    st.k = quote.close + 1;
    st.definite = true;
    st.open = false;
    st.named = true;
    return true;
  }
  if (isComma(t)) {
    if (!apposition(s, st, limit)) return false;
    st.k++;
    st.open = true;
    st.apposed = st.person >= 0;
    return true;
  }
  if (isMark(t)) return false;
  const m = s.mentionFrom[st.k]!;
  const conj = (norm[0] === "و" || norm[0] === "ف") && norm.length > 2;
  if (m >= 0 && (s.mentions[m]!.start === t.start || (start && st.open))) return takeMention(s, st, m, true);
  if (s.timeFrom[st.k] && !start) return false;
  if (start && /^(هذا|هذه|ذلك|تلك|هولاء)$/u.test(norm)) {
    st.k++;
    return true;
  }
  if (/^لل?(صحفيين|صحافيين|اعلاميين)$/u.test(norm)) return false;
  if (isRelative(t) || isComplementiser(t) || CLOSED.has(norm)) return false;
  if (start && s.before[st.k]!.startsWith("و") && CLOSED_OR_PREPOSITION.has(norm.slice(1))) return false;
  if (!start && phraseAt(s.tokens, st.k, limit, phraseLists().asides, false) > 0) return false;
  if (m >= 0) {
    // A clitic stands before the name: و joins a second one, ل and ب bind.
    const clitic = norm[0]!;
    if (clitic === "و") {
      if (st.person >= 0 && s.mentions[m]!.type !== "PER") return false;
      st.mentions.push(m);
      st.k = s.mentionLast[m]!;
      st.open = false;
      return true;
    }
    if ((clitic === "ل" || clitic === "ب") && !stops.includes(clitic) && st.person < 0 && !isCarrier(s, m)) {
      st.mentions.push(m);
      st.k = s.mentionLast[m]!;
      st.open = false;
      st.definite = true;
      return true;
    }
    return false;
  }
  if (BINDING.has(norm) && !start) return bind(s, st, limit, stops);
  if (conj && !start) return joins(s, st, limit);
  // "النائب الأول لرئيس الأركان", "الأمين العام لحزب": an office of something.
  if (
    !start &&
    norm[0] === "ل" &&
    !stops.includes("ل") &&
    (st.person < 0 || st.apposed) &&
    isOffice(norm.slice(1))
  ) {
    st.k++;
    st.open = true;
    return true;
  }
  if (!start && (stops.includes(norm) || stops.includes(norm.replace(/^ال/u, "")))) return false;
  // A preposition written onto an indefinite word leads out of the phrase.
  if (!start && /^[بلك]$/u.test(s.before[st.k]!) && !definiteWord(norm)) return false;
  if (/^(?:ب|ل|ك)/u.test(norm) && definiteWord(norm) && !start) {
    if (st.person >= 0 || stops.includes(norm[0]!) || !/^(?:لل|بال)/u.test(norm)) return false;
    st.k++;
    st.definite = true;
    return true;
  }
  if (definiteWord(norm)) {
    if (st.person >= 0 && !isRole(norm) && !st.open && !st.apposed) return false;
    // "طالب البيان المجتمع الدولي": a document's one noun, then another.
    if (
      st.k === first + 1 &&
      /^(البيان|التقرير|الصحيفه|الوكاله|المصدر|المصادر)$/u.test(s.tokens[first]!.norm) &&
      !ADJECTIVE.test(norm) &&
      phraseLists().bodies.has(strip(norm))
    )
      return false;
    st.k++;
    st.definite = true;
    st.open = false;
    return true;
  }
  if (t.kind === "number") {
    if (st.open) st.k++;
    return st.open;
  }
  if (t.kind === "latin") {
    st.k++;
    st.open = false;
    return true;
  }
  // "اللواء ركن", "الميجور جنرال": a rank in two words.
  if (isRole(norm) && (st.open || st.person >= 0 || isRole(s.tokens[st.k - 1]!.norm))) {
    st.k++;
    st.open = true;
    return true;
  }
  if (!st.open) return false;
  // "قناة تلفزيونية | مقتل": an adjective closes an indefinite phrase.
  if (
    !start &&
    !st.bound &&
    !ADJECTIVE.test(norm) &&
    st.k > first + 1 &&
    NISBA.test(s.tokens[st.k - 1]!.norm) &&
    !isRole(norm)
  )
    return false;
  const h = headOf(s.tokens[first]!.norm);
  const plain =
    !st.bound && !st.definite && (phraseLists().unnamed.has(h) || phraseLists().mediaByFirst.has(h));
  if (!start && plain && !ADJECTIVE.test(norm) && !idafa(s, first, st.k)) return false;
  st.k++;
  return true;
};

const bind = (s: Scene, st: State, limit: number, stops: readonly string[]): boolean => {
  const norm = s.tokens[st.k]!.norm;
  if (stops.includes(norm) || st.k + 1 >= limit) return false;
  if (norm === "باسم" || norm === "لشوون") {
    st.bound = true;
    st.k++;
    st.open = true;
    return true;
  }
  if (st.person >= 0 && !st.apposed) return false;
  const n = s.tokens[st.k + 1]!.text === "#" && st.k + 2 < limit ? st.k + 2 : st.k + 1;
  const next = s.tokens[n]!;
  if (s.timeFrom[n] || phraseLists().mediaByFirst.has(next.norm) || (isMark(next) && !s.quoteFrom.has(n)))
    return false;
  const place =
    s.mentionOver[n]! >= 0 ||
    definiteWord(next.norm) ||
    n > st.k + 1 ||
    s.quoteFrom.has(n) ||
    phraseLists().bodies.has(next.norm) ||
    phraseLists().roles.has(next.norm);
  if (!place || isComplementiser(next)) return false;
  if (/^(جانب|جهه|ناحيه|خلال|وقت|هذا|هذه|ظل|حال|حاله)/u.test(next.norm)) return false;
  st.bound = true;
  st.k++;
  st.open = true;
  return true;
};

/** Does a word with و join another speaker or noun ("قوى وفصائل", "والأحزاب")? */
const joins = (s: Scene, st: State, limit: number): boolean => {
  const norm = s.tokens[st.k]!.norm.slice(1);
  if (st.k + 1 > limit) return false;
  const { bodies, roles, unnamed } = phraseLists();
  const known = bodies.has(strip(norm)) || roles.has(strip(norm)) || unnamed.has(norm);
  if (definiteWord(norm) || known) {
    if (st.person >= 0 && !known) return false;
    st.k++;
    st.open = !definiteWord(norm);
    if (st.person >= 0) st.person = -2;
    return true;
  }
  return false;
};

/** The noun phrase that starts at token `i`, or null. Linear in its length. */
export const nounPhrase = (
  s: Scene,
  i: number,
  limit: number,
  options: NounOptions = {},
): NounPhrase | null => {
  const t = s.tokens[i];
  if (!t || i >= limit || (isMark(t) && t.text !== "#" && !s.quoteFrom.has(i))) return null;
  const st: State = {
    from: i,
    k: i,
    open: true,
    definite: false,
    person: -1,
    speaks: -1,
    named: false,
    apposed: false,
    bound: false,
    mentions: [],
  };
  while (st.k < limit && st.k < i + 45 && advance(s, st, i, limit, options.stops ?? []));
  let last = st.k;
  while (last > i && (isComma(s.tokens[last - 1]) || BINDING.has(s.tokens[last - 1]!.norm))) last--;
  if (last <= i) return null;
  const skip = options.skip ?? 0;
  const head = t.text === "#" ? (s.tokens[i + 1]?.norm ?? "") : t.norm.slice(skip);
  return {
    first: i,
    last,
    start: t.start + skip,
    head: headOf(head.startsWith("لل") && skip === 0 ? `ال${head.slice(2)}` : head),
    definite: st.definite,
    mentions: st.mentions,
    person: st.speaks,
  };
};

export const nounSpan = (s: Scene, np: NounPhrase): Span => ({
  start: np.start,
  end: spanOf(s.tokens, np.first, np.last).end,
});
