import {
  addMonths,
  civilOf,
  dayOf,
  dayOfHijri,
  daysInMonth,
  easterOf,
  hijriOf,
  isoDay,
  isoWeek,
  parseDay,
  weekdayOf,
} from "../../arabic/index.ts";
import { dayValue, monthValue, weekdayValue, withTime, yearValue } from "./print.ts";
import type { Sense } from "./sense.ts";

/** What is known of an article's day: all of it, or some fields. */
export interface Known {
  /** Day number, where the whole day is known. */
  readonly day: number | null;
  readonly year?: number;
  readonly month?: number;
  readonly weekday?: number;
  /** Minute of the day at which it was published, where that came with it. */
  readonly minute?: number;
}
export const wholeDay = (day: number, minute?: number): Known => {
  const { year, month } = civilOf(day);
  return { day, year, month, weekday: weekdayOf(day), ...(minute === undefined ? {} : { minute }) };
};

export interface Surroundings {
  readonly known: Known;
  /** Value of the time last spoken of in the article, and of the last whole day. */
  readonly lastValue: string | null;
  readonly lastDay: string | null;
  /** Does the sentence look ahead here? */
  readonly future: boolean;
}
export interface Resolved {
  readonly value: string | null;
  readonly flags: readonly string[];
}

/** Of a day and month without a year: the past one, unless that is most of a year ago and the next is near. */
const NEAR = 60;
const FAR = 300;

/** The weekday nearest before (or after) a day, the day itself counted or not. */
const weekdayNear = (day: number, weekday: number, s: Sense, future: boolean): number => {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (s.weekShift !== undefined && s.weekShift > -99) return day - weekdayOf(day) + weekday + 7 * s.weekShift;
  if (s.weekShift === -99) return day + ahead;
  if (s.relation === -1) return day - (back === 0 ? 7 : back);
  if (s.relation === 1) return day + (ahead === 0 ? 7 : ahead);
  return future ? day + ahead : day - back;
};

