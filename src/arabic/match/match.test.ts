import assert from "node:assert/strict";
import { test } from "node:test";
import { cardinalAt } from "../numerals.ts";
import { tokenise } from "../tokenise.ts";
import { expand, Matcher, parser, phrases } from "./index.ts";

const lists = {
  colour: phrases([
    ["أحمر", "red"],
    ["أزرق", "blue"],
    ["أزرق غامق", "navy"],
  ]),
  n: parser(
    (word) => /^\d/u.test(word),
    (tokens, i, limit, word) => cardinalAt(tokens, i, limit, word),
  ),
};
const find = (pattern: string, text: string) => {
  const tokens = tokenise(text);
  const matcher = new Matcher([{ match: pattern }], lists);
  for (let i = 0; i < tokens.length; i++) {
    const [longest] = matcher.at(tokens, i, tokens.length);
    if (longest)
      return { text: text.slice(longest.start, longest.end), before: longest.before, ...longest.captures };
  }
  return null;
};

test("words, options, alternatives and lists", () => {
  assert.deepEqual(find("باب {colour}?", "فتح بابٌ أزرقُ غامقٌ"), {
    text: "بابٌ أزرقُ غامقٌ",
    before: "",
    colour: "navy",
  });
  assert.deepEqual(find("(باب | نافذة صغيرة) {colour:shade}", "نافذة صغيرة أحمر"), {
    text: "نافذة صغيرة أحمر",
    before: "",
    shade: "red",
  });
  assert.equal(find("باب {colour}", "باب أخضر"), null);
  assert.deepEqual(find("{n} باب", "دخل 12 باب"), { text: "12 باب", before: "", n: 12 });
});

test("proclitics stay out of the span, but لل is one with its article", () => {
  assert.equal(find("باب", "وبباب الدار")?.text, "باب");
  assert.equal(find("الباب", "نظر للباب")?.text, "للباب");
  assert.equal(find("الباب", "وللباب قفل")?.text, "للباب");
  assert.equal(find("باب ~{colour}", "باب وأحمر")?.text, "باب وأحمر");
  assert.equal(find("باب {colour}", "باب وأحمر"), null);
});

test("a pattern is bounded, and a bad one says so", () => {
  assert.equal(expand("(ا | ب) ج?").length, 4);
  assert.throws(() => expand("(ا | ب"), /bracket/u);
  assert.throws(() => expand("ا) ب"), /bracket/u);
  assert.throws(() => expand("(ا|ب)? ".repeat(9)), /too many/u);
  assert.throws(() => new Matcher([{ match: "{absent}" }], lists), /no list/u);
});
