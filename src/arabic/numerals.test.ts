import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { cardinalAt, digitsValue, ordinalAt, parseNumber } from "./numerals.ts";
import { tokenise } from "./tokenise.ts";

test("numbers in words, digits and both", () => {
  const cases: [string, number | null][] = [
    ["ثلاثة عشر", 13],
    ["خمس وعشرون", 25],
    ["مئتان وخمسون", 250],
    ["ألف وتسعمئة وثمان وأربعين", 1948],
    ["ألفين وأربعة وعشرين", 2024],
    ["أربعة آلاف وخمسمئة", 4500],
    ["4 آلاف", 4000],
    ["٣٫٥ مليون", 3_500_000],
    ["مليونين ومئتي ألف", 2_200_000],
    ["خمسون ألفا", 50_000],
    ["ألفا", 2000],
    ["166,644", 166_644],
    ["-١٢/١٠", -1.2],
    ["واحد فاصلة خمسة", 1.5],
    ["الحادية والعشرون", 21],
    ["الثاني والثلاثين", 32],
    ["أحد", null],
    ["بعض", null],
  ];
  for (const [text, value] of cases) assert.equal(parseNumber(text), value, text);
});

test("a number ends where grammar ends it", () => {
  const read = (text: string) => {
    const tokens = tokenise(text);
    return cardinalAt(tokens, 0, tokens.length);
  };
  assert.deepEqual(read("ثلاثة وزراء"), { value: 3, last: 1 });
  assert.deepEqual(read("خمسة وسبعة"), { value: 5, last: 1 });
  assert.deepEqual(read("12 ألفا و300 جندي"), { value: 12_300, last: 4 });
  const tokens = tokenise("الرابعة وأربعون دقيقة");
  assert.deepEqual(ordinalAt(tokens, 0, 1), { value: 4, last: 1 });
});

test("digits with separators", () => {
  assert.equal(digitsValue("1.000.000"), 1_000_000);
  assert.equal(digitsValue("3,5"), 3.5);
  assert.equal(digitsValue("1,2,3"), null);
});

const cases = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "shared", "temporal", "cases");
for (const file of ["icu_spellout", "duckling_ordinal", "duckling_numeral"]) {
  const path = join(cases, `${file}.jsonl`);
  const absent = !existsSync(path);
  if (absent && process.env["CI"]) throw new Error(`${file}: the shared cases are absent`);
  test(`${file}: 97% of the shared cases`, { skip: absent ? "the shared cases are absent" : false }, () => {
    const rows = readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((l) => JSON.parse(l) as { input: string; expected: number; path: string })
      // Egyptian spoken forms are out of scope.
      .filter((r) => !r.path.includes("EG"));
    const wrong = rows.filter((r) => parseNumber(r.input) !== r.expected).map((r) => r.input);
    assert.ok(wrong.length <= rows.length * 0.03, wrong.join("; "));
  });
}
