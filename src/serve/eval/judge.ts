import { merged, overlap, type RecordSpan } from "../../model/index.ts";
import { entityById, pairUp, sameEntity } from "./match.ts";
import type { Item, Judged } from "./record.ts";
import type { Tally } from "./tally.ts";

/** Adds one document to a layer's tally: what gold has against what was predicted. */
export type JudgeLayer = (tally: Tally, gold: Judged, pred: Judged) => void;

/** Only what stands in text that gold annotates is judged: a title, a heading or a body, without its byline. */
export const regionOf = (gold: Judged): ((s: RecordSpan | null | undefined) => boolean) => {
  const articles = gold.articles ?? [];
  const areas = merged(
    articles.flatMap((a) => [...(a.paragraphs ?? []), ...(a.headings ?? []), ...(a.title ? [a.title] : [])]),
  );
  const bylines = articles.flatMap((a) => (a.byline ? [a.byline] : []));
  return (s) => !!s && areas.some((a) => overlap(a, s) > 0) && !bylines.some((b) => overlap(b, s) > 0);
};

type Ids = readonly string[] | null | undefined;
type EntityMap = ReadonlyMap<string, Item<"entities">>;

/** Gold and predicted entities of one document, by id. */
export class EntityPair {
  readonly gold: EntityMap;
  readonly pred: EntityMap;

  constructor(gold: Judged, pred: Judged) {
    this.gold = entityById(gold);
    this.pred = entityById(pred);
  }

  /** Do the two ids name the same thing? */
  same(goldId: string | null | undefined, predId: string | null | undefined): boolean {
    return sameEntity(this.gold.get(goldId ?? ""), this.pred.get(predId ?? ""));
  }

  /** Do two links of a chain agree? They are entity ids, free names, or `publisher`. */
  sameLink(gold: string, pred: string | undefined): boolean {
    if (gold === "publisher" || pred === "publisher") return gold === pred;
    return sameEntity(this.gold.get(gold) ?? { name_ar: gold }, this.pred.get(pred ?? "") ?? named(pred));
  }

  /** Tallies a row of entities filling one slot (agents, place, …). */
  tallySlot(tally: Tally, name: string, goldIds: Ids, predIds: Ids): void {
    const of = (ids: Ids, map: EntityMap) =>
      (ids ?? []).map((id) => map.get(id)).filter((e) => e !== undefined);
    const [golds, preds] = [of(goldIds, this.gold), of(predIds, this.pred)];
    const { pairs } = pairUp(golds, preds, (g, p) => (sameEntity(g, p) ? 1 : 0), 1);
    tally.found(name, pairs.length, golds.length, preds.length);
  }
}
const named = (name: string | undefined): { name_ar: string } | undefined =>
  name === undefined ? undefined : { name_ar: name };

interface TimeValue {
  readonly value?: string | null | undefined;
  readonly mod?: string | null | undefined;
}
/** A TIMEX3 value for comparing: "2021" with mod END and "2021-12-31" say the same. */
export const timeValue = ({ value, mod }: TimeValue): string | null => {
  if (value === null || value === undefined) return null;
  if (mod !== "END") return value;
  if (/^\d{4}$/u.test(value)) return `${value}-12-31`;
  const month = /^(\d{4})-(\d{2})$/u.exec(value);
  return month ? `${value}-${new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate()}` : value;
};
