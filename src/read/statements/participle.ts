import { fold } from "../../arabic/index.ts";
import { type CueForm, phraseLists } from "./cues.ts";
import { readField } from "./field.ts";
import { clauseStart, conjunction, cueSpan, type Found } from "./found.ts";
import { isMark } from "./marks.ts";
import type { Scene, Stretch } from "./scene.ts";

export const participle = (s: Scene, st: Stretch, i: number, form: CueForm, limit: number): Found | null => {
  const t = s.tokens[i]!;
  const skip = conjunction(s, i, form);
  const { cue } = form;
  if (s.quoteOver[i]! > 0) return null;
  // Accusative, as news puts it: مضيفا, مؤكدة, قائلين. A definite or genitive one is a noun or adjective.
  const accusative = /ا$/u.test(t.norm) || form.gender === "f" || form.number !== "s";
  const before = s.tokens[i - 1];
  if (!accusative || (i === st.first && skip === 0)) return null;
  const afterMark = isMark(before) || skip > 0;
  if (phraseLists().governs.has(before?.norm ?? "")) return null;
  const frame = cue.frame.object && !afterMark ? { ...cue.frame, object: false } : cue.frame;
  const field = readField(s, i + 1, limit, frame, {
    subject: false,
    known: true,
    addressee: cue.traits.has("to"),
  });
  if (!field) return null;
  // "… مشيرا إلى أن", "… داعيا الوزارة إلى" need no mark before them; others do.
  const governed =
    field.marker === "prep" && s.tokens[field.first]!.start === field.start && field.first > i + 1;
  const clear = field.marker === "that" || field.marker === "quote" || (governed && /ا$/u.test(t.norm));
  if (!afterMark && (field.first - i > 5 || !clear)) return null;
  // A feminine or plural one without a mark before it may be an adjective of the noun: only a complementiser proves it.
  if (!afterMark && !/ا$/u.test(t.norm) && field.marker === "prep") return null;
  const preposition =
    field.marker === "prep" ||
    (field.marker === "that" && cue.frame.prepositions.includes(s.tokens[i + 1]?.norm ?? ""));
  const withPreposition = preposition && cue.frame.prepositions.includes(s.tokens[i + 1]?.norm ?? "");
  return {
    shape: "participle",
    rule: `cue.participle.${fold(cue.verb)}`,
    cue: withPreposition ? { start: t.start + skip, end: s.tokens[i + 1]!.end } : cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: withPreposition ? i + 2 : i + 1,
    form,
    stance: cue.stance,
    clause: clauseStart(s, st.first, i),
    source: null,
    carrier: null,
    middle: [i + 1, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [i, i],
    breaks: true,
  };
};
