import { fold, readYaml } from "../../arabic/index.ts";
import type { Modality } from "../../model/index.ts";
import { type Scene, tokensOf } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

type Kind = "verb" | "noun" | "present" | "any";
interface Cue {
  readonly id: string;
  readonly modality: Modality;
  readonly of: Kind;
  readonly window: number;
  /** Where the words stand; before the trigger if not told. */
  readonly side?: "after";
  readonly words: ReadonlySet<string>;
}

let cues: Cue[] | null = null;
const loaded = (): readonly Cue[] => {
  cues ??= readYaml<(Omit<Cue, "words"> & { words: string[] })[]>("events/modality.yaml").map((c) => ({
    ...c,
    words: new Set(c.words.map((w) => fold(w))),
  }));
  return cues;
};

/** A modality and the rule that gave it. */
export interface Judged {
  readonly modality: Modality;
  readonly rule: string;
}

const isFiniteVerb = (t: Trigger): boolean => ["past", "present", "passive"].includes(t.sense.tense);

const bears = (of: Kind, t: Trigger): boolean =>
  of === "any" ||
  (of === "verb" && isFiniteVerb(t)) ||
  (of === "noun" && !isFiniteVerb(t)) ||
  (of === "present" && t.sense.tense === "present");

const BREAKS = new Set(["،", "؛", ".", ":", "!", "؟", ","]);

/** The nearest cue before the trigger inside its clause; of one word several rules may claim, the first wins. */
const cueBefore = (scene: Scene, t: Trigger): Cue | null => {
  const all = loaded().filter((c) => !c.side && bears(c.of, t));
  for (let k = 1, seen = 0; seen < 6 && t.token - k >= t.sentence.first; k++) {
    const token = scene.tokens[t.token - k];
    if (token && BREAKS.has(token.text)) return null;
    if (token?.kind === "punctuation") continue;
    seen++;
    const readings = scene.readings(t.token - k);
    for (const c of all) if (seen <= c.window) for (const r of readings) if (c.words.has(r)) return c;
  }
  return null;
};

/** Adjectives of the trigger and verbs it is the subject of: الزيارة المرتقبة, العملية مستمرة. */
const cueAfter = (scene: Scene, t: Trigger): Cue | null => {
  const all = loaded().filter((c) => c.side === "after" && bears(c.of, t));
  for (let k = 1; k <= 4 && t.token + k < t.sentence.last; k++) {
    const token = scene.tokens[t.token + k];
    if (token && BREAKS.has(token.text)) return null;
    const readings = scene.readings(t.token + k);
    for (const c of all) if (k <= c.window) for (const r of readings) if (c.words.has(r)) return c;
  }
  return null;
};

/** A denial denies what stands within so many tokens of its start. */
const FRONT = 4;

/** What police and armies announce of these is done: أعلنت إحباط مخطط. */
const FORCE = new Set(["COERCE", "ASSAULT"]);

const FARTHEST = 60;
/** Is the trigger in the main clause of its statement, not in a relative one? */
const heads = (scene: Scene, t: Trigger): boolean => {
  for (
    let i = t.token - 1;
    i >= Math.max(t.sentence.first, t.token - FARTHEST) &&
    scene.statementAt[i] === scene.statementAt[t.token];
    i--
  ) {
    const token = scene.tokens[i];
    if (["الذي", "التي", "الذين", "والتي", "بعد", "عقب", "اطار", "خلال"].includes(token?.norm ?? ""))
      return false;
    if (token && BREAKS.has(token.text)) return true;
  }
  return true;
};

/** What the statement that tells it makes of it: a denial denies its head, a promise plans what is not past. */
const byStance = (scene: Scene, t: Trigger): Judged | null => {
  const s = scene.statementAt[t.token];
  if (!s) return null;
  const past = t.sense.tense === "past" || t.sense.tense === "passive";
  if (s.stance === "demand" && !past) return { modality: "uncertain", rule: "modality.demanded" };
  if (s.stance === "promise" && !past && !FORCE.has(t.sense.type) && heads(scene, t))
    return { modality: "planned", rule: "modality.promised" };
  const opening = s.content[0];
  const head = opening && t.token - tokensOf(scene.tokens, opening)[0] < FRONT;
  if (s.stance === "deny" && head) return { modality: "denied", rule: "modality.denied" };
  if (s.stance === "doubt" && head) return { modality: "uncertain", rule: "modality.doubted" };
  if (s.stance === "warn" && !past) return { modality: "uncertain", rule: "modality.warned" };
  return null;
};

const byTense = (scene: Scene, t: Trigger): Judged => {
  if (t.sense.tense === "present") {
    if (t.before.includes("س")) return { modality: "planned", rule: "modality.future" };
    const prior = scene.tokens[t.token - 1]?.norm ?? "";
    if (prior === "سوف") return { modality: "planned", rule: "modality.future" };
    if (t.before.includes("ل") || prior === "ان" || prior === "كي" || prior === "حتي" || prior === "لكي")
      return { modality: "planned", rule: "modality.subjunctive" };
    if (t.sentence.part === "title") return { modality: "actual", rule: "modality.headline" };
    if (prior === "كان" || prior === "كانت" || prior === "وكان")
      return { modality: "actual", rule: "modality.past" };
    return { modality: "ongoing", rule: "modality.present" };
  }
  // لمقابلة الوزير: a verbal noun under ل is an aim, but for what somebody suffers (تعرض لهجوم).
  if (t.sense.tense === "masdar" && t.before.endsWith("ل") && t.sense.type !== "ASSAULT")
    return { modality: "planned", rule: "modality.aim" };
  return { modality: "actual", rule: "modality.told" };
};

/**
 * Modality of a trigger: a particle, auxiliary or noun before it in its clause; else the stance of the statement
 * that tells it; else its tense.
 */
export const modalityOf = (scene: Scene, t: Trigger): Judged => {
  const cue = cueBefore(scene, t);
  // A past verb is bent only by what denies it or makes it a condition.
  const bent =
    cue && (t.sense.tense !== "past" || cue.modality === "denied" || cue.id === "modality.conditional");
  if (t.before.includes("س")) return byTense(scene, t);
  const after = cueAfter(scene, t);
  if (cue && bent && !(after && cue.id === "modality.wanted"))
    return { modality: cue.modality, rule: cue.id };
  if (after) return { modality: after.modality, rule: after.id };
  return byStance(scene, t) ?? byTense(scene, t);
};
