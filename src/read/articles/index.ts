/** What a page holds: articles and noise. Reads lines only; every line ends in exactly one of the two. */
import type { Article, ArticleLayer, Document, Noise } from "../../model/index.ts";
import { inOrder } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { bylineOf } from "./bylines.ts";
import { compose } from "./compose.ts";
import { type Furniture, furnitureOf } from "./furniture.ts";
import { isParagraph } from "./headlines.ts";
import { type Line, linesOf } from "./lines.ts";
import { repeatsOf } from "./repeats.ts";
import { type Page, type Start, startsOf } from "./split.ts";

/** Headlines too open with «watch:» or «read:»: the first line of words is no link if a report follows it. */
const freeTitle = (lines: readonly Line[], furniture: (Furniture | null)[]): void => {
  const first = furniture.findIndex((f) => !f || f.kind === "related-link" || f.kind === "caption");
  const next = lines[first + 1];
  if (first >= 0 && first < 4 && next && !furniture[first + 1] && (isParagraph(next) || bylineOf(next)))
    furniture[first] = null;
};

/**
 * Stories on one page share background: a paragraph that an earlier article has too stays in a later one, unless
 * most of that article is a copy.
 */
const keepShared = (page: Page, starts: readonly Start[]): void => {
  for (const [i, { at }] of starts.entries()) {
    const to = starts[i + 1]?.at ?? page.lines.length;
    const own = page.lines.slice(at, to).map((_, k) => at + k);
    const words = (list: readonly number[]): number =>
      list.reduce((n, k) => n + (page.lines[k]?.words.length ?? 0), 0);
    const shared = own.filter((k) => (page.repeats[k]?.source ?? at) < at);
    if (words(shared) * 2 < words(own)) for (const k of shared) page.repeats[k] = undefined;
  }
};

/** Reads a document's layout. Never throws; a text without words gives no article. */
export const layoutOf = (document: Document): ArticleLayer => {
  const lines = linesOf(document.text);
  const furniture = lines.map(furnitureOf);
  freeTitle(lines, furniture);
  const page: Page = {
    text: document.text,
    lines,
    furniture,
    repeats: repeatsOf(
      lines,
      furniture.map((f) => f !== null),
    ),
  };
  const { title, url, published } = document.given;
  const starts = startsOf(page, Boolean(title ?? url ?? published));
  keepShared(page, starts);
  const edges = [{ at: 0, rule: "articles.page" }, ...starts];
  const articles: Article[] = [];
  const noise: Noise[] = [];
  for (const [i, { at, rule }] of edges.entries()) {
    const made = compose(page, at, edges[i + 1]?.at ?? lines.length, i === 0 ? document.given : {}, rule);
    if (made.article)
      articles.push({
        ...made.article,
        id: `a${articles.length + 1}`,
        outlet: document.given.outlet ?? made.article.outlet,
      });
    for (const n of made.noise) noise.push(n);
  }
  return { articles, noise: noise.sort((a, b) => inOrder(a.span, b.span)) };
};

export const articles = step({
  name: "articles",
  needs: [],
  gives: "articles",
  run: (document, _layers, trace) => {
    const layer = layoutOf(document);
    if (trace.on) {
      for (const a of layer.articles) trace.note(a.rule, a.title ?? a.paragraphs[0] ?? null, () => a.id);
      for (const n of layer.noise) trace.note(n.rule, n.span, () => n.kind);
    }
    return layer;
  },
});
