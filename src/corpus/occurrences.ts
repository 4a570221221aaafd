import { fold, readTable } from "../arabic/index.ts";
import {
  type Event,
  type Modality,
  type Occurrence,
  type Ref,
  type Span,
  type Statement,
  textOf,
} from "../model/index.ts";
import { candidates, cluster, type Edge } from "./cluster.ts";
import { compatible, type Days, daysOf, spread } from "./days.ts";
import { type Corpus, type Placed, termsOf } from "./gather.ts";
import { labelAr, labelEn } from "./labels.ts";
import { countOrigins, type Sayings, sidesOf, teller, type Walk } from "./origins.ts";
import { type Sides, UNKNOWN } from "./sides.ts";
import { credibilityOf, foldWords, standingOf } from "./standing.ts";
import { shared, type Weights, weightsFrom } from "./terms.ts";
import type { Voice, Voices } from "./voices.ts";

/** Mean likeness from which events are one happening. */
const SAME = 0.5;
/** What the words of a bare trigger are worth. */
const BARE = 0.8;
/** What likeness is worth between articles of different stories. */
const OTHER_STORY = 0.6;

/** An event as the comparison sees it: corpus ids for its actors, terms apart by where they stand. */
interface Seen {
  readonly at: Placed<Event>;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  /** Bodies that they act for: a head of state and his state are one here. */
  readonly agentBodies: readonly string[];
  readonly targetBodies: readonly string[];
  readonly place: string | null;
  readonly days: Days | null;
  readonly triggers: readonly string[];
  readonly terms: readonly string[];
  readonly context: readonly string[];
}

const triggersOf = (e: Event): readonly Span[] => [e.trigger, ...e.corefs];

/** The sentence round the first trigger, in terms. */
const contextOf = ({ reading, item }: Placed<Event>): string[] => {
  const s = reading.layers.sentences.find((x) => x.start <= item.trigger.start && item.trigger.start < x.end);
  return s ? termsOf(reading, [s]) : [];
};

const see = (e: Placed<Event>, voices: Voices): Seen => {
  const ids = (xs: readonly string[]): string[] => [
    ...new Set(xs.map((x) => voices.at(e.doc, x)?.id).filter((x) => x !== undefined)),
  ];
  const bodies = (xs: readonly string[]): string[] => [
    ...new Set(ids(xs).map((x) => voices.bodyOf(voices.entity(x)!).key)),
  ];
  return {
    at: e,
    agents: ids(e.item.agents),
    targets: ids(e.item.targets),
    agentBodies: bodies(e.item.agents),
    targetBodies: bodies(e.item.targets),
    place: voices.at(e.doc, e.item.place)?.id ?? null,
    days: daysOf(e.item.time),
    triggers: termsOf(e.reading, triggersOf(e.item), true),
    terms: e.terms,
    context: contextOf(e),
  };
};

const overlapOf = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return 0.5;
  return a.filter((x) => b.includes(x)).length / Math.min(a.length, b.length);
};

/** How well two events may be one happening, 0 to 1; 0 where they cannot be. */
const likeness = (a: Seen, b: Seen, weight: Weights): number => {
  const [x, y] = [a.at.item, b.at.item];
  const type = x.type === y.type ? 1 : 0.6;
  if (!compatible(a.days, b.days)) return 0;
  const words = a.triggers.some((t) => b.triggers.includes(t)) ? 1 : 0;
  if (type < 1 && !words) return 0;
  const s = shared(a.terms, b.terms, weight);
  const c = shared(a.context, b.context, weight);
  const actors = overlapOf(a.agentBodies, b.agentBodies);
  const targets = overlapOf(a.targetBodies, b.targetBodies);
  // A bare trigger (زيارة، اتفاق) says of what kind it was, not which one: what it has in common is not told.
  const bare = a.terms.length <= a.triggers.length || b.terms.length <= b.triggers.length ? BARE : 1;
  const place = a.place && b.place ? (a.place === b.place ? 1 : 0.3) : 0.5;
  const dated = a.days && b.days && Math.max(spread(a.days), spread(b.days)) < 40 ? 0.1 : 0;
  if (
    actors === 0 &&
    overlapOf([...a.agentBodies, ...a.targetBodies], [...b.agentBodies, ...b.targetBodies]) === 0 &&
    (s.ofLess < 0.6 || bare < 1)
  )
    return 0;
  const score =
    0.25 * words +
    0.3 * bare * s.ofLess +
    0.15 * c.ofLess +
    0.15 * actors +
    0.05 * targets +
    0.1 * place +
    dated;
  return Math.min(1, type * score);
};

