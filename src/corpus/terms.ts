import { fold, readTable, stripped } from "../arabic/index.ts";
import type { Token } from "../model/index.ts";

/** Words that tell nothing of what a text is about. */
let stop: Set<string> | undefined;
const stopwords = (): Set<string> =>
  (stop ??= new Set(readTable<"word">("corpus/stopwords.tsv").map((r) => r.word)));

const SUFFIXES = ["هما", "هم", "ها", "نا", "ات", "ون", "ين", "ان", "وا", "تين", "يه", "ه", "ت", "ا"];
const PREFIXES = [
  "است",
  "يست",
  "تست",
  "مست",
  "ان",
  "ين",
  "تن",
  "من",
  "مت",
  "يت",
  "ال",
  "ي",
  "ت",
  "م",
  "ن",
  "ا",
];

const kept = new Map<string, string>();

/**
 * A rough consonant skeleton under which a verb, its verbal noun and its plural mostly meet (انسحب، ينسحب،
 * انسحاب): affixes off, then long vowels out, never under two letters. After Larkey's light stemming (2002), cut
 * further; a wrong meeting costs little, because no single term joins two items.
 */
export const skeleton = (norm: string): string => {
  const known = kept.get(norm);
  if (known !== undefined) return known;
  let word = norm;
  if ((word.startsWith("و") || word.startsWith("ف")) && word.length > 4) word = word.slice(1);
  if (/^[بكل]ال/u.test(word) && word.length > 5) word = word.slice(3);
  else if (word.startsWith("لل") && word.length > 4) word = word.slice(2);
  else if (word.startsWith("ال") && word.length > 4) word = word.slice(2);
  else if (/^س[يتنا]/u.test(word) && word.length > 3) word = word.slice(2);
  for (const s of SUFFIXES)
    if (word.endsWith(s) && word.length - s.length >= 3) {
      word = word.slice(0, -s.length);
      break;
    }
  for (const p of PREFIXES)
    if (word.startsWith(p) && word.length - p.length >= 3) {
      word = word.slice(p.length);
      break;
    }
  const bare = word.replace(/[اوي]/gu, "");
  const out = bare.length >= 2 ? bare : word;
  kept.set(norm, out);
  light.set(norm, word);
  return out;
};

const light = new Map<string, string>();
/** A lightly cut word: affixes off, vowels kept. Two words meet less often by chance than under `skeleton`. */
const stemOf = (norm: string): string => {
  skeleton(norm);
  return light.get(norm) ?? norm;
};

/** Lightly cut content words of some tokens, each once: for telling subjects apart, where acts need not meet. */
export const subjectsIn = (tokens: readonly Termed[]): string[] => {
  const out = new Set<string>();
  for (const t of tokens)
    if (t.kind === "number") continue;
    else if (t.kind !== "punctuation" && !isStop(t.norm)) out.add(stemOf(t.norm));
  return [...out];
};

/** Share of articles below which a word is as telling as can be. */
const RARE = 0.0008;
let background: Map<string, number> | undefined;
/** How much a lightly cut word tells of a subject, 0 to 1, from how common it is in news at large. */
export const telling: Weights = (word) => {
  background ??= new Map(
    readTable<"term" | "per10000">("corpus/background.tsv").map((r) => [r.term, Number(r.per10000) / 10_000]),
  );
  const share = background.get(word);
  return share === undefined ? 1 : Math.log(share) / Math.log(RARE);
};

let same: Map<string, string> | undefined;
/** The term of a folded word: its skeleton, or that of the first of the words that news uses for the same thing. */
const termOf = (norm: string): string => {
  if (!same) {
    same = new Map();
    for (const r of readTable<"words">("corpus/synonyms.tsv")) {
      const terms = r.words.split("|").map((w) => skeleton(fold(w)));
      const first = same.get(terms[0] ?? "") ?? `=${terms[0]}`;
      for (const t of terms) if (!same.has(t)) same.set(t, first);
    }
  }
  const own = skeleton(norm);
  return same.get(own) ?? own;
};

const isStop = (norm: string): boolean =>
  norm.length < 2 || stopwords().has(norm) || stripped(norm).some(([, rest]) => stopwords().has(rest));

/** What a term is read from: a token, or its stem in the token's place. */
export type Termed = Pick<Token, "kind" | "norm">;

/** The terms of some tokens, each once, in order: skeletons of content words, and numbers as they stand. */
export const termsIn = (tokens: readonly Termed[], plain = false): string[] => {
  const out = new Set<string>();
  for (const t of tokens) {
    if (t.kind === "punctuation") continue;
    if (t.kind !== "word") out.add(t.norm);
    else if (!isStop(t.norm)) out.add(plain ? skeleton(t.norm) : termOf(t.norm));
  }
  return [...out];
};

/** How much a term tells: less the more articles hold it. */
export type Weights = (term: string) => number;

/** Weights from the number of articles that hold each term. Linear in all the terms given. */
export const weightsFrom = (groups: Iterable<readonly string[]>): Weights => {
  const seen = new Map<string, number>();
  for (const g of groups) for (const t of new Set(g)) seen.set(t, (seen.get(t) ?? 0) + 1);
  return (t) => 1 / (1 + Math.log(seen.get(t) ?? 1));
};

/** Weighted share of common terms: of the shorter side and of the longer side, 0 to 1. */
export const shared = (
  a: readonly string[],
  b: readonly string[],
  weight: Weights,
): { readonly ofLess: number; readonly ofMore: number; readonly count: number } => {
  const other = new Set(b);
  const sum = (xs: readonly string[]): number => xs.reduce((n, t) => n + weight(t), 0);
  const both = a.filter((t) => other.has(t));
  const common = sum(both);
  const [x, y] = [sum(a), sum(b)];
  if (x === 0 || y === 0) return { ofLess: 0, ofMore: 0, count: 0 };
  return { ofLess: common / Math.min(x, y), ofMore: common / Math.max(x, y), count: both.length };
};
