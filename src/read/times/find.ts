import type { Anchor, Article, Document, TimeExpression } from "../../model/index.ts";
import { silent } from "../../model/index.ts";
import { sentences } from "../sentences.ts";
import { tokens } from "../tokens.ts";
import { words } from "../words.ts";
import { times } from "./index.ts";

/** What is known of a text's day from elsewhere: ISO dates. */
export interface FindOptions {
  /** The day it was published; partial is taken too (`2024-05`). */
  readonly published?: string;
  /** A day by which it had been published. */
  readonly collected?: string;
}

/** Time expressions of a text in order of their start, and the day they were reckoned from. */
export interface FoundTimes {
  readonly anchor: Anchor | null;
  readonly expressions: readonly TimeExpression[];
}

/**
 * Finds and resolves the time expressions of a text, taken whole as the body of one article: a line is a
 * paragraph. Without a published day the text's own words may prove one; today's date is never used.
 * @returns TIMEX3 values; spans `[start, end)` are UTF-16 code units of `text`
 */
export const findTimes = (text: string, options: FindOptions = {}): FoundTimes => {
  const document: Document = { id: "text", text, sha256: "", language: "ar", given: options, notes: [] };
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const article: Article = {
    id: "a1",
    title: null,
    headings: [],
    paragraphs,
    byline: null,
    outlet: null,
    rule: "time.find",
  };
  const articles = { articles: [article], noise: [] };
  const t = tokens.run(document, { articles }, silent);
  const w = words.run(document, { tokens: t }, silent);
  const s = sentences.run(document, { articles, tokens: t }, silent);
  const layer = times.run(document, { articles, tokens: t, words: w, sentences: s }, silent);
  return { anchor: layer.anchors[0] ?? null, expressions: layer.expressions };
};
