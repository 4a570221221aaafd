import type { Sentence, Token } from "../../model/index.ts";
import { type Candidate, isMark, readAs, type Scene } from "./candidate.ts";
import { grammar } from "./grammar.ts";
import { nisbaAt } from "./known.ts";
import { senses } from "./senses.ts";
import { inComplement, officeCore, titlesBefore } from "./titles.ts";

/** What has been named so far in an article, for what takes it up again. */
interface Memory {
  readonly article: string;
  readonly states: Map<string, number>;
  lastState: string | null;
  speakerState: string | null;
  readonly bodies: { readonly heads: readonly string[]; readonly key: string | null }[];
  lastPlace: { key: string | null; sentence: number } | null;
  lastRegion: { key: string | null; sentence: number } | null;
  lastFacility: string | null;
  readonly offices: {
    readonly core: readonly string[];
    readonly state: string | null;
    readonly key: string | null;
  }[];
  readonly persons: Map<string, string>;
  readonly ahead: Ahead;
  /** Last place behind each type word (مدينة, إقليم). */
  readonly typed: Map<string, string | null>;
  syrianRule: boolean;
}

const POSSESSED = new Set(["بلاده", "بلادها", "بلادهم", "بلادي"]);

/** The head of a body's name, or the type word before it: what الحركة, الوزارة can take up. */
const headsOf = (tokens: readonly Token[], c: Candidate): string[] => {
  const out = [tokens[c.first]!.norm.replace(/^(?:لل|[وبفك]?ال|[وبلف](?=.{4}))/u, ""), tokens[c.first]!.norm];
  const before = tokens[c.first - 1];
  const typed = before?.kind === "word" ? before : isMark(before, '"“”«»(') ? tokens[c.first - 2] : undefined;
  if (typed && readAs(typed, grammar().typeWords)) out.push(readAs(typed, grammar().typeWords)!.rest);
  if (c.sense?.kind === "outlet") out.push("وكاله");
  if (c.sense?.key === "org:nato") out.push("حلف");
  if (c.sense?.key.includes("coalition")) out.push("تحالف");
  return out;
};

/**
 * Definite descriptions that stand alone for something named before in the same article (المنظمة, البلدة,
 * بلاده, الرئيس الأميركي), found in one pass over the sentences in order.
 */
export const descriptions = (
  tokens: readonly Token[],
  words: Scene["words"],
  sentences: readonly Sentence[],
  chosen: readonly Candidate[],
): Candidate[] => {
  const out: Candidate[] = [];
  const ahead = officesByArticle(tokens, sentences, chosen);
  let memory: Memory | null = null;
  let at = 0;
  sentences.forEach((sentence, index) => {
    if (!memory || memory.article !== sentence.article)
      memory = fresh(sentence.article, ahead.get(sentence.article));
    const mine: Candidate[] = [];
    while (at < chosen.length && chosen[at]!.first < sentence.last) mine.push(chosen[at++]!);
    scanSentence(
      memory,
      { tokens, words, first: sentence.first, last: sentence.last, tags: [] },
      index,
      mine,
      out,
    );
  });
  return out;
};

type Ahead = Pick<Memory, "offices" | "persons" | "states">;

/** Offices and listed persons of each whole article: a title may say "the president" before the text names him. */
const officesByArticle = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  chosen: readonly Candidate[],
): Map<string, Ahead> => {
  const out = new Map<string, Ahead>();
  let at = 0;
  for (const s of sentences) {
    if (!out.has(s.article)) out.set(s.article, { offices: [], persons: new Map(), states: new Map() });
    const mine: Candidate[] = [];
    while (at < chosen.length && chosen[at]!.first < s.last) mine.push(chosen[at++]!);
    const view = viewOf(mine);
    const here = out.get(s.article)!;
    for (const c of mine) {
      const state =
        c.sense?.kind === "state" || c.sense?.kind === "capital"
          ? c.sense.country
          : c.type === "GPE" && /^[A-Z]{2}$/u.test(c.key ?? "")
            ? c.key
            : null;
      if (state) here.states.set(state, (here.states.get(state) ?? 0) + 1);
      if (c.sense?.kind === "nisba")
        here.states.set(c.sense.country, (here.states.get(c.sense.country) ?? 0) + 0.25);
      if (c.type !== "PER") continue;
      if (c.sense?.country) here.persons.set(c.sense.key, c.sense.country);
      for (const title of titlesBefore(tokens, s.first, c.first, view.covered))
        if (!title.rank)
          here.offices.push({
            core: officeCore(tokens, title.first, title.last, view.isState),
            state: view.stateAmong(title.first, title.last) ?? (c.sense?.country || null),
            key: c.key,
          });
    }
  }
  return out;
};

