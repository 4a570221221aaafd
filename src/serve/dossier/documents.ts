import type { Reading } from "../../model/index.ts";
import { block, blocksOf } from "./blocks.ts";
import { count } from "./counts.ts";
import { facts, inside, times } from "./facts.ts";
import type { Mark } from "./highlight.ts";
import { type Html, html } from "./html.ts";
import { inlineNoise, marksOf, passageMarks } from "./marks.ts";
import { section } from "./section.ts";
import { anchorOf, shortened, stretchId, type View, words } from "./view.ts";
import { labelled, WORDS, type Word, w } from "./words.ts";

const LONGEST = 40_000;
/** Characters of text that the page shows in all; what exceeds that is named with its hash only. */
const BUDGET = 3_000_000;
/** So many documents stand open; more are closed until asked for. */
const OPEN = 8;

/** An id stands once on a page: of two marks with one anchor the first keeps it. */
const onceAnchored = (marks: readonly Mark[]): Mark[] => {
  const seen = new Set<string>();
  return marks.map((m) => {
    if (m.anchor === null) return m;
    const again = seen.has(m.anchor);
    seen.add(m.anchor);
    return again ? { ...m, anchor: null } : m;
  });
};

const body = (view: View, reading: Reading, doc: number): { readonly shown: Html; readonly cut: boolean } => {
  const marks = onceAnchored([
    ...marksOf(view, reading, doc),
    ...passageMarks(view, doc, reading.document.id),
    ...inlineNoise(reading),
  ]);
  const blocks = blocksOf(reading, LONGEST);
  // Marks and blocks are both in order: each block takes its own, so the whole is linear.
  marks.sort((a, b) => a.start - b.start);
  let first = 0;
  const shown = blocks.map((b) => {
    while (
      first < marks.length &&
      (marks[first]?.end ?? 0) <= b.start &&
      (marks[first]?.start ?? 0) < b.start
    )
      first++;
    const own: Mark[] = [];
    for (let i = first; i < marks.length; i++) {
      const m = marks[i];
      if (!m || m.start >= b.end) break;
      if (m.end > b.start) own.push(m);
    }
    return block(b, reading, doc, own);
  });
  return { shown: html`${shown}`, cut: reading.document.text.length > LONGEST };
};

const firstMention = (reading: Reading, index: number | undefined): string[] => {
  const mention = index === undefined ? undefined : reading.layers.mentions[index];
  return mention ? [stretchId("m", mention)] : [];
};

/** Anchors of items whose words the page does not show, so that no link on it leads nowhere. */
const missing = (view: View, reading: Reading, doc: number, shown: string): Html[] => {
  const { layers } = reading;
  const ids = [
    ...[...layers.articles.articles, ...layers.statements, ...layers.events, ...layers.commitments].map(
      (x) => x.id,
    ),
    ...layers.entities.entities.flatMap((e) => firstMention(reading, e.mentions[0])),
    ...layers.entities.roles.map((r) => stretchId("r", r.role)),
    ...passageMarks(view, doc, reading.document.id).map((m) => m.of),
  ];
  const there = new Set(shown.match(/ id="[^"]+"/g) ?? []);
  return [...new Set(ids)]
    .map((id) => anchorOf(doc, id))
    .filter((a) => !there.has(` id="${a}"`))
    .map((a) => html`<a id="${a}"></a>`);
};

/** A document without a title is known by its first words. */
const opening = ({ document, layers }: Reading): Html => {
  const first = layers.articles.articles[0]?.paragraphs[0];
  return html`<bdi class="opening" dir="auto">${shortened(first ? document.text.slice(first.start, first.end) : document.text.slice(0, 300), 80)}</bdi>`;
};

const one = (view: View, reading: Reading, doc: number, room: boolean, open: boolean): Html => {
  const { document, layers } = reading;
  const title = layers.articles.articles.find((a) => a.title)?.title;
  const outlet = document.given.outlet ?? layers.articles.articles.find((a) => a.outlet)?.outlet;
  const { shown, cut } = room ? body(view, reading, doc) : { shown: html``, cut: true };
  return html`<details class="document" id="doc-${doc}"${open && html` open`}><summary><span class="no">${doc}</span> <span class="name">${title ? html`<bdi lang="ar">${shortened(words(reading, title), 110)}</bdi>` : opening(reading)} <span class="muted">${outlet && html`<bdi>${outlet}</bdi> · `}<bdi dir="ltr">${document.id}</bdi> · ${count(layers.articles.articles.length, "articles")}</span></span></summary>
${missing(view, reading, doc, shown.markup)}<div class="spread"><div class="text">${shown}${cut && html`<p class="note">${w("cut")}.</p>`}</div><aside class="aside">${facts(reading)}${inside(reading, doc)}${times(reading)}</aside></div></details>`;
};

const LAYERS: readonly (readonly [id: string, word: Word])[] = [
  ["st", "showStatements"],
  ["ev", "showEvents"],
  ["co", "showCommitments"],
  ["en", "showEntities"],
  ["ti", "showTimes"],
  ["nz", "showNoise"],
  ["back", "showReferences"],
];

const legend = (): Html =>
  html`<fieldset class="legend"${labelled("aria-label", WORDS.legend)}>${LAYERS.map(
    ([id, word]) =>
      html`<label><input type="checkbox" id="show-${id}" checked> <span class="swatch m ${id}">${w(word)}</span></label>`,
  )}</fieldset>`;

/** The documents as they came, every annotation set off, furniture greyed, each item's words linked back. */
export const documents = (view: View): Html => {
  const { readings } = view;
  let spent = 0;
  const all = readings.map((r, i) => {
    spent += Math.min(r.document.text.length, LONGEST);
    return one(view, r, i + 1, spent <= BUDGET, readings.length <= OPEN);
  });
  return section(
    "documents",
    "documents",
    "documentsNote",
    readings.length,
    html`${legend()}<div class="reader">${all}</div>`,
    readings.length > OPEN,
  );
};
