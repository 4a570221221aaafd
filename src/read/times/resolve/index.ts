import { isoDay } from "../../../arabic/index.ts";
import { withTime } from "../print.ts";
import type { Sense } from "../sense.ts";
import { ofHijri, ofYear } from "./hijri.ts";
import type { Resolved, Surroundings } from "./known.ts";
import { nthWeekday, ofCalendar } from "./months.ts";
import { ofCount, ofDay, ofMinutes, ofPeriod } from "./periods.ts";

export { type Known, type Resolved, type Surroundings, wholeDay } from "./known.ts";

const withoutTime = (s: Sense, around: Surroundings): Resolved => {
  const plain = (value: string | null): Resolved => ({ value, flags: [] });
  if (s.today) return plain("PRESENT_REF");
  switch (s.kind) {
    case "nth":
      return plain(nthWeekday(s, around));
    case "hijri":
      return ofHijri(s, around);
    case "date":
      return s.hijri ? ofHijri(s, around) : ofCalendar(s, around);
    case "year":
      return ofYear(s.year ?? 0, around.known);
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
