import { EntityPair, type JudgeLayer, regionOf, timeValue } from "../judge.ts";
import { pairEvents } from "../match.ts";

export const events: JudgeLayer = (t, gold, pred) => {
  const entities = new EntityPair(gold, pred);
  const inBody = regionOf(gold);
  const golds = gold.events ?? [];
  const preds = (pred.events ?? []).filter((e) => inBody(e.trigger));
  const match = pairEvents(golds, preds);
  const typed = match.pairs.filter(([a, b]) => a.type === b.type);
  t.found("detection", match.pairs.length, golds.length, preds.length);
  t.found("detection and type", typed.length, golds.length, preds.length);
  for (const [a, b] of typed) {
    t.share("modality", a.modality === b.modality);
    entities.tallySlot(t, "agents", a.agents, b.agents);
    entities.tallySlot(t, "targets", a.targets, b.targets);
    entities.tallySlot(t, "place", a.place ? [a.place] : [], b.place ? [b.place] : []);
    const time = timeValue({ value: a.time, mod: a.time_mod });
    if (time !== null) t.share("time value", timeValue({ value: b.time, mod: b.time_mod }) === time);
  }
  for (const a of match.missed) t.error(gold.doc, "MISSED", a.type, a.trigger?.text, a.modality);
  for (const b of match.extra) t.error(gold.doc, "EXTRA", b.type, b.trigger?.text);
  for (const [a, b] of match.pairs)
    if (a.type !== b.type) t.error(gold.doc, "TYPE", a.trigger?.text, "gold", a.type, "got", b.type);
};
