import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { readYaml } from "../../arabic/index.ts";
import type { Document, Mention } from "../../model/index.ts";
import { read } from "../index.ts";
import { inflected } from "./nisba.ts";
import { senses } from "./senses.ts";

const documentOf = (text: string): Document => ({
  id: "d",
  text,
  sha256: createHash("sha256").update(text).digest("hex"),
  language: "ar",
  given: {},
  notes: [],
});
const mentionsOf = (text: string): readonly Mention[] => read(documentOf(text)).layers.mentions;
const marks = (text: string): string[] =>
  mentionsOf(text).map((m) => `${m.type} ${text.slice(m.start, m.end)}`);

interface Example {
  readonly why: string;
  readonly in: string;
  readonly marks: readonly string[];
}
for (const example of readYaml<Example[]>("names/examples.yaml"))
  test(`mentions: ${example.why}`, () => {
    assert.deepEqual(marks(example.in), example.marks);
  });

test("every mention names its rule and lies inside the text", () => {
  const text = "التقى الرئيس اللبناني ميشال عون وفدا من الأمم المتحدة في بيروت";
  for (const m of mentionsOf(text)) {
    assert.match(m.rule, /^[a-z]+(?:\.[a-z-]+)+$/u);
    assert.ok(m.start < m.end && m.end <= text.length);
  }
});

test("a surname alone is found once the full name stands in the document", () => {
  const text = "قال الخبير سليم البرغوتي إن السوق هادئة.\nوأضاف البرغوتي أن الأسعار ثابتة.";
  assert.deepEqual(marks(text), ["PER سليم البرغوتي", "PER البرغوتي"]);
});

test("a description is marked only where something was named that it can take up", () => {
  assert.deepEqual(marks("أعلنت المنظمة موقفها"), []);
  const text = "أصدرت منظمة الصحة العالمية تحذيرا.\nوقالت المنظمة إن الوضع خطير.";
  assert.deepEqual(marks(text), ["ORG منظمة الصحة العالمية", "ORG المنظمة"]);
});

test("the office of a named person stands for him, an unnamed one for nobody", () => {
  const text = "التقى الرئيس الفرنسي إيمانويل ماكرون الوفد.\nوقال الرئيس الفرنسي إن اللقاء مثمر.";
  assert.deepEqual(marks(text), ["NORP الفرنسي", "PER إيمانويل ماكرون", "PER الرئيس الفرنسي"]);
  assert.deepEqual(marks("قال نائب قائد العمليات إن الهجوم انتهى"), []);
});

test("the same text gives the same mentions", () => {
  const text = 'زار وفد من حركة حماس القاهرة، وقالت صحيفة "الأهرام" إن بغداد رحبت';
  assert.deepEqual(mentionsOf(text), mentionsOf(text));
});

test("a long text without full stops costs no more than its length", () => {
  const words = "قال الوزير محمد بن علي إن حكومة العراق وافقت ";
  const started = performance.now();
  mentionsOf(words.repeat(1500));
  assert.ok(performance.now() - started < 20_000);
});

test("nationalities inflect, in both words where both are adjectives", () => {
  assert.ok(inflected("عراقي").includes("العراقية"));
  assert.ok(inflected("كوري شمالي").includes("الكورية الشمالية"));
  assert.ok(inflected("جنوب أفريقي").includes("جنوب الأفريقية"));
  assert.deepEqual(
    inflected("إسلامي", true).filter((f) => f === "إسلامية"),
    [],
  );
});

test("every key of the lists is of one of the known kinds", () => {
  for (const key of senses().byKey.keys())
    assert.match(key, /^(?:[A-Z]{2}(?:-[A-Z]{3})?|KOREA|(?:city|place|org|misc|per|norp):\S+)$/u);
});
