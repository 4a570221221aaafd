import type { Statement, Utterance, Wording } from "../model/index.ts";
import { candidates, cluster, type Edge } from "./cluster.ts";
import { compatible, daysOf } from "./days.ts";
import { type Corpus, type Placed, wordsOf } from "./gather.ts";
import { type Sides, UNKNOWN } from "./sides.ts";
import { shared, type Weights, weightsFrom } from "./terms.ts";
import { transmissionOf } from "./transmission.ts";
import type { Voice, Voices } from "./voices.ts";
import { diffWords } from "./wording.ts";

/** Mean likeness from which statements of one speaker are one utterance, and from which they may be. */
const SAME = 0.35;
/** What a title and its own article's words are alike beyond their words. */
const TITLE = 0.15;
const MAYBE = 0.5;
/** States whose officials speak Arabic. */
const ARABIC_STATES = new Set([
  "IQ",
  "SY",
  "LB",
  "JO",
  "PS",
  "EG",
  "SA",
  "AE",
  "QA",
  "KW",
  "BH",
  "OM",
  "YE",
  "LY",
  "TN",
  "DZ",
  "MA",
  "MR",
  "SD",
  "SO",
  "DJ",
  "KM",
  "EH",
  "AL",
  "GCC",
]);

/** Do two statements have one speaker, as far as the text tells? 1 the same, less where only the body or state is. */
const sameSpeaker = (a: Voice, b: Voice): number => {
  if (a.entity !== null && a.entity === b.entity) return 1;
  if (a.body === b.body) return a.entity !== null && b.entity !== null ? 0.95 : 0.9;
  if (a.side === UNKNOWN || a.side !== b.side) return 0;
  const state = `state:${a.side}`;
  // The state named for one who speaks for it: طوكيو تحذر, then its minister's words.
  if (a.body === state || b.body === state) return 0.8;
  return !a.named && !b.named ? 0.8 : 0;
};

const likeness = (
  a: Placed<Statement>,
  b: Placed<Statement>,
  va: Voice,
  vb: Voice,
  weight: Weights,
  corpus: Corpus,
): number => {
  const speaker = sameSpeaker(va, vb);
  if (speaker === 0 || a.item.testimony !== b.item.testimony) return 0;
  if (!compatible(daysOf(a.item.said), daysOf(b.item.said))) return 0;
  const [x, y] = [a.item.medium, b.item.medium];
  const channel =
    x && y && x.kind !== y.kind && a.article !== b.article && conflicting(x.kind, y.kind) ? 0.6 : 1;
  const opposite = (a.item.stance === "deny") !== (b.item.stance === "deny") ? 0.85 : 1;
  const s = shared(a.terms, b.terms, weight);
  // Two short lines that share one common word are not yet alike.
  const thin = s.count === 1 && Math.min(a.terms.length, b.terms.length) > 2 ? 0.6 : 1;
  const far = corpus.article(a.article)?.days && corpus.article(b.article)?.days && a.article !== b.article;
  const days = far && !near(corpus, a, b) ? 0.5 : 1;
  // A title says again what its article says: even a word in common tells, and a title may be too short for one.
  const met = s.count > 0 || a.terms.length === 0 || b.terms.length === 0;
  const title =
    a.article === b.article && headline(a) !== headline(b) && met && a.item.stance === b.item.stance
      ? TITLE
      : 0;
  return speaker * channel * opposite * thin * days * (0.75 * s.ofLess + 0.25 * s.ofMore + title);
};

/** Does it stand in a title? */
const headline = ({ reading, item }: Placed<Statement>): boolean =>
  reading.layers.articles.articles.some(
    (a) =>
      a.id === item.article &&
      a.title !== null &&
      a.title.start <= item.cue.start &&
      item.cue.end <= a.title.end,
  );

const conflicting = (a: string, b: string): boolean =>
  new Set(["social", "interview", "speech", "press-conference"]).has(a) &&
  new Set(["social", "interview", "speech", "press-conference"]).has(b);

/** Were the two articles printed within a few days of one another? */
const near = (corpus: Corpus, a: Placed<Statement>, b: Placed<Statement>): boolean => {
  const [x, y] = [corpus.article(a.article)?.days, corpus.article(b.article)?.days];
  if (!x || !y || x.from !== x.to || y.from !== y.to) return true;
  return Math.abs(Date.parse(x.from) - Date.parse(y.from)) <= 3 * 86_400_000;
};

