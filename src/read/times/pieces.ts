import type { Match } from "../../arabic/index.ts";
import type { Sentence, TimexMod, Token, Word } from "../../model/index.ts";
import { approximatorBefore, type Context } from "./context.ts";
import { lexicon } from "./lexicon.ts";
import { rangeOf } from "./range.ts";
import { readers } from "./readers/index.ts";
import type { Piece, TimeRule } from "./sense.ts";

/** Durations and dates take an approximator before them into their span. */
const widened = (c: Context, piece: Piece): Piece => {
  if (piece.sense.type !== "DURATION" || piece.sense.mod) return piece;
  const approx = approximatorBefore(c);
  return approx
    ? {
        ...piece,
        sense: { ...piece.sense, mod: approx.mod as TimexMod },
        span: { start: approx.start, end: piece.span.end },
        first: approx.first,
      }
    : piece;
};

const read = (c: Context): Piece[] | null => {
  const { match } = c;
  const { rule } = match;
  if (rule.reads === "range") return rangeOf(c);
  const reader = rule.reads === undefined ? undefined : readers[rule.reads];
  if (rule.reads !== undefined && !reader) throw new Error(`rule ${rule.id}: no reader "${rule.reads}"`);
  if (!reader) return [];
  const sense = reader(c);
  return (
    sense && [
      widened(c, {
        sense,
        span: { start: match.start, end: match.end },
        first: match.first,
        last: match.last,
        rule: rule.id,
      }),
    ]
  );
};

/**
 * Pieces of time in a sentence, in order, none overlapping: at each token the longest match whose reader
 * makes sense of it.
 */
export const piecesOf = (
  tokens: readonly Token[],
  words: readonly Word[],
  sentence: Sentence,
  earlier: boolean,
): Piece[] => {
  const lex = lexicon();
  const out: Piece[] = [];
  let i = sentence.first;
  while (i < sentence.last) {
    const matches: Match<TimeRule>[] = lex.matcher.at(tokens, i, sentence.last);
    let next = i + 1;
    for (const match of matches) {
      const c: Context = {
        tokens,
        words,
        match,
        from: sentence.first,
        limit: sentence.last,
        earlier: earlier || out.length > 0,
        lex,
      };
      const found = read(c);
      if (!found) continue;
      out.push(...found);
      next = match.last;
      break;
    }
    i = next;
  }
  return out;
};
