import { type Counted, counted, NOUNS } from "./counts.ts";
import { type Html, html } from "./html.ts";
import { type Phrase, w } from "./words.ts";

// Both month systems of the Arabic press stand side by side, as its own pages print them.
const MONTHS: readonly (readonly [ar: string, en: string])[] = [
  ["يناير/كانون الثاني", "January"],
  ["فبراير/شباط", "February"],
  ["مارس/آذار", "March"],
  ["أبريل/نيسان", "April"],
  ["مايو/أيار", "May"],
  ["يونيو/حزيران", "June"],
  ["يوليو/تموز", "July"],
  ["أغسطس/آب", "August"],
  ["سبتمبر/أيلول", "September"],
  ["أكتوبر/تشرين الأول", "October"],
  ["نوفمبر/تشرين الثاني", "November"],
  ["ديسمبر/كانون الأول", "December"],
];
const SHORT_MONTHS: readonly string[] = [
  "يناير",
  "فبراير",
  "مارس",
  "أبريل",
  "مايو",
  "يونيو",
  "يوليو",
  "أغسطس",
  "سبتمبر",
  "أكتوبر",
  "نوفمبر",
  "ديسمبر",
];
const WEEKDAYS: readonly (readonly [ar: string, en: string])[] = [
  ["اثنين", "Monday"],
  ["ثلاثاء", "Tuesday"],
  ["أربعاء", "Wednesday"],
  ["خميس", "Thursday"],
  ["جمعة", "Friday"],
  ["سبت", "Saturday"],
  ["أحد", "Sunday"],
];
const PARTS: Readonly<Record<string, Phrase>> = {
  MO: { ar: "صباح", en: "morning of" },
  MI: { ar: "ظهر", en: "midday of" },
  AF: { ar: "بعد ظهر", en: "afternoon of" },
  EV: { ar: "مساء", en: "evening of" },
  NI: { ar: "ليل", en: "night of" },
  DT: { ar: "نهار", en: "daytime of" },
};
const REFERENCES: Readonly<Record<string, Phrase>> = {
  PAST_REF: { ar: "في الماضي", en: "in the past" },
  PRESENT_REF: { ar: "الآن", en: "now" },
  FUTURE_REF: { ar: "في المستقبل", en: "in the future" },
};
const yearUnknown: Phrase = { ar: "(السنة غير معروفة)", en: "(year unknown)" };
const weekUnknown: Phrase = { ar: "(الأسبوع غير معروف)", en: "(week unknown)" };
const monthUnknown: Phrase = { ar: "(الشهر غير معروف)", en: "(month unknown)" };

const join = (...phrases: readonly Phrase[]): Phrase => ({
  ar: phrases
    .map((p) => p.ar)
    .filter(Boolean)
    .join(" "),
  en: phrases
    .map((p) => p.en)
    .filter(Boolean)
    .join(" "),
});
const same = (text: string): Phrase => ({ ar: text, en: text });

/** A weekday of a week that is not known is indefinite: "يوم خميس", "a Thursday". */
const weekday = (year: string, week: string, day: string): Phrase => {
  const name = WEEKDAYS[Number(day) - 1];
  if (!name) return same(`${year}-W${week}-${day}`);
  const when: Phrase = { ar: `يوم ${name[0]}`, en: `a ${name[1]}` };
  if (year === "XXXX") return when;
  const whenIn = join(when, { ar: `من ${year}`, en: `in ${year}` });
  return week === "XX" ? whenIn : join(whenIn, { ar: `(الأسبوع ${week})`, en: `(week ${week})` });
};

const SEASONS: Readonly<Record<string, Phrase>> = {
  SP: { ar: "ربيع", en: "spring of" },
  SU: { ar: "صيف", en: "summer of" },
  FA: { ar: "خريف", en: "autumn of" },
  WI: { ar: "شتاء", en: "winter of" },
  H1: { ar: "النصف الأول من", en: "first half of" },
  H2: { ar: "النصف الثاني من", en: "second half of" },
  Q1: { ar: "الربع الأول من", en: "first quarter of" },
  Q2: { ar: "الربع الثاني من", en: "second quarter of" },
  Q3: { ar: "الربع الثالث من", en: "third quarter of" },
  Q4: { ar: "الربع الرابع من", en: "fourth quarter of" },
};

/** Seasons, halves, quarters, decades and centuries. */
const period = (value: string): Phrase | null => {
  const part = /^(\d{4}|XXXX)-([A-Z][A-Z\d])$/.exec(value);
  const season = part && SEASONS[part[2] ?? ""];
  if (season)
    return join(
      season,
      part[1] === "XXXX" ? { ar: "سنة غير معروفة", en: "an unknown year" } : same(part[1] ?? ""),
    );
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade) return { ar: `عقد ${decade[1]}0`, en: `the ${decade[1]}0s` };
  const century = /^(\d{2})(?:XX)?$/.exec(value);
  return century && { ar: `القرن ${Number(century[1]) + 1}`, en: `century ${Number(century[1]) + 1}` };
};

