import type { Candidate } from "./candidate.ts";

const crosses = (a: Candidate, b: Candidate): boolean =>
  a.start < b.end && b.start < a.end && !(a.start <= b.start && b.end <= a.end) && !(b.start <= a.start && a.end <= b.end);
const holds = (a: Candidate, b: Candidate): boolean => a.start <= b.start && b.end <= a.end;

/** May `inner` be a mention of its own inside `outer`? Names may, inside what is built of them; adjectives may not. */
const nests = (outer: Candidate, inner: Candidate): boolean => {
  if (outer.closed || inner.form !== "name" || outer.type === inner.type && outer.start === inner.start && outer.sense === null && inner.sense === null) return false;
  if (outer.start === inner.start && outer.end === inner.end) return false;
  if (inner.rule === "name.body.lone" || inner.rule === "name.tagged" || inner.rule === "name.person.tagged" || inner.rule === "name.city") return false;
  // A list's own name holds only places and persons (مجلس التعاون لدول [الخليج]).
  if (outer.sense) return inner.type === "LOC" || (inner.type === "GPE" && inner.sense?.kind === "state" && inner.start > outer.start && false);
  return true;
};

/**
 * Of candidates that compete for the same words the highest score stands, the longer of equals; a name inside a
 * built name stands beside it.
 */
export const choose = (candidates: readonly Candidate[]): Candidate[] => {
  const order = [...candidates].sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Candidate[] = [];
  for (const c of order) {
    let stands = true;
    for (const k of kept) {
      if (c.end <= k.start || k.end <= c.start) continue;
      if (crosses(k, c) || (holds(k, c) && !nests(k, c)) || (holds(c, k) && !holds(k, c) && !nests(c, k))) {
        stands = false;
        break;
      }
    }
    if (stands) kept.push(c);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
};