/** The year of a month (and day) told without one. */
const yearFor = (s: Sense, around: Surroundings): number | undefined => {
  const { known, future } = around;
  if (s.year !== undefined) return s.year;
  if (s.named) return undefined;
  const month = s.month ?? 1;
  if (s.yearShift !== undefined) return known.year === undefined ? undefined : known.year + s.yearShift;
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
    return ahead === 1
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
  if (future) return since <= NEAR && away >= FAR ? past : next;
  return away <= NEAR && since >= FAR ? next : past;
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

const ofDate = (s: Sense, around: Surroundings): Resolved => {
  if (s.month === undefined || s.day === undefined) return { value: null, flags: [] };
  const { year, flags } = fitted(s, yearFor(s, around));
  const { known } = around;
  const day = year === undefined ? null : dayOf(year, s.month, s.day);
  if (day !== null && s.shift?.from === "article" && known.day !== null && known.day + s.shift.n !== day)
    return { value: isoDay(day), flags: [...flags, "deictic-contradicts-date"] };
  return { value: dayValue(year, s.month, s.day), flags };
};

/** A Hijri date by Umm al-Qura; without its year the one nearest to the article. */
const ofHijri = (s: Sense, around: Surroundings): Resolved => {
  const h = s.hijri;
  if (!h) return { value: null, flags: [] };
  const told = `hijri:${yearValue(h.year)}-${monthValue(undefined, h.month || undefined).slice(5)}`;
  // Where our calendar's date stands beside it, that is the value, and the two must agree.
  if (s.month !== undefined && s.day !== undefined) {
    const ours = ofDate({ ...s, kind: "date" }, around);
    const day = ours.value === null ? null : parseDay(ours.value);
    const theirs = h.year && h.day ? dayOfHijri(h.year, h.month, h.day) : null;
    const apart = day === null || theirs === null ? 0 : Math.abs(day - theirs);
    return { value: ours.value, flags: [...ours.flags, ...(apart > 1 ? ["hijri-contradicts-date"] : [])] };
  }
  if (!h.day || h.month === 0) return { value: null, flags: [told] };
  const now = around.known.day;
  if (h.year === undefined && now === null) return { value: null, flags: [told] };
  const year = h.year ?? nearestHijriYear(h.month, h.day, now ?? 0, around.future);
  const day = dayOfHijri(year, h.month, h.day);
  // 30 Safar of a year whose Safar has 29: a sighting may have given it one; it is the day after the 29th.
  if (day === null) {
    const eve = h.day === 30 ? dayOfHijri(year, h.month, 29) : null;
    return { value: eve === null ? null : isoDay(eve + 1), flags: ["hijri-one-day", "hijri-no-such-day"] };
  }
  const off = s.weekday === undefined ? 0 : weekdayOf(day) - s.weekday;
  // The weekday settles the day that the sighting may have moved.
  const settled = Math.abs(off) === 1 ? day - off : off === 6 ? day + 1 : off === -6 ? day - 1 : day;
  const clash = off !== 0 && settled === day;
  return {
    value: isoDay(settled),
    flags: ["hijri-one-day", ...(clash ? ["weekday-contradicts-date"] : [])],
  };
};
const nearestHijriYear = (month: number, day: number, now: number, future: boolean): number => {
  const { year } = hijriOf(now);
  const here = dayOfHijri(year, month, Math.min(day, 29)) ?? now;
  if (future) return here >= now ? year : year + 1;
  return here <= now + NEAR ? year : year - 1;
};

/** A deictic day or a weekday. */
const ofDay = (s: Sense, around: Surroundings): Resolved => {
  const { known } = around;
  const shift = s.shift;
  if (shift?.from === "text") {
    const base = parseDay(around.lastDay ?? undefined);
    if (base !== null) return { value: isoDay(base + shift.n), flags: [] };
    if (shift.n === 0 || known.day === null)
      return { value: shift.n === 0 ? around.lastDay : null, flags: [] };
  }
  if (known.day !== null) {
    if (!shift) return { value: isoDay(weekdayNear(known.day, s.weekday ?? 1, s, around.future)), flags: [] };
    const day = known.day + shift.n;
    if (s.weekday === undefined || weekdayOf(day) === s.weekday) return { value: isoDay(day), flags: [] };
    // The weekday is the harder word to get wrong.
    const near = weekdayNear(known.day, s.weekday, s, shift.n > 0);
    return { value: isoDay(near), flags: ["deictic-contradicts-weekday"] };
  }
  const weekday =
    s.weekday ??
    (shift && known.weekday !== undefined ? ((((known.weekday - 1 + shift.n) % 7) + 7) % 7) + 1 : undefined);
  if (weekday !== undefined) return { value: weekdayValue(known.year, weekday), flags: [] };
  return { value: known.year === undefined ? null : dayValue(known.year, known.month), flags: [] };
};

/** Start of the period of `unit` that holds a day, moved by `n` of them, as a value. */
const ofPeriod = (s: Sense, around: Surroundings): string | null => {
  const { known } = around;
  const shift = s.shift;
  if (!shift) return null;
  const { unit, n } = shift;
  if (shift.from === "text") {
    const told = ofText(unit, n, around);
    if (told !== null || n === 0) return told;
  }
  const year = s.year ?? known.year;
  switch (unit) {
    case "Y":
      if (s.year !== undefined) return yearValue(s.year);
      if (year === undefined) return n === 0 ? "XXXX" : null;
      return yearValue(year + n);
    case "DE":
      return year === undefined ? null : String(Math.floor(year / 10) + n);
    case "CE":
      return year === undefined ? null : String(Math.floor(year / 100) + n);
    case "Q": {
      if (known.day === null) return null;
      const { month } = civilOf(known.day);
      const index = (known.year ?? 0) * 4 + Math.floor((month - 1) / 3) + n;
      return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    }
    case "M": {
      if (known.month === undefined || known.year === undefined) {
        if (n === 0 && known.month !== undefined) return monthValue(known.year, known.month);
        return monthValue(known.year);
      }
      const index = known.year * 12 + known.month - 1 + n;
      return monthValue(Math.floor(index / 12), (index % 12) + 1);
    }
    case "W": {
      if (known.day === null) return `${yearValue(known.year)}-WXX`;
      const week = isoWeek(known.day + 7 * n);
      return s.weekend ? `${week}-WE` : week;
    }
    default:
      return null;
  }
};

/** The period last spoken of, or the one after it. */
const ofText = (unit: string, n: number, { lastValue, lastDay }: Surroundings): string | null => {
  const value = lastDay ?? lastValue;
  if (value === null) return null;
  if (unit === "Y" && /^\d{4}/u.test(value)) return String(Number(value.slice(0, 4)) + n);
  if (unit === "M") {
    const m = /^(\d{4})-(\d{2})/u.exec(value);
    if (!m) return null;
    const index = Number(m[1]) * 12 + Number(m[2]) - 1 + n;
    return monthValue(Math.floor(index / 12), (index % 12) + 1);
  }
  const day = parseDay(value);
  return unit === "W" && day !== null ? isoWeek(day + 7 * n) : null;
};

/** قبل ثلاثة أعوام: as exact as its unit. */
const ofCount = (s: Sense, around: Surroundings): string | null => {
  const shift = s.shift;
  if (!shift) return null;
  const base = shift.from === "text" ? parseDay(around.lastDay ?? undefined) : around.known.day;
  const { unit, n } = shift;
  if (base === null) {
    const year = /^\d{4}/u.exec(around.lastValue ?? "")?.[0];
    if (unit === "Y" && shift.from === "text") return year === undefined ? null : yearValue(Number(year) + n);
    if (unit === "Y" && around.known.year !== undefined && shift.from === "article")
      return yearValue(around.known.year + n);
    if (unit === "D" && around.known.weekday !== undefined && shift.from === "article")
      return ofDay({ ...s, kind: "day" }, around).value;
    return null;
  }
  switch (unit) {
    case "D":
      return isoDay(base + n);
    case "W":
      return isoWeek(base + 7 * n);
    case "M":
      return isoDay(addMonths(base, n)).slice(0, 7);
    case "Y":
      return isoDay(addMonths(base, 12 * n)).slice(0, 4);
    case "DE":
      return isoDay(addMonths(base, 120 * n)).slice(0, 4);
    case "CE":
      return isoDay(addMonths(base, 1200 * n)).slice(0, 4);
    default:
      return null;
  }
};

const ofHoliday = (s: Sense, around: Surroundings): Resolved => {
  const { known } = around;
  const rule = s.holiday ?? "";
  const dayIn = (year: number): number | null => {
    if (rule === "easter") return easterOf(year);
    const m = /^(h?)(\d{2})-(\d{2})$/u.exec(rule);
    if (!m) return null;
    const month = Number(m[2]);
    const day = Number(m[3]);
    if (m[1] !== "h") return dayOf(year, month, day);
    // The Hijri year whose feast falls into this year of ours.
    const first = hijriOf(dayOf(year, 1, 1)).year;
    return (
      [first, first + 1]
        .map((y) => dayOfHijri(y, month, day))
        .find((d) => d !== null && civilOf(d).year === year) ?? null
    );
  };
  const flags = rule.startsWith("h") ? ["hijri-one-day"] : [];
  if (s.year !== undefined) {
    const day = dayIn(s.year);
    return { value: day === null ? null : isoDay(day), flags };
  }
  if (known.day === null || known.year === undefined) return { value: null, flags: [] };
  const now = known.day;
  const candidates = [known.year - 1, known.year, known.year + 1]
    .map(dayIn)
    .filter((d): d is number => d !== null && (!around.future || d >= now))
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now));
  const near = candidates[0];
  return { value: near === undefined ? null : isoDay(near), flags };
};

