import type { TimeField } from "../../model/index.ts";
import type { Sense } from "./sense.ts";

const two = (n: number | undefined): string => (n === undefined ? "XX" : String(n).padStart(2, "0"));
const four = (n: number | undefined): string => (n === undefined ? "XXXX" : String(n).padStart(4, "0"));

export const dayValue = (year?: number, month?: number, day?: number): string =>
  `${four(year)}-${two(month)}-${two(day)}`;
export const monthValue = (year?: number, month?: number): string => `${four(year)}-${two(month)}`;
export const yearValue = four;
/** A weekday of an untold week. */
export const weekdayValue = (year: number | undefined, weekday: number): string =>
  `${four(year)}-WXX-${weekday}`;

/** A day's value with the hour or the part of the day behind it. */
export const withTime = (day: string, s: Sense): string => {
  if (s.hour === undefined) return s.part === undefined ? day : `${day}T${s.part}`;
  const seconds = s.second === undefined ? "" : `:${two(s.second)}`;
  return `${day}T${two(s.hour)}:${two(s.minute ?? 0)}${seconds}${s.zone === "Z" ? "Z" : ""}`;
};

/** Fields that the words state, and those of the value that were derived. */
export const fieldsOf = (
  s: Sense,
  value: string | null,
): { readonly stated: readonly TimeField[]; readonly derived: readonly TimeField[] } => {
  const stated: TimeField[] = [];
  if (s.year !== undefined || s.decade !== undefined || s.century !== undefined) stated.push("year");
  if (s.month !== undefined) stated.push("month");
  if (s.day !== undefined) stated.push("day");
  if (s.weekday !== undefined) stated.push("weekday");
  if (s.part !== undefined) stated.push("part");
  if (s.hour !== undefined) stated.push("clock");
  const derived: TimeField[] = [];
  if (value !== null && s.type !== "DURATION" && s.type !== "SET") {
    const m = /^(\d{2,4})?(?:X*)(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(value);
    const add = (field: TimeField, there: boolean): void => {
      if (there && !stated.includes(field)) derived.push(field);
    };
    add("year", /^\d{2,4}/u.test(value));
    add("month", m?.[2] !== undefined);
    add("day", m?.[3] !== undefined);
    add("week", /-W\d\d/u.test(value));
    add("weekday", /-W(?:\d\d|XX)-\d/u.test(value));
  }
  return { stated, derived };
};
