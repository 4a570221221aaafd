import { civilOf, dayOf, isoDay, weekdayOf } from "../../../arabic/index.ts";
import { dayValue } from "../print.ts";
import type { Sense } from "../sense.ts";
import { JUST_PAST, NEARER, type Resolved, type Surroundings } from "./known.ts";

/** The year of a month (and day) told without one. */
export const yearFor = (s: Sense, around: Surroundings): number | undefined => {
  const { known, future } = around;
  if (s.year !== undefined) return s.year;
  if (s.named) return undefined;
  if (s.yearText !== undefined) {
    const told = /^\d{4}/u.exec(around.lastValue ?? "")?.[0];
    return told === undefined ? undefined : Number(told) + s.yearText;
  }
  const month = s.month ?? 1;
  if (s.yearShift !== undefined) return known.year === undefined ? undefined : known.year + s.yearShift;
  if (known.day === null && known.year === undefined && s.relation === undefined)
    return around.yearOfMonth.get(month);
  if (known.day === null) {
    if (known.year === undefined || known.month === undefined) return known.year;
    if (s.relation === -1) return month < known.month ? known.year : known.year - 1;
    if (s.relation === 1) return month > known.month ? known.year : known.year + 1;
    return future
      ? month >= known.month
        ? known.year
        : known.year + 1
      : month <= known.month
        ? known.year
        : known.year - 1;
  }
  const now = civilOf(known.day);
  if (s.relation === 0) return now.year;
  if (s.day === undefined) {
    if (s.relation === -1) return month < now.month ? now.year : now.year - 1;
    if (s.relation === 1) return month > now.month ? now.year : now.year + 1;
    if (month === now.month) return now.year;
    const ahead = (month - now.month + 12) % 12;
    if (future) return month > now.month ? now.year : now.year + 1;
    return ahead <= 2
      ? month > now.month
        ? now.year
        : now.year + 1
      : month < now.month
        ? now.year
        : now.year - 1;
  }
  const here = dayOf(now.year, month, s.day);
  if (s.relation === -1) return here < known.day ? now.year : now.year - 1;
  if (s.relation === 1) return here > known.day ? now.year : now.year + 1;
  const past = here <= known.day ? now.year : now.year - 1;
  const next = here >= known.day ? now.year : now.year + 1;
  const away = dayOf(next, month, s.day) - known.day;
  const since = known.day - dayOf(past, month, s.day);
  // اعتبارا من 22 يوليو, said on the 24th, is of this year for all that it looks ahead.
  if (future) return since <= JUST_PAST ? past : next;
  return away * NEARER <= since ? next : past;
};

/** A date whose weekday is told too takes, if its year is not told, the nearest year that fits. */
const fitted = (s: Sense, year: number | undefined): { year: number | undefined; flags: string[] } => {
  if (s.weekday === undefined || s.month === undefined || s.day === undefined || year === undefined)
    return { year, flags: [] };
  const fits = (y: number): boolean => weekdayOf(dayOf(y, s.month ?? 1, s.day ?? 1)) === s.weekday;
  if (fits(year)) return { year, flags: [] };
  if (s.year === undefined) {
    const other = [year + 1, year - 1].find(fits);
    if (other !== undefined) return { year: other, flags: [] };
  }
  return { year, flags: ["weekday-contradicts-date"] };
};

export const ofDate = (s: Sense, around: Surroundings): Resolved => {
  if (s.month === undefined || s.day === undefined) return { value: null, flags: [] };
  const { year, flags } = fitted(s, yearFor(s, around));
  const { known } = around;
  const day = year === undefined ? null : dayOf(year, s.month, s.day);
  if (day !== null && s.shift?.from === "article" && known.day !== null && known.day + s.shift.n !== day)
    return { value: isoDay(day), flags: [...flags, "deictic-contradicts-date"] };
  return { value: dayValue(year, s.month, s.day), flags };
};
