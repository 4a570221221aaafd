import { fold, readTable, tokenise } from "../../arabic/index.ts";
import type { Token } from "../../model/index.ts";

/** A piece of a credit line between separators, and what it names. */
export type PartKind =
  | "place"
  | "agency"
  | "pooled"
  | "outlet"
  | "maybe-outlet"
  | "person"
  | "desk"
  | "role"
  | "other";
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  readonly words: number;
  readonly quoted: boolean;
}

interface Names {
  readonly carriers: Map<string, { kind: "agency" | "pooled" | "outlet"; ambiguous: boolean; name: string }>;
  readonly credits: Map<string, "role" | "desk" | "source">;
  readonly places: Set<string>;
  readonly given: Set<string>;
  readonly family: Set<string>;
}
export const keyOf = (s: string): string =>
  tokenise(s)
    .filter((t) => t.kind !== "punctuation")
    .map((t) => t.norm)
    .join(" ");

let names: Names | undefined;
const build = (): Names => {
  const n: Names = {
    carriers: new Map(),
    credits: new Map(),
    places: new Set(),
    given: new Set(),
    family: new Set(),
  };
  for (const r of readTable<"name" | "kind" | "ambiguous">("articles/carriers.tsv"))
    if (!n.carriers.has(keyOf(r.name)))
      n.carriers.set(keyOf(r.name), {
        kind: r.kind as "agency",
        ambiguous: r.ambiguous === "y",
        name: r.name,
      });
  for (const r of readTable<"word" | "kind">("articles/credits.tsv"))
    n.credits.set(keyOf(r.word), r.kind as "role");
  for (const r of readTable<"name">("articles/places.tsv")) n.places.add(keyOf(r.name));
  for (const r of readTable<"word" | "lists">("models/words.tsv")) {
    const bits = Number(r.lists);
    if (bits & 4) n.places.add(fold(r.word));
    if (bits & 1) n.given.add(fold(r.word));
    if (bits & 2) n.family.add(fold(r.word));
  }
  return n;
};
export const lexicon = (): Names => (names ??= build());

export const SEPARATORS = new Set([
  "-",
  "–",
  "—",
  "ـ",
  "_",
  "/",
  "\\",
  "،",
  ",",
  ":",
  "|",
  "(",
  ")",
  "*",
  "•",
  ";",
  "؛",
]);
export const QUOTES = new Set(["«", "»", '"', "“", "”", "{", "}", "'"]);

const joined = (tokens: readonly Token[]): string => {
  const words = tokens.filter((t) => t.kind !== "punctuation");
  const [a, b] = [words[0], words.at(-1)];
  return a && b ? words.map((t) => t.text).join(" ") : "";
};

/** Titles that stand before a person's name. */
const HONORIFIC = new Set([
  "د",
  "ا",
  "م",
  "دكتور",
  "الدكتور",
  "الدكتوره",
  "الشيخ",
  "اللواء",
  "العميد",
  "السفير",
  "المحامي",
  "المهندس",
]);

const isPerson = (words: readonly string[]): boolean => {
  let i = 0;
  while (i < words.length && HONORIFIC.has(words[i] ?? "")) i++;
  const rest = words.slice(i);
  const [first = "", second = ""] = rest;
  if (rest.length < 2 || rest.length > 6) return false;
  return (
    i > 0 ||
    lexicon().given.has(first) ||
    (first.startsWith("عبدال") && first.length > 6) ||
    first === "ابو" ||
    (first === "عبد" && second.startsWith("ال"))
  );
};

/** Words that close the names of outlets. */
export const OUTLET_ENDS = new Set(
  [
    "نت",
    "نيوز",
    "برس",
    "أونلاين",
    "اونلاين",
    "الإخبارية",
    "الإخباري",
    "للأنباء",
    "بوست",
    "تايمز",
    "أف أم",
  ].map(fold),
);

