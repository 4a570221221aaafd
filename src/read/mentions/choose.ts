import type { Candidate } from "./candidate.ts";

const crosses = (a: Candidate, b: Candidate): boolean =>
  a.start < b.end &&
  b.start < a.end &&
  !(a.start <= b.start && b.end <= a.end) &&
  !(b.start <= a.start && a.end <= b.end);
const holds = (a: Candidate, b: Candidate): boolean => a.start <= b.start && b.end <= a.end;

/** Proposals too weak to stand inside another name. */
const WEAK_INSIDE = new Set([
  "name.body.lone",
  "name.tagged",
  "name.person.tagged",
  "name.city",
  "name.place.typed",
  "name.body.construct",
  "name.group",
]);

/** The tagger's names stand only where nothing surer does. */
const GUESSED = new Set(["name.tagged", "name.person.tagged"]);

/** May `inner` be a mention of its own inside `outer`? Names may, inside what is built of them; adjectives and groups may not. */
const nests = (outer: Candidate, inner: Candidate): boolean => {
  if (inner.form !== "name" || inner.type === "NORP") return false;
  if (outer.start === inner.start && outer.end === inner.end) return false;
  if (outer.key !== null && outer.key === inner.key) return false;
  const state = inner.sense?.kind === "state" && inner.start > outer.start;
  // كردستان [العراق], نظام [روما]; but no السودان in جنوب السودان, and no واشنطن in واشنطن بوست.
  if (outer.sense?.type === "GPE" && outer.sense.kind === "place") return state;
  if (outer.sense?.type === "MISC") return inner.type === "GPE" && inner.start > outer.start;
  if (outer.sense)
    return outer.sense.kind === "body" && (inner.type === "LOC" || (state && !outer.key?.endsWith("-state")));
  if (outer.closed || WEAK_INSIDE.has(inner.rule)) return false;
  return !(outer.type === inner.type && outer.start === inner.start && inner.sense === null);
};

/**
 * Of candidates that compete for the same words the highest score stands, the longer of equals; a name inside a
 * built name stands beside it.
 */
export const choose = (candidates: readonly Candidate[]): Candidate[] => {
  const order = [...candidates].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Candidate[] = [];
  const at = new Map<number, Candidate[]>();
  for (const c of order) {
    const rivals = new Set<Candidate>();
    for (let i = c.first; i < c.last; i++) for (const k of at.get(i) ?? []) rivals.add(k);
    let stands = true;
    for (const k of rivals) {
      if (c.end <= k.start || k.end <= c.start) continue;
      if (
        GUESSED.has(c.rule) ||
        crosses(k, c) ||
        (holds(k, c) && !nests(k, c)) ||
        (holds(c, k) && !holds(k, c) && !nests(c, k))
      ) {
        stands = false;
        break;
      }
    }
    if (!stands) continue;
    kept.push(c);
    for (let i = c.first; i < c.last; i++) at.set(i, [...(at.get(i) ?? []), c]);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
};
