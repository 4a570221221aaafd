import { type Commitment, type Event, overlap, type Pledge, type Ref, textOf } from "../model/index.ts";
import { candidates, cluster, type Edge } from "./cluster.ts";
import { compatible, daysOf } from "./days.ts";
import type { Corpus, Placed } from "./gather.ts";
import { shared, type Weights, weightsFrom } from "./terms.ts";
import type { Voices } from "./voices.ts";

/** Mean likeness from which commitments are one. */
const SAME = 0.36;

/** A commitment merged across documents, before its status is read. */
export interface Bond {
  readonly members: readonly Placed<Commitment>[];
  readonly who: readonly string[];
  readonly toWhom: readonly string[];
  readonly scope: string;
  readonly terms: readonly string[];
  readonly deadlines: Pledge["deadlines"];
  readonly wordings: Pledge["wordings"];
}

interface Seen {
  readonly at: Placed<Commitment>;
  readonly who: readonly string[];
  readonly head: string;
  readonly terms: readonly string[];
}

const ids = (voices: Voices, doc: string, xs: readonly string[]): string[] => [
  ...new Set(xs.map((x) => voices.at(doc, x)?.id).filter((x) => x !== undefined)),
];

/** The event that a commitment promises: the one named, else the first whose trigger stands in its act. */
export const promised = (c: Placed<Commitment>, events: readonly Placed<Event>[]): Placed<Event> | null => {
  const own = events.filter((e) => e.doc === c.doc);
  return (
    own.find((e) => e.item.id === c.item.event) ??
    own.find((e) => [e.item.trigger, ...e.item.corefs].some((t) => overlap(t, c.item.act) > 0)) ??
    null
  );
};

const see = (c: Placed<Commitment>, voices: Voices): Seen => ({
  at: c,
  who: ids(voices, c.doc, c.item.who),
  head: c.terms[0] ?? "",
  terms: c.terms,
});

const likeness = (a: Seen, b: Seen, weight: Weights): number => {
  const s = shared(a.terms, b.terms, weight);
  if (s.count === 0) return 0;
  const [x, y] = [a.at.item.deadline, b.at.item.deadline];
  const deadline = x && y ? (compatible(daysOf(x.value), daysOf(y.value)) ? 1 : 0.7) : 0.9;
  const parties =
    a.who.length === 0 || b.who.length === 0 ? 0.85 : a.who.some((w) => b.who.includes(w)) ? 1 : 0.8;
  const head = a.head === b.head ? 0.1 : 0;
  const thin = s.count === 1 && Math.min(a.terms.length, b.terms.length) > 2 ? 0.7 : 1;
  return Math.min(1, deadline * parties * thin * (0.7 * s.ofLess + 0.25 * s.ofMore + head));
};

const tally = (lists: readonly (readonly string[])[]): string[] => {
  const counts = new Map<string, number>();
  for (const l of lists) for (const x of l) counts.set(x, (counts.get(x) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([x]) => x);
};

/** One promise as several articles tell it: joined by the words of its scope, its parties and its deadline. */
export const joinCommitments = (corpus: Corpus, voices: Voices): Bond[] => {
  const seen = corpus.commitments.map((c) => see(c, voices));
  const weight = weightsFrom(seen.map((s) => s.terms));
  const edges: Edge[] = candidates(
    seen.map((s) => s.terms),
    120,
  )
    .map(([a, b]) => ({ a, b, score: likeness(seen[a]!, seen[b]!, weight) }))
    .filter((e) => e.score > 0);
  return cluster(seen.length, edges, SAME).map((g): Bond => {
    const members = g.map((i) => seen[i]!.at);
    const text = (m: Placed<Commitment>): string => textOf(m.reading.document.text, m.item.act);
    const day = (m: Placed<Commitment>): string | null => corpus.article(m.article)?.published ?? null;
    const fullest = members.reduce((a, b) => (text(b).length > text(a).length ? b : a));
    return {
      members,
      who: tally(g.map((i) => seen[i]!.who)),
      toWhom: tally(members.map((m) => ids(voices, m.doc, m.item.toWhom))),
      scope: text(fullest),
      terms: [...new Set(members.flatMap((m) => m.terms))],
      deadlines: members.flatMap((m) =>
        m.item.deadline?.value ? [{ value: m.item.deadline.value, from: m.ref }] : [],
      ),
      wordings: members
        .map((m) => ({ commitment: m.ref, text: text(m), day: day(m) }))
        .map((w, i) => ({ w, i, days: daysOf(w.day) }))
        // Dated wordings in order of day; the undated stay behind them, in reading order.
        .sort((x, y) =>
          x.days && y.days
            ? x.days.to < y.days.from
              ? -1
              : y.days.to < x.days.from
                ? 1
                : x.i - y.i
            : x.days
              ? -1
              : y.days
                ? 1
                : x.i - y.i,
        )
        .map(({ w }) => w),
    };
  });
};

/** The refs of a bond's own statements: they make the promise and cannot report it kept. */
export const makers = (bond: Bond): ReadonlySet<Ref> =>
  new Set(bond.members.filter((m) => m.item.by !== "narrator").map((m) => `${m.doc}/${m.item.by}`));
