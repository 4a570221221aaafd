/**
 * Days and weeks as plain numbers: a day is the count of days since 1970-01-01 in the proleptic Gregorian
 * calendar. No time zones, no `Date` beyond the arithmetic of UTC.
 */
const DAY = 86_400_000;

/** Day number of a date; months and days past their end roll over. */
export const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY);

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export const civilOf = (day: number): CivilDate => {
  const d = new Date(day * DAY);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
};

export const daysInMonth = (year: number, month: number): number =>
  dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** ISO weekday, Monday 1 to Sunday 7. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** ISO week of a day; the year is the week's, not the day's. */
export const weekOf = (day: number): { readonly year: number; readonly week: number } => {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
};

const two = (n: number): string => String(n).padStart(2, "0");
export const isoDay = (day: number): string => {
  const { year, month, day: d } = civilOf(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(d)}`;
};
export const isoWeek = (day: number): string => {
  const { year, week } = weekOf(day);
  return `${year}-W${two(week)}`;
};

/** Day number of an ISO date or date-time (its date part), or null. */
export const parseDay = (iso: string | undefined): number | null => {
  const m = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso ?? "");
  if (!m) return null;
  const day = dayOf(Number(m[1]), Number(m[2]), Number(m[3]));
  return isoDay(day) === m[0] ? day : null;
};

/** A day moved by whole months; the 31st becomes the last day of a shorter month. */
export const addMonths = (day: number, months: number): number => {
  const { year, month, day: d } = civilOf(day);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayOf(y, m, Math.min(d, daysInMonth(y, m)));
};

/** Western Easter (Gauss's rule as given by Butcher). */
export const easterOf = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dayOf(year, Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
};
