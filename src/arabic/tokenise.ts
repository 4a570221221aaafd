import type { Token, TokenKind } from "../model/index.ts";
import { fold, isArabic } from "./fold.ts";

const isDigit = (c: number): boolean =>
  (c >= 48 && c <= 57) || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9);
const isSpace = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x202f ||
  c === 0x3000 ||
  c === 0x2028 ||
  c === 0x2029 ||
  c === 0x85;
/** Marks that stand inside a word without ending it: tatweel, zero-width joiners, bidi controls. */
const isJoiner = (c: number): boolean =>
  c === 0x640 ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x2069) ||
  c === 0xfeff ||
  c === 0xad;
const LATIN = /[\p{L}\p{M}]/u;
const isLatin = (c: number): boolean =>
  (c >= 65 && c <= 90) ||
  (c >= 97 && c <= 122) ||
  (c >= 0xc0 && c < 0x600 && LATIN.test(String.fromCharCode(c)));
/** Inside a number: 166,644  3.5  14:30 stay apart at ":" but keep "." "," "٫" "٬" between digits. */
const isNumberMark = (c: number): boolean => c === 46 || c === 44 || c === 0x66b || c === 0x66c;

const kindOf = (c: number): TokenKind => {
  if (isDigit(c)) return "number";
  if (isArabic(c) || c === 0x640) return "word";
  if (isLatin(c)) return "latin";
  return "punctuation";
};

/**
 * Splits `text[from, to)` into tokens: runs of Arabic letters, runs of other letters, numbers (with their
 * separators), and single marks. White space and stray bidi controls belong to no token. Linear.
 * @returns tokens in order, offsets into `text`
 */
export const tokenise = (text: string, from = 0, to = text.length): Token[] => {
  const out: Token[] = [];
  let i = from;
  let spaced = true;
  while (i < to) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      spaced = true;
      i++;
      continue;
    }
    if (isJoiner(c) && c !== 0x640) {
      i++;
      continue;
    }
    const kind = kindOf(c);
    let end = i + 1;
    if (kind === "word")
      while (end < to && (isArabic(text.charCodeAt(end)) || isJoiner(text.charCodeAt(end)))) end++;
    else if (kind === "latin")
      while (end < to && (isLatin(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
    else if (kind === "number") {
      while (
        end < to &&
        (isDigit(text.charCodeAt(end)) ||
          (isNumberMark(text.charCodeAt(end)) && end + 1 < to && isDigit(text.charCodeAt(end + 1))))
      )
        end++;
    } else if (c >= 0xd800 && c <= 0xdbff && end < to) end++;
    // Trailing joiners belong to no word: spans stay tight.
    let tight = end;
    while (tight > i + 1 && isJoiner(text.charCodeAt(tight - 1)) && text.charCodeAt(tight - 1) !== 0x640)
      tight--;
    const raw = text.slice(i, tight);
    out.push({ start: i, end: tight, kind, text: raw, norm: fold(raw), spaced });
    spaced = false;
    i = end;
  }
  return out;
};
