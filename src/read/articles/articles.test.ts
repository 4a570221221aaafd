import assert from "node:assert/strict";
import { test } from "node:test";
import type { Given, Span } from "../../model/index.ts";
import { layoutOf } from "./index.ts";

/** What the step makes of an invented page, in words. */
const read = (text: string, given: Given = {}) => {
  const { articles, noise } = layoutOf({ id: "t", text, sha256: "", language: "ar", given, notes: [] });
  const cut = (s: Span | null): string | null => (s ? text.slice(s.start, s.end) : null);
  return {
    articles: articles.map((a) => ({
      title: cut(a.title),
      byline: cut(a.byline),
      outlet: a.outlet,
      headings: a.headings.map(cut),
      paragraphs: a.paragraphs.map(cut),
    })),
    noise: noise.map((n) => [n.kind, cut(n.span)]),
  };
};

const TITLE = "المجلس البلدي يقر خطة لتوسيع ميناء الياقوت";
const LEAD =
  "أقر المجلس البلدي في مدينة الياقوت، الثلاثاء، خطة لتوسيع الميناء القديم تمتد ثلاث سنوات وتشمل بناء رصيفين جديدين.";
const SECOND =
  "وقال رئيس المجلس هاني السروي إن العمل سيبدأ مطلع الشهر المقبل، وإن الكلفة لن تتجاوز ما رصد لها في الموازنة.";
const THIRD =
  "وأوضح السروي أن الصيادين سينقلون قواربهم إلى مرفأ موقت حتى تنتهي الأشغال، مع تعويض شهري عن التأخير.";
const OTHER_TITLE = "وزيرة النقل تزور جسر الوادي وتعد بإنهاء صيانته";
const OTHER_LEAD =
  "زارت وزيرة النقل منى الراشد، أمس الأحد، جسر الوادي وتفقدت أعمال الصيانة التي تجريها الشركة المنفذة منذ الربيع.";
const OTHER_SECOND =
  "ووعدت الراشد بأن تنتهي الصيانة قبل موسم الأمطار، وقالت إن الجسر سيفتح أمام الشاحنات أولا.";
const page = (...lines: string[]): string => lines.join("\n");

test("title, paragraphs, nothing else", () => {
  assert.deepEqual(read(page(TITLE, LEAD, SECOND)), {
    articles: [{ title: TITLE, byline: null, outlet: null, headings: [], paragraphs: [LEAD, SECOND] }],
    noise: [],
  });
});

test("a first line that is a sentence is no title", () => {
  const [a] = read(page(LEAD, SECOND)).articles;
  assert.deepEqual([a?.title, a?.paragraphs], [null, [LEAD, SECOND]]);
});

test("line ends of all kinds and blank lines change nothing", () => {
  for (const end of ["\r\n", "\n\n", "\r", "\u2028", " \u00a0\n\t"])
    assert.deepEqual(read([TITLE, LEAD, SECOND].join(end)).articles[0]?.paragraphs, [LEAD, SECOND]);
});

test("a body printed twice: the later copy is noise, with the short lines in it", () => {
  const { articles, noise } = read(
    page(TITLE, LEAD, "الميناء", SECOND, "البرق-وكالات", LEAD, "الميناء", SECOND, "البرق-وكالات"),
  );
  assert.deepEqual(articles[0]?.paragraphs, [LEAD, SECOND]);
  assert.equal(articles[0]?.byline, "البرق-وكالات");
  assert.equal(articles[0]?.outlet, "البرق");
  assert.deepEqual(
    noise.filter(([k]) => k === "repeat").map(([, t]) => t),
    [LEAD, "الميناء", SECOND, "البرق-وكالات"],
  );
});

test("a near copy counts in a run only; a formula shared by two paragraphs stays", () => {
  const changed = SECOND.replace("المقبل", "القادم");
  const twice = read(page(TITLE, LEAD, SECOND, THIRD, LEAD, changed, THIRD));
  assert.deepEqual(twice.articles[0]?.paragraphs, [LEAD, SECOND, THIRD]);
  const alike =
    "وقال رئيس المجلس هاني السروي إن العمل سيبدأ مطلع الشهر المقبل، وإن السكان سيبلغون بذلك في حينه.";
  assert.deepEqual(read(page(TITLE, LEAD, SECOND, alike)).articles[0]?.paragraphs, [LEAD, SECOND, alike]);
});

test("older stories under a heading are articles of their own", () => {
  const { articles, noise } = read(
    page(TITLE, LEAD, SECOND, "أخبار أخرى", OTHER_TITLE, OTHER_LEAD, OTHER_SECOND),
  );
  assert.deepEqual(
    articles.map((a) => [a.title, a.paragraphs]),
    [
      [TITLE, [LEAD, SECOND]],
      [OTHER_TITLE, [OTHER_LEAD, OTHER_SECOND]],
    ],
  );
  assert.deepEqual(noise, [["section-label", "أخبار أخرى"]]);
});