const calendar = (year: string, month: string | undefined, day: string | undefined): Phrase => {
  const noYear = year === "XXXX";
  if (!month) return noYear ? yearUnknown : same(year);
  const known = day && day !== "XX" ? String(Number(day)) : "";
  if (month === "XX")
    return join(
      known ? { ar: `يوم ${known}`, en: `day ${known}` } : same(""),
      noYear ? same("") : same(year),
      monthUnknown,
    );
  const name = MONTHS[Number(month) - 1];
  if (!name) return same([year, month, day].filter(Boolean).join("-"));
  return join(same(known), { ar: name[0], en: name[1] }, noYear ? yearUnknown : same(year));
};

const UNITS: Readonly<Record<string, Counted>> = {
  Y: "years",
  M: "months",
  W: "weeks",
  D: "days",
  TH: "hours",
  TM: "minutes",
  TS: "seconds",
  DE: "decades",
};

/** `P4M` is "4 أشهر"; an uncounted one (`PXM`) is "بضعة أشهر". */
const duration = (value: string): Phrase | null => {
  const parts = /^P(T?)(\d+|X+)([YMWDHS]|DE)$/.exec(value);
  const unit = parts && UNITS[(parts[1] ?? "") + (parts[3] ?? "")];
  if (!parts || !unit) return null;
  if (!parts[2]?.startsWith("X")) return counted(Number(parts[2]), unit);
  return { ar: `${NOUNS[unit].ar[2]} غير معدودة`, en: `some ${NOUNS[unit].en[1]}` };
};

/**
 * A TIMEX3 date in words, no surer than it is: `2021-12-30TEV` is "مساء 30 ديسمبر/كانون الأول 2021", `2021-WXX-4`
 * a Thursday of 2021 whose week is not known. What has no reading in words is given as it stands.
 */
export const dateInWords = (value: string): Phrase => {
  const reference = REFERENCES[value];
  if (reference) return reference;
  const other = duration(value) ?? period(value);
  if (other) return other;
  const range = value.split("/");
  if (range.length === 2 && range[0] && range[1]) {
    const [from, to] = [dateInWords(range[0]), dateInWords(range[1])];
    return { ar: `من ${from.ar} إلى ${to.ar}`, en: `${from.en} to ${to.en}` };
  }
  const [date = "", time = ""] = value.split("T");
  const part = PARTS[time] ?? (time ? { ar: `الساعة ${time}،`, en: `${time},` } : same(""));
  const week = /^(\d{4}|XXXX)-W(\d\d|XX)(?:-(\d))?$/.exec(date);
  if (week?.[3]) return join(part, weekday(week[1] ?? "", week[2] ?? "", week[3]));
  if (week)
    return week[2] === "XX"
      ? join(calendar(week[1] ?? "", undefined, undefined), weekUnknown)
      : { ar: `الأسبوع ${week[2]} من سنة ${week[1]}`, en: `week ${week[2]} of ${week[1]}` };
  const weekend = /^(\d{4}|XXXX)-W(\d\d|XX)-WE$/.exec(date);
  if (weekend) return join({ ar: "عطلة", en: "weekend of" }, dateInWords(`${weekend[1]}-W${weekend[2]}`));
  const day = /^(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(date);
  if (!day) return same(value);
  return join(part, calendar(day[1] ?? "", day[2], day[3]));
};

/** A date in words, the TIMEX3 value at hand for whoever points at it. */
export const date = (value: string): Html => {
  const { ar, en } = dateInWords(value);
  const machine = /^\d{4}(-\d\d){0,2}$/.test(value) ? html` datetime="${value}"` : null;
  return html`<time${machine} title="${value}" data-en="${en}">${ar}</time>`;
};

/** The day of a happening; a length of time or "in the past" puts it on no day. */
export const dayOrNone = (value: string | null): Html =>
  value && /^[\dX]{4}/.test(value) ? date(value) : html`<span class="undated">${w("undated")}</span>`;

/** A short label for a tick of the drawn timeline. */
export const tickLabel = (day: Date, unit: "year" | "month" | "day"): Phrase => {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  const en = MONTHS[month]?.[1].slice(0, 3) ?? "";
  const ar = SHORT_MONTHS[month] ?? "";
  if (unit === "year") return same(String(year));
  if (unit === "month") return month === 0 ? { ar: `${ar} ${year}`, en: `${en} ${year}` } : { ar, en };
  return { ar: `${day.getUTCDate()} ${ar}`, en: `${day.getUTCDate()} ${en}` };
};
