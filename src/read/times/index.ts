/** Time expressions and the day of each article. */

import type { TimeExpression, TimeLayer } from "../../model/index.ts";
import { inOrder } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { anchorsOf } from "./anchor.ts";
import { speaksOfFuture } from "./context.ts";
import type { Found } from "./evidence.ts";
import { join } from "./join.ts";
import { lexicon } from "./lexicon.ts";
import { piecesOf } from "./pieces.ts";
import { fieldsOf } from "./print.ts";
import { type Known, resolve } from "./resolve/index.ts";
import { Story } from "./story.ts";

const NONE: ReadonlyMap<number, number> = new Map();

/** Months that the article gives one year, and only one: 14 يناير 2024 dates 15 يناير beside it. */
const yearsOfMonths = (list: readonly Found[]): Map<number, number> => {
  const out = new Map<number, number>();
  const several = new Set<number>();
  for (const { piece } of list) {
    const { month, year } = piece.sense;
    if (month === undefined || year === undefined) continue;
    if (out.has(month) && out.get(month) !== year) several.add(month);
    out.set(month, year);
  }
  for (const month of several) out.delete(month);
  return out;
};

export const times = step({
  name: "times",
  needs: ["articles", "tokens", "words", "sentences"],
  gives: "times",
  run: (document, { articles: { articles }, tokens, words, sentences }, trace): TimeLayer => {
    const found = new Map<string, Found[]>();
    for (const sentence of sentences) {
      let list = found.get(sentence.article);
      if (!list) found.set(sentence.article, (list = []));
      for (const piece of join(tokens, piecesOf(tokens, words, sentence, list.length > 0)))
        list.push({ piece, sentence });
    }
    const anchored = anchorsOf(document, articles, found, tokens);
    if (trace.on)
      for (const { anchor } of anchored.values())
        trace.note(anchor.rule, anchor.support[0] ?? null, () => `${anchor.value} (${anchor.basis})`);
    const expressions: TimeExpression[] = [];
    for (const [article, list] of found) {
      const known: Known = anchored.get(article)?.known ?? { day: null };
      const story = new Story(tokens, known, known.year === undefined ? yearsOfMonths(list) : NONE);
      for (const { piece, sentence } of list) {
        const s = piece.sense;
        const future = speaksOfFuture(tokens, words, piece.first, sentence.first, lexicon());
        const { value, flags } = resolve(s, story.around(piece, sentence, future));
        story.told(s, sentence, value, future);
        if (trace.on) trace.note(piece.rule, piece.span, () => `${s.type} ${value ?? "null"}`);
        expressions.push({
          span: piece.span,
          article,
          type: s.type,
          value,
          mod: s.mod ?? null,
          quant: s.quant ?? null,
          freq: s.freq ?? null,
          ...fieldsOf(s, value),
          flags,
          rule: piece.rule,
        });
      }
    }
    expressions.sort((a, b) => inOrder(a.span, b.span));
    return { anchors: articles.flatMap((a) => anchored.get(a.id)?.anchor ?? []), expressions };
  },
});
