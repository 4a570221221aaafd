/** A stretch of a document: `[start, end)` in UTF-16 code units of `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whatever was found or inferred names the rule or step that made it (law 1). */
export interface Made {
  readonly rule: string;
}

export const span = (start: number, end: number): Span => ({ start, end });
export const lengthOf = (s: Span): number => s.end - s.start;
export const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
export const textOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** Order of reading; of two that start together the longer comes first. */
export const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Overlapping and touching spans joined, in order. */
export const merged = (spans: readonly Span[]): Span[] => {
  const out: { start: number; end: number }[] = [];
  for (const s of [...spans].sort(inOrder)) {
    const last = out.at(-1);
    if (last && s.start <= last.end) last.end = Math.max(last.end, s.end);
    else out.push({ start: s.start, end: s.end });
  }
  return out;
};

/** The last index `i` with `items[i].start <= at`, or -1; `items` are in order and do not overlap. */
export const indexAt = (items: readonly Span[], at: number): number => {
  let low = 0;
  let high = items.length - 1;
  let found = -1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    if (items[mid]!.start <= at) {
      found = mid;
      low = mid + 1;
    } else high = mid - 1;
  }
  return found;
};
