import { fold, readYaml, tokenise } from "../../arabic/index.ts";
import { isIsoDate } from "../documents/records.ts";

const LATIN_MONTHS: Readonly<Record<string, number>> = {};
const spell = (names: string): void => {
  for (const [i, n] of names.split(" ").entries()) (LATIN_MONTHS as Record<string, number>)[n] = (i % 12) + 1;
};
spell("january february march april may june july august september october november december");
spell("jan feb mar apr may jun jul aug sep oct nov dec");
spell("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre");
spell("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
spell("janv févr mars avr mai juin juil aoû sept oct nov déc");

let months: Map<string, number> | undefined;
const monthNames = (): Map<string, number> => {
  if (months) return months;
  months = new Map(Object.entries(LATIN_MONTHS));
  const lists = readYaml<{ months: Record<string, number> }>("time/lists.yaml").months;
  for (const [name, month] of Object.entries(lists)) months.set(keyOf(name), month);
  return months;
};
const keyOf = (name: string): string =>
  tokenise(name)
    .map((t) => t.norm)
    .join(" ");

const pad = (n: number): string => String(n).padStart(2, "0");
const dayIso = (year: number, month: number, day: number): string | null => {
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return year >= 1990 && year < 2100 && isIsoDate(iso) ? iso : null;
};

/** Zone names that feeds and servers write. */
const ZONES: Readonly<Record<string, string>> = {
  gmt: "Z",
  utc: "Z",
  z: "Z",
  ast: "+03:00",
  eet: "+02:00",
  cet: "+01:00",
};
const offsetOf = (zone: string | undefined): string | null => {
  if (!zone) return null;
  const digits = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone);
  if (digits) return `${digits[1]}${digits[2]}:${digits[3] ?? "00"}`;
  return ZONES[zone.toLowerCase()] ?? null;
};

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]{1,2}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/u;

/** A machine's date: ISO 8601 and its loose cousins, RFC 2822, seconds since 1970. Null if it is none. */
export const machineDate = (raw: string): string | null => {
  const value = raw.trim().slice(0, 60);
  const iso = ISO.exec(value);
  if (iso) {
    const day = dayIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (!day || !iso[4] || Number(iso[4]) > 23 || Number(iso[5]) > 59) return day;
    return `${day}T${pad(Number(iso[4]))}:${iso[5]}${iso[6] ? `:${iso[6]}` : ""}${offsetOf(iso[7]) ?? ""}`;
  }
  const packed = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/u.exec(value);
  if (packed) return dayIso(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  if (/^1\d{9}(\d{3})?$/u.test(value))
    return `${new Date(Number(value.slice(0, 10)) * 1000).toISOString().slice(0, 19)}Z`;
  const rfc =
    /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))? ?([+-]\d{4}|[a-z]{1,4})?)?/iu.exec(
      value,
    );
  if (!rfc) return null;
  const day = dayIso(Number(rfc[3]), LATIN_MONTHS[(rfc[2] ?? "").toLowerCase()] ?? 0, Number(rfc[1]));
  if (!day || !rfc[4]) return day;
  return `${day}T${rfc[4]}:${rfc[5]}${rfc[6] ? `:${rfc[6]}` : ""}${offsetOf(rfc[7]) ?? ""}`;
};

interface Word {
  readonly norm: string;
  readonly number: number;
}

/** A month's name at `i`, with a second name of the same month behind a stroke or in brackets. */
const monthAt = (ws: readonly Word[], i: number): { month: number; next: number } | null => {
  const names = monthNames();
  const one = (at: number): { month: number; next: number } | null => {
    for (const n of [2, 1]) {
      const month = names.get(
        ws
          .slice(at, at + n)
          .map((w) => w.norm)
          .join(" "),
      );
      if (month) return { month, next: at + n };
    }
    return null;
  };
  const first = one(i);
  const second = first && one(first.next);
  return second && second.month === first.month ? second : first;
};

const isDay = (n: number | undefined): n is number => n !== undefined && n >= 1 && n <= 31;
const isYear = (n: number | undefined): n is number => n !== undefined && n >= 1990 && n < 2100;

/** Day, month and year in digits: the year first or last, the day before the month unless that cannot be. */
const digitsAt = (a?: number, b?: number, c?: number): string | null => {
  if (a === undefined || b === undefined || c === undefined) return null;
  if (isYear(a)) return b <= 12 ? dayIso(a, b, c) : dayIso(a, c, b);
  if (!isYear(c)) return null;
  return b <= 12 ? dayIso(c, b, a) : dayIso(c, a, b);
};

/** Every whole date (day, month and year) that a line of words holds, in order: الجمعة 8 فيفري 2019, ديسمبر 25, 2020, 24/08/2020. */
export const writtenDates = (line: string): string[] => {
  const ws: Word[] = [];
  // A clock's numbers are no day and month.
  const text = line.slice(0, 400).replace(/[\d٠-٩]{1,2}:[\d٠-٩]{2}(:[\d٠-٩]{2})?/gu, " ");
  for (const t of tokenise(text))
    if (t.kind !== "punctuation")
      // «2020/12/25» may come as one token.
      for (const part of t.norm.split(/[/.\-–:،,]/u))
        if (part) ws.push({ norm: fold(part), number: /^\d{1,4}$/u.test(part) ? Number(part) : Number.NaN });
  const out: string[] = [];
  const number = (i: number): number | undefined => {
    const n = ws[i]?.number;
    return n === undefined || Number.isNaN(n) ? undefined : n;
  };
  for (let i = 0; i < ws.length; i++) {
    const month = monthAt(ws, i);
    if (month) {
      const [before, after, last] = [number(i - 1), number(month.next), number(month.next + 1)];
      let iso: string | null = null;
      let used = 0;
      if (isDay(before) && isYear(after)) [iso, used] = [dayIso(after, month.month, before), 1];
      else if (isDay(after) && isYear(last)) [iso, used] = [dayIso(last, month.month, after), 2];
      if (iso) out.push(iso);
      i = month.next - 1 + used;
      continue;
    }
    const iso = digitsAt(number(i), number(i + 1), number(i + 2));
    if (iso) {
      out.push(iso);
      i += 2;
    }
  }
  return out;
};

/** The day in an address: /2020/8/24/, /2013/middle_east/8/3/, /2020-08-24-. Null if it has none. */
export const dateInAddress = (url: string): string | null => {
  const path = url.replace(/^https?:\/\/[^/]{0,300}/u, "").slice(0, 300);
  const hit =
    /\/(20[0-4]\d|199\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/u.exec(path) ??
    /\/(20[0-4]\d|199\d)\/[a-z_-]{2,30}\/(\d{1,2})\/(\d{1,2})\//u.exec(path) ??
    /\/(20[0-4]\d|199\d)(0[1-9]|1[0-2])([0-3]\d)(?=[/_.-]|$)/u.exec(path);
  return hit ? dayIso(Number(hit[1]), Number(hit[2]), Number(hit[3])) : null;
};
