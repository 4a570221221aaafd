import type { TimexMod } from "../../../model/index.ts";
import { after, afterLength, alone, before, beforeName, future } from "../context.ts";
import type { Sense, Unit } from "../sense.ts";
import { has, isDual, number, type Readers, text, unitOf } from "./captures.ts";

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
const DAYWORD = new Map<string, Unit>([
  ["يوم", "D"],
  ["سنو", "Y"],
  ["شهر", "M"],
  ["اسبوع", "W"],
]);
/** دقیقه: a Persian yeh inside and a plain heh where Arabic writes ة. */
const isPersian = (raw: string): boolean => /\u06CC./u.test(raw) && raw.endsWith("\u0647");

/** Durations, so long ago, and how often. */
export const lengths: Readers = {
  duration: (c) => {
    const unit = unitOf(c);
    const base = number(c, "n") ?? 1;
    const n = base + (has(c, "ونصف") ? 0.5 : has(c, "وربع") ? 0.25 : 0);
    if (isPersian(c.tokens[c.match.last - 1]!.text)) return null;
    // العامين 1981 و2005: which years, not how long.
    if (c.match.captures["n"] === undefined && /^\d{4}$/u.test(after(c))) return null;
    return duration(length(unit, n));
  },
  "bare-unit": (c) => {
    if (!afterLength(c) && !has(c, "ونصف") && !has(c, "كامل") && !has(c, "كامله")) return null;
    const unit = unitOf(c);
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
    return duration(length(unitOf(c), part));
  },
  // "The last moments" are no length.
  several: (c) =>
    unitOf(c) === "S" && c.match.captures["relation"] !== undefined ? null : duration(period(unitOf(c), "X")),
  "bare-plural": (c) => {
    if (!afterLength(c)) return null;
    const prev = before(c);
    if (["من", "علي", "عن"].includes(prev)) return null;
    return duration(period(unitOf(c), "X"));
  },
  ago: (c) => {
    const next = after(c);
    if (["من", "علي", "عن", "واحد", "واحده"].includes(next) || /^\d/u.test(next)) return null;
    const unit = unitOf(c);
    const n = number(c, "n") ?? (isDual(c) ? 2 : 1);
    // قبل يوم الاثنين: before Monday, not a day ago.
    if (c.match.captures["n"] === undefined && !isDual(c) && next.startsWith("ال")) return null;
    const sign = number(c, "sign") ?? -1;
    if (!Number.isInteger(n) || n > 3000) return null;
    // بعد is of the article's day only where the sentence looks ahead; else it counts from something told.
    if (sign > 0 && !alone(c) && !future(c)) return null;
    const approx = text(c, "approx");
    // قبل عامين ونصف is counted in months.
    const half = unit === "Y" && has(c, "ونصف");
    return {
      kind: "other",
      type: unit === "H" || unit === "MI" || unit === "S" ? "TIME" : "DATE",
      shift: half
        ? { unit: "M", n: sign * (12 * n + 6), from: "article" }
        : { unit, n: sign * n, from: "article" },
      ...(approx ? { mod: approx as TimexMod } : {}),
    };
  },
  every: (c) => {
    const word = c.tokens[c.match.last - 1]!.norm.slice(c.match.before.length).replace(/^ال/u, "");
    const unit = [...DAYWORD].find(([w]) => word.startsWith(w))?.[1];
    // يومي السبت والأحد, شهري مايو ويونيو, عامي: a dual, not an adjective.
    const dual = word === "يومي" || word === "شهري" || word === "اسبوعي";
    if (dual && (beforeName(c) || /^(?:\d+|ال)$/u.test(after(c)))) return null;
    return unit ? { kind: "other", type: "SET", value: `P1${unit}` } : null;
  },
  "every-unit": (c) => {
    const n = number(c, "n") ?? (isDual(c) ? 2 : 1);
    return { kind: "every", type: "SET", value: period(unitOf(c), n), quant: "EVERY" };
  },
  "every-weekday": (c) => {
    // أيام الأحد والاثنين والثلاثاء are three days.
    if (has(c, "ايام") && c.lex.weekdays.starts(after(c).replace(/^و/u, ""))) return null;
    return { kind: "other", type: "SET", value: `XXXX-WXX-${number(c, "weekday")}`, quant: "EVERY" };
  },
  times: (c) => ({
    kind: "other",
    type: "SET",
    value: period(unitOf(c), 1),
    freq: `${number(c, "freq")}X`,
  }),
  indefinite: () => duration(null),
};
