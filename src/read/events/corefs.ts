import type { Arguments } from "./arguments.ts";
import type { Judged } from "./modality.ts";
import type { Scene } from "./scene.ts";
import type { EventTime } from "./time.ts";
import type { Trigger } from "./triggers.ts";

/** A trigger with all that was found of it, before mentions of one happening are joined. */
export interface Draft {
  readonly trigger: Trigger;
  readonly judged: Judged;
  readonly args: Arguments;
  readonly when: EventTime;
  readonly count: string | null;
  readonly by: string;
}

/** Concepts that can name one happening: an attack and its dead, a signing and the agreement. */
const FAMILY: Readonly<Record<string, string>> = {
  attack: "strike",
  kill: "strike",
  casualty: "strike",
  explode: "strike",
  agree: "agreement",
  agreement: "agreement",
  ban: "sanction",
  sanction: "sanction",
  withdraw: "leave",
  "withdraw-treaty": "leave",
  "retreat-site": "leave",
  raid: "arrest",
  resign: "appoint",
  enter: "mobilize",
  vote: "election",
  elect: "election",
};
const familyOf = (t: Trigger): string => FAMILY[t.sense.concept] ?? t.sense.concept;

/** Concepts that gather unlike acts: only the same word can be the same happening. */
const LOOSE = new Set([
  "form",
  "judge",
  "appoint",
  "report",
  "investigate",
  "aid",
  "launch",
  "inaugurate",
  "buy",
]);
/** Courses that an article seldom tells two of. */
const SINGULAR = new Set([
  "leave",
  "stop-military",
  "close-site",
  "control",
  "ease",
  "sanction",
  "election",
  "test",
  "fight-drugs",
  "surrender",
  "release",
  "ceasefire",
]);

/** Happenings that an article tells many of, alike in all but who and when. */
const PLURAL = new Set(["meet", "arrest", "call"]);

const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
/** +1 where they share a member, -1 where both have members and share none. */
const evidence = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 || b.length === 0 ? 0 : overlaps(a, b) ? 1 : -1;

/** Do two dates leave room for each other? A part of a date is compatible with its whole. */
const timeEvidence = (a: string | null, b: string | null): number => {
  if (a === null || b === null || /^P|X|_REF|W/u.test(a) || /^P|X|_REF|W/u.test(b)) return 0;
  return a.startsWith(b) || b.startsWith(a) ? 1 : -3;
};

/** The head of the object: its first word's readings. */
const headOf = (scene: Scene, d: Draft): ReadonlySet<string> | null => {
  const object = d.args.object;
  if (!object) return null;
  for (let i = d.trigger.token + 1; i < d.trigger.sentence.last; i++)
    if ((scene.tokens[i]?.start ?? 0) >= object.start) return scene.readings(i);
  return null;
};
const headEvidence = (scene: Scene, a: Draft, b: Draft): number => {
  const x = headOf(scene, a);
  const y = headOf(scene, b);
  if (!x || !y) return 0;
  for (const r of x) if (y.has(r)) return 1;
  return -0.5;
};

const NOUN = new Set(["noun", "masdar"]);
/** الاتفاق after اتفاق: a definite noun points back. */
const pointsBack = (t: Trigger): boolean => NOUN.has(t.sense.tense) && t.before.includes("ال");

/** A verb and the noun it carries are one: فرضت عقوبات, قدم استقالته, وقعت اتفاقا. */
const carries = (a: Trigger, b: Trigger): boolean =>
  a.sentence === b.sentence &&
  !NOUN.has(a.sense.tense) &&
  NOUN.has(b.sense.tense) &&
  a.sense.needs !== null &&
  b.token - a.token <= 5;

/**
 * Whether two triggers of one article may name the same happening: above nought, more likely than not. Agents,
 * targets, place, day and object speak for it or against it; a denied act is not one that happened.
 */
export const likeness = (scene: Scene, a: Draft, b: Draft): number => {
  const x = a.trigger.sense;
  const y = b.trigger.sense;
  const family = familyOf(a.trigger);
  if (family !== familyOf(b.trigger) || x.type !== y.type) return -9;
  let score = SINGULAR.has(family) ? 1 : PLURAL.has(family) ? -0.25 : 0.25;
  if (carries(a.trigger, b.trigger)) return 3;
  if (LOOSE.has(x.concept) && x.lemma !== y.lemma) return -9;
  if (x.lemma === y.lemma) score += 0.25;
  if (pointsBack(b.trigger)) score += 0.5;
  // An assumed agent can speak for likeness, not against it.
  const agents = evidence(a.args.agents, b.args.agents);
  score += a.args.assumed || b.args.assumed ? Math.max(0, agents) : agents;
  if (x.frame !== "m") score += evidence(a.args.targets, b.args.targets);
  if (a.args.place && b.args.place) score += a.args.place === b.args.place ? 0.5 : -0.75;
  score += timeEvidence(a.when.time, b.when.time);
  score += headEvidence(scene, a, b);
  const denied = (d: Draft): boolean => d.judged.modality === "denied";
  if (denied(a) !== denied(b)) score -= 1;
  const gap = b.trigger.token - a.trigger.token;
  if (family === "strike" || family === "agreement") score += gap < 12 ? 1 : gap < 40 ? 0.5 : 0;
  return score;
};

/** Drafts of one article grouped: each group is one happening, its first member the trigger. */
export const joined = (scene: Scene, drafts: readonly Draft[]): Draft[][] => {
  const groups: Draft[][] = [];
  for (const d of drafts) {
    let home: Draft[] | null = null;
    let best = 0;
    for (const g of groups) {
      // The whole group must leave room; its nearest member speaks.
      if (g.some((m) => timeEvidence(m.when.time, d.when.time) < 0)) continue;
      const score = Math.max(...g.map((m) => likeness(scene, m, d)));
      if (score > best) {
        best = score;
        home = g;
      }
    }
    if (home) home.push(d);
    else groups.push([d]);
  }
  return groups;
};
