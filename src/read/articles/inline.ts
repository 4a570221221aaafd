import { Lexicon, readTable } from "../../arabic/index.ts";
import type { Span } from "../../model/index.ts";
import type { Line } from "./lines.ts";

let phrases: Lexicon<true> | undefined;
const linkPhrases = (): Lexicon<true> => {
  if (phrases) return phrases;
  phrases = new Lexicon();
  for (const r of readTable<"phrase" | "kind" | "where">("articles/furniture.tsv"))
    if (r.kind === "related-link" && r.where === "start") phrases.add(r.phrase, true);
  return phrases;
};

/**
 * Cuts «read also» links out of a paragraph: in brackets anywhere, or after a finished sentence up to the
 * line's end where a colon marks it.
 * @returns spans of body and of links, in order
 */
export const inlineLinks = (line: Line): { body: Span[]; links: Span[] } => {
  const { tokens } = line;
  const links: Span[] = [];
  const body: Span[] = [];
  let from = line.start;
  for (let i = 1; i < tokens.length; i++) {
    const before = tokens[i - 1];
    if (before?.kind !== "punctuation") continue;
    const hit = linkPhrases().at(tokens, i, tokens.length, { proclitics: false });
    if (!hit || tokens[hit.last]?.text !== ":") continue;
    const bracketed = before.text === "(" || before.text === "[";
    if (!bracketed && !'.؟!…»”"'.includes(before.text)) continue;
    const start = bracketed ? before.start : hit.start;
    let close = tokens.length - 1;
    if (bracketed) {
      const closer = before.text === "(" ? ")" : "]";
      close = hit.last;
      while (close < tokens.length - 1 && tokens[close]?.text !== closer) close++;
    }
    const end = tokens[close]?.end ?? line.end;
    const last = tokens[bracketed ? i - 2 : i - 1];
    if (last && last.end > from) body.push({ start: from, end: last.end });
    links.push({ start, end });
    from = tokens[close + 1]?.start ?? line.end;
    i = close;
  }
  if (from < line.end) body.push({ start: from, end: line.end });
  return { body, links };
};
