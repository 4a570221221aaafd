import { hash, mix } from "../arabic/index.ts";
import type { Reuse, Token } from "../model/index.ts";
import { apart } from "./days.ts";
import type { ArticleView, Corpus } from "./gather.ts";

/** Words a shingle holds; words a passage must have; words that may be skipped on each side of an edit. */
const SHINGLE = 4;
const LEAST = 8;
const SKIP = 3;
/** How far a walk's count may fall before it ends. */
const DROP = 4;
/** A short passage must hold this many words in a row unedited; a long one needs no such stretch. */
const RUN = 5;
const LONG = 16;
/** Least share of agreeing words in the longer side of a passage. */
const DENSE = 0.75;
/** A shingle in more articles than this is a phrase of the language and seeds nothing. */
const COMMON = 40;
const FORMULA_ARTICLES = 4;
const FORMULA_DAYS = 14;

/** A word for comparison: without the و that joins it to what stands before. */
const loose = (norm: string): string => (norm.length > 3 && norm.startsWith("و") ? norm.slice(1) : norm);

/** Do two words differ in one letter only (changed, dropped or added)? For words of five letters or more. */
const oneEdit = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  const rest = short.length === long.length ? i + 1 : i;
  return short.slice(rest) === long.slice(i + 1);
};
const alike = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === b || oneEdit(a, b));

interface Passage {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
  matched: number;
  /** Words in the longest stretch without an edit. */
  run: number;
  exact: boolean;
}

/** The smallest step over an edit after which two words in a row agree again, or null. */
const over = (
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
  way: 1 | -1,
): [number, number] | null => {
  for (let sum = 1; sum <= 2 * SKIP; sum++)
    for (let x = Math.max(0, sum - SKIP); x <= Math.min(SKIP, sum); x++) {
      const [p, q] = [i + way * x, j + way * (sum - x)];
      if (alike(a[p], b[q]) && alike(a[p + way], b[q + way])) return [p, q];
    }
  return null;
};

interface Walk {
  readonly end: readonly [number, number];
  readonly matched: number;
  /** Words agreeing from the seed to the first edit. */
  readonly first: number;
  readonly run: number;
  readonly exact: boolean;
}

/**
 * Walks from a seed one way, stepping over small edits: a word that agrees counts one, a word stepped over takes one
 * off. It ends where the count stood highest, once that has fallen by `DROP` (the X-drop of BLAST).
 */
const walk = (
  a: readonly string[],
  b: readonly string[],
  from: readonly [number, number],
  way: 1 | -1,
): Walk => {
  let [i, j] = from;
  let [score, matched, now, run, first] = [0, 0, 0, 0, -1];
  let exact = true;
  let best: Walk & { score: number } = {
    end: [i - way, j - way],
    matched: 0,
    first: 0,
    run: 0,
    exact: true,
    score: 0,
  };
  for (;;) {
    if (alike(a[i], b[j])) {
      exact &&= a[i] === b[j];
      matched++;
      score++;
      run = Math.max(run, ++now);
      if (score > best.score)
        best = { end: [i, j], matched, first: first < 0 ? now : first, run, exact, score };
      i += way;
      j += way;
      continue;
    }
    const next = over(a, b, i, j, way);
    if (first < 0) first = now;
    now = 0;
    exact = false;
    if (!next) return best;
    score -= Math.max(Math.abs(next[0] - i), Math.abs(next[1] - j));
    if (score <= best.score - DROP) return best;
    [i, j] = next;
  }
};

const grow = (a: readonly string[], b: readonly string[], i: number, j: number): Passage => {
  const right = walk(a, b, [i, j], 1);
  const left = walk(a, b, [i - 1, j - 1], -1);
  return {
    a0: left.end[0],
    a1: right.end[0] + 1,
    b0: left.end[1],
    b1: right.end[1] + 1,
    matched: left.matched + right.matched,
    run: Math.max(left.run, right.run, left.first + right.first),
    exact: left.exact && right.exact,
  };
};

