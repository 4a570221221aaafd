import {
  cardinalAt,
  digitsValue,
  fold,
  type List,
  Matcher,
  ordinalAt,
  parser,
  phrases,
  readYaml,
  startsNumber,
} from "../../arabic/index.ts";
import type { Token } from "../../model/index.ts";
import { clockMarks, minutesAt } from "./clock.ts";
import type { TimeRule } from "./sense.ts";

type Words = Record<string, string | number>;
interface Lists extends Record<string, Words | string[]> {
  months: Words;
  ambiguous_months: string[];
  future_cues: string[];
  past_cues: string[];
  nowadays: string[];
  before_dates: string[];
  counted: string[];
  named_after_dates: string[];
}

export const RULE_FILES = ["ignored", "days", "dates", "durations", "clock", "references"] as const;

/** A month word and whether it can only be a month. */
export interface MonthReading {
  readonly month: number;
  readonly sure: boolean;
}

/** A month, with شهر before it or by its number: شهر مايو, شهر 5, شهر خمسة, الشهر الخامس. */
const monthPhrase = (names: List): List => {
  const numbers = cardinal(1, 12);
  const ordinals = ordinalIn(1, 12, true);
  const sure = (found: readonly { last: number; value: unknown }[], alone: boolean) =>
    found.map((f) => ({
      last: f.last,
      value: { month: alone ? (f.value as number) : (f.value as MonthReading).month, sure: true },
    }));
  return {
    starts: (word) => names.starts(word) || word === "شهر" || word === "الشهر",
    at: (tokens, i, limit, word) => {
      if (word !== "شهر" && word !== "الشهر") return names.at(tokens, i, limit, word);
      const next = tokens[i + 1]?.norm ?? "";
      if (i + 1 >= limit) return [];
      if (word === "الشهر") return sure(ordinals.at(tokens, i + 1, limit, next), true);
      const named = sure(names.at(tokens, i + 1, limit, next), false);
      return named.length > 0 ? named : sure(numbers.at(tokens, i + 1, limit, next), true);
    },
  };
};

const withArticle = (words: Words): [string, string | number][] =>
  Object.entries(words).map(([w, v]) => [
    w
      .split(" ")
      .map((x) => `ال${x}`)
      .join(" "),
    v,
  ]);

/** ديسمبر/ كانون الأول, آب (أغسطس), كانون الأول ديسمبر: one month by two names is one month. */
const monthList = (lists: Lists): List => {
  const names = phrases(Object.entries(lists.months));
  const unsure = new Set(lists.ambiguous_months.map(fold));
  const name = (tokens: readonly Token[], i: number, limit: number, word: string) =>
    names.at(tokens, i, limit, word)[0] as { last: number; value: number } | undefined;
  return parser(names.starts, (tokens, i, limit, word) => {
    const first = name(tokens, i, limit, word);
    if (!first) return null;
    let last = first.last;
    let sure = !(last === i + 1 && unsure.has(word));
    const mark = tokens[last]?.norm ?? "";
    const opens = mark === "(" || mark === "[";
    const at = opens || mark === "/" || mark === "-" || mark === "\\" ? last + 1 : last;
    const second = at < limit ? name(tokens, at, limit, tokens[at]!.norm) : undefined;
    if (second && second.value === first.value) {
      const closed = tokens[second.last]?.norm;
      if (!opens || closed === ")" || closed === "]") {
        last = second.last + (opens ? 1 : 0);
        sure = true;
      }
    }
    return { last, value: { month: first.value, sure } satisfies MonthReading };
  });
};

const digits = (word: string): boolean => word !== "" && word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/** Digits between two bounds; م after them says "of our era" and belongs to them. */
const digitsIn = (low: number, high: number, era = false): List =>
  parser(digits, (tokens, i, limit, word) => {
    const value = tokens[i]!.kind === "number" && /^\d+$/u.test(word) ? Number(word) : null;
    if (value === null || value < low || value > high) return null;
    const next = era && i + 1 < limit ? tokens[i + 1]! : undefined;
    return { last: next && (next.norm === "م" || next.norm === "ميلاديه") ? i + 2 : i + 1, value };
  });

