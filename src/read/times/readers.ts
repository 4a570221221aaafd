import type { TimexMod } from "../../model/index.ts";
import type { ClockReading } from "./clock.ts";
import { hourOf } from "./clock.ts";
import {
  after,
  afterLength,
  afterMonth,
  afterPreposition,
  alone,
  before,
  beforeName,
  type Context,
  future,
} from "./context.ts";
import type { MonthReading } from "./lexicon.ts";
import type { Relation, Sense, Unit } from "./sense.ts";

/** A reader makes a sense of what a rule captured, or null where the words round it say it is no time. */
export type Reader = (c: Context) => Sense | null;

const number = (c: Context, name: string): number | undefined => {
  const value = c.match.captures[name] ?? c.match.rule.with?.[name];
  return value === undefined ? undefined : Number(value);
};
const text = (c: Context, name: string): string | undefined => {
  const value = c.match.captures[name] ?? c.match.rule.with?.[name];
  return value === undefined ? undefined : String(value);
};
/** Only what is there: `exactOptionalPropertyTypes` tells absent from undefined. */
const some = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
const has = (c: Context, word: string): boolean => {
  for (let i = c.match.first; i < c.match.last; i++) if (c.tokens[i]!.norm === word) return true;
  return false;
};
const month = (c: Context): MonthReading => c.match.captures["month"] as MonthReading;
const validDay = (day: number, m: number, year?: number): boolean =>
  m >= 1 && m <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2000, m, 0)).getUTCDate();

/** Seconds and minutes and hours go behind T. */
const period = (unit: Unit, n: number | string): string => {
  if (unit === "S" || unit === "H") return `PT${n}${unit}`;
  if (unit === "MI") return `PT${n}M`;
  if (n !== "X")
    return unit === "DE" ? `P${Number(n) * 10}Y` : unit === "CE" ? `P${Number(n) * 100}Y` : `P${n}${unit}`;
  return `P${n}${unit}`;
};
const SMALLER: Partial<Record<Unit, [Unit, number]>> = {
  DE: ["Y", 10],
  CE: ["Y", 100],
  Y: ["M", 12],
  M: ["D", 30],
  W: ["D", 7],
  D: ["H", 24],
  H: ["MI", 60],
  MI: ["S", 60],
};
/** A length in units, in the smaller unit where it is not whole: عام ونصف is P18M. */
const length = (unit: Unit, n: number): string => {
  const down = SMALLER[unit];
  return Number.isInteger(n) || !down ? period(unit, n) : period(down[0], Math.round(n * down[1]));
};

const duration = (value: string | null): Sense => ({ kind: "length", type: "DURATION", value });
/** Relations to the time last spoken of, where there is one. */
const TEXTUAL = ["التالي", "التاليه", "اللاحق", "اللاحقه", "السابق", "السابقه"];
const DEFINITE_HOURS: ReadonlySet<string> = new Set(["عند", "منذ", "حتي", "قبيل", "قرابه"]);
const DAYWORD = new Map<string, Unit>([
  ["يوم", "D"],
  ["سنو", "Y"],
  ["شهر", "M"],
  ["اسبوع", "W"],
]);

