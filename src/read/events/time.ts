import type { TimeExpression, TimexMod } from "../../model/index.ts";
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
    cost += BREAKS.has(text) ? REACH : text === "،" ? 3 : text === "أن" || text === "إن" ? 4 : 1;
  }
  return cost;
};

/** The day of saying is not the day of the act: an expression outside the content that holds the trigger. */
const belongsToTheSaying = (scene: Scene, t: Trigger, e: TimeExpression): boolean => {
  const s = scene.statementAt[t.token];
  return !!s && !within(s, e.span) && !performs(t);
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
]);
const performs = (t: Trigger): boolean => PERFORMED.has(t.sense.concept) && t.sense.tense !== "present";

const usable = (e: TimeExpression): boolean =>
  e.type !== "SET" && e.value !== null && e.value !== "PRESENT_REF";

/**
 * The nearest time expression of the trigger's sentence that no other trigger stands nearer to.
 * @param rivals tokens of the other triggers of the sentence
 */
export const timeOf = (scene: Scene, t: Trigger, rivals: readonly number[]): EventTime => {
  let best = -1;
  let bestCost = REACH;
  for (const [i, e] of sentenceTimes(scene, t)) {
    if (!usable(scene, e) || belongsToTheSaying(scene, t, e)) continue;
    const [first, last] = tokensOf(scene.tokens, e.span);
    const at = first > t.token ? first : last - 1;
    // What follows a trigger binds closer than what stands before it.
    const cost = distance(scene, t.token, at) + (first < t.token ? 2 : 0);
    const nearer = rivals.some(
      (r) => r !== t.token && distance(scene, r, r < first ? first : last - 1) + (first < r ? 2 : 0) < cost,
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
  for (let i = t.sentence.first; i < t.sentence.last; i++) {
    const at = scene.timeAt[i] ?? -1;
    const e = scene.up.times.expressions[at];
    if (at === seen || !e) continue;
    seen = at;
    out.push([at, e]);
  }
  return out;
};
