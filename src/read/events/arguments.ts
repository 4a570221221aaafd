import { cardinalAt } from "../../arabic/index.ts";
import type { Span } from "../../model/index.ts";
import { breaksClause, clauseOf, isPreposition } from "./clause.ts";
import { wordsOfClass } from "./lexicon.ts";
import { described, relative, spokenFor } from "./nations.ts";
import type { Scene } from "./scene.ts";
import { antecedent, group, isActor, PLACES, type Seat, seatsAfter, seatsBefore, topic } from "./seats.ts";
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

const PARTICLES = new Set(["قد", "لم", "لن", "لا", "سوف", "كان", "كانت", "ما", "ثم", "كما", "حيث", "لقد"]);
/**
 * Does a noun that is no name stand before the verb as its subject (طائرات حربية استهدفت ...)? Then the names behind
 * the verb are not its agents.
 */
const namelessSubject = (scene: Scene, t: Trigger, start: number): boolean => {
  if (t.token === start || t.sense.tense === "passive") return false;
  const prior = scene.tokens[t.token - 1];
  if (prior?.kind !== "word" || PARTICLES.has(prior.norm.replace(/^[وف]/u, ""))) return false;
  return !scene.mentionAt[t.token - 1] && !scene.cueAt[t.token - 1] && (scene.timeAt[t.token - 1] ?? -1) < 0;
};

/** قتل ثلاثة جنود, قتل شخص: the number or the victims right after say that the verb is passive. */
let people: ReadonlySet<string> | null = null;
const undergone = (scene: Scene, t: Trigger): boolean => {
  if (t.sense.concept !== "kill" || t.sense.tense !== "past" || t.sense.number === "p") return false;
  people ??= new Set(wordsOfClass("people"));
  const next = scene.tokens[t.token + 1];
  if (!next || next.kind === "number" || next.norm.startsWith("و")) return true;
  return (
    !scene.mentionAt[t.token + 1] &&
    (people.has(next.norm) || cardinalAt(scene.tokens, t.token + 1, t.sentence.last) !== null)
  );
};

const finite = (scene: Scene, t: Trigger, start: number, before: Seat[], after: Seat[]): Draft => {
  const plain = after.filter((s) => s.prep === "" && isActor(s.placed));
  const subjectAhead = topic(before);
  const passive =
    t.sense.tense === "passive" || t.sense.frame === "p" || lacksObject(scene, t) || undergone(scene, t);
  let agents: string[] = [];
  let rest = plain;
  const first = plain[0];
  const pronounTopic = /^(?:و|ف)?(?:ب)?ان(?:ه|ها|هم|هما|نا|ني)$/u.test(scene.tokens[t.token - 1]?.norm ?? "");
  const adjacent = first && first.gap === 0 && (before.at(-1)?.gap ?? 9) > 1;
  if (subjectAhead.length > 0 && !adjacent) agents = subjectAhead;
  else if (pronounTopic || t.sense.person === 1) agents = spokenFor(scene, t);
  else if (namelessSubject(scene, t, start)) agents = [];
  else if (first && first.gap < 7) {
    agents = group(after, after.indexOf(first));
    rest = plain.filter((s) => !agents.includes(s.placed.entity));
  } else agents = t.sense.number === "p" || !first ? antecedent(scene, t) : [];
  const objects = t.sense.frame === "i" ? [] : rest.slice(0, 1).map((s) => s.placed.entity);
  if (passive) return { agents: [], targets: agents };
  return { agents, targets: objects };
};

/** Can the entity act by itself? Every one but a town or region. */
const acts = (scene: Scene, id: string): boolean => {
  const e = scene.typeOf.get(id);
  return !(e?.type === "GPE" && e.key !== null && e.key.includes(":"));
};

const nominal = (scene: Scene, t: Trigger, before: Seat[], after: Seat[]): Draft => {
  const plain = after.filter((s) => s.prep === "" && isActor(s.placed));
  const first = plain[0];
  const found = first && first.gap < 6 ? group(after, after.indexOf(first)) : [];
  // هجوم دوما names where, هجوم روسيا who.
  const near =
    t.sense.frame === "i" && t.sense.type === "ASSAULT" ? found.filter((id) => acts(scene, id)) : found;
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
    ? finite(scene, t, start, before, after)
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
