import { tokenise } from "../arabic/index.ts";
import type { Article, Span } from "../model/index.ts";
import { inOrder } from "../model/index.ts";
import { step } from "./pipeline.ts";

/** Stretches of an article that are read: title, sub-headings, body. The byline holds no annotation. */
export const readStretches = (a: Article): Span[] =>
  [...(a.title ? [a.title] : []), ...a.headings, ...a.paragraphs].sort(inOrder);

/** Tokens of every title, heading and body paragraph, in order; noise and bylines have none. */
export const tokens = step({
  name: "tokens",
  needs: ["articles"],
  gives: "tokens",
  run: (document, { articles }) =>
    articles.articles
      .flatMap(readStretches)
      .sort(inOrder)
      .flatMap((s) => tokenise(document.text, s.start, s.end)),
});
