import type { Line } from "./lines.ts";

/** A later line that says what earlier ones said. */
export interface Repeat {
  /** The earlier line most of it comes from. */
  readonly source: number;
  readonly exact: boolean;
  /** Share of its word runs that stood before, 0 to 1. */
  readonly share: number;
}

const GRAM = 4;
const LEAST_WORDS = 8;
/** Share of a line's word runs that earlier lines hold where it is a near copy. */
const NEAR = 0.85;
/** The same inside a sure run: a word was changed here and there. */
const CHANGED = 0.6;

const grams = (words: readonly string[]): string[] => {
  const out: string[] = [];
  for (let i = 0; i + GRAM <= words.length; i++) out.push(words.slice(i, i + GRAM).join(" "));
  return out;
};

/** The earlier line that holds most of `own`, and the share of `own` that any earlier line holds. */
const origin = (
  own: readonly string[],
  seen: ReadonlyMap<string, number>,
): { source: number; share: number } => {
  const votes = new Map<number, number>();
  let found = 0;
  for (const g of own) {
    const at = seen.get(g);
    if (at === undefined) continue;
    found++;
    votes.set(at, (votes.get(at) ?? 0) + 1);
  }
  let source = -1;
  for (const [at, n] of votes) if (source < 0 || n > (votes.get(source) ?? 0)) source = at;
  return { source, share: own.length ? found / own.length : 0 };
};

/**
 * Keeps exact repeats, and near ones only in a run of paragraphs that one exact copy or three near ones prove: two
 * paragraphs of set phrases (congratulations, condolences) look alike without being copies.
 */
const sureRuns = (
  near: readonly (Repeat | undefined)[],
  isLong: (i: number) => boolean,
): (Repeat | undefined)[] => {
  const kept: (Repeat | undefined)[] = near.map((r) => (r?.exact ? r : undefined));
  let run: number[] = [];
  const close = (): void => {
    const exact = run.some((i) => near[i]?.exact);
    const close3 = run.filter((i) => (near[i]?.share ?? 0) >= NEAR).length >= 3;
    if (run.length > 1 && (exact || close3)) for (const i of run) kept[i] = near[i];
    run = [];
  };
  for (let i = 0; i < near.length; i++) {
    if (!isLong(i)) continue;
    if (near[i]) run.push(i);
    else close();
  }
  close();
  return kept;
};

/**
 * Finds second copies: lines whose words stand in earlier lines. A line alone must be the same words; near
 * copies count only in a sure run. Short lines and furniture (`others`) go with the run they stand in
 * if they too stood before. Linear in the words.
 * @returns for each line its repeat, or undefined
 */
export const repeatsOf = (lines: readonly Line[], others: readonly boolean[]): (Repeat | undefined)[] => {
  const seen = new Map<string, number>();
  const keys = new Map<string, number>();
  const near = lines.map((line, i): Repeat | undefined => {
    const before = keys.get(line.key);
    const own = grams(line.words);
    const { source, share } =
      others[i] || line.words.length < LEAST_WORDS ? { source: -1, share: 0 } : origin(own, seen);
    if (before === undefined && line.key) keys.set(line.key, i);
    const long = line.words.length >= LEAST_WORDS && !others[i];
    const repeat =
      long && before !== undefined
        ? { source: before, exact: true, share: 1 }
        : long && share >= CHANGED && source >= 0
          ? { source, exact: false, share }
          : undefined;
    if (!(repeat && repeat.share >= NEAR) && !others[i])
      for (const g of own) if (!seen.has(g)) seen.set(g, i);
    return repeat;
  });
  const isLong = (i: number): boolean => !others[i] && (lines[i]?.words.length ?? 0) >= LEAST_WORDS;
  // The long line behind each line, found in one pass.
  const next = new Int32Array(lines.length).fill(-1);
  for (let i = lines.length - 1, at = -1; i >= 0; i--) {
    next[i] = at;
    if (isLong(i)) at = i;
  }
  const kept = sureRuns(near, isLong);
  // Short lines inside or right behind a run go with it when they stood before.
  let inRun = false;
  for (const [i, line] of lines.entries()) {
    if (kept[i]) inRun = true;
    else if (isLong(i)) inRun = false;
    else if (line.key) {
      const before = keys.get(line.key);
      const ahead = kept[next[i] ?? -1];
      if (before !== undefined && before < i && !kept[before] && (inRun || ahead))
        kept[i] = { source: before, exact: true, share: 1 };
    }
  }
  return kept;
};

/** Length of the longest common subsequence of two word lists; both are short (a sentence or two). */
const commonInOrder = (a: readonly string[], b: readonly string[]): number => {
  let row = new Uint16Array(b.length + 1);
  for (const x of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      next[j + 1] = x === b[j] ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
};

const bare = (words: readonly string[]): string[] =>
  words.map((w) => (w.length > 3 && /^[وف]/u.test(w) ? w.slice(1) : w));

/**
 * Is `line` lifted out of `from`, a longer paragraph near it? Most of its words stand there, and most of those
 * in the same order; an editor may have shortened it and turned a clause round.
 */
export const isLifted = (line: Line, from: Line): boolean => {
  const [own, other] = [line.words.length, from.words.length];
  if (own < 8 || own > 45 || other < own * 1.2 || other > 200) return false;
  const [a, b] = [bare(line.words), bare(from.words)];
  const there = new Set(b);
  const shared = a.filter((w) => there.has(w)).length / a.length;
  return shared >= 0.85 && commonInOrder(a, b) / a.length >= 0.7;
};
