import { fold } from "../fold.ts";

/** One place in a pattern: a folded word, or a named list; `loose` lets it carry proclitics. */
export type Element =
  | { readonly kind: "word"; readonly word: string; readonly loose: boolean }
  | { readonly kind: "list"; readonly list: string; readonly as: string; readonly loose: boolean };

/** A pattern may stand for no more sequences than this: what it costs is known when it is read. */
const MOST = 4000;

/**
 * Reads a pattern into the plain sequences it stands for.
 *
 *   word          this word, folded
 *   {name}        an entry of that list, captured under its name; {name:as} under another
 *   ~x            x may carry proclitics (و ف ب ل ك س) where it is not the first
 *   (a | b c)     one of these
 *   x?            x or nothing
 *
 * There is no repetition, so a match is bounded by the pattern's length.
 * @throws on a bracket that does not close, or where it stands for more than 4,000 sequences
 */
export const expand = (pattern: string): Element[][] => {
  const parts = pattern.match(/[()|?~]|\{[^{}]*\}|[^\s()|?~{}]+/gu) ?? [];
  let at = 0;
  const bad = (why: string): never => {
    throw new Error(`pattern "${pattern}": ${why}`);
  };
  const product = (a: Element[][], b: Element[][]): Element[][] =>
    a.length * b.length > MOST ? bad("too many alternatives") : a.flatMap((x) => b.map((y) => [...x, ...y]));

  const item = (): Element[][] => {
    let part = parts[at++] ?? bad("ends early");
    const loose = part === "~";
    if (loose) part = parts[at++] ?? bad("ends after ~");
    let out: Element[][];
    if (part === "(") {
      out = alternatives();
      if (parts[at++] !== ")") bad("bracket not closed");
    } else if (part.startsWith("{")) {
      const [list = "", as = list] = part.slice(1, -1).split(":");
      out = [[{ kind: "list", list, as, loose }]];
    } else out = [[{ kind: "word", word: fold(part), loose }]];
    if (parts[at] === "?") {
      at++;
      out = [...out, []];
    }
    return out;
  };
  const sequence = (): Element[][] => {
    let out: Element[][] = [[]];
    while (at < parts.length && parts[at] !== "|" && parts[at] !== ")") out = product(out, item());
    return out;
  };
  const alternatives = (): Element[][] => {
    const out = sequence();
    while (parts[at] === "|") {
      at++;
      out.push(...sequence());
    }
    return out;
  };
  const out = alternatives();
  if (at < parts.length) bad("bracket not opened");
  return out;
};
