import { hourOf } from "./clock.ts";
import { dayValue, monthValue } from "./print.ts";
import type { Kind, Sense } from "./sense.ts";

/** Words and marks that may stand between two pieces of one expression. */
export type Link = "" | "و" | "من" | "في" | "،" | "الموافق" | "(" | "-" | "عند";
export const LINKS = new Map<string, Link>([
  ["و", "و"],
  ["من", "من"],
  ["في", "في"],
  ["،", "،"],
  [",", "،"],
  ["الموافق", "الموافق"],
  ["الموافقه", "الموافق"],
  ["(", "("],
  ["-", "-"],
  ["–", "-"],
  ["/", "-"],
  ["عند", "عند"],
]);

export interface Join {
  readonly left: readonly Kind[];
  readonly links: readonly Link[];
  readonly right: readonly Kind[];
  /** Also: what must hold of the two. */
  readonly when?: (l: Sense, r: Sense) => boolean;
  readonly join?: (l: Sense, r: Sense) => Sense;
}

/** A period shorter than a day makes the whole a TIME. */
export const both = (l: Sense, r: Sense): Sense => {
  const out: Sense = { ...r, ...l };
  const timed = out.part !== undefined || out.hour !== undefined;
  return { ...out, type: timed ? "TIME" : out.type };
};
const asRight = (l: Sense, r: Sense): Sense => ({ ...both(l, r), kind: r.kind });
/** السابعة والنصف من مساء الثلاثاء: the part of the day says which seven. */
const timed = (l: Sense, r: Sense): Sense => ({
  ...asRight(l, r),
  ...(l.part === undefined && r.part ? { hour: hourOf(l.hour ?? 0, r.part) } : {}),
});
export const noYear = (s: Sense): boolean =>
  s.year === undefined && s.yearShift === undefined && s.yearText === undefined && s.hijri === undefined;
const isYear = (s: Sense): boolean =>
  s.kind === "year" || (s.shift?.unit === "Y" && !Number.isNaN(s.shift.n));

const withYear = (l: Sense, r: Sense): Sense => ({
  ...l,
  ...(l.mod === undefined && r.mod ? { mod: r.mod } : {}),
  // أبريل من العام نفسه: of the year last spoken of.
  ...(r.year !== undefined
    ? { year: r.year }
    : r.shift?.from === "text"
      ? { yearText: r.shift.n }
      : { yearShift: r.shift?.n ?? 0 }),
});

const LENGTHS = ["Y", "M", "W", "D", "H", "MI", "S"];
/** P3Y to ["Y", 3]; a compound or an uncounted one is none. */
const lengthOf = (s: Sense): readonly [unit: string, n: string] | null => {
  const m = /^P(T?)(\d+)([YMWDHS])$/u.exec(s.value ?? "");
  return m ? [m[1] && m[3] === "M" ? "MI" : (m[3] ?? ""), m[2] ?? ""] : null;
};
const lastUnit = (s: Sense): string => {
  const m = /(T?[^T]*?)\d+([YMWDHS])$/u.exec(s.value ?? "");
  return m ? ((s.value ?? "").includes("T") && m[2] === "M" ? "MI" : (m[2] ?? "")) : "";
};
/** ثلاث سنوات وستة أشهر is one length where the second unit is the smaller. */
const descends = (l: Sense, r: Sense): boolean => {
  const next = lengthOf(r);
  return next !== null && lastUnit(l) !== "" && LENGTHS.indexOf(lastUnit(l)) < LENGTHS.indexOf(next[0]);
};
const summed = (l: Sense, r: Sense): Sense => {
  const tail = (r.value ?? "").slice(1);
  const value = (l.value ?? "").includes("T") ? tail.replace("T", "") : tail;
  return { ...l, value: `${l.value}${value}` };
};

/** في الثلاثين من مارس من كل عام. */
const yearly = (l: Sense): Sense => ({
  kind: "other",
  type: "SET",
  value: l.day === undefined ? monthValue(undefined, l.month) : dayValue(undefined, l.month, l.day),
  quant: "EVERY",
});

/** الثلاثاء من كل أسبوع. */
const weekly = (l: Sense): Sense => ({
  kind: "other",
  type: "SET",
  value: `XXXX-WXX-${l.weekday}`,
  quant: "EVERY",
});

