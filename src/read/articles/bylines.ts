import { fold } from "../../arabic/index.ts";
import type { Span, Token } from "../../model/index.ts";
import type { Line } from "./lines.ts";
import {
  isOutletName,
  keyOf,
  lexicon,
  looksLikeName,
  OUTLET_ENDS,
  type Part,
  type PartKind,
  partOf,
  partsOf,
  QUOTES,
  SEPARATORS,
} from "./names.ts";

/** A credit line: who wrote it or which agency sent it, and the outlet that it shows to be the publisher. */
export interface Byline extends Span {
  readonly outlet: string | null;
  /** Proved by an agency, an outlet or a credit word, not by its place on the page alone. */
  readonly strong: boolean;
}

const MOST_WORDS = 12;
const CARRIED: ReadonlySet<PartKind> = new Set<PartKind>(["agency", "pooled", "outlet", "desk"]);

const judge = (parts: readonly Part[]): { strong: boolean; outlet: string | null } | null => {
  if (parts.length === 0 || parts.length > 6) return null;
  const others = parts.filter((p) => p.kind === "other");
  const carried = parts.some((p) => CARRIED.has(p.kind));
  const has = (kind: PartKind): boolean => parts.some((p) => p.kind === kind);
  if (others.some((p) => p.words > 4) || others.length > 2) return null;
  // An outlet is the publisher; an agency is not. An unknown name beside "agencies" is the outlet's own.
  const named = parts.find((p) => p.kind === "outlet");
  const possible = parts.find((p) => p.kind === "maybe-outlet");
  const unknown =
    has("pooled") && others.length === 1 && others[0] && others[0].words <= 3 ? others[0] : null;
  const doubtful =
    possible && (has("agency") || has("pooled") || has("person") || has("role")) ? possible : null;
  const outlet =
    named?.text ??
    unknown?.text ??
    (lexicon().places.has(keyOf(doubtful?.text ?? "")) ? null : (doubtful?.text ?? null));
  if (carried) return { strong: true, outlet };
  const nameless = others.some((p) => !looksLikeName(p.text));
  if (parts[0]?.kind === "role" && (parts[0].words > 1 || parts.length > 1) && parts.length <= 4 && !nameless)
    return { strong: true, outlet };
  const people = has("person") || others.length > 0;
  const namesOnly = others.every((p) => p.words === 1 || looksLikeName(p.text));
  if (
    parts.length > 1 &&
    (has("place") || possible) &&
    (people || possible) &&
    others.length < 2 &&
    namesOnly
  )
    return { strong: has("person") || (has("place") && !!possible), outlet };
  // A person and a place that no list knows.
  if (parts.length === 2 && has("person") && others.length === 1) return { strong: false, outlet };
  // A place and an outlet's desk there.
  if (has("place") && has("role") && parts.length <= 3 && !nameless) return { strong: false, outlet };
  // Two unknown names beside each other («city - agency»), or one that ends as outlets' names do.
  if (parts.length === 2 && others.length === 2 && others.every((p) => p.words <= 3))
    return { strong: false, outlet };
  const [sole] = parts;
  if (parts.length === 1 && sole?.kind === "other" && sole.words <= 3 && isOutletName(sole.text))
    return {
      strong: sole.words > 1 && OUTLET_ENDS.has(fold(sole.text.split(" ").at(-1) ?? "")),
      outlet: sole.text,
    };
  // A short line of names alone: only its place beside the title can make it a credit.
  const [only] = parts;
  if (
    parts.length === 1 &&
    only &&
    (only.kind === "person" || (only.kind === "other" && looksLikeName(only.text)))
  )
    return { strong: false, outlet: null };
  return null;
};

/**
 * Reads a whole line as a credit (`القاهرة - أ ف ب`, `كتب: …`, `«…» من الرياض`), or null. A person's name alone
 * is a weak one: its place on the page must agree.
 */
