import type { Reading } from "../../model/index.ts";
import { dateInWords } from "./dates.ts";
import { type Html, html, joined } from "./html.ts";
import { anchorOf, shortened, words } from "./view.ts";
import { ruleInWords } from "./why.ts";
import { both, comma, WORDS, type Word, w } from "./words.ts";

const fact = (word: Word, value: Html): Html => html`<div><dt>${w(word)}</dt><dd>${value}</dd></div>`;

/** Addresses come from outside: only those of the web become links. */
const address = (url: string | undefined): Html =>
  url && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noopener noreferrer nofollow" dir="ltr">${shortened(url, 90)}</a>`
    : url
      ? html`<bdi dir="ltr">${shortened(url, 90)}</bdi>`
      : html`<span class="muted">${w("noAddress")}</span>`;

/** What came with a document, and its hash. */
export const facts = (reading: Reading): Html => {
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
export const times = (reading: Reading): Html | null => {
  const all = reading.layers.times.expressions.slice(0, 120);
  if (all.length === 0) return null;
  return html`<details class="fold times"><summary>${w("showTimes")} <span class="total">${reading.layers.times.expressions.length}</span></summary><ul class="plain">${all.map(
    (t) => {
      const value = t.value ? dateInWords(t.value) : WORDS.unknown;
      return html`<li><q lang="ar" dir="auto">${words(reading, t.span)}</q> <span class="muted">${both(value)}${t.value && html` <code dir="ltr">${t.value}${t.mod && ` ${t.mod}`}</code>`}</span> <small>${ruleInWords(t.rule)}</small></li>`;
    },
  )}</ul></details>`;
};

/** The articles of a page that holds several. */
export const inside = (reading: Reading, doc: number): Html | null => {
  const { articles } = reading.layers.articles;
  if (articles.length < 2) return null;
  return html`<div class="inside"><h4>${w("articlesInside")} <span class="total">${articles.length}</span></h4><ol class="plain">${articles
    .slice(0, 60)
    .map((a) => {
      const from = a.title ?? a.paragraphs[0];
      return html`<li><a href="#${anchorOf(doc, a.id)}"><bdi lang="ar">${from ? shortened(words(reading, from), 70) : a.id}</bdi></a></li>`;
    })}</ol></div>`;
};
