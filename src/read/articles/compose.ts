import type { Article, Given, Noise, Span } from "../../model/index.ts";
import { overlap } from "../../model/index.ts";
import { type Byline, bylineOf, leadCredit, tailCredit } from "./bylines.ts";
import { datelineOf, sectionNames } from "./furniture.ts";
import { isParagraph } from "./headlines.ts";
import { inlineLinks } from "./inline.ts";
import type { Line } from "./lines.ts";
import { marginsOf } from "./margins.ts";
import { captionOf, shapeBody } from "./shape.ts";
import type { Page } from "./split.ts";
import { at, cutTitle, keyOf, noiseOf, sameWords, titleAt } from "./title.ts";

interface Composed {
  readonly article: Omit<Article, "id"> | null;
  readonly noise: readonly Noise[];
}

/** An article in the making: its lines still without a part, and what was set aside. */
interface Draft {
  readonly page: Page;
  readonly given: Given;
  readonly noise: Noise[];
  /** Places on the page of lines that are neither furniture nor repeat, in order. */
  free: number[];
  title: Span | null;
  titleLine: Line | undefined;
  credit: Byline | null;
}

const lineOf = (draft: Draft, k: number): Line | undefined => draft.page.lines[draft.free[k] ?? -1];
const asCredit = (line: Line): Byline => bylineOf(line) ?? { ...at(line), strong: true, outlet: null };

/** Sets repeats, furniture and captions aside; returns a credit that furniture names («source: …»). */
const setAside = (draft: Draft, from: number, to: number): Byline | null => {
  const { page, noise, free } = draft;
  let source: Byline | null = null;
  for (let i = from; i < to; i++) {
    const line = page.lines[i];
    if (!line) continue;
    const f = page.furniture[i];
    const caption = f ? null : captionOf(line, i, page.lines, page.furniture);
    if (page.repeats[i]) noise.push(noiseOf(line, "repeat", "articles.repeat"));
    else if (f?.kind === "byline" && !source) source = { ...at(line), strong: true, outlet: null };
    else if (f?.rule === "articles.date-line") {
      const carrier = line.tokens[datelineOf(line)];
      const day = carrier && line.tokens[line.tokens.indexOf(carrier) - 1];
      const named = !source && carrier && day;
      noise.push(noiseOf(named ? { start: line.start, end: day.end } : line, f.kind as "navigation", f.rule));
      if (named) source = { start: carrier.start, end: line.end, strong: true, outlet: null };
    } else if (f) noise.push(noiseOf(line, f.kind === "byline" ? "navigation" : f.kind, f.rule));
    else if (caption) noise.push(noiseOf(line, "caption", caption.rule));
    else free.push(i);
  }
  return source;
};

/** A site's menus above and lists below, where they are long. */
const takeMargins = (draft: Draft): void => {
  const lines = draft.free.map((i) => draft.page.lines[i]).filter((l) => l !== undefined);
  const margins = new Set<number>();
  for (const { at: k, kind, rule } of marginsOf(lines)) {
    const line = lines[k];
    if (!line) continue;
    margins.add(k);
    draft.noise.push(noiseOf(line, kind, rule));
  }
  draft.free = draft.free.filter((_, k) => !margins.has(k));
};

/** Section names around the head: a breadcrumb, a menu, or one label above the title. */
const takeSections = (draft: Draft): void => {
  for (let k = 0; k < 6; ) {
    const line = lineOf(draft, k);
    if (!line) return;
    const names = sectionNames(line);
    if (!names || (names === "label" && k > 2)) {
      if (k > 0) return;
      k++;
      continue;
    }
    const kind = names === "menu" ? "navigation" : names === "label" ? "section-label" : "breadcrumb";
    draft.noise.push(noiseOf(line, kind, `articles.section.${names}`));
    draft.free.splice(k, 1);
  }
};

const takeTitle = (draft: Draft): void => {
  const k = titleAt(draft.free, draft.page.lines, draft.given);
  const line = k < 0 ? undefined : lineOf(draft, k);
  if (!line) return;
  const { title, noise } = cutTitle(line, draft.page.text);
  draft.title = title;
  draft.titleLine = line;
  draft.noise.push(...noise);
  for (let j = 0; j < k; j++) {
    const above = lineOf(draft, j);
    if (!above) continue;
    if (!draft.credit && bylineOf(above)?.strong) draft.credit = bylineOf(above);
    else draft.noise.push(noiseOf(above, "section-label", "articles.above-title"));
  }
  draft.free = draft.free.slice(k + 1);
};