/** One definite word alone («الميزان»), or words that end as outlets' names do. */
export const isOutletName = (text: string): boolean => {
  const words = text.split(" ").map(fold);
  const [first = ""] = words;
  if (words.length === 1) return first.startsWith("ال") && first.length > 4;
  return OUTLET_ENDS.has(words.at(-1) ?? "");
};

/** Two or three words that could be a person's name: no article on the first, no verb, no small word. */
export const looksLikeName = (text: string): boolean => {
  const words = text.split(" ").map(fold);
  const [first = ""] = words;
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((w) => w.length > 1 && /^[\u0621-\u064a]+$/u.test(w) && !NO_NAME.has(w)) &&
    !first.startsWith("ال") &&
    words.filter((w) => w.startsWith("ال")).length <= 1 &&
    !words.slice(1).some((w) => /^(لل|بال|وال|كال)/u.test(w))
  );
};
const NO_NAME = new Set([
  "من",
  "في",
  "الي",
  "عن",
  "مع",
  "بعد",
  "قبل",
  "ضد",
  "نحو",
  "هل",
  "ما",
  "لا",
  "كيف",
  "لماذا",
  "بين",
  "حول",
  "او",
  "ان",
  "هذا",
  "هذه",
  "غير",
  "كل",
  "اول",
  "ثم",
]);

/** «Edited by» and «edition of» are one word in Arabic: what follows must be a person, a carrier or a place. */
const opens = (opener: "role" | "desk" | "source", rest: readonly string[]): boolean => {
  const { carriers, places } = lexicon();
  const key = rest.join(" ");
  const bare = key.replace(/^ب(ال)?/u, "$1");
  if (carriers.has(key) || carriers.has(bare) || isPerson(rest)) return true;
  if (opener === "source") return rest.length <= 4 && carriers.has(rest.slice(0, -1).join(" "));
  return places.has(key);
};

export const partOf = (tokens: readonly Token[], quoted: boolean): Part | null => {
  const words = tokens.filter((t) => t.kind !== "punctuation").map((t) => t.norm);
  if (words.length === 0) return null;
  const key = words.join(" ");
  const { carriers, credits, places } = lexicon();
  const carrier = carriers.get(key) ?? carriers.get(words.join(""));
  const text = carrier?.name ?? joined(tokens);
  const part = (kind: PartKind): Part => ({ kind, text, words: words.length, quoted });
  if (carrier) {
    if (carrier.kind === "outlet" && carrier.ambiguous && !quoted) return part("maybe-outlet");
    return part(carrier.kind);
  }
  const credit = credits.get(key);
  if (credit === "desk") return part("desk");
  if (credit) return part("role");
  if (places.has(key)) return part("place");
  for (let n = Math.min(3, words.length - 1); n > 0; n--) {
    const opener = credits.get(words.slice(0, n).join(" "));
    if (opener && opens(opener, words.slice(n))) return part("role");
  }
  return part(isPerson(words) ? "person" : "other");
};

/** Cuts at separators, and at `من` between an outlet or a person and a place («الخبر» من الرياض). */
export const partsOf = (tokens: readonly Token[]): Part[] => {
  const out: Part[] = [];
  let piece: Token[] = [];
  let quoted = false;
  let separated = 0;
  const flush = (): void => {
    const p = partOf(piece, quoted);
    if (p) out.push(p);
    piece = [];
    quoted = false;
  };
  for (const [i, t] of tokens.entries()) {
    const tight = !t.spaced && i + 1 < tokens.length && tokens[i + 1]?.spaced === false;
    // An initial's point and a site's dot (نت.) stay inside their piece.
    if (t.text === "." || (t.text === "-" && tight && piece.at(-1)?.kind === "latin")) continue;
    if (QUOTES.has(t.text)) {
      quoted = true;
      continue;
    }
    if (SEPARATORS.has(t.text) || (t.norm === "من" && piece.length > 0 && i + 1 < tokens.length)) {
      flush();
      separated++;
    } else piece.push(t);
  }
  flush();
  return separated === 0 && out.length === 0 ? [] : out;
};
