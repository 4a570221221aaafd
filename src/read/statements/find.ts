import { fold } from "../../arabic/index.ts";
import type { Span, Stance } from "../../model/index.ts";
import { type CueForm, cueForms, type Frame, phraseLists } from "./cues.ts";
import { type Field, readField, speakerLike, subjectBefore } from "./field.ts";
import { type NounPhrase, nounPhrase } from "./noun.ts";
import {
  isColon,
  isComma,
  isComplementiser,
  isMark,
  isRelative,
  isResuming,
  phraseAt,
  type Scene,
  type Stretch,
} from "./scene.ts";

export type Shape = "verb" | "participle" | "noun" | "credit" | "colon";

/** An attribution as the words show it, before its speaker and its content's end are known. */
export interface Found {
  readonly shape: Shape;
  readonly rule: string;
  readonly cue: Span;
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly form: CueForm | null;
  readonly stance: Stance;
  /** Token where its clause begins: a statement before it ends there. */
  readonly clause: number;
  readonly source: NounPhrase | null;
  /** Who carried it ("نقلت X عن"), if the words name one. */
  readonly carrier: NounPhrase | null;
  /** Words between cue and content, by token. */
  readonly middle: readonly [number, number];
  /** Where the content starts; null for a credit behind its content. */
  readonly content: {
    readonly first: number;
    readonly start: number;
    readonly marker: Field["marker"];
  } | null;
  /** Does it end the content of the statement before it? */
  readonly breaks: boolean;
  /** Words before it that tell of the saying: a leading circumstance or time, by token. */
  readonly lead: readonly [number, number];
}

const SAYING: Frame = {
  that: true,
  quote: true,
  bare: false,
  object: false,
  prepositions: [],
  objectThen: null,
};
const NEGATED = new Set("حال لم لن لا قد اذا لو ان لما كي حتي ليس ما مما ممن".split(" "));
const CLAUSES = new Set(
  "لكن ولكن الا غير كما فيما بينما حيث لكنه لكنها لكنهم اذ بعدما عندما ثم حين حينما ان انه انها غير الا قد وقد كان وكان كانت وكانت فقد حينها بدوره بدورها".split(
    " ",
  ),
);

/** Letters that stand before the cue in its token: و or ف. */
const conjunction = (s: Scene, i: number, form: CueForm): number =>
  s.tokens[i]!.norm.length - form.form.length;

const lookup = (s: Scene, i: number): readonly CueForm[] => {
  const norm = s.tokens[i]!.norm;
  const forms = cueForms();
  const whole = forms.get(norm);
  if (whole) return whole;
  return /^[وف]/u.test(norm) && norm.length > 3 ? (forms.get(norm.slice(1)) ?? []) : [];
};

const cueSpan = (s: Scene, i: number, skip: number): Span => {
  const t = s.tokens[i]!;
  return { start: t.start + skip, end: t.end };
};

/** Token where the cue's clause begins: a comma, كما, قد, an adverb before it belong to it. */
const clauseStart = (s: Scene, from: number, cue: number): number => {
  let k = cue;
  while (k > from && CLAUSES.has(s.tokens[k - 1]!.norm) && !isComplementiser(s.tokens[k - 1])) k--;
  while (k > from && isComma(s.tokens[k - 1])) k--;
  return k;
};

