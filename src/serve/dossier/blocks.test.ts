import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "../../model/index.ts";
import { blocksOf } from "./blocks.ts";
import { readings } from "./fixture.ts";

const kinds = (r: Reading, length = 10_000): string[] => blocksOf(r, length).map((b) => b.kind);

test("all of a document's text stands in its blocks, in order and once", () => {
  for (const r of readings) {
    const blocks = blocksOf(r, 10_000);
    assert.equal(
      blocks
        .map((b) => r.document.text.slice(b.start, b.end))
        .join("")
        .replace(/\s/g, ""),
      r.document.text.replace(/\s/g, ""),
    );
  }
  assert.deepEqual(
    readings.map((r) => kinds(r)),
    [["title", "paragraph", "paragraph", "noise"], ["paragraph"]],
  );
});

test("furniture inside a paragraph stays in it, and text that nothing claims is kept", () => {
  const [first] = readings;
  assert.ok(first);
  const { articles } = first.layers.articles;
  const [own] = articles;
  const [one] = own?.paragraphs ?? [];
  assert.ok(own && one);
  const changed: Reading = {
    ...first,
    layers: {
      ...first.layers,
      articles: {
        articles: [{ ...own, paragraphs: [one] }],
        noise: [{ span: { start: one.start, end: one.start + 4 }, kind: "related-link", rule: "x" }],
      },
    },
  };
  assert.deepEqual(kinds(changed), ["title", "paragraph", "rest"]);
  assert.deepEqual(kinds(changed, one.start), ["title"]);
});
