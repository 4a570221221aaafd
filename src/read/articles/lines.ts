import { tokenise } from "../../arabic/index.ts";
import type { Span, Token } from "../../model/index.ts";

/** A written line of a page without surrounding white space; the unit in which layout is read. */
export interface Line extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Folded words and numbers, marks left out. */
  readonly words: readonly string[];
  /** `words` joined by spaces: equal keys mean the same line but for spelling and marks. */
  readonly key: string;
  /** Ends as a sentence does: . ؟ ! … : with or without closing quotes. */
  readonly closed: boolean;
  /** Ends with a colon: what follows belongs to it. */
  readonly opensList: boolean;
  /** Line ends between this line and the last one that holds something; 0 for the first. */
  readonly gap: number;
  /** Begins with a bullet, dash or number of a list. */
  readonly item: boolean;
}

// White space, controls, bidi marks and the object mark that a picture leaves.
const EDGE = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffc]/u;
const CLOSERS = new Set(["»", "”", "“", '"', "'", "’", ")", "]", "}", "*"]);

const isClosed = (tokens: readonly Token[]): boolean => {
  let i = tokens.length - 1;
  while (i > 0 && CLOSERS.has(tokens[i]?.text ?? "")) i--;
  return ".؟?!…:؛۔".includes(tokens[i]?.text ?? " ");
};

const isItem = (tokens: readonly Token[]): boolean => {
  const [a, b] = tokens;
  if (!a || !b) return false;
  if (a.kind === "punctuation") return "-–—*•●▪■◦·_ـ".includes(a.text);
  return a.kind === "number" && !b.spaced && /^[-–—.)/:]$/u.test(b.text);
};

/** A line from its edges, as yet untrimmed; null where only white space stands. */
export const lineAt = (text: string, from: number, to: number, gap = 0): Line | null => {
  let [start, end] = [from, to];
  while (start < end && EDGE.test(text[start] ?? "")) start++;
  while (end > start && EDGE.test(text[end - 1] ?? "")) end--;
  if (start === end) return null;
  const tokens = tokenise(text, start, end);
  const words = tokens.filter((t) => t.kind !== "punctuation").map((t) => t.norm);
  return {
    start,
    end,
    text: text.slice(start, end),
    tokens,
    words,
    key: words.join(" "),
    closed: isClosed(tokens),
    opensList: tokens.at(-1)?.text === ":",
    item: isItem(tokens),
    gap,
  };
};

/** Lines of a text that hold something, in order; `\n`, `\r\n`, `\r` and Unicode separators end them. Linear. */
export const linesOf = (text: string): Line[] => {
  const out: Line[] = [];
  let from = 0;
  let gap = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13 && c !== 0x2028 && c !== 0x2029 && c !== 12 && c !== 0x85) continue;
    // \r\n is one end.
    if (c === 10 && i > 0 && text.charCodeAt(i - 1) === 13 && from === i) {
      from = i + 1;
      continue;
    }
    const line = lineAt(text, from, i, out.length ? gap : 0);
    if (line) {
      out.push(line);
      gap = 0;
    }
    gap++;
    from = i + 1;
  }
  return out;
};
