import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../model/index.ts";
import { findReuse, gather, traceLineage } from "./index.ts";
import { invent } from "./invented.ts";

const wire =
  "أعلنت هيئة الموانئ أن الرصيف الجنوبي سيعود إلى العمل بعد انتهاء أعمال الصيانة التي بدأت في الربيع";
const a = invent({ id: "a", outlet: "وكالة المرسى", day: "2020-03-01", body: [`${wire} وفق الخطة.`] });
const b = invent({
  id: "b",
  outlet: "صحيفة الشاطئ",
  day: "2020-03-02",
  byline: "الشاطئ - وكالات",
  body: [
    "مقدمة لا صلة لها بما بعدها في أي شيء.",
    wire.replace("سيعود إلى العمل", "سيعود قريبا إلى العمل").replace("الجنوبي", "الجنوبى"),
  ],
});
const c = invent({
  id: "c",
  day: "2020-03-01",
  body: ["خبر آخر عن الطقس في الجبال وما حملته الرياح من غبار."],
});

test("a passage is found through an inserted word and a spelling variant, on both sides", () => {
  const found = findReuse(gather([c, b, a]));
  assert.equal(found.length, 1);
  const [r] = found;
  assert.equal(textOf(a.document.text, r!.a.span), wire);
  assert.match(textOf(b.document.text, r!.b.span), /^أعلنت هيئة .* الربيع$/u);
  assert.equal(r!.exact, false);
});

test("lineage: a pooled credit, a direction by day, the share that is an article's own", () => {
  const corpus = gather([a, b, c]);
  const [la, lb, lc] = traceLineage(corpus, findReuse(corpus));
  assert.deepEqual(
    lb!.credits.map((x) => [x.name, x.pooled]),
    [["وكالات", true]],
  );
  assert.deepEqual(
    lb!.shares.map((s) => [s.with, s.direction, s.certainty]),
    [["a/a1", "from", "dated"]],
  );
  assert.equal(la!.shares[0]!.direction, "to");
  assert.equal(lc!.own, 1);
  assert.ok(lb!.own > 0.2 && lb!.own < 0.6);
});
