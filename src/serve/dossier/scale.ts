import { scaleUtc } from "d3-scale";
import { type CountableTimeInterval, utcDay, utcMonth, utcYear } from "d3-time";
import { tickLabel } from "./dates.ts";
import type { Phrase } from "./words.ts";

/** Days that something lies on, first and last, both ISO days. */
export interface Extent {
  readonly from: string;
  readonly to: string;
}
export interface Tick {
  /** Percent of the width, from the earlier end. */
  readonly at: number;
  readonly label: Phrase | null;
  /** Left out where there is little room. */
  readonly wideOnly: boolean;
}
/** A time axis in percent of its width, in which long stretches without any event are folded. */
export interface Axis {
  readonly place: (e: Extent) => { readonly start: number; readonly end: number };
  readonly ticks: readonly Tick[];
  /** Middles of the folded stretches. */
  readonly breaks: readonly number[];
}

const DAY = 86_400_000;
/** Percent of the width that a folded stretch keeps. */
const FOLD = 6;
/** Percent of the width that all folded stretches keep together, at most. */
const MOST_FOLDED = 50;
/** First and last percent that marks stand on, so that a dot at either end is whole. */
const EDGES = { first: 1, last: 98.5 };
/** Percent that a letter of a label takes, on a wide and on a narrow page. */
const LETTER = { wide: 1.15, narrow: 2.1 };

const midnight = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);

/** A tick before it is known whether its label has room. */
interface Candidate {
  readonly at: number;
  readonly label: (year: boolean) => Phrase;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
}

/**
 * Stretches between neighbouring ends. One is folded if it is long by itself and long against the shorter ones: where
 * a story is told by days its empty months fold, where it is told by years nothing does.
 */
const stretches = (points: readonly number[]): Stretch[] => {
  const lengths = points.slice(1).map((p, i) => p - (points[i] ?? 0));
  const short = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 4)] ?? 0;
  const out: Stretch[] = [];
  for (const [i, length] of lengths.entries()) {
    const [from = 0, to = 0] = [points[i], points[i + 1]];
    const last = out.at(-1);
    const folded = length > 45 * DAY && length > 4 * short;
    if (last && !last.folded && !folded) out[out.length - 1] = { ...last, to };
    else out.push({ from, to, folded });
  }
  return out;
};

const startsYear = (at: number): boolean => at === utcYear.floor(new Date(at)).getTime();

const unitOf = (
  s: Stretch,
): { unit: "year" | "month" | "day"; every: CountableTimeInterval; step: number } => {
  const days = (s.to - s.from) / DAY;
  if (days > 1200) return { unit: "year", every: utcYear, step: Math.ceil(days / 3650) };
  if (days > 70) return { unit: "month", every: utcMonth, step: Math.ceil(days / 240) };
  return { unit: "day", every: utcDay, step: Math.max(1, Math.ceil(days / 8)) };
};

/** Ticks of one stretch: its start, then whole years, months or days. */
const ticksOf = (s: Stretch): Candidate[] => {
  if (s.folded) return [tick(s.from, startsYear(s.from) ? "year" : "month")];
  const { unit, every, step } = unitOf(s);
  const between = every.range(new Date(s.from), new Date(s.to), step);
  const days = between[0]?.getTime() === s.from ? between : [new Date(s.from), ...between];
  return days.map((d) =>
    tick(d.getTime(), unit === "month" && d.getTime() === s.from && d.getUTCDate() > 1 ? "day" : unit),
  );
};

const tick = (at: number, unit: "year" | "month" | "day"): Candidate => {
  const day = new Date(at);
  const year = String(day.getUTCFullYear());
  return {
    at,
    label: (withYear) => {
      const { ar, en } = tickLabel(day, unit);
      return withYear && !ar.includes(year) ? { ar: `${ar} ${year}`, en: `${en} ${year}` } : { ar, en };
    },
  };
};

/** @returns an axis over all the extents, or null where there are none */
export const axisOf = (extents: readonly Extent[]): Axis | null => {
  const ends = extents.flatMap((e) => [midnight(e.from), midnight(e.to) + DAY]).filter(Number.isFinite);
  const points = [...new Set(ends)].sort((a, b) => a - b);
  if (points.length < 2) return null;
  const parts = stretches(points);
  const folds = parts.filter((p) => p.folded).length;
  const open = parts.reduce((sum, p) => sum + (p.folded ? 0 : p.to - p.from), 0);
  const width = EDGES.last - EDGES.first;
  const room = open === 0 ? 0 : width - Math.min(MOST_FOLDED, folds * FOLD);
  const fold = folds === 0 ? 0 : (width - room) / folds;
  const [domain, range] = [[points[0] ?? 0], [EDGES.first]];
  for (const p of parts) {
    domain.push(p.to);
    range.push((range.at(-1) ?? 0) + (p.folded ? fold : ((p.to - p.from) / open) * room));
  }
  const scale = scaleUtc(domain, range);
  return {
    place: (e) => ({ start: scale(midnight(e.from)), end: scale(midnight(e.to) + DAY) }),
    breaks: parts.filter((p) => p.folded).map((p) => (scale(p.from) + scale(p.to)) / 2),
    ticks: labelled(parts.flatMap(ticksOf), (t) => scale(t)),
  };
};

/** Labels kept only where they have room, the year told where it changes. */
const labelled = (ticks: readonly Candidate[], scale: (t: number) => number): Tick[] => {
  let [freeWide, freeNarrow, year] = [0, 0, 0];
  return ticks.map((t) => {
    const at = scale(t.at);
    const own = new Date(t.at).getUTCFullYear();
    const label = t.label(own !== year);
    const length = Math.max(label.ar.length, label.en.length) + 2;
    if (at < freeWide || at + length * LETTER.wide > 101) return { at, label: null, wideOnly: true };
    year = own;
    freeWide = at + length * LETTER.wide;
    const wideOnly = at < freeNarrow || at + length * LETTER.narrow > 101;
    if (!wideOnly) freeNarrow = at + length * LETTER.narrow;
    return { at, label, wideOnly };
  });
};
