import { bylineOf } from "../articles/bylines.ts";
import { furnitureOf } from "../articles/furniture.ts";
import { type Line, lineAt } from "../articles/lines.ts";
import { writtenDates } from "./dates.ts";
import { isNotice, keyOf, opensWith } from "./lexicon.ts";
import type { PageLine } from "./lines.ts";

interface Judged {
  readonly page: PageLine;
  readonly line: Line;
  readonly words: number;
  /** Reads as prose: long enough, or closed as a sentence, and no link. */
  readonly prose: boolean;
  readonly linked: boolean;
  readonly furniture: ReturnType<typeof furnitureOf>;
}

const judge = (page: PageLine): Judged[] => {
  const line = lineAt(page.text, 0, page.text.length);
  if (!line) return [];
  const words = line.words.length;
  const linked = page.linked > page.text.length * 0.7;
  const furniture = furnitureOf(line);
  const prose =
    !linked && !page.caption && !furniture && !page.heading && (words >= 18 || (line.closed && words >= 7));
  return [{ page, line, words, linked, furniture, prose }];
};

/** A short line that is a day and what a page sets beside it. */
const isDateLine = ({ page, words }: Judged): boolean =>
  words <= 16 &&
  writtenDates(page.text).length > 0 &&
  (opensWith(page.text, "published") ||
    opensWith(page.text, "updated") ||
    (words <= 9 && !/[.؟!]$/u.test(page.text)));

/** Lines above the first prose that are no body: the headline again, its day, the credit, captions, buttons. */
const isFrontMatter = (j: Judged, title: string): boolean => {
  if (keyOf(j.page.text) === title || (j.words > 3 && title.includes(j.line.key))) return true;
  if (j.prose) return false;
  if (j.furniture || isDateLine(j) || j.page.caption) return true;
  if (j.linked && j.words < 18) return true;
  if (j.page.afterPicture && j.words < 18 && !j.line.closed) return true;
  return false;
};

/** A few words in a box of their own behind a closed sentence: the label of a list that stood below. Credits stay. */
const isOddEnd = (j: Judged, before: Judged | undefined): boolean =>
  before !== undefined &&
  j.page.block !== before.page.block &&
  (before.line.closed || /[)\]]$/u.test(before.page.text)) &&
  !j.line.closed &&
  j.words <= 6 &&
  /^\p{L}/u.test(j.page.text) &&
  bylineOf(j.line) === null;

/** Where the article is over: behind its last prose that no label of other stories and no notice stands before. */
const tailOf = (all: readonly Judged[]): number => {
  let end = all.length;
  const proseFrom = (i: number): number =>
    all.slice(i).filter((j) => j.prose && !isNotice(j.page.text)).length;
  const total = proseFrom(0);
  for (let i = 1; i < all.length; i++) {
    const j = all[i] as Judged;
    const opens = j.furniture?.opens !== undefined || j.furniture?.rule === "articles.related-link.start";
    const notice = isNotice(j.page.text);
    if (!opens && !notice) continue;
    const rest = proseFrom(i + 1);
    // A label or notice in the middle of an article is an island; at its end, all that follows goes with it.
    const linkedAfter = all.slice(i + 1, i + 6).filter((k) => k.linked || !k.prose).length;
    if (rest === 0 || (rest <= total * 0.15 && (notice || linkedAfter >= 3))) {
      end = i;
      break;
    }
  }
  while (end > 0) {
    const j = all[end - 1] as Judged;
    const loose =
      j.furniture || j.linked || isNotice(j.page.text) || isDateLine(j) || (j.page.heading && !j.prose);
    if (!loose && !isOddEnd(j, all[end - 2])) break;
    end--;
  }
  return end;
};

/** Runs of links in the body: a list of other stories that no label announces. */
const isLinkRun = (all: readonly Judged[], i: number): boolean => {
  const j = all[i] as Judged;
  if (!j.linked || j.words < 3) return false;
  const near = [all[i - 1], all[i + 1]].some((k) => k?.linked && k.words >= 3);
  return near || j.words >= 4;
};

const isCaption = (j: Judged, alts: ReadonlySet<string>): boolean => {
  if (j.furniture?.kind === "caption") return true;
  if (j.page.caption) return j.words < 60;
  return j.words < 30 && !j.line.closed && alts.has(j.line.key);
};

/**
 * Takes from the lines of an article what is not its body: the headline again, days and credits above it, captions,
 * links to other stories, buttons, rules for comments. Order is kept; what remains stands as the page has it.
 */
export const trimmed = (
  lines: readonly PageLine[],
  title: string | null,
  alts: ReadonlySet<string>,
): string[] => {
  const judged = lines.flatMap(judge);
  const key = keyOf(title ?? "");
  const altKeys = new Set([...alts].map(keyOf));
  const isBody = (j: Judged, i: number, all: readonly Judged[]): boolean =>
    !j.furniture && !isLinkRun(all, i) && !isCaption(j, altKeys) && !(j.line.key === key && key !== "");
  const first = judged.findIndex((j) => !isFrontMatter(j, key));
  const from = Math.max(first, 0);
  const body = judged.slice(from, from + tailOf(judged.slice(from)));
  const kept = body.filter(isBody);
  return (kept.length ? kept : judged.filter((j) => j.prose)).map((j) => j.page.text);
};