const ordinalIn = (low: number, high: number, articled = false): List =>
  parser(startsNumber, (tokens, i, limit, word) => {
    if (articled && !word.startsWith("ال")) return null;
    const hit = ordinalAt(tokens, i, limit, word);
    return hit && hit.value >= low && hit.value <= high ? hit : null;
  });

/** الرابعة, الحادية عشرة; the minutes that follow it (وأربعون دقيقة) are not its tens. */
const ordinalHour: List = parser(startsNumber, (tokens, i, limit, word) => {
  if (!word.startsWith("ال")) return null;
  const both = ordinalAt(tokens, i, Math.min(limit, i + 2), word);
  const hit = both && both.value <= 12 ? both : ordinalAt(tokens, i, i + 1, word);
  return hit && hit.value >= 1 && hit.value <= 12 ? hit : null;
});

const either = (...lists: List[]): List => ({
  starts: (word) => lists.some((l) => l.starts(word)),
  at: (tokens, i, limit, word) => {
    for (const l of lists) {
      const found = l.at(tokens, i, limit, word);
      if (found.length > 0) return found;
    }
    return [];
  },
});

const cardinal = (low: number, high: number): List =>
  parser(
    (word) => digits(word) || startsNumber(word),
    (tokens, i, limit, word) => {
      const hit = cardinalAt(tokens, i, limit, word);
      return hit && hit.value >= low && hit.value <= high ? hit : null;
    },
  );

/** Years in words, from ألف وتسعمئة on. */
const wordYear: List = parser(
  (word) => word.startsWith("الف"),
  (tokens, i, limit, word) => {
    const hit = cardinalAt(tokens, i, limit, word);
    return hit && hit.value >= 1000 && hit.value < 2200 && hit.last > i + 1 ? hit : null;
  },
);

/** dd/mm/yyyy, yyyy-mm-dd, d.m.yyyy, mm/yyyy, dd/mm. */
const numeric: List = parser(digits, (tokens, i, limit) => {
  const token = tokens[i]!;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(token.norm);
  if (dotted) return { last: i + 1, value: [Number(dotted[3]), Number(dotted[2]), Number(dotted[1])] };
  const backward = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u.exec(token.norm);
  if (backward)
    return { last: i + 1, value: [Number(backward[1]), Number(backward[2]), Number(backward[3])] };
  const parts = [token];
  const mark = tokens[i + 1]?.norm;
  if (mark !== "/" && mark !== "-") return null;
  let last = i + 1;
  let loose = false;
  while (parts.length < 3 && last + 1 < limit && tokens[last]!.norm === mark) {
    const next = tokens[last + 1]!;
    if (next.kind !== "number") break;
    loose ||= next.spaced || tokens[last]!.spaced;
    parts.push(next);
    last += 2;
  }
  // 15/ 10/ 1436: with spaces only a whole date is one.
  const whole = parts.length === 3 && (parts[0]?.norm.length === 4 || parts[2]?.norm.length === 4);
  if (loose && !whole) return null;
  // More of the same after it is a telephone or a version, not a date.
  if (tokens[last]?.norm === mark && !tokens[last]!.spaced) return null;
  const lengths = parts.map((p) => p.norm.length);
  const n = parts.map((p) => digitsValue(p.norm) ?? -1);
  if (n.some((x) => x < 0 || !Number.isInteger(x))) return null;
  if (n.length === 3 && lengths[0] === 4) return { last, value: [n[0], n[1], n[2]] };
  if (n.length === 3 && lengths[2] === 4) return { last, value: [n[2], n[1], n[0]] };
  if (n.length === 3 && mark === "-" && lengths.every((l) => l === 2))
    return { last, value: [n[2], n[1], n[0]] };
  if (n.length === 2 && lengths[1] === 4 && mark === "/") return { last, value: [n[1], n[0], 0] };
  if (n.length === 2 && mark === "/" && lengths.every((l) => l <= 2)) return { last, value: [0, n[1], n[0]] };
  return null;
});