interface View {
  readonly inside: Map<number, Candidate>;
  readonly covered: (i: number) => "no" | "person" | "other";
  /** Is the token a nationality or a state's name? */
  readonly isState: (i: number) => boolean;
  readonly stateAmong: (first: number, last: number) => string | null;
}

/** What stands at each token of a sentence. */
const viewOf = (mine: readonly Candidate[]): View => {
  const inside = new Map<number, Candidate>();
  for (const c of mine) for (let i = c.first; i < c.last; i++) if (!inside.has(i)) inside.set(i, c);
  const country = (c: Candidate | undefined): string | null =>
    c?.sense && (c.sense.kind === "state" || c.sense.kind === "nisba")
      ? c.sense.country
      : c?.type === "GPE" && c.key && /^[A-Z]{2}$/u.test(c.key)
        ? c.key
        : null;
  return {
    inside,
    covered: (i) => {
      const c = inside.get(i);
      return !c ? "no" : c.type === "PER" ? "person" : "other";
    },
    isState: (i) => inside.get(i)?.sense?.kind === "state" || inside.get(i)?.form === "adjective",
    stateAmong: (first, last) => {
      for (let i = first; i < last; i++) {
        const state = country(inside.get(i));
        if (state) return state;
      }
      return null;
    },
  };
};

const fresh = (article: string, ahead?: Ahead): Memory => ({
  article,
  states: new Map(),
  lastState: null,
  speakerState: null,
  bodies: [],
  lastPlace: null,
  lastRegion: null,
  lastFacility: null,
  offices: [],
  ahead: ahead ?? { offices: [], persons: new Map(), states: new Map() },
  typed: new Map(),
  persons: new Map(),
  syrianRule: false,
});

/** The state that the article is about: most often named in all of it, the first of equals. */
const mainState = (m: Memory): string | null => {
  let best: string | null = null;
  for (const [key, n] of m.ahead.states) if (best === null || n > m.ahead.states.get(best)!) best = key;
  return best;
};

const scanSentence = (
  m: Memory,
  scene: Scene,
  index: number,
  mine: readonly Candidate[],
  out: Candidate[],
): void => {
  const { tokens } = scene;
  const { inside, covered, isState, stateAmong } = viewOf(mine);
  const byFirst = new Map<number, Candidate[]>();
  for (const c of mine) byFirst.set(c.first, [...(byFirst.get(c.first) ?? []), c]);
  for (let i = scene.first; i < scene.last; i++) {
    for (const c of byFirst.get(i) ?? []) {
      remember(m, tokens, c, index);
      if (c.type === "PER")
        for (const title of titlesBefore(tokens, scene.first, c.first, covered))
          if (!title.rank) {
            const state = stateAmong(title.first, title.last) ?? (c.sense?.country || null);
            m.offices.push({ core: officeCore(tokens, title.first, title.last, isState), state, key: c.key });
            if (state) m.speakerState = state;
          }
    }
    const cover = inside.get(i);
    if (cover && cover.form !== "adjective") continue;
    const found = describe(m, scene, i, index, inside, isState, stateAmong);
    if (found) {
      out.push(found);
      for (let k = found.first; k < found.last; k++) inside.set(k, found);
    }
  }
};

const remember = (m: Memory, tokens: readonly Token[], c: Candidate, index: number): void => {
  const { sense } = c;
  if (sense && (sense.kind === "state" || sense.kind === "capital")) m.lastState = sense.country;
  if (c.type === "PER" && sense?.country) m.speakerState = sense.country;
  if (c.type === "ORG") m.bodies.push({ heads: headsOf(tokens, c), key: c.key });
  if (c.type === "GPE" && sense?.kind !== "state" && c.rule !== "name.government") {
    m.lastPlace = { key: c.key, sentence: index };
    for (const t of [tokens[c.first - 1], tokens[c.first]]) {
      const typed = t && t.kind === "word" ? readAs(t, grammar().typeWords) : null;
      if (typed) m.typed.set(typed.rest, c.key);
    }
    if (c.key === "place:kurdistan-region") m.typed.set("اقليم", c.key);
  }
  if (c.type === "LOC" && c.rule !== "name.part-of-state") m.lastRegion = { key: c.key, sentence: index };
  if (c.type === "FAC") m.lastFacility = c.key;
  if (c.type === "PER" && sense?.country) m.persons.set(sense.key, sense.country);
  if (c.rule.startsWith("name.government") && tokens[c.first]!.norm.includes("نظام")) m.syrianRule = true;
};

