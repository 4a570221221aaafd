import type { Token } from "../model/index.ts";
import { readTable } from "./data.ts";
import { fold } from "./fold.ts";
import { tokenise } from "./tokenise.ts";

/** A number found in tokens `[first, last)`. */
export interface NumberHit {
  readonly value: number;
  /** Index after its last token. */
  readonly last: number;
}

type Kind = "zero" | "unit" | "bound" | "ten" | "tens" | "hundred" | "hundreds" | "scale" | "double";
interface NumberWord {
  readonly value: number;
  readonly kind: Kind;
}

let cardinals: Map<string, NumberWord> | undefined;
let ordinals: Map<string, { value: number; alone: boolean }> | undefined;

const cardinalWords = (): Map<string, NumberWord> =>
  (cardinals ??= new Map(
    readTable<"word" | "value" | "kind">("numbers/words.tsv").map((r) => [
      fold(r.word),
      { value: Number(r.value), kind: r.kind as Kind },
    ]),
  ));
const ordinalWords = (): Map<string, { value: number; alone: boolean }> =>
  (ordinals ??= new Map(
    readTable<"word" | "value" | "alone">("numbers/ordinals.tsv").map((r) => [
      fold(r.word),
      { value: Number(r.value), alone: r.alone === "yes" },
    ]),
  ));

/** Without ال, also where its alef was typed twice. */
const bare = (word: string): string => {
  if (word.startsWith("ال")) return word.slice(2);
  return word.startsWith("اال") ? word.slice(3) : word;
};
const cardinalWord = (word: string): NumberWord | undefined =>
  cardinalWords().get(word) ?? (word.length > 4 ? cardinalWords().get(bare(word)) : undefined);

/**
 * The value of digits as they are written (folded): `166,644`, `3.5`, `3,5`, `1.000.000`.
 * A comma or point groups thousands only where every group has three digits and, for a point, there are two.
 */
export const digitsValue = (norm: string): number | null => {
  if (/^\d+$/u.test(norm)) return Number(norm);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/u.test(norm)) return Number(norm.replaceAll(",", ""));
  if (/^\d{1,3}(\.\d{3}){2,}$/u.test(norm)) return Number(norm.replaceAll(".", ""));
  if (/^\d+[.,]\d+$/u.test(norm)) return Number(norm.replace(",", "."));
  return null;
};

/** What has been read of a number so far: whole scales in `total`, the rest under a thousand in `group`. */
interface Sum {
  total: number;
  group: number;
  /** Smallest scale already used; the next must be smaller. */
  scale: number;
  hundred: boolean;
  unit: boolean;
  tens: boolean;
  digits: boolean;
}

/** Adds one word to the sum if grammar allows it there. `next` is the word after it, for عشر and مئة. */
const take = (sum: Sum, word: NumberWord, joined: boolean, next: NumberWord | undefined): 0 | 1 | 2 => {
  const empty = sum.group === 0 && !sum.unit;
  switch (word.kind) {
    case "zero":
      return 0;
    case "unit":
    case "bound":
      if (sum.unit || sum.tens || sum.digits || (!empty && !joined)) return 0;
      if (next?.kind === "ten") {
        sum.group += word.value + 10;
        sum.unit = sum.tens = true;
        return 2;
      }
      if (next?.kind === "hundred" && word.kind === "unit" && !sum.hundred) {
        sum.group += word.value * 100;
        sum.hundred = true;
        return 2;
      }
      sum.group += word.value;
      sum.unit = true;
      return 1;
    case "ten":
      if (sum.unit || sum.tens || sum.digits || (!empty && !joined)) return 0;
      sum.group += 10;
      sum.unit = sum.tens = true;
      return 1;
    case "tens":
      if (sum.tens || sum.digits || (!empty && !joined)) return 0;
      sum.group += word.value;
      sum.unit = sum.tens = true;
      return 1;
    case "hundred":
    case "hundreds":
      if (sum.hundred || !empty) return 0;
      sum.group += word.value;
      sum.hundred = true;
      return 1;
    default: {
      const size = word.kind === "double" ? word.value / 2 : word.value;
      if (size >= sum.scale || (word.kind === "double" && !empty)) return 0;
      // A scale multiplies what stands right before it, and only that: خمسون ألفا, not خمسون وألف.
      if (!empty && joined) return 0;
      sum.total += word.kind === "double" ? word.value : (sum.group || 1) * word.value;
      Object.assign(sum, { group: 0, hundred: false, unit: false, tens: false, digits: false, scale: size });
      return 1;
    }
  }
};

/** A fraction after the point, in words: فاصلة واحد. */
const decimals = (tokens: readonly Token[], value: number, at: number, limit: number): NumberHit | null => {
  if (at + 1 >= limit || tokens[at]?.norm !== "فاصله") return null;
  const part = cardinalAt(tokens, at + 1, limit);
  return part && { value: Number(`${value}.${part.value}`), last: part.last };
};

/**
 * A cardinal that starts at token `i`: digits, words, or both (`4 آلاف`, `ألفين وواحد وعشرين`, `الثلاثة`).
 * @param word the first token's folded letters where proclitics were taken off
 */
