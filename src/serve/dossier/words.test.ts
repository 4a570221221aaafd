import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, countedRange, countInWords, NOUNS } from "./counts.ts";
import { dateInWords, tickLabel } from "./dates.ts";
import { dossier, readings } from "./fixture.ts";
import { escaped, html } from "./html.ts";
import { renderDossier } from "./index.ts";
import { REASONS, reasonInWords } from "./reasons.ts";
import { axisOf } from "./scale.ts";
import * as terms from "./terms.ts";
import { type Phrase, WORDS } from "./words.ts";

const ARABIC = /[\u0621-\u064a]/;

test("every word and term of the interface stands in both languages", () => {
  const tables: Record<string, Readonly<Record<string, unknown>>> = { WORDS, ...terms };
  for (const [name, table] of Object.entries(tables))
    for (const [key, phrase] of Object.entries(table)) {
      if (typeof phrase === "string") continue;
      const { ar, en } = phrase as Phrase;
      const swapped = key === "otherLanguage";
      assert.ok(ARABIC.test(swapped ? en : ar) || key === "hash", `${name}.${key}: ${ar}`);
      assert.ok(/[a-z]/i.test(swapped ? ar : en) && (swapped || !ARABIC.test(en)), `${name}.${key}: ${en}`);
      assert.deepEqual(ar.match(/\{\w+\}/g), en.match(/\{\w+\}/g), `${name}.${key}: holes`);
    }
  for (const [key, noun] of Object.entries(NOUNS))
    assert.ok(noun.ar.length === 5 && noun.en.length === 2, key);
});

test("a reason of the corpus is told in both languages, its days in words; an unknown one is left as it is", () => {
  for (const { ar, en } of REASONS) {
    assert.ok(ARABIC.test(ar) && !ARABIC.test(en), en);
    assert.deepEqual((ar.match(/\{\w+\}/g) ?? []).sort(), (en.match(/\{\w+\}/g) ?? []).sort(), en);
  }
  assert.deepEqual(reasonInWords("a later article puts the deadline at 2031-05-01"), {
    ar: "يجعل مقال لاحق الموعد 1 مايو/أيار 2031",
    en: "a later article puts the deadline at 1 May 2031",
  });
  assert.equal(reasonInWords("something else"), null);
});

test("no interface text stands in one language only", () => {
  const page = renderDossier(dossier, readings);
  const heads = [
    ...page.matchAll(/<(summary|h2|th scope="col"|legend|button[^>]*)>([^<]*[^<\s][^<]*)</g),
  ].map((m) => m[2]);
  assert.deepEqual(
    heads.filter((t) => ARABIC.test(t ?? "")),
    [],
  );
});

test("Arabic counts as Arabic counts", () => {
  const said = (n: number): string => counted(n, "articles").ar;
  assert.deepEqual([0, 1, 2, 3, 10, 11, 99, 100, 103].map(said), [
    "لا مقال",
    "مقال واحد",
    "مقالان",
    "3 مقالات",
    "10 مقالات",
    "11 مقالاً",
    "99 مقالاً",
    "100 مقال",
    "103 مقالات",
  ]);
  assert.equal(countedRange(2, 3, "origins").en, "2 to 3 origins");
  assert.equal(countedRange(0, 1, "origins").ar, "أصل واحد على الأكثر");
});

test("a count as a text gives it is told in words", () => {
  assert.equal(countInWords(">400").ar, "أكثر من 400");
  assert.equal(countInWords("3-5").en, "3 to 5");
  assert.equal(countInWords("9000").ar, "9000");
});

test("a date is told no surer than it is", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["2021-12-30TEV", "مساء 30 ديسمبر/كانون الأول 2021", "evening of 30 December 2021"],
    ["2021-WXX-4", "يوم خميس من 2021", "a Thursday in 2021"],
    ["XXXX-WXX-4", "يوم خميس", "a Thursday"],
    ["XXXX-07", "يوليو/تموز (السنة غير معروفة)", "July (year unknown)"],
    ["2021-XX", "2021 (الشهر غير معروف)", "2021 (month unknown)"],
    ["2020/2021-07", "من 2020 إلى يوليو/تموز 2021", "2020 to July 2021"],
    ["2019-SU", "صيف 2019", "summer of 2019"],
    ["2020-Q3", "الربع الثالث من 2020", "third quarter of 2020"],
    ["199", "عقد 1990", "the 1990s"],
    ["19XX", "القرن 20", "century 20"],
    ["XXXX-XX-31", "يوم 31 (الشهر غير معروف)", "day 31 (month unknown)"],
    ["XXXX-XX", "(الشهر غير معروف)", "(month unknown)"],
    ["P4M", "4 أشهر", "4 months"],
    ["PXD", "أيام غير معدودة", "some days"],
    ["PAST_REF", "في الماضي", "in the past"],
    ["<odd>", "<odd>", "<odd>"],
  ];
  for (const [value, ar, en] of cases) assert.deepEqual(dateInWords(value), { ar, en });
  assert.equal(tickLabel(new Date("2021-01-01"), "month").ar, "يناير 2021");
});

test("an axis keeps order, folds empty stretches and leaves labels room", () => {
  const extents = [
    { from: "2014-01-01", to: "2014-12-31" },
    { from: "2021-12-01", to: "2021-12-31" },
    { from: "2021-12-30", to: "2021-12-30" },
  ];
  const axis = axisOf(extents);
  assert.ok(axis);
  const [old, month, day] = extents.map(axis.place);
  assert.ok(old && month && day && old.end < month.start && month.start < day.start && day.end <= month.end);
  assert.ok(month.end - month.start > 60, "the days that hold events have the room");
  assert.ok(axis.breaks.length > 0);
  const labels = axis.ticks.filter((t) => t.label);
  assert.ok(labels.length >= 3 && labels.some((t) => t.label?.en === "2014"));
  for (const [i, t] of labels.entries()) assert.ok(i === 0 || t.at - (labels[i - 1]?.at ?? 0) > 4);
  assert.equal(axisOf([]), null);
});

test("escaping", () => {
  assert.equal(escaped(`<&>"'`), "&lt;&amp;&gt;&quot;&#39;");
  assert.equal(escaped("\u202eab\u0000\u200f"), "[U+202E]ab[U+0000]\u200f");
  assert.equal(escaped("\ud800"), "\ufffd");
  assert.equal(html`<i>${["<", html`<b>`, null, false, 3]}</i>`.markup, "<i>&lt;<b>3</i>");
});
