import { fold, readTable } from "../arabic/index.ts";
import type { DisputeKind, Occurrence, Ref, Statement, Utterance } from "../model/index.ts";
import { candidates } from "./cluster.ts";
import { type Corpus, type Placed, wordsOf } from "./gather.ts";
import type { Sayings } from "./origins.ts";
import { shared, skeleton, type Weights } from "./terms.ts";
import type { Voice } from "./voices.ts";

/** What disputes are looked for in. */
export interface Field {
  readonly corpus: Corpus;
  readonly sayings: Sayings;
  readonly voiceOf: ReadonlyMap<Ref, Voice>;
  readonly utterances: readonly Utterance[];
  readonly occurrences: readonly Occurrence[];
  readonly storyOf: ReadonlyMap<Ref, string>;
}

export interface Found {
  readonly members: readonly Ref[];
  readonly kind: DisputeKind;
  readonly why: string;
  readonly rule: string;
}

export const foldedWords = (s: Placed<Statement>): string[] =>
  fold(wordsOf(s.reading, s.item.content)).split(/[^\p{L}\p{N}]+/u);

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

export type Pair = readonly [Placed<Statement>, Placed<Statement>];

/** Statements worth holding against one another: two sides of one story on one subject. */
export const rivals = (f: Field, weight: Weights): Pair[] => {
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

type Attitude = "denies" | "against" | "for" | "bad";
let attitudes: Map<string, Attitude> | undefined;
const attitudeOf = (word: string): Attitude | undefined => {
  attitudes ??= new Map(
    readTable<"word" | "kind">("corpus/attitudes.tsv").map(
      (r) => [fold(r.word), r.kind as Attitude] as const,
    ),
  );
  return attitudes.get(word) ?? (/^[وف]/u.test(word) ? attitudes.get(word.slice(1)) : undefined);
};
/** Words of praise that deplore only behind a negation. */
const GOOD = new Set(["منطقي", "مقبول", "مبرر", "يليق", "شرعي", "منطقيه", "مقبوله", "مبرره", "تليق"]);

const cueAttitude = (s: Placed<Statement>): Attitude | undefined => {
  const [first = ""] = fold(s.reading.document.text.slice(s.item.cue.start, s.item.cue.end)).split(" ");
  return attitudeOf(first);
};

const deplores = (s: Placed<Statement>): boolean => {
  load();
  const words = foldedWords(s);
  return words.some((w, i) => {
    const word = attitudeOf(w) === "bad" || GOOD.has(w) ? w : w.replace(/^[بل]?ال|^ب/u, "");
    if (attitudeOf(word) !== "bad" && !GOOD.has(word)) return false;
    return !GOOD.has(word) || negations!.has((words[i - 1] ?? "").replace(/^و/u, ""));
  });
};

/** For or against what he speaks of, or neither as far as the text tells. */
const standOf = (s: Placed<Statement>): "for" | "against" | null => {
  const cue = cueAttitude(s);
  if (cue === "against" || s.item.stance === "doubt" || s.item.stance === "deny" || deplores(s))
    return "against";
  if (cue === "for" || s.item.stance === "demand" || s.item.stance === "promise") return "for";
  return null;
};

/** Denial and negation: one origin denies in the same words what another asserts. */
export const byDenial = (pairs: readonly Pair[], weight: Weights): Found[] =>
  pairs.flatMap(([a, b]): Found[] => {
    if (!a.item.testimony || !b.item.testimony) return [];
    const s = shared(a.terms, b.terms, weight);
    const members = [a.ref, b.ref].sort();
    const denies = (x: Placed<Statement>, y: Placed<Statement>): boolean =>
      x.item.stance === "deny" && cueAttitude(x) === "denies" && y.item.stance === "assert";
    if ((denies(a, b) || denies(b, a)) && s.ofLess >= 0.5 && s.count >= 2 && negated(a) === negated(b))
      return [
        {
          members,
          kind: "contradiction",
          why: "one denies what the other asserts",
          rule: "corpus.dispute.denial",
        },
      ];
    if (a.item.stance !== "assert" || b.item.stance !== "assert") return [];
    if (negated(a) === negated(b) || s.count < 3 || s.ofLess < 0.7 || s.ofMore < 0.5) return [];
    return [
      {
        members,
        kind: "contradiction",
        why: "the same words, negated by one",
        rule: "corpus.dispute.negation",
      },
    ];
  });

/** Positions that two sides take on one subject, one for it and one against. */
export const byPosition = (f: Field, pairs: readonly Pair[], weight: Weights): Found[] =>
  pairs.flatMap(([a, b]): Found[] => {
    const [x, y] = [f.voiceOf.get(a.ref)!, f.voiceOf.get(b.ref)!];
    if (x.side === y.side) return [];
    const s = shared(a.terms, b.terms, weight);
    if (s.ofLess < 0.4 || s.count < 2) return [];
    const [p, q] = [standOf(a), standOf(b)];
    if (p === null || q === null) return [];
    const words = opposed(a.terms, b.terms);
    if ((p !== q) === words) return [];
    const why = words
      ? "two sides ask for opposite things on one subject"
      : "one side is for what another is against";
    return [
      {
        members: [a.ref, b.ref].sort(),
        kind: "opposed-positions",
        why,
        rule: words ? "corpus.dispute.opposite-words" : "corpus.dispute.opposite-stance",
      },
    ];
  });

/** Nouns by which an answer points at what another said (رفض التحذيرات), and the stances that they point at. */
const POINTS: readonly (readonly [string, readonly Statement["stance"][]])[] = [
  ["تحذير", ["warn", "deny"]],
  ["تهديد", ["warn"]],
  ["انتقاد", ["deny", "assert"]],
  ["اتهام", ["assert"]],
  ["دعو", ["demand"]],
  ["مطالب", ["demand"]],
  ["مقترح", ["demand"]],
  ["اقتراح", ["demand"]],
];

/** One side rejects, in a word, what another said before it in the same article. */
export const byAnswer = (f: Field): Found[] =>
  [...f.sayings.values()].flatMap((list) =>
    list.flatMap((s, i): Found[] => {
      if (standOf(s) !== "against" || s.terms.length > 2) return [];
      const word = (foldedWords(s)[0] ?? "").replace(/^(ال|لل|بال)/u, "");
      const stances = POINTS.find(([start]) => word.startsWith(start))?.[1];
      if (!stances) return [];
      const side = f.voiceOf.get(s.ref)?.side;
      const met = list.slice(0, i).filter((x) => {
        const v = f.voiceOf.get(x.ref);
        return v && !v.faceless && v.side !== side && stances.includes(x.item.stance);
      });
      const last = met.at(-1);
      if (!last) return [];
      const why = "one side rejects, in a word, what another said before it";
      return [
        { members: [last.ref, s.ref].sort(), kind: "opposed-positions", why, rule: "corpus.dispute.answer" },
      ];
    }),
  );
