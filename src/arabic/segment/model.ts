import { hash, mix } from "../hash.ts";
import type { Split } from "./candidates.ts";

/** Weights of split features, and the words that the training text knows to stand alone. */
export interface SegmentModel {
  readonly keys: Uint32Array;
  readonly weights: Int8Array;
  readonly vocabulary: ReadonlySet<number>;
}

/** What stands around the word, as hashes of folded forms. */
export interface Around {
  readonly previous: string;
  readonly next: string;
}

/** How many features a split has. */
export const WIDTH = 28;

/** Writes the feature hashes of one split of `norm` into `out`; returns how many. */
export const featuresOf = (
  norm: string,
  { before, stem, after }: Split,
  around: Around,
  vocabulary: ReadonlySet<number>,
  out: Uint32Array,
): number => {
  const p = hash(before);
  const e = hash(after);
  const s = hash(stem);
  const split = mix(p, e);
  const previous = hash(around.previous);
  const known = (word: string): number => (vocabulary.has(hash(word)) ? 1 : 0);
  let n = 0;
  const put = (template: number, value: number): void => {
    out[n++] = mix(template * 0x9e3779b1, value);
  };
  put(1, mix(hash(norm), split));
  put(2, split);
  put(3, s);
  put(4, mix(s, p));
  put(5, mix(s, e));
  put(6, mix(hash(stem, 0, Math.min(2, stem.length)), p));
  put(7, mix(hash(stem, 0, Math.min(3, stem.length)), p));
  put(8, mix(hash(stem, Math.max(0, stem.length - 2)), e));
  put(9, mix(hash(stem, Math.max(0, stem.length - 3)), e));
  put(10, mix(stem.length, split));
  put(11, mix(stem.length, p));
  put(12, mix(stem.length, e));
  put(13, mix(stem.startsWith("ال") || (before.endsWith("ل") && stem.startsWith("ل")) ? 1 : 0, split));
  put(14, mix(previous, p));
  put(15, mix(previous, e));
  put(16, mix(hash(around.previous, Math.max(0, around.previous.length - 2)), split));
  put(17, mix(hash(around.next, 0, Math.min(2, around.next.length)), split));
  put(18, mix(hash(around.next), split));
  put(19, mix(known(stem), p));
  put(20, mix(known(stem), e));
  put(21, mix(known(stem) * 4 + known(stem + after) * 2 + known(before + stem), split));
  put(22, mix(known(stem.startsWith("ال") ? stem.slice(2) : `ال${stem}`) * 2 + known(norm), split));
  put(
    23,
    mix(
      known(
        after.startsWith("ه") || after === "ك" || after === "نا"
          ? stem.endsWith("ت")
            ? `${stem.slice(0, -1)}ه`
            : stem
          : stem,
      ),
      mix(e, known(norm)),
    ),
  );
  put(24, mix(hash(stem, Math.max(0, stem.length - 1)), mix(e, p)));
  put(26, mix(hash(stem, 0, 1), p));
  put(27, mix(hash(stem, 0, 1), mix(p, stem.length)));
  put(25, mix(hash(stem, 0, 1), mix(p, hash(stem, stem.length - 1))));
  return n;
};

const slotOf = (keys: Uint32Array, key: number): number => {
  const mask = keys.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
};

const buffer = new Uint32Array(WIDTH);

/** The best of several splits of a word; of two that score the same the first. */
export const choose = (
  model: SegmentModel,
  norm: string,
  splits: readonly Split[],
  around: Around,
): Split => {
  let best = splits[0]!;
  let top = -Infinity;
  for (const split of splits) {
    const n = featuresOf(norm, split, around, model.vocabulary, buffer);
    let score = 0;
    for (let f = 0; f < n; f++) score += model.weights[slotOf(model.keys, buffer[f]!)]!;
    if (score > top) {
      top = score;
      best = split;
    }
  }
  return best;
};

const MAGIC = 0x31474553; // "SEG1"

/** A model as bytes, little-endian: magic, counts, vocabulary hashes, then keys and weights. */
export const encode = (
  rows: readonly (readonly [key: number, weight: number])[],
  vocabulary: readonly number[],
): Buffer => {
  const out = Buffer.alloc(12 + vocabulary.length * 4 + rows.length * 5);
  out.writeUInt32LE(MAGIC, 0);
  out.writeUInt32LE(vocabulary.length, 4);
  out.writeUInt32LE(rows.length, 8);
  let at = 12;
  for (const v of vocabulary) at = out.writeUInt32LE(v, at);
  for (const [key, weight] of rows) at = out.writeInt8(weight, out.writeUInt32LE(key, at));
  return out;
};

/**
 * Reads what `encode` wrote.
 * @throws if the bytes are not such a model
 */
export const decodeModel = (bytes: Buffer): SegmentModel => {
  if (bytes.length < 12 || bytes.readUInt32LE(0) !== MAGIC)
    throw new Error(
      "not a segmentation model: its first bytes are wrong; restore rules/ar/models/segments.bin",
    );
  const words = bytes.readUInt32LE(4);
  const count = bytes.readUInt32LE(8);
  const vocabulary = new Set<number>();
  for (let i = 0; i < words; i++) vocabulary.add(bytes.readUInt32LE(12 + i * 4));
  const size = 2 ** Math.ceil(Math.log2(count * 1.6 + 16));
  const model = { keys: new Uint32Array(size), weights: new Int8Array(size), vocabulary };
  const head = 12 + words * 4;
  for (let i = 0; i < count; i++) {
    const key = bytes.readUInt32LE(head + i * 5);
    const slot = slotOf(model.keys, key);
    model.keys[slot] = key;
    model.weights[slot] = bytes.readInt8(head + i * 5 + 4);
  }
  return model;
};
