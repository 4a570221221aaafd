import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document, Span } from "../../model/index.ts";
import { decode } from "../documents/decode.ts";
import { sentences } from "../sentences.ts";
import { tokens } from "../tokens.ts";
import { layoutOf } from "./index.ts";

/** A small generator, so that a failing case comes again (numerical recipes LCG). */
const generator = (seed: number) => {
  let state = seed >>> 0;
  return (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

const PIECES = [
  "أعلن",
  "الوزير",
  "يوم الخميس",
  "اقرأ أيضاً:",
  "أخبار أخرى",
  "Share on facebook",
  "مقالات ذات صلة",
  "(رويترز)",
  "القاهرة - أ ف ب",
  "***",
  "\n",
  "\n",
  "\r\n",
  "\n\n\n",
  "\u2028",
  " ",
  "\u00a0",
  "\t",
  "    ",
  ".",
  "...",
  ":",
  "،",
  "«",
  "»",
  '"',
  "(",
  ")",
  "/",
  "-",
  "—",
  "1.",
  "2021",
  "\u0000",
  "\u200f",
  "\ufeff",
  "\ud83d",
  "\udc00",
  "😀",
  "ـــ",
  "قَالَ",
  "وأضاف أن العمل في الرصيف الجديد سيبدأ بعد أسبوعين من الآن.",
  "وقال مسؤول في البلدية إن السفن الكبيرة ستدخل الميناء من الجهة الشمالية حتى نهاية العام.",
  "سياسة",
  "الرئيسية / أخبار",
  "شارك",
  "كتب: سامي راشد",
];
const pageOf = (random: (n: number) => number): string =>
  Array.from({ length: random(60) }, () => PIECES[random(PIECES.length)]).join(random(2) ? " " : "");

const documentOf = (text: string): Document => ({
  id: "p",
  text,
  sha256: "",
  language: "ar",
  given: {},
  notes: [],
});

const check = (text: string): void => {
  const document = documentOf(text);
  const layer = layoutOf(document);
  const inside = (s: Span): void => {
    assert.ok(
      0 <= s.start && s.start < s.end && s.end <= text.length,
      `${s.start}-${s.end} of ${text.length}`,
    );
    assert.equal(text.slice(s.start, s.end), text.slice(s.start, s.end).trim());
  };
  const parts: Span[] = [];
  for (const [i, a] of layer.articles.entries()) {
    assert.equal(a.id, `a${i + 1}`);
    for (const list of [a.paragraphs, a.headings])
      for (const [k, s] of list.entries()) assert.ok(k === 0 || (list[k - 1]?.end ?? 0) <= s.start);
    parts.push(...(a.title ? [a.title] : []), ...a.headings, ...a.paragraphs);
    if (a.byline) inside(a.byline);
  }
  for (const n of layer.noise) inside(n.span);
  const all = [...parts, ...layer.noise.map((n) => n.span)].sort(
    (x, y) => x.start - y.start || x.end - y.end,
  );
  for (const [i, s] of all.entries()) {
    inside(s);
    assert.ok(i === 0 || (all[i - 1]?.end ?? 0) <= s.start, `overlap at ${s.start}`);
  }
  const silent = { on: false, note: () => {} };
  const made = tokens.run(document, { articles: layer }, silent);
  let last = 0;
  for (const s of sentences.run(document, { articles: layer, tokens: made }, silent)) {
    assert.equal(s.first, last, "sentences cover all tokens in order");
    last = s.last;
  }
  assert.equal(last, made.length);
};

test("any page: spans inside the text, tight, in order, never overlapping", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const text = pageOf(generator(seed));
    try {
      check(text);
    } catch (error) {
      throw new Error(`seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
    }
  }
});

test("any bytes: read or refused, never thrown", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = generator(seed);
    const range = [256, 128, 64][seed % 3] ?? 256;
    const out = decode(Uint8Array.from({ length: random(400) }, () => random(range)));
    if ("text" in out) check(out.text);
    else assert.ok(out.why.length > 0);
  }
});

test("a hostile page costs no more than its length", () => {
  const cost = (text: string): number => {
    const from = performance.now();
    layoutOf(documentOf(text));
    return performance.now() - from;
  };
  cost("خبر قصير عن الميناء\n".repeat(500));
  for (const unit of [
    "خبر قصير عن ميناء الياقوت القديم\n",
    ".".repeat(20),
    "(اقرأ أيضا: ",
    "- ",
    "«\n",
    "اقرأ أيضا\n",
    "القاهرة - ",
  ]) {
    const n = Math.ceil(50_000 / unit.length);
    const [small, large] = [cost(unit.repeat(n)), cost(unit.repeat(n * 4))];
    assert.ok(
      large < Math.max(small, 40) * 12,
      `${JSON.stringify(unit)}: ${small} ms, four times as long ${large} ms`,
    );
  }
});