const ORDER: readonly Modality[] = ["actual", "ongoing", "denied", "planned", "uncertain"];

/** The date that the members support best: the narrowest that all others allow; who narrowed it. */
export const dateOf = (
  members: readonly Placed<Event>[],
): { readonly date: string | null; readonly narrowedBy: readonly Ref[] } => {
  const dated = members
    .map((m) => ({ m, value: m.item.time, days: daysOf(m.item.time) }))
    .filter((d): d is typeof d & { value: string; days: Days } => d.days !== null && d.value !== null);
  const loose = members.find((m) => m.item.time !== null && daysOf(m.item.time) === null);
  if (dated.length === 0) return { date: loose?.item.time ?? null, narrowedBy: [] };
  const narrowest = Math.min(...dated.map((d) => spread(d.days)));
  const best = dated.filter((d) => spread(d.days) === narrowest);
  const counts = new Map<string, number>();
  for (const b of best) counts.set(b.value, (counts.get(b.value) ?? 0) + 1);
  const [value] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  const wider = dated.some((d) => spread(d.days) > narrowest) || dated.length < members.length;
  const by = best.filter((b) => b.value === value).map((b) => b.m);
  const articles = new Set(members.map((m) => m.article));
  return {
    date: value,
    narrowedBy:
      wider && articles.size > 1
        ? [...new Set(by.map((m) => m.article))].filter((a) => dated.some((d) => d.m.article !== a))
        : [],
  };
};

/** The modality that holds: told as done by any, else under way, denied, planned, uncertain. */
const modalityOf = (members: readonly Placed<Event>[]): Modality =>
  ORDER.find((m) => members.some((x) => x.item.modality === m)) ?? "uncertain";

const common = (lists: readonly (readonly string[])[]): string[] => {
  const counts = new Map<string, number>();
  for (const l of lists) for (const x of l) counts.set(x, (counts.get(x) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([x]) => x);
};

/** Groups events that are one happening: by type, trigger and object words, actors, place and compatible days. */
export const groupEvents = (
  corpus: Corpus,
  voices: Voices,
  storyOf: ReadonlyMap<Ref, string>,
): Placed<Event>[][] => {
  const seen = corpus.events.map((e) => see(e, voices));
  const weight = weightsFrom(seen.map((s) => [...s.terms, ...s.context]));
  const keys = seen.map((s) => {
    const actors = [...s.agents, ...s.targets, s.place ?? "-"];
    return [
      ...s.terms.map((t) => `${s.at.item.type}|${t}`),
      ...s.triggers.flatMap((t) => actors.map((a) => `${t}|${a}`)),
    ];
  });
  const edges: Edge[] = candidates(keys, 100)
    .map(([a, b]) => {
      const [x, y] = [seen[a]!, seen[b]!];
      const story = storyOf.get(x.at.article) === storyOf.get(y.at.article) ? 1 : OTHER_STORY;
      return { a, b, score: story * likeness(x, y, weight) };
    })
    .filter((e) => e.score > 0);
  const never = (a: number, b: number): boolean => !compatible(seen[a]!.days, seen[b]!.days);
  return cluster(seen.length, edges, SAME, never).map((g) => g.map((i) => corpus.events[i]!));
};

/** Statements that tell a happening: the one that reports an event, and those whose content holds a trigger. */
export const testimoniesOf = (members: readonly Placed<Event>[], sayings: Sayings): Placed<Statement>[] => {
  const out = new Map<Ref, Placed<Statement>>();
  for (const m of members) {
    const by = (sayings.get(m.article) ?? []).find((s) => s.item.id === m.item.by);
    if (by) out.set(by.ref, by);
    for (const t of triggersOf(m.item)) {
      const s = teller(sayings, m.article, t);
      if (s) out.set(s.ref, s);
    }
  }
  return [...out.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1));
};

