import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Token, Word } from "../../model/index.ts";
import { rulesFolder } from "../data.ts";
import { fold } from "../fold.ts";
import { rawLength } from "../lexicon.ts";
import { endsClosed, type Split, splitsOf } from "./candidates.ts";
import { choose, decodeModel, type SegmentModel } from "./model.ts";

const besideBundle = join(dirname(fileURLToPath(import.meta.url)), "segments.bin");
let model: SegmentModel | null = null;
const loaded = (): SegmentModel => {
  model ??= decodeModel(
    readFileSync(existsSync(besideBundle) ? besideBundle : join(rulesFolder, "models", "segments.bin")),
  );
  return model;
};

/**
 * The split of one raw word between its folded neighbours ("" at an edge): an averaged perceptron over the
 * candidate splits (`candidates.ts`), trained on the open sets named in its model card.
 */
export const splitWord = (word: string, previous = "", next = "", using: SegmentModel = loaded()): Split => {
  const norm = fold(word);
  const splits = splitsOf(norm, endsClosed(word));
  return splits.length < 2
    ? { before: "", stem: norm, after: "" }
    : choose(using, norm, splits, { previous, next });
};

const NOTHING: readonly string[] = [];

/**
 * The syntactic words of each token (وسيقولون = و + س + يقولون), with offsets into the text.
 * Linear in the tokens; numbers, marks and other scripts are one word each.
 */
export const segment = (tokens: readonly Token[]): Word[] =>
  tokens.map((t, i): Word => {
    if (t.kind !== "word") return { before: NOTHING, stem: t.norm, after: "", start: t.start, end: t.end };
    const { before, stem, after } = splitWord(t.text, tokens[i - 1]?.norm, tokens[i + 1]?.norm);
    const start = before === "" ? t.start : t.start + rawLength(t, before.length);
    const end = after === "" ? t.end : t.start + rawLength(t, before.length + stem.length);
    return { before: before === "" ? NOTHING : [...before], stem, after, start, end };
  });
