import { type CueForm, phraseLists } from "./cues.ts";
import { readField } from "./field.ts";
import { clauseStart, cueSpan, type Found, SAYING } from "./found.ts";
import { speakerLike } from "./markers.ts";
import { isColon, isComma, isComplementiser, isMark } from "./marks.ts";
import { type NounPhrase, nounPhrase } from "./noun.ts";
import type { Scene, Stretch } from "./scene.ts";

/** "نقلت X عن Y قوله إن", "نُقل عن Y". */
export const relay = (
  s: Scene,
  st: Stretch,
  i: number,
  form: CueForm,
  skip: number,
  limit: number,
): Found | null => {
  if (form.tense !== "past" && form.tense !== "present") return null;
  let k = i + 1;
  let carrier: NounPhrase | null = null;
  const via = form.cue.verb === "نسب" ? ["الي", "ل"] : ["عن"];
  while (k < Math.min(limit, i + 30)) {
    const t = s.tokens[k]!;
    if (via.includes(t.norm) || (via.includes("ل") && s.before[k] === "ل")) break;
    if (isComplementiser(t) && carrier && via[0] === "عن") break;
    if (isComma(t)) k++;
    else if (s.timeFrom[k]) k = Math.max(k + 1, s.timeLast[k]!);
    else if (isComplementiser(t) || isColon(t) || (isMark(t) && !s.quoteFrom.has(k) && t.text !== "("))
      return null;
    else if (carrier) k++;
    else {
      carrier = nounPhrase(s, k, limit, { stops: via });
      k = carrier?.last ?? k + 1;
    }
  }
  if (k >= Math.min(limit, i + 30)) return null;
  if (isComplementiser(s.tokens[k])) return relayed(s, st, i, form, skip, limit);
  const joined = s.tokens[k]!.norm.length > 2 && s.before[k] === "ل" && !via.includes(s.tokens[k]!.norm);
  const np = nounPhrase(s, joined ? k : k + 1, limit, { skip: joined ? 1 : 0 });
  if (!np) return null;
  const field = readField(s, np.last, limit, SAYING, { subject: false, known: true, addressee: true });
  if (!field) return null;
  return {
    shape: "verb",
    rule: form.cue.rule,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: "assert",
    clause: clauseStart(s, st.first, i),
    source: np,
    carrier,
    middle: [i + 1, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, i],
    breaks: true,
  };
};

/** "نقلت الصحيفة أن": nobody else is named, so the carrier says it. */
export const relayed = (
  s: Scene,
  st: Stretch,
  i: number,
  form: CueForm,
  skip: number,
  limit: number,
): Found | null => {
  const field = readField(s, i + 1, limit, SAYING, { subject: true, known: false, addressee: false });
  if (!field?.source || field.marker !== "that" || !speakerLike(s, field.source)) return null;
  return {
    shape: "verb",
    rule: form.cue.rule,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: "assert",
    clause: clauseStart(s, st.first, i),
    source: field.source,
    carrier: null,
    middle: [i + 1, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, i],
    breaks: true,
  };
};

/** "جاء في بيان أصدره X أن": the source stands inside the circumstance. */
export const came = (
  s: Scene,
  st: Stretch,
  i: number,
  form: CueForm,
  skip: number,
  limit: number,
): Found | null => {
  if (form.tense === "passive" && !form.cue.traits.has("came")) return null;
  const t = s.tokens[i + 1];
  if (t?.norm !== "في" || !phraseLists().mediaByFirst.has(s.tokens[i + 2]?.norm ?? "")) return null;
  const field = readField(s, i + 1, limit, SAYING, { subject: false, known: true, addressee: false });
  if (!field) return null;
  let source: NounPhrase | null = null;
  for (let k = i + 3; k < field.first && !source; k++) {
    const np = nounPhrase(s, k, field.first, { skip: s.before[k] === "ل" ? 1 : 0 });
    if (np && speakerLike(s, np) && np.mentions.length > 0) source = np;
  }
  return {
    shape: "verb",
    rule: form.cue.rule,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: "assert",
    clause: clauseStart(s, st.first, i),
    source: source ?? nounPhrase(s, i + 2, field.first),
    carrier: null,
    middle: [i + 1, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, i],
    breaks: true,
  };
};
