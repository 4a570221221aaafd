import assert from "node:assert/strict";
import { test } from "node:test";
import { highlighted, type Mark } from "./highlight.ts";
import { html } from "./html.ts";

const mark = (start: number, end: number, i: number): Mark => ({
  start,
  end,
  kind: "st",
  of: `s${i}`,
  title: null,
  anchor: `a${i}`,
  after: html`<sup>${i}</sup>`,
});

/** The text that markup shows, and for each character the marks it stands in. */
const read = (markup: string): { text: string; inside: string[][] } => {
  const open: string[] = [];
  const inside: string[][] = [];
  let text = "";
  for (const [, sup, tag, of, chars] of markup.matchAll(
    /(<sup>.*?<\/sup>)|(<\/?span)(?:[^>]*?data-of="([^"]*)")?[^>]*>|([^<])/g,
  )) {
    if (sup) continue;
    if (tag === "<span") open.push(of ?? "");
    else if (tag) assert.ok(open.pop() !== undefined, "closed more than was opened");
    else {
      text += chars ?? "";
      inside.push([...open].sort());
    }
  }
  assert.deepEqual(open, []);
  return { text, inside };
};

test("random overlapping marks nest, cover just their characters and are anchored once", () => {
  let seed = 7;
  const random = (n: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % n;
  };
  for (let round = 0; round < 300; round++) {
    const text = "ابجدهوزحطيكلمنسعفصقرشت".slice(0, 5 + random(17));
    const marks = Array.from({ length: random(9) }, (_, i) => {
      const start = random(text.length);
      return mark(start, start + random(text.length - start + 1), i);
    });
    const stretch = { start: random(3), end: text.length - random(3) };
    const { markup } = highlighted(text, stretch, marks);
    const shown = read(markup);
    assert.equal(shown.text, text.slice(stretch.start, stretch.end));
    for (const [i, inside] of shown.inside.entries()) {
      const at = stretch.start + i;
      const wanted = marks
        .filter((m) => m.start <= at && at < m.end)
        .map((m) => m.of)
        .sort();
      assert.deepEqual(inside, wanted, `${JSON.stringify(marks)} at ${at}`);
    }
    for (const m of marks) {
      const times = markup.split(`id="${m.anchor}"`).length - 1;
      const begins = m.start < m.end && m.start >= stretch.start && m.start < stretch.end;
      assert.equal(times, begins ? 1 : 0);
      const ends = m.start < m.end && m.end > stretch.start && m.end <= stretch.end && m.start < stretch.end;
      assert.equal(markup.split(`<sup>${m.of.slice(1)}</sup>`).length - 1, ends ? 1 : 0);
    }
  }
});

test("a pile of marks costs no more than its length", () => {
  const text = "ا".repeat(20_000);
  const pile = Array.from({ length: 10_000 }, (_, i) => mark(i, i + 5_000, i));
  assert.ok(highlighted(text, { start: 0, end: text.length }, pile).markup.length < 10_000_000);
});

test("text is escaped between marks", () => {
  assert.equal(highlighted("<a>&", { start: 0, end: 4 }, []).markup, "&lt;a&gt;&amp;");
});
