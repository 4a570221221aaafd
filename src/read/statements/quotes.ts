import type { Token } from "../../model/index.ts";

/** A quotation by token index: `[open, close]` are its marks; an unclosed one has `close` at its end, exclusive. */
export interface Quote {
  readonly open: number;
  readonly close: number;
  readonly closed: boolean;
}

// Single marks are left alone: they stand inside quotations, and as apostrophes.
const OPENERS = '«{“„‟”"″';
const CLOSERS = '»}”“"″';
const ALWAYS_OPEN = "«{„";
const ALWAYS_CLOSE = "»}";

/** Does anything written belong to this mark on its right (an opener) or on its left (a closer)? */
const leans = (tokens: readonly Token[], i: number, last: number): "open" | "close" | "either" => {
  const t = tokens[i]!;
  if (ALWAYS_OPEN.includes(t.text)) return "open";
  if (ALWAYS_CLOSE.includes(t.text)) return "close";
  const next = tokens[i + 1];
  const gapAfter = i + 1 >= last || !next || next.spaced;
  const punctAfter = !!next && next.kind === "punctuation" && !OPENERS.includes(next.text);
  // "… الغارات "." with a space before the closing mark.
  if (t.spaced && punctAfter) return "close";
  if (t.spaced && !gapAfter) return "open";
  if (!t.spaced && (gapAfter || punctAfter)) return "close";
  return "either";
};

/**
 * Pairs the quotation marks of one block of text. News mixes « » “ ” " freely and turns them round (“ at the end,
 * ” at the start), so a mark is read by where it leans and by what is open; strays are passed over.
 * @returns outermost quotations in order, by token index within `[first, last)`
 */
export const pairQuotes = (tokens: readonly Token[], first: number, last: number): Quote[] => {
  const out: Quote[] = [];
  const open: number[] = [];
  for (let i = first; i < last; i++) {
    const t = tokens[i]!;
    if (t.kind !== "punctuation" || !(OPENERS + CLOSERS).includes(t.text)) continue;
    const lean = leans(tokens, i, last);
    if (open.length === 0) {
      if (lean === "close") continue;
      open.push(i);
    } else if (lean === "open" && open.length < 2 && closesLater(tokens, i, last)) open.push(i);
    else {
      const from = open.pop()!;
      if (open.length === 0) out.push({ open: from, close: i, closed: true });
    }
  }
  if (open.length > 0) out.push({ open: open[0]!, close: last, closed: false });
  return out;
};

/** A nested quotation needs two closers behind it; with one, the first was never closed and this opens anew. */
const closesLater = (tokens: readonly Token[], i: number, last: number): boolean => {
  let depth = 2;
  for (let k = i + 1; k < last && depth > 0; k++) {
    const t = tokens[k]!;
    if (t.kind !== "punctuation" || !(OPENERS + CLOSERS).includes(t.text)) continue;
    const lean = leans(tokens, k, last);
    if (lean === "open") return false;
    depth--;
  }
  return depth === 0;
};
