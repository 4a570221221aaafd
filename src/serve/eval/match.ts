import { basename } from "node:path";
import { lengthOf, merged, overlap, type RecordSpan, type Span } from "../../model/index.ts";
import type { Item, Judged } from "./record.ts";

/** A document's name without folder and ending: what gold and prediction meet under. */
export const stem = (name: string): string => basename(name).replace(/\.(json|txt|html?)$/u, "");

export const total = (spans: readonly Span[]): number => spans.reduce((n, s) => n + lengthOf(s), 0);

export const overlapAll = (as: readonly Span[], bs: readonly Span[]): number =>
  as.reduce((n, a) => n + bs.reduce((m, b) => m + overlap(a, b), 0), 0);

/** F1 over characters; two empty lists agree wholly. */
export const spanF1 = (as: readonly Span[], bs: readonly Span[]): number => {
  const sum = total(as) + total(bs);
  return sum === 0 ? 1 : (2 * overlapAll(as, bs)) / sum;
};

export interface Pairing<G, P> {
  readonly pairs: readonly (readonly [G, P])[];
  readonly missed: readonly G[];
  readonly extra: readonly P[];
}

/** One-to-one assignment, highest score first, ties in order; pairs under `min` stay unmatched. */
export const pairUp = <G, P>(
  golds: readonly G[],
  preds: readonly P[],
  score: (gold: G, pred: P) => number,
  min: number,
): Pairing<G, P> => {
  const candidates: [score: number, gold: number, pred: number][] = [];
  for (const [i, g] of golds.entries())
    for (const [j, p] of preds.entries()) {
      const s = score(g, p);
      if (s >= min) candidates.push([s, i, j]);
    }
  candidates.sort((a, b) => b[0] - a[0]);
  const [goldTaken, predTaken] = [new Set<number>(), new Set<number>()];
  const pairs: [G, P][] = [];
  for (const [, i, j] of candidates) {
    if (goldTaken.has(i) || predTaken.has(j)) continue;
    goldTaken.add(i);
    predTaken.add(j);
    pairs.push([golds[i]!, preds[j]!]);
  }
  return {
    pairs,
    missed: golds.filter((_, i) => !goldTaken.has(i)),
    extra: preds.filter((_, j) => !predTaken.has(j)),
  };
};

/** Spelling made even for comparing names. Coarser than `arabic/fold.ts`: the scoring rules fix it. */
const foldName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[\u064B-\u0652\u0670\u0640"“”«»'’]/gu, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/\s+/gu, " ")
    .trim();

export type NamedThing = Pick<Item<"entities">, "name_ar" | "mentions">;

export const entityById = (record: Judged): ReadonlyMap<string, Item<"entities">> =>
  new Map((record.entities ?? []).map((e) => [e.id ?? "", e]));

/** Do gold and predicted entity name the same thing? By shared mentions, else by name. */
export const sameEntity = (gold: NamedThing | undefined, pred: NamedThing | undefined): boolean => {
  if (!gold || !pred) return false;
  if ((gold.mentions ?? []).some((m) => (pred.mentions ?? []).some((n) => overlap(m, n) > 0))) return true;
  const [x, y] = [foldName(gold.name_ar ?? ""), foldName(pred.name_ar ?? "")];
  return x !== "" && y !== "" && (x === y || x.includes(y) || y.includes(x));
};

export const pairStatements = (
  golds: readonly Item<"statements">[],
  preds: readonly Item<"statements">[],
): Pairing<Item<"statements">, Item<"statements">> =>
  pairUp(
    golds,
    preds,
    (a, b) =>
      (a.cue && b.cue && overlap(a.cue, b.cue) > 0 ? 1 : 0) +
      spanF1(merged(a.content ?? []), merged(b.content ?? [])),
    0.5,
  );

const triggers = (e: Item<"events">): RecordSpan[] =>
  [e.trigger, ...(e.corefs ?? [])].filter((s) => s !== null && s !== undefined);

export const pairEvents = (
  golds: readonly Item<"events">[],
  preds: readonly Item<"events">[],
): Pairing<Item<"events">, Item<"events">> =>
  pairUp(
    golds,
    preds,
    (a, b) =>
      triggers(a).some((x) => triggers(b).some((y) => overlap(x, y) > 0))
        ? 1 + (a.type === b.type ? 1 : 0)
        : 0,
    1,
  );

const actOf = (c: Item<"commitments">): RecordSpan[] => (c.act ? [c.act] : []);

export const pairCommitments = (
  golds: readonly Item<"commitments">[],
  preds: readonly Item<"commitments">[],
): Pairing<Item<"commitments">, Item<"commitments">> =>
  pairUp(golds, preds, (a, b) => spanF1(actOf(a), actOf(b)), 0.2);
