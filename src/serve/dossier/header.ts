import { counted } from "./counts.ts";
import { date } from "./dates.ts";
import { type Html, html, joined } from "./html.ts";
import type { View } from "./view.ts";
import { reason } from "./why.ts";
import { both, comma, named, w } from "./words.ts";

const MOST_OUTLETS = 12;

/** What was read, and what could not be: one line, and the names behind it. */
const coverage = (view: View): Html => {
  const c = view.dossier.coverage;
  const parts = [
    both(counted(c.documents, "documents")),
    both(counted(c.articles, "articles")),
    c.outlets.length > 0 && both(counted(c.outlets.length, "outlets")),
    c.from && c.to && (c.from === c.to ? date(c.from) : html`${date(c.from)} – ${date(c.to)}`),
    c.undated > 0 && html`<bdi>${c.undated}</bdi> ${w("undated")}`,
  ].filter((p) => p !== false && p !== null && p !== "");
  const over = c.outlets.length - MOST_OUTLETS;
  return html`<p class="coverage"><span class="muted">${w("covered")}:</span> ${joined(parts, html`<span class="dot"> · </span>`)}</p>${
    c.outlets.length > 0 &&
    html`<p class="coverage outlets muted">${joined(
      c.outlets.slice(0, MOST_OUTLETS).map((o) => html`<bdi dir="auto">${o}</bdi>`),
      comma,
    )}${over > 0 && html` <span>+<bdi>${over}</bdi></span>`}</p>`
  }${
    c.failed.length > 0 &&
    html`<details class="failed"><summary>${w("notRead")} <span class="total">${c.failed.length}</span></summary><ul class="plain">${c.failed
      .slice(0, 100)
      .map(
        (f) => html`<li><bdi dir="ltr">${f.name}</bdi>: <bdi dir="auto">${f.why}</bdi></li>`,
      )}</ul></details>`
  }`;
};

/** The story that most of the articles tell, if one does. */
const mainStory = (view: View): string | null => {
  const { stories, coverage } = view.dossier;
  const most = [...stories].sort((a, b) => b.articles.length - a.articles.length)[0];
  return most && most.title !== "" && most.articles.length * 2 > coverage.articles ? most.title : null;
};

/** A dossier without a title is headed by its main story, or by whom and what it names most. */
const mostNamed = (view: View): Html => {
  const most = [...view.dossier.entities].sort((a, b) => b.mentions - a.mentions).slice(0, 3);
  if (most.length === 0) return w("dossier");
  return joined(
    most.map((e) => named(e.nameAr, e.nameEn)),
    comma,
  );
};

/** The head of the page: the story, the day that everything is told as of, what was read. */
export const header = (view: View, given: string | null): Html => {
  const title = given ?? mainStory(view);
  const { asOf, asOfBasis } = view.dossier;
  return html`<header class="masthead"><p class="brand">${w("isnad")}<span class="dot"> · </span>${w("dossier")}</p>
<h1>${title ? html`<bdi lang="ar" dir="auto">${title}</bdi>` : mostNamed(view)}</h1>
<div class="as-of"><p class="label">${w("asOf")}</p><p class="big">${asOf ? date(asOf) : w("asOfUnknown")}</p>${asOfBasis && html`<p class="basis"><span>${w("basis")}:</span> ${reason(asOfBasis)}</p>`}</div>
${coverage(view)}</header>`;
};
