import type { Context } from "../context.ts";
import type { MonthReading } from "../lexicon.ts";
import type { Sense, Unit } from "../sense.ts";

/** A reader makes a sense of what a rule captured, or null where the words round it say it is no time. */
export type Reader = (c: Context) => Sense | null;
export type Readers = Readonly<Record<string, Reader>>;

/** A captured value, or one that the rule gives under `with`. */
export const number = (c: Context, name: string): number | undefined => {
  const value = c.match.captures[name] ?? c.match.rule.with?.[name];
  return value === undefined ? undefined : Number(value);
};
export const text = (c: Context, name: string): string | undefined => {
  const value = c.match.captures[name] ?? c.match.rule.with?.[name];
  return value === undefined ? undefined : String(value);
};
export const unitOf = (c: Context): Unit => text(c, "unit") as Unit;
export const monthOf = (c: Context): MonthReading => c.match.captures["month"] as MonthReading;

/** Only what is there: `exactOptionalPropertyTypes` tells absent from undefined. */
export const some = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Is this folded word one of the match's tokens? */
export const has = (c: Context, word: string): boolean => {
  for (let i = c.match.first; i < c.match.last; i++) if (c.tokens[i]!.norm === word) return true;
  return false;
};

/** Was a dual captured? Then the unit is counted twice. */
export const isDual = (c: Context): boolean => {
  if (c.match.captures["n"] !== undefined) return false;
  for (let i = c.match.first; i < c.match.last; i++) {
    const norm = c.tokens[i]!.norm;
    if (/(?:ين|ان)$/u.test(norm) && norm !== "ثوان") return true;
  }
  return false;
};

/** Words that are part of a name (مدينة السادس من أكتوبر): taken, and nothing made of them. */
export const NAME: Sense = { kind: "nothing", type: "DATE" };
