import { type Match, startsNumber } from "../../arabic/index.ts";
import type { Token, Word } from "../../model/index.ts";
import type { lexicon } from "./lexicon.ts";
import type { TimeRule } from "./sense.ts";

/** What stands round a match: the readers and the resolver ask it, nothing else looks at tokens. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly words: readonly Word[];
  readonly match: Match<TimeRule>;
  /** First and last token of the sentence. */
  readonly from: number;
  readonly limit: number;
  /** Has the article spoken of a time before? */
  readonly earlier: boolean;
  readonly lex: ReturnType<typeof lexicon>;
}

/** A folded word without و or ف before it, where it is one of `set`, or itself. */
const inSet = (set: ReadonlySet<string>, norm: string): boolean =>
  set.has(norm) || ((norm[0] === "و" || norm[0] === "ف") && set.has(norm.slice(1)));

/** The folded token `back` places before the match, or "". */
export const before = (c: Context, back = 1): string =>
  c.match.first - back >= c.from ? c.tokens[c.match.first - back]!.norm : "";
export const after = (c: Context, ahead = 0): string =>
  c.match.last + ahead < c.limit ? c.tokens[c.match.last + ahead]!.norm : "";

/** Is the match all there is in its sentence? Then nothing round it can say otherwise. */
export const alone = (c: Context): boolean => c.match.first === c.from && c.match.last === c.limit;

/** Is a preposition of time (a word, or ب or ل attached) right before it? */
export const afterPreposition = (c: Context): boolean =>
  /[بل]$/u.test(c.match.before) || inSet(c.lex.beforeDates, before(c)) || alone(c);

/** The same for a month word that is a name or a verb too; ب and ل before it prove nothing (باب). */
export const afterMonthPreposition = (c: Context): boolean =>
  inSet(c.lex.beforeMonths, before(c)) || alone(c);

/** Does a word of duration stand before it? An approximator belongs to the match and is looked through. */
export const afterLength = (c: Context): boolean =>
  /[بل]$/u.test(c.match.before) ||
  inSet(c.lex.beforeLengths, before(c)) ||
  alone(c) ||
  approximatorBefore(c) !== null;

/** An approximator that ends right before the match: أكثر من, نحو; with its first token. */
export const approximatorBefore = (
  c: Context,
): { readonly first: number; readonly mod: string; readonly start: number } | null => {
  for (let back = 4; back >= 1; back--) {
    const i = c.match.first - back;
    if (i < c.from) continue;
    const token = c.tokens[i]!;
    for (let cut = 0; cut < 3; cut++) {
      const word = token.norm.slice(cut);
      if (cut > 0 && !"وفبل".includes(token.norm[cut - 1]!)) break;
      if (!c.lex.approximators.starts(word)) continue;
      const hit = c.lex.approximators
        .at(c.tokens, i, c.match.first, word)
        .find((x) => x.last === c.match.first);
      if (hit) return { first: i, mod: String(hit.value), start: token.start + cut };
    }
  }
  return null;
};

/** Is the word before it a month too (فبراير ومارس)? */
export const afterMonth = (c: Context): boolean => c.lex.months.starts(before(c));

/** Does a weekday or a month follow (يومي السبت والأحد)? */
export const beforeName = (c: Context): boolean =>
  c.lex.months.starts(after(c)) || c.lex.weekdays.starts(after(c)) || startsNumber(after(c));

/** Does its sentence look ahead where it stands? */
export const future = (c: Context): boolean =>
  speaksOfFuture(c.tokens, c.words, c.match.first, c.from, c.lex);

const lasted = (tokens: readonly Token[], from: number, at: number, verbs: ReadonlySet<string>): boolean => {
  for (let i = Math.max(from, at - REACH); i < at; i++) if (inSet(verbs, tokens[i]!.norm)) return true;
  return false;
};

/** What is left of سيطر, سياسة, سيارة when a segmenter takes their first letter for the future's. */
const NO_FUTURE = /^(?:يطر|ياس|يار|يد|يبير|يناء|يول$|يراليون|ينما|يلان)/u;

/** How far back a word of the future reaches. */
const REACH = 14;

/**
 * Does the sentence speak of the future where token `at` stands? The nearest sign before it decides: a verb
 * with س, سوف, المقرر against a relative pronoun or a verb of the past.
 */
export const speaksOfFuture = (
  tokens: readonly Token[],
  words: readonly Word[],
  at: number,
  from: number,
  lex: ReturnType<typeof lexicon>,
): boolean => {
  const until = tokens[at - 1]?.norm ?? "";
  if (at > from && (until === "منذ" || until === "ومنذ")) return false;
  if (at > from && (until === "حتي" || until === "غايه") && !lasted(tokens, from, at, lex.lasting))
    return true;
  for (let i = at - 1; i >= Math.max(from, at - REACH); i--) {
    const norm = tokens[i]!.norm;
    const word = words[i];
    if ((word?.before.includes("س") && !NO_FUTURE.test(word.stem)) || inSet(lex.future, norm)) return true;
    if (inSet(lex.past, norm) || ".؟!".includes(norm)) return false;
  }
  return false;
};
