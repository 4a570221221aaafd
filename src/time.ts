/** `isnad/time`: Arabic time expressions, numbers and calendars on their own (docs/time.md). */
export * from "./arabic/calendar.ts";
export * from "./arabic/calendar-hijri.ts";
export { cardinalAt, type NumberHit, ordinalAt, parseNumber } from "./arabic/numerals.ts";
export type { Anchor, TimeExpression, TimeField, TimexMod, TimexType } from "./model/index.ts";
export { type FindOptions, type FoundTimes, findTimes } from "./read/times/find.ts";