const verb = (s: Scene, st: Stretch, i: number, form: CueForm, limit: number): Found | null => {
  if (form.person !== 3) return null;
  const { cue } = form;
  const skip = conjunction(s, i, form);
  const before = s.tokens[i - 1];
  if (form.object !== "" && (isRelative(before) || s.tokens[i]!.text.endsWith("ة"))) return null;
  const first = i === st.first;
  const prior = first ? "" : (before?.norm ?? "");
  const quoted = s.quoteOver[i]! > 0;
  const inTitle = st.part !== "body";
  const called = form.object !== "" && /^[مبعفل]*ما$/u.test(prior);
  if (called) return calledSo(s, i, form, limit);
  if (!first && skip === 0) {
    if (prior === "قد" ? form.tense === "present" : NEGATED.has(prior)) return null;
    if (isRelative(before) && cue.traits.has("attitude")) return null;
    if (phraseLists().governs.has(prior) || isComplementiser(before)) return null;
  }
  if (cue.traits.has("relay")) return relay(s, st, i, form, skip, limit);
  if (
    form.tense === "present" &&
    first &&
    skip <= 1 &&
    phraseLists().narration.has(s.tokens[i]!.norm) &&
    isComplementiser(s.tokens[i + 1])
  )
    return null;
  if (form.tense === "passive" || cue.traits.has("came")) return came(s, st, i, form, skip, limit);
  const opener = s.quoteFrom.has(i - 1) && inTitle ? i - 1 : i;
  const svo = skip === 0 && opener > st.first ? subjectBefore(s, st.first, opener) : null;
  const clauseOpens =
    first ||
    skip > 0 ||
    isMark(before) ||
    CLAUSES.has(prior) ||
    s.timeFrom[i - 1] !== null ||
    endsAside(s, st.first, i);
  // "تتهمه واشنطن بـ": the object is written onto the verb, so a noun behind it is the subject.
  const frame: Frame =
    form.object !== "" && cue.frame.objectThen === "ب"
      ? { ...cue.frame, objectThen: null, prepositions: ["ب"] }
      : cue.frame;
  const field = readField(s, i + 1, limit, frame, {
    subject: svo === null,
    known: svo !== null || first || skip > 0 || clauseOpens,
    addressee: cue.traits.has("to"),
    gender: form.number === "s" ? form.gender : null,
    publishes: cue.traits.has("publish"),
  });
  if (!field) return null;
  if (misread(s, i, form, field, svo?.np ?? field.source, inTitle)) return null;
  // "بين" is a preposition far more often than a verb; "تبلغ قيمة" is of another verb than أبلغ.
  if (form.form === "بين" && (field.marker !== "that" || !(first || skip > 0))) return null;
  if (cue.verb === "أبلغ" && field.marker === "object" && !field.source && !svo) return null;
  const plainly =
    field.source !== null &&
    field.source.mentions.length > 0 &&
    speakerLike(s, field.source) &&
    (field.marker === "that" || field.marker === "quote" || field.source.person >= 0);
  if (
    !svo &&
    (form.number === "d" || (!clauseOpens && !isRelative(before) && !(plainly && form.tense === "past")))
  )
    return null;
  const told = toldBy(s, i + 1, field.first);
  // "واتهم المكتب بأنه": the one noun is what he accuses, not who.
  const accused = cue.frame.objectThen !== null && field.marker === "that" && !svo ? field.source : null;
  const source = accused ? null : (told ?? svo?.np ?? field.source);
  if (!source && form.tense === "present" && phraseLists().narration.has(form.form)) return null;
  if (!source && cue.traits.has("sourced") && field.marker !== "quote") return null;
  if (quoted && !(inTitle && s.quoteFrom.has(i - 1))) {
    if (!source || source.mentions.length === 0 || field.marker === "quote" || cue.traits.has("follow"))
      return null;
    if (!svo && field.marker === "object") return null;
  }
  if (!source && (!clauseOpens || (field.marker === "object" && /^(بعدما|عندما|حين|حينما)$/u.test(prior))))
    return null;
  if (
    source &&
    !speakerLike(s, source) &&
    (field.marker === "object" || field.marker === "prep" || cue.traits.has("attitude"))
  )
    return null;
  if (
    !source &&
    !cue.traits.has("follow") &&
    form.tense === "present" &&
    !inTitle &&
    form.gender === "m" &&
    field.marker !== "quote" &&
    skip === 0 &&
    !CLAUSES.has(prior)
  )
    return null;
  // "إلا أن الجيش قال إنه": a contrast leaves the content before it.
  const contrast = svo !== null && /^(الا|غير|بيد)$/u.test(s.tokens[svo.clause - 2]?.norm ?? "");
  const clause = svo
    ? clauseStart(s, st.first, contrast ? svo.clause - 2 : svo.clause)
    : clauseStart(s, st.first, i);
  return {
    shape: "verb",
    rule: cue.rule,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: cue.stance,
    clause,
    source,
    carrier: told ? (svo?.np ?? field.source) : null,
    middle: [i + 1, accused ? accused.first : field.first],
    content: accused
      ? { first: accused.first, start: accused.start, marker: "object" }
      : { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, svo ? svo.np.first : i],
    breaks:
      (!quoted || inTitle) &&
      (clauseOpens || contrast || svo !== null) &&
      !(svo !== null && skip === 0 && isComplementiser(s.tokens[svo.clause - 1]) && !contrast),
  };
};

