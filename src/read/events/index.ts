import type { Document, Event, Modality, Trace } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { argumentsOf } from "./arguments.ts";
import { type Draft, joined } from "./corefs.ts";
import { countOf } from "./count.ts";
import { wordsOfClass } from "./lexicon.ts";
import { modalityOf } from "./modality.ts";
import { type Scene, sceneOf, type Upstream } from "./scene.ts";
import { type EventTime, noTime, timeOf } from "./time.ts";
import { type Trigger, triggersOf } from "./triggers.ts";

const draftOf = (scene: Scene, t: Trigger, rivals: readonly Trigger[]): Draft => {
  const args = argumentsOf(scene, t);
  const judged = modalityOf(scene, t);
  return {
    trigger: t,
    judged,
    args,
    when: timeOf(scene, t, judged.modality, rivals),
    count: countOf(scene, t),
    by: scene.statementAt[t.token]?.id ?? "narrator",
  };
};

const firstOf = <T>(group: readonly Draft[], pick: (d: Draft) => T | null): T | null => {
  for (const d of group) {
    const found = pick(d);
    if (found !== null) return found;
  }
  return null;
};

/** The first list that is not empty: later mentions fill what the first one leaves open. */
const listOf = (group: readonly Draft[], pick: (d: Draft) => readonly string[]): readonly string[] =>
  group.map(pick).find((ids) => ids.length > 0) ?? [];

/**
 * The modality that the mentions of a happening agree on: a past verb tells that it was; else the first mention in
 * the body speaks, a headline last.
 */
const judgedOf = (group: readonly Draft[]): Draft["judged"] | null => {
  const told = group.find((d) => d.trigger.sense.tense === "past" && d.judged.modality === "actual");
  // An aim (للسيطرة على) says least of whether it came about.
  const body = group.filter((d) => d.trigger.sentence.part === "body");
  const plain = body.find(
    (d) => d.judged.rule !== "modality.aim" && d.judged.rule !== "modality.subjunctive",
  );
  const head = plain ?? (body.length < group.length ? group[0] : body[0]);
  return (told ?? head)?.judged ?? null;
};

/** The first time that a mention gives; what is settled as done by one mention may take another's day of announcing. */
const whenOf = (scene: Scene, group: readonly Draft[], settled: Modality): EventTime =>
  firstOf(group, (d) => (d.when.time === null ? null : d.when)) ??
  firstOf(group, (d) => {
    if (settled !== "actual" || d.judged.modality === "actual") return null;
    const when = timeOf(scene, d.trigger, settled, [d.trigger]);
    return when.time === null ? null : when;
  }) ??
  noTime;

const REACH = 12;
let violence: ReadonlySet<string> | null = null;
/** A death of which no violence is told near by, and no agent, is no attack: a disaster, an accident, an illness. */
const isMereDeath = (scene: Scene, group: readonly Draft[]): boolean => {
  violence ??= new Set(wordsOfClass("violence"));
  for (const { trigger: t, args } of group) {
    if (t.sense.concept !== "casualty" || args.agents.length > 0) return false;
    const last = Math.min(t.sentence.last, t.token + REACH);
    for (let i = Math.max(t.sentence.first, t.token - REACH); i < last; i++)
      for (const r of scene.readings(i)) if (violence.has(r)) return false;
  }
  return true;
};

const eventOf = (scene: Scene, group: readonly Draft[], id: string): Event | null => {
  const head = group[0];
  if (!head) return null;
  const modality = (judgedOf(group) ?? head.judged).modality;
  const when = whenOf(scene, group, modality);
  return {
    id,
    article: head.trigger.sentence.article,
    trigger: head.trigger.span,
    corefs: group.slice(1).map((d) => d.trigger.span),
    type: isMereDeath(scene, group) ? "OTHER" : head.trigger.sense.type,
    modality,
    agents: listOf(group, (d) => d.args.agents),
    targets: listOf(group, (d) => d.args.targets),
    place: firstOf(group, (d) => d.args.place),
    ...when,
    object: firstOf(group, (d) => d.args.object),
    count: firstOf(group, (d) => d.count),
    by: head.by,
    rule: head.trigger.sense.rule,
  };
};

/** Happenings of a document: triggers, what is said of each, mentions of one joined within an article. */
export const eventsOf = (document: Document, up: Upstream, trace: Trace): Event[] => {
  const scene = sceneOf(document.text, up);
  const triggers = triggersOf(scene);
  const bySentence = Map.groupBy(triggers, (t) => t.sentence);
  const drafts = triggers.map((t) => draftOf(scene, t, bySentence.get(t.sentence) ?? []));
  const groups = [...Map.groupBy(drafts, (d) => d.trigger.sentence.article).values()].flatMap((article) =>
    joined(scene, article),
  );
  groups.sort((a, b) => (a[0]?.trigger.span.start ?? 0) - (b[0]?.trigger.span.start ?? 0));
  return groups.flatMap((g, i) => {
    const event = eventOf(scene, g, `v${i + 1}`);
    if (!event) return [];
    trace.note(event.rule, event.trigger, () => `${event.type} ${event.modality} (${g[0]?.judged.rule})`);
    return [event];
  });
};

export const events = step({
  name: "events",
  needs: ["articles", "tokens", "words", "sentences", "times", "mentions", "entities", "statements"],
  gives: "events",
  run: eventsOf,
});
