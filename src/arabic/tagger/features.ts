/**
 * Features of a token for the name tagger, as 32-bit hashes: no strings are made at run time. A feature is
 * its template's number mixed with the hashes of the words or affixes it looks at.
 */
import { hash, mix } from "../hash.ts";

/** What the tagger looks at of a token: its folded form and whether it is a word, a number or a mark. */
export interface Seen {
  readonly norm: string;
  readonly kind: "word" | "latin" | "number" | "punctuation";
}

/** Proclitics that a name may carry; the rest after them is looked at as well. */
const PROCLITICS = "وفبلك";

/** The form without one or two proclitics, and without ال: what two spellings of one name share. */
const coreOf = (norm: string): string => {
  let from = 0;
  if (norm.length > 3 && (norm[0] === "و" || norm[0] === "ف")) from = 1;
  if (norm.length - from > 3 && "بلك".includes(norm[from]!) && norm.startsWith("ال", from + 1)) from++;
  if (norm.startsWith("لل", from) && norm.length - from > 4) from += 2;
  else if (norm.startsWith("ال", from) && norm.length - from > 4) from += 2;
  return norm.slice(from);
};

interface Hashes {
  readonly word: number;
  readonly core: number;
  readonly rest: number;
  readonly shape: number;
}

const KINDS = { word: 1, latin: 2, number: 3, punctuation: 4 } as const;

const cache = new Map<string, Hashes>();
const CACHE_LIMIT = 200_000;
const hashesOf = ({ norm, kind }: Seen): Hashes => {
  const known = cache.get(norm);
  if (known) return known;
  const word = kind === "number" ? hash("0".repeat(norm.length)) : hash(norm);
  const rest = norm.length > 3 && PROCLITICS.includes(norm[0]!) ? hash(norm, 1) : word;
  const shape =
    KINDS[kind] * 64 +
    Math.min(norm.length, 12) * 4 +
    (norm.startsWith("ال") ? 1 : 0) +
    (norm.endsWith("ه") ? 2 : 0);
  const made = { word, core: hash(coreOf(norm)), rest, shape };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(norm, made);
  return made;
};

const EDGE: Hashes = { word: 0x51ed270b, core: 0x51ed270b, rest: 0x51ed270b, shape: 0 };

/** How many features a token has at most. */
export const WIDTH = 40;

/**
 * Writes the feature hashes of token `i` of the sentence `tokens[first, last)` into `out`.
 * `gazetteer` gives a small bit set of what lists hold the word (0 where none).
 * @returns how many were written
 */
export const featuresOf = (
  tokens: readonly Seen[],
  i: number,
  first: number,
  last: number,
  gazetteer: (norm: string) => number,
  out: Uint32Array,
): number => {
  const at = (k: number): Hashes => (k < first || k >= last ? EDGE : hashesOf(tokens[k]!));
  const listed = (k: number): number => (k < first || k >= last ? 0 : gazetteer(tokens[k]!.norm));
  const norm = tokens[i]!.norm;
  const [p2, p1, here, n1, n2] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)];
  let n = 0;
  const put = (template: number, value: number): void => {
    out[n++] = mix(template * 0x9e3779b1, value);
  };
  put(1, here.word);
  put(2, here.core);
  put(3, here.rest);
  put(4, here.shape);
  put(5, p1.word);
  put(6, n1.word);
  put(7, p2.word);
  put(8, n2.word);
  put(9, mix(p1.word, here.word));
  put(10, mix(here.word, n1.word));
  put(11, mix(p1.core, here.core));
  put(12, mix(here.core, n1.core));
  put(13, mix(p1.word, n1.word));
  put(14, mix(p2.word, p1.word));
  put(15, mix(n1.word, n2.word));
  put(16, mix(p1.shape, mix(here.shape, n1.shape)));
  put(17, p1.core);
  put(18, n1.core);
  put(19, mix(p1.shape, here.shape));
  for (let k = 1; k <= 4 && k < norm.length; k++) {
    put(20 + k, hash(norm, 0, k));
    put(30 + k, hash(norm, norm.length - k));
  }
  const [g0, gp, gn] = [listed(i), listed(i - 1), listed(i + 1)];
  if (g0) put(40, g0);
  if (gp) put(41, gp);
  if (gn) put(42, gn);
  put(43, mix(gp, mix(g0, gn)));
  put(44, mix(p1.word, g0));
  put(45, mix(p1.word, here.shape));
  const m1 = hashesOfEnd(tokens, i - 1, first, last);
  put(46, mix(m1, here.shape));
  put(47, mix(hashesOfEnd(tokens, i, first, last), hashesOfEnd(tokens, i + 1, first, last)));
  return n;
};

/** Hash of a neighbour's last two letters: adjectives and nisbas agree there. */
const hashesOfEnd = (tokens: readonly Seen[], k: number, first: number, last: number): number => {
  if (k < first || k >= last) return 7;
  const { norm } = tokens[k]!;
  return hash(norm, Math.max(0, norm.length - 2));
};
