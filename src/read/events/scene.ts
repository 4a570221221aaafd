import { stripped, withoutPronoun } from "../../arabic/index.ts";
import type { Layers, Mention, Span, Statement, Token } from "../../model/index.ts";
import { contains } from "../../model/index.ts";

/** The layers that this step reads. */
export type Upstream = Pick<
  Layers,
  "articles" | "tokens" | "words" | "sentences" | "times" | "mentions" | "entities" | "statements"
>;

/** A mention with its tokens `[first, last)` and the entity it names. */
export interface Placed {
  readonly mention: Mention;
  readonly entity: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Looks-up over one document that the parts of this step share: which mention covers a token, which statement
 * holds it, how its letters can be read. Everything is an index built once, so the step stays linear.
 */
export interface Scene {
  readonly up: Upstream;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: Layers["words"];
  /** Outermost mention over each token, or undefined. */
  readonly mentionAt: readonly (Placed | undefined)[];
  /** Every mention in order, nested ones included. */
  readonly placed: readonly Placed[];
  /** Innermost statement whose content holds the token. */
  readonly statementAt: readonly (Statement | undefined)[];
  /** Is the token part of a statement's cue? */
  readonly cueAt: readonly boolean[];
  /** Index of the time expression over each token, or -1. */
  readonly timeAt: Int32Array;
  /** Starts of `placed`, for binary search. */
  readonly starts: readonly Span[];
  /** Countries and cities by the key of their entity. */
  readonly countries: ReadonlyMap<string, string>;
  readonly typeOf: ReadonlyMap<string, Layers["entities"]["entities"][number]>;
  /** Ways to read a token's letters without proclitics, article and attached pronoun. */
  readings(token: number): ReadonlySet<string>;
}

const firstTokenAt = (tokens: readonly Token[], at: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tokens[mid]?.end ?? 0) <= at) low = mid + 1;
    else high = mid;
  }
  return low;
};

/** Tokens `[first, last)` that a span touches. */
export const tokensOf = (tokens: readonly Token[], span: Span): [number, number] => {
  const first = firstTokenAt(tokens, span.start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < span.end) last++;
  return [first, last];
};

const readingsOf = (norm: string): Set<string> => {
  const out = new Set<string>();
  for (const [, rest] of stripped(norm)) {
    const bare = rest.startsWith("ال") && rest.length > 3 ? rest.slice(2) : rest;
    out.add(rest).add(bare);
    for (const [r] of withoutPronoun(bare)) out.add(r);
  }
  return out;
};

const placeMentions = (up: Upstream): Placed[] => {
  const owner = new Map<number, string>();
  for (const e of up.entities.entities) for (const m of e.mentions) owner.set(m, e.id);
  return up.mentions.flatMap((mention, i) => {
    const entity = owner.get(i);
    if (entity === undefined) return [];
    const [first, last] = tokensOf(up.tokens, mention);
    return [{ mention, entity, first, last }];
  });
};

/** Builds the look-ups of a document. */
export const sceneOf = (text: string, up: Upstream): Scene => {
  const { tokens } = up;
  const placed = placeMentions(up);
  const mentionAt = new Array<Placed | undefined>(tokens.length);
  for (const p of placed)
    for (let t = p.first; t < p.last; t++) {
      const held = mentionAt[t];
      if (!held || held.last - held.first < p.last - p.first) mentionAt[t] = p;
    }
  const statementAt = new Array<Statement | undefined>(tokens.length);
  const cueAt = new Array<boolean>(tokens.length).fill(false);
  const width = new Array<number>(tokens.length).fill(Number.POSITIVE_INFINITY);
  for (const s of up.statements) {
    const [cf, cl] = tokensOf(tokens, s.cue);
    cueAt.fill(true, cf, cl);
    const size = s.content.reduce((n, c) => n + c.end - c.start, 0);
    for (const c of s.content) {
      const [f, l] = tokensOf(tokens, c);
      for (let t = f; t < l; t++)
        if (size < (width[t] ?? 0)) {
          statementAt[t] = s;
          width[t] = size;
        }
    }
  }
  const timeAt = new Int32Array(tokens.length).fill(-1);
  for (const [i, e] of up.times.expressions.entries()) {
    const [f, l] = tokensOf(tokens, e.span);
    timeAt.fill(i, f, l);
  }
  const cache = new Map<string, ReadonlySet<string>>();
  return {
    up,
    text,
    tokens,
    words: up.words,
    mentionAt,
    placed,
    statementAt,
    cueAt,
    timeAt,
    starts: placed.map((p) => ({ start: p.mention.start, end: p.mention.start })),
    countries: new Map(
      up.entities.entities.flatMap((e) =>
        e.type === "GPE" && e.key !== null ? [[e.key, e.id] as const] : [],
      ),
    ),
    typeOf: new Map(up.entities.entities.map((e) => [e.id, e])),
    readings(token) {
      const norm = tokens[token]?.norm ?? "";
      let found = cache.get(norm);
      if (!found) cache.set(norm, (found = readingsOf(norm)));
      return found;
    },
  };
};

/** Is the trigger's span inside the statement's content? */
export const within = (s: Statement, span: Span): boolean => s.content.some((c) => contains(c, span));
