/** Saved pages: the article that a page of markup holds, with what the page tells of it. */
import type { Given } from "../../model/index.ts";
import { bodyOf, dropBoxes } from "./body.ts";
import { markupOf } from "./bytes.ts";
import { cleanPage } from "./clean.ts";
import { loadLibraries } from "./dom.ts";
import { factsOf } from "./facts.ts";

/** What was taken out of a page: the headline, an empty line, paragraphs one a line. */
export interface PageText {
  readonly text: string;
  readonly given: Given;
  readonly notes: readonly string[];
}

/** Longest page in characters, before anything is dropped from it. */
export const MOST_PAGE_UNITS = 32 * 1024 * 1024;

/**
 * Reads the article out of a page. Time and memory are bounded by the page's length; never throws.
 * @param came where the page was taken from, if its envelope tells
 * @returns the text with what came with it, or one line that says why there is none
 */
export const readPage = async (
  markup: string,
  came: string | null = null,
): Promise<PageText | { readonly why: string }> => {
  if (markup.length > MOST_PAGE_UNITS)
    return { why: "is a page of more than 32 million characters: no page of news" };
  const clean = cleanPage(markup);
  if ("why" in clean) return clean;
  try {
    const { parse, readable } = await loadLibraries();
    const document = parse(clean.html);
    const facts = factsOf(document, clean.jsonLd, came ?? clean.savedFrom);
    dropBoxes(document);
    const body = bodyOf(document, facts, readable);
    if (body.paragraphs.length === 0)
      return { why: "holds no article that could be told from the rest of the page: give its text" };
    const notes = [`text taken out of the page (${body.by})`];
    if (facts.published && facts.basis) notes.push(`day of publication from ${facts.basis}`);
    const given = Object.fromEntries(
      Object.entries({
        title: facts.title,
        outlet: facts.outlet,
        url: facts.url,
        published: facts.published,
        updated: facts.updated,
        byline: facts.byline,
      }).filter(([, value]) => value !== null),
    ) as Given;
    const head = facts.title ? `${facts.title}\n\n` : "";
    return { text: head + body.paragraphs.join("\n"), given, notes };
  } catch (error) {
    return { why: `is a page that could not be taken apart (${String(error).slice(0, 120)}): give its text` };
  }
};

/** Reads a page's file: HTML, XHTML or MHTML in any encoding that Arabic pages have. */
export const readPageBytes = async (bytes: Buffer): Promise<PageText | { readonly why: string }> => {
  const page = markupOf(bytes);
  if ("why" in page) return page;
  const out = await readPage(page.markup, page.came);
  return "why" in out ? out : { ...out, notes: [...page.notes, ...out.notes] };
};
