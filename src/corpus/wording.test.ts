import assert from "node:assert/strict";
import { test } from "node:test";
import { diffWords } from "./wording.ts";

test("a wording is told apart word by word, spelling variants left alone", () => {
  assert.deepEqual(diffWords("سنعيد فتح الميناء غدا", "سنعيد فتح الميناءِ يوم الأحد"), [
    { kind: "same", text: "سنعيد فتح الميناءِ" },
    { kind: "changed", text: "يوم الأحد", was: "غدا" },
  ]);
  assert.deepEqual(diffWords("نفتح الميناء", "نفتح الميناء قريبا"), [
    { kind: "same", text: "نفتح الميناء" },
    { kind: "added", text: "قريبا" },
  ]);
});
