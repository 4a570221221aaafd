import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenise } from "../tokenise.ts";
import { tagNames } from "./index.ts";
import { decodeModel, emptyModel, encode, LABELS } from "./model.ts";

const namesIn = (text: string): string[] => {
  const tokens = tokenise(text);
  return tagNames(tokens, 0, tokens.length).map(
    (n) => `${n.type} ${text.slice(tokens[n.first]!.start, tokens[n.last - 1]!.end)}`,
  );
};

test("the tagger finds names that stand in plain sentences", () => {
  assert.deepEqual(namesIn("التقى الرئيس المصري حسني مبارك في القاهرة وزير الخارجية"), [
    "PER حسني مبارك",
    "LOC القاهرة",
  ]);
});

test("the tagger proposes nothing in a sentence without names", () => {
  assert.deepEqual(namesIn("ارتفعت أسعار الخضار في الأسواق بعد موجة البرد"), []);
});

test("an empty sentence has no names", () => {
  assert.deepEqual(namesIn(""), []);
});

test("a model survives its bytes", () => {
  const transitions = Float32Array.from({ length: (LABELS.length + 1) * LABELS.length }, (_, i) => i / 4);
  const row = Int8Array.from([1, -2, 3, -4, 5, -6, 127]);
  const back = decodeModel(encode([[12345, row]], transitions));
  const made = emptyModel(1, transitions);
  made.set(12345, row);
  assert.deepEqual(back.keys, made.keys);
  assert.deepEqual(back.weights, made.weights);
  assert.deepEqual(back.transitions, transitions);
});

test("bytes that are no model say so", () => {
  assert.throws(() => decodeModel(Buffer.from("not a model at all")), /not a name model/u);
});
