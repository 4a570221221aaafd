import { type ClockReading, hourOf } from "../clock.ts";
import { after, before } from "../context.ts";
import type { Relation } from "../sense.ts";
import { has, isDual, NAME, number, type Readers, some, text, unitOf } from "./captures.ts";

const DEFINITE_HOURS: ReadonlySet<string> = new Set(["عند", "منذ", "حتي", "قبيل", "قرابه"]);

/** Days, parts of the day and clock times. */
export const days: Readers = {
  shift: (c) => {
    const prev = before(c);
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
  deictic: (c) => ({
    kind: "day",
    type: "DATE",
    shift: { unit: "D", n: number(c, "deictic") ?? 0, from: "article" },
  }),
  weekday: (c) => {
    if (c.lex.namedAfter.has(before(c))) return NAME;
    // الأحد عشر is eleven.
    if (after(c) === "عشر" || after(c) === "عشره") return null;
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
  part: (c) =>
    text(c, "part") === "24"
      ? { kind: "part", type: "TIME", hour: 24, minute: 0 }
      : { kind: "part", type: "TIME", part: text(c, "part") ?? "" },
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
      shift: { unit: unitOf(c), n: sign * n, from: "text" },
    };
  },
  "nth-weekday": (c) => ({
    kind: "nth",
    type: "DATE",
    weekday: number(c, "weekday") ?? 0,
    nth: number(c, "nth") ?? 0,
  }),
  "nth-week": (c) => ({ kind: "nth", type: "DATE", nth: number(c, "nth") ?? 0, weekOf: true }),
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
