/** Many documents: each stage takes the corpus and what earlier stages gave, and gives plain data. */
import { type Coverage, type Dossier, type Reading, type Ref, silent, type Trace } from "../model/index.ts";
import { coverageOf } from "./coverage.ts";
import { findDisputes } from "./disputes.ts";
import { joinEntities } from "./entities.ts";
import { gather } from "./gather.ts";
import { traceLineage } from "./lineage.ts";
import { findOccurrences } from "./occurrences.ts";
import { sayingsOf } from "./origins.ts";
import { joinCommitments } from "./pledges.ts";
import { findReuse } from "./reuse.ts";
import { giveSides, type SideRow, Sides } from "./sides.ts";
import { judgePledges } from "./status.ts";
import { findStories } from "./stories.ts";
import { weightsFrom } from "./terms.ts";
import { makeTimeline } from "./timeline.ts";
import { findUtterances } from "./utterances.ts";
import { Voices, voicesOf } from "./voices.ts";

export { coverageOf } from "./coverage.ts";
export { findDisputes } from "./disputes.ts";
export { entityIndex, joinEntities } from "./entities.ts";
export { type Corpus, gather } from "./gather.ts";
export { traceLineage } from "./lineage.ts";
export { findOccurrences } from "./occurrences.ts";
export { joinCommitments } from "./pledges.ts";
export { findReuse } from "./reuse.ts";
export { giveSides, type SideKind, type SideRow, Sides } from "./sides.ts";
export { judgePledges } from "./status.ts";
export { findStories } from "./stories.ts";
export { makeTimeline } from "./timeline.ts";
export { findUtterances } from "./utterances.ts";
export { diffWords } from "./wording.ts";

export interface AssembleOptions {
  /** ISO day that status is judged by; if not given, the latest day that each story's articles prove. */
  readonly asOf?: string | null;
  /** What could not be read. */
  readonly failed?: Coverage["failed"];
  /** An analyst's own rows of sides, which come before the project's. */
  readonly sides?: readonly SideRow[];
  readonly trace?: Trace;
}

/**
 * The dossier of some readings. Readings are ordered by document id first, so the order of arrival changes
 * nothing: same readings, same options, same dossier.
 */
export const assemble = (readings: readonly Reading[], options: AssembleOptions = {}): Dossier => {
  const trace = options.trace ?? silent;
  const corpus = gather(readings);
  const sides = new Sides(options.sides);
  const reuse = findReuse(corpus);
  const lineage = traceLineage(corpus, reuse);
  const named = joinEntities(corpus);
  const stories = findStories(corpus, named, reuse);
  const proved = stories
    .map((s) => s.asOf)
    .filter((d) => d !== null)
    .sort()
    .at(-1);
  const asOf = options.asOf ?? proved ?? null;
  const entities = giveSides(named, sides, asOf);
  const voices = new Voices(entities, sides);
  const voiceOf = voicesOf(corpus, voices);
  const sayings = sayingsOf(corpus);
  const utterances = findUtterances(corpus, voiceOf, voices, sides);
  const storyOf = new Map(stories.flatMap((s) => s.articles.map((a) => [a, s.id] as const)));
  const utteranceOf = new Map(utterances.flatMap((u) => u.members.map((m) => [m, u.id] as const)));
  const occurrences = findOccurrences(corpus, sayings, { voiceOf, utteranceOf }, voices, sides, storyOf);
  const storyDay = new Map(stories.map((s) => [s.id, s.asOf]));
  const commitments = judgePledges(joinCommitments(corpus, voices), {
    corpus,
    sayings,
    voiceOf,
    voices,
    sides,
    weight: weightsFrom([...corpus.commitments, ...corpus.events].map((x) => x.terms)),
    occurrenceOf: new Map<Ref, string>(occurrences.flatMap((o) => o.members.map((m) => [m, o.id] as const))),
    storyOf,
    asOf: (story) => options.asOf ?? (story ? (storyDay.get(story) ?? null) : null),
  });
  const disputes = findDisputes({ corpus, sayings, voiceOf, utterances, occurrences, storyOf });
  const timeline = makeTimeline(occurrences);
  if (trace.on)
    for (const [kind, items] of Object.entries({ utterances, occurrences, commitments, disputes }))
      for (const i of items)
        trace.note(i.rule, null, () => `${kind.slice(0, -1)} ${i.id}: ${i.members.join(", ")}`);
  return {
    asOf,
    asOfBasis: options.asOf
      ? "given"
      : asOf
        ? "the latest day that the articles of the story prove"
        : "no article proves its day",
    coverage: coverageOf(corpus, options.failed ?? []),
    stories,
    entities,
    reuse,
    lineage,
    utterances,
    occurrences,
    commitments,
    disputes,
    timeline,
  };
};
