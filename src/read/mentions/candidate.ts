import type { TaggedName } from "../../arabic/index.ts";
import { rawLength, stripped } from "../../arabic/index.ts";
import type { EntityType, Token, Word } from "../../model/index.ts";
import type { Sense } from "./senses.ts";

/** A stretch that may be a mention: tokens `[first, last)`, its own letters `[start, end)`. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  readonly form: "name" | "description" | "adjective";
  readonly key: string | null;
  readonly rule: string;
  /** Of two that cross, the higher stands. */
  readonly score: number;
  /** Names inside it are no mentions of their own. */
  readonly closed: boolean;
  readonly sense: Sense | null;
}

/** What the proposers see: one sentence's tokens `[first, last)`, with the words inside them. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly first: number;
  readonly last: number;
  /** What the tagger sees. */
  readonly tags: readonly TaggedName[];
  /** Does the document write سوريا for the state? Then سورية is an adjective. */
  readonly writesSyria?: boolean;
}

/** Raw start of a token's own letters behind folded proclitics; a fused article (للعراق) keeps its ل. */
export const startBehind = (token: Token, before: string): number => {
  if (before === "") return token.start;
  const fused = before.endsWith("ل") && token.norm.startsWith("لل", before.length - 1);
  return (
    token.start +
    (fused && before.length === 1 ? 0 : rawLength(token, fused ? before.length - 1 : before.length))
  );
};

const READINGS = new Map<string, [before: string, rest: string][]>();
const READINGS_LIMIT = 100_000;

/** `stripped`, remembered: every proposer asks it of every word. */
export const readings = (norm: string): readonly [before: string, rest: string][] => {
  let known = READINGS.get(norm);
  if (!known) {
    if (READINGS.size >= READINGS_LIMIT) READINGS.clear();
    READINGS.set(norm, (known = stripped(norm)));
  }
  return known;
};

/** Reads a token as one of `words`, proclitics passed over: the reading with the fewest. */
export const readAs = (
  token: Token,
  words: { has(word: string): boolean },
): { readonly rest: string; readonly before: string; readonly start: number } | null => {
  if (token.kind !== "word") return null;
  for (const [before, rest] of readings(token.norm))
    if (words.has(rest)) return { rest, before, start: startBehind(token, before) };
  return null;
};

export const isMark = (token: Token | undefined, marks: string): boolean =>
  !!token && token.kind === "punctuation" && marks.includes(token.text);

export const QUOTES = "\"“”«»„”'{}";

/** Is the word definite by ال, proclitics passed over? */
export const isDefinite = (norm: string): boolean => /^[وف]?(?:[بك]?ال|لل)/u.test(norm) && norm.length > 4;

/** A word without its article, proclitics passed over (والعراقيه: عراقيه). */
export const bare = (norm: string): string => norm.replace(/^[وف]?(?:[بك]?ال|لل)/u, "");
