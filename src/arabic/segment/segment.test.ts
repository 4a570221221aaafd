import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenise } from "../tokenise.ts";
import { splitsOf } from "./candidates.ts";
import { segment } from "./index.ts";

const parts = (text: string): string[] =>
  segment(tokenise(text)).map((w) => [...w.before, w.stem, w.after].filter(Boolean).join("+"));

test("proclitics and pronouns are split, the article and endings stay", () => {
  assert.deepEqual(parts("وسيقولونها للوزارة"), ["و+س+يقولون+ها", "ل+لوزاره"]);
  assert.deepEqual(parts("قال ولبلادهم بيانهم فإن القوات انسحبت"), [
    "قال",
    "و+ل+بلاد+هم",
    "بيان+هم",
    "ف+ان",
    "القوات",
    "انسحبت",
  ]);
});

test("letters that look like clitics stay where they belong to the word", () => {
  assert.deepEqual(parts("وزير وفد بغداد كتاب لبنان"), ["وزير", "وفد", "بغداد", "كتاب", "لبنان"]);
});

test("offsets point into the raw text, diacritics and tatweel included", () => {
  const text = "قال وَلِبـلادِهِم";
  const words = segment(tokenise(text));
  const word = words[1]!;
  assert.deepEqual([...word.before, word.stem, word.after], ["و", "ل", "بلاد", "هم"]);
  assert.equal(text.slice(word.start, word.end), "بـلادِ");
});

test("numbers, marks and other scripts are one word each", () => {
  assert.deepEqual(parts("RBG7، 2021"), ["rbg7", "،", "2021"]);
});

test("the first candidate is the word whole", () => {
  for (const word of ["وبه", "لله", "كما", "ب"])
    assert.deepEqual(splitsOf(word)[0] ?? { before: "", stem: word, after: "" }, {
      before: "",
      stem: word,
      after: "",
    });
});
