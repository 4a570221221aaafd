import type { NoiseKind } from "../../model/index.ts";
import { isHeadline, isParagraph } from "./headlines.ts";
import type { Line } from "./lines.ts";

/** A line of a page's head or foot, by its index in the list that was asked about. */
export interface Margin {
  readonly at: number;
  readonly kind: NoiseKind;
  readonly rule: string;
}

/** So many lines before the first paragraph, or behind the last, are a site's menus and lists, no news. */
const MANY = 6;
const MENU_WORDS = 4;

const stem = (w: string): string => w.replace(/^(وال|بال|لل|ال|و|ب|ل)/u, "").slice(0, 5);

/** Share of a line's longer words that the paragraphs have too, by their stems. */
export const shareTold = (line: Line, paragraphs: readonly Line[]): number => {
  const told = new Set(paragraphs.flatMap((p) => p.words.map(stem)));
  const own = line.words.filter((w) => w.length > 3).map(stem);
  return own.length ? own.filter((w) => told.has(w)).length / own.length : 0;
};

/** The headline in a long head: the one whose words the first paragraphs tell most of, the last of equals; or -1. */
const headlineIn = (head: readonly Line[], paragraphs: readonly Line[]): number => {
  let best = -1;
  let share = 0.4;
  for (const [i, line] of head.entries()) {
    if (!isHeadline(line, MENU_WORDS)) continue;
    const told = shareTold(line, paragraphs);
    if (told >= share) [best, share] = [i, told];
  }
  return best;
};

const isMenu = (line: Line): boolean => line.words.length <= MENU_WORDS && !line.closed;

/**
 * Menus above a page's news and lists below it, where there are many such lines. Above, everything before the
 * headline; without one, the short lines. Below, a menu or a list of headlines; a poem that ends a column is left.
 */
export const marginsOf = (lines: readonly Line[]): Margin[] => {
  const out: Margin[] = [];
  const first = lines.findIndex(isParagraph);
  const last = lines.findLastIndex(isParagraph);
  if (first < 0) return out;
  if (first >= MANY) {
    const title = headlineIn(lines.slice(0, first), lines.slice(first, first + 3));
    for (let at = 0; at < (title < 0 ? first : title); at++)
      if (title >= 0 || isMenu(lines[at] as Line))
        out.push({ at, kind: "navigation", rule: "articles.margin.head" });
  }
  const foot = lines.slice(last + 1);
  // A colon announces what follows: verses, a line-up, a statement.
  if (foot.length < MANY || lines[last]?.opensList || foot.some((l) => l.opensList)) return out;
  const menu = foot.filter(isMenu).length / foot.length >= 0.6;
  const headlines = foot.filter((l) => /[:؟|«"“]|\.\./u.test(l.text)).length / foot.length >= 0.3;
  if (!menu && !headlines) return out;
  for (const [i, line] of foot.entries())
    out.push({
      at: last + 1 + i,
      kind: isMenu(line) ? "navigation" : "related-link",
      rule: "articles.margin.foot",
    });
  return out;
};