/** "مما وصفه بـ«الإرهاب»": the quoted name alone is his word. */
const calledSo = (s: Scene, i: number, form: CueForm, limit: number): Found | null => {
  if (!["وصف", "سمى", "أسمى", "اعتبر"].includes(form.cue.verb)) return null;
  const k = s.tokens[i + 1]?.norm === "ب" ? i + 2 : i + 1;
  const quote = s.quoteFrom.get(k);
  if (!quote?.closed || k >= limit || s.quoteOver[i]! > 0) return null;
  return {
    shape: "verb",
    rule: `${form.cue.rule}.called`,
    cue: cueSpan(s, i, 0),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: "assert",
    clause: i,
    source: null,
    carrier: null,
    middle: [i + 1, k],
    content: { first: k, start: s.tokens[k]!.start, marker: "quote" },
    lead: [i, i],
    breaks: false,
  };
};

/** Forms that another verb or another sense of this one writes alike. */
const misread = (
  s: Scene,
  i: number,
  form: CueForm,
  field: Field,
  source: NounPhrase | null,
  inTitle: boolean,
): boolean => {
  const { cue } = form;
  // "عبر" is a preposition; "أدانت المحكمة" is a conviction.
  if (form.form === "عبر" && field.marker !== "prep") return true;
  if (cue.verb === "أدان" && source?.head === "محكمه") return true;
  const object = field.marker === "object" ? s.tokens[field.first]!.norm : null;
  if (cue.traits.has("claim")) return object === null || !phraseLists().claimed.has(object);
  // "يدعى فلان" is called so; "يعتبر المشروع الأكبر" is held to be.
  if (cue.verb === "ادعى" && form.tense === "present" && s.tokens[i]!.text.endsWith("ى")) return true;
  return cue.verb === "اعتبر" && form.tense === "present" && object !== null && !inTitle;
};

/** "ذكرت الوكالة نقلا عن مسؤول أن": the speaker behind نقلا عن; the verb's subject carries him. */
const toldBy = (s: Scene, from: number, to: number): NounPhrase | null => {
  for (let k = from; k < to; k++) {
    const joined = s.tokens[k]!.norm === "نقلاعن";
    if (joined || (s.tokens[k]!.norm === "نقلا" && s.tokens[k + 1]?.norm === "عن"))
      return nounPhrase(s, joined ? k + 1 : k + 2, to);
  }
  return null;
};

/** Does a leading circumstance end just before the verb ("من جانبه رحب", "وفي طوكيو، نقلت")? */
const endsAside = (s: Scene, from: number, i: number): boolean => {
  const { asides, circumstances } = phraseLists();
  for (let p = Math.max(from, i - 4); p < i; p++) if (phraseAt(s.tokens, p, i, asides) === i - p) return true;
  let p = i - 1;
  while (
    p > from &&
    p > i - 14 &&
    !isMark(s.tokens[p - 1]) &&
    !isComplementiser(s.tokens[p - 1]) &&
    !isRelative(s.tokens[p - 1])
  )
    p--;
  if (p !== from && !isMark(s.tokens[p - 1])) return false;
  return phraseAt(s.tokens, p, i, circumstances) > 0 || /^[وف]?[بل]/u.test(s.before[p]!);
};

