import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { needsShared, shared } from "./shared.ts";
import { filesOf, textOf } from "./sources.ts";

/**
 * Names and set phrases recur everywhere; so many words in a row are somebody's sentence. None written by others
 * may stand in the repository (tables hold names, which are facts), and a rule whose example is a gold sentence was made for that sentence.
 */
const RUN = 6;
const wordsOf = (text: string): string[] => text.match(/[\u0621-\u064a]+/gu) ?? [];
const runsOf = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(" "));
};

const lines = (...path: string[]): string[] => {
  const file = join(shared, ...path);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text
    .split("\n")
    .filter(Boolean)
    .map((l) => (JSON.parse(l) as { text: string }).text);
};

test("no sentence of the shared articles stands in the repository", needsShared, () => {
  const seeds = join(shared, "seeds");
  const texts = [
    ...readdirSync(seeds).map((f) => readFileSync(join(seeds, f), "utf8")),
    ...lines("gold", "dev", "docs.jsonl"),
    ...lines("data", "news", "dev.jsonl"),
  ];
  const theirs = new Set(texts.flatMap(runsOf));
  assert.ok(theirs.size > 10_000, "the shared articles were read");
  const copied = filesOf()
    .filter((f) => /\.(ts|yaml|md|txt|jsonl|json)$/u.test(f))
    .flatMap((f) =>
      textOf(f)
        .split("\n")
        .flatMap((line, i) =>
          runsOf(line)
            .filter((r) => theirs.has(r))
            .slice(0, 1)
            .map((r) => `${f}:${i + 1}: ${r}`),
        ),
    );
  assert.deepEqual(copied, []);
});
