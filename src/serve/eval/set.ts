import { scoreAcross } from "./across.ts";
import type { JudgedDossier } from "./across-gold.ts";
import type { Scores } from "./floors.ts";
import type { Gold } from "./gold.ts";
import { stem } from "./match.ts";
import type { Judged } from "./record.ts";
import { LAYERS, type ScoredLayer, scoreLayer } from "./score.ts";
import type { ErrorLine, Rows } from "./tally.ts";

export type LayerChoice = ScoredLayer | "across";

export interface SetScore {
  readonly documents: number;
  /** Gold documents that no record was given for. */
  readonly absent: readonly string[];
  readonly scores: Scores;
  readonly errors: Readonly<Record<string, readonly ErrorLine[]>>;
}

/**
 * Scores records, and the dossier made of them, against one gold set.
 * @param dossier is asked for only where the set has gold across documents
 * @param only this layer alone; all of them if left out
 */
export const scoreSet = (
  gold: Gold,
  records: readonly Judged[],
  dossier: () => JudgedDossier,
  only?: LayerChoice,
): SetScore => {
  const preds = new Map(records.map((r) => [stem(r.doc ?? ""), r]));
  const scores: Record<string, Rows> = {};
  const errors: Record<string, readonly ErrorLine[]> = {};
  for (const layer of Object.keys(LAYERS) as ScoredLayer[]) {
    if (only && only !== layer) continue;
    const score = scoreLayer(layer, gold.records, preds);
    scores[layer] = score.rows;
    errors[layer] = score.errors;
  }
  if (gold.across.length && (!only || only === "across"))
    scores["across"] = scoreAcross(gold.across, gold.records, preds, dossier());
  return {
    documents: gold.records.size,
    absent: [...gold.records.keys()].filter((id) => !preds.has(id)),
    scores,
    errors,
  };
};
