import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document, TimeExpression } from "../../model/index.ts";
import { articles } from "../articles/index.ts";
import { Pipeline } from "../pipeline.ts";
import { sentences } from "../sentences.ts";
import { tokens } from "../tokens.ts";
import { words } from "../words.ts";
import { times } from "./index.ts";
import { lexicon } from "./lexicon.ts";

const upToTimes = Pipeline.start().add(articles).add(tokens).add(words).add(sentences).add(times);

/** Time expressions of one line, read as an article of that day. */
const read = (
  text: string,
  anchor?: Date | string,
): { expressions: readonly TimeExpression[]; text: string } => {
  const published = anchor instanceof Date ? anchor.toISOString().slice(0, 10) : anchor;
  const document: Document = {
    id: "test",
    text,
    sha256: "",
    language: "ar",
    given: published ? { published } : {},
    notes: [],
  };
  const layers: Partial<Parameters<typeof times.run>[1]> = {};
  for (const s of upToTimes.steps)
    Object.assign(layers, {
      [s.gives]: s.run(document, layers as never, { on: false, note() {} }),
    });
  return { expressions: (layers as { times: { expressions: TimeExpression[] } }).times.expressions, text };
};
const plain = (x: Date | string | number): string =>
  x instanceof Date ? x.toISOString().slice(0, 10) : String(x);

for (const rule of lexicon().rules) {
  for (const example of rule.finds ?? [])
    test(`${rule.id} finds «${example.span}» in «${example.in}»`, () => {
      const { expressions, text } = read(example.in, example.anchor);
      const seen = expressions.map(
        (e) => `${text.slice(e.span.start, e.span.end)} = ${e.value} ${e.mod ?? ""}`,
      );
      const hit = expressions.find((e) => text.slice(e.span.start, e.span.end) === plain(example.span));
      assert.ok(hit, `found only: ${seen.join(" | ")}`);
      if (example.value !== undefined) assert.equal(hit.value, plain(example.value));
      if (example.mod !== undefined) assert.equal(hit.mod, example.mod);
    });
  for (const example of rule.ignores ?? [])
    test(`${rule.id} leaves «${example.in}» alone: ${example.why}`, () => {
      const { expressions, text } = read(example.in, "2024-03-18");
      assert.deepEqual(
        expressions.map((e) => text.slice(e.span.start, e.span.end)),
        [],
      );
    });
}