export const readers: Readonly<Record<string, Reader>> = {
  shift: (c) => {
    const prev = before(c);
    // "These days" and a day that is counted or named are other rules' business.
    // "21 hours a day": the day as a measure.
    if (prev === "في" && !has(c, "هذا")) return null;
    if (prev === "مدار" || prev === "طوال" || prev === "طيله" || prev === "ذلك") return null;
    const stateBefore = [1, 2, 3].some((k) => {
      const w = before(c, k);
      return c.lex.nowadays.has(w) || (/^[وف]/u.test(w) && c.lex.nowadays.has(w.slice(1)));
    });
    return {
      kind: "day",
      type: "DATE",
      shift: { unit: "D", n: 0, from: "article" },
      ...(stateBefore && !has(c, "هذا") && !has(c, "يوم") ? { today: true } : {}),
    };
  },
  deictic: (c) => {
    // بالأمس القريب and غد of its own ("مستقبل غد") are no days.
    if (after(c) === "القريب") return { kind: "ref", type: "DATE", value: "PAST_REF" };
    return { kind: "day", type: "DATE", shift: { unit: "D", n: number(c, "deictic") ?? 0, from: "article" } };
  },
  weekday: (c) => {
    if (c.lex.namedAfter.has(before(c))) return null;
    const relation = text(c, "rel") === "next" ? undefined : number(c, "relation");
    return {
      kind: "weekday",
      type: "DATE",
      weekday: number(c, "weekday") ?? 0,
      ...(relation === undefined ? {} : { relation: relation as Relation }),
      ...(text(c, "rel") === "next" ? { weekShift: -99 } : {}),
    };
  },
  "weekday-of-week": (c) => ({
    kind: "weekday",
    type: "DATE",
    weekday: number(c, "weekday") ?? 0,
    weekShift: number(c, "week") ?? 0,
  }),
  part: (c) => ({ kind: "part", type: "TIME", part: text(c, "part") ?? "" }),
  partly: (c) => ({
    kind: "partly",
    type: "TIME",
    part: text(c, "part") ?? "",
    // بعد الظهر and عند الظهر stand by themselves; صباحا and المساء do not.
    ...(DEFINITE_HOURS.has(before(c)) || (has(c, "الظهر") && has(c, "بعد")) ? { free: true } : {}),
  }),
  "this-part": (c) => ({
    kind: "day",
    type: "TIME",
    part: text(c, "part") ?? (has(c, "الصباح") ? "MO" : has(c, "المساء") ? "EV" : "NI"),
    shift: { unit: "D", n: 0, from: "article" },
  }),
  "fixed-part": (c) => ({
    kind: "day",
    type: "TIME",
    part: text(c, "part") ?? "",
    shift: { unit: "D", n: number(c, "n") ?? 0, from: "article" },
  }),
  midnight: () => ({ kind: "partly", type: "TIME", hour: 0, minute: 0, free: true }),
  "night-between": (c) => {
    const weekday = number(c, "weekday") ?? 0;
    const next = number(c, "next") ?? 0;
    if (next !== (weekday % 7) + 1) return null;
    return has(c, "منتصف")
      ? { kind: "other", type: "TIME", weekday: next, hour: 0, minute: 0 }
      : { kind: "other", type: "TIME", weekday, part: "NI" };
  },
  "text-shift": (c) => ({
    kind: "day",
    type: "DATE",
    shift: { unit: "D", n: number(c, "n") ?? 0, from: "text" },
  }),
  "text-ref": () => ({ kind: "other", type: "DATE", shift: { unit: "D", n: Number.NaN, from: "text" } }),
  "text-count": (c) => {
    const sign = has(c, "بعد") || has(c, "بعدها") ? 1 : -1;
    const n = number(c, "n") ?? (c.match.captures["unit"] !== undefined && isDual(c) ? 2 : 1);
    return {
      kind: "other",
      type: "DATE",
      shift: { unit: text(c, "unit") as Unit, n: sign * n, from: "text" },
    };
  },
  "nth-weekday": (c) => ({
    kind: "nth",
    type: "DATE",
    weekday: number(c, "weekday") ?? 0,
    nth: number(c, "nth") ?? 0,
  }),
  "nth-week": (c) => ({ kind: "nth", type: "DATE", nth: number(c, "nth") ?? 0, weekOf: true }),
  date: (c) => {
    const day = number(c, "day") ?? 0;
    const m = month(c).month;
    const year = number(c, "year");
    const relation = number(c, "relation");
    if (!validDay(day, m, year) || c.lex.namedAfter.has(before(c))) return null;
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
  "first-last-day": (c) => {
    const m = month(c).month;
    const year = number(c, "year");
    const which = number(c, "first") ?? number(c, "last") ?? 1;
    const day = which < 0 ? new Date(Date.UTC(year ?? 2001, m, 0)).getUTCDate() : which;
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
    const { month: m, sure } = month(c);
    const year = number(c, "year");
    const relation = number(c, "relation");
    const named = has(c, "شهر") || has(c, "لشهر") || has(c, "بشهر");
    // 32 يناير is no January.
    if (/^\d+$/u.test(before(c)) && Number(before(c)) > 31 && Number(before(c)) < 100) return null;
    const plain = year === undefined && relation === undefined && !named;
    if (plain && !sure && !afterPreposition(c) && !afterMonth(c)) return null;
    // باب is a gate and no August.
    if (plain && !sure && /[بلك]$/u.test(c.match.before)) return null;
    if (plain && c.lex.namedAfter.has(before(c))) return null;
    return {
      kind: "date",
      type: "DATE",
      month: m,
      ...some({ year, relation: relation as Relation | undefined }),
    };
  },
  year: (c) => {
    const year = number(c, "year") ?? 0;
    const next = after(c);
    if (year >= 1300 && year <= 1500 && (next === "ه" || next.startsWith("هجري"))) return null;
    return { kind: "year", type: "DATE", year };
  },
  "bare-year": (c) => {
    const prev = before(c);
    const next = after(c);
    if (c.lex.counted.has(next) || prev === "#") return null;
    if (prev === "من" && ["اكثر", "اقل", "ازيد"].includes(before(c, 2))) return null;
    const ranged =
      (prev === "-" || prev === "–" || prev === "/" || prev === "الي" || prev === "حتي") &&
      /^(19|20)\d\d$/u.test(before(c, 2));
    const listed = c.match.before === "و" && (/^(19|20)\d\d$/u.test(before(c)) || before(c) === "،");
    const opened = prev === "(" && (next === ")" || next === "-" || next === "–");
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
  edge: (c) => ({ kind: "edge", type: "DATE", mod: text(c, "edge") as TimexMod }),
  "edge-unit": (c) => {
    const unit = text(c, "unit") as Unit;
    if (unit !== "Y" && unit !== "M" && unit !== "W" && unit !== "CE" && unit !== "DE") return null;
    // نهاية العام 2016: the year is told.
    if (/^\d{4}$/u.test(after(c))) return null;
    return {
      kind: "unit",
      type: "DATE",
      mod: text(c, "edge") as TimexMod,
      shift: { unit, n: number(c, "relation") ?? 0, from: "article" },
    };
  },
  weekend: (c) => ({
    kind: "unit",
    type: "DATE",
    weekend: true,
    shift: { unit: "W", n: number(c, "relation") ?? 0, from: "article" },
  }),
  "unit-relation": (c) => {
    const unit = text(c, "unit") as Unit;
    const n = number(c, "relation") ?? 0;
    if (unit === "S" || unit === "MI")
      return n === 0 ? { kind: "ref", type: "DATE", value: "PRESENT_REF" } : null;
    const follows = TEXTUAL.some((w) => has(c, w));
    return {
      kind: unit === "D" ? "day" : "unit",
      type: unit === "H" ? "TIME" : "DATE",
      shift: { unit, n, from: follows && c.earlier ? "text" : "article" },
    };
  },
  "unit-same": (c) => {
    const unit = text(c, "unit") as Unit;
    if (unit === "S" || unit === "MI" || unit === "H" || unit === "D") return null;
    return { kind: "unit", type: "DATE", shift: { unit, n: 0, from: "text" } };
  },
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
    ...some({ year: number(c, "year"), relation: number(c, "relation") as Relation | undefined }),
  }),
  decade: (c) => {
    const relation = number(c, "century");
    const byOrdinal = relation !== undefined && relation > 1 ? relation - 1 : 19;
    return { kind: "date", type: "DATE", decade: byOrdinal * 10 + (number(c, "decade") ?? 0) };
  },
  century: (c) => ({ kind: "date", type: "DATE", century: (number(c, "century") ?? 1) - 1 }),
  holiday: (c) => ({
    kind: "date",
    type: "DATE",
    holiday: text(c, "holiday") ?? "",
    ...some({ year: number(c, "year") }),
  }),
  duration: (c) => {
    const unit = text(c, "unit") as Unit;
    const base = number(c, "n") ?? 1;
    const n = base + (has(c, "ونصف") ? 0.5 : has(c, "وربع") ? 0.25 : 0);
    if (isPersian(c.tokens[c.match.last - 1]!.text)) return null;
    // العامين 1981 و2005: which years, not how long.
    if (c.match.captures["n"] === undefined && /^\d{4}$/u.test(after(c))) return null;
    return duration(length(unit, n));
  },
  "bare-unit": (c) => {
    if (!afterLength(c) && !has(c, "ونصف") && !has(c, "كامل") && !has(c, "كامله")) return null;
    const unit = text(c, "unit") as Unit;
    const next = after(c);
    if (alone(c)) return duration(length(unit, 1));
    // يوم الجمعة, شهر مايو, عام 2014, ليلة رأس السنة, ساعة الصفر: the head of a phrase, not a length.
    if (unit === "D" && !["واحد", "كامل", "من"].includes(next) && !has(c, "ونصف")) return null;
    if ((unit === "H" || unit === "S" || unit === "MI") && next.startsWith("ال")) return null;
    if (
      ["من", "علي", "عن"].includes(before(c)) &&
      !["اكثر", "اقل", "ازيد", "يقرب", "يزيد", "يقل"].includes(before(c, 2))
    )
      return null;
    if (next.startsWith("ال")) return null;
    return duration(length(unit, 1 + (has(c, "ونصف") ? 0.5 : has(c, "وربع") ? 0.25 : 0)));
  },
  half: (c) => {
    // نصف شهر مارس is its middle.
    if (beforeName(c)) return null;
    const part = has(c, "ربع") ? 0.25 : has(c, "ثلث") ? 1 / 3 : 0.5;
    return duration(length(text(c, "unit") as Unit, part));
  },
  several: (c) => duration(period(text(c, "unit") as Unit, "X")),
  "bare-plural": (c) => {
    if (!afterLength(c)) return null;
    const prev = before(c);
    if (["من", "علي", "عن"].includes(prev)) return null;
    return duration(period(text(c, "unit") as Unit, "X"));
  },
  ago: (c) => {
    const next = after(c);
    if (["من", "علي", "عن", "واحد", "واحده"].includes(next) || /^\d/u.test(next)) return null;
    const unit = text(c, "unit") as Unit;
    const n = number(c, "n") ?? (isDual(c) ? 2 : 1);
    const sign = number(c, "sign") ?? -1;
    if (!Number.isInteger(n) || n > 3000) return null;
    // بعد is of the article's day only where the sentence looks ahead; else it counts from something told.
    if (sign > 0 && c.match.first > c.from && !future(c)) return null;
    const approx = text(c, "approx");
    return {
      kind: "other",
      type: unit === "H" || unit === "MI" || unit === "S" ? "TIME" : "DATE",
      shift: { unit, n: sign * n, from: "article" },
      ...(approx ? { mod: approx as TimexMod } : {}),
    };
  },
  ref: (c) => {
    const needed = text(c, "after");
    // وأخيرا at the head of a sentence is "finally".
    if (
      c.tokens[c.match.last - 1]!.norm.endsWith("اخيرا") &&
      (c.match.first === c.from || c.match.before === "و")
    )
      return null;
    if (needed !== undefined && before(c) !== needed && before(c) !== `و${needed}`) return null;
    return { kind: "ref", type: "DATE", value: text(c, "value") ?? null };
  },
  every: (c) => {
    const word = c.tokens[c.match.last - 1]!.norm.replace(/^ال/u, "");
    const unit = [...DAYWORD].find(([w]) => word.startsWith(w))?.[1];
    // يومي السبت والأحد, شهري مايو ويونيو, عامي: a dual, not an adjective.
    const next = after(c);
    if (
      (word === "يومي" || word === "شهري" || word === "اسبوعي") &&
      (beforeName(c) || /^(?:\d+|ال)$/u.test(next))
    )
      return null;
    if (next === "" && word === "يوميه") return null;
    return unit ? { kind: "other", type: "SET", value: `P1${unit}` } : null;
  },
  "every-unit": (c) => {
    const n = number(c, "n") ?? (isDual(c) ? 2 : 1);
    return { kind: "every", type: "SET", value: period(text(c, "unit") as Unit, n), quant: "EVERY" };
  },
  "every-weekday": (c) => ({
    kind: "other",
    type: "SET",
    value: `XXXX-WXX-${number(c, "weekday")}`,
    quant: "EVERY",
  }),
  times: (c) => ({
    kind: "other",
    type: "SET",
    value: period(text(c, "unit") as Unit, 1),
    freq: `${number(c, "freq")}X`,
  }),
  indefinite: () => duration(null),
  clock: (c) => {
    const hm = c.match.captures["hm"] as ClockReading | undefined;
    let hour = hm?.hour ?? number(c, "hour") ?? 0;
    let minute = hm?.minute ?? 0;
    const extra = number(c, "minutes") ?? 0;
    const part = text(c, "part") ?? (has(c, "الليله") ? "NI" : undefined);
    // الساعة 7:65
    if (!hm && after(c) === ":") return null;
    if (hm && part === undefined && !has(c, "الساعه") && after(c) === "-") return null;
    if (part && hour > 24) return null;
    // "ساعة 5" without ال or a part is a number of hours.
    if (!hm && has(c, "ساعه") && part === undefined) return null;
    hour = hourOf(hour, part);
    if (extra < 0) {
      hour = (hour === 0 ? 12 : hour) - 1;
      minute = 60 + extra;
    } else minute += extra;
    return {
      kind: "clock",
      type: "TIME",
      hour,
      minute,
      ...some({ second: hm?.second, part, zone: text(c, "zone") ?? (has(c, "ت") ? "Z" : undefined) }),
    };
  },
  zone: (c) => ({ kind: "zone", type: "TIME", zone: text(c, "zone") ?? (has(c, "ت") ? "Z" : "local") }),
};

/** دقیقه: a Persian yeh inside and a plain heh where Arabic writes ة. */
const isPersian = (raw: string): boolean => /\u06CC./u.test(raw) && raw.endsWith("\u0647");

/** Was a dual captured? Then the unit is counted twice. */
const isDual = (c: Context): boolean => {
  for (let i = c.match.first; i < c.match.last; i++)
    if (
      /(?:ين|ان)$/u.test(c.tokens[i]!.norm) &&
      !/ثمان$/u.test(c.tokens[i]!.norm) &&
      c.tokens[i]!.norm !== "ثوان"
    )
      return c.match.captures["n"] === undefined;
  return false;
};
