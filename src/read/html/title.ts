import { bylineOf } from "../articles/bylines.ts";
import { lineAt } from "../articles/lines.ts";
import { oneLine } from "./dom.ts";
import { keyOf, means } from "./lexicon.ts";

/** Marks that set a site's name off from a headline; a plain dash needs spaces round it. */
const STROKES = /\s+[-–—−:•·]\s+|\s*[|»«›‹¦]\s*|\s+\/\s+|\s*::\s*/u;

const wordsIn = (text: string): number => (text ? keyOf(text).split(" ").length : 0);

/** Splits at the first or last stroke: [before, mark, after]. */
const cut = (title: string, last: boolean): [string, string, string] | null => {
  const marks = [...title.matchAll(new RegExp(STROKES, "gu"))];
  const mark = last ? marks.at(-1) : marks[0];
  if (!mark) return null;
  return [title.slice(0, mark.index).trim(), mark[0].trim(), title.slice(mark.index + mark[0].length).trim()];
};

const isOutlet = (part: string): boolean => {
  const line = lineAt(part, 0, part.length);
  const byline = line && wordsIn(part) <= 5 ? bylineOf(line) : null;
  return byline?.outlet != null && keyOf(byline.outlet) === keyOf(part);
};

/** Does a piece of a title name the site? By the names that the page gives, its address, or the list of outlets. */
const namesSite = (part: string, names: readonly string[], host: string): boolean => {
  const key = keyOf(part);
  if (!key) return true;
  if (
    names.some((n) => n && (keyOf(n) === key || (wordsIn(part) <= 5 && ` ${keyOf(n)} `.includes(` ${key} `))))
  )
    return true;
  if (/^[\w. -]{2,60}$/u.test(part)) {
    const bare = part.toLowerCase().replace(/[^a-z0-9]/gu, "");
    const label = host.replace(/[^a-z0-9]/gu, "");
    if (bare.length > 2 && (label.includes(bare) || bare.includes(label))) return true;
    if (/\.[a-z]{2,4}$/iu.test(part)) return true;
  }
  return isOutlet(part);
};

/** Takes «عاجل |» and the like off the front of a headline. */
const withoutTag = (title: string): string => {
  const parts = /^(.{2,25}?)\s*([|¦:]|\s[-–—]\s|\.{2,3}|…)\s*(.+)$/u.exec(title);
  if (!parts) return title;
  const [, tag = "", mark = "", rest = ""] = parts;
  if (wordsIn(rest) < 3) return title;
  return means(tag, "tag") || (/[|¦]/u.test(mark) && means(tag, "pipe")) ? rest : title;
};

/** A headline without the site's names before and behind it. */
export const bareTitle = (raw: string, names: readonly string[], host: string): string => {
  let title = oneLine(raw);
  for (let round = 0; round < 4; round++) {
    const tail = cut(title, true);
    const head = cut(title, false);
    if (tail?.[0] && namesSite(tail[2], names, host)) title = tail[0];
    else if (head?.[2] && head[1] !== ":" && namesSite(head[0], names, host)) title = head[2];
    else break;
  }
  return withoutTag(title);
};

/** A candidate must be most of what the head tells, or all of it up to a stroke: a name that stands in the headline is none. */
const isWhole = (candidate: string, told: readonly string[], reference: string): boolean => {
  if (keyOf(candidate).length >= keyOf(reference).length * 0.6) return true;
  return told.some((raw) => {
    const whole = oneLine(raw);
    const at = whole.indexOf(candidate);
    if (at < 0 || wordsIn(candidate) < 4) return false;
    const before = whole.slice(0, at);
    const after = whole.slice(at + candidate.length);
    const stroke = (edge: string): boolean => edge === "" || STROKES.test(` ${edge.trim()} `);
    return before === "" ? stroke(after.slice(0, 3)) : after === "" && stroke(before.slice(-3));
  });
};

export interface TitleSources {
  /** What the page's head says: og:title, twitter:title, headline, `<title>`. */
  readonly told: readonly string[];
  /** Headings that stand on the page, the first ones first. */
  readonly headings: readonly string[];
  readonly names: readonly string[];
  readonly host: string;
}

/**
 * The headline: the heading on the page that the head also tells; else what is left of the head's when the site's
 * names are off. A candidate counts by how many of the others hold it whole, then by its length.
 */
export const titleOf = ({ told, headings, names, host }: TitleSources): string | null => {
  const all = [...told, ...headings].map(oneLine).filter((t) => wordsIn(t) > 0);
  const keys = all.map((t) => ` ${keyOf(t)} `);
  const bare = [...new Set(all.map((t) => bareTitle(t, names, host)).filter((t) => wordsIn(t) > 1))];
  const reference = bare[0] ?? "";
  const judged = bare
    .filter((t) => isWhole(t, told, reference))
    .filter(
      (t) => !/(\.{3}|…)$/u.test(t) || !all.some((o) => o.length > t.length && keyOf(o).startsWith(keyOf(t))),
    )
    .map((title) => {
      const key = ` ${keyOf(title)} `;
      const votes = keys.filter((k) => k.includes(key)).length;
      const shown = headings.some((h) => keyOf(h) === key.trim()) ? 1 : 0;
      return { title, score: votes + shown, length: key.length };
    })
    .filter(({ title }) => !namesSite(title, names, host));
  judged.sort((a, b) => b.score - a.score || b.length - a.length);
  return judged[0]?.title ?? null;
};

/** The site's name as the titles show it: what stands behind a headline's last stroke. */
export const siteInTitle = (pageTitle: string, title: string): string | null => {
  const whole = oneLine(pageTitle);
  const at = whole.indexOf(title);
  if (at < 0) return null;
  const rest = whole.slice(at + title.length) || whole.slice(0, at);
  const name = oneLine(rest.replace(/^[\s\-–—|»:•·/]+|[\s\-–—|«:•·/]+$/gu, "").split(/\s*\|\s*/u)[0] ?? "");
  return name && wordsIn(name) <= 6 ? name : null;
};
