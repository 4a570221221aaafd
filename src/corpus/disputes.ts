import { fold } from "../arabic/index.ts";
import { type Dispute, type Event, indexAt, type Ref, type Stance } from "../model/index.ts";
import { before, compatible, daysOf } from "./days.ts";
import type { Placed } from "./gather.ts";
import { teller } from "./origins.ts";
import { byAnswer, byDenial, byPosition, type Field, type Found, foldedWords, rivals } from "./positions.ts";
import { weightsFrom } from "./terms.ts";

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
): {
  readonly body: string;
  readonly ref: Ref;
  readonly day: string | null;
  /** Stance of the statement that tells it, or null for narration. */
  readonly stance: Stance | null;
} => {
  const by =
    (f.sayings.get(e.article) ?? []).find((s) => s.item.id === e.item.by) ??
    teller(f.sayings, e.article, e.item.trigger);
  const day = f.corpus.article(e.article)?.published ?? null;
  if (!by) return { body: `@${e.article}`, ref: e.ref, day, stance: null };
  return { body: f.voiceOf.get(by.ref)?.body ?? by.ref, ref: by.ref, day, stance: by.item.stance };
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

/** Told as done by one origin, as still ahead by another who writes on the same day or later. */
const byStage = (f: Field, events: ReadonlyMap<Ref, Placed<Event>>): Found[] =>
  f.occurrences.flatMap((o): Found[] => {
    if (o.date === null || o.type === "CONSULT") return [];
    const told = o.members
      .map((m) => events.get(m)!)
      .map((e) => ({ e, ...originOf(f, e), days: f.corpus.article(e.article)?.days ?? null }));
    const done = told.filter((t) => t.e.item.modality === "actual" && t.stance === "assert");
    const ahead = told.filter((t) => t.e.item.modality === "planned");
    for (const d of done)
      for (const a of ahead) {
        if (d.body === a.body || !sharesMost(d.e.terms, a.e.terms)) continue;
        if (!d.days || !a.days || d.days.from !== d.days.to || a.days.from !== a.days.to) continue;
        if (a.days.from < d.days.to) continue;
        const members = [d.ref, a.ref].sort();
        const why = "told as done by one, as still ahead by another who writes no earlier";
        return [{ members, kind: "contradiction", why, rule: "corpus.dispute.stage" }];
      }
    return [];
  });

const sharesMost = (a: readonly string[], b: readonly string[]): boolean =>
  a.filter((t) => b.includes(t)).length >= Math.max(2, 0.6 * Math.min(a.length, b.length));

const MORE = new Set(["اكبر", "اقل", "اعلي", "اكثر", "ادني", "يفوق", "تفوق", "يتجاوز", "تتجاوز", "اضعاف"]);
const TOLD = new Set(["المعلن", "المعلنه", "الرسمي", "الرسميه", "ذلك", "الرقم", "الحصيله", "المعلنين"]);
const COUNT = new Set(["عدد", "العدد", "حصيله", "الحصيله", "رقم", "الرقم", "اعداد"]);
const THOUSANDS = new Set(["الاف", "الف", "ميات", "عشرات", "ملايين", "مليون"]);

/** A number corrected by another origin: "the number is greater than announced", after the number itself. */
const byComparison = (f: Field): Found[] =>
  [...f.sayings.values()].flatMap((list) =>
    list.flatMap((s, i): Found[] => {
      const words = foldedWords(s);
      const has = (set: ReadonlySet<string>): boolean => words.some((w) => set.has(w));
      if (!s.item.testimony || !has(MORE) || !has(TOLD) || !has(COUNT)) return [];
      const counted = (x: (typeof list)[number]): boolean =>
        foldedWords(x).some((w) => /^\d/u.test(w) || THOUSANDS.has(w));
      const told = list.slice(0, i).findLast((x) => counted(x));
      if (!told || f.voiceOf.get(told.ref)?.body === f.voiceOf.get(s.ref)?.body) return [];
      const why = "one origin gives a number, another says that it is greater or smaller";
      return [
        {
          members: [told.ref, s.ref].sort(),
          kind: "contradiction",
          why,
          rule: "corpus.dispute.comparison",
        },
      ];
    }),
  );

const FIRST = new Set(["اول", "الاول", "الاولي", "باكوره"]);
const LAST = new Set(["اخر", "الاخير", "الاخيره", "الختامي", "الختاميه", "ختام"]);

/** Is the happening called the first or the last of its kind, by a word beside its trigger? */
const ordinalOf = (e: Placed<Event>): "first" | "last" | null => {
  const { tokens } = e.reading.layers;
  const at = indexAt(tokens, e.item.trigger.start);
  const beside = [tokens[at - 1], tokens[at + 1], tokens[at + 2]].map((t) => t?.norm ?? "");
  if (beside.some((w) => FIRST.has(w))) return "first";
  return beside.some((w) => LAST.has(w)) ? "last" : null;
};

/** One calls it the first or last of its kind, while another tells of an earlier or later one. */
const byOrdinal = (f: Field): Found[] => {
  const told = f.corpus.events.map((e) => ({ e, ordinal: ordinalOf(e), days: daysOf(e.item.time) }));
  return told
    .filter((t) => t.ordinal !== null && t.days !== null)
    .flatMap((t): Found[] => {
      const other = told.find(
        (o) =>
          o.e.doc !== t.e.doc &&
          o.e.item.type === t.e.item.type &&
          o.e.item.modality === "actual" &&
          f.storyOf.get(o.e.article) === f.storyOf.get(t.e.article) &&
          sharesMost(o.e.terms, t.e.terms) &&
          (t.ordinal === "first" ? before(o.days, t.days) : before(t.days, o.days)),
      );
      if (!other) return [];
      const members = [originOf(f, t.e).ref, originOf(f, other.e).ref].sort();
      const why = `one calls it the ${t.ordinal} of its kind, another tells of ${t.ordinal === "first" ? "an earlier" : "a later"} one: whether of the same series is not told`;
      return [{ members, kind: "unclear-reference", why, rule: "corpus.dispute.ordinal" }];
    });
};

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
  // Whoever reports the utterance reports the position; a clash of stages lies in the very words of the two.
  return out.map((o) => {
    const all = (m: Ref): readonly Ref[] =>
      o.first.rule === "corpus.dispute.stage" ? [m] : (utterance.get(m)?.members ?? [m]);
    return { ...o.first, members: [...new Set([...o.members].flatMap(all))].sort() };
  });
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
    ...byComparison(f),
    ...byDenial(pairs, weight),
    ...byPosition(f, pairs, weight),
    ...byAnswer(f),
    ...byOrdinal(f),
  ];
  return joined(f, found)
    .filter((d) => d.members.length > 1)
    .map((d, i) => ({ id: `D${i + 1}`, ...d }));
};
