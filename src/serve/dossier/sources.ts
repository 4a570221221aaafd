import type { Lineage, Reuse, Span } from "../../model/index.ts";
import { count } from "./counts.ts";
import { date } from "./dates.ts";
import { type Html, html, joined } from "./html.ts";
import { nameOf, whereOf } from "./links.ts";
import { matrix } from "./matrix.ts";
import { nothing, section } from "./section.ts";
import { anchorOf, dayOf, type Located, outletOf, shortened, stretchId, type View, words } from "./view.ts";
import { tag, why } from "./why.ts";
import { both, comma, labelled, named, WORDS, w } from "./words.ts";

const OPEN_SHARES = 3;
const MOST_SHARES = 40;
const OPEN_ARTICLES = 20;
const MOST_ARTICLES = 300;

const ARROWS = {
  from: { ar: "أخذ عن", en: "took from" },
  to: { ar: "أخذ عنه", en: "was taken by" },
  unknown: { ar: "مشترك مع", en: "shares with" },
} as const;
const CERTAINTY = {
  credited: { ar: "بنسبة صريحة", en: "credited" },
  dated: { ar: "بدلالة التاريخ", en: "by the dates" },
  contained: { ar: "بالاحتواء", en: "one holds the other" },
  none: { ar: "الجهة غير معروفة", en: "direction unknown" },
} as const;

const short = (at: Located): Html => {
  const { ar, en } = outletOf(at);
  return named(ar, en);
};

const bar = (own: number): Html => {
  const share = Math.round(Math.min(1, Math.max(0, own)) * 100);
  return html`<span class="share"><span class="bar" aria-hidden="true"><i style="inline-size:${share}%"></i></span> <bdi dir="ltr">${share}%</bdi></span>`;
};

const share = (view: View, s: Lineage["shares"][number]): Html | null => {
  const at = view.locate(s.with);
  return (
    at &&
    html`<li>${both(ARROWS[s.direction])} ${whereOf(at)} <span class="muted">${count(s.words, "words")}${comma}${both(CERTAINTY[s.certainty])}</span></li>`
  );
};

const shares = (view: View, l: Lineage): Html => {
  const all = [...l.shares].sort((a, b) => b.words - a.words);
  const rest = all.slice(OPEN_SHARES, MOST_SHARES);
  if (all.length === 0) return html`<span class="muted">${w("none")}</span>`;
  return html`<ul class="plain">${all.slice(0, OPEN_SHARES).map((s) => share(view, s))}</ul>${
    rest.length > 0 &&
    html`<details><summary>${w("more")} <span class="total">${rest.length}</span></summary><ul class="plain">${rest.map((s) => share(view, s))}</ul></details>`
  }`;
};

const line = (view: View, l: Lineage): Html | null => {
  const at = view.locate(l.article);
  if (!at) return null;
  const day = dayOf(at);
  const title = at.article?.title;
  const credits = l.credits.map(
    (c) => html`${nameOf(view, c.name)}${c.pooled && tag({ ar: "نسبة مجملة", en: "pooled" }, "quiet")}`,
  );
  return html`<tr><th scope="row"><a href="${at.href}">${short(at)}</a>${title && html`<span class="title" lang="ar" dir="auto">${shortened(words(at.reading, title), 90)}</span>`}</th><td>${day ? date(day) : html`<span class="undated">${w("undated")}</span>`}</td><td>${credits.length > 0 ? joined(credits, comma) : html`<span class="muted">${w("none")}</span>`}</td><td>${shares(view, l)}</td><td>${bar(l.own)}${why([l.rule])}</td></tr>`;
};

const rows = (view: View, lines: readonly Lineage[]): Html =>
  html`<div class="scroll" tabindex="0" role="region"${labelled("aria-label", WORDS.sources)}><table class="lineage"><thead><tr><th scope="col">${w("article")}</th><th scope="col">${w("published")}</th><th scope="col">${w("credits")}</th><th scope="col">${w("shares")}</th><th scope="col">${w("ownShare")}</th></tr></thead><tbody>${lines.map((l) => line(view, l))}</tbody></table></div>`;

const table = (view: View): Html => {
  const all = view.dossier.lineage;
  const rest = all.slice(OPEN_ARTICLES, MOST_ARTICLES);
  const over = all.length - MOST_ARTICLES;
  return html`${rows(view, all.slice(0, OPEN_ARTICLES))}${
    rest.length > 0 &&
    html`<details class="fold others"><summary>${w("more")} <span class="total">${rest.length}</span></summary>${rows(view, rest)}</details>`
  }${over > 0 && html`<p class="note">${w("notShown")} (${over}).</p>`}`;
};

const passage = (view: View, r: Reuse): Html | null => {
  const [a, b] = [view.locate(`${r.a.doc}/${r.a.article}`), view.locate(`${r.b.doc}/${r.b.article}`)];
  if (!a || !b) return null;
  const place = (at: Located, s: Span): Html =>
    html`<a class="where" href="#${anchorOf(at.doc, stretchId("x", s))}">${short(at)}</a>`;
  return html`<li><q lang="ar" dir="auto">${shortened(words(a.reading, r.a.span), 240)}</q> <span class="by">${place(a, r.a.span)} <span aria-hidden="true">⇄</span> ${place(b, r.b.span)} · ${count(r.words, "words")}${comma}${w(r.formula ? "formula" : r.exact ? "exactCopy" : "nearCopy")}</span>${why([r.rule])}</li>`;
};

const passages = (view: View): Html | null => {
  const all = [...view.dossier.reuse].sort(
    (x, y) => Number(x.formula) - Number(y.formula) || y.words - x.words,
  );
  if (all.length === 0) return null;
  return html`<details class="fold"><summary>${w("passages")} <span class="total">${all.length}</span></summary><ul class="testimonies">${all.slice(0, 80).map((r) => passage(view, r))}</ul>${all.length > 80 && html`<p class="note">${w("notShown")} (${all.length - 80}).</p>`}</details>`;
};

/** What each article took from which, and what is its own. */
export const sources = (view: View): Html => {
  const { lineage } = view.dossier;
  const body = html`<div class="kind"><h3>${w("matrix")}</h3>${matrix(view)}${passages(view)}</div><div class="kind">${table(view)}</div>`;
  return section("sources", "sources", "sourcesNote", null, lineage.length ? body : nothing());
};