/** Places in `free` of credit lines: one right behind the title, then any among the last three lines. */
const creditLines = (draft: Draft): number[] => {
  const { free } = draft;
  const wanted = keyOf(draft.given.byline);
  const out: number[] = [];
  for (let k = 0; k < 2 && k < free.length - 1 && out.length === 0; k++) {
    const line = lineOf(draft, k);
    const next = lineOf(draft, k + 1);
    const credit = line && bylineOf(line);
    // A name alone counts only between the title and a paragraph.
    const placed = k === 0 && draft.titleLine !== undefined && !!next && isParagraph(next);
    if (line && (sameWords(line, wanted) || credit?.strong || (credit && placed))) out.push(k);
  }
  const top = out[0] ?? -1;
  for (let k = Math.max(top + 2, free.length - 3); k < free.length; k++) {
    const line = lineOf(draft, k);
    const before = lineOf(draft, k - 1);
    const credit = line && bylineOf(line);
    const placed = k === free.length - 1 && !!before && isParagraph(before);
    // A carrier in brackets between paragraphs is what a picture left.
    if (line?.text.startsWith("(") && k < free.length - 1) continue;
    if (line && (sameWords(line, wanted) || credit?.strong || (credit && placed))) out.push(k);
  }
  return out;
};

const takeCredit = (draft: Draft, source: Byline | null): void => {
  const found = new Set(creditLines(draft).filter((k) => k >= 0));
  for (const k of found) {
    const line = lineOf(draft, k);
    if (!line) continue;
    if (draft.credit) draft.noise.push(noiseOf(line, "navigation", "articles.credit.second"));
    else draft.credit = asCredit(line);
  }
  draft.free = draft.free.filter((_, k) => !found.has(k));
  const first = lineOf(draft, 0);
  const last = lineOf(draft, draft.free.length - 1);
  draft.credit ??= (first && leadCredit(first)) ?? source ?? (last && tailCredit(last)) ?? null;
  if (source && draft.credit !== source)
    draft.noise.push(noiseOf(source, "navigation", "articles.credit.second"));
};

const takeBody = (draft: Draft): { headings: Span[]; paragraphs: Span[] } => {
  const lines = draft.free.map((i) => draft.page.lines[i]).filter((l) => l !== undefined);
  const roles = shapeBody(lines, draft.titleLine, draft.page.furniture, draft.free);
  const headings: Span[] = [];
  const paragraphs: Span[] = [];
  for (const [j, line] of lines.entries()) {
    const role = roles[j];
    if (role?.kind === "heading") headings.push(at(line));
    else if (role && role.kind !== "body") draft.noise.push(noiseOf(line, role.kind, role.rule));
    else {
      const cut = inlineLinks(line);
      for (const s of cut.body) paragraphs.push(s);
      for (const s of cut.links) draft.noise.push(noiseOf(s, "related-link", "articles.related-link.inline"));
    }
  }
  return { headings, paragraphs };
};

/** Makes one article of the lines `[from, to)` of a page, and says what else stands there. */
export const compose = (page: Page, from: number, to: number, given: Given, rule: string): Composed => {
  const draft: Draft = { page, given, noise: [], free: [], title: null, titleLine: undefined, credit: null };
  const source = setAside(draft, from, to);
  takeMargins(draft);
  takeSections(draft);
  takeTitle(draft);
  takeCredit(draft, source);
  const { headings, paragraphs } = takeBody(draft);
  const { noise, title, credit } = draft;
  if (!title && paragraphs.length === 0) {
    for (const s of headings) noise.push(noiseOf(s, "section-label", "articles.no-body"));
    if (credit && !noise.some((n) => overlap(n.span, credit) > 0))
      noise.push(noiseOf(credit, "navigation", "articles.no-body"));
    return { article: null, noise };
  }
  const byline = credit && at(credit);
  return { article: { title, headings, paragraphs, byline, outlet: credit?.outlet ?? null, rule }, noise };
};
