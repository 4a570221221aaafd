import { fold } from "../../arabic/index.ts";
import type { Span, Token } from "../../model/index.ts";
import type { Phrase } from "./cues.ts";

export const isComma = (t: Token | undefined): boolean => !!t && (t.text === "،" || t.text === ",");

export const isColon = (t: Token | undefined): boolean => !!t && (t.text === ":" || t.text === "：");

export const isMark = (t: Token | undefined): boolean => !!t && t.kind === "punctuation";

const COMPLEMENTISERS = new Set(
  [
    "أن",
    "إن",
    "بأن",
    "أنه",
    "أنها",
    "أنهم",
    "أنهما",
    "أننا",
    "أنني",
    "أنّا",
    "أني",
    "بأنه",
    "بأنها",
    "بأنهم",
    "بأننا",
    "بأنني",
    "بأنهما",
    "أنما",
    "أنك",
    "أنكم",
    "بانه",
    "وأن",
    "وإن",
    "وأنه",
    "وأنها",
    "وإنه",
    "وإنها",
    "وبأن",
    "وبأنه",
    "وأنهم",
    "وإنهم",
    "وأننا",
  ].map(fold),
);

const RESUMING = new Set(["فإن", "فإنه", "فإنها", "فإنهم", "فقد"].map(fold));

/** "وبحسب الوكالة فإن": what takes up the claim behind a credit. */
export const isResuming = (t: Token | undefined): boolean => !!t && RESUMING.has(t.norm);

/** أن، إن، بأن with or without a pronoun; `joined`: only those that a و links to one before. */
export const isComplementiser = (t: Token | undefined, joined = false): boolean =>
  !!t &&
  t.kind === "word" &&
  COMPLEMENTISERS.has(t.norm) &&
  !t.text.startsWith("آ") &&
  (t.norm[0] === "و") === joined;

export const isRelative = (t: Token | undefined): boolean =>
  !!t && /^[وف]?(الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللاتي|اللواتي)$/u.test(t.norm);

/** Number of tokens that a phrase of the list takes at `i`, the longest first; 0 if none stands there. */
export const phraseAt = (
  tokens: readonly Token[],
  i: number,
  limit: number,
  phrases: readonly Phrase[],
  conjunction = true,
): number => {
  const norm = tokens[i]?.norm;
  if (norm === undefined) return 0;
  const bare = conjunction && (norm[0] === "و" || norm[0] === "ف") && norm.length > 2 ? norm.slice(1) : norm;
  for (const p of phrases) {
    if (i + p.length > limit || (p[0] !== norm && p[0] !== bare)) continue;
    let k = 1;
    while (k < p.length && tokens[i + k]!.norm === p[k]) k++;
    if (k === p.length) return k;
  }
  return 0;
};

export const spanOf = (tokens: readonly Token[], first: number, last: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});
