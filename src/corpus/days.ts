/** The ISO days, first and last, on which a TIMEX3 value can lie; the weekday where that alone is told. */
export interface Days {
  readonly from: string;
  readonly to: string;
  /** 1 (Monday) to 7, or null. */
  readonly weekday: number | null;
}

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const at = (y: number, m: number, d: number): number => Date.UTC(y, m - 1, d);
const DAY = 86_400_000;
const QUARTERS: Record<string, [number, number]> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
};

/** First day of an ISO week: the Monday of the week that holds 4 January, and so on. */
const weekStart = (year: number, week: number): number => {
  const fourth = at(year, 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return monday + (week - 1) * 7 * DAY;
};

const ofOne = (value: string): Days | null => {
  const year = Number(value.slice(0, 4));
  if (!/^\d{4}/u.test(value)) return null;
  const rest = value.slice(5);
  const months = (a: number, b: number): Days => ({
    from: iso(at(year, a, 1)),
    to: iso(at(year, b + 1, 0)),
    weekday: null,
  });
  if (rest === "" || rest.startsWith("XX")) return months(1, 12);
  const week = /^W(\d\d|XX)(?:-(\d|WE))?/u.exec(rest);
  if (week) {
    const day = week[2] && week[2] !== "WE" ? Number(week[2]) : null;
    if (week[1] === "XX") return { ...months(1, 12), weekday: day };
    const start = weekStart(year, Number(week[1]));
    return day
      ? { from: iso(start + (day - 1) * DAY), to: iso(start + (day - 1) * DAY), weekday: null }
      : { from: iso(start), to: iso(start + 6 * DAY), weekday: null };
  }
  const part = QUARTERS[rest.slice(0, 2)];
  if (part) return months(part[0], part[1]);
  const month = Number(rest.slice(0, 2));
  if (!(month >= 1 && month <= 12)) return null;
  const day = /^\d\d-(\d\d)/u.exec(rest);
  if (!day) return months(month, month);
  const d = iso(at(year, month, Number(day[1])));
  return { from: d, to: d, weekday: null };
};

/** Days of a TIMEX3 date or range (`2020/2021-07`); null where the value fixes no year. */
export const daysOf = (value: string | null): Days | null => {
  if (!value) return null;
  const [a, b] = value.split("/");
  const first = ofOne(a ?? "");
  if (!b || !first) return first;
  const last = ofOne(b);
  return last ? { from: first.from, to: last.to, weekday: null } : first;
};

/** ISO weekday of an ISO day, 1 (Monday) to 7. */
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** Can both be one day? What is not known is no hindrance. */
export const compatible = (a: Days | null, b: Days | null): boolean => {
  if (!a || !b) return true;
  if (a.from > b.to || b.from > a.to) return false;
  if (a.weekday && b.weekday) return a.weekday === b.weekday;
  const single = a.from === a.to ? a.from : b.from === b.to ? b.from : null;
  const weekday = a.weekday ?? b.weekday;
  return single === null || weekday === null || weekdayOf(single) === weekday;
};

/** Length in days, both ends counted. */
export const spread = (d: Days): number => (Date.parse(d.to) - Date.parse(d.from)) / DAY + 1;

/** Days between two spans of days; 0 where they meet or one is not known. */
export const apart = (a: Days | null, b: Days | null): number => {
  if (!a || !b) return 0;
  return Math.max(
    0,
    (Date.parse(a.from) - Date.parse(b.to)) / DAY,
    (Date.parse(b.from) - Date.parse(a.to)) / DAY,
  );
};

/** Is `a` certainly before `b`? */
export const before = (a: Days | null, b: Days | null): boolean => a !== null && b !== null && a.to < b.from;
