import type { Token } from "../../model/index.ts";
import { hourOf } from "./clock.ts";
import { dayValue, monthValue } from "./print.ts";
import type { Kind, Piece, Sense } from "./sense.ts";

/** Words and marks that may stand between two pieces of one expression. */
type Link = "" | "و" | "من" | "في" | "،" | "الموافق" | "(" | "-" | "عند";
const LINKS = new Map<string, Link>([
  ["و", "و"],
  ["من", "من"],
  ["في", "في"],
  ["،", "،"],
  [",", "،"],
  ["الموافق", "الموافق"],
  ["الموافقه", "الموافق"],
  ["الموافقة", "الموافق"],
  ["الموافق لـ", "الموافق"],
  ["(", "("],
  ["-", "-"],
  ["–", "-"],
  ["/", "-"],
  ["عند", "عند"],
]);

interface Join {
  readonly left: readonly Kind[];
  readonly links: readonly Link[];
  readonly right: readonly Kind[];
  /** Also: what must hold of the two. */
  readonly when?: (l: Sense, r: Sense) => boolean;
  readonly join?: (l: Sense, r: Sense) => Sense;
}

/** A period shorter than a day makes the whole a TIME. */
const both = (l: Sense, r: Sense): Sense => {
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
const noYear = (s: Sense): boolean =>
  s.year === undefined && s.yearShift === undefined && s.hijri === undefined;
const isYear = (s: Sense): boolean =>
  s.kind === "year" || (s.shift?.unit === "Y" && !Number.isNaN(s.shift.n));

const withYear = (l: Sense, r: Sense): Sense => ({
  ...l,
  ...(l.mod === undefined && r.mod ? { mod: r.mod } : {}),
  ...(r.year === undefined ? { yearShift: r.shift?.n ?? 0 } : { year: r.year }),
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
const JOINS: readonly Join[] = [
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

const linkBetween = (
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly link: Link; readonly opened: boolean } | null => {
  if (from === to) return { link: "", opened: false };
  const marks: Link[] = [];
  for (let i = from; i < to; i++) {
    const link = LINKS.get(tokens[i]!.norm);
    if (link === undefined) return null;
    marks.push(link);
  }
  if (marks.length === 1) return { link: marks[0]!, opened: marks[0] === "(" };
  const last = marks.at(-1)!;
  // «، الموافق», «( الموافق»
  return marks.length === 2 && last === "الموافق" ? { link: last, opened: marks[0] === "(" } : null;
};

/** The two as one piece, or null where they are two expressions. */
const joined = (tokens: readonly Token[], l: Piece, r: Piece): Piece | null => {
  if (r.first < l.last || r.first - l.last > 2) return null;
  const between = linkBetween(tokens, l.last, r.first);
  if (!between) return null;
  // A piece that starts with its own preposition or و is a new one: والجمعة.
  const head = tokens[r.first]!;
  if (head.start !== r.span.start && between.link === "" && !/^[لبو]/u.test(head.norm)) return null;
  const lengths = l.sense.kind === "length" && r.sense.kind === "length";
  if (head.start !== r.span.start && head.norm.startsWith("و") && !lengths) return null;
  const rule = JOINS.find(
    (j) =>
      j.left.includes(l.sense.kind) &&
      j.right.includes(r.sense.kind) &&
      j.links.includes(between.link) &&
      (!j.when || j.when(l.sense, r.sense)),
  );
  if (!rule) return null;
  let last = r.last;
  let end = r.span.end;
  if (between.opened) {
    const close = tokens[r.last];
    if (close?.norm !== ")") return null;
    last++;
    end = close.end;
  }
  return {
    sense: (rule.join ?? both)(l.sense, r.sense),
    span: { start: l.span.start, end },
    first: l.first,
    last,
    rule: l.sense.kind === "edge" || l.sense.kind === "part" || l.sense.kind === "ref" ? r.rule : l.rule,
  };
};

/** Kinds that mean nothing without a neighbour. */
const NEEDY: ReadonlySet<Kind> = new Set<Kind>(["edge", "part", "partly", "nth", "zone", "nothing"]);
const prefix = (p: Piece): boolean => p.sense.kind === "edge" || p.sense.kind === "part";

/** The sixteenth of an untold month, beside its weekday, can be told; so can noon and midnight. */
const stands = (s: Sense): boolean =>
  !NEEDY.has(s.kind) || s.free === true || (s.kind === "nth" && s.weekday !== undefined && (s.nth ?? 0) > 5);

/** من الثالثة إلى الرابعة عصرا: the part of the day is that of both. */
const shareParts = (tokens: readonly Token[], pieces: readonly Piece[]): Piece[] =>
  pieces.map((p, i) => {
    const next = pieces[i + 1];
    const hour = p.sense.hour;
    if (!next?.sense.part || next.sense.hour === undefined || hour === undefined || p.sense.part) return p;
    const gap = next.first - p.last;
    if (gap < 0 || gap > 1 || (gap === 1 && !RANGE.has(tokens[p.last]!.norm))) return p;
    const shared = hourOf(hour, next.sense.part);
    return shared > next.sense.hour ? p : { ...p, sense: { ...p.sense, hour: shared } };
  });
/** Do two pieces stand in a row or a range, with و or إلى between them and nothing else? */
const inRow = (tokens: readonly Token[], l: Piece, r: Piece): boolean => {
  const gap = r.first - l.last;
  if (gap === 0) return tokens[r.first]!.norm.startsWith("و") && tokens[r.first]!.start < r.span.start;
  return (
    gap > 0 && gap <= 2 && RANGE.has(tokens[l.last]!.norm) && (gap === 1 || tokens[l.last + 1]!.norm === "من")
  );
};

/** جانفي وفيفري 2020, من 3 مايو إلى 5 يونيو الماضيين: the year or relation is that of both. */
const shareYears = (tokens: readonly Token[], pieces: readonly Piece[]): Piece[] => {
  const out = [...pieces];
  for (let i = out.length - 2; i >= 0; i--) {
    const l = out[i]!;
    const r = out[i + 1]!;
    const { sense: a } = l;
    const { sense: b } = r;
    if (a.kind !== "date" || b.kind !== "date" || a.month === undefined || b.month === undefined) continue;
    if (!noYear(a) || a.relation !== undefined || a.named || !inRow(tokens, l, r)) continue;
    if (b.year !== undefined) {
      const year = a.month <= b.month ? b.year : b.year - 1;
      out[i] = { ...l, sense: { ...a, year } };
    } else if (b.relation !== undefined) out[i] = { ...l, sense: { ...a, relation: b.relation } };
  }
  return out;
};
const RANGE = new Set(["الي", "حتي", "وحتي", "-", "–", "و"]);

/** Joins pieces that are one expression, and drops those that stand only beside another. */
export const join = (tokens: readonly Token[], pieces: readonly Piece[]): Piece[] => {
  // What leans on its right neighbour goes first, from the right: مطلع + شهر, مساء + أمس.
  const leaned: Piece[] = [];
  for (let i = pieces.length - 1; i >= 0; i--) {
    const p = pieces[i]!;
    const right = leaned[0];
    const one = right && prefix(p) ? joined(tokens, p, right) : null;
    if (one) leaned[0] = one;
    else leaned.unshift(p);
  }
  const out: Piece[] = [];
  for (const p of leaned) {
    const left = out.at(-1);
    const one = left ? joined(tokens, left, p) : null;
    if (one) out[out.length - 1] = one;
    else out.push(p);
  }
  return shareYears(tokens, shareParts(tokens, out)).filter((p) => stands(p.sense));
};
