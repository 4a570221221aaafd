import { fold, readTable } from "../arabic/index.ts";
import {
  type CommitmentStatus,
  type Event,
  type Pledge,
  type Ref,
  type Statement,
  textOf,
} from "../model/index.ts";
import { daysOf } from "./days.ts";
import { type Corpus, type Placed, termsOf, wordsOf } from "./gather.ts";
import { type Sayings, teller } from "./origins.ts";
import { type Bond, makers, promised } from "./pledges.ts";
import { type Sides, UNKNOWN } from "./sides.ts";
import type { Weights } from "./terms.ts";
import type { Voice, Voices } from "./voices.ts";

type Outcome = "done" | "ongoing" | "cancelled" | "moved" | "failed" | "continuing" | "ahead";

let lists: Map<Outcome, string[]> | undefined;
const starts = (kind: Outcome): readonly string[] => {
  lists ??= readTable<"start" | "kind">("corpus/outcomes.tsv").reduce((m, r) => {
    const kind = r.kind as Outcome;
    return m.set(kind, [...(m.get(kind) ?? []), fold(r.start)]);
  }, new Map<Outcome, string[]>());
  return lists.get(kind) ?? [];
};

const ENDINGS = ["", "ت", "وا", "ه", "ها", "ا"];

/** Does a text hold an entry of this kind, as it stands or with a verb's ending, ال or a conjunction? */
export const tells = (text: string, kind: Outcome): boolean => {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .split(" ")
    .map((w) => (w.length > 4 && /^[وف]/u.test(w) ? w.slice(1) : w))
    .map((w) => (w.length > 5 && w.startsWith("ال") ? w.slice(2) : w));
  const line = ` ${words.join(" ")} `;
  return starts(kind).some((s) => ENDINGS.some((e) => line.includes(` ${s}${e} `)));
};

/** One piece of evidence about a bond. */
interface Evidence {
  readonly ref: Ref;
  readonly article: Ref;
  readonly kind: "done" | "ongoing" | "cancelled" | "moved" | "failed";
  readonly sides: readonly string[];
  readonly bodies: readonly string[];
  readonly testimony: boolean;
}

/** All that evidence is looked for in. */
export interface Ground {
  readonly corpus: Corpus;
  readonly sayings: Sayings;
  readonly voiceOf: ReadonlyMap<Ref, Voice>;
  readonly voices: Voices;
  readonly sides: Sides;
  readonly weight: Weights;
  /** Occurrence of each event. */
  readonly occurrenceOf: ReadonlyMap<Ref, string>;
  /** Story of each article. */
  readonly storyOf: ReadonlyMap<Ref, string>;
  /** The day of each story, or the one given. */
  readonly asOf: (story: string | undefined) => string | null;
}

const COVER = 0.62;
/** The same for an event that is held to be the very one promised. */
const SAME_COVER = 0.34;
/** The same for what one who is bound does towards an act without an end. */
const PURSUED = 0.3;

/** How much of the scope an evidence's words take in. */
const covers = (scope: readonly string[], terms: readonly string[], weight: Weights): number => {
  const held = new Set(terms);
  const sum = scope.reduce((n, t) => n + weight(t), 0);
  return sum === 0 ? 0 : scope.reduce((n, t) => n + (held.has(t) ? weight(t) : 0), 0) / sum;
};

/** The scope that best meets some words: each wording of the promise is a scope of its own. */
const bestCover = (bond: Bond, terms: readonly string[], weight: Weights): number =>
  Math.max(...bond.members.map((m) => covers(m.terms, terms, weight)));

/** The terms that name the act itself: the first of each wording, and the trigger of the event promised. */
const headsOf = (bond: Bond, g: Ground): ReadonlySet<string> =>
  new Set(
    bond.members.flatMap((m) => {
      const event = promised(m, g.corpus.events);
      return [...m.terms.slice(0, 1), ...(event ? triggerTerms(event) : [])];
    }),
  );

const triggerTerms = (e: Placed<Event>): string[] => termsOf(e.reading, [e.item.trigger, ...e.item.corefs]);

const evidenceOf = (
  kind: Evidence["kind"],
  ref: Ref,
  article: Ref,
  by: Placed<Statement> | null,
  g: Ground,
): Evidence => {
  const voice = by ? g.voiceOf.get(by.ref) : undefined;
  return {
    ref,
    article,
    kind,
    sides: voice ? [voice.side] : [],
    bodies: voice ? [voice.body] : [],
    testimony: by?.item.testimony === true,
  };
};

/** Does one of those bound act in it? */
const actsFor = (bond: Bond, e: Placed<Event>, g: Ground): boolean =>
  e.item.agents.some((a) => bond.who.includes(g.voices.at(e.doc, a)?.id ?? "-"));

