import { dayOf } from "./calendar.ts";

/**
 * The Umm al-Qura calendar, as ICU computes it (`Intl`, `islamic-umalqura`). A sighting may differ from it by a
 * day: whoever prints a date that was told in Hijri says so.
 */
export interface HijriDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

let format: Intl.DateTimeFormat | undefined;
/** The Hijri date of a day number (days since 1970-01-01). */
export const hijriOf = (day: number): HijriDate => {
  format ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  const parts = new Map(format.formatToParts(day * 86_400_000).map((p) => [p.type as string, p.value]));
  const number = (name: string): number => Number.parseInt(parts.get(name) ?? "", 10);
  return { year: number("year"), month: number("month"), day: number("day") };
};

/** First day of 1 Muharram 1 AH in the tabular reckoning, and the mean month, to land within days of the mark. */
const EPOCH = dayOf(622, 7, 19);
const MEAN_MONTH = 29.530588;
const starts = new Map<number, number>();

/** Day number of the first of a Hijri month; found near the mean and settled by asking the calendar. */
export const hijriMonthStart = (year: number, month: number): number => {
  const index = (year - 1) * 12 + month - 1;
  const known = starts.get(index);
  if (known !== undefined) return known;
  const about = Math.round(EPOCH + index * MEAN_MONTH) + 15;
  const at = hijriOf(about);
  // The guess lies inside the month or close by: walk to its first day.
  let day = about - (at.day - 1);
  let away = (at.year - year) * 12 + at.month - month;
  while (away !== 0) {
    const step = hijriOf(day + (away > 0 ? -1 : 32));
    day = day + (away > 0 ? -1 : 32) - (step.day - 1);
    away = (step.year - year) * 12 + step.month - month;
  }
  starts.set(index, day);
  return day;
};

/** Days of a Hijri month: 29 or 30. */
export const hijriMonthLength = (year: number, month: number): number =>
  (month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1)) -
  hijriMonthStart(year, month);

/** Day number of a Hijri date, or null where that year has no such day (30 Safar 1433). */
export const dayOfHijri = (year: number, month: number, day: number): number | null =>
  day >= 1 && day <= hijriMonthLength(year, month) ? hijriMonthStart(year, month) + day - 1 : null;