/** Passages of one pair of articles, from the places where their shingles agree; none lies in another. */
const passagesOf = (
  a: readonly string[],
  b: readonly string[],
  seeds: readonly (readonly [number, number])[],
): Passage[] => {
  const out: Passage[] = [];
  for (const [i, j] of seeds) {
    const inside = (p: Passage): boolean => i >= p.a0 && i < p.a1 && j >= p.b0 && j < p.b1;
    if (out.some(inside)) continue;
    const p = grow(a, b, i, j);
    const longer = Math.max(p.a1 - p.a0, p.b1 - p.b0);
    const held = p.run >= RUN || p.matched >= LONG;
    if (longer >= LEAST && p.matched >= LEAST - 1 && p.matched / longer >= DENSE && held) out.push(p);
  }
  return out;
};

const shinglesOf = (words: readonly string[]): number[] => {
  const hashes = words.map((w) => hash(w));
  const out: number[] = [];
  for (let i = 0; i + SHINGLE <= hashes.length; i++)
    out.push(hashes.slice(i, i + SHINGLE).reduce((h, w) => mix(h, w)));
  return out;
};

/** Places where the shingles of two articles agree, by pair of articles `[a, b]`, `a < b`, in order. */
const seedsOf = (texts: readonly (readonly string[])[]): Map<number, [number, number][]> => {
  const index = new Map<number, [number, number][]>();
  texts.forEach((words, article) => {
    for (const [at, h] of shinglesOf(words).entries()) {
      const list = index.get(h);
      if (list) list.push([article, at]);
      else index.set(h, [[article, at]]);
    }
  });
  const seeds = new Map<number, [number, number][]>();
  for (const list of index.values()) {
    if (list.length < 2 || list.length > COMMON) continue;
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const [[a, i], [b, j]] = [list[x]!, list[y]!];
        if (a === b) continue;
        const pair = a * texts.length + b;
        const held = seeds.get(pair);
        if (held) held.push([i, j]);
        else seeds.set(pair, [[i, j]]);
      }
  }
  return seeds;
};

const end = (view: ArticleView, tokens: readonly Token[], from: number, to: number): Reuse["a"] => ({
  doc: view.doc,
  article: view.item.id,
  span: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
});

/** A passage that stands in many articles of many days is a standing formula, no copy. */
const formulas = (corpus: Corpus, found: readonly Reuse[]): ReadonlySet<Reuse> => {
  const at = new Map<string, { refs: Set<string>; reuse: Reuse[] }>();
  for (const r of found)
    for (const [one, other] of [
      [r.a, r.b],
      [r.b, r.a],
    ] as const) {
      const key = `${one.doc}/${one.article}/${one.span.start >> 6}`;
      const held = at.get(key) ?? { refs: new Set([`${one.doc}/${one.article}`]), reuse: [] };
      held.refs.add(`${other.doc}/${other.article}`);
      held.reuse.push(r);
      at.set(key, held);
    }
  const out = new Set<Reuse>();
  for (const { refs, reuse } of at.values()) {
    if (refs.size <= FORMULA_ARTICLES) continue;
    const days = [...refs].map((r) => corpus.article(r)?.days ?? null).filter((d) => d !== null);
    if (days.some((d) => days.some((e) => apart(d, e) > FORMULA_DAYS))) for (const r of reuse) out.add(r);
  }
  return out;
};

/**
 * Passages of eight words or more that two articles share, of different documents or of one: shingles of four
 * folded words seed an alignment that steps over small edits. Inverted index, so linear in the text but for what
 * is in truth shared. Bodies only.
 * @returns in order of the first document, then place
 */
export const findReuse = (corpus: Corpus): Reuse[] => {
  const texts = corpus.articles.map((a) => a.body.map((t) => loose(t.norm)));
  const n = texts.length;
  const pairs = [...seedsOf(texts)].sort((x, y) => x[0] - y[0]);
  const found = pairs.flatMap(([pair, seeds]) => {
    const [a, b] = [Math.floor(pair / n), pair % n];
    const [left, right] = [corpus.articles[a]!, corpus.articles[b]!];
    seeds.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
    return passagesOf(texts[a]!, texts[b]!, seeds)
      .sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0)
      .map(
        (p): Reuse => ({
          a: end(left, left.body, p.a0, p.a1),
          b: end(right, right.body, p.b0, p.b1),
          words: p.matched,
          exact: p.exact,
          formula: false,
          rule: p.exact ? "corpus.reuse.exact" : "corpus.reuse.edited",
        }),
      );
  });
  const standing = formulas(corpus, found);
  return found.map((r) => (standing.has(r) ? { ...r, formula: true, rule: "corpus.reuse.formula" } : r));
};
