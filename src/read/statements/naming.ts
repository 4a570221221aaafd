import { type CueForm, cueForms, type Frame, phraseLists } from "./cues.ts";
import { readField } from "./field.ts";
import { clauseStart, cueSpan, type Found } from "./found.ts";
import { speakerLike } from "./markers.ts";
import { isRelative } from "./marks.ts";
import { type NounPhrase, nounPhrase } from "./noun.ts";
import type { Scene, Stretch } from "./scene.ts";
import { subjectBefore } from "./subject.ts";

const NOUN_OBJECT = new Set(["اعلان", "رفض", "نفي", "ترحيب", "تبني", "ادانه"]);

/** "إعلان كوريا الشمالية وقف التجارب", "تحذيرات الغرب من": a noun, a name, and content. */
export const nounCue = (s: Scene, st: Stretch, i: number, limit: number): Found | null => {
  const t = s.tokens[i]!;
  if (s.quoteOver[i]! > 0) return null;
  let skip = 0;
  let word = t.norm;
  const lists = nounCues();
  for (const cut of [0, s.before[i]!.length]) {
    for (const bare of [
      t.norm.slice(cut),
      t.norm.slice(cut).replace(/^ال/u, ""),
      t.norm.slice(cut).replace(/(?:ه|ها|هم)$/u, ""),
      t.norm.slice(cut).replace(/ت(?:ه|ها|هم)$/u, "ه"),
    ])
      if (!lists.has(word) && lists.has(bare)) {
        word = bare;
        skip = cut;
      }
  }
  if (!lists.has(word)) return null;
  const exact = t.norm.slice(skip) === word;
  const form = lists.get(word)!;
  const light = lightVerb(s, st, i, word, form, limit, skip);
  if (light) return light;
  if (!exact) return null;
  const by = s.tokens[i + 1]?.norm === "من" ? i + 2 : i + 1;
  const whole = nounPhrase(s, by, limit, { stops: form.cue.frame.prepositions });
  const first = whole?.mentions[0];
  // The name alone is the genitive; what follows it is content ("إعلان السلطات العراقية النصر").
  const np =
    whole && first !== undefined && whole.person < 0 && s.mentionFrom[whole.first] === first
      ? { ...whole, last: Math.max(s.mentionLast[first]!, whole.first + 1) }
      : whole;
  if (!np || first === undefined || (!speakerLike(s, np) && s.mentions[first]!.type !== "LOC")) return null;
  if (
    s.mentions[first]!.type === "PER"
      ? false
      : !["GPE", "ORG", "NORP", "LOC"].includes(s.mentions[first]!.type)
  )
    return null;
  const frame: Frame = {
    ...form.cue.frame,
    quote: false,
    bare: false,
    object: NOUN_OBJECT.has(word),
    objectThen: null,
  };
  const field = readField(s, np.last, limit, frame, { subject: false, known: true, addressee: false });
  if (
    !field ||
    field.first - np.last > (field.marker === "prep" ? 2 : 4) ||
    field.marker === "quote" ||
    isRelative(s.tokens[np.last])
  )
    return null;
  return {
    shape: "noun",
    rule: `cue.noun.${word}`,
    cue: cueSpan(s, i, skip),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: form.cue.stance,
    clause: i,
    source: np,
    carrier: null,
    middle: [np.last, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [i, i],
    breaks: false,
  };
};

/** "جدد الجانبان التأكيد على", "كرر دعوته إلى": a light verb, its subject, then the noun that says. */
const lightVerb = (
  s: Scene,
  st: Stretch,
  i: number,
  word: string,
  form: CueForm,
  limit: number,
  skip: number,
): Found | null => {
  const { lightVerbs } = phraseLists();
  let v = i - 1;
  while (
    v >= st.first &&
    v > i - 14 &&
    !lightVerbs.has(s.tokens[v]!.norm.replace(/^[وف](?=جدد|كرر|وجه|اعاد)/u, ""))
  )
    v--;
  if (v < st.first || v <= i - 14) return null;
  const frame: Frame = { ...form.cue.frame, quote: false, bare: false, object: false, objectThen: null };
  const field = readField(s, i + 1, limit, frame, { subject: false, known: true, addressee: true });
  if (!field || field.first - i > 6) return null;
  let source: NounPhrase | null = null;
  for (let k = v + 1; k < i && !source; k++) {
    const np = nounPhrase(s, k, i);
    if (np && speakerLike(s, np)) source = np;
  }
  source ??= subjectBefore(s, st.first, v)?.np ?? null;
  const withPreposition =
    field.marker === "prep" || form.cue.frame.prepositions.includes(s.tokens[i + 1]?.norm ?? "");
  const t = s.tokens[i]!;
  const last =
    withPreposition && form.cue.frame.prepositions.includes(s.tokens[i + 1]?.norm ?? "") ? i + 2 : i + 1;
  return {
    shape: "noun",
    rule: `cue.noun.${word}`,
    cue: { start: t.start + (t.norm.startsWith("ال") ? 0 : skip), end: s.tokens[last - 1]!.end },
    cueFirst: i,
    cueLast: last,
    form,
    stance: form.cue.stance,
    clause: clauseStart(s, st.first, v),
    source,
    carrier: null,
    middle: [v, field.first],
    content: { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, v],
    breaks: true,
  };
};

let nouns: Map<string, CueForm> | null = null;

const nounCues = (): Map<string, CueForm> => {
  if (nouns) return nouns;
  nouns = new Map();
  for (const word of phraseLists().nounCues) {
    const bare = word.replace(/ات$|ا$/u, "");
    const form = [word, bare, `${bare}ه`]
      .flatMap((w) => cueForms().get(w) ?? [])
      .find((f) => f.tense === "masdar");
    if (form) nouns.set(word, form);
  }
  return nouns;
};
