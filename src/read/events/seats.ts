import { isPreposition, joins } from "./clause.ts";
import type { Placed, Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

const ACTORS = new Set(["PER", "ORG", "GPE", "NORP"]);
export const PLACES = new Set(["GPE", "LOC", "FAC"]);
/** الأميركية beside a noun describes it; الأكراد is a group that acts. */
export const describes = (scene: Scene, p: Placed): boolean =>
  p.mention.type === "NORP" &&
  /(?:ي|يه)$/u.test(scene.tokens[p.last - 1]?.norm ?? "") &&
  p.last - p.first === 1;
export const isActor = (p: Placed): boolean => ACTORS.has(p.mention.type);
/** No argument stands farther off than this many tokens: what bounds the work on a hostile page. */
const FARTHEST = 80;

/** One mention of the clause as the trigger sees it. */
export interface Seat {
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

export const seatsAfter = (scene: Scene, t: Trigger, end: number): Seat[] => {
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

export const seatsBefore = (scene: Scene, t: Trigger, start: number): Seat[] => {
  const out: Seat[] = [];
  for (let i = Math.max(start, t.token - FARTHEST); i < t.token; ) {
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
export const group = (seats: readonly Seat[], at: number): string[] => {
  const out: string[] = [];
  for (let i = at; i < seats.length; i++) {
    const s = seats[i];
    if (!s || (i > at && !s.joined)) break;
    if (isActor(s.placed)) out.push(s.placed.entity);
  }
  return out;
};

/** The topic of the clause: what stands before the verb, not under a preposition. */
export const topic = (seats: readonly Seat[]): string[] => {
  const at = seats.findIndex((s) => isActor(s.placed) && s.prep === "");
  return at < 0 ? [] : group(seats, at);
};

/** Mentions of the sentence before the clause: the last actor that no preposition governs. */
export const antecedent = (scene: Scene, t: Trigger): string[] => {
  // Inside a statement its own words come first.
  const told = scene.statementAt[t.token];
  let start = t.token;
  const limit = Math.max(t.sentence.first, t.token - FARTHEST);
  while (start > limit && scene.statementAt[start - 1] === told) start--;
  const near = seatsBefore(scene, t, start).filter((s) => isActor(s.placed));
  const seats =
    near.length > 0 ? near : seatsBefore(scene, t, t.sentence.first).filter((s) => isActor(s.placed));
  const free = seats.filter((s) => s.prep === "");
  const found = free[0] ?? seats[0];
  return found ? [found.placed.entity] : [];
};
