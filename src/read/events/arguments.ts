import type { Span } from "../../model/index.ts";
import { breaksClause, clauseOf, isPreposition, joins } from "./clause.ts";
import type { Placed, Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** Who did it, to whom, where, and the words of what was acted on. */
export interface Arguments {
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly place: string | null;
  readonly object: Span | null;
  /** Was the agent taken from the sentence at large, not from the trigger's own clause? */
  readonly assumed: boolean;
}

const ACTORS = new Set(["PER", "ORG", "GPE", "NORP"]);
const PLACES = new Set(["GPE", "LOC", "FAC"]);
/** الأميركية beside a noun describes it; الأكراد is a group that acts. */
const describes = (scene: Scene, p: Placed): boolean =>
  p.mention.type === "NORP" &&
  /(?:ي|يه)$/u.test(scene.tokens[p.last - 1]?.norm ?? "") &&
  p.last - p.first === 1;
const isActor = (p: Placed): boolean => ACTORS.has(p.mention.type);
const FINITE = new Set(["past", "present", "passive"]);
const BY = new Set(["قبل", "جانب", "يد", "ايدي", "طرف", "بواسطه", "برعايه"]);
const AGAINST = new Set(["ضد", "علي", "ل", "الي", "بحق", "نحو", "باتجاه", "تجاه"]);
const WITH = new Set(["مع", "بين", "ونظيره", "نظيره", "نظيرته"]);
const IN = new Set([
  "في",
  "داخل",
  "قرب",
  "شمال",
  "جنوب",
  "شرق",
  "غرب",
  "شمالي",
  "جنوبي",
  "شرقي",
  "غربي",
  "وسط",
  "من",
  "الي",
  "نحو",
  "علي",
  "بمدينه",
  "بمحافظه",
  "بمنطقه",
  "بلده",
  "مدينه",
  "محافظه",
  "قريه",
  "منطقه",
]);

/** One mention of the clause as the trigger sees it. */
interface Seat {
  readonly placed: Placed;
  /** The nearest preposition (or its proclitic) that governs it, "" if none. */
  readonly prep: string;
  /** Is it joined by و to the mention before it? */
  readonly joined: boolean;
  /** Words between it and the trigger. */
  readonly gap: number;
}

const proclitic = (scene: Scene, p: Placed): string => {
  const token = scene.tokens[p.first];
  const lead = token
    ? token.norm.slice(0, Math.max(0, p.mention.start - token.start)).replace(/^[وف]/u, "")
    : "";
  return lead || (token?.norm.startsWith("لل") || token?.norm.startsWith("ولل") ? "ل" : "");
};

/** The preposition that governs a mention: on it, or before the noun phrase it ends. */
const prepositionOf = (scene: Scene, p: Placed, limit: number): string => {
  const own = proclitic(scene, p);
  if (own === "ل" || own === "ب") return own === "ب" ? "في" : "ل";
  for (let i = p.first - 1, k = 0; i >= limit && k < 4; i--, k++) {
    const word = scene.tokens[i];
    if (!word || word.kind === "punctuation") break;
    const prep = isPreposition(word.norm);
    if (prep) return prep;
    if (scene.mentionAt[i]) break;
    if (k > 0 && word.norm.startsWith("ال")) break;
    if (/^ب(?:مدين|محافظ|منطق|بلد|قطاع|اقليم|قري|ولاي|مخيم|قاعد|مطار|ميناء|ضاحي|ريف|حي)/u.test(word.norm))
      return "في";
    const led = scene.words[i]?.before.find((c) => c === "ب" || c === "ل");
    if (led) return led;
  }
  return "";
};

const seatsAfter = (scene: Scene, t: Trigger, end: number): Seat[] => {
  const out: Seat[] = [];
  for (let i = t.token + 1; i < end; ) {
    const placed = scene.mentionAt[i];
    if (!placed || describes(scene, placed)) {
      i++;
      continue;
    }
    const before = out.at(-1);
    const joined = !!before && joins(scene, before.placed.last, placed);
    const prep = joined && before ? before.prep : prepositionOf(scene, placed, t.token + 1);
    out.push({ placed, prep, joined, gap: i - t.token - 1 });
    i = placed.last;
  }
  return out;
};

const seatsBefore = (scene: Scene, t: Trigger, start: number): Seat[] => {
  const out: Seat[] = [];
  for (let i = start; i < t.token; ) {
    const placed = scene.mentionAt[i];
    if (!placed || describes(scene, placed)) {
      i++;
      continue;
    }
    const before = out.at(-1);
    out.push({
      placed,
      prep: prepositionOf(scene, placed, start),
      joined: !!before && joins(scene, before.placed.last, placed),
      gap: t.token - placed.last,
    });
    i = placed.last;
  }
  return out;
};

/** A seat and those joined to it. */
const group = (seats: readonly Seat[], at: number): string[] => {
  const out: string[] = [];
  for (let i = at; i < seats.length; i++) {
    const s = seats[i];
    if (!s || (i > at && !s.joined)) break;
    if (isActor(s.placed)) out.push(s.placed.entity);
  }
  return out;
};

const speakerOf = (scene: Scene, t: Trigger): string[] => {
  const s = scene.statementAt[t.token];
  if (!s) return [];
  return s.source.entities.length > 0 ? [...s.source.entities] : s.source.entity ? [s.source.entity] : [];
};

const STATE_ACTS = new Set([
  "RETREAT",
  "CONCEDE",
  "SANCTION",
  "COOPERATE",
  "AGREE",
  "MOBILIZE",
  "AID",
  "OTHER",
]);
/** The country that a described mention names (أميركية: the United States), if the document names it too. */
const countryOf = (scene: Scene, p: Placed): string | null => {
  if (p.mention.type === "GPE") return p.entity;
  const key = p.mention.key;
  if (p.mention.type !== "NORP" || key === null) return null;
  for (const e of scene.typeOf.values()) if (e.type === "GPE" && e.key === key) return e.id;
  return null;
};
/** Whom a speaker speaks for: the country in his title (وزير الخارجية التركي), else himself. */
const spokenFor = (scene: Scene, t: Trigger): string[] => {
  const span = scene.statementAt[t.token]?.source.span;
  if (span && STATE_ACTS.has(t.sense.type))
    for (const p of scene.placed) {
      if (p.mention.end <= span.start || p.mention.start >= span.end) continue;
      const country = countryOf(scene, p);
      if (country) return [country];
    }
  return speakerOf(scene, t);
};

/** عقوبات أميركية, اتفاق تركي روسي: nationalities right after a noun are those who act. */
const described = (scene: Scene, t: Trigger): string[] => {
  if (t.sense.tense !== "noun" && t.sense.tense !== "masdar") return [];
  const out: string[] = [];
  for (let i = t.token + 1; i < t.sentence.last && i <= t.token + 5; i++) {
    const p = scene.mentionAt[i];
    const mark = scene.tokens[i]?.kind === "punctuation";
    if (!p && mark && "-–/".includes(scene.tokens[i]?.text ?? "")) continue;
    if (!p && i === t.token + 1 && !mark) continue;
    if (!p || !describes(scene, p)) break;
    const country = countryOf(scene, p);
    if (country) out.push(country);
  }
  return out;
};

/** Verbs that carry an event noun in a relative clause: غارات شنها التحالف. */
const CARRIERS =
  /^(?:و|ف)?[يت]?(?:شن|نفذ|وجه|ارتكب|رتكب|فرض|اجر|جري|عقد|قاد|قود|نظم|اطلق|طلق|قام|قوم|خاض|خوض)(?:ت|ي|ا|وا|و)?(?:ها|ه|هم|بها|به)?$/u;
/** Who does it in a relative clause on the noun, and the seats of that clause. */
const relative = (scene: Scene, t: Trigger): { agents: string[]; seats: Seat[] } => {
  for (let i = t.token + 1; i < t.sentence.last && i <= t.token + 5; i++) {
    const token = scene.tokens[i];
    if (!token || token.kind === "punctuation") break;
    if (!CARRIERS.test(token.norm)) continue;
    let at = i + 1;
    if (/^(?:بها|به|ضدها)$/u.test(scene.tokens[at]?.norm ?? "")) at++;
    if (!scene.mentionAt[at] && !scene.mentionAt[at + 1]) break;
    const inner: Trigger = { ...t, token: at - 1 };
    let end = at;
    while (end < t.sentence.last && (!breaksClause(scene, end) || scene.mentionAt[end])) end++;
    const seats = seatsAfter(scene, inner, end);
    const first = seats.findIndex((s) => isActor(s.placed) && s.prep === "");
    return { agents: first < 0 ? [] : group(seats, first), seats };
  }
  return { agents: [], seats: [] };
};

/** The topic of the clause: what stands before the verb, not under a preposition. */
const topic = (seats: readonly Seat[]): string[] => {
  const at = seats.findIndex((s) => isActor(s.placed) && s.prep === "");
  return at < 0 ? [] : group(seats, at);
};

/** Mentions of the sentence before the clause: the last actor that no preposition governs. */
const antecedent = (scene: Scene, t: Trigger): string[] => {
  // Inside a statement its own words come first.
  const told = scene.statementAt[t.token];
  let start = t.token;
  while (start > t.sentence.first && scene.statementAt[start - 1] === told) start--;
  const near = seatsBefore(scene, t, start).filter((s) => isActor(s.placed));
  const seats =
    near.length > 0 ? near : seatsBefore(scene, t, t.sentence.first).filter((s) => isActor(s.placed));
  const free = seats.filter((s) => s.prep === "");
  const found = free[0] ?? seats[0];
  return found ? [found.placed.entity] : [];
};

interface Draft {
  agents: string[];
  targets: string[];
  assumed?: boolean;
}

/** A transitive past verb with a preposition right after it has no object of its own: فُرضت عليها. */
const lacksObject = (scene: Scene, t: Trigger): boolean => {
  if (t.sense.frame !== "t" || t.sense.tense !== "past" || t.sense.number === "p" || t.after !== "")
    return false;
  const next = scene.tokens[t.token + 1];
  if (!next || t.token + 1 >= t.sentence.last) return true;
  const norm = next.norm;
  return (
    isPreposition(norm) !== null ||
    /^علي(ه|ها|هم)$/u.test(norm) ||
    (norm.startsWith("ب") && norm.length > 4 && !scene.mentionAt[t.token + 1])
  );
};

const finite = (scene: Scene, t: Trigger, before: Seat[], after: Seat[]): Draft => {
  const plain = after.filter((s) => s.prep === "" && isActor(s.placed));
  const subjectAhead = topic(before);
  const passive = t.sense.tense === "passive" || t.sense.frame === "p" || lacksObject(scene, t);
  let agents: string[] = [];
  let rest = plain;
  const first = plain[0];
  const pronounTopic = /^(?:و|ف)?(?:ب)?ان(?:ه|ها|هم|هما|نا|ني)$/u.test(scene.tokens[t.token - 1]?.norm ?? "");
  const adjacent = first && first.gap === 0 && (before.at(-1)?.gap ?? 9) > 1;
  if (subjectAhead.length > 0 && !adjacent) agents = subjectAhead;
  else if (pronounTopic || t.sense.person === 1) agents = spokenFor(scene, t);
  else if (first && first.gap < 7) {
    agents = group(after, after.indexOf(first));
    rest = plain.filter((s) => !agents.includes(s.placed.entity));
  } else agents = t.sense.number === "p" || !first ? antecedent(scene, t) : [];
  const objects = t.sense.frame === "i" ? [] : rest.slice(0, 1).map((s) => s.placed.entity);
  if (passive) return { agents: [], targets: agents };
  return { agents, targets: objects };
};

const nominal = (scene: Scene, t: Trigger, before: Seat[], after: Seat[]): Draft => {
  const plain = after.filter((s) => s.prep === "" && isActor(s.placed));
  const first = plain[0];
  const near = first && first.gap < 6 ? group(after, after.indexOf(first)) : [];
  const owner = t.after !== "" ? antecedent(scene, t) : [];
  if (t.sense.frame === "p") return { agents: [], targets: near };
  if (t.sense.frame === "t" || t.sense.frame === "g") {
    const second = plain.find((s) => !near.includes(s.placed.entity) && s.gap < 12);
    if (owner.length > 0) return { agents: owner, targets: near };
    if (second && t.sense.tense === "masdar" && first?.gap === 0)
      return { agents: near, targets: [second.placed.entity] };
    return { ...governing(scene, t, before), targets: near };
  }
  if (owner.length > 0) return { agents: owner, targets: [] };
  return near.length > 0 ? { agents: near, targets: [] } : { ...governing(scene, t, before), targets: [] };
};

/** Nobody is made the author of violence by standing near it in a sentence. */
const UNCLAIMED = new Set(["ASSAULT", "PROTEST", "ACCUSE"]);
const UNDERGONE = new Set(["disaster", "accident", "death", "elect", "search"]);

/** Who stands behind a verbal noun that does not name its agent: the subject of its clause, or the speaker. */
const governing = (scene: Scene, t: Trigger, before: Seat[]): Pick<Draft, "agents" | "assumed"> => {
  const ahead = topic(before);
  if (ahead.length > 0) return { agents: ahead };
  const s = scene.statementAt[t.token];
  if (s?.stance === "promise") return { agents: spokenFor(scene, t), assumed: true };
  const free = UNCLAIMED.has(t.sense.type) || UNDERGONE.has(t.sense.concept);
  return { agents: free ? [] : antecedent(scene, t), assumed: true };
};

/** Acts on ground: a place they take or leave is where, not whom. */
const GROUND = new Set([
  "control",
  "withdraw",
  "enter",
  "mobilize",
  "test",
  "stop-military",
  "close-site",
  "form",
]);

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** By-phrases, "against" and "with" add what their prepositions say. */
const prepositional = (
  t: Trigger,
  seats: readonly Seat[],
  draft: Draft,
): Pick<Draft, "agents" | "targets"> => {
  const agents = [...draft.agents];
  const targets = [...draft.targets];
  for (const [i, s] of seats.entries()) {
    if (!isActor(s.placed) || s.joined) continue;
    if (BY.has(s.prep)) {
      for (const id of agents.splice(0)) if (!targets.includes(id)) targets.push(id);
      agents.push(...group(seats, i));
    } else if (s.prep === "من" && t.sense.concept.startsWith("withdraw") && s.placed.mention.type === "ORG")
      targets.push(...group(seats, i));
    else if (t.sense.frame === "m" && WITH.has(s.prep)) agents.push(...group(seats, i));
    else if (
      (AGAINST.has(s.prep) || (s.prep === "عن" && t.sense.concept === "ease")) &&
      targets.length === 0 &&
      s.gap < 10 &&
      t.sense.frame !== "m"
    )
      targets.push(...group(seats, i));
  }
  return { agents: unique(agents), targets: unique(targets).filter((id) => !agents.includes(id)) };
};

/** Prepositions that lead to a place only for what moves. */
const DIRECTED = new Set(["من", "الي", "نحو", "علي"]);

/** A facility is where it happens, whatever leads to it; so is ground that is taken (استعادة كركوك). */
const isSite = (t: Trigger, s: Seat): boolean =>
  s.placed.mention.type === "FAC" ||
  (t.sense.concept === "control" && PLACES.has(s.placed.mention.type) && (s.prep === "" || s.prep === "علي"));

/** The nearest place under a preposition of place; else a nearer-named one in the sentence. */
const placeOf = (scene: Scene, t: Trigger, after: readonly Seat[]): string | null => {
  const moves = GROUND.has(t.sense.concept) || t.sense.frame === "v";
  const site = after.find((s) => s.gap < 10 && isSite(t, s));
  if (site) return site.placed.entity;
  const under = after.find(
    (s) =>
      PLACES.has(s.placed.mention.type) && IN.has(s.prep) && s.gap < 14 && (moves || !DIRECTED.has(s.prep)),
  );
  if (under) return under.placed.entity;
  const before = seatsBefore(scene, t, t.sentence.first).filter(
    (s) => PLACES.has(s.placed.mention.type) && s.prep === "في",
  );
  return before.at(-1)?.placed.entity ?? null;
};

/** The noun phrase after the trigger: what is withdrawn, handed over, attacked. */
const objectOf = (scene: Scene, t: Trigger, end: number): Span | null => {
  if (!["t", "g"].includes(t.sense.frame)) return null;
  let first = t.token + 1;
  if (FINITE.has(t.sense.tense))
    while (first < end && scene.mentionAt[first]) first = scene.mentionAt[first]?.last ?? first + 1;
  let last = first;
  while (last < end && !breaksClause(scene, last) && isPreposition(scene.tokens[last]?.norm ?? "") === null)
    last++;
  const a = scene.tokens[first];
  const b = scene.tokens[last - 1];
  return a && b && last > first ? { start: a.start, end: b.end } : null;
};

const hasPartner = (seats: readonly Seat[]): boolean => seats.some((s) => s.prep === "مع");

/** Arguments by the grammar of the trigger's clause. */
export const argumentsOf = (scene: Scene, t: Trigger): Arguments => {
  const [start, end] = clauseOf(scene, t);
  const before = seatsBefore(scene, t, start);
  const after = seatsAfter(scene, t, end);
  const carried = relative(scene, t);
  const nations = described(scene, t);
  const draft = FINITE.has(t.sense.tense)
    ? finite(scene, t, before, after)
    : nominal(scene, t, before, after);
  if (nations.length > 0 || carried.agents.length > 0) draft.agents = unique([...nations, ...carried.agents]);
  let { agents, targets } = prepositional(t, [...after, ...carried.seats], draft);
  if (GROUND.has(t.sense.concept))
    targets = targets.filter((id) => !PLACES.has(scene.typeOf.get(id)?.type ?? ""));
  if (t.sense.frame === "m") {
    agents = unique([...topic(before), ...agents, ...targets]);
    if (agents.length < 2 && hasPartner(after)) agents = unique([...antecedent(scene, t), ...agents]);
    targets = [];
  }
  const assumed = draft.assumed === true;
  return { agents, targets, assumed, place: placeOf(scene, t, after), object: objectOf(scene, t, end) };
};
