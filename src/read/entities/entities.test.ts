import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Reading } from "../../model/index.ts";
import { read } from "../index.ts";

const readingOf = (text: string): Reading =>
  read({
    id: "d",
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    language: "ar",
    given: {},
    notes: [],
  });
/** Entities as `type key: mentions`. */
const groups = (text: string): string[] => {
  const { layers } = readingOf(text);
  return layers.entities.entities.map((e) => {
    const said = e.mentions.map((i) => text.slice(layers.mentions[i]!.start, layers.mentions[i]!.end));
    return `${e.type} ${e.key ?? "-"}: ${said.join(" | ")}`;
  });
};
const roles = (text: string): string[] => {
  const { layers } = readingOf(text);
  const name = (id: string | null): string =>
    layers.entities.entities.find((e) => e.id === id)?.nameAr ?? "-";
  return layers.entities.roles.map(
    (r) =>
      `${name(r.entity)}: ${text.slice(r.role.start, r.role.end)}${r.rank ? " (rank)" : ""} @ ${name(r.org)}`,
  );
};

test("a short form is the full name's entity, also in a title above it", () => {
  assert.deepEqual(
    groups("الكاظمي يزور البصرة\nقال مصطفى الكاظمي إن الميناء سيفتتح.\nوأضاف الكاظمي أن العمل مستمر."),
    ["PER per:mustafa-al-kadhimi: الكاظمي | مصطفى الكاظمي | الكاظمي", "GPE place:basra: البصرة"],
  );
});

test("a capital that acts is its state, as a place it is a city", () => {
  assert.deepEqual(groups("أعلنت موسكو موقفها خلال اجتماع في موسكو"), [
    "GPE RU: موسكو",
    "GPE city:moscow: موسكو",
  ]);
  assert.deepEqual(groups("توترت العلاقات بين أنقرة وواشنطن"), ["GPE TR: أنقرة", "GPE US: واشنطن"]);
});

test("a government is its state", () => {
  assert.deepEqual(groups("رحب العراق بالقرار.\nوقالت الحكومة العراقية إن البلاد آمنة."), [
    "GPE IQ: العراق | الحكومة العراقية | البلاد",
  ]);
});

test("spellings of one state are one entity", () => {
  assert.deepEqual(groups("قالت أمريكا إنها مستعدة.\nوردت أميركا على الرسالة."), ["GPE US: أمريكا | أميركا"]);
});

test("a short name in brackets is the body before it", () => {
  assert.deepEqual(groups("ذكرت وكالة الأنباء العراقية (واع) ذلك"), [
    "ORG org:ina: وكالة الأنباء العراقية | واع",
  ]);
});

test("a ministry without its nationality is the one named with it, and joins across documents by state", () => {
  assert.deepEqual(
    groups(
      "قالت وزارة النقل التونسية إن الخط عاد.\nوأضافت وزارة النقل أن الرحلات منتظمة.\nوشكرت الوزارة المسافرين.",
    ),
    ["ORG org:TN:وزاره نقل: وزارة النقل التونسية | وزارة النقل | الوزارة"],
  );
});

test("two ministries of two states stay apart", () => {
  assert.equal(groups("اجتمع وفدا وزارة النقل التونسية ووزارة النقل الليبية").length, 2);
});

test("roles: title, rank, apposition, with the body or state", () => {
  assert.deepEqual(roles("قال المتحدث باسم الجيش العراقي اللواء سالم الجنابي إن العملية انتهت"), [
    "سالم الجنابي: المتحدث باسم الجيش العراقي @ الجيش العراقي",
    "سالم الجنابي: اللواء (rank) @ -",
  ]);
  assert.deepEqual(roles("قال أحمد أبو الغيط، الأمين العام للجامعة العربية، إن الوضع خطير"), [
    "أحمد أبو الغيط: الأمين العام للجامعة العربية @ الجامعة العربية",
  ]);
});

test("kinship and a spokesman's principal are no roles of the name", () => {
  assert.deepEqual(roles("زار نجل سليم البرغوتي المتحف"), []);
  assert.deepEqual(
    roles("قال المتحدث باسم نوري المالكي إن الكتلة موحدة").filter((r) =>
      r.startsWith("نوري المالكي: المتحدث"),
    ),
    [],
  );
});

test("names are given without the fused article, states in their own name", () => {
  const { layers } = readingOf("وصلت المساعدات للعراق");
  assert.deepEqual(
    layers.entities.entities.map((e) => [e.nameAr, e.nameEn]),
    [["العراق", "Iraq"]],
  );
});
