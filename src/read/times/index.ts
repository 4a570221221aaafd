/** Time expressions and the day of each article. */

import { parseDay } from "../../arabic/index.ts";
import type { TimeExpression, TimeLayer, Token } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { anchorsOf, type Found } from "./anchor.ts";
import { speaksOfFuture } from "./context.ts";
import { join } from "./join.ts";
import { lexicon } from "./lexicon.ts";
import { piecesOf } from "./pieces.ts";
import { fieldsOf } from "./print.ts";
import { type Known, resolve, wholeDay } from "./resolve/index.ts";

const OPEN = new Set(["«", "“", "„"]);
const CLOSE = new Set(["»", "”"]);

/** Depth of quotation at token `at`, counted from `from`; straight marks open and close in turn. */
const inQuotation = (tokens: readonly Token[], from: number, at: number): boolean => {
  let open = false;
  for (let i = from; i < at; i++) {
    const t = tokens[i]!.text;
    if (OPEN.has(t)) open = true;
    else if (CLOSE.has(t)) open = false;
    else if (t === '"') open = !open;
  }
  return open;
};

/** A value that names something on the calendar: what حينها and اليوم نفسه can mean. */
const isDated = (value: string | null): value is string => value !== null && /^[\dX]{4}/u.test(value);

export const times = step({
  name: "times",
  needs: ["articles", "tokens", "words", "sentences"],
  gives: "times",
  run: (document, { articles: { articles }, tokens, words, sentences }, trace): TimeLayer => {
    const lex = lexicon();
    const found = new Map<string, Found[]>();
    for (const sentence of sentences) {
      let list = found.get(sentence.article);
      if (!list) found.set(sentence.article, (list = []));
      for (const piece of join(tokens, piecesOf(tokens, words, sentence, list.length > 0)))
        list.push({ piece, sentence });
    }
    const anchored = anchorsOf(document, articles, found, tokens);
    const expressions: TimeExpression[] = [];
    for (const [article, list] of found) {
      const known: Known = anchored.get(article)?.known ?? { day: null };
      let lastValue: string | null = null;
      let lastDay: string | null = null;
      let said: { readonly sentence: Found["sentence"]; readonly day: string } | null = null;
      for (const { piece, sentence } of list) {
        const s = piece.sense;
        const future = speaksOfFuture(tokens, words, piece.first, sentence.first, lex);
        // "Today" in a quotation is the day of its saying, where the sentence has told that day before.
        const quoted: number | null =
          s.shift?.unit === "D" &&
          s.shift.from === "article" &&
          said?.sentence === sentence &&
          inQuotation(tokens, sentence.first, piece.first)
            ? parseDay(said.day)
            : null;
        const base = quoted !== null && known.day !== null && quoted <= known.day ? wholeDay(quoted) : known;
        const { value, flags } = resolve(s, { known: base, lastValue, lastDay, future });
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
        if (trace.on) trace.note(piece.rule, piece.span, () => `${s.type} ${value ?? "null"}`);
        if (value === "PAST_REF") lastValue = value;
        if ((s.type !== "DATE" && s.type !== "TIME") || !isDated(value)) continue;
        lastValue = value;
        if (/^[\dX]{4}-(?:\d\d-\d\d|WXX-\d)/u.test(value)) {
          lastDay = value.split("T")[0] ?? null;
          if (lastDay && !future && lastDay.length === 10) said = { sentence, day: lastDay };
        }
      }
    }
    expressions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    return {
      anchors: articles.flatMap((a) => anchored.get(a.id)?.anchor ?? []),
      expressions,
    };
  },
});
