import { featuresOf, type Seen, WIDTH } from "./features.ts";

export const LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"] as const;
export type Label = (typeof LABELS)[number];
const N = LABELS.length;

/** May label `b` follow label `a`? I-X only after B-X or I-X. */
export const follows = (a: number, b: number): boolean => b === 0 || b % 2 === 1 || a === b || a === b - 1;

/** Weights by feature hash (a row of one weight a label) and by pair of labels. */
export interface Model {
  /** Open addressing: `keys[slot]` is a feature hash, 0 for an empty slot. */
  readonly keys: Uint32Array;
  /** `weights[slot * labels + label]`. */
  readonly weights: Int8Array;
  /** `transitions[from * labels + to]`; row `labels` is the start. */
  readonly transitions: Float32Array;
}

const slotOf = (keys: Uint32Array, key: number): number => {
  const mask = keys.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
};

/** A table with room for `rows` features, half empty. */
export const emptyModel = (
  rows: number,
  transitions: Float32Array,
): Model & { set(key: number, row: Int8Array): void } => {
  const size = 2 ** Math.ceil(Math.log2(rows * 1.6 + 16));
  const keys = new Uint32Array(size);
  const weights = new Int8Array(size * N);
  return {
    keys,
    weights,
    transitions,
    set(key, row) {
      const slot = slotOf(keys, key);
      keys[slot] = key;
      weights.set(row, slot * N);
    },
  };
};

/**
 * Most likely labels of `tokens[first, last)`: Viterbi over feature and transition weights (Collins 2002).
 * @returns label indices, and for each token the margin of its label over the best other one (emission only)
 */
export const decode = (
  model: Model,
  tokens: readonly Seen[],
  first: number,
  last: number,
  gazetteer: (norm: string) => number,
): { labels: Uint8Array; margins: Float32Array } => {
  const length = last - first;
  const labels = new Uint8Array(length);
  const margins = new Float32Array(length);
  if (length <= 0) return { labels, margins };
  const emission = new Float32Array(length * N);
  const features = new Uint32Array(WIDTH);
  for (let i = 0; i < length; i++) {
    const n = featuresOf(tokens, first + i, first, last, gazetteer, features);
    for (let f = 0; f < n; f++) {
      const slot = slotOf(model.keys, features[f]!);
      if (model.keys[slot] === 0) continue;
      for (let y = 0; y < N; y++) emission[i * N + y]! += model.weights[slot * N + y]!;
    }
  }
  const back = new Uint8Array(length * N);
  let score = new Float32Array(N);
  for (let y = 0; y < N; y++)
    score[y] = emission[y]! + model.transitions[N * N + y]! - (y > 0 && y % 2 === 0 ? 1e6 : 0);
  for (let i = 1; i < length; i++) {
    const next = new Float32Array(N).fill(-1e9);
    for (let y = 0; y < N; y++)
      for (let x = 0; x < N; x++) {
        if (!follows(x, y)) continue;
        const s = score[x]! + model.transitions[x * N + y]!;
        if (s > next[y]!) {
          next[y] = s;
          back[i * N + y] = x;
        }
      }
    for (let y = 0; y < N; y++) next[y]! += emission[i * N + y]!;
    score = next;
  }
  let best = 0;
  for (let y = 1; y < N; y++) if (score[y]! > score[best]!) best = y;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = best;
    let other = -1e9;
    for (let y = 0; y < N; y++) if (y !== best) other = Math.max(other, emission[i * N + y]!);
    margins[i] = emission[i * N + best]! - other;
    best = back[i * N + best]!;
  }
  return { labels, margins };
};

const MAGIC = 0x4e544731; // "NTG1"

/** A model as bytes, little-endian: magic, row count, transitions, then rows of key and weights. */
export const encode = (
  rows: readonly (readonly [key: number, row: Int8Array])[],
  transitions: Float32Array,
): Buffer => {
  const head = 8 + transitions.length * 4;
  const out = Buffer.alloc(head + rows.length * (4 + N));
  out.writeUInt32LE(MAGIC, 0);
  out.writeUInt32LE(rows.length, 4);
  transitions.forEach((w, i) => {
    out.writeFloatLE(w, 8 + i * 4);
  });
  rows.forEach(([key, row], i) => {
    const at = head + i * (4 + N);
    out.writeUInt32LE(key, at);
    for (let y = 0; y < N; y++) out.writeInt8(row[y]!, at + 4 + y);
  });
  return out;
};

/**
 * Reads what `encode` wrote.
 * @throws if the bytes are not such a model
 */
export const decodeModel = (bytes: Buffer): Model => {
  if (bytes.length < 8 || bytes.readUInt32LE(0) !== MAGIC)
    throw new Error("not a name model: its first bytes are wrong; restore rules/ar/models/names.bin");
  const count = bytes.readUInt32LE(4);
  const transitions = new Float32Array((N + 1) * N);
  for (let i = 0; i < transitions.length; i++) transitions[i] = bytes.readFloatLE(8 + i * 4);
  const head = 8 + transitions.length * 4;
  const model = emptyModel(count, transitions);
  const row = new Int8Array(N);
  for (let i = 0; i < count; i++) {
    const at = head + i * (4 + N);
    for (let y = 0; y < N; y++) row[y] = bytes.readInt8(at + 4 + y);
    model.set(bytes.readUInt32LE(at), row);
  }
  return model;
};
