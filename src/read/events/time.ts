import type { Modality, TimeExpression, TimexMod } from "../../model/index.ts";
import { type Scene, tokensOf, within } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** When a happening was, by the expression that says so. */
export interface EventTime {
  readonly time: string | null;
  readonly timeMod: TimexMod | null;
  readonly timeExpression: number | null;
}
export const noTime: EventTime = { time: null, timeMod: null, timeExpression: null };

const REACH = 22;
const BREAKS = new Set([".", "؛", "!", "؟"]);

/** Tokens between two places, with a fine for each break that lies between them. */
const distance = (scene: Scene, from: number, to: number): number => {
  const [a, b] = from < to ? [from, to] : [to, from];
  let cost = 0;
  for (let i = a + 1; i < b; i++) {
    const text = scene.tokens[i]?.text ?? "";
    // A name counts as one word.
    const held = scene.mentionAt[i];
    if (held && held === scene.mentionAt[i - 1]) continue;
    if (cost > REACH) return cost;
    cost += BREAKS.has(text) ? REACH : text === "،" ? 3 : text === "أن" || text === "إن" ? 4 : 1;
  }
  return cost;
};

/** What follows a trigger binds closer than what stands before it, above all to a noun. */
const costOf = (scene: Scene, t: Trigger, first: number, last: number): number => {
  if (first > t.token) return distance(scene, t.token, first);
  const noun = t.sense.tense === "noun" || t.sense.tense === "masdar";
  return distance(scene, t.token, last - 1) + (noun ? 8 : 2);
};

/** The day of saying is not the day of the act: an expression outside the content that holds the trigger. */
const belongsToTheSaying = (scene: Scene, t: Trigger, modality: Modality, e: TimeExpression): boolean => {
  const s = scene.statementAt[t.token];
  return !!s && !within(s, e.span) && !(modality === "actual" && performs(t));
};

/** Acts that their announcement performs, or that are news of its day. */
const PERFORMED = new Set([
  "withdraw",
  "withdraw-treaty",
  "agree",
  "agreement",
  "ease",
  "control",
  "appoint",
  "vote",
  "ban",
  "expel",
  "stop-military",
  "resign",
  "test",
  "investigate",
  "close-site",
]);
const performs = (t: Trigger): boolean => PERFORMED.has(t.sense.concept) && t.sense.tense !== "present";

const WITHIN = new Set(["خلال", "منذ", "قبل", "في", "طوال", "مدي", "غضون", "بعد", "طيله"]);
/** A duration says when only under a preposition; else it says how long (السجن عشر سنوات). */
const usable = (scene: Scene, e: TimeExpression): boolean => {
  if (e.type === "SET" || e.value === null || e.value === "PRESENT_REF" || e.value === "FUTURE_REF")
    return false;
  if (e.type !== "DURATION") return !/^\d{3}$/u.test(e.value);
  const [first] = tokensOf(scene.tokens, e.span);
  return [1, 2].some((k) => WITHIN.has((scene.tokens[first - k]?.norm ?? "").replace(/^[وف]/u, "")));
};

/**
 * The nearest time expression of the trigger's sentence that no other trigger stands nearer to.
 * @param rivals the triggers of the sentence
 */
export const timeOf = (
  scene: Scene,
  t: Trigger,
  modality: Modality,
  rivals: readonly Trigger[],
): EventTime => {
  let best = -1;
  let bestCost = REACH;
  for (const [i, e] of sentenceTimes(scene, t)) {
    if (!usable(scene, e) || belongsToTheSaying(scene, t, modality, e)) continue;
    const [first, last] = tokensOf(scene.tokens, e.span);
    const cost = costOf(scene, t, first, last);
    const nearer = rivals.some(
      (r) => r.token !== t.token && Math.abs(r.token - first) < REACH && costOf(scene, r, first, last) < cost,
    );
    if (cost < bestCost && !nearer) {
      best = i;
      bestCost = cost;
    }
  }
  const e = scene.up.times.expressions[best];
  return e ? { time: e.value, timeMod: e.mod, timeExpression: best } : noTime;
};

const sentenceTimes = (scene: Scene, t: Trigger): [number, TimeExpression][] => {
  const out: [number, TimeExpression][] = [];
  let seen = -1;
  const last = Math.min(t.sentence.last, t.token + 2 * REACH);
  for (let i = Math.max(t.sentence.first, t.token - 2 * REACH); i < last; i++) {
    const at = scene.timeAt[i] ?? -1;
    const e = scene.up.times.expressions[at];
    if (at === seen || !e) continue;
    seen = at;
    out.push([at, e]);
  }
  return out;
};
