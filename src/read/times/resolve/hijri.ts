import {
  civilOf,
  dayOf,
  dayOfHijri,
  easterOf,
  hijriOf,
  isoDay,
  parseDay,
  weekdayOf,
} from "../../../arabic/index.ts";
import { monthValue, yearValue } from "../print.ts";
import type { Sense } from "../sense.ts";
import { ofDate } from "./dates.ts";
import { type Known, type Resolved, SOON, type Surroundings } from "./known.ts";

/** A Hijri date by Umm al-Qura; without its year the one nearest to the article. */
export const ofHijri = (s: Sense, around: Surroundings): Resolved => {
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
  return here <= now + SOON ? year : year - 1;
};

/** عام 1445 in a text of our day is a Hijri year, whatever stands after it. */
export const ofYear = (year: number, { day }: Known): Resolved => {
  const hijri = year >= 1300 && year <= 1500 && day !== null && Math.abs(hijriOf(day).year - year) <= 3;
  return hijri ? { value: null, flags: [`hijri:${year}-XX`] } : { value: yearValue(year), flags: [] };
};

export const ofHoliday = (s: Sense, around: Surroundings): Resolved => {
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
