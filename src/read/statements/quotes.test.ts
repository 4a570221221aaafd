import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenise } from "../../arabic/index.ts";
import { pairQuotes } from "./quotes.ts";

/** The words between each outermost pair, and whether it closes. */
const pairs = (text: string): [words: string, closed: boolean][] => {
  const tokens = tokenise(text);
  return pairQuotes(tokens, 0, tokens.length).map((q) => [
    text.slice(tokens[q.open + 1]!.start, tokens[q.close - 1]!.end),
    q.closed,
  ]);
};

test("pairs marks of one kind", () => {
  assert.deepEqual(pairs('قال «نعم» ثم "لا" ثم “ربما”.'), [
    ["نعم", true],
    ["لا", true],
    ["ربما", true],
  ]);
});

test("pairs marks that are turned round or mixed", () => {
  assert.deepEqual(pairs('ستنهي ”مهمتها القتالية" في العراق'), [["مهمتها القتالية", true]]);
  assert.deepEqual(pairs("قال “وصلنا إلى الجسر“، ثم غادر"), [["وصلنا إلى الجسر", true]]);
  assert.deepEqual(pairs("الفكرة «قائمة وليست سريعة}."), [["قائمة وليست سريعة", true]]);
});

test("marks with spaces round them toggle", () => {
  assert.deepEqual(pairs('باتت " أهدافا مشروعة " لقواتها'), [["أهدافا مشروعة", true]]);
  assert.deepEqual(pairs('قالت " سنرد على الغارات ".'), [["سنرد على الغارات", true]]);
});

test("a nested pair belongs to the outer one", () => {
  assert.deepEqual(pairs('قال "إن «الجسر» آمن" ومضى'), [["إن «الجسر» آمن", true]]);
});

test("one that never closes runs on, and a stray closer is passed over", () => {
  assert.deepEqual(pairs('قال "وصلنا إلى الجسر'), [["وصلنا إلى الجسر", false]]);
  assert.deepEqual(pairs("ستؤمن الحماية لهم”، وفق الوكالة"), []);
});