test("background that two stories of a page share stays in both", () => {
  const { articles } = read(
    page(TITLE, LEAD, SECOND, THIRD, "أخبار أخرى", OTHER_TITLE, OTHER_LEAD, OTHER_SECOND, THIRD),
  );
  assert.deepEqual(articles[1]?.paragraphs, [OTHER_LEAD, OTHER_SECOND, THIRD]);
});

test("a headline with its credit opens an article without any heading over it", () => {
  const { articles } = read(
    page(TITLE, LEAD, SECOND, OTHER_TITLE, "دمشق - رويترز", OTHER_LEAD, OTHER_SECOND),
  );
  assert.deepEqual(
    articles.map((a) => [a.title, a.byline]),
    [
      [TITLE, null],
      [OTHER_TITLE, "دمشق - رويترز"],
    ],
  );
});

test("sub-headings split nothing", () => {
  const { articles } = read(page(TITLE, LEAD, "تعويض الصيادين", THIRD, "كلفة المشروع", SECOND));
  assert.equal(articles.length, 1);
  assert.deepEqual(articles[0]?.headings, ["تعويض الصيادين", "كلفة المشروع"]);
  assert.deepEqual(articles[0]?.paragraphs, [LEAD, THIRD, SECOND]);
});

test("links under a heading over links are links, not articles", () => {
  const { articles, noise } = read(
    page(TITLE, LEAD, SECOND, "مقالات ذات صلة", OTHER_TITLE, "انخفاض أسعار الخبز في أسواق العاصمة"),
  );
  assert.equal(articles.length, 1);
  assert.deepEqual(articles[0]?.paragraphs, [LEAD, SECOND]);
  assert.deepEqual(
    noise.map(([k]) => k),
    ["section-label", "related-link", "related-link"],
  );
});

const furniture: [string, string][] = [
  ["اقرأ أيضاً: توقف العبارات في خليج المرجان", "related-link"],
  ["شاهد.. لحظة وصول السفينة إلى الرصيف", "related-link"],
  ["Share on facebook", "share-bar"],
  ["شارك فيسبوك تويتر واتساب", "share-bar"],
  ["زر الذهاب إلى الأعلى", "navigation"],
  ["جميع الحقوق محفوظة © صحيفة المرساة 2022", "navigation"],
  ["3 تعليقات", "navigation"],
  ["آخر تحديث: الخميس 9 ديسمبر 2021 - 10:20 م", "navigation"],
  ["******", "navigation"],
  ["https://example.org/news/12", "navigation"],
  ["الميناء القديم \\ أرشيفية", "caption"],
  ["(رويترز)", "caption"],
  ["مصدر الصورة: بلدية الياقوت", "caption"],
  ["لبنان", "caption"],
];
for (const [line, kind] of furniture)
  test(`${kind}: ${line}`, () => {
    const { articles, noise } = read(page(TITLE, LEAD, SECOND, line, THIRD));
    assert.deepEqual(noise, [[kind, line]]);
    assert.deepEqual(
      articles.map((a) => a.paragraphs),
      [[LEAD, SECOND, THIRD]],
    );
  });

test("words of furniture inside a sentence are left alone", () => {
  for (const line of [
    "وشارك في اللقاء ممثلون عن الصيادين وأصحاب السفن، وقال أحدهم إنه لم يتسلم شيئا منذ الصيف.",
    "وقرأ المدير أيضا رسالة من العمال تطلب تأجيل النقل إلى ما بعد العيد.",
    "وأظهر مقطع على تويتر وفيسبوك قوارب تغادر المرفأ ليلا من دون أنوار.",
  ])
    assert.deepEqual(read(page(TITLE, LEAD, line, THIRD)).articles[0]?.paragraphs, [LEAD, line, THIRD]);
});

test("a breadcrumb and a label stand above the title", () => {
  const { articles, noise } = read(page("الرئيسية / اقتصاد", "عاجل", TITLE, LEAD, SECOND));
  assert.equal(articles[0]?.title, TITLE);
  assert.deepEqual(
    noise.map(([k]) => k),
    ["breadcrumb", "section-label"],
  );
});

const credits: [string, string, string | null][] = [
  ["أبوظبي - سكاي نيوز عربية", "أبوظبي - سكاي نيوز عربية", "سكاي نيوز عربية"],
  ["القاهرة - أ ف ب", "القاهرة - أ ف ب", null],
  ["العربية.نت، رويترز", "العربية.نت، رويترز", "العربية.نت"],
  ["«الاقتصادية» من الرياض", "«الاقتصادية» من الرياض", "الاقتصادية"],
  ["بيروت: سمير الحاج", "بيروت: سمير الحاج", null],
  ["كتب: عادل منصور", "كتب: عادل منصور", null],
  ["المرساة نيوز", "المرساة نيوز", "المرساة نيوز"],
  ["واس - جدة:", "واس - جدة", null],
];
for (const [line, byline, outlet] of credits)
  test(`credit: ${line}`, () => {
    const [a] = read(page(TITLE, line, LEAD, SECOND)).articles;
    assert.deepEqual([a?.byline, a?.outlet, a?.paragraphs], [byline, outlet, [LEAD, SECOND]]);
  });

