import { carriedTitles, colon } from "./colon.ts";
import { credit } from "./credit.ts";
import { type CueForm, cueForms } from "./cues.ts";
import type { Found } from "./found.ts";
import { isColon } from "./marks.ts";
import { nounCue } from "./naming.ts";
import { participle } from "./participle.ts";
import type { Scene, Stretch } from "./scene.ts";
import { verb } from "./verb.ts";

const lookup = (s: Scene, i: number): readonly CueForm[] => {
  const norm = s.tokens[i]!.norm;
  const forms = cueForms();
  const whole = forms.get(norm);
  if (whole) return whole;
  return /^[وف]/u.test(norm) && norm.length > 3 ? (forms.get(norm.slice(1)) ?? []) : [];
};

/** Every attribution of a stretch, in order of cue. */
export const findIn = (s: Scene, st: Stretch): Found[] => {
  const out: Found[] = [];
  let i = st.first;
  while (i < st.last) {
    const t = s.tokens[i]!;
    const q = s.quoteOver[i]!;
    const quote = q > 0 ? s.quotes[q - 1] : undefined;
    const limit = quote && quote.open < i ? Math.min(st.last, quote.close) : st.last;
    let found: Found | null = null;
    if (isColon(t)) found = colon(s, st, i, limit);
    else if (t.kind === "word" && (s.bracketEnd[i] === 0 || s.bracketEnd[i]! <= i)) {
      found = credit(s, st, i, limit);
      for (const form of found ? [] : lookup(s, i)) {
        if (found) break;
        const m = s.mentionOver[i]!;
        if (m >= 0 && (s.mentionFrom[i]! < 0 || s.mentions[m]!.start === t.start)) break;
        if (form.tense === "participle") found = participle(s, st, i, form, limit);
        else if (form.tense !== "masdar") found = verb(s, st, i, form, limit);
      }
      found ??= nounCue(s, st, i, limit);
    }
    if (found) out.push(found);
    i =
      found?.content && found.shape !== "noun" && found.shape !== "colon"
        ? Math.max(i + 1, found.content.first)
        : i + 1;
  }
  return carriedTitles(out);
};
