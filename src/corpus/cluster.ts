/** Two items that may belong together, and how well, 0 to 1. `a < b`. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Pairs worth comparing: items that share a key, by inverted index. A key held by more than `cap` items tells
 * too little and joins nobody, which keeps the work linear in the items.
 */
export const candidates = (
  keys: readonly (readonly string[])[],
  cap = 64,
  least = 1,
): readonly (readonly [number, number])[] => {
  const holders = new Map<string, number[]>();
  keys.forEach((own, i) => {
    for (const k of new Set(own)) {
      const list = holders.get(k);
      if (list) list.push(i);
      else holders.set(k, [i]);
    }
  });
  const met = new Map<number, number>();
  const n = keys.length;
  for (const list of holders.values()) {
    if (list.length > cap) continue;
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const pair = list[i]! * n + list[j]!;
        met.set(pair, (met.get(pair) ?? 0) + 1);
      }
  }
  return [...met]
    .filter(([, shared]) => shared >= least)
    .map(([pair]) => [Math.floor(pair / n), pair % n] as const)
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
};

/**
 * Groups by average linkage: two groups join while the mean score over all their pairs (0 for a pair that was
 * not scored) reaches `least`; `never` forbids a pair outright. Deterministic: best edge first, ties by index.
 * @returns groups of indices, each in order, ordered by their first index
 */
export const cluster = (
  n: number,
  edges: readonly Edge[],
  least: number,
  never: (a: number, b: number) => boolean = () => false,
): number[][] => {
  const owner = Array.from({ length: n }, (_, i) => i);
  const groups = new Map<number, number[]>(owner.map((i) => [i, [i]]));
  const links = new Map<number, Map<number, number>>(owner.map((i) => [i, new Map()]));
  const link = (a: number, b: number, score: number): void => {
    links.get(a)!.set(b, (links.get(a)!.get(b) ?? 0) + score);
    links.get(b)!.set(a, (links.get(b)!.get(a) ?? 0) + score);
  };
  for (const e of edges) link(e.a, e.b, e.score);
  const sorted = [...edges].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const join = (keep: number, gone: number): void => {
    for (const i of groups.get(gone)!) owner[i] = keep;
    groups.set(keep, [...groups.get(keep)!, ...groups.get(gone)!]);
    for (const [other, score] of links.get(gone)!) {
      links.get(other)!.delete(gone);
      if (other !== keep) link(keep, other, score);
    }
    groups.delete(gone);
    links.delete(gone);
  };
  for (let again = true; again; ) {
    again = false;
    for (const e of sorted) {
      const [a, b] = [owner[e.a]!, owner[e.b]!];
      if (a === b) continue;
      const [left, right] = [groups.get(a)!, groups.get(b)!];
      const mean = (links.get(a)!.get(b) ?? 0) / (left.length * right.length);
      if (mean < least || left.some((x) => right.some((y) => never(x, y)))) continue;
      join(Math.min(a, b), Math.max(a, b));
      again = true;
    }
  }
  return [...groups.values()].map((g) => g.sort((x, y) => x - y)).sort((x, y) => x[0]! - y[0]!);
};
