import type { Anchor, Article, Noise, Reading, Span } from "../../model/index.ts";
import { count } from "./counts.ts";
import { date, dateInWords } from "./dates.ts";
import { highlighted, type Mark } from "./highlight.ts";
import { type Html, html, joined } from "./html.ts";
import { made, marksOf, passageMarks } from "./marks.ts";
import { section } from "./section.ts";
import { NOISE } from "./terms.ts";
import { anchorOf, shortened, stretchId, type View, words } from "./view.ts";
import { ruleInWords, tag, why } from "./why.ts";
import { both, comma, labelled, WORDS, type Word, w } from "./words.ts";

const LONGEST = 40_000;
/** Characters of text that the page shows in all; what exceeds that is named with its hash only. */
const BUDGET = 3_000_000;
/** So many documents stand open; more are closed until asked for. */
const OPEN = 8;

type Kind = "title" | "heading" | "paragraph" | "byline" | "noise" | "rest";
interface Block extends Span {
  readonly kind: Kind;
  readonly article: Article | null;
  readonly noise: Noise | null;
  /** Is it the first block of its article? */
  readonly opens: boolean;
}

/** A document as blocks in order of reading; what no article claims is kept as a block of its own. */
const blocksOf = ({ document, layers }: Reading): Block[] => {
  const { articles, noise } = layers.articles;
  const parts: Block[] = articles.flatMap((article) => [
    ...[article.title]
      .filter((s) => s !== null)
      .map((s): Block => ({ ...s, kind: "title", article, noise: null, opens: false })),
    ...article.headings.map((s): Block => ({ ...s, kind: "heading", article, noise: null, opens: false })),
    ...article.paragraphs.map(
      (s): Block => ({ ...s, kind: "paragraph", article, noise: null, opens: false }),
    ),
    ...[article.byline]
      .filter((s) => s !== null)
      .map((s): Block => ({ ...s, kind: "byline", article, noise: null, opens: false })),
  ]);
  const inside = (n: Noise): boolean => parts.some((p) => p.start <= n.span.start && n.span.end <= p.end);
  for (const n of noise)
    if (!inside(n)) parts.push({ ...n.span, kind: "noise", article: null, noise: n, opens: false });
  parts.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Block[] = [];
  const begun = new Set<Article | null>([null]);
  let at = 0;
  const rest = (to: number): void => {
    if (to > at && document.text.slice(at, to).trim() !== "")
      out.push({ start: at, end: to, kind: "rest", article: null, noise: null, opens: false });
  };
  for (const p of parts) {
    rest(p.start);
    const start = Math.max(p.start, at);
    if (start < p.end) out.push({ ...p, start, opens: !begun.has(p.article) });
    begun.add(p.article);
    at = Math.max(at, p.end);
  }
  rest(document.text.length);
  return out;
};

/** The day of an article, and whether it came with the document or was inferred from its words. */
const dayLine = (anchor: Anchor | undefined): Html => {
  const day = anchor?.value ? date(anchor.value) : html`<span class="undated">${w("undated")}</span>`;
  const kind = anchor?.value && tag(anchor.basis === "given" ? WORDS.given : WORDS.inferred, "quiet");
  const basis = anchor?.basis && anchor.basis !== "given" ? [anchor.basis] : [];
  return html`<div class="meta dateline">${day}${kind || null} ${anchor && why([anchor.rule], basis)}</div>`;
};

