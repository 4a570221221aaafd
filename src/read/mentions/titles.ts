import { stripped } from "../../arabic/index.ts";
import type { Token } from "../../model/index.ts";
import { isDefinite, isMark, readAs } from "./candidate.ts";
import { grammar } from "./grammar.ts";
import { isCommon } from "./people.ts";

/** A title in tokens `[first, last)`: `start` passes over a conjunction (ومدير). */
export interface Title {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly rank: boolean;
}

/** Tells whether a token stands inside a mention, and which kind: what the walk may pass over. */
export type Covered = (i: number) => "no" | "person" | "other";

const LONGEST = 16;

/** May the word stand inside a title's complement? */
export const inComplement = (token: Token): boolean => {
  const g = grammar();
  const { norm } = token;
  if (token.kind !== "word") return isMark(token, "\"“”«»'()");
  if (
    g.complements.has(norm) ||
    g.offices.has(norm) ||
    g.institutionHeads.has(norm) ||
    g.chainNouns.has(norm) ||
    g.typeWords.has(norm)
  )
    return true;
  if (readAs(token, g.offices) || readAs(token, g.institutionHeads) || readAs(token, g.fields)) return true;
  if (g.fields.has(`ال${norm}`)) return true;
  return isDefinite(norm) && isCommon(norm) && !g.honours.has(norm);
};

const isOffice = (token: Token): boolean =>
  token.kind === "word" && readAs(token, grammar().offices) !== null;
const conjoined = (token: Token): boolean =>
  token.norm.startsWith("و") && !grammar().offices.has(token.norm) && isOffice(token);

/** Start of a title's own letters behind its clitics; a fused article keeps its ل (للرئيس). */
const ownStart = (token: Token): number => readAs(token, grammar().offices)?.start ?? token.start;

/**
 * The titles that stand before a name at token `at`, nearest first: ranks alone, offices with their complement,
 * split where و joins two (المتحدث باسم … ومدير …). Walks back at most `LONGEST` tokens, not over a verb.
 */
export const titlesBefore = (
  tokens: readonly Token[],
  from: number,
  at: number,
  covered: Covered,
): Title[] => {
  const g = grammar();
  const out: Title[] = [];
  let k = at - 1;
  const comma = (): void => {
    if (k >= from && isMark(tokens[k], "،,")) k--;
  };
  comma();
  // المتحدث باسم السيستاني: the name is the complement, not the holder.
  if (k >= from && tokens[k]!.norm.endsWith("باسم")) return out;
  // Ranks and honours right before the name.
  let end = k + 1;
  while (
    k >= from &&
    tokens[k]!.kind === "word" &&
    covered(k) === "no" &&
    (readAs(tokens[k]!, g.ranks) || readAs(tokens[k]!, g.honours)) &&
    !readAs(tokens[k]!, g.offices)
  )
    k--;
  if (k + 1 < end) {
    const isRank = readAs(tokens[k + 1]!, g.ranks) !== null;
    if (isRank) out.push({ first: k + 1, last: end, start: ownRank(tokens[k + 1]!), rank: true });
    comma();
  }
  end = k + 1;
  let head = -1;
  const stop = Math.max(from, at - LONGEST);
  for (; k >= stop; k--) {
    const t = tokens[k]!;
    const c = covered(k);
    if (c === "person") break;
    if (isOffice(t) && c === "no") {
      head = k;
      if (conjoined(t)) {
        out.push({ first: k, last: end, start: ownStart(t), rank: false });
        end = k;
        head = -1;
      }
    } else if (c === "no" && !inComplement(t)) break;
  }
  // نظيره نائب الرئيس: the office after it is the role.
  if (
    head >= 0 &&
    head + 1 < end &&
    /^ونظير|^نظير|^لنظير/u.test(tokens[head]!.norm) &&
    grammar().offices.has(tokens[head + 1]!.norm)
  )
    head++;
  // خادم الحرمين الشريفين الملك, جلالة الملك: the king stands by himself.
  if (end - 1 > head && head >= 0 && tokens[end - 1]!.norm === "الملك") {
    out.push({ first: end - 1, last: end, start: tokens[end - 1]!.start, rank: false });
    end--;
  }
  if (head >= 0 && tokens[head]!.norm === "الملك" && head > from && readAs(tokens[head - 1]!, g.honours)) {
    out.push({ first: head - 1, last: end, start: readAs(tokens[head - 1]!, g.honours)!.start, rank: false });
    return out;
  }
  if (head >= 0 && head < end)
    out.push({ first: head, last: end, start: ownStart(tokens[head]!), rank: false });
  return out;
};

const ownRank = (token: Token): number =>
  token.norm.startsWith("و") && !grammar().ranks.has(token.norm) ? token.start + 1 : token.start;

/** The words of a title that tell which office it is: folded, without article, clitics, nationality and time words. */
export const officeCore = (
  tokens: readonly Token[],
  first: number,
  last: number,
  isNisba: (i: number) => boolean,
): string[] => {
  const out: string[] = [];
  for (let i = first; i < last; i++) {
    const t = tokens[i]!;
    if (t.kind !== "word" || isNisba(i) || TIME_WORDS.has(t.norm)) continue;
    const plain = stripped(t.norm).find(([, rest]) => grammar().offices.has(rest))?.[1] ?? t.norm;
    out.push(plain.replace(/^(?:لل|ال)/u, ""));
  }
  return out;
};

const TIME_WORDS = new Set([
  "السابق",
  "الحالي",
  "الاسبق",
  "الجديد",
  "المنتخب",
  "المخلوع",
  "الراحل",
  "السابقه",
  "الحاليه",
]);
