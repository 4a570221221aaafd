import type { Context } from "./context.ts";
import type { MonthReading } from "./lexicon.ts";
import type { Piece, Relation, Sense } from "./sense.ts";

/** من 15 إلى 20 يناير: two days of the month that the second names. */
export const rangeOf = (c: Context): Piece[] | null => {
  const { captures, first, last, start, end, rule } = c.match;
  const from = Number(captures["from"]);
  const day = Number(captures["day"]);
  const { month } = captures["month"] as MonthReading;
  const longest = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  if (!Number.isInteger(from) || from < 1 || from >= day || day > longest) return null;
  const shared = {
    kind: "date",
    type: "DATE",
    month,
    ...(captures["year"] === undefined ? {} : { year: Number(captures["year"]) }),
    ...(captures["relation"] === undefined ? {} : { relation: Number(captures["relation"]) as Relation }),
  } as const;
  // Where the month comes first (يوليو 13-15) it belongs to the first day.
  let split = first;
  while (split < last && !LINKS.has(c.tokens[split]!.norm)) split++;
  if (split >= last - 1) return null;
  const senses: [Sense, Sense] = [
    { ...shared, day: from },
    { ...shared, day },
  ];
  return [
    { sense: senses[0], span: { start, end: c.tokens[split - 1]!.end }, first, last: split, rule: rule.id },
    {
      sense: senses[1],
      span: { start: c.tokens[split + 1]!.start, end },
      first: split + 1,
      last,
      rule: rule.id,
    },
  ];
};
const LINKS = new Set(["الي", "حتي", "-", "–", "و", "وحتي"]);
