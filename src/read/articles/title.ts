import type { Given, Noise, NoiseKind, Span } from "../../model/index.ts";
import { bylineOf } from "./bylines.ts";
import { sectionNames } from "./furniture.ts";
import { isHeadline, isParagraph, opensWithVerb } from "./headlines.ts";
import { type Line, lineAt } from "./lines.ts";

export const at = (s: Span): Span => ({ start: s.start, end: s.end });
export const noiseOf = (span: Span, kind: NoiseKind, rule: string): Noise => ({ span: at(span), kind, rule });

export const sameWords = (line: Line, words: string): boolean => line.key === words && words !== "";

/** Words that came with the document, folded as lines are. */
export const keyOf = (title: string | undefined): string =>
  title ? (lineAt(title, 0, title.length)?.key ?? "") : "";

/** Do two titles share most of their words? Sites shorten and reword them. */
const isAlike = (a: readonly string[], b: readonly string[]): boolean => {
  const there = new Set(b);
  return a.filter((w) => there.has(w)).length >= Math.min(a.length, b.length) * 0.6;
};

/** Index of the title among the free lines, or -1. A title given with the document decides if it stands there. */
export const titleAt = (free: readonly number[], lines: readonly Line[], given: Given): number => {
  const wanted = keyOf(given.title);
  for (const [k, i] of free.slice(0, 8).entries()) {
    const line = lines[i];
    if (line && sameWords(line, wanted)) return k;
  }
  if (free.length < 2) return -1;
  const first = lines[free[0] ?? -1];
  const second = lines[free[1] ?? -1];
  if (!first || !second) return -1;
  // A title came with the document and is not here: then the first line is one only if it says nearly that.
  if (wanted && !isAlike(first.words, wanted.split(" "))) return -1;
  // A credit may stand above the headline.
  if (bylineOf(first)?.strong && isHeadline(second, 3)) return 1;
  if (isHeadline(first, 1)) return 0;
  // Some desks close headlines with a full stop: then it is short, and the lead is longer.
  const short = first.words.length >= 3 && first.words.length <= 14;
  const closed = short && first.closed && !first.opensList && !first.item && opensWithVerb(first) === null;
  return closed && isParagraph(second) && second.words.length >= first.words.length * 1.5 ? 0 : -1;
};

/** A title line may carry a section before a slash and an agency's part number behind a gap. */
export const cutTitle = (line: Line, text: string): { title: Span; noise: Noise[] } => {
  const noise: Noise[] = [];
  let { start, end } = line;
  const slash = line.tokens.findIndex((t) => t.text === "/");
  if (slash > 0 && slash <= 3) {
    const label = lineAt(text, line.start, line.tokens[slash]?.start ?? line.start);
    if (label && sectionNames(label) === "label") {
      noise.push(
        noiseOf(
          { start: line.start, end: line.tokens[slash]?.end ?? start },
          "section-label",
          "articles.section.slash",
        ),
      );
      start = line.tokens[slash + 1]?.start ?? start;
    }
  }
  const gap = /[ \t\u00a0]{4,}(\S[^\t]{0,40})$/u.exec(text.slice(Math.max(start, end - 80), end));
  if (gap?.[1] && gap[1].trim().split(/\s+/u).length <= 3) {
    const from = end - gap[1].length;
    noise.push(noiseOf({ start: from, end }, "section-label", "articles.section.part"));
    end -= gap[0].length;
  }
  return start < end ? { title: { start, end }, noise } : { title: at(line), noise: [] };
};
