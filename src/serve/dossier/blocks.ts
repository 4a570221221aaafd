import {
  type Anchor,
  type Article,
  indexAt,
  inOrder,
  type Noise,
  type Reading,
  type Span,
} from "../../model/index.ts";
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

const ofArticle = (article: Article): Block[] => {
  const as = (kind: Kind, s: Span): Block => ({ ...s, kind, article, noise: null, opens: false });
  return [
    ...(article.title ? [as("title", article.title)] : []),
    ...article.headings.map((s) => as("heading", s)),
    ...article.paragraphs.map((s) => as("paragraph", s)),
    ...(article.byline ? [as("byline", article.byline)] : []),
  ];
};

/**
 * The first `length` characters of a document as blocks in order of reading. What no article claims is a block of
 * its own, so that nothing of the text is left out; furniture inside a paragraph stays in it.
 */
export const blocksOf = ({ document, layers }: Reading, length: number): Block[] => {
  const claimed = layers.articles.articles.flatMap(ofArticle).sort(inOrder);
  const holds = (n: Noise): boolean => (claimed[indexAt(claimed, n.span.start)]?.end ?? 0) >= n.span.end;
  const noise = layers.articles.noise
    .filter((n) => !holds(n))
    .map((n): Block => ({ ...n.span, kind: "noise", article: null, noise: n, opens: false }));
  const parts = [...claimed, ...noise].filter((p) => p.start < length).sort(inOrder);
  const whole = Math.min(document.text.length, length);
  const out: Block[] = [];
  const begun = new Set<Article | null>([null]);
  let at = 0;
  const rest = (to: number): void => {
    if (to > at && document.text.slice(at, to).trim() !== "")
      out.push({ start: at, end: to, kind: "rest", article: null, noise: null, opens: false });
  };
  for (const p of parts) {
    rest(p.start);
    const [start, end] = [Math.max(p.start, at), Math.min(p.end, whole)];
    if (start < end) out.push({ ...p, start, end, opens: !begun.has(p.article) });
    begun.add(p.article);
    at = Math.max(at, end);
  }
  rest(whole);
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