/** "نقلت X عن Y قوله إن", "نُقل عن Y". */
const relay = (
  s: Scene,
  st: Stretch,
  i: number,
  form: CueForm,
  skip: number,
  limit: number,
): Found | null => {
  if (form.tense !== "past" && form.tense !== "present") return null;
  let k = i + 1;
  let carrier: NounPhrase | null = null;
  const via = form.cue.verb === "نسب" ? ["الي", "ل"] : ["عن"];
  while (k < Math.min(limit, i + 30)) {
    const t = s.tokens[k]!;
    if (via.includes(t.norm) || (via.includes("ل") && s.before[k] === "ل")) break;
    if (isComplementiser(t) && carrier && via[0] === "عن") break;
    if (isComma(t)) k++;
    else if (s.timeFrom[k]) k = Math.max(k + 1, s.timeLast[k]!);
    else if (isComplementiser(t) || isColon(t) || (isMark(t) && !s.quoteFrom.has(k) && t.text !== "("))
      return null;
    else if (carrier) k++;
    else {
      carrier = nounPhrase(s, k, limit, { stops: via });
      k = carrier?.last ?? k + 1;
    }
  }
  if (k >= Math.min(limit, i + 30)) return null;
  if (isComplementiser(s.tokens[k])) return relayed(s, st, i, form, skip, limit);
  const joined = s.tokens[k]!.norm.length > 2 && s.before[k] === "ل" && !via.includes(s.tokens[k]!.norm);
  const np = nounPhrase(s, joined ? k : k + 1, limit, { skip: joined ? 1 : 0 });
  if (!np) return null;
  const field = readField(s, np.last, limit, SAYING, { subject: false, known: true, addressee: true });
  if (!field) return null;
  return {
    shape: "verb",
    rule: form.cue.rule,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: "assert",
    clause: clauseStart(s, st.first, i),
    source: np,
    carrier,
    middle: [i + 1, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, i],
    breaks: true,
  };
};

/** "نقلت الصحيفة أن": nobody else is named, so the carrier says it. */
const relayed = (
  s: Scene,
  st: Stretch,
  i: number,
  form: CueForm,
  skip: number,
  limit: number,
): Found | null => {
  const field = readField(s, i + 1, limit, SAYING, { subject: true, known: false, addressee: false });
  if (!field?.source || field.marker !== "that" || !speakerLike(s, field.source)) return null;
  return {
    shape: "verb",
    rule: form.cue.rule,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: "assert",
    clause: clauseStart(s, st.first, i),
    source: field.source,
    carrier: null,
    middle: [i + 1, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, i],
    breaks: true,
  };
};

/** "جاء في بيان أصدره X أن": the source stands inside the circumstance. */
const came = (s: Scene, st: Stretch, i: number, form: CueForm, skip: number, limit: number): Found | null => {
  if (form.tense === "passive" && !form.cue.traits.has("came")) return null;
  const t = s.tokens[i + 1];
  if (!t || t.norm !== "في" || !phraseLists().mediaByFirst.has(s.tokens[i + 2]?.norm ?? "")) return null;
  const field = readField(s, i + 1, limit, SAYING, { subject: false, known: true, addressee: false });
  if (!field) return null;
  let source: NounPhrase | null = null;
  for (let k = i + 3; k < field.first && !source; k++) {
    const np = nounPhrase(s, k, field.first, { skip: s.before[k] === "ل" ? 1 : 0 });
    if (np && speakerLike(s, np) && np.mentions.length > 0) source = np;
  }
  return {
    shape: "verb",
    rule: form.cue.rule,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: "assert",
    clause: clauseStart(s, st.first, i),
    source: source ?? nounPhrase(s, i + 2, field.first),
    carrier: null,
    middle: [i + 1, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, i],
    breaks: true,
  };
};

