import { isWithin, lineOf, type PageDocument, type PageElement } from "./dom.ts";
import type { Facts } from "./facts.ts";
import { boxKind, keyOf } from "./lexicon.ts";
import { linesIn, type PageLine } from "./lines.ts";
import { trimmed } from "./trim.ts";

const lengthOf = (element: PageElement): number => (element.textContent ?? "").length;

const isProse = (line: PageLine): boolean =>
  line.linked < line.text.length * 0.3 && !line.caption && line.text.split(" ").length >= 10;

const proseIn = (lines: readonly PageLine[]): number =>
  lines.filter(isProse).reduce((n, l) => n + l.text.length, 0);

/** Elements that hold prose of their own: each paragraph counts for its parent and half for the one above. */
const densest = (document: PageDocument): PageElement | null => {
  const scores = new Map<PageElement, number>();
  const add = (e: PageElement | null, n: number): void => {
    if (e && e.localName !== "html") scores.set(e, (scores.get(e) ?? 0) + n);
  };
  for (const e of document.querySelectorAll("p, div, td, section, article, blockquote, span")) {
    let own = 0;
    for (const child of e.childNodes) if (child.nodeType === 3) own += lineOf(child).length;
    if (own < 60) continue;
    if (e.localName === "p" || e.localName === "span") {
      add(e.parentNode, own);
      add(e.parentNode?.parentNode ?? null, own / 2);
    } else {
      add(e, own);
      add(e.parentNode, own / 2);
    }
  }
  let best: PageElement | null = null;
  for (const [e, n] of scores) if (!best || n > (scores.get(best) ?? 0)) best = e;
  return best;
};

/** Boxes that say they hold something else go, unless one holds the headline, the most prose or much of the page. */
export const dropBoxes = (document: PageDocument): void => {
  const whole = lengthOf(document.documentElement);
  const core = densest(document);
  const doomed: PageElement[] = [];
  for (const e of document.querySelectorAll("[class], [id]")) {
    if (e.localName === "body" || e.localName === "html" || e.localName === "p") continue;
    const kind = boxKind(`${e.getAttribute("class") ?? ""} ${e.getAttribute("id") ?? ""}`);
    if (kind !== "other" || doomed.some((d) => isWithin(e, d)) || (core && isWithin(core, e))) continue;
    if (lengthOf(e) < whole * 0.25 && [...e.querySelectorAll("h1, [itemprop=articleBody]")].length === 0)
      doomed.push(e);
  }
  for (const e of doomed) e.remove();
};

/** How many of the words of `part` stand in `whole`, 0 to 1. */
const share = (part: string, whole: string): number => {
  const words = keyOf(part)
    .split(" ")
    .filter((w) => w.length > 2);
  const all = new Set(keyOf(whole).split(" "));
  return words.length ? words.filter((w) => all.has(w)).length / words.length : 0;
};

export interface Body {
  readonly paragraphs: readonly string[];
  /** Who chose the part of the page: the library, our own measure, or the page's own words to search engines. */
  readonly by: "readability" | "densest part" | "articleBody";
}

/**
 * The article's paragraphs. The library chooses a part of the page; where that part lacks the page's own summary, or
 * another holds far more prose, ours is taken. `readable` is called once and rewrites the document.
 */
export const bodyOf = (
  document: PageDocument,
  facts: Facts,
  readable: (document: PageDocument) => PageElement | null,
): Body => {
  const marked = [...document.querySelectorAll("[itemprop=articleBody]")].sort(
    (a, b) => lengthOf(b) - lengthOf(a),
  )[0];
  const own = [marked, densest(document)].flatMap((e) => (e ? [linesIn(e)] : []));
  const chosen = readable(document);
  const theirs = chosen ? linesIn(chosen) : { lines: [], alts: new Set<string>() };
  const paragraphs = (from: { lines: readonly PageLine[]; alts: ReadonlySet<string> }): string[] =>
    trimmed(from.lines, facts.title, from.alts);
  let best: Body = { paragraphs: paragraphs(theirs), by: "readability" };
  const size = (b: Body): number => b.paragraphs.join(" ").length;
  const summary = facts.description.length > 60 ? facts.description.slice(0, 300) : "";
  const tells = (b: Body): number => (summary ? share(summary, b.paragraphs.join(" ").slice(0, 3000)) : 1);
  for (const from of own) {
    const ours: Body = { paragraphs: paragraphs(from), by: "densest part" };
    if (proseIn(from.lines) < 200 && size(best) > 0) continue;
    const missed = tells(best) < 0.5 && tells(ours) > 0.8;
    if (missed || size(ours) > size(best) * 2.5 || (size(best) < 150 && size(ours) > size(best) * 1.3))
      best = ours;
  }
  if (facts.articleBody.length > 400 && share(facts.articleBody, best.paragraphs.join(" ")) < 0.5) {
    const lines = facts.articleBody
      .replace(/<[^<>]{0,300}>/gu, "\n")
      .split(/\n+/u)
      .map((l) => l.replace(/\s+/gu, " ").trim());
    best = { paragraphs: lines.filter((l) => /\p{L}/u.test(l)), by: "articleBody" };
  }
  return best;
};
