import { civilOf, dayOf, daysInMonth, isoDay, isoWeek, weekdayOf } from "../../../arabic/index.ts";
import { dayValue, monthValue, yearValue } from "../print.ts";
import type { Sense } from "../sense.ts";
import { ofDate, yearFor } from "./dates.ts";
import { ofHoliday } from "./hijri.ts";
import type { Known, Resolved, Surroundings } from "./known.ts";
import { ofPeriod } from "./periods.ts";

/** The second Tuesday of a month: by its number, from the end where that is negative. */
export const nthWeekday = (s: Sense, around: Surroundings): string | null => {
  const { weekday, nth = 1 } = s;
  if (nth > 5 && s.month === undefined && s.shift === undefined) return dayOfUntoldMonth(s, around);
  let year: number | undefined;
  let month = s.month;
  if (s.shift?.unit === "M" && month === undefined) {
    const m = /^(\d{4})-(\d{2})$/u.exec(ofPeriod(s, around) ?? "");
    if (!m) return null;
    year = Number(m[1]);
    month = Number(m[2]);
  } else year = yearFor({ ...s, weekday: 1 }, around);
  if (year === undefined || month === undefined) return null;
  if (s.weekOf) return nthWeek(year, month, nth);
  if (weekday === undefined) return null;
  const first = dayOf(year, month, 1);
  const lead = (weekday - weekdayOf(first) + 7) % 7;
  const length = daysInMonth(year, month);
  const at = nth > 0 ? lead + 7 * (nth - 1) : lead + 7 * Math.floor((length - 1 - lead) / 7);
  // A weekday with a number over five is the day of the month: السبت السادس عشر من هذا الشهر.
  if (nth > 5) return dayValue(year, month, nth);
  return at < length ? isoDay(first + at) : null;
};

/** الخامس من الشهر المقبل. */
const dayOfShiftedMonth = (s: Sense, { year, month }: Known): string => {
  if (year === undefined || month === undefined) return dayValue(year, undefined, s.day);
  const index = year * 12 + month - 1 + (s.monthShift ?? 0);
  return dayValue(Math.floor(index / 12), (index % 12) + 1, s.day);
};

/** السبت السادس عشر: of the month nearest to the article where the two agree. */
const dayOfUntoldMonth = (s: Sense, { known, future }: Surroundings): string | null => {
  if (known.day === null) return null;
  const { year, month } = civilOf(known.day);
  const days = [0, -1, 1]
    .map((m) => dayOf(year, month + m, s.nth ?? 0))
    .filter((d) => weekdayOf(d) === s.weekday && (!future || d >= (known.day ?? d)));
  return days[0] === undefined ? null : isoDay(days[0]);
};

/** A whole week of a month by its number, from the end where that is negative. */
const nthWeek = (year: number, month: number, nth: number): string | null => {
  const first = dayOf(year, month, 1);
  const monday = first + ((8 - weekdayOf(first)) % 7);
  const whole = Math.floor((first + daysInMonth(year, month) - monday) / 7);
  const at = nth > 0 ? nth - 1 : whole + nth;
  return at >= 0 && at < 5 ? isoWeek(monday + 7 * at) : null;
};

export const ofCalendar = (s: Sense, around: Surroundings): Resolved => {
  const { known } = around;
  const plain = (value: string | null): Resolved => ({ value, flags: [] });
  if (s.holiday !== undefined) return ofHoliday(s, around);
  if (s.century !== undefined) return plain(String(s.century));
  if (s.decade !== undefined) return plain(String(s.decade));
  if (s.nth !== undefined && s.day === undefined) return plain(nthWeekday(s, around));
  const year = s.year ?? (known.year === undefined ? undefined : known.year + (s.yearShift ?? 0));
  if (s.quarter !== undefined) return plain(`${yearValue(year)}-Q${s.quarter}`);
  if (s.half !== undefined) return plain(`${yearValue(year)}-H${s.half}`);
  if (s.season !== undefined) {
    const month = { SP: 3, SU: 6, FA: 9, WI: 12 }[s.season] ?? 1;
    const of = s.year ?? yearFor({ ...s, month }, around);
    return plain(`${yearValue(of)}-${s.season}`);
  }
  if (s.day !== undefined && s.monthShift !== undefined) return plain(dayOfShiftedMonth(s, known));
  if (s.day !== undefined) return ofDate(s, around);
  if (s.relation === 0 && known.month !== undefined && s.month !== undefined && s.month !== known.month)
    return { value: monthValue(yearFor(s, around), s.month), flags: ["month-contradicts-date"] };
  return plain(monthValue(yearFor(s, around), s.month));
};