const participle = (s: Scene, st: Stretch, i: number, form: CueForm, limit: number): Found | null => {
  const t = s.tokens[i]!;
  const skip = conjunction(s, i, form);
  const { cue } = form;
  if (s.quoteOver[i]! > 0) return null;
  // Accusative, as news puts it: مضيفا, مؤكدة, قائلين. A definite or genitive one is a noun or adjective.
  const accusative = /ا$/u.test(t.norm) || form.gender === "f" || form.number !== "s";
  const before = s.tokens[i - 1];
  if (!accusative || (i === st.first && skip === 0)) return null;
  const afterMark = isMark(before) || skip > 0;
  if (phraseLists().governs.has(before?.norm ?? "")) return null;
  const frame = cue.frame.object && !afterMark ? { ...cue.frame, object: false } : cue.frame;
  const field = readField(s, i + 1, limit, frame, {
    subject: false,
    known: true,
    addressee: cue.traits.has("to"),
  });
  if (!field) return null;
  // "… مشيرا إلى أن", "… داعيا الوزارة إلى" need no mark before them; others do.
  const governed =
    field.marker === "prep" && s.tokens[field.first]!.start === field.start && field.first > i + 1;
  const clear = field.marker === "that" || field.marker === "quote" || (governed && /ا$/u.test(t.norm));
  if (!afterMark && (field.first - i > 5 || !clear)) return null;
  // A feminine or plural one without a mark before it may be an adjective of the noun: only a complementiser proves it.
  if (!afterMark && !/ا$/u.test(t.norm) && field.marker === "prep") return null;
  const preposition =
    field.marker === "prep" ||
    (field.marker === "that" && cue.frame.prepositions.includes(s.tokens[i + 1]?.norm ?? ""));
  const withPreposition = preposition && cue.frame.prepositions.includes(s.tokens[i + 1]?.norm ?? "");
  return {
    shape: "participle",
    rule: `cue.participle.${fold(cue.verb)}`,
    cue: withPreposition ? { start: t.start + skip, end: s.tokens[i + 1]!.end } : cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: withPreposition ? i + 2 : i + 1,
    form,
    stance: cue.stance,
    clause: clauseStart(s, st.first, i),
    source: null,
    carrier: null,
    middle: [i + 1, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [i, i],
    breaks: true,
  };
};

const NOUN_OBJECT = new Set(["اعلان", "رفض", "نفي", "ترحيب", "تبني", "ادانه"]);

/** "إعلان كوريا الشمالية وقف التجارب", "تحذيرات الغرب من": a noun, a name, and content. */
const nounCue = (s: Scene, st: Stretch, i: number, limit: number): Found | null => {
  const t = s.tokens[i]!;
  if (s.quoteOver[i]! > 0) return null;
  let skip = 0;
  let word = t.norm;
  const lists = nounCues();
  for (const cut of [0, s.before[i]!.length]) {
    for (const bare of [
      t.norm.slice(cut),
      t.norm.slice(cut).replace(/^ال/u, ""),
      t.norm.slice(cut).replace(/(?:ه|ها|هم)$/u, ""),
      t.norm.slice(cut).replace(/ت(?:ه|ها|هم)$/u, "ه"),
    ])
      if (!lists.has(word) && lists.has(bare)) {
        word = bare;
        skip = cut;
      }
  }
  if (!lists.has(word)) return null;
  const exact = t.norm.slice(skip) === word;
  const form = lists.get(word)!;
  const light = lightVerb(s, st, i, word, form, limit, skip);
  if (light) return light;
  if (!exact) return null;
  const by = s.tokens[i + 1]?.norm === "من" ? i + 2 : i + 1;
  const whole = nounPhrase(s, by, limit, { stops: form.cue.frame.prepositions });
  const first = whole?.mentions[0];
  // The name alone is the genitive; what follows it is content ("إعلان السلطات العراقية النصر").
  const np =
    whole && first !== undefined && whole.person < 0 && s.mentionFrom[whole.first] === first
      ? { ...whole, last: Math.max(s.mentionLast[first]!, whole.first + 1) }
      : whole;
  if (!np || first === undefined || (!speakerLike(s, np) && s.mentions[first]!.type !== "LOC")) return null;
  if (
    s.mentions[first]!.type === "PER"
      ? false
      : !["GPE", "ORG", "NORP", "LOC"].includes(s.mentions[first]!.type)
  )
    return null;
  const frame: Frame = {
    ...form.cue.frame,
    quote: false,
    bare: false,
    object: NOUN_OBJECT.has(word),
    objectThen: null,
  };
  const field = readField(s, np.last, limit, frame, { subject: false, known: true, addressee: false });
  if (
    !field ||
    field.first - np.last > (field.marker === "prep" ? 2 : 4) ||
    field.marker === "quote" ||
    isRelative(s.tokens[np.last])
  )
    return null;
  return {
    shape: "noun",
    rule: `cue.noun.${word}`,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: form.cue.stance,
    clause: i,
    source: np,
    carrier: null,
    middle: [np.last, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [i, i],
    breaks: false,
  };
};

/** "جدد الجانبان التأكيد على", "كرر دعوته إلى": a light verb, its subject, then the noun that says. */
const lightVerb = (
  s: Scene,
  st: Stretch,
  i: number,
  word: string,
  form: CueForm,
  limit: number,
  skip: number,
): Found | null => {
  const { lightVerbs } = phraseLists();
  let v = i - 1;
  while (
    v >= st.first &&
    v > i - 14 &&
    !lightVerbs.has(s.tokens[v]!.norm.replace(/^[وف](?=جدد|كرر|وجه|اعاد)/u, ""))
  )
    v--;
  if (v < st.first || v <= i - 14) return null;
  const frame: Frame = { ...form.cue.frame, quote: false, bare: false, object: false, objectThen: null };
  const field = readField(s, i + 1, limit, frame, { subject: false, known: true, addressee: true });
  if (!field || field.first - i > 6) return null;
  let source: NounPhrase | null = null;
  for (let k = v + 1; k < i && !source; k++) {
    const np = nounPhrase(s, k, i);
    if (np && speakerLike(s, np)) source = np;
  }
  source ??= subjectBefore(s, st.first, v)?.np ?? null;
  const withPreposition =
    field.marker === "prep" || form.cue.frame.prepositions.includes(s.tokens[i + 1]?.norm ?? "");
  const t = s.tokens[i]!;
  const last =
    withPreposition && form.cue.frame.prepositions.includes(s.tokens[i + 1]?.norm ?? "") ? i + 2 : i + 1;
  return {
    shape: "noun",
    rule: `cue.noun.${word}`,
    cue: { start: t.start + (t.norm.startsWith("ال") ? 0 : skip), end: s.tokens[last - 1]!.end },
    cueFirst: i,
    cueLast: last,
    form,
    stance: form.cue.stance,
    clause: clauseStart(s, st.first, v),
    source,
    carrier: null,
    middle: [v, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, v],
    breaks: true,
  };
};

let nouns: Map<string, CueForm> | null = null;
const nounCues = (): Map<string, CueForm> => {
  if (nouns) return nouns;
  nouns = new Map();
  for (const word of phraseLists().nounCues) {
    const bare = word.replace(/ات$|ا$/u, "");
    const form = [word, bare, `${bare}ه`]
      .flatMap((w) => cueForms().get(w) ?? [])
      .find((f) => f.tense === "masdar");
    if (form) nouns.set(word, form);
  }
  return nouns;
};

/** The source that a crediting preposition governs ("وفقا للجيش الروسي", "بحسب ما قاله"). */
export interface Credit {
  readonly found: Found;
  readonly leading: boolean;
}

const credit = (s: Scene, st: Stretch, i: number, limit: number): Found | null => {
  const { credits, creditVerbs, notSources } = phraseLists();
  const t = s.tokens[i]!;
  let cueLast = 0;
  let skipSource = 0;
  for (const p of credits) {
    const clitic = p.at(-1) === "ل" || p.at(-1) === "لما";
    const words = clitic ? p.slice(0, -1) : p;
    const n = phraseAt(s.tokens, i, limit, [words]);
    if (n === 0) continue;
    const next = s.tokens[i + n];
    if (!next) continue;
    if (p.at(-1) === "لما") {
      if (next.norm !== "لما") continue;
      cueLast = i + n + 1;
    } else if (clitic) {
      if (next.norm[0] !== "ل") continue;
      cueLast = next.norm === "لما" ? i + n + 1 : i + n;
      skipSource = 0;
    } else cueLast = i + n;
    break;
  }
  if (cueLast === 0 && t.norm === "كما" && !isMark(s.tokens[i + 1])) {
    // "كما قال الوزير": only behind a comma.
    if (!isComma(s.tokens[i - 1])) return null;
    const v = phraseAt(s.tokens, i + 1, limit, creditVerbs, false);
    if (v === 0) return null;
    const np = nounPhrase(s, i + 1 + v, limit);
    if (
      !np ||
      !speakerLike(s, np) ||
      isComplementiser(s.tokens[np.last]) ||
      isColon(s.tokens[np.last]) ||
      s.quoteFrom.has(np.last)
    )
      return null;
    return creditFound(s, st, i, i + 1 + v, np, limit, true);
  }
  if (cueLast === 0) return null;
  if (s.tokens[cueLast]?.norm === "ما") cueLast++;
  const v = phraseAt(s.tokens, cueLast, limit, creditVerbs, false);
  cueLast += v;
  if (isComma(s.tokens[cueLast])) return null;
  while (s.tokens[cueLast] && (s.timeFrom[cueLast] || s.tokens[cueLast]!.norm === "به")) cueLast++;
  const np = nounPhrase(s, cueLast, limit, { skip: skipSource });
  if (!np) return null;
  const word = s.tokens[np.first]!.norm;
  const bare = word.replace(/^لل/u, "ال").replace(/^ل/u, "");
  if (notSources.has(word) || notSources.has(bare) || notSources.has(np.head)) return null;
  const known = {
    ...np,
    head: phraseLists().notSources.has(np.head)
      ? ""
      : np.head.startsWith("ل")
        ? bare.replace(/^ال/u, "")
        : np.head,
  };
  if (v === 0 && !speakerLike(s, known) && !speakerLike(s, np)) return null;
  return creditFound(s, st, i, cueLast, np, limit, false);
};

const creditFound = (
  s: Scene,
  st: Stretch,
  i: number,
  cueLast: number,
  np: NounPhrase,
  limit: number,
  trailingOnly: boolean,
): Found => {
  const t = s.tokens[i]!;
  const skip = /^و(?=وفق|حسب|بحسب|طبق|نقل)/u.test(t.norm) ? 1 : 0;
  const clause = clauseStart(s, st.first, i);
  const leads = !trailingOnly && (clause === st.first || i === st.first || skip === 1);
  let content: Found["content"] = null;
  if (leads) {
    let k = np.last;
    const resumes = (n: number): boolean => isComplementiser(s.tokens[n]) || isResuming(s.tokens[n]);
    while (k < limit && !isComma(s.tokens[k]) && !resumes(k) && !s.quoteFrom.has(k)) k++;
    while (k < limit && (isComma(s.tokens[k]) || resumes(k))) k++;
    if (k < limit) content = { first: k, start: s.tokens[k]!.start, marker: "that" };
  }
  return {
    shape: "credit",
    rule: `cue.credit.${t.norm.slice(skip)}`,
    cue: { start: t.start + skip, end: s.tokens[cueLast - 1]!.end },
    cueFirst: i,
    cueLast,
    form: null,
    stance: "assert",
    clause,
    source: np,
    carrier: null,
    middle: [cueLast, content?.first ?? np.last],
    content,
    lead: [i, i],
    breaks: true,
  };
};

/** "الكاظمي: نتطلع إلى …" in a title. */
const colon = (s: Scene, st: Stretch, i: number, limit: number): Found | null => {
  if (st.part === "body" || i + 1 >= limit || i === st.first) return null;
  let from = i;
  while (
    from > st.first &&
    !isColon(s.tokens[from - 1]) &&
    !(isMark(s.tokens[from - 1]) && ".…؟!|".includes(s.tokens[from - 1]!.text))
  )
    from--;
  const quoteNext = s.quoteFrom.has(i + 1);
  const np = nounPhrase(s, from, i);
  let source: NounPhrase | null = null;
  if (np && speakerLike(s, np)) {
    const rest = s.tokens[np.last];
    const toOutlet = np.last < i && !!rest && /^(ل|عبر|في)/u.test(rest.norm) && i - np.last <= 6;
    if (np.last === i || toOutlet) source = np;
  }
  if (!source && quoteNext && np) {
    // "قضية السلاح تزعج أنقرة: «لا نسير بأوامر الغرب»": the name just before the colon speaks.
    const m = s.mentionOver[i - 1]!;
    if (m >= 0 && ["PER", "ORG", "GPE"].includes(s.mentions[m]!.type)) {
      let f = i - 1;
      while (f > from && s.mentionOver[f - 1] === m) f--;
      source = nounPhrase(s, f, i);
    }
  }
  if (!source) return null;
  const m = source.mentions[0];
  const place =
    source.person < 0 && m !== undefined && s.mentions[m]!.type === "GPE" && source.last - source.first <= 2;
  if (place && !quoteNext && !firstPerson(s, i + 1, limit)) return null;
  return {
    shape: "colon",
    rule: "cue.colon.title",
    cue: { start: s.tokens[i]!.start, end: s.tokens[i]!.end },
    cueFirst: i,
    cueLast: i + 1,
    form: null,
    stance: "assert",
    clause: from,
    source,
    carrier: null,
    middle: [source.last, i],
    content: { first: i + 1, start: s.tokens[i + 1]!.start, marker: "quote" },
    lead: [i, i],
    breaks: true,
  };
};

/** Do the words speak of "us", or in a future of their own? */
const firstPerson = (s: Scene, from: number, limit: number): boolean => {
  for (let k = from; k < limit; k++) {
    const n = s.tokens[k]!.norm;
    if (/^(?:سن|لن|لا$|لم$)/u.test(n) || (/^ن\p{L}{3}/u.test(n) && k === from) || s.after[k] === "نا")
      return true;
  }
  return false;
};

/** Every attribution of a stretch, in order of cue. */
export const findIn = (s: Scene, st: Stretch): Found[] => {
  const out: Found[] = [];
  let i = st.first;
  while (i < st.last) {
    const t = s.tokens[i]!;
    const q = s.quoteOver[i]!;
    const quote = q > 0 ? s.quotes[q - 1] : undefined;
    const limit = quote && quote.open < i ? Math.min(st.last, quote.close) : st.last;
    let found: Found | null = null;
    if (isColon(t)) found = colon(s, st, i, limit);
    else if (t.kind === "word" && (s.bracketEnd[i] === 0 || s.bracketEnd[i]! <= i)) {
      found = credit(s, st, i, limit);
      for (const form of found ? [] : lookup(s, i)) {
        if (found) break;
        const m = s.mentionOver[i]!;
        if (m >= 0 && (s.mentionFrom[i]! < 0 || s.mentions[m]!.start === t.start)) break;
        if (form.tense === "participle") found = participle(s, st, i, form, limit);
        else if (form.tense !== "masdar") found = verb(s, st, i, form, limit);
      }
      found ??= nounCue(s, st, i, limit);
    }
    if (found) out.push(found);
    i =
      found?.content && found.shape !== "noun" && found.shape !== "colon"
        ? Math.max(i + 1, found.content.first)
        : i + 1;
  }
  return carriedTitles(out);
};

/** "وكالة: كوريا الشمالية تقول إنها ستتوقف": a carrier before a colon, when a statement follows, carries it. */
const carriedTitles = (all: Found[]): Found[] => {
  const [first, second, ...rest] = all;
  if (!first || !second || first.shape !== "colon" || second.shape !== "verb" || !first.source) return all;
  if (!phraseLists().carrierHeads.has(first.source.head)) return all;
  return [{ ...second, carrier: second.carrier ?? first.source, breaks: true }, ...rest];
};