export const bylineOf = (line: Line): Byline | null => {
  const { tokens, words } = line;
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  if (line.closed && !/[:.]$/u.test(line.text)) return null;
  if (tokens.some((t) => "؟?!…".includes(t.text))) return null;
  // Buttons in Latin letters that were glued to the credit.
  const skip = tokens.findIndex((t) => t.kind === "word");
  const glued =
    skip > 0 &&
    tokens
      .slice(0, skip)
      .every((t) => t.kind === "latin" && t.norm !== "by" && !lexicon().carriers.has(t.norm));
  const own = glued ? tokens.slice(skip) : tokens;
  const verdict = judge(partsOf(own));
  if (!verdict) return null;
  // A sentence closed by a full stop is no credit; single letters before it are an agency's initials.
  if (line.text.endsWith(".") && !verdict.strong) return null;
  let start = own[0]?.start ?? line.start;
  let { end } = line;
  while (end > start && /[\s:：\-–—ـ]/u.test(line.text[end - line.start - 1] ?? "")) end--;
  const mark = tokens[0];
  if (mark && "*-–—ـ".includes(mark.text) && tokens[1]) start = tokens[1].start;
  return { start, end, ...verdict };
};

const DASHES = new Set(["-", "–", "—", "ـ", ":"]);

/**
 * The carrier of a wire's dateline («city 4 April (agency) - said»), whose brackets close right before the dash at
 * `dash`; the day beside it stays in the text. Null where a place alone or more than three words stand there.
 */
const wireCarrier = (tokens: readonly Token[], dash: number): Byline | null => {
  if (tokens[dash - 1]?.text !== ")" || !tokens.slice(0, dash).some((t) => t.kind === "number")) return null;
  let open = dash - 2;
  while (open > 0 && tokens[open]?.text !== "(") open--;
  const inside = tokens.slice(open + 1, dash - 1);
  const [a, b] = [inside[0], inside.at(-1)];
  const part = partOf(inside, true);
  if (open < 1 || !a || !b || !part || part.words > 3 || part.kind === "place") return null;
  return { start: a.start, end: b.end, strong: true, outlet: part.kind === "outlet" ? part.text : null };
};

/**
 * A credit that opens the first paragraph (`دبي (CNN) -- قال`, `واس - الرياض: أعلن`): it must name a carrier and
 * be followed by a dash or a colon; else null.
 */
export const leadCredit = (line: Line): Byline | null => {
  const { tokens } = line;
  const first = tokens[0];
  if (!first || line.words.length < 10) return null;
  let best: Byline | null = null;
  let words = 0;
  for (let i = 1; i < tokens.length && words < 9; i++) {
    const t = tokens[i];
    if (!t) break;
    if (t.kind !== "punctuation") words++;
    else if (DASHES.has(t.text)) {
      const carrier = wireCarrier(tokens, i);
      if (carrier) best ??= carrier;
      const parts = partsOf(tokens.slice(0, i));
      const verdict = judge(parts);
      let last = i - 1;
      while (last > 0 && DASHES.has(tokens[last]?.text ?? "")) last--;
      const end = tokens[last]?.end ?? t.start;
      // A place or a carrier must stand in it: «exclusive| name: words» is a headline.
      const dateline = parts.some((p) => p.kind === "place" || CARRIED.has(p.kind));
      const known = dateline && parts.every((p) => p.kind !== "other");
      if (verdict?.strong && known && (parts.length > 1 || t.text !== ":"))
        best = { start: first.start, end, ...verdict };
    } else if (!SEPARATORS.has(t.text) && !QUOTES.has(t.text) && t.text !== ".") break;
  }
  return best;
};

/** A carrier in brackets at the very end of a line (`… . (رويترز)`), or null. */
export const tailCredit = (line: Line): Byline | null => {
  const { tokens } = line;
  const last = tokens.at(-1);
  if (!last || ![")", "]", "."].includes(last.text)) return null;
  let close = tokens.length - 1;
  if (tokens[close]?.text === ".") close--;
  if (tokens[close]?.text !== ")" && tokens[close]?.text !== "]") return null;
  let open = close - 1;
  while (open > 0 && close - open < 12 && tokens[open]?.text !== "(" && tokens[open]?.text !== "[") open--;
  const [a, b] = [tokens[open + 1], tokens[close - 1]];
  if (!a || !b || (tokens[open]?.text !== "(" && tokens[open]?.text !== "[")) return null;
  const parts = partsOf(tokens.slice(open + 1, close));
  const credited =
    parts.length > 0 && parts.every((p) => p.kind === "agency" || p.kind === "pooled" || p.kind === "outlet");
  return credited ? { start: a.start, end: b.end, strong: true, outlet: judge(parts)?.outlet ?? null } : null;
};