/** Happenings told as done or under way that are the act promised: the same one, or the same act of the same scope. */
const eventEvidence = (bond: Bond, g: Ground, stories: ReadonlySet<string>): Evidence[] => {
  const own = new Set(
    bond.members
      .map((m) => promised(m, g.corpus.events))
      .flatMap((e) => (e ? [g.occurrenceOf.get(e.ref) ?? ""] : [])),
  );
  const heads = headsOf(bond, g);
  const made = makers(bond);
  const continuing = tells(bond.scope, "continuing");
  const out: Evidence[] = [];
  for (const e of g.corpus.events) {
    if (e.item.modality !== "actual" && e.item.modality !== "ongoing") continue;
    if (!stories.has(g.storyOf.get(e.article) ?? "")) continue;
    const cover = bestCover(bond, e.terms, g.weight);
    const pursued = continuing && actsFor(bond, e, g) && cover >= PURSUED;
    if (!pursued && !triggerTerms(e).some((t) => heads.has(t))) continue;
    if (!pursued && cover < (own.has(g.occurrenceOf.get(e.ref) ?? "-") ? SAME_COVER : COVER)) continue;
    if (bond.members.some((m) => m.article === e.article && inAct(m, e))) continue;
    const by = teller(g.sayings, e.article, e.item.trigger);
    if (by && (made.has(by.ref) || by.item.stance === "promise" || by.item.stance === "demand")) continue;
    const kind = e.item.modality === "ongoing" ? "ongoing" : "done";
    out.push(evidenceOf(kind, by?.ref ?? e.ref, e.article, by, g));
  }
  return out;
};

const inAct = (m: Bond["members"][number], e: Placed<Event>): boolean =>
  [e.item.trigger].some((t) => t.start >= m.item.act.start && t.end <= m.item.act.end);

/** Statements about the act that tell its outcome in so many words. */
const saidEvidence = (bond: Bond, g: Ground, stories: ReadonlySet<string>): Evidence[] => {
  const made = makers(bond);
  const heads = headsOf(bond, g);
  const out: Evidence[] = [];
  for (const s of g.corpus.statements) {
    if (made.has(s.ref) || !stories.has(g.storyOf.get(s.article) ?? "")) continue;
    if (s.item.stance === "promise" || s.item.stance === "demand" || s.item.stance === "warn") continue;
    const terms = termsOf(s.reading, s.item.content);
    if (!terms.some((t) => heads.has(t)) || bestCover(bond, terms, g.weight) < COVER) continue;
    const kind = outcomeOf(s);
    if (kind) out.push(evidenceOf(kind, s.ref, s.article, s, g));
  }
  return out;
};

const outcomeOf = (s: Placed<Statement>): Evidence["kind"] | null => {
  const text = wordsOf(s.reading, s.item.content);
  // Doubt is a forecast, opposition a position: only a denial says that it was not done.
  if (s.item.stance === "doubt") return null;
  if (s.item.stance === "deny") return tells(text, "done") || tells(text, "failed") ? "failed" : null;
  if (tells(text, "failed")) return "failed";
  if (tells(text, "cancelled")) return "cancelled";
  if (tells(text, "moved")) return "moved";
  if (tells(text, "ahead")) return null;
  if (tells(text, "ongoing")) return "ongoing";
  if (tells(text, "done")) return "done";
  return null;
};

interface Verdict {
  readonly status: CommitmentStatus;
  readonly for: readonly Ref[];
  readonly against: readonly Ref[];
  readonly why: string;
  readonly rule: string;
}

const refs = (es: readonly Evidence[]): Ref[] => [...new Set(es.map((e) => e.ref))].sort();

const lastDeadline = (bond: Bond): string | null =>
  bond.deadlines
    .map((d) => daysOf(d.value)?.to ?? null)
    .filter((d) => d !== null)
    .sort()
    .at(-1) ?? null;

/** Was it moved: does a later article give a deadline that begins after the first one's end? */
const movedTo = (bond: Bond, g: Ground): string | null => {
  const dated = bond.members
    .flatMap((m) => {
      const days = daysOf(m.item.deadline?.value ?? null);
      const told = g.corpus.article(m.article)?.days ?? null;
      return days && told ? [{ days, told }] : [];
    })
    .sort((a, b) => (a.told.from < b.told.from ? -1 : 1));
  const first = dated[0];
  const last = dated.at(-1);
  if (!first || !last || !(first.told.to < last.told.from) || !(first.days.to < last.days.from)) return null;
  return last.days.to;
};