const block = (b: Block, reading: Reading, doc: number, marks: readonly Mark[]): Html => {
  const body = highlighted(reading.document.text, b, b.noise ? [] : marks);
  const line = b.opens
    ? dayLine(reading.layers.times.anchors.find((a) => a.article === b.article?.id))
    : null;
  const id = b.opens && b.article ? html` id="${anchorOf(doc, b.article.id)}"` : null;
  if (b.kind === "title") return html`<h4 class="title" lang="ar" dir="auto"${id}>${body}</h4>${line}`;
  if (b.opens)
    return html`<div class="untitled"${id}>${line}</div>${block({ ...b, opens: false }, reading, doc, marks)}`;
  if (b.kind === "heading") return html`<h5 lang="ar" dir="auto">${body}</h5>`;
  if (b.kind === "byline") return html`<p class="byline" lang="ar" dir="auto">${body}</p>`;
  if (b.noise)
    return html`<p class="noise" lang="ar" dir="auto"><bdi class="noise-kind">${both(NOISE[b.noise.kind])}</bdi> ${body}</p>`;
  return html`<p class="${b.kind}" lang="ar" dir="auto">${body}</p>`;
};

const inlineNoise = (reading: Reading): Mark[] =>
  reading.layers.articles.noise.map((n) => ({
    kind: "nz",
    ...n.span,
    of: "",
    title: made(NOISE[n.kind], n.rule),
    anchor: null,
    after: null,
  }));

const fact = (word: Word, value: Html): Html => html`<div><dt>${w(word)}</dt><dd>${value}</dd></div>`;

/** Addresses come from outside: only those of the web become links. */
const address = (url: string | undefined): Html =>
  url && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noopener noreferrer nofollow" dir="ltr">${shortened(url, 90)}</a>`
    : url
      ? html`<bdi dir="ltr">${shortened(url, 90)}</bdi>`
      : html`<span class="muted">${w("noAddress")}</span>`;

const facts = (reading: Reading): Html => {
  const { document } = reading;
  const { given } = document;
  const outlets = [
    ...new Set([given.outlet, ...reading.layers.articles.articles.map((a) => a.outlet)]),
  ].filter(Boolean);
  return html`<dl class="facts">${fact(
    "publisher",
    outlets.length
      ? joined(
          outlets.map((o) => html`<bdi>${o}</bdi>`),
          comma,
        )
      : html`<span class="muted">${w("unknownOutlet")}</span>`,
  )}${fact("address", address(given.url))}${fact("hash", html`<code class="hash" dir="ltr">${document.sha256}</code>`)}${
    document.notes.length > 0 && fact("mended", html`<bdi>${document.notes.join("; ")}</bdi>`)
  }</dl>`;
};

/** Time expressions with their values and rules: they have no section of their own to say why in. */
const times = (reading: Reading): Html | null => {
  const all = reading.layers.times.expressions.slice(0, 120);
  if (all.length === 0) return null;
  return html`<details class="fold times"><summary>${w("showTimes")} <span class="total">${reading.layers.times.expressions.length}</span></summary><ul class="plain">${all.map(
    (t) => {
      const value = t.value ? dateInWords(t.value) : WORDS.unknown;
      return html`<li><q lang="ar" dir="auto">${words(reading, t.span)}</q> <span class="muted">${both(value)}${t.value && html` <code dir="ltr">${t.value}${t.mod && ` ${t.mod}`}</code>`}</span> <small>${ruleInWords(t.rule)}</small></li>`;
    },
  )}</ul></details>`;
};

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
  const all = blocksOf(reading);
  const blocks = all.filter((b) => b.start < LONGEST).map((b) => ({ ...b, end: Math.min(b.end, LONGEST) }));
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

/** The articles of a page that holds several. */
const inside = (reading: Reading, doc: number): Html | null => {
  const { articles } = reading.layers.articles;
  if (articles.length < 2) return null;
  return html`<div class="inside"><h4>${w("articlesInside")} <span class="total">${articles.length}</span></h4><ol class="plain">${articles
    .slice(0, 60)
    .map((a) => {
      const from = a.title ?? a.paragraphs[0];
      return html`<li><a href="#${anchorOf(doc, a.id)}"><bdi lang="ar">${from ? shortened(words(reading, from), 70) : a.id}</bdi></a></li>`;
    })}</ol></div>`;
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
  );
};
