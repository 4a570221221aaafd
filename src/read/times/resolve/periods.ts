import { addMonths, civilOf, isoDay, isoWeek, parseDay, weekdayOf } from "../../../arabic/index.ts";
import { dayValue, monthValue, weekdayValue, yearValue } from "../print.ts";
import type { Sense } from "../sense.ts";
import type { Known, Resolved, Surroundings } from "./known.ts";

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

/** A deictic day or a weekday. */
export const ofDay = (s: Sense, around: Surroundings): Resolved => {
  const { known } = around;
  const shift = s.shift;
  if (shift?.from === "text") {
    const base = parseDay(around.lastDay ?? undefined);
    if (base !== null) return { value: isoDay(base + shift.n), flags: [] };
    if (shift.n >= 0 || known.day === null)
      return { value: shift.n === 0 ? around.lastDay : null, flags: [] };
  }
  if (known.day !== null) {
    if (!shift) return { value: isoDay(weekdayNear(known.day, s.weekday ?? 1, s, around.future)), flags: [] };
    const day = known.day + shift.n;
    if (s.weekday === undefined || weekdayOf(day) === s.weekday)
      return {
        value: isoDay(day),
        flags: known.writtenBefore && s.weekday !== undefined ? ["deictic-contradicts-weekday"] : [],
      };
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
export const ofPeriod = (s: Sense, around: Surroundings): string | null => {
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
  const value = unit === "Y" || /^\d{4}-\d\d/u.test(lastValue ?? "") ? lastValue : lastDay;
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
export const ofCount = (s: Sense, around: Surroundings): string | null => {
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

/** قبل ساعتين, where the hour of publication came with the document; as exact as its unit. */
export const ofMinutes = (shift: NonNullable<Sense["shift"]>, { day, minute }: Known): string | null => {
  if (day === null || minute === undefined || shift.from === "text" || shift.unit === "S") return null;
  const at = day * 1440 + minute + shift.n * (shift.unit === "H" ? 60 : 1);
  const two = (n: number): string => String(n).padStart(2, "0");
  const left = at - Math.floor(at / 1440) * 1440;
  const hour = `${isoDay(Math.floor(at / 1440))}T${two(Math.floor(left / 60))}`;
  return shift.unit === "H" ? hour : `${hour}:${two(left % 60)}`;
};