const describe = (
  m: Memory,
  scene: Scene,
  i: number,
  index: number,
  inside: ReadonlyMap<number, Candidate>,
  isState: (i: number) => boolean,
  stateAmong: (first: number, last: number) => string | null,
): Candidate | null => {
  const g = grammar();
  const token = scene.tokens[i]!;
  if (token.kind !== "word") return null;
  const make = (
    type: Candidate["type"],
    last: number,
    start: number,
    key: string | null,
    rule: string,
  ): Candidate => ({
    first: i,
    last,
    start,
    end: scene.tokens[last - 1]!.end,
    type,
    form: "description",
    key,
    rule,
    score: 70,
    closed: true,
    sense: null,
  });
  const org = readAs(token, g.orgDescriptions);
  if (org && !inside.has(i)) {
    const heads = g.orgDescriptions.get(org.rest) ?? [];
    const body = m.bodies.findLast((b) => b.heads.some((h) => heads.includes(h)));
    if (body && !boundByAdjective(scene, i + 1))
      return make("ORG", i + 1, org.start, body.key, "description.body");
  }
  const place = readAs(token, g.placeDescriptions);
  if (place && !inside.has(i)) {
    const found = placeFor(m, place.rest, index, inside.get(i + 1), scene, i);
    if (found !== undefined)
      return make(
        g.placeDescriptions.get(place.rest) ?? "GPE",
        i + 1,
        place.start,
        found,
        "description.place",
      );
  }
  const own = readAs(token, OWN_GOVERNMENT);
  if (own && !inside.has(i) && mainState(m))
    return make("GPE", i + 1, own.start, m.speakerState ?? mainState(m), "description.government");
  const office = readAs(token, g.offices);
  if (office) {
    const person = personFor(m, scene, i, inside, isState, stateAmong);
    if (person?.state) m.speakerState = person.state;
    if (person) return make("PER", person.last, office.start, person.key, "description.person");
  }
  return null;
};

const OWN_GOVERNMENT = new Set(["حكومته", "حكومتها"]);

/** المنظمة الدولية is another thing than المنظمة: a following adjective that is no nationality binds. */
const boundByAdjective = (scene: Scene, i: number): boolean => {
  const t = scene.tokens[i];
  const head = scene.tokens[i - 1];
  // القوات القتالية is a class of troops: any definite word after القوات binds.
  if (
    t &&
    head &&
    i < scene.last &&
    /القوات$|السلطات$/u.test(head.norm.replace(/^لل/u, "ال")) &&
    t.norm.startsWith("ال")
  )
    return true;
  return (
    !!t &&
    i < scene.last &&
    (grammar().institutionAdjectives.has(t.norm) || nisbaAt(scene, i)?.sense.kind === "nisba")
  );
};

/** Key of what a place description takes up; null where it has no key; undefined where there is nothing. */
const placeFor = (
  m: Memory,
  word: string,
  index: number,
  next: Candidate | undefined,
  scene: Scene,
  i: number,
): string | null | undefined => {
  const named = next && next.first === i + 1;
  if (POSSESSED.has(word)) return m.speakerState ?? mainState(m) ?? m.lastState ?? undefined;
  if (named && next.form === "name") return undefined;
  switch (word) {
    case "البلاد":
    case "البلد":
    case "بلادنا":
    case "بلدنا":
    case "الحكومه":
    case "السلطات":
    case "الارخبيل":
      if (named || (word === "السلطات" && boundByAdjective(scene, i + 1))) return undefined;
      return mainState(m) ?? undefined;
    case "المملكه":
    case "السلطنه":
    case "الجمهوريه":
      if (named) return undefined;
      if (word === "الجمهوريه") return undefined;
      return mainState(m) === null ? null : KINGDOMS.has(mainState(m)!) ? mainState(m)! : undefined;
    case "النظام":
      if (named) return undefined;
      return m.syrianRule || mainState(m) === "SY" ? (mainState(m) ?? undefined) : undefined;
    case "الدوله":
      return undefined;
    case "العاصمه": {
      if (named) return undefined;
      const state = mainState(m);
      if (!state) return undefined;
      return capitalOf(state) ?? undefined;
    }
    case "المنطقه":
      return m.lastRegion && index - m.lastRegion.sentence <= 1 && !named ? m.lastRegion.key : undefined;
    case "المطار":
    case "القاعده":
    case "المخيم":
    case "المعبر":
    case "السجن":
    case "الميناء":
    case "السد":
      return m.lastFacility !== null && !named && !boundByAdjective(scene, i + 1)
        ? m.lastFacility
        : undefined;
    case "الجزيره":
    case "المضيق":
      return undefined;
    case "القطاع":
      return m.lastPlace?.key === "place:gaza-strip" || m.lastPlace?.key === "place:gaza"
        ? m.lastPlace.key
        : undefined;
    case "الاقليم":
      return m.typed.has("اقليم") && !named ? m.typed.get("اقليم") : undefined;
    default: {
      const typed = word.slice(2);
      if (!named && m.typed.has(typed)) return m.typed.get(typed);
    }
  }
  return m.lastPlace && !named && index - m.lastPlace.sentence <= 3 ? m.lastPlace.key : undefined;
};