test("a credit that opens the lead stays in its paragraph", () => {
  const lead = `دبي، الإمارات العربية المتحدة (CNN)-- ${LEAD}`;
  const [a] = read(page(TITLE, lead, SECOND)).articles;
  assert.deepEqual(
    [a?.byline, a?.outlet, a?.paragraphs[0]],
    ["دبي، الإمارات العربية المتحدة (CNN)", "CNN", lead],
  );
});

test("an agency's dateline on its own line: the day is set aside, the agency is the credit", () => {
  const day = "الرياض 10 رمضان 1444 هـ الموافق 01 أبريل 2023 م";
  const { articles, noise } = read(page(TITLE, `${day} واس`, LEAD, SECOND));
  assert.deepEqual([articles[0]?.byline, articles[0]?.paragraphs], ["واس", [LEAD, SECOND]]);
  assert.deepEqual(noise, [["navigation", day]]);
});

test("no credit where a sub-heading stands", () => {
  for (const line of ["تحرير المعسكر القديم", "عن الحرب والسلام", "تقرير أممي جديد"])
    assert.equal(read(page(TITLE, LEAD, line, SECOND)).articles[0]?.byline, null);
});

test("metadata decides: the outlet, and a title that stands below other lines", () => {
  const [a] = read(page("ميناء الياقوت", TITLE, "المرساة نيوز", LEAD, SECOND), {
    title: TITLE,
    outlet: "صحيفة المرساة",
  }).articles;
  assert.deepEqual([a?.title, a?.outlet], [TITLE, "صحيفة المرساة"]);
});

test("a pull-quote repeats a sentence near it, in other order, and is no body", () => {
  const quote = "العمل سيبدأ مطلع الشهر المقبل والكلفة لن تتجاوز ما رصد لها في الموازنة.";
  const source =
    "وقال رئيس المجلس هاني السروي إن العمل سيبدأ مطلع الشهر المقبل، وإن الكلفة لن تتجاوز ما رصد لها في الموازنة العامة.";
  const { articles, noise } = read(page(TITLE, LEAD, THIRD, quote, source));
  assert.deepEqual(articles[0]?.paragraphs, [LEAD, THIRD, source]);
  assert.deepEqual(noise, [["pull-quote", quote]]);
});

test("menus above the headline and lists below the body are no news; verses are left", () => {
  const menu = ["اقتصاد البلد", "سياحة وسفر", "حكايات", "محافظات", "توك شو", "ألبوم الصور", "اليوميات"];
  const links = [
    "عودة العبارات.. القصة كاملة",
    "خاص| مدير الجسر: سنفتحه",
    "صور.. سوق السمك",
    "من يملك الرصيف؟",
    "البلدية: لا ضرائب",
    "وفاة «شيخ» البحارة",
  ];
  const { articles } = read(page(...menu, TITLE, LEAD, SECOND, ...links));
  assert.deepEqual(
    articles.map((a) => [a.title, a.paragraphs]),
    [[TITLE, [LEAD, SECOND]]],
  );
  const verses = [
    "يا ميناء الياقوت مهلا",
    "كل سفينة إلى رحيل",
    "والبحر لا يسأل",
    "عن موعد الوصول",
    "فاكتب على الموج",
    "اسم من غابوا",
  ];
  const poem = "وختم رئيس المجلس كلمته أمام الصيادين بأبيات كتبها أحد شعراء المدينة القدامى جاء فيها:";
  assert.deepEqual(read(page(TITLE, LEAD, poem, ...verses)).articles[0]?.paragraphs, [LEAD, poem, ...verses]);
});

test("a link in brackets is cut out of its paragraph", () => {
  const { articles, noise } = read(page(TITLE, `${LEAD} (اقرأ أيضا: عودة العبارات) ${SECOND}`, THIRD));
  assert.deepEqual(articles[0]?.paragraphs, [LEAD, SECOND, THIRD]);
  assert.deepEqual(noise, [["related-link", "(اقرأ أيضا: عودة العبارات)"]]);
});

test("an agency's part number and section stay out of the title", () => {
  const { articles, noise } = read(page(`عام / ${TITLE}        إضافة أولى`, LEAD, SECOND));
  assert.equal(articles[0]?.title, TITLE);
  assert.deepEqual(
    noise.map(([, t]) => t),
    ["عام /", "إضافة أولى"],
  );
});

test("pages without words give nothing", () => {
  for (const text of ["", " \n\n", "***", "\u0000"]) assert.deepEqual(read(text).articles, []);
});