/** Cues of a reaction: they take the happening for granted and speak of its worth. */
let reactions: Set<string> | undefined;
const reacts = (s: Placed<Statement>): boolean => {
  reactions ??= new Set(readTable<"cue">("corpus/reactions.tsv").map((r) => fold(r.cue)));
  const [first = ""] = foldWords(textOf(s.reading.document.text, s.item.cue)).split(" ");
  return reactions.has(first);
};

/**
 * Does a statement attest a happening? It must put it forward as so; a reaction does only where a party to the
 * happening gives it, for it takes as given what others told; what is uncertain only one who would do it attests.
 */
const attests = (
  s: Placed<Statement>,
  voice: Voice,
  of: {
    readonly modality: Modality;
    readonly agents: readonly string[];
    readonly partySides: readonly string[];
  },
  sides: Sides,
): boolean => {
  if (s.item.stance !== "assert" && s.item.stance !== "promise") return false;
  const party = of.partySides.some((p) => p !== UNKNOWN && sides.allied(p, voice.side));
  if (reacts(s) && !party) return false;
  if (of.modality === "uncertain") return voice.entity !== null && of.agents.includes(voice.entity);
  return true;
};

const CLAIM = ["تبن", "اعلنت مسووليت", "اعلن مسووليت", "مسووليتها", "مسووليته"];
const BLAME = [
  "اتهم",
  "تتهم",
  "يتهم",
  "متهم",
  "حمل",
  "تحمل",
  "محمل",
  "اتهام",
  "نسب",
  "تنسب",
  "ينسب",
  "القت باللوم",
  "القي باللوم",
];

/** Claimed by, blamed on, denied by: relations on an attack, read from the statements about it. */
const relationsOf = (
  agents: readonly string[],
  testimonies: readonly Placed<Statement>[],
  voiceOf: ReadonlyMap<Ref, Voice>,
  voices: Voices,
): Pick<Occurrence, "claimedBy" | "blamedOn" | "deniedBy"> => {
  const [claimed, blamed, denied] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const s of testimonies) {
    const voice = voiceOf.get(s.ref);
    if (!voice || voice.faceless) continue;
    const cue = foldWords(textOf(s.reading.document.text, s.item.cue));
    const words = `${cue} ${s.item.content.map((c) => foldWords(textOf(s.reading.document.text, c))).join(" ")}`;
    if (s.item.stance === "deny") denied.add(voice.name);
    else if (CLAIM.some((c) => words.split(" ").some((w) => w.startsWith(c)) || words.includes(c)))
      claimed.add(voice.name);
    else if (BLAME.some((b) => cue.startsWith(b)))
      for (const a of agents) if (a !== voice.entity) blamed.add(voices.entity(a)?.nameAr ?? a);
  }
  return { claimedBy: [...claimed].sort(), blamedOn: [...blamed].sort(), deniedBy: [...denied].sort() };
};

