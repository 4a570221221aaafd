import type { Token } from "../model/index.ts";
import { fold } from "./fold.ts";

/** What a phrase lexicon found: tokens `[first, last)`, and where the first one's own letters start. */
export interface Hit<T> {
  readonly first: number;
  readonly last: number;
  /** Raw offset where the entry's words start, behind the proclitics that were passed over. */
  readonly start: number;
  readonly end: number;
  /** Folded proclitics passed over: "" or some of و ف ب ل ك س ال together. */
  readonly before: string;
  /** Folded attached pronoun passed over at the end, or "". */
  readonly after: string;
  readonly value: T;
}

interface Node<T> {
  /** Absent at a leaf: most nodes are. */
  next?: Map<string, Node<T>>;
  value?: T;
}

const PRONOUNS = ["هما", "كما", "هم", "هن", "كم", "ها", "نا", "ني", "ه", "ك", "ي"];

/** Raw length of the first `units` folded letters of a token (diacritics between them are passed over). */
export const rawLength = (token: Token, units: number): number => {
  let folded = 0;
  let i = 0;
  while (i < token.text.length && folded < units) folded += fold(token.text[i++]!).length;
  // Marks on the last letter belong to it.
  while (i < token.text.length && fold(token.text[i]!) === "") i++;
  return i;
};

/**
 * Ways to read a folded word with proclitics off: itself first, then without و/ف, then without ب/ل/ك, then
 * without ال; لل gives ال back (للعراق = ل + العراق). Pairs of proclitics and rest; at most eight.
 */
export const stripped = (norm: string): [before: string, rest: string][] => {
  const out: [string, string][] = [["", norm]];
  const add = (before: string, rest: string): void => {
    if (rest.length > 1) out.push([before, rest]);
  };
  const afterConjunction = (before: string, word: string): void => {
    const c = word[0];
    if ((c === "ب" || c === "ل" || c === "ك") && word.length > 2) {
      if (c === "ل" && word[1] === "ل") add(`${before}ل`, `ال${word.slice(2)}`);
      add(before + c, word.slice(1));
    }
    if (c === "س" && word.length > 3) add(`${before}س`, word.slice(1));
  };
  afterConjunction("", norm);
  if ((norm[0] === "و" || norm[0] === "ف") && norm.length > 2) {
    add(norm[0], norm.slice(1));
    afterConjunction(norm[0], norm.slice(1));
  }
  return out;
};

/** A folded word without its attached pronoun: pairs of rest and pronoun; ت before a pronoun gives ة back. */
export const withoutPronoun = (norm: string): [rest: string, after: string][] => {
  const out: [string, string][] = [];
  for (const p of PRONOUNS)
    if (norm.length > p.length + 1 && norm.endsWith(p)) {
      const rest = norm.slice(0, -p.length);
      out.push([rest, p]);
      if (rest.endsWith("ت")) out.push([`${rest.slice(0, -1)}ه`, p]);
      if (rest.endsWith("ا")) out.push([`${rest.slice(0, -1)}ي`, p]);
    }
  return out;
};

export interface LookupOptions {
  /** Pass over proclitics of the first word (default true). */
  readonly proclitics?: boolean;
  /** Pass over ال of the first word where the entry lacks it (default false). */
  readonly article?: boolean;
  /** Pass over a pronoun attached to the last word (default false). */
  readonly pronouns?: boolean;
}

/**
 * Phrases of one or more words, found by longest match over folded tokens. Building is linear in the
 * phrases, a look-up in the length of the longest phrase.
 */
export class Lexicon<T> {
  readonly #root: Node<T> = {};
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a phrase; one that stands already keeps its first value unless `replace`. */
  add(phrase: string, value: T, replace = false): this {
    let node = this.#root;
    for (const word of splitPhrase(phrase)) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = {}));
      node = next;
    }
    if (node.value === undefined || replace) {
      if (node.value === undefined) this.#size++;
      node.value = value;
    }
    return this;
  }

  /** The value of exactly this phrase. */
  get(phrase: string): T | undefined {
    let node: Node<T> | undefined = this.#root;
    for (const word of splitPhrase(phrase)) node = node?.next?.get(word);
    return node?.value;
  }

  /** The longest entry that starts at token `i` and ends before `limit`, or null. */
  at(tokens: readonly Token[], i: number, limit: number, options: LookupOptions = {}): Hit<T> | null {
    const token = tokens[i];
    if (!token || i >= limit) return null;
    const starts = options.proclitics === false ? [["", token.norm] as const] : stripped(token.norm);
    let best: Hit<T> | null = null;
    for (const [before, rest] of starts) {
      const found = this.#from(tokens, i, limit, rest, before, options);
      if (found && (!best || found.last > best.last)) best = found;
      if (options.article && rest.startsWith("ال") && rest.length > 4) {
        const bare = this.#from(tokens, i, limit, rest.slice(2), `${before}ال`, options);
        if (bare && (!best || bare.last > best.last)) best = bare;
      }
    }
    return best;
  }

  #from(
    tokens: readonly Token[],
    i: number,
    limit: number,
    firstWord: string,
    before: string,
    options: LookupOptions,
  ): Hit<T> | null {
    let node: Node<T> | undefined = this.#root;
    let word = firstWord;
    let best: Hit<T> | null = null;
    for (let j = i; j < limit; j++) {
      if (j > i) word = tokens[j]!.norm;
      if (options.pronouns) {
        for (const [rest, after] of withoutPronoun(word)) {
          const value = node.next?.get(rest)?.value;
          if (value !== undefined && (!best || best.last <= j)) {
            best = this.#hit(tokens, i, j + 1, before, after, value);
            break;
          }
        }
      }
      node = node.next?.get(word);
      if (!node) break;
      if (node.value !== undefined) best = this.#hit(tokens, i, j + 1, before, "", node.value);
    }
    return best;
  }

  #hit(
    tokens: readonly Token[],
    first: number,
    last: number,
    before: string,
    after: string,
    value: T,
  ): Hit<T> {
    const head = tokens[first]!;
    const start =
      head.start +
      (before === ""
        ? 0
        : rawLength(
            head,
            before.endsWith("ال") && head.norm.includes("لل") ? before.length - 1 : before.length,
          ));
    return { first, last, start, end: tokens[last - 1]!.end, before, after, value };
  }
}

const splitPhrase = (phrase: string): string[] =>
  fold(phrase).match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu) ?? [];