/** The second Tuesday of a month: by its number, from the end where that is negative. */
const nthWeekday = (s: Sense, around: Surroundings): string | null => {
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

const ofCalendar = (s: Sense, around: Surroundings): Resolved => {
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
  if (s.day !== undefined) return ofDate(s, around);
  if (s.relation === 0 && known.month !== undefined && s.month !== undefined && s.month !== known.month)
    return { value: monthValue(yearFor(s, around), s.month), flags: ["month-contradicts-date"] };
  return plain(monthValue(yearFor(s, around), s.month));
};

const withoutTime = (s: Sense, around: Surroundings): Resolved => {
  const plain = (value: string | null): Resolved => ({ value, flags: [] });
  if (s.today) return plain("PRESENT_REF");
  switch (s.kind) {
    case "nth":
      return plain(nthWeekday(s, around));
    case "hijri":
      return ofHijri(s, around);
    case "date":
      return s.hijri && s.day === undefined ? ofHijri(s, around) : ofCalendar(s, around);
    case "year":
      return plain(yearValue(s.year));
    case "unit":
      return plain(ofPeriod(s, around));
    case "day":
    case "weekday":
      return ofDay(s, around);
    case "clock":
      return s.weekday !== undefined || s.shift ? ofDay(s, around) : plain(null);
    default:
      if (s.weekday !== undefined) return ofDay(s, around);
      if (s.shift?.from === "text" && Number.isNaN(s.shift.n)) return plain(around.lastValue);
      return plain(ofCount(s, around));
  }
};

/** قبل ساعتين, where the hour of publication came with the document; as exact as its unit. */
const ofMinutes = (shift: NonNullable<Sense["shift"]>, { day, minute }: Known): string | null => {
  if (day === null || minute === undefined || shift.from === "text" || shift.unit === "S") return null;
  const at = day * 1440 + minute + shift.n * (shift.unit === "H" ? 60 : 1);
  const two = (n: number): string => String(n).padStart(2, "0");
  const left = at - Math.floor(at / 1440) * 1440;
  const hour = `${isoDay(Math.floor(at / 1440))}T${two(Math.floor(left / 60))}`;
  return shift.unit === "H" ? hour : `${hour}:${two(left % 60)}`;
};

/** TIMEX3 value of a sense in its surroundings, as far as they carry it; the rest prints X or is null. */
export const resolve = (s: Sense, around: Surroundings): Resolved => {
  if (s.value !== undefined) return { value: s.value, flags: [] };
  const { value, flags } = withoutTime(s, around);
  if (s.type !== "TIME") return { value, flags };
  if (s.shift && (s.shift.unit === "H" || s.shift.unit === "MI" || s.shift.unit === "S"))
    return { value: ofMinutes(s.shift, around.known), flags };
  const day =
    value ??
    (s.kind === "clock" || s.kind === "other" || s.kind === "partly"
      ? (around.lastDay ?? (around.known.day === null ? "XXXX-XX-XX" : isoDay(around.known.day)))
      : null);
  return { value: day === null ? null : withTime(day, s), flags };
};