const build = () => {
  const lists = readYaml<Lists>("time/lists.yaml");
  const words = (name: string): Words => lists[name] as Words;
  const list = (name: string): List => phrases(Object.entries(words(name)));
  const month = monthList(lists);
  const byName: Record<string, List> = {
    month,
    monthphrase: monthPhrase(month),
    hijrimonth: list("hijri_months"),
    weekday: list("weekdays"),
    weekdaybare: list("weekdays_bare"),
    deictic: list("deictics"),
    part: list("parts"),
    partly: list("partly"),
    edge: list("edges"),
    unitword: list("units"),
    plural: list("plurals"),
    dual: list("duals"),
    theunit: phrases(withArticle(words("units"))),
    theplural: phrases(withArticle(words("plurals"))),
    thedual: phrases(withArticle(words("duals"))),
    relation: list("relations"),
    recent: list("recent"),
    following: list("following"),
    same: list("same"),
    approximator: list("approximators"),
    several: list("several"),
    after: list("several_after"),
    season: list("seasons"),
    decade: list("decades"),
    thedecade: phrases(withArticle(words("decades"))),
    holiday: list("holidays"),
    zone: list("zones"),
    times: phrases([
      ["مرة", 1],
      ["مرتين", 2],
      ["مرتان", 2],
    ]),
    first: phrases([
      ["أول", 1],
      ["ثاني", 2],
      ["ثالث", 3],
      ["آخر", -1],
    ]),
    last: phrases([["الأخير", -1]]),
    nth: either(
      phrases([
        ["الأخير", -1],
        ["آخر", -1],
        ["الأخيرة", -1],
        ["الاخر", -1],
      ]),
      ordinalIn(1, 31),
    ),
    n: cardinal(0.1, 1e12),
    ord: ordinalIn(1, 100),
    day: either(digitsIn(1, 31), ordinalIn(1, 31)),
    year: either(digitsIn(1000, 2999, true), wordYear),
    digityear: digitsIn(1900, 2099, true),
    hijriyear: digitsIn(1300, 1500),
    numeric,
    hm: clockMarks,
    hhmm: parser(digits, (tokens, i, _limit, word) => {
      const m = tokens[i]!.kind === "number" ? /^([01]\d|2[0-3])([0-5]\d)$/u.exec(word) : null;
      return m && { last: i + 1, value: { hour: Number(m[1]), minute: Number(m[2]) } };
    }),
    hour: either(digitsIn(0, 24), ordinalHour, cardinal(1, 12)),
    ordhour: ordinalHour,
    minutes: parser((word) => word.startsWith("و") || word === "الا", minutesAt),
  };
  const set = (name: string): ReadonlySet<string> => new Set((lists[name] as string[]).map(fold));
  const rules = RULE_FILES.flatMap((f) => readYaml<TimeRule[]>(`time/${f}.yaml`));
  return {
    rules,
    matcher: new Matcher(rules, byName),
    future: set("future_cues"),
    past: set("past_cues"),
    lasting: set("lasting_verbs"),
    nowadays: set("nowadays"),
    beforeDates: set("before_dates"),
    beforeMonths: set("before_months"),
    datelines: set("datelines"),
    counted: set("counted"),
    eventDays: set("event_days"),
    openingVerbs: set("opening_verbs"),
    yearNouns: set("year_nouns"),
    namedAfter: set("named_after_dates"),
    /** Words that say what follows is a length of time. */
    beforeLengths: set("before_lengths"),
    approximators: byName["approximator"] as List,
    months: byName["month"] as List,
    weekdays: byName["weekday"] as List,
  };
};

let built: ReturnType<typeof build> | undefined;
/** Lists and rules of time, read at first use and then kept. */
export const lexicon = (): ReturnType<typeof build> => (built ??= build());
