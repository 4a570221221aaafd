import { cardinalAt, type Entry, type List, parser } from "../../arabic/index.ts";
import type { Token } from "../../model/index.ts";

/** Hours, minutes and seconds of a clock. */
export interface ClockReading {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** 14:30, 15:23:24; a colon with no space. Impossible hours are none. */
export const clockMarks: List = parser(
  (word) => /^\d{1,2}$/u.test(word),
  (tokens, i, limit, word) => {
    const numbers = [Number(word)];
    let last = i + 1;
    while (numbers.length < 3 && last + 1 < limit && tokens[last]!.norm === ":" && !tokens[last]!.spaced) {
      const next = tokens[last + 1]!;
      if (!/^\d{2}$/u.test(next.norm) || next.spaced) break;
      numbers.push(Number(next.norm));
      last += 2;
    }
    const [hour = 99, minute = 99, second = 0] = numbers;
    if (numbers.length < 2 || hour > 24 || minute > 59 || second > 59) return null;
    const value: ClockReading = numbers.length > 2 ? { hour, minute, second } : { hour, minute };
    return { last, value };
  },
);

const FRACTIONS = new Map([
  ["نصف", 30],
  ["ربع", 15],
  ["ربعا", 15],
  ["ثلث", 20],
  ["ثلثا", 20],
  ["النصف", 30],
  ["الربع", 15],
  ["الثلث", 20],
]);

/** Minutes after an hour, signed: وربع 15, و18 دقيقة 18, إلا ثلثا -20. */
export const minutesAt = (tokens: readonly Token[], i: number, limit: number, word: string): Entry | null => {
  const minus = word === "الا";
  const alone = word === "و" || minus;
  const at = alone ? i + 1 : i;
  if (at >= limit) return null;
  const first = alone ? tokens[at]!.norm : word.slice(1);
  const fraction = FRACTIONS.get(first);
  if (fraction) return { last: at + 1, value: minus ? -fraction : fraction };
  const n = cardinalAt(tokens, at, limit, first);
  if (!n || n.value < 1 || n.value > 59) return null;
  const unit = tokens[n.last]?.norm;
  if (unit !== "دقيقه" && unit !== "دقايق") return null;
  return { last: n.last + 1, value: minus ? -n.value : n.value };
};

/** The hour of 24 that an hour of twelve means with a part of the day. */
export const hourOf = (hour: number, part: string | undefined): number => {
  if (part === "MO") return hour === 12 ? 0 : hour;
  if (part === "MI") return hour < 4 ? hour + 12 : hour;
  if (part === "NI") return hour === 12 ? 0 : hour < 6 || hour > 12 ? hour : hour + 12;
  if (part === "AF" || part === "EV") return hour < 12 ? hour + 12 : hour;
  return hour;
};
