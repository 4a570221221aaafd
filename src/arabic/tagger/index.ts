import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTable, rulesFolder } from "../data.ts";
import { fold } from "../fold.ts";
import { stripped } from "../lexicon.ts";
import type { Seen } from "./features.ts";
import { decode, decodeModel, LABELS, type Model } from "./model.ts";

/** A name that the tagger proposes: tokens `[first, last)`, with the least margin of its tokens' labels. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly type: "PER" | "ORG" | "LOC";
  /** Least lead of a token's label over the next best, in weight units; above about 0 it stands by itself. */
  readonly margin: number;
}

let listed: Map<string, number> | null = null;

/** Bits of the lists that hold a word (1 given name, 2 family name, 4 place), proclitics passed over. */
export const gazetteer = (norm: string): number => {
  if (!listed) {
    listed = new Map();
    for (const { word, lists } of readTable<"word" | "lists">("models/words.tsv"))
      listed.set(fold(word), Number(lists));
  }
  const known = listed.get(norm);
  if (known !== undefined) return known;
  if (norm.length < 4 || !"وفبلك".includes(norm[0]!)) return 0;
  for (const [, rest] of stripped(norm)) {
    const bits = listed.get(rest);
    if (bits !== undefined) return bits | 8;
  }
  return 0;
};

const besideBundle = join(dirname(fileURLToPath(import.meta.url)), "names.bin");
let model: Model | null = null;
const loaded = (): Model => {
  model ??= decodeModel(
    readFileSync(existsSync(besideBundle) ? besideBundle : join(rulesFolder, "models", "names.bin")),
  );
  return model;
};

/**
 * Names in the sentence `tokens[first, last)` by an averaged perceptron (Collins 2002) trained on the open
 * sets named in its model card, `docs/name-model.md`. Linear in the tokens.
 */
export const tagNames = (
  tokens: readonly Seen[],
  first: number,
  last: number,
  using: Model = loaded(),
): TaggedName[] => {
  const { labels, margins } = decode(using, tokens, first, last, gazetteer);
  const out: TaggedName[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = LABELS[labels[i]!]!;
    if (!label.startsWith("B-")) continue;
    let end = i + 1;
    let margin = margins[i]!;
    while (end < labels.length && labels[end] === labels[i]! + 1) margin = Math.min(margin, margins[end++]!);
    out.push({ first: first + i, last: first + end, type: label.slice(2) as TaggedName["type"], margin });
  }
  return out;
};
