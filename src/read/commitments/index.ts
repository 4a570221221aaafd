import { rawLength } from "../../arabic/index.ts";
import type { Commitment, Document, Event, Layers, Span, Trace } from "../../model/index.ts";
import { argumentsOf } from "../events/arguments.ts";
import type { Sense } from "../events/lexicon.ts";
import { spokenFor } from "../events/nations.ts";
import { type Scene, sceneOf, type Upstream } from "../events/scene.ts";
import { step } from "../pipeline.ts";
import { actsOf, type Found } from "./acts.ts";
import { actNouns } from "./lexicon.ts";
import { actTokens, basisOf, conditionOf, deadlineOf } from "./terms.ts";

/** Events by where each of their mentions starts. */
const eventsByStart = (events: readonly Event[]): ReadonlyMap<number, Event> =>
  new Map(events.flatMap((e) => [e.trigger, ...e.corefs].map((t) => [t.start, e] as const)));

/** The first event that stands in the act's words. */
const eventIn = (events: ReadonlyMap<number, Event>, act: Span): Event | null => {
  for (let at = act.start; at < act.end; at++) {
    const found = events.get(at);
    if (found) return found;
  }
  return null;
};

/** An act read as a trigger, so that its subject is found as an event's is. */
const asTrigger = (
  f: Found,
  span: Span,
  token: number,
  mutual: boolean,
): Parameters<typeof argumentsOf>[1] => {
  const sense: Sense = {
    concept: "act",
    type: "OTHER",
    frame: mutual ? "m" : "i",
    tense: f.verbal || token === f.governor ? "present" : "masdar",
    person: 3,
    gender: null,
    number: "s",
    lemma: "",
    needs: null,
    not: null,
    rule: f.rule,
  };
  return { token, span, sense, sentence: f.sentence, before: "", after: "" };
};

const whoOf = (scene: Scene, f: Found, span: Span, first: number, event: Event | null): readonly string[] => {
  if (f.governor !== null && f.who !== "none") {
    const parties = argumentsOf(scene, asTrigger(f, span, f.governor, f.who === "all")).agents;
    if (parties.length > 0) return parties;
  }
  if (f.verbal) {
    const own = argumentsOf(scene, asTrigger(f, span, f.token, false)).agents;
    if (own.length > 0) return own;
  }
  // وجود قوات التحالف سينتهي: whose thing it is.
  for (let i = first; i < f.token; i++) {
    const owner = scene.mentionAt[i];
    if (owner && owner.mention.type !== "MISC") return [owner.entity];
  }
  if (event && event.agents.length > 0) return event.agents;
  return spokenFor(scene, asTrigger(f, span, f.token, false));
};

const spanOf = (scene: Scene, f: Found, first: number, last: number): Span => {
  const head = scene.tokens[first];
  const tail = scene.tokens[last - 1];
  const word = head?.norm ?? "";
  // A conjunction, and the preposition that leads to a verbal noun, are not the act's own letters.
  let cut = 0;
  const whole = actNouns().has(word.replace(/^ال/u, ""));
  if (first === f.token && !whole) {
    if (/^[وف]/u.test(word) && word.length > 3) cut = 1;
    else if (!f.verbal && f.governor !== null && /^[بل]/u.test(word)) cut = 1;
  }
  const start = head ? head.start + (cut > 0 ? rawLength(head, cut) : 0) : 0;
  return { start, end: tail?.end ?? start };
};

const commitmentOf = (
  scene: Scene,
  f: Found,
  next: number,
  events: ReadonlyMap<number, Event>,
  id: string,
): Commitment => {
  const [first, last] = actTokens(scene, f, next);
  const act = spanOf(scene, f, first, last);
  const event = eventIn(events, act);
  const who = whoOf(scene, f, act, first, event);
  return {
    id,
    article: f.sentence.article,
    who,
    toWhom: (event?.targets ?? []).filter((t) => !who.includes(t)),
    act,
    deadline: deadlineOf(scene, f, last),
    basis: basisOf(scene, f),
    condition: conditionOf(scene, f),
    force: f.force,
    by: f.statement?.id ?? "narrator",
    event: event?.id ?? null,
    rule: f.rule,
  };
};

/**
 * A future that only a tense tells binds nobody where no actor is known; told by the narrator it needs a day or a
 * happening besides (ستسود الفوضى is a forecast).
 */
const isForecast = (c: Commitment): boolean => {
  if (c.rule === "commitment.future.assert") return c.who.length === 0;
  if (c.rule !== "commitment.future.narrated") return false;
  return c.who.length === 0 || (c.deadline === null && c.event === null);
};

/** An attack that somebody means to make is a plot, no commitment. */
const isPlot = (c: Commitment, events: ReadonlyMap<number, Event>): boolean =>
  c.force === "expected" && eventIn(events, c.act)?.type === "ASSAULT";

/** Future acts that somebody is bound to, one for each place that says so. */
export const commitmentsOf = (
  document: Document,
  up: Upstream & Pick<Layers, "events">,
  trace: Trace,
): Commitment[] => {
  const scene = sceneOf(document.text, up);
  const found = actsOf(scene, up.events);
  const byStart = eventsByStart(up.events);
  const made = found
    .map((f, i) => commitmentOf(scene, f, found[i + 1]?.token ?? -1, byStart, ""))
    .filter((c) => !isForecast(c) && !isPlot(c, byStart))
    .map((c, i) => ({ ...c, id: `c${i + 1}` }));
  for (const c of made) trace.note(c.rule, c.act, () => `${c.force}, by ${c.by}`);
  return made;
};

export const commitments = step({
  name: "commitments",
  needs: [
    "articles",
    "tokens",
    "words",
    "sentences",
    "times",
    "mentions",
    "entities",
    "statements",
    "events",
  ],
  gives: "commitments",
  run: commitmentsOf,
});
