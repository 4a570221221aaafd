import { fold } from "../../../arabic/index.ts";
import type { TimexMod } from "../../../model/index.ts";
import { after, before } from "../context.ts";
import { has, number, type Readers, text, unitOf } from "./captures.ts";

/** Relations to the time last spoken of, where there is one. */
const TEXTUAL = ["التالي", "التاليه", "الموالي", "المواليه", "اللاحق", "اللاحقه", "السابق", "السابقه"];

/** Periods by their relation to the article, and references with no date. */
export const periods: Readers = {
  edge: (c) => ({ kind: "edge", type: "DATE", mod: text(c, "edge") as TimexMod }),
  "edge-unit": (c) => {
    const unit = unitOf(c);
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
    const unit = unitOf(c);
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
    const unit = unitOf(c);
    if (unit === "S" || unit === "MI" || unit === "H" || unit === "D") return null;
    return { kind: "unit", type: "DATE", shift: { unit, n: 0, from: "text" } };
  },
  ref: (c) => {
    // قبل ساعات من, قريبا من: measured from something told.
    const next = after(c);
    if ((next === "من" || next === "علي") && (has(c, "قريبا") || text(c, "until") === "free")) return null;
    const follows = text(c, "follows");
    const needed = follows === undefined ? undefined : fold(follows);
    // وأخيرا at the head of a sentence is "finally".
    if (
      c.tokens[c.match.last - 1]!.norm.endsWith("اخيرا") &&
      (c.match.first === c.from || c.match.before === "و")
    )
      return null;
    if (needed !== undefined && before(c) !== needed && before(c) !== `و${needed}`) return null;
    return { kind: "ref", type: "DATE", value: text(c, "value") ?? null };
  },
};
