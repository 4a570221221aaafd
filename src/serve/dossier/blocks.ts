import type { Anchor, Article, Noise, Reading, Span } from "../../model/index.ts";
import { date, dateInWords } from "./dates.ts";
import { highlighted, type Mark } from "./highlight.ts";
import { type Html, html, joined } from "./html.ts";
import { NOISE } from "./terms.ts";
import { anchorOf, words } from "./view.ts";
import { tag, why } from "./why.ts";
import { both, comma, fill, WORDS, w } from "./words.ts";

type Kind = "title" | "heading" | "paragraph" | "byline" | "noise" | "rest";
/** A stretch of a document that is shown as one block. */
export interface Block extends Span {
  readonly kind: Kind;
  readonly article: Article | null;
  readonly noise: Noise | null;
  /** Is it the first block of its article? */
  readonly opens: boolean;
}

/** A document as blocks in order of reading; what no article claims is kept as a block of its own. */
export const blocksOf = ({ document, layers }: Reading): Block[] => {
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

/** The words that prove an article's day, and the day after which it cannot have been published. */
const proof = (reading: Reading, anchor: Anchor): Html => {
  const proved = anchor.support
    .slice(0, 8)
    .map((s) => html`<q lang="ar" dir="auto">${words(reading, s)}</q>`);
  return html`${proved.length > 0 && html`<p>${w("provedBy")}: ${joined(proved, comma)}</p>`}${
    anchor.latest &&
    anchor.latest !== anchor.value &&
    html`<p>${both(fill(WORDS.notAfter, { day: dateInWords(anchor.latest) }))}</p>`
  }`;
};

/** The day of an article, and whether it came with the document or was inferred from its words. */
const dayLine = (reading: Reading, anchor: Anchor | undefined): Html => {
  const day = anchor?.value ? date(anchor.value) : html`<span class="undated">${w("undated")}</span>`;
  if (!anchor) return html`<div class="meta dateline">${day}</div>`;
  const isGiven = anchor.basis === "given";
  const told = anchor.basis && !isGiven && anchor.support.length === 0 ? [anchor.basis] : [];
  return html`<div class="meta dateline">${day}${anchor.value && tag(isGiven ? WORDS.given : WORDS.inferred, "quiet")} ${why([anchor.rule], told, proof(reading, anchor))}</div>`;
};

/** A block with its marks; the first of an article has the article's anchor and its day. */
export const block = (b: Block, reading: Reading, doc: number, marks: readonly Mark[]): Html => {
  const body = highlighted(reading.document.text, b, b.noise ? [] : marks);
  const line = b.opens
    ? dayLine(
        reading,
        reading.layers.times.anchors.find((a) => a.article === b.article?.id),
      )
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
