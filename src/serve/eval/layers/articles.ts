import { merged, type Span } from "../../../model/index.ts";
import type { JudgeLayer } from "../judge.ts";
import { overlapAll, pairUp, spanF1, total } from "../match.ts";
import type { Judged } from "../record.ts";

const bodyOf = (d: Judged): Span[] => merged((d.articles ?? []).flatMap((a) => a.paragraphs ?? []));

export const articles: JudgeLayer = (t, gold, pred) => {
  const [goldBody, predBody] = [bodyOf(gold), bodyOf(pred)];
  const [golds, preds] = [gold.articles ?? [], pred.articles ?? []];
  t.found("body characters", overlapAll(goldBody, predBody), total(goldBody), total(predBody));
  t.share("article count exact", golds.length === preds.length);
  const { pairs, missed, extra } = pairUp(
    golds,
    preds,
    (a, b) => spanF1(merged(a.paragraphs ?? []), merged(b.paragraphs ?? [])),
    0.5,
  );
  t.found("articles (body overlap >= 0.5)", pairs.length, golds.length, preds.length);
  for (const [a, b] of pairs) {
    t.share("title", a.title ? !!b.title && spanF1([a.title], [b.title]) > 0.9 : !b.title);
    // Neither less nor more than the text supports: a guessed day is as wrong as a missing one.
    t.share("publication date exact", (a.published?.value ?? null) === (b.published?.value ?? null));
  }
  for (const a of missed)
    t.error(gold.doc, "MISSED", "article", a.id, a.title?.text ?? a.paragraphs?.[0]?.text.slice(0, 50));
  for (const a of extra) t.error(gold.doc, "EXTRA", "article", a.id, a.title?.text ?? "");
  const repeats = (gold.noise ?? [])
    .filter((n) => n.kind === "repeat")
    .map((n) => n.span)
    .filter((s) => s !== null && s !== undefined);
  const size = total(repeats);
  if (repeats.length)
    t.found("repeated text kept out (characters)", size - overlapAll(merged(repeats), predBody), size, size);
};