export const cardinalAt = (
  tokens: readonly Token[],
  i: number,
  limit: number,
  word = tokens[i]?.norm ?? "",
): NumberHit | null => {
  if (i >= limit) return null;
  const sum: Sum = {
    total: 0,
    group: 0,
    scale: Number.POSITIVE_INFINITY,
    hundred: false,
    unit: false,
    tens: false,
    digits: false,
  };
  let last = i;
  const token = tokens[i];
  if (token?.kind === "number" && word === token.norm) {
    const value = digitsValue(word);
    if (value === null) return null;
    sum.group = value;
    sum.digits = true;
    last = i + 1;
  } else {
    const known = cardinalWord(word);
    if (!known) return null;
    if (known.kind === "zero") return { value: 0, last: i + 1 };
    const taken = take(sum, known, false, i + 1 < limit ? cardinalWord(tokens[i + 1]!.norm) : undefined);
    // أحد alone is "one of", a weekday or nothing; only a compound makes it eleven or twenty-one.
    if (known.kind === "bound" && taken === 1 && !cardinalWord(tokens[i + 1]?.norm.slice(1) ?? ""))
      return null;
    if (word === "الفا") sum.total = 2000;
    last = i + taken;
  }
  while (last < limit) {
    const t = tokens[last]!;
    let at = last;
    let joined = false;
    let norm = t.norm;
    if (norm === "و") {
      joined = true;
      norm = tokens[++at]?.norm ?? "";
    } else if (!cardinalWords().has(norm) && norm[0] === "و") {
      joined = true;
      norm = norm.slice(1);
    }
    // 12 ألفا و300: digits go on below a scale.
    const digits = at < limit && joined && tokens[at]!.kind === "number" ? digitsValue(norm) : null;
    if (digits !== null && sum.group === 0 && sum.total > 0 && digits < sum.scale) {
      sum.group = digits;
      sum.digits = true;
      last = at + 1;
      continue;
    }
    const known = at < limit ? cardinalWord(norm) : undefined;
    const after = at + 1 < limit ? cardinalWord(tokens[at + 1]!.norm) : undefined;
    const bound = joined || cardinalWords().has(norm) || !norm.startsWith("ال");
    const taken = known && bound ? take(sum, known, joined, after) : 0;
    if (taken === 0) break;
    last = at + taken;
  }
  const value = sum.total + sum.group;
  return decimals(tokens, value, last, limit) ?? { value, last };
};

/**
 * An ordinal that starts at token `i`: الأول, السابعة عشرة, الحادي والثلاثين, العشرون. The article may be absent.
 * @param word the first token's folded letters where proclitics were taken off
 */
export const ordinalAt = (
  tokens: readonly Token[],
  i: number,
  limit: number,
  word = tokens[i]?.norm ?? "",
): NumberHit | null => {
  if (i >= limit) return null;
  const first = ordinalWords().get(word) ?? ordinalWords().get(bare(word));
  if (!first) {
    const round = bare(word) === word ? undefined : cardinalWords().get(bare(word));
    return round && (round.kind === "tens" || round.kind === "hundred")
      ? { value: round.value, last: i + 1 }
      : null;
  }
  const next = i + 1 < limit ? tokens[i + 1]!.norm : "";
  if (next === "عشر" || next === "عشره") return { value: first.value + 10, last: i + 2 };
  let at = i + 1;
  let tens = "";
  if (next === "و" && at + 1 < limit) tens = tokens[++at]!.norm;
  else if (next[0] === "و") tens = next.slice(1);
  const known = tens === "" ? undefined : cardinalWords().get(bare(tens));
  if (known?.kind === "tens") return { value: first.value + known.value, last: at + 1 };
  return first.alone ? { value: first.value, last: i + 1 } : null;
};

/** Can a number start with this folded word? Cheap; for indexes. */
export const startsNumber = (word: string): boolean =>
  cardinalWord(word) !== undefined || ordinalWords().has(word) || ordinalWords().has(bare(word));

/**
 * The number that a whole string says, in words or digits: sign, point and fraction strokes included
 * (`-١٢/١٠` is -1.2); else null. Cardinals before ordinals.
 */
export const parseNumber = (text: string): number | null => {
  const plain = fold(text).trim();
  const signed = /^(-?)\s*(\d*[.,]?[\d,.]*)(?:\/(\d+))?$/u.exec(plain);
  if (signed && /\d/u.test(plain)) {
    const digits = signed[2]!.startsWith(".") ? `0${signed[2]}` : signed[2]!;
    const value = digitsValue(digits);
    if (value !== null) return ((signed[1] ? -1 : 1) * value) / Number(signed[3] ?? 1);
  }
  const tokens = tokenise(text);
  const whole = (hit: NumberHit | null): number | null => (hit?.last === tokens.length ? hit.value : null);
  return whole(cardinalAt(tokens, 0, tokens.length)) ?? whole(ordinalAt(tokens, 0, tokens.length));
};
