import assert from "node:assert/strict";
import { test } from "node:test";
import { findTimes } from "./find.ts";

const values = (text: string, options = {}): string[] =>
  findTimes(text, options).expressions.map(
    (e) => `${text.slice(e.span.start, e.span.end)} = ${e.value}${e.flags.length ? ` (${e.flags})` : ""}`,
  );
const anchor = (text: string, options = {}): string | null => findTimes(text, options).anchor?.value ?? null;

test("a text proves its day only as far as its words do", () => {
  assert.equal(anchor("وصل القطار إلى المحطة"), null);
  assert.equal(anchor("قال الحاكم اليوم الثلاثاء إن الجسر جاهز"), "XXXX-WXX-2");
  assert.equal(anchor("افتتح الجسر أمس الجمعة 12 يناير 2024 أمام المارة"), "2024-01-13");
  assert.equal(anchor("ينتهي البناء نهاية العام الحالي (2022) كما وعد الحاكم"), "2022");
  assert.equal(
    anchor("قال اليوم الأحد إن العمل بدأ في شهر مايو الجاري بعد اتفاق مارس الماضي (2019)"),
    "2019-05",
  );
  assert.equal(anchor("اندلع حريق يوم السبت في الميناء"), null);
  assert.equal(anchor("نشر في 2021/12/09\nأغلق الميناء أمس"), "2021-12-09");
  assert.equal(anchor("المدينة – 9 كانون الأول 2021: أغلق الميناء أمس"), "2021-12-09");
  assert.equal(anchor("أغلق الميناء في 9 كانون الأول 2021 بعد العاصفة"), null);
  assert.equal(anchor("وصل الوفد", { published: "2024-05" }), "2024-05");
});

test("the words that prove it are kept, and a collected day bounds it", () => {
  const text = "افتتح الجسر أمس الجمعة 12 يناير 2024 أمام المارة";
  const found = findTimes(text, { collected: "2024-02-01" }).anchor;
  assert.equal(found?.support.map((s) => text.slice(s.start, s.end)).join(), "أمس الجمعة 12 يناير 2024");
  assert.equal(findTimes("وصل القطار", { collected: "2024-02-01" }).anchor?.latest, "2024-02-01");
});

test("values stay partial where the anchor is", () => {
  assert.deepEqual(values("قال الحاكم اليوم الثلاثاء إن الجسر أغلق الاثنين ويفتح نهاية العام"), [
    "اليوم الثلاثاء = XXXX-WXX-2",
    "الاثنين = XXXX-WXX-1",
    "نهاية العام = XXXX",
  ]);
  assert.deepEqual(values("زار المدينة العام الماضي وعاد في مارس الماضي"), [
    "العام الماضي = null",
    "مارس الماضي = XXXX-03",
  ]);
});

test("contradictions are flagged, and the weekday decides", () => {
  assert.deepEqual(values("أغلق الميناء أمس الخميس", { published: "2024-03-18" }), [
    "أمس الخميس = 2024-03-14 (deictic-contradicts-weekday)",
  ]);
  assert.deepEqual(values("افتتح السوق الأحد 12 مارس 2024", { published: "2024-03-18" }), [
    "الأحد 12 مارس 2024 = 2024-03-12 (weekday-contradicts-date)",
  ]);
  assert.deepEqual(values("صدر في 12 رمضان 1440 الموافق 25 مايو 2019"), [
    "12 رمضان 1440 الموافق 25 مايو 2019 = 2019-05-25 (hijri-contradicts-date)",
  ]);
});

test("a page stamped after midnight was written the day before", () => {
  const text = "قال الحاكم اليوم الأحد إن السوق أغلق أمس";
  assert.deepEqual(values(text, { published: "2024-03-18T00:20:00" }), [
    "اليوم الأحد = 2024-03-17 (deictic-contradicts-weekday)",
    "أمس = 2024-03-16",
  ]);
});

test("today inside a quotation is the day of saying", () => {
  assert.deepEqual(values("قال الحاكم الخميس «نفتتح اليوم جسرا»", { published: "2024-03-18" }), [
    "الخميس = 2024-03-14",
    "اليوم = 2024-03-14",
  ]);
});

test("hostile repetition costs no more than its length", () => {
  const start = performance.now();
  findTimes("من أكثر من قبل نحو ".repeat(20_000), { published: "2024-03-18" });
  findTimes(`${"ثلاثة وعشرون ألفا و".repeat(10_000)}يوما`, { published: "2024-03-18" });
  assert.ok(performance.now() - start < 3000);
});
