import { fold, Lexicon, readTable, tokenise } from "../../arabic/index.ts";
import type { NoiseKind } from "../../model/index.ts";
import type { Line } from "./lines.ts";
import { lexicon as lexiconOfNames } from "./names.ts";

/** What a line is where its own words tell. `opens`: it stands over links (`label`) or further stories (`more`). */
export interface Furniture {
  readonly kind: NoiseKind | "byline";
  readonly rule: string;
  readonly opens?: "label" | "more";
}

type Where = "line" | "start" | "end" | "label" | "more" | "part" | "colon" | "any" | "date";
interface Entry {
  readonly kind: NoiseKind | "byline";
  readonly where: Where;
}
interface Tables {
  readonly lines: Map<string, Entry>;
  readonly starts: Lexicon<readonly Entry[]>;
  readonly ends: Map<string, Entry>;
  readonly anywhere: Lexicon<Entry>;
  readonly parts: Lexicon<true>;
  readonly sections: Lexicon<true>;
  readonly calendar: Set<string>;
}

const LONGEST_END = 4;
const wordsOf = (phrase: string): string =>
  tokenise(phrase)
    .filter((t) => t.kind !== "punctuation")
    .map((t) => t.norm)
    .join(" ");

const addStart = (starts: Lexicon<readonly Entry[]>, phrase: string, entry: Entry): void => {
  starts.add(phrase, [...(starts.get(phrase) ?? []), entry], true);
};

let tables: Tables | undefined;
const build = (): Tables => {
  const t: Tables = {
    lines: new Map(),
    starts: new Lexicon(),
    ends: new Map(),
    anywhere: new Lexicon(),
    parts: new Lexicon(),
    sections: new Lexicon(),
    calendar: new Set(),
  };
  for (const row of readTable<"phrase" | "kind" | "where">("articles/furniture.tsv")) {
    const entry: Entry = { kind: row.kind as NoiseKind, where: row.where as Where };
    const words = wordsOf(row.phrase);
    if (entry.where === "part") t.parts.add(words, true);
    else if (entry.where === "end") t.ends.set(words, entry);
    else if (entry.where === "any") t.anywhere.add(words, entry);
    else if (entry.where === "start" || entry.where === "colon" || entry.where === "date")
      addStart(t.starts, words, entry);
    else t.lines.set(words, entry);
  }
  for (const row of readTable<"name">("articles/sections.tsv")) t.sections.add(row.name, true);
  for (const row of readTable<"word">("articles/calendar.tsv")) t.calendar.add(fold(row.word));
  return t;
};
const lexicon = (): Tables => (tables ??= build());

/** How many pieces of a lexicon make up all words of a line (numbers apart), or 0 if something else stands in it. */
const piecesOf = (line: Line, pieces: Lexicon<true>): number => {
  const words = line.tokens.filter((t) => t.kind === "word" || t.kind === "latin");
  let count = 0;
  for (let i = 0; i < words.length; ) {
    const hit = pieces.at(words, i, words.length, { proclitics: false });
    if (!hit) return 0;
    count++;
    i = hit.last;
  }
  return count;
};

/** Date and clock lines: nothing but numbers and words of the calendar. */
export const isDateLine = (words: readonly string[]): boolean =>
  words.length > 1 &&
  words.length <= 16 &&
  words.some((w) => /^\d/u.test(w)) &&
  words.every((w) => /^\d/u.test(w) || lexicon().calendar.has(w));

/**
 * An agency's dateline on a line of its own (city, Hijri day, its Gregorian day, the agency): where in the tokens
 * the agency starts, their number if none is named; or -1 if it is no dateline.
 */
export const datelineOf = (line: Line): number => {
  const tokens = line.tokens.filter((t) => t.kind !== "punctuation");
  if (tokens.length < 4 || tokens.length > 18) return -1;
  const key = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((t) => t.norm)
      .join(" ");
  const { places, carriers } = lexiconOfNames();
  let from = 0;
  for (let n = 3; n > 0 && from === 0; n--) if (places.has(key(0, n))) from = n;
  let to = tokens.length;
  for (let n = 3; n > 0 && to === tokens.length; n--)
    if (carriers.has(key(tokens.length - n, tokens.length))) to = tokens.length - n;
  const day = tokens.slice(from, to).map((t) => t.norm);
  if (day.length < 3 || !isDateLine(day)) return -1;
  return to < tokens.length ? line.tokens.indexOf(tokens[to] as (typeof tokens)[number]) : line.tokens.length;
};

const hasSeparator = (line: Line): boolean => line.tokens.some((t) => "/>»|›\\-–—،←<«•·:".includes(t.text));