/** Which pieces make one expression; the first that fits decides. */
export const JOINS: readonly Join[] = [
  { left: ["length"], links: ["", "و", "،"], right: ["length"], when: descends, join: summed },
  {
    left: ["weekday"],
    links: ["من"],
    right: ["every"],
    when: (l, r) => l.type === "DATE" && r.value === "P1W",
    join: weekly,
  },
  {
    left: ["date"],
    links: ["من", ""],
    right: ["every"],
    when: (l, r) => l.month !== undefined && l.year === undefined && r.value === "P1Y",
    join: yearly,
  },
  {
    left: ["edge"],
    links: [""],
    right: ["date", "unit", "year", "hijri"],
    join: (l, r) => ({ ...r, ...(l.mod ? { mod: l.mod } : {}) }),
  },
  {
    left: ["part"],
    links: ["", "من"],
    right: ["day", "weekday", "date", "hijri"],
    when: (_l, r) => daily(r),
    join: asRight,
  },
  { left: ["day", "weekday", "date"], links: ["", "عند"], right: ["partly"], when: daily, join: both },
  {
    left: ["clock"],
    links: ["", "من"],
    right: ["partly"],
    join: (l, r) => ({ ...both(l, r), hour: l.hour ?? 0, kind: "clock" }),
  },
  {
    left: ["clock", "day", "weekday", "date"],
    links: ["", "("],
    right: ["zone"],
    when: (l) => l.hour !== undefined,
    join: (l, r) => ({ ...l, ...(r.zone ? { zone: r.zone } : {}) }),
  },
  {
    left: ["clock"],
    links: ["", "من", "،", "في", "("],
    right: ["day", "weekday", "date"],
    when: (_l, r) => daily(r),
    join: timed,
  },
  {
    left: ["day", "weekday", "date", "hijri"],
    links: ["", "،", "في", "عند"],
    right: ["clock"],
    when: daily,
    join: both,
  },
  {
    left: ["day"],
    links: ["", "،", "("],
    right: ["weekday"],
    when: (l, r) => l.shift?.unit === "D" && r.relation === undefined,
    join: both,
  },
  {
    left: ["weekday"],
    links: ["", "،"],
    right: ["day"],
    when: (l, r) => r.shift?.unit === "D" && l.relation === undefined,
    join: asRight,
  },
  {
    left: ["day", "weekday"],
    links: ["", "،", "الموافق", "(", "-", "في"],
    right: ["date"],
    when: (_l, r) => r.day !== undefined,
    join: asDate,
  },
  {
    left: ["day", "weekday"],
    links: ["", "،", "الموافق", "("],
    right: ["hijri"],
    when: (_l, r) => (r.hijri?.day ?? 0) > 0,
    join: asRight,
  },
  {
    left: ["weekday"],
    links: [""],
    right: ["nth"],
    when: (_l, r) => r.month !== undefined,
    join: (l, r) => ({ ...r, ...l, kind: "date" }),
  },
  {
    left: ["hijri"],
    links: ["الموافق", "(", "-", ""],
    right: ["date"],
    when: (_l, r) => r.day !== undefined,
    join: (l, r) => ({ ...l, ...r }),
  },
  {
    left: ["date"],
    links: ["الموافق", "(", "-"],
    right: ["hijri"],
    when: (l) => l.day !== undefined,
    join: both,
  },
  {
    left: ["date"],
    links: ["", "من", "في", "،"],
    right: ["unit", "year"],
    when: (l, r) => noYear(l) && isYear(r) && !l.part,
    join: withYear,
  },
  {
    left: ["nth"],
    links: ["من", "في", ""],
    right: ["date", "unit"],
    when: (_l, r) => r.day === undefined,
    join: (l, r) => ({ ...r, ...l, kind: "date" }),
  },
  {
    left: ["date", "unit"],
    links: ["("],
    right: ["year"],
    when: (l) => l.year === undefined,
    join: (l, r) => ({ ...l, ...(r.year ? { year: r.year } : {}) }),
  },
  {
    left: ["unit"],
    links: [""],
    right: ["year"],
    when: (l) => l.year === undefined && l.shift?.unit === "Y" && l.shift.from === "article",
    join: (l, r) => ({ ...l, ...(r.year ? { year: r.year } : {}) }),
  },
  {
    left: ["ref"],
    links: ["", "من"],
    right: ["day", "weekday", "unit", "date"],
    when: (l) => l.value !== "PRESENT_REF",
    join: (_l, r) => r,
  },
];

function daily(s: Sense): boolean {
  return s.day !== undefined || s.weekday !== undefined || s.shift?.unit === "D" || (s.hijri?.day ?? 0) > 0;
}
/** A weekday or deictic beside a date: the date says which, the rest must agree. */
function asDate(l: Sense, r: Sense): Sense {
  // الجمعة الماضي 11 مايو: the relation was the weekday's.
  const { relation: _, ...rest } = l;
  return { ...both(rest, r), kind: "date" };
}
