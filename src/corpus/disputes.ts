import { fold, readTable } from "../arabic/index.ts";
import type {
  Dispute,
  DisputeKind,
  Event,
  Occurrence,
  Ref,
  Reuse,
  Statement,
  Utterance,
} from "../model/index.ts";
import { candidates } from "./cluster.ts";
import { compatible, daysOf } from "./days.ts";
import { type Corpus, type Placed, wordsOf } from "./gather.ts";
import { type Sayings, teller } from "./origins.ts";
import { UNKNOWN } from "./sides.ts";
import { shared, skeleton, type Weights, weightsFrom } from "./terms.ts";
import type { Voice } from "./voices.ts";

/** What disputes are looked for in. */
export interface Field {
  readonly corpus: Corpus;
  readonly sayings: Sayings;
  readonly voiceOf: ReadonlyMap<Ref, Voice>;
  readonly utterances: readonly Utterance[];
  readonly occurrences: readonly Occurrence[];
  readonly reuse: readonly Reuse[];
  readonly storyOf: ReadonlyMap<Ref, string>;
}

interface Found {
  readonly members: readonly Ref[];
  readonly kind: DisputeKind;
  readonly why: string;
  readonly rule: string;
}

/** A count as the record gives it: `4000`, `>400`, `3-5`; null where it is no number. */
export const rangeOf = (count: string): { readonly low: number; readonly high: number } | null => {
  const text = fold(count).replace(/,/gu, "").trim();
  const m = /^([<>~≥≤]?)=?\s*(\d+(?:\.\d+)?)(?:\s*-\s*(\d+(?:\.\d+)?))?/u.exec(text);
  if (!m) return null;
  const n = Number(m[2]);
  if (m[3]) return { low: n, high: Number(m[3]) };
  if (m[1] === ">" || m[1] === "≥") return { low: n, high: n * 1.5 };
  if (m[1] === "<" || m[1] === "≤") return { low: n * 0.5, high: n };
  return { low: n * 0.9, high: n * 1.1 };
};
const apart = (a: { low: number; high: number }, b: { low: number; high: number }): boolean =>
  a.high < b.low || b.high < a.low;

/** The origin of an event: the body whose statement tells it, or its article where nobody does. */
const originOf = (
  f: Field,
  e: Placed<Event>,
): { readonly body: string; readonly ref: Ref; readonly day: string | null } => {
  const by =
    (f.sayings.get(e.article) ?? []).find((s) => s.item.id === e.item.by) ??
    teller(f.sayings, e.article, e.item.trigger);
  const day = f.corpus.article(e.article)?.published ?? null;
  if (!by) return { body: `@${e.article}`, ref: e.ref, day };
  return { body: f.voiceOf.get(by.ref)?.body ?? by.ref, ref: by.ref, day };
};

/** Counts of one happening that cannot both hold, from origins that are not one another's copies. */
const byCount = (f: Field, events: ReadonlyMap<Ref, Placed<Event>>): Found[] =>
  f.occurrences.flatMap((o): Found[] => {
    const told = o.counts.flatMap((c) => {
      const e = events.get(c.event);
      const range = rangeOf(c.count);
      return e && range ? [{ range, count: c.count, ...originOf(f, e) }] : [];
    });
    for (const a of told)
      for (const b of told)
        if (
          a.ref < b.ref &&
          a.body !== b.body &&
          apart(a.range, b.range) &&
          compatible(daysOf(a.day), daysOf(b.day))
        )
          return [
            {
              members: [
                ...new Set(
                  told
                    .filter((t) => t === a || t === b || apart(t.range, a.range) || apart(t.range, b.range))
                    .map((t) => t.ref),
                ),
              ].sort(),
              kind: "contradiction",
              why: `of one happening one origin gives ${a.count}, another ${b.count}`,
              rule: "corpus.dispute.count",
            },
          ];
    return [];
  });

/** Told as done by one, as still ahead by another on the same day or a later one. */
const byStage = (f: Field, events: ReadonlyMap<Ref, Placed<Event>>): Found[] =>
  f.occurrences.flatMap((o): Found[] => {
    if (o.date === null) return [];
    const told = o.members
      .map((m) => events.get(m)!)
      .map((e) => ({ e, ...originOf(f, e), days: f.corpus.article(e.article)?.days ?? null }));
    const done = told.filter((t) => t.e.item.modality === "actual");
    const ahead = told.filter((t) => t.e.item.modality === "planned");
    for (const d of done)
      for (const a of ahead) {
        if (d.body === a.body && d.e.article === a.e.article) continue;
        if (!d.days || !a.days || d.days.from !== d.days.to || a.days.from !== a.days.to) continue;
        if (a.days.from < d.days.to || d.e.article === a.e.article) continue;
        return [
          {
            members: [d.ref, a.ref].sort(),
            kind: "contradiction",
            why: "told as done by one, as still ahead by another who writes no earlier",
            rule: "corpus.dispute.stage",
          },
        ];
      }
    return [];
  });

let negations: Set<string> | undefined;
let opposites: Map<string, Set<string>> | undefined;
const load = (): void => {
  if (negations && opposites) return;
  negations = new Set();
  opposites = new Map();
  for (const r of readTable<"a" | "b">("corpus/opposites.tsv")) {
    if (r.b === "") {
      negations.add(fold(r.a));
      continue;
    }
    for (const x of r.a.split("|").map((w) => skeleton(fold(w))))
      for (const y of r.b.split("|").map((w) => skeleton(fold(w)))) {
        opposites.set(x, (opposites.get(x) ?? new Set()).add(y));
        opposites.set(y, (opposites.get(y) ?? new Set()).add(x));
      }
  }
};