const fullestOf = (members: readonly Placed<Statement>[]): Placed<Statement> =>
  members.reduce((best, m) => {
    const size = (s: Placed<Statement>): number => s.item.content.reduce((n, c) => n + c.end - c.start, 0);
    return size(m) > size(best) ? m : best;
  });

/** Who carried it first: told only where each member's article has a day and one is before all others. */
const firstOf = (corpus: Corpus, members: readonly Placed<Statement>[]): string | null => {
  const dated = members.map((m) => ({ m, days: corpus.article(m.article)?.days ?? null }));
  if (new Set(members.map((m) => m.article)).size < 2 || dated.some(({ days }) => !days)) return null;
  for (const { m, days } of dated)
    if (dated.every((o) => o.m.article === m.article || days!.to < o.days!.from)) return m.ref;
  return null;
};

const saidOf = (members: readonly Placed<Statement>[]): string | null =>
  members
    .map((m) => m.item.said)
    .filter((s) => s !== null)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;

const stanceOf = (members: readonly Placed<Statement>[]): Statement["stance"] => {
  const counts = new Map<Statement["stance"], number>();
  for (const m of members) counts.set(m.item.stance, (counts.get(m.item.stance) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
};

/**
 * Acts of saying across documents and inside one: statements of one speaker or body whose days and channels can
 * be one and whose words agree. What is only alike, with no day or channel in common, is `possiblySame`.
 */
export const findUtterances = (
  corpus: Corpus,
  voiceOf: ReadonlyMap<string, Voice>,
  voices: Voices,
  sides: Sides,
): Utterance[] => {
  const { statements } = corpus;
  const weight = weightsFrom(statements.map((s) => s.terms));
  const voice = statements.map((s) => voiceOf.get(s.ref)!);
  const keys = statements.map((s, i) => {
    const v = voice[i]!;
    const who = v.side === UNKNOWN ? v.body : v.side;
    return s.terms.map((t) => `${who}|${t}`);
  });
  const edges: Edge[] = candidates(keys, 120)
    .map(([a, b]) => ({
      a,
      b,
      score: likeness(statements[a]!, statements[b]!, voice[a]!, voice[b]!, weight, corpus),
    }))
    .filter((e) => e.score > 0);
  const groups = cluster(statements.length, edges, SAME);
  const owner = new Map(groups.flatMap((g, k) => g.map((i) => [i, k] as const)));
  const maybe = new Map<number, Set<number>>();
  for (const e of edges) {
    const [x, y] = [owner.get(e.a)!, owner.get(e.b)!];
    if (x === y || e.score < MAYBE) continue;
    for (const [p, q] of [
      [x, y],
      [y, x],
    ] as const)
      maybe.set(p, (maybe.get(p) ?? new Set()).add(q));
  }
  return groups.map((g, k): Utterance => {
    const members = g.map((i) => statements[i]!);
    const fullest = fullestOf(members);
    const v = voice[statements.indexOf(fullest)]!;
    const text = wordsOf(fullest.reading, fullest.item.content);
    const translated = isForeign(v.side, sides);
    const wordings = members.map((m): Wording => {
      const own = wordsOf(m.reading, m.item.content);
      const diff = m === fullest || translated ? [] : diffWords(text, own);
      return { statement: m.ref, text: own, diff };
    });
    const articles = new Set(members.map((m) => m.article));
    const outlets = new Set([...articles].map((a) => corpus.article(a)?.outlet ?? a));
    return {
      id: `U${k + 1}`,
      members: members.map((m) => m.ref),
      speaker: { name: v.name, entity: v.entity, side: v.side, named: v.named },
      stance: stanceOf(members),
      testimony: members.some((m) => m.item.testimony),
      said: saidOf(members),
      first: firstOf(corpus, members),
      fullest: fullest.ref,
      translated,
      articles: articles.size,
      outlets: outlets.size,
      tree: transmissionOf(corpus, v.name, members, voices),
      wordings,
      possiblySame: [...(maybe.get(k) ?? [])].sort((a, b) => a - b).map((o) => `U${o + 1}`),
      rule: members.length > 1 ? "corpus.utterance.same-speaker-and-words" : "corpus.utterance.alone",
    };
  });
};

/** A speaker of a state that does not speak Arabic was translated for print. */
const isForeign = (side: string, sides: Sides): boolean =>
  sides.kindOf(side) === "state" && !ARABIC_STATES.has(side);
