import type { JudgeLayer } from "./judge.ts";
import { articles } from "./layers/articles.ts";
import { commitments } from "./layers/commitments.ts";
import { entities } from "./layers/entities.ts";
import { events } from "./layers/events.ts";
import { statements } from "./layers/statements.ts";
import { times } from "./layers/times.ts";
import type { Judged } from "./record.ts";
import { type ErrorLine, type Rows, Tally } from "./tally.ts";

/** The layers that are scored, each with its judge. */
export const LAYERS = { articles, entities, times, statements, events, commitments } satisfies Record<
  string,
  JudgeLayer
>;
export type ScoredLayer = keyof typeof LAYERS;
export const isScoredLayer = (name: string): name is ScoredLayer => Object.hasOwn(LAYERS, name);

export interface LayerScore {
  readonly rows: Rows;
  readonly errors: readonly ErrorLine[];
}

/** Scores one layer over all gold documents; a document without prediction counts as found empty. */
export const scoreLayer = (
  layer: ScoredLayer,
  golds: ReadonlyMap<string, Judged>,
  preds: ReadonlyMap<string, Judged>,
): LayerScore => {
  const tally = new Tally();
  for (const [id, gold] of golds) LAYERS[layer](tally, gold, preds.get(id) ?? { doc: id });
  return { rows: tally.rows(), errors: tally.errors };
};
