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

/** Happenings that another place makes other happenings. */
const LOCAL = new Set(["strike", "control"]);
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

/** Far apart (in tokens), only clear evidence makes two mentions one happening. */
const FAR = 60;
const SURE = 1.5;

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
  if (x.type !== y.type) return -9;
  let score = SINGULAR.has(family) ? 1 : PLURAL.has(family) ? -0.25 : 0.25;
  if (carries(a.trigger, b.trigger)) return 3;
  if (LOOSE.has(x.concept) && x.lemma !== y.lemma) return -9;
  if (x.lemma === y.lemma) score += 0.25;
  if (pointsBack(b.trigger)) score += 0.5;
  // An assumed agent can speak for likeness, not against it.
  const agents = evidence(a.args.agents, b.args.agents);
  score += a.args.assumed || b.args.assumed ? Math.max(0, agents) : agents;
  if (x.frame !== "m") score += evidence(a.args.targets, b.args.targets);
  if (a.args.place && b.args.place) {
    if (a.args.place !== b.args.place) score -= LOCAL.has(family) ? 1.25 : 0.75;
    else if (!PLURAL.has(family)) score += 0.5;
  }
  score += timeEvidence(a.when.time, b.when.time);
  score += headEvidence(scene, a, b);
  const denied = (d: Draft): boolean => d.judged.modality === "denied";
  if (denied(a) !== denied(b)) score -= 1;
  // A title tells what its article tells.
  if (a.trigger.sentence.part === "title") score += 1;
  const mood = (d: Draft): string => (d.judged.modality === "ongoing" ? "actual" : d.judged.modality);
  const bodies = a.trigger.sentence.part === "body" && b.trigger.sentence.part === "body";
  if (bodies && mood(a) !== mood(b)) score -= 0.5;
  const gap = b.trigger.token - a.trigger.token;
  if (gap > FAR && score < SURE) return -9;
  if (family === "strike" || family === "agreement") score += gap < 12 ? 1 : gap < 40 ? 0.5 : 0;
  return score;
};

/** How many groups of a family, and mentions of a group, are looked back at: what keeps the work linear. */
const GROUPS = 24;
const MEMBERS = 12;

/** Drafts of one article grouped: each group is one happening, its first member the trigger. */
export const joined = (scene: Scene, drafts: readonly Draft[]): Draft[][] => {
  const families = new Map<string, Draft[][]>();
  const groups: Draft[][] = [];
  for (const d of drafts) {
    const family = familyOf(d.trigger);
    const known = families.get(family) ?? [];
    families.set(family, known);
    const home = homeOf(scene, known.slice(-GROUPS), d);
    if (home) home.push(d);
    else {
      const made = [d];
      known.push(made);
      groups.push(made);
    }
  }
  return groups;
};

/** The group that a draft belongs to: the likeliest that leaves room for it as a whole, or none. */
const homeOf = (scene: Scene, groups: readonly Draft[][], d: Draft): Draft[] | null => {
  let home: Draft[] | null = null;
  let best = 0;
  for (const g of groups) {
    const members = g.length > MEMBERS ? [...g.slice(0, 1), ...g.slice(-MEMBERS)] : g;
    if (members.some((m) => timeEvidence(m.when.time, d.when.time) < 0)) continue;
    const score = Math.max(...members.map((m) => likeness(scene, m, d)));
    if (score > best) {
      best = score;
      home = g;
    }
  }
  return home;
};