const KINGDOMS = new Set(["SA", "JO", "MA", "BH", "OM", "GB"]);

let capitals: Map<string, string> | null = null;
const capitalOf = (state: string): string | null => {
  if (!capitals) {
    capitals = new Map();
    for (const s of senses().byKey.values())
      if (s.kind === "capital" && !capitals.has(s.country)) capitals.set(s.country, s.key);
  }
  return capitals.get(state) ?? null;
};

/** الرئيس الأميركي, وزير الخارجية, الوزير: an office without a name whose holder the article has named. */
const personFor = (
  m: Memory,
  scene: Scene,
  i: number,
  inside: ReadonlyMap<number, Candidate>,
  isState: (i: number) => boolean,
  stateAmong: (first: number, last: number) => string | null,
): { last: number; key: string | null; state: string | null } | null => {
  const { tokens } = scene;
  let end = i + 1;
  const ends = [end];
  while (end < scene.last && end - i < 8) {
    const c = inside.get(end);
    if (c?.type === "PER") return null;
    if (c) end = c.last;
    else if (inComplement(tokens[end]!)) end++;
    else break;
    if (tokens[end - 1]!.kind !== "punctuation") ends.push(end);
  }
  // A name behind a comma or a rank belongs to the title.
  let look = end;
  for (let k = 0; k < 3 && look < scene.last; k++, look++) {
    if (inside.get(look)?.type === "PER") return null;
    if (
      !isMark(tokens[look], "،,") &&
      !readAs(tokens[look]!, grammar().ranks) &&
      !readAs(tokens[look]!, grammar().honours)
    )
      break;
  }
  // ترامب، الرئيس الأميركي: said of the name before it.
  const before = isMark(tokens[i - 1], "،,") ? i - 2 : i - 1;
  if (inside.get(before)?.type === "PER" && before >= scene.first) return null;
  for (const last of ends.reverse()) {
    if (last !== ends[0] && !(last < scene.last && LOOSE_AFTER.has(tokens[last]!.norm))) continue;
    const core = officeCore(tokens, i, last, isState);
    const state = stateAmong(i, last);
    const definite = core.length > 1 || state !== null || /^[وفبل]?ال|^لل/u.test(tokens[i]!.norm);
    if (!definite || core.length === 0) continue;
    const fits = (o: Memory["offices"][number]): boolean =>
      sameOffice(o.core, core) && (state === null || o.state === null || sameState(o.state, state));
    const holder = m.offices.findLast(fits) ?? m.ahead.offices.find(fits);
    if (holder) return { last, key: holder.key, state: holder.state ?? state };
    if (state && core.length === 1 && HEADS_OF_STATE.has(core[0]!)) {
      const of = [...m.ahead.persons].filter(([, country]) => sameState(country, state));
      if (of.length === 1) return { last, key: of[0]![0], state };
    }
  }
  return null;
};

/** كوري alone is said of either Korea. */
const sameState = (a: string, b: string): boolean =>
  a === b || ([a, b].includes("KOREA") && [a, b].some((x) => x === "KP" || x === "KR"));

const LOOSE_AFTER = new Set(["في", "لدي", "من", "عن", "الي", "السابق", "الحالي", "بشان", "باسم"]);

const HEADS_OF_STATE = new Set(["رييس", "زعيم", "ملك", "امير"]);
const TAKES_UP = new Set([
  "وزير",
  "وزيره",
  "سفير",
  "متحدث",
  "ناطق",
  "مبعوث",
  "رييس",
  "ملك",
  "امير",
  "زعيم",
  "قايد",
]);
/** وزير takes up وزير الدفاع; رئيس does not take up رئيس الوزراء. */
const sameOffice = (named: readonly string[], described: readonly string[]): boolean =>
  described.length === 1
    ? named[0] === described[0] &&
      TAKES_UP.has(described[0]!) &&
      (named.length === 1 || described[0] === "وزير" || described[0] === "سفير" || described[0] === "متحدث")
    : described.join(" ") === named.slice(0, described.length).join(" ");
