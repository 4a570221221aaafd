import assert from "node:assert/strict";
import { test } from "node:test";
import type { Utterance } from "../../model/index.ts";
import { dossier, readings } from "./fixture.ts";
import { renderDossier } from "./index.ts";
import { styles } from "./styles.ts";

const page = renderDossier(dossier, readings, { title: "جسر <النخيل>" });
const attributes = (name: string): string[] =>
  [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((m) => m[1] ?? "");

test("hostile text stays text", () => {
  assert.equal(page.match(/<script/g)?.length, 1, "the page's own script and no other");
  assert.ok(!page.includes("<img"));
  assert.ok(!/[\u202a-\u202e\u2066-\u2069]/.test(page), "no control re-orders the page");
  assert.ok(page.includes("[U+202E]"), "a control is shown, not dropped");
  assert.ok(page.includes("جسر &lt;النخيل&gt;"));
  assert.ok(
    !attributes("href").some((h) => !/^(#|https?:)/.test(h)),
    "no address but of the page and the web",
  );
});

test("every link within the page leads somewhere and every id stands once", () => {
  const ids = attributes("id");
  assert.equal(new Set(ids).size, ids.length, ids.filter((x, i) => ids.indexOf(x) !== i).join(" "));
  const targets = attributes("href").filter((h) => h.startsWith("#"));
  assert.ok(targets.length > 20);
  for (const t of new Set(targets)) assert.ok(ids.includes(t.slice(1)), t);
  for (const item of [
    "utterance-1",
    "occurrence-1",
    "commitment-1",
    "dispute-1",
    "entity-1",
    "doc-1-s1",
    "doc-2-a1",
  ])
    assert.ok(targets.includes(`#${item}`) || ids.includes(item), item);
});

test("a long list is cut, and links to what is cut lead to the line that says so", () => {
  const many = Array.from({ length: 400 }, (_, i) => ({
    ...(dossier.utterances[0] as Utterance),
    id: `U${i + 1}`,
  }));
  const long = renderDossier({ ...dossier, utterances: many }, readings);
  const ids = new Set([...long.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]));
  for (const [, target = ""] of long.matchAll(/ href="#([^"]*)"/g)) assert.ok(ids.has(target), target);
  assert.ok(long.split('class="item utterance"').length - 1 < 300);
  assert.ok(long.includes('<a id="utterance-400"></a>'));
});

test("nothing is loaded", () => {
  assert.ok(!/<(link|iframe|object|embed|base|form)\b/.test(page));
  assert.equal(attributes("src").length + attributes("srcset").length, 0);
  assert.ok(!/url\(|@import/.test(styles));
  assert.ok(page.includes("default-src &#39;none&#39;"));
});

test("a quotation carries all that a citation needs", () => {
  const cite = (/<pre class="citation"[^>]*>(.*?)<\/pre>/s.exec(page)?.[1] ?? "").replace(/<[^>]+>/g, "");
  for (const part of [
    "البهلول",
    "«الجسر سيفتتح في نهاية الشهر الحالي»",
    "https://example.org/a?b=1&amp;c=2",
    "second.txt",
    "6 مارس/آذار 2031",
    "ab".repeat(32),
  ])
    assert.ok(cite.includes(part), part);
});

test("what has no day stands apart, and is not drawn", () => {
  const drawn = page.slice(page.indexOf('class="canvas"'), page.indexOf("</figure>"));
  assert.ok(drawn.includes("#occurrence-1") && !drawn.includes("#occurrence-2"));
  assert.ok(page.indexOf('id="occurrence-2"') > page.indexOf("undated-items"));
});

test("elements nest", () => {
  const open: string[] = [];
  const empty = new Set(["meta", "input", "line", "circle", "rect"]);
  const body = page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, "");
  for (const [, close, name = "", rest = ""] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
    if (close) assert.equal(open.pop(), name);
    else if (!empty.has(name) && !rest.endsWith("/")) open.push(name);
  }
  assert.deepEqual(open, []);
});

test("the same input gives the same page, and an empty dossier a page too", () => {
  assert.equal(renderDossier(dossier, readings, { title: "جسر <النخيل>" }), page);
  const none = renderDossier(
    {
      ...dossier,
      asOf: null,
      entities: [],
      lineage: [],
      utterances: [],
      occurrences: [],
      commitments: [],
      disputes: [],
      timeline: [],
    },
    [],
  );
  assert.ok(none.includes("يوم غير معروف"));
});