/** Section names alone: a breadcrumb, a menu, or one label (which is told only by its place). */
export const sectionNames = (line: Line): "breadcrumb" | "menu" | "label" | null => {
  if (line.words.length > 40) return null;
  const first = line.tokens[1]?.text ?? "";
  if (line.words[0] === "الرييسيه" && line.words.length <= 30 && "/>»|›\\-–—←<«•·:".includes(first) && first)
    return "breadcrumb";
  const names = piecesOf(line, lexicon().sections);
  if (names === 0) return null;
  if (names === 1) return hasSeparator(line) && line.words.length > 1 ? "breadcrumb" : "label";
  return hasSeparator(line) && names <= 6 ? "breadcrumb" : names > 2 ? "menu" : "breadcrumb";
};

const isAddress = (line: Line): boolean =>
  line.words.length <= 12 &&
  !line.text.includes(" ") &&
  /^(https?:\/\/|www\.|[\w.+-]{1,64}@[\w-]{1,64}\.)/u.test(line.text);

const byStart = (line: Line): Furniture | null => {
  const { starts } = lexicon();
  const hit = starts.at(line.tokens, 0, line.tokens.length, { proclitics: false });
  if (!hit) return null;
  const next = line.tokens[hit.last];
  const size = line.words.length;
  const whole = !next || line.tokens.slice(hit.last).every((t) => t.kind === "punctuation");
  const marked = !!next && next.kind === "punctuation" && ":.…|>»-–—([«“\"'".includes(next.text);
  for (const { kind, where } of hit.value) {
    const rule = `articles.${kind}.${where}`;
    if (where === "colon") {
      if (next && (next.text === ":" || next.text === "." || next.text === "…") && size <= 25 && !whole)
        return { kind, rule };
    } else if (where === "date") {
      const rest = line.tokens.slice(hit.last).filter((t) => t.kind !== "punctuation");
      if (rest.length > 0 && isDateLine(["1", ...rest.map((t) => t.norm)])) return { kind, rule };
    } else if (kind === "navigation") {
      if (size <= 40 && (!line.closed || size <= 30)) return { kind, rule };
    } else if (kind === "related-link") {
      if (whole) return { kind: "section-label", rule, opens: "label" };
      if (size <= 30 && (marked || (size <= 18 && !line.closed))) return { kind, rule };
    } else if (size <= 25 && (!line.closed || marked || kind === "share-bar")) return { kind, rule };
  }
  return null;
};

const byEnd = (line: Line): Furniture | null => {
  if (line.words.length > 18) return null;
  const { ends } = lexicon();
  for (let n = Math.min(LONGEST_END, line.words.length); n > 0; n--) {
    const entry = ends.get(line.words.slice(-n).join(" "));
    // A sentence that happens to end so is body; a caption has no full stop of its own.
    if (entry && !(line.closed && line.words.length > 6 && line.text.endsWith(".")))
      return { kind: entry.kind, rule: `articles.${entry.kind}.end` };
  }
  return null;
};

const anywhere = (line: Line): Furniture | null => {
  if (line.words.length > 25) return null;
  const words = line.tokens.filter((t) => t.kind !== "punctuation");
  for (let i = 0; i < words.length; i++) {
    const hit = lexicon().anywhere.at(words, i, words.length, { proclitics: false });
    if (hit) return { kind: hit.value.kind, rule: `articles.${hit.value.kind}.any` };
  }
  return null;
};

/** Is this line page furniture by its own words, wherever it stands? Linear in the line. */
export const furnitureOf = (line: Line): Furniture | null => {
  if (line.words.length === 0) return { kind: "navigation", rule: "articles.rule-line" };
  if (line.words.length > 60) return null;
  const bare = line.words.filter((w) => !/^\d/u.test(w)).join(" ");
  const known = lexicon().lines.get(line.key) ?? (bare ? lexicon().lines.get(bare) : undefined);
  if (known) {
    const opens = known.where === "label" || known.where === "more" ? { opens: known.where } : {};
    return { kind: known.kind, rule: `articles.${known.kind}.${known.where}`, ...opens };
  }
  if (isDateLine(line.words) || datelineOf(line) >= 0)
    return { kind: "navigation", rule: "articles.date-line" };
  if (isAddress(line)) return { kind: "navigation", rule: "articles.address" };
  if (line.words.length <= 30 && piecesOf(line, lexicon().parts) > 0)
    return { kind: "share-bar", rule: "articles.share-bar.parts" };
  return byStart(line) ?? byEnd(line) ?? anywhere(line);
};