/** Reads the status of a bond as of the day of its story, with the evidence both ways (DESIGN §4). */
const judge = (
  bond: Bond,
  g: Ground,
  asOf: string | null,
  readAfter: number,
  found: readonly Evidence[],
): Verdict => {
  const of = (kind: Evidence["kind"]): Evidence[] => found.filter((e) => e.kind === kind && e.testimony);
  const bound = new Set(
    bond.who.map((w) => g.voices.entity(w)?.side ?? UNKNOWN).filter((s) => s !== UNKNOWN),
  );
  const bodies = new Set(
    bond.who.map((w) => g.voices.entity(w)).flatMap((e) => (e ? [g.voices.bodyOf(e).key] : [])),
  );
  const byBound = (e: Evidence): boolean =>
    e.sides.every((s) => bound.has(s) || [...bound].some((b) => g.sides.allied(b, s))) ||
    e.bodies.some((b) => bodies.has(b));
  const done = of("done");
  const failed = of("failed");
  const continuing = tells(bond.scope, "continuing");
  const verdict = (
    status: CommitmentStatus,
    pro: readonly Evidence[],
    con: readonly Evidence[],
    why: string,
  ): Verdict => ({
    status,
    for: refs(pro),
    against: refs(con),
    why,
    rule: `corpus.status.${status}`,
  });
  const cancelled = of("cancelled");
  if (cancelled.length > 0)
    return verdict("cancelled", done, cancelled, "a party or another origin tells that it was called off");
  const underWay = [...of("ongoing"), ...(continuing ? done : [])];
  if (!continuing && done.length > 0) {
    const denies = failed.filter(
      (f) =>
        !done.some((d) => d.ref === f.ref) && !f.bodies.some((b) => done.some((d) => d.bodies.includes(b))),
    );
    if (denies.length > 0)
      return verdict("contested", done, denies, "its fulfilment is told by one origin and denied by another");
    const others = done.filter((d) => !byBound(d) && d.sides.some((x) => x !== UNKNOWN));
    if (others.length > 0)
      return verdict(
        "met",
        done,
        failed,
        "the side that it is owed to, or one that is not bound, tells that it was done",
      );
    if (done.some((d) => d.sides.length > 0 && byBound(d)))
      return verdict("declared-met", done, failed, "only the side that is bound tells that it was done");
  }
  const later = movedTo(bond, g);
  const moved = of("moved");
  if (later || moved.length > 0)
    return verdict(
      "moved",
      [],
      moved,
      later ? `a later article puts the deadline at ${later}` : "an origin tells that it was put off",
    );
  if (underWay.length > 0)
    return verdict(
      "under-way",
      underWay,
      failed,
      continuing ? "an act without an end, told to be going on" : "told to be going on, not told as done",
    );
  const deadline = lastDeadline(bond);
  if (deadline && asOf && deadline < asOf)
    return verdict(
      "no-report-found",
      [],
      failed,
      `the deadline ${deadline} has passed, and none of ${readAfter} articles read after it tells that it was done`,
    );
  const due = deadline
    ? asOf
      ? `due ${deadline}, as of ${asOf}`
      : `due ${deadline}; no day is proved to judge it by`
    : "no deadline";
  return verdict("open", [], failed, `${due}; no report that it was done`);
};

/** Gives each bond its status, its condition and its place among the pledges. */
export const judgePledges = (bonds: readonly Bond[], g: Ground): Pledge[] =>
  bonds.map((bond, i): Pledge => {
    const stories = new Set(bond.members.map((m) => g.storyOf.get(m.article) ?? ""));
    const days = [...stories].map((s) => g.asOf(s)).filter((d) => d !== null);
    const asOf = days.sort().at(-1) ?? null;
    const deadline = lastDeadline(bond);
    const readAfter = deadline
      ? g.corpus.articles.filter(
          (a) => stories.has(g.storyOf.get(a.ref) ?? "") && a.days && a.days.from > deadline,
        ).length
      : 0;
    const found = [...eventEvidence(bond, g, stories), ...saidEvidence(bond, g, stories)];
    const verdict = judge(bond, g, asOf, readAfter, found);
    const condition = bond.members.find((m) => m.item.condition);
    return {
      id: `C${i + 1}`,
      members: bond.members.map((m) => m.ref),
      who: bond.who,
      toWhom: bond.toWhom,
      scope: bond.scope,
      force: bond.members[0]!.item.force,
      deadlines: bond.deadlines,
      condition: condition?.item.condition
        ? textOf(condition.reading.document.text, condition.item.condition)
        : null,
      status: verdict.status,
      for: verdict.for,
      against: verdict.against,
      why: verdict.why,
      wordings: bond.wordings,
      readAfter,
      rule: verdict.rule,
    };
  });
