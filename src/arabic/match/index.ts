/** The rule matcher: patterns over folded tokens with named lists, compiled once into one trie. */
import type { Token } from "../../model/index.ts";
import { fold } from "../fold.ts";
import { rawLength, stripped } from "../lexicon.ts";
import { expand } from "./pattern.ts";

export { expand } from "./pattern.ts";

/** What a pattern calls by `{name}`: phrases or a parser. */
export interface List {
  /** Can it start with this folded word? Cheap and sure to say yes where `at` would find something. */
  starts(word: string): boolean;
  /** Everything it reads from token `i` on, whose first word is `word` (proclitics may be off). */
  at(tokens: readonly Token[], i: number, limit: number, word: string): readonly Entry[];
}
export interface Entry {
  readonly last: number;
  readonly value: unknown;
}

/** A list of phrases with their values. */
export const phrases = (entries: Iterable<readonly [phrase: string, value: unknown]>): List => {
  const byFirst = new Map<string, { rest: string[]; value: unknown }[]>();
  for (const [phrase, value] of entries) {
    const [first = "", ...rest] = fold(phrase).split(" ");
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, value }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return {
    starts: (word) => byFirst.has(word),
    at: (tokens, i, limit, word) => {
      const out: Entry[] = [];
      for (const { rest, value } of byFirst.get(word) ?? [])
        if (i + rest.length < limit && rest.every((w, k) => tokens[i + 1 + k]!.norm === w))
          out.push({ last: i + 1 + rest.length, value });
      return out;
    },
  };
};

/** A list made by a function; `starts` says cheaply where it can begin. */
export const parser = (
  starts: (word: string) => boolean,
  at: (tokens: readonly Token[], i: number, limit: number, word: string) => Entry | null,
): List => ({
  starts,
  at: (tokens, i, limit, word) => {
    const hit = at(tokens, i, limit, word);
    return hit ? [hit] : [];
  },
});

/** A rule's find: tokens `[first, last)`; `start` and `end` are raw offsets, proclitics left out. */
export interface Match<R> {
  readonly rule: R;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Proclitics passed over, folded. */
  readonly before: string;
  readonly captures: Readonly<Record<string, unknown>>;
}

interface Edge<R> {
  readonly name: string;
  readonly as: string;
  readonly loose: boolean;
  readonly list: List;
  readonly to: Node<R>;
}
interface Node<R> {
  readonly words: Map<string, Node<R>>;
  readonly looseWords: Map<string, Node<R>>;
  readonly lists: Edge<R>[];
  readonly rules: R[];
}
const node = <R>(): Node<R> => ({ words: new Map(), looseWords: new Map(), lists: [], rules: [] });

/** How many different words the matcher remembers the beginnings of. */
const REMEMBERED = 60_000;

/**
 * All patterns of all rules in one trie. At a token nothing is tried unless some pattern can start with its
 * word, which is remembered from the first time the word is met; so a pass costs a look-up a token.
 */
export class Matcher<R extends { readonly match: string | readonly string[] }> {
  readonly #root: Node<R> = node();
  readonly #starts = new Map<string, readonly (readonly [string, string])[] | null>();

  /** @throws if a pattern names a list that is not there, or is malformed */
  constructor(rules: readonly R[], lists: Readonly<Record<string, List>>) {
    for (const rule of rules)
      for (const pattern of typeof rule.match === "string" ? [rule.match] : rule.match)
        for (const elements of expand(pattern)) {
          let at = this.#root;
          for (const e of elements) {
            if (e.kind === "word") {
              // Proclitics of a first word are passed over anyway.
              const map = e.loose && at !== this.#root ? at.looseWords : at.words;
              let next = map.get(e.word);
              if (!next) map.set(e.word, (next = node()));
              at = next;
            } else {
              const list = lists[e.list];
              if (!list) throw new Error(`pattern "${pattern}": no list "${e.list}"`);
              let edge = at.lists.find((x) => x.name === e.list && x.as === e.as && x.loose === e.loose);
              if (!edge) at.lists.push((edge = { name: e.list, as: e.as, loose: e.loose, list, to: node() }));
              at = edge.to;
            }
          }
          if (elements.length > 0 && !at.rules.includes(rule)) at.rules.push(rule);
        }
  }

  /** What starts at token `i` and ends before `limit`, longest first; of equal length the earlier rule first. */
  at(tokens: readonly Token[], i: number, limit: number): Match<R>[] {
    const token = tokens[i]!;
    const starts = this.#startsOf(token.norm);
    if (!starts) return [];
    const out: Match<R>[] = [];
    for (const [before, word] of starts) {
      // لل is one: its span keeps the preposition (للعام).
      const cut =
        before.length -
        (before.endsWith("ل") && word.startsWith("ال") && isFused(token.norm, before, word) ? 1 : 0);
      const start = token.start + (cut === 0 ? 0 : rawLength(token, cut));
      this.#walk(this.#root, tokens, i, i, limit, word, {}, (rule, last, captures) =>
        out.push({ rule, first: i, last, start, end: tokens[last - 1]!.end, before, captures }),
      );
    }
    return out.sort((a, b) => b.last - a.last);
  }

  #startsOf(norm: string): readonly (readonly [string, string])[] | null {
    const known = this.#starts.get(norm);
    if (known !== undefined) return known;
    const can = stripped(norm).filter(
      ([, word]) => this.#root.words.has(word) || this.#root.lists.some((e) => e.list.starts(word)),
    );
    const out = can.length > 0 ? can : null;
    if (this.#starts.size >= REMEMBERED) this.#starts.clear();
    this.#starts.set(norm, out);
    return out;
  }

  #walk(
    at: Node<R>,
    tokens: readonly Token[],
    first: number,
    i: number,
    limit: number,
    word: string,
    captures: Readonly<Record<string, unknown>>,
    found: (rule: R, last: number, captures: Readonly<Record<string, unknown>>) => void,
  ): void {
    if (i > first) for (const rule of at.rules) found(rule, i, captures);
    if (i >= limit) return;
    const go = (to: Node<R>, last: number, more = captures): void =>
      this.#walk(to, tokens, first, last, limit, tokens[last]?.norm ?? "", more, found);
    const next = at.words.get(word);
    if (next) go(next, i + 1);
    for (const e of at.lists)
      if (e.list.starts(word))
        for (const r of e.list.at(tokens, i, limit, word)) go(e.to, r.last, { ...captures, [e.as]: r.value });
    if (i === first) return;
    const loose = at.looseWords.size > 0 || at.lists.some((e) => e.loose);
    if (!loose) return;
    for (const [before, rest] of stripped(word)) {
      const to = at.looseWords.get(rest);
      if (to) go(to, i + 1);
      if (before !== "")
        for (const e of at.lists)
          if (e.loose && e.list.starts(rest))
            for (const r of e.list.at(tokens, i, limit, rest))
              go(e.to, r.last, { ...captures, [e.as]: r.value });
    }
  }
}

const isFused = (norm: string, before: string, word: string): boolean =>
  norm === before + word.slice(1) && norm !== before + word;
