import { lengthOf, overlap, type RecordSpan, sameSpan } from "../../../model/index.ts";
import { type JudgeLayer, regionOf } from "../judge.ts";
import { pairUp } from "../match.ts";
import type { Item, Judged } from "../record.ts";
import type { Tally } from "../tally.ts";

interface Named extends RecordSpan {
  readonly type: Item<"entities">["type"];
  readonly entity: Item<"entities">;
}
type Pair = readonly [gold: Named, pred: Named];

const mentionsOf = (d: Judged): Named[] =>
  (d.entities ?? []).flatMap((e) => (e.mentions ?? []).map((m) => ({ ...m, type: e.type, entity: e })));

/** B-cubed over the mentions that both sides have. */
const coreference = (t: Tally, pairs: readonly Pair[], goldMentions: number): void => {
  let [precision, recall] = [0, 0];
  for (const [a, b] of pairs) {
    const inGold = pairs.filter(([x]) => x.entity === a.entity);
    const inPred = pairs.filter(([, y]) => y.entity === b.entity).length;
    const inBoth = inGold.filter(([, y]) => y.entity === b.entity).length;
    precision += inBoth / inPred;
    recall += inBoth / inGold.length;
  }
  t.share("coreference B3 precision", precision, pairs.length);
  t.share("coreference B3 recall", recall, pairs.length);
  // Their harmonic mean times the share of gold mentions found, so that finding fewer does not pay.
  if (pairs.length)
    t.share(
      "coreference B3 F1 x mention recall",
      ((2 * precision * recall) / (precision + recall)) * (pairs.length / goldMentions),
      pairs.length,
    );
};

export const entities: JudgeLayer = (t, gold, pred) => {
  const inBody = regionOf(gold);
  const [golds, preds] = [mentionsOf(gold).filter(inBody), mentionsOf(pred).filter(inBody)];
  const strict = pairUp(golds, preds, (a, b) => (sameSpan(a, b) && a.type === b.type ? 1 : 0), 1);
  const lenient = pairUp(
    golds,
    preds,
    (a, b) => (a.type === b.type ? overlap(a, b) / Math.max(lengthOf(a), lengthOf(b)) : 0),
    0.01,
  );
  t.found("mentions strict", strict.pairs.length, golds.length, preds.length);
  t.found("mentions lenient (overlap, type)", lenient.pairs.length, golds.length, preds.length);
  for (const type of ["PER", "ORG", "GPE", "LOC", "FAC", "NORP"]) {
    const [a, b] = [golds.filter((m) => m.type === type), preds.filter((m) => m.type === type)];
    t.found(`  ${type} lenient`, pairUp(a, b, overlap, 1).pairs.length, a.length, b.length);
  }
  coreference(t, lenient.pairs, golds.length);
  for (const m of lenient.missed) t.error(gold.doc, "MISSED", m.type, m.text);
  for (const m of lenient.extra) t.error(gold.doc, "EXTRA", m.type, m.text);
};