const describe = (
  members: readonly Placed<Event>[],
  id: string,
  sayings: Sayings,
  walk: Walk,
  voices: Voices,
  sides: Sides,
): Occurrence => {
  const { voiceOf } = walk;
  const seen = members.map((m) => see(m, voices));
  const agents = common(seen.map((s) => s.agents));
  const targets = common(seen.map((s) => s.targets));
  const place = common(seen.map((s) => (s.place ? [s.place] : [])))[0] ?? null;
  const type = common(members.map((m) => [m.item.type]))[0] as Occurrence["type"];
  const { date, narrowedBy } = dateOf(members);
  const sideOf = (x: string): string => voices.entity(x)?.side ?? UNKNOWN;
  const testimonies = testimoniesOf(members, sayings);
  const modality = modalityOf(members);
  const parties = [...agents, ...targets, ...(place ? [place] : [])];
  const partySides = parties.map(sideOf).filter((s) => s !== UNKNOWN);
  const attesting = testimonies.filter((t) =>
    attests(t, voiceOf.get(t.ref)!, { modality, agents, partySides }, sides),
  );
  // A plan is attested by those whose plan it is; where they speak, another's word on it reports theirs.
  const ofParty = (t: Placed<Statement>): boolean =>
    partySides.some((p) => sides.allied(p, voiceOf.get(t.ref)!.side));
  const planners = modality === "planned" ? attesting.filter(ofParty) : [];
  const origins = countOrigins(planners.length > 0 ? planners : attesting, walk);
  const relations =
    type === "ASSAULT" || type === "COERCE"
      ? relationsOf(agents, testimonies, voiceOf, voices)
      : { claimedBy: [], blamedOn: [], deniedBy: [] };
  const cues = new Map<string, string[]>();
  const faceless = new Set<string>();
  for (const o of origins.who)
    for (const ref of o.testimonies) {
      const s = testimonies.find((t) => t.ref === ref)!;
      if (voiceOf.get(ref)?.faceless) faceless.add(o.name);
      cues.set(o.name, [...(cues.get(o.name) ?? []), foldWords(textOf(s.reading.document.text, s.item.cue))]);
    }
  const words = members.map((m) =>
    foldWords(
      [...triggersOf(m.item), ...(m.item.object ? [m.item.object] : [])]
        .map((s) => textOf(m.reading.document.text, s))
        .join(" "),
    ),
  );
  const near = nearSides(members, voices);
  const { standing, rule } = standingOf(
    {
      type,
      origins,
      agentSides: agents.map(sideOf),
      targetSides: targets.map(sideOf),
      nearSides: [...near, ...(place ? [sideOf(place)] : [])].filter((s) => s !== UNKNOWN),
      words: words.join(" "),
      cues,
      faceless,
    },
    sides,
  );
  return {
    id,
    members: members.map((m) => m.ref),
    type,
    modality,
    date,
    narrowedBy,
    labelAr: labelAr(members, agents, targets, voices),
    labelEn: labelEn(type, agents, targets, place, voices),
    agents,
    targets,
    place,
    counts: members.flatMap((m) => (m.item.count ? [{ count: m.item.count, event: m.ref }] : [])),
    origins,
    sides: sidesOf(origins),
    standing,
    credibility: credibilityOf(standing, origins, relations.deniedBy.length > 0),
    ...relations,
    rule,
  };
};

/** Sides named in the object of a happening: concerned by it, though they do not act. */
const nearSides = (members: readonly Placed<Event>[], voices: Voices): string[] => {
  const out = new Set<string>();
  for (const { doc, reading, item } of members) {
    if (!item.object) continue;
    const { start, end } = item.object;
    for (const e of reading.layers.entities.entities)
      if (
        e.mentions.some((i) => {
          const m = reading.layers.mentions[i]!;
          return m.start >= start && m.end <= end;
        })
      )
        out.add(voices.at(doc, e.id)?.side ?? UNKNOWN);
  }
  return [...out];
};

/** Happenings across documents with what stands behind each. */
export const findOccurrences = (
  corpus: Corpus,
  sayings: Sayings,
  walk: Walk,
  voices: Voices,
  sides: Sides,
  storyOf: ReadonlyMap<Ref, string>,
): Occurrence[] =>
  groupEvents(corpus, voices, storyOf).map((members, i) =>
    describe(members, `O${i + 1}`, sayings, walk, voices, sides),
  );
