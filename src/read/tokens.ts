import { tokenise } from "../arabic/index.ts";
import type { Article, Span } from "../model/index.ts";
import { inOrder, overlap } from "../model/index.ts";
import { step } from "./pipeline.ts";

/** A stretch without the credit that stands in it (`دبي (CNN) -- قال` is read from قال on). */
const without = (stretch: Span, byline: Span | null): Span[] => {
  if (!byline || overlap(stretch, byline) === 0) return [stretch];
  return [
    { start: stretch.start, end: Math.min(stretch.end, byline.start) },
    { start: Math.max(stretch.start, byline.end), end: stretch.end },
  ].filter((s) => s.start < s.end);
};

/** Stretches of an article that are read: title, sub-headings, body. The byline holds no annotation. */
export const readStretches = (a: Article): Span[] =>
  [...(a.title ? [a.title] : []), ...a.headings, ...a.paragraphs]
    .flatMap((s) => without(s, a.byline))
    .sort(inOrder);

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
