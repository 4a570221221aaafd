import { lengthOf, overlap, type RecordSpan, sameSpan } from "../../../model/index.ts";
import { type JudgeLayer, regionOf, timeValue } from "../judge.ts";
import { pairUp } from "../match.ts";
import type { Item, Judged } from "../record.ts";

type Time = RecordSpan & Pick<Item<"times">, "type" | "value" | "mod">;

const timesOf = (d: Judged): Time[] => (d.times ?? []).flatMap((x) => (x.span ? [{ ...x, ...x.span }] : []));

export const times: JudgeLayer = (t, gold, pred) => {
  const inBody = regionOf(gold);
  const [golds, preds] = [timesOf(gold).filter(inBody), timesOf(pred).filter(inBody)];
  const strict = pairUp(golds, preds, (a, b) => (sameSpan(a, b) ? 1 : 0), 1);
  const relaxed = pairUp(golds, preds, (a, b) => overlap(a, b) / Math.max(lengthOf(a), lengthOf(b)), 0.01);
  t.found("span strict", strict.pairs.length, golds.length, preds.length);
  // A value that gold leaves null must be null; `mod` counts where it is START or END.
  const whole = strict.pairs.filter(
    ([a, b]) => timeValue(a) === timeValue(b) && (a.mod !== "START" || b.mod === "START"),
  );
  t.found("strict span and value", whole.length, golds.length, preds.length);
  t.found("span relaxed", relaxed.pairs.length, golds.length, preds.length);
  t.found("type", relaxed.pairs.filter(([a, b]) => a.type === b.type).length, golds.length, preds.length);
  const valued = relaxed.pairs.filter(([a]) => timeValue(a) !== null);
  t.found(
    "value",
    valued.filter(([a, b]) => timeValue(a) === timeValue(b)).length,
    golds.filter((x) => timeValue(x) !== null).length,
    preds.filter((x) => timeValue(x) !== null).length,
  );
  for (const x of relaxed.missed) t.error(gold.doc, "MISSED", x.text, x.value);
  for (const x of relaxed.extra) t.error(gold.doc, "EXTRA", x.text, x.value);
  for (const [a, b] of valued)
    if (timeValue(a) !== timeValue(b)) t.error(gold.doc, "VALUE", a.text, "gold", a.value, "got", b.value);
};
