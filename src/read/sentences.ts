import type { Part, Sentence, Span, Token } from "../model/index.ts";
import { inOrder } from "../model/index.ts";
import { step } from "./pipeline.ts";

/** A full stop after one of these ends no sentence: د. أ. م. ص. ب. and single letters generally. */
const isAbbreviation = (t: Token | undefined): boolean => !!t && t.kind === "word" && t.norm.length === 1;

const OPEN = new Set(["«", "“", "„", "("]);
const CLOSE = new Set(["»", "”", ")", '"', "“", "'", "’"]);

/**
 * Sentences of each title, heading and paragraph. They end at . ! ? ؟ ۔ and their closing marks; not at
 * abbreviations, in numbers, or before a lower-level continuation. Quotations are not kept together here.
 */
const split = (tokens: readonly Token[], first: number, last: number): [number, number][] => {
  const out: [number, number][] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    const t = tokens[i]!;
    if (t.kind !== "punctuation" || !".!?؟۔…".includes(t.text)) continue;
    if (t.text === "." && isAbbreviation(tokens[i - 1]) && i - 1 >= from && tokens[i + 1] && i + 1 < last)
      continue;
    const next = tokens[i + 1];
    if (
      next &&
      i + 1 < last &&
      t.text === "." &&
      !next.spaced &&
      next.kind !== "punctuation" &&
      next.kind !== "word"
    )
      continue;
    let end = i + 1;
    while (
      end < last &&
      tokens[end]!.kind === "punctuation" &&
      (".!?؟…".includes(tokens[end]!.text) ||
        (CLOSE.has(tokens[end]!.text) && !OPEN.has(tokens[end]!.text) && !tokens[end]!.spaced))
    )
      end++;
    out.push([from, end]);
    from = end;
    i = end - 1;
  }
  if (from < last) out.push([from, last]);
  return out;
};

export const sentences = step({
  name: "sentences",
  needs: ["articles", "tokens"],
  gives: "sentences",
  run: (_document, { articles, tokens }): Sentence[] => {
    const blocks: { span: Span; article: string; part: Part; block: number }[] = [];
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
      while (at < tokens.length && tokens[at]!.start < span.end) at++;
      for (const [f, l] of split(tokens, first, at))
        out.push({
          start: tokens[f]!.start,
          end: tokens[l - 1]!.end,
          article,
          part,
          block,
          first: f,
          last: l,
        });
    }
    return out;
  },
});
