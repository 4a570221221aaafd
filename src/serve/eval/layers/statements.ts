import { merged, overlap } from "../../../model/index.ts";
import { EntityPair, type JudgeLayer, regionOf } from "../judge.ts";
import { pairStatements, spanF1 } from "../match.ts";
import type { Item } from "../record.ts";
import type { Tally } from "../tally.ts";

type Statement = Item<"statements">;

const nobody = (s: Statement["source"]): boolean => !s?.span && !s?.entity;

const sameSource = (a: Statement, b: Statement, entities: EntityPair): boolean =>
  (!!a.source?.span && !!b.source?.span && overlap(a.source.span, b.source.span) > 0) ||
  entities.same(a.source?.entity, b.source?.entity) ||
  (nobody(a.source) && nobody(b.source));

const fields = (t: Tally, a: Statement, b: Statement, entities: EntityPair): void => {
  t.share("manner", a.manner === b.manner);
  t.share("stance", (a.stance ?? "assert") === (b.stance ?? "assert"));
  t.share("medium kind", (a.medium?.kind ?? null) === (b.medium?.kind ?? null));
  if (a.said !== null && a.said !== undefined)
    t.share("said when", !!b.said?.startsWith(a.said.slice(0, 10)));
  const [chain, got] = [a.chain ?? [], b.chain ?? []];
  if (chain.length > 2)
    t.share(
      "chain right, every link in order (3+ links)",
      got.length === chain.length && chain.every((x, i) => entities.sameLink(x, got[i])),
    );
};

export const statements: JudgeLayer = (t, gold, pred) => {
  const entities = new EntityPair(gold, pred);
  const inBody = regionOf(gold);
  const golds = gold.statements ?? [];
  const preds = (pred.statements ?? []).filter((s) => inBody(s.cue ?? s.content?.[0]));
  const match = pairStatements(golds, preds);
  t.found("detection", match.pairs.length, golds.length, preds.length);
  let whole = 0;
  for (const [a, b] of match.pairs) {
    const right = sameSource(a, b, entities);
    const content = spanF1(merged(a.content ?? []), merged(b.content ?? []));
    t.share("source right", right);
    t.share("content overlap F1", content);
    fields(t, a, b, entities);
    if (right && content >= 0.8) {
      whole++;
      continue;
    }
    const name = (s: Statement, side: "gold" | "pred") =>
      s.source?.span?.text ?? entities[side].get(s.source?.entity ?? "")?.name_ar;
    const source = right ? "ok" : `WRONG gold=${name(a, "gold")} got=${name(b, "pred")}`;
    t.error(gold.doc, "PARTIAL", a.cue?.text, "| source", source, "| content F1", content.toFixed(2));
  }
  t.found("whole statement (source right, content F1 >= 0.8)", whole, golds.length, preds.length);
  const start = (s: Statement) => s.content?.[0]?.text.slice(0, 60);
  for (const a of match.missed) t.error(gold.doc, "MISSED", a.id, a.cue?.text, "...", start(a));
  for (const b of match.extra) t.error(gold.doc, "EXTRA", b.cue?.text, "...", start(b));
};
