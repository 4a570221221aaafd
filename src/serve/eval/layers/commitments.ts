import { EntityPair, type JudgeLayer, regionOf } from "../judge.ts";
import { pairCommitments } from "../match.ts";

export const commitments: JudgeLayer = (t, gold, pred) => {
  const entities = new EntityPair(gold, pred);
  const inBody = regionOf(gold);
  const golds = gold.commitments ?? [];
  const preds = (pred.commitments ?? []).filter((c) => inBody(c.act));
  const match = pairCommitments(golds, preds);
  t.found("detection", match.pairs.length, golds.length, preds.length);
  for (const [a, b] of match.pairs) {
    entities.tallySlot(t, "who", a.who, b.who);
    const value = a.deadline?.value ?? null;
    if (value !== null) t.share("deadline value", b.deadline?.value === value);
    t.share("force", a.force === b.force);
  }
  for (const a of match.missed) t.error(gold.doc, "MISSED", a.act?.text, a.deadline?.value ?? "");
  for (const b of match.extra) t.error(gold.doc, "EXTRA", b.act?.text, b.deadline?.value ?? "");
};
