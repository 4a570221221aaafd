import { type Html, html, type Piece } from "./html.ts";
import { reasonInWords } from "./reasons.ts";
import { RULE_ROOMS } from "./terms.ts";
import { both, comma, type Phrase, w } from "./words.ts";

/** A reason: either a phrase of ours or a text that a stage of the corpus wrote. */
export type Reason = Phrase | string;

/** A reason in the reader's language where it is known in both, else as it was written. */
export const reason = (r: Reason): Html => {
  const known = typeof r === "string" ? reasonInWords(r) : r;
  return known ? both(known) : html`<bdi dir="auto">${String(r)}</bdi>`;
};

/** The rule that made something: its room in words, its id as it is. */
export const ruleInWords = (rule: string): Html => {
  const [first = "", second = ""] = rule.split(".");
  const room = RULE_ROOMS[first === "corpus" ? second : first];
  return html`${room && html`${both(room)} `}<code dir="ltr">${rule}</code>`;
};

/** "Why?": the rules that made an item and the reasons given, closed until asked. */
export const why = (rules: readonly string[], reasons: readonly Reason[] = [], rest: Piece = null): Html => {
  const each = [...new Set(rules)].slice(0, 12);
  return html`<details class="why"><summary>${w("why")}</summary><div class="sheet">
${reasons.filter((r) => r !== "").map((r) => html`<p>${reason(r)}</p>`)}${rest}
<p class="rules">${w("madeBy")}: ${each.map((r, i) => html`${i > 0 && comma}${ruleInWords(r)}`)}</p></div></details>`;
};

/** A small label. */
export const tag = (phrase: Phrase, kind: string): Html =>
  html`<span class="tag ${kind}">${both(phrase)}</span>`;