const negated = (s: Placed<Statement>): boolean => {
  load();
  const words = fold(wordsOf(s.reading, s.item.content)).split(/[^\p{L}]+/u);
  return words.some((w) => negations!.has(w) || (w.startsWith("و") && negations!.has(w.slice(1))));
};

const opposed = (a: readonly string[], b: readonly string[]): boolean => {
  load();
  return a.some((x) =>
    [...(opposites!.get(x) ?? [])].some((y) => b.includes(y) && !a.includes(y) && !b.includes(x)),
  );
};

/** Statements worth holding against one another: two sides of one story on one subject. */
const rivals = (f: Field, weight: Weights): (readonly [Placed<Statement>, Placed<Statement>])[] => {
  const { statements } = f.corpus;
  return candidates(
    statements.map((s) => s.terms),
    60,
    2,
  )
    .map(([a, b]) => [statements[a]!, statements[b]!] as const)
    .filter(([a, b]) => {
      const [x, y] = [f.voiceOf.get(a.ref)!, f.voiceOf.get(b.ref)!];
      if (x.body === y.body || x.faceless || y.faceless) return false;
      if (f.storyOf.get(a.article) !== f.storyOf.get(b.article)) return false;
      return shared(a.terms, b.terms, weight).count >= 2;
    });
};

/** Denial and negation: one origin denies in the same words what another asserts. */
const byDenial = (
  f: Field,
  pairs: readonly (readonly [Placed<Statement>, Placed<Statement>])[],
  weight: Weights,
): Found[] =>
  pairs.flatMap(([a, b]): Found[] => {
    if (!a.item.testimony || !b.item.testimony) return [];
    const s = shared(a.terms, b.terms, weight);
    const denies = (x: Placed<Statement>, y: Placed<Statement>): boolean =>
      x.item.stance === "deny" && y.item.stance === "assert";
    const denial = (denies(a, b) || denies(b, a)) && negated(a) === negated(b);
    if (denial && s.ofLess >= 0.5 && s.count >= 3)
      return [
        {
          members: [a.ref, b.ref].sort(),
          kind: "contradiction",
          why: "one denies what the other asserts",
          rule: "corpus.dispute.denial",
        },
      ];
    const both = a.item.stance === "assert" && b.item.stance === "assert";
    if (!both || s.count < 3 || s.ofLess < 0.6) return [];
    if (negated(a) !== negated(b) && s.ofMore >= 0.5)
      return [
        {
          members: [a.ref, b.ref].sort(),
          kind: "contradiction",
          why: "the same words, negated by one",
          rule: "corpus.dispute.negation",
        },
      ];
    return [];
  });

const AGAINST = new Set<Statement["stance"]>(["deny", "doubt", "warn"]);
const FOR = new Set<Statement["stance"]>(["assert", "promise", "demand"]);

/** Positions that two sides take against one another: one promises or asks what another rejects or warns of. */
const byPosition = (
  f: Field,
  pairs: readonly (readonly [Placed<Statement>, Placed<Statement>])[],
  weight: Weights,
): Found[] =>
  pairs.flatMap(([a, b]): Found[] => {
    const [x, y] = [f.voiceOf.get(a.ref)!, f.voiceOf.get(b.ref)!];
    if (x.side === y.side && x.side !== UNKNOWN) return [];
    const s = shared(a.terms, b.terms, weight);
    if (s.ofLess < 0.4) return [];
    const stances =
      (AGAINST.has(a.item.stance) && FOR.has(b.item.stance)) ||
      (AGAINST.has(b.item.stance) && FOR.has(a.item.stance));
    const words = opposed(a.terms, b.terms);
    if (!stances && !words) return [];
    if (a.item.stance === "assert" && b.item.stance === "assert" && !words) return [];
    return [
      {
        members: [a.ref, b.ref].sort(),
        kind: "opposed-positions",
        why: words
          ? "two sides hold opposite positions on one subject"
          : "one side takes a stand for what another rejects or warns of",
        rule: words ? "corpus.dispute.opposite-words" : "corpus.dispute.opposite-stance",
      },
    ];
  });

/** Disputes of one kind that share a member, or an utterance, are one; the copies of one saying stand together. */
const joined = (f: Field, found: readonly Found[]): Found[] => {
  const utterance = new Map(f.utterances.flatMap((u) => u.members.map((m) => [m, u] as const)));
  const out: { members: Set<Ref>; ends: Set<string>; first: Found }[] = [];
  for (const d of found) {
    const ends = new Set(d.members.map((m) => utterance.get(m)?.id ?? m));
    const held = out.find((o) => o.first.kind === d.kind && [...ends].every((e) => o.ends.has(e)));
    if (held) {
      for (const m of d.members) held.members.add(m);
      continue;
    }
    out.push({ members: new Set(d.members), ends, first: d });
  }
  return out.map((o) => ({ ...o.first, members: [...o.members].sort() }));
};

/**
 * Contradictions, opposed positions and unclear references. Precision before recall: the same words or the same
 * happening, and two origins neither of which copies the other.
 */
export const findDisputes = (f: Field): Dispute[] => {
  const events = new Map(f.corpus.events.map((e) => [e.ref, e]));
  const weight = weightsFrom(f.corpus.statements.map((s) => s.terms));
  const pairs = rivals(f, weight);
  const found = [
    ...byCount(f, events),
    ...byStage(f, events),
    ...byDenial(f, pairs, weight),
    ...byPosition(f, pairs, weight),
  ];
  return joined(f, found)
    .filter((d) => d.members.length > 1)
    .map((d, i) => ({ id: `D${i + 1}`, ...d }));
};
