import { daysInMonth } from "../../../arabic/index.ts";
import { after, afterMonth, afterMonthPreposition, afterPreposition, alone, before } from "../context.ts";
import type { Relation } from "../sense.ts";
import { has, monthOf, NAME, number, type Readers, some, text } from "./captures.ts";

const validDay = (day: number, m: number, year?: number): boolean =>
  m >= 1 && m <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, m);
const YEAR = /^(19|20)\d\d$/u;

/** Days, months and years of the calendars. */
export const dates: Readers = {
  date: (c) => {
    const day = number(c, "day") ?? 0;
    const m = monthOf(c).month;
    const year = number(c, "year");
    const relation = number(c, "relation");
    if (c.lex.namedAfter.has(before(c))) return NAME;
    if (!validDay(day, m, year)) return null;
    return {
      kind: "date",
      type: "DATE",
      month: m,
      day,
      ...(year === undefined && (c.lex.eventDays.has(before(c)) || c.lex.eventDays.has(before(c, 2)))
        ? { named: true }
        : {}),
      ...some({ year, relation: relation as Relation | undefined }),
    };
  },
  "day-of-month": (c) => {
    const day = number(c, "day") ?? 0;
    return { kind: "date", type: "DATE", day, monthShift: number(c, "relation") ?? 0 };
  },
  "first-last-day": (c) => {
    const m = monthOf(c).month;
    const year = number(c, "year");
    const which = number(c, "first") ?? number(c, "last") ?? 1;
    const day = which < 0 ? daysInMonth(year ?? 2001, m) : which;
    return { kind: "date", type: "DATE", month: m, day, ...some({ year }) };
  },
  numeric: (c) => {
    const [told = 0, m = 0, day = 0] = c.match.captures["numeric"] as number[];
    // 30-02-33 is no day of ours, but one of Safar 1433.
    const short = told > 0 && told < 100;
    if (short && (validDay(day, m) || told > 60)) return null;
    const year = short ? 1400 + told : told;
    if (year >= 1300 && year <= 1500 && day > 0 && day <= 30 && m >= 1 && m <= 12)
      return { kind: "hijri", type: "DATE", hijri: { year, month: m, day } };
    if (m < 1 || m > 12 || (day > 0 && !validDay(day, m, year || undefined))) return null;
    // Day and month alone are a fraction as often as a date: only beside a weekday.
    if (year === 0) return { kind: "nth", type: "DATE", month: m, day };
    if (year < 1000 || year > 2999) return null;
    return { kind: "date", type: "DATE", year, month: m, ...(day > 0 ? { day } : {}) };
  },
  month: (c) => {
    const { month: m, sure } = monthOf(c);
    const year = number(c, "year");
    const relation = number(c, "relation");
    // 32 يناير is no January.
    if (/^\d+$/u.test(before(c)) && Number(before(c)) > 31 && Number(before(c)) < 100) return null;
    const plain = year === undefined && relation === undefined;
    if (plain && !sure && !afterMonthPreposition(c) && !afterMonth(c)) return null;
    // باب is a gate and no August.
    if (plain && !sure && /[بلك]$/u.test(c.match.before)) return null;
    if (plain && c.lex.namedAfter.has(before(c))) return NAME;
    return {
      kind: "date",
      type: "DATE",
      month: m,
      // حرب تموز was not this July's.
      ...(plain && c.lex.eventDays.has(before(c)) ? { named: true } : {}),
      ...some({ year, relation: relation as Relation | undefined }),
    };
  },
  year: (c) => {
    const year = number(c, "year") ?? 0;
    const next = after(c);
    if (year >= 1300 && year <= 1500 && (next === "ه" || next.startsWith("هجري"))) return null;
    const relation = number(c, "relation");
    return relation === undefined
      ? { kind: "year", type: "DATE", year }
      : { kind: "unit", type: "DATE", year, shift: { unit: "Y", n: relation, from: "article" } };
  },
  "bare-year": (c) => {
    const prev = before(c);
    const next = after(c);
    if (c.lex.counted.has(next) || prev === "#") return null;
    if (prev === "من" && ["اكثر", "اقل", "ازيد"].includes(before(c, 2))) return null;
    const ranged =
      (prev === "-" || prev === "–" || prev === "/" || prev === "الي" || prev === "حتي") &&
      YEAR.test(before(c, 2));
    const listed = (c.match.before === "و" && before(c) === "،") || (prev === "و" && YEAR.test(before(c, 2)));
    const ranging = (next === "-" || next === "–") && YEAR.test(after(c, 1));
    const opened = prev === "(" && (next === ")" || next === "-" || next === "–");
    const counts = /^[وفبل]*(?=.)/u.exec(prev)?.[0] ?? "";
    const noun = c.lex.yearNouns.has(prev) || c.lex.yearNouns.has(prev.slice(counts.length));
    if (ranging || noun) return { kind: "year", type: "DATE", year: number(c, "year") ?? 0 };
    if (!ranged && !listed && !opened && !afterPreposition(c) && !(prev === "،" && next === "،")) return null;
    return { kind: "year", type: "DATE", year: number(c, "year") ?? 0 };
  },
  "hijri-year": (c) => ({ kind: "hijri", type: "DATE", hijri: { year: number(c, "year") ?? 0, month: 0 } }),
  hijri: (c) => ({
    kind: "hijri",
    type: "DATE",
    hijri: {
      month: number(c, "hijrimonth") ?? 0,
      day: number(c, "day") ?? 0,
      ...some({ year: number(c, "year") }),
    },
    ...some({ relation: number(c, "relation") as Relation | undefined }),
  }),
  "hijri-month": (c) => ({
    kind: "hijri",
    type: "DATE",
    hijri: { month: number(c, "hijrimonth") ?? 9, ...some({ year: number(c, "year") }) },
    ...some({ year: number(c, "gregorian"), relation: number(c, "relation") as Relation | undefined }),
  }),
  "hijri-bare": (c) =>
    alone(c) || (has(c, "رمضان") && ["في", "خلال", "قبل", "بعد", "قبيل"].includes(before(c)))
      ? { kind: "hijri", type: "DATE", hijri: { month: number(c, "hijrimonth") ?? 9 } }
      : null,
  holiday: (c) => ({
    kind: "date",
    type: "DATE",
    holiday: text(c, "holiday") ?? "",
    ...some({ year: number(c, "year") }),
  }),
  quarter: (c) => {
    const nth = number(c, "nth") ?? 0;
    const isHalf = has(c, "النصف");
    const q = nth < 0 ? (isHalf ? 2 : 4) : nth;
    if (q > (isHalf ? 2 : 4)) return null;
    const year = number(c, "year");
    return {
      kind: "date",
      type: "DATE",
      ...(isHalf ? { half: q } : { quarter: q }),
      ...(year === undefined ? { yearShift: number(c, "relation") ?? 0 } : { year }),
    };
  },
  season: (c) => ({
    kind: "date",
    type: "DATE",
    season: text(c, "season") ?? "",
    ...some({
      year: number(c, "year"),
      relation: number(c, "relation") as Relation | undefined,
      yearShift: number(c, "yearrel"),
    }),
  }),
  decade: (c) => {
    // في منتصف الخمسينات من عمره
    if (after(c) === "من" && after(c, 1).startsWith("عمر")) return NAME;
    const relation = number(c, "century");
    const byOrdinal = relation !== undefined && relation > 1 ? relation - 1 : 19;
    return { kind: "date", type: "DATE", decade: byOrdinal * 10 + (number(c, "decade") ?? 0) };
  },
  century: (c) => ({ kind: "date", type: "DATE", century: (number(c, "century") ?? 1) - 1 }),
};
