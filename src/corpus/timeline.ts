import type { Occurrence, TimelineItem } from "../model/index.ts";
import { daysOf } from "./days.ts";

/** Dated happenings in order of their first day, then last; those with no year stand apart at the end, unordered. */
export const makeTimeline = (occurrences: readonly Occurrence[]): TimelineItem[] => {
  const items = occurrences.map((o): TimelineItem => {
    const days = daysOf(o.date);
    return {
      occurrence: o.id,
      from: days?.from ?? null,
      to: days?.to ?? null,
      date: o.date,
      modality: o.modality,
    };
  });
  const dated = items.filter((i) => i.from !== null);
  const undated = items.filter((i) => i.from === null);
  const key = (i: TimelineItem): string => `${i.from} ${i.to}`;
  dated.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return [...dated, ...undated];
};
