import type { Part, Sentence, Span, Token } from "../model/index.ts";
import { inOrder } from "../model/index.ts";
import { step } from "./pipeline.ts";

/** Marks that end a sentence. A single letter before a point is an abbreviation: د. أ.د. ص. م. and initials. */
const ENDS = new Set([".", "!", "?", "؟", "۔", "…"]);
const CLOSE = new Set(["»", "”", ")", "]", '"', "“", "'", "’", "‘"]);
/** Longer words that a point shortens; folded. */
const SHORTENED = new Set([
  "دكتور",
  "الخ",
  "هاتف",
  "تلف",
  "ج",
  "ر",
  "mr",
  "mrs",
  "dr",
  "st",
  "no",
  "vs",
  "inc",
  "ltd",
  "co",
  "jr",
]);
/** Dashes that join a quotation to what goes on behind it. */
const JOINS = new Set(["،", ",", "؛", ";", ":", "-", "–", "—"]);

const is = (t: Token | undefined, marks: ReadonlySet<string>): boolean =>
  t?.kind === "punctuation" && marks.has(t.text);

/** Letters of one word spaced out or pointed (أ. ف. ب., سي.إن.إن, j. k.): the point ends nothing. */
const isShort = (t: Token | undefined): boolean =>
  !!t &&
  ((t.kind === "word" && t.norm.length === 1) ||
    (t.kind === "latin" && t.text.length === 1) ||
    SHORTENED.has(t.norm));

/** Does the point at `i` belong inside a sentence: an abbreviation, a number, a name of a site? */
const isInner = (tokens: readonly Token[], i: number, first: number, last: number): boolean => {
  const [before, after] = [i > first ? tokens[i - 1] : undefined, i + 1 < last ? tokens[i + 1] : undefined];
  if (tokens[i]?.text !== "." || !after) return false;
  // «1. …» at the head of a line is the mark of a list.
  if (before?.kind === "number" && i - 1 === first) return true;
  // ... عام 1999 م. وفي: the letter of an era or an hour behind a number ends what it belongs to.
  if (isShort(before)) return !(after.spaced && tokens[i - 2]?.kind === "number" && i - 2 >= first);
  if (after.spaced || tokens[i]?.spaced) return false;
  if (after.kind === "number" || after.kind === "latin")
    return before?.kind === after.kind || before?.kind === "latin";
  // العربية.نت and سي.إن.إن: short pieces in a chain of points. Any other bare point before a word ends a sentence.
  const chained =
    (tokens[i + 2]?.text === "." && tokens[i + 2]?.spaced === false) ||
    (tokens[i - 2]?.text === "." && tokens[i - 1]?.spaced === false);
  return (
    after.kind === "word" &&
    (SITE.has(after.norm) || (chained && after.norm.length <= 3 && (before?.norm.length ?? 9) <= 3))
  );
};
const SITE = new Set(["نت", "كوم", "اورج", "تي"]);

/** Two or three points stand for a pause where the words go on in the same breath: a comma or a small word behind. */
const goesOn = (next: Token | undefined): boolean => is(next, JOINS);

/**
 * Splits tokens `[first, last)` into sentences: at . ! ? ؟ ۔ … with the quotes and brackets that close there. Not at
 * abbreviations and initials, inside numbers and names of sites, at the number of a list item, nor where a comma
 * or a dash goes on after a quotation. A quotation of several sentences is split.
 */
export const splitSentences = (tokens: readonly Token[], first: number, last: number): [number, number][] => {
  const out: [number, number][] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    if (!is(tokens[i], ENDS) || isInner(tokens, i, from, last)) continue;
    let end = i + 1;
    while (end < last && (is(tokens[end], ENDS) || closes(tokens, end))) end++;
    if (end < last && goesOn(tokens[end])) {
      i = end - 1;
      continue;
    }
    out.push([from, end]);
    from = end;
    i = end - 1;
  }
  if (from < last) out.push([from, last]);
  return out;
};

/** Is the mark at `i` a quote or bracket that closes? Straight quotes close where no space stands before them. */
const closes = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i];
  if (!t || !is(t, CLOSE)) return false;
  if (t.text === "»" || t.text === ")" || t.text === "]" || t.text === "”") return true;
  const next = tokens[i + 1];
  return !t.spaced || !next || next.spaced;
};

interface Block {
  readonly span: Span;
  readonly article: string;
  readonly part: Part;
  readonly block: number;
}

/** Sentences of each title, heading and paragraph, in order. */
export const sentences = step({
  name: "sentences",
  needs: ["articles", "tokens"],
  gives: "sentences",
  run: (_document, { articles, tokens }): Sentence[] => {
    const blocks: Block[] = [];
    for (const a of articles.articles) {
      if (a.title) blocks.push({ span: a.title, article: a.id, part: "title", block: 0 });
      for (const [block, span] of a.headings.entries())
        blocks.push({ span, article: a.id, part: "heading", block });
      for (const [block, span] of a.paragraphs.entries())
        blocks.push({ span, article: a.id, part: "body", block });
    }
    blocks.sort((x, y) => inOrder(x.span, y.span));
    const out: Sentence[] = [];
    let at = 0;
    for (const { span, article, part, block } of blocks) {
      const first = at;
      while ((tokens[at]?.start ?? span.end) < span.end) at++;
      for (const [f, l] of splitSentences(tokens, first, at)) {
        const [a, b] = [tokens[f], tokens[l - 1]];
        if (a && b) out.push({ start: a.start, end: b.end, article, part, block, first: f, last: l });
      }
    }
    return out;
  },
});
