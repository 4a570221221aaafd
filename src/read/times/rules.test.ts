import assert from "node:assert/strict";
import { test } from "node:test";
import { findTimes } from "./find.ts";
import { lexicon } from "./lexicon.ts";

const plain = (x: Date | string | number): string =>
  x instanceof Date ? x.toISOString().slice(0, 10) : String(x);

for (const rule of lexicon().rules) {
  for (const example of rule.finds ?? [])
    test(`${rule.id} finds «${example.span}» in «${example.in}»`, () => {
      const { expressions } = findTimes(example.in, { published: plain(example.anchor) });
      const textOf = (e: (typeof expressions)[number]): string => example.in.slice(e.span.start, e.span.end);
      const hit = expressions.find((e) => textOf(e) === plain(example.span));
      assert.ok(hit, `found: ${expressions.map((e) => `${textOf(e)} = ${e.value}`).join(" | ")}`);
      if (example.value !== undefined) assert.equal(hit.value, plain(example.value));
      if (example.mod !== undefined) assert.equal(hit.mod, example.mod);
    });
  for (const example of rule.ignores ?? [])
    test(`${rule.id} leaves «${example.in}» alone: ${example.why}`, () => {
      const { expressions } = findTimes(example.in, { published: "2024-03-18" });
      assert.deepEqual(
        expressions.map((e) => example.in.slice(e.span.start, e.span.end)),
        [],
      );
    });
}

test("every rule names a reader or passes its words over, and says why", () => {
  for (const rule of lexicon().rules) assert.ok(rule.why, rule.id);
  const ids = lexicon().rules.map((r) => r.id);
  assert.equal(new Set(ids).size, ids.length);
});
