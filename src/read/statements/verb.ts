import { type CueForm, type Frame, phraseLists } from "./cues.ts";
import { type Field, readField } from "./field.ts";
import { CLAUSES, clauseStart, conjunction, cueSpan, type Found } from "./found.ts";
import { speakerLike } from "./markers.ts";
import { isComplementiser, isMark, isRelative, phraseAt } from "./marks.ts";
import { isCarrierPhrase } from "./medium.ts";
import { type NounPhrase, nounPhrase } from "./noun.ts";
import { came, relay } from "./relay.ts";
import type { Scene, Stretch } from "./scene.ts";
import { type Before, subjectBefore } from "./subject.ts";

const NEGATED = new Set("حال لم لن لا قد اذا لو ان لما كي حتي ليس ما مما ممن".split(" "));

/** A finite cue where it stands: what is before it, and whether a clause opens with it. */
interface Place {
  readonly i: number;
  readonly form: CueForm;
  /** Letters of و or ف on the cue. */
  readonly skip: number;
  readonly first: boolean;
  /** Folded word before it, "" at the start. */
  readonly prior: string;
  readonly quoted: boolean;
  readonly inTitle: boolean;
  readonly afterRelative: boolean;
  readonly opens: boolean;
  /** Its subject, if that stands before it. */
  readonly svo: Before | null;
}

const placeOf = (s: Scene, st: Stretch, i: number, form: CueForm): Place => {
  const skip = conjunction(s, i, form);
  const before = s.tokens[i - 1];
  const first = i === st.first;
  const prior = first ? "" : (before?.norm ?? "");
  const inTitle = st.part !== "body";
  const opener = s.quoteFrom.has(i - 1) && inTitle ? i - 1 : i;
  return {
    i,
    form,
    skip,
    first,
    prior,
    inTitle,
    quoted: s.quoteOver[i]! > 0 && !(inTitle && s.quoteFrom.has(i - 1)),
    afterRelative: !first && isRelative(before),
    opens:
      first ||
      skip > 0 ||
      isMark(before) ||
      CLAUSES.has(prior) ||
      s.timeFrom[i - 1] !== null ||
      endsAside(s, st.first, i),
    svo: skip === 0 && opener > st.first ? subjectBefore(s, st.first, opener) : null,
  };
};

/** Does the word before it make the form no act of saying: a negation, a preposition, a complementiser? */
const barred = (s: Scene, p: Place): boolean => {
  const { form } = p;
  if (form.object !== "" && (p.afterRelative || s.tokens[p.i]!.text.endsWith("ة"))) return true;
  if (p.first || p.skip > 0) return false;
  if (p.prior === "قد" ? form.tense === "present" : NEGATED.has(p.prior)) return true;
  if (p.afterRelative && form.cue.traits.has("attitude")) return true;
  return phraseLists().governs.has(p.prior) || isComplementiser(s.tokens[p.i - 1]);
};

const fieldOf = (s: Scene, p: Place, limit: number): Field | null => {
  const { cue, object } = p.form;
  // "تتهمه واشنطن بـ": the object is written onto the verb, so a noun behind it is the subject.
  const frame: Frame =
    object !== "" && cue.frame.objectThen === "ب"
      ? { ...cue.frame, objectThen: null, prepositions: ["ب"] }
      : cue.frame;
  return readField(s, p.i + 1, limit, frame, {
    subject: p.svo === null,
    known: p.svo !== null || p.opens,
    addressee: cue.traits.has("to"),
    gender: p.form.number === "s" ? p.form.gender : null,
    publishes: cue.traits.has("publish"),
  });
};

/** May a verb stand there without a subject of its own? */
const mayLackSubject = (p: Place, field: Field): boolean => {
  const { cue, tense, gender, form } = p.form;
  if (!p.opens || (tense === "present" && phraseLists().narration.has(form))) return false;
  if (cue.traits.has("sourced") && field.marker !== "quote") return false;
  if (field.marker === "object" && /^(بعدما|عندما|حين|حينما)$/u.test(p.prior)) return false;
  // "يرى أن …" with nobody before it is nobody's.
  const impersonal =
    !cue.traits.has("follow") && tense === "present" && gender === "m" && field.marker !== "quote";
  return !impersonal || p.inTitle || p.skip > 0 || CLAUSES.has(p.prior);
};

/** Does the clause hold together: a subject that can speak, where the form and the frame ask for one? */
const coheres = (s: Scene, p: Place, field: Field, source: NounPhrase | null): boolean => {
  const { cue, tense, number } = p.form;
  const behind = field.source;
  const plainly =
    behind !== null &&
    behind.mentions.length > 0 &&
    speakerLike(s, behind) &&
    (field.marker === "that" || field.marker === "quote" || behind.person >= 0);
  if (!p.svo && (number === "d" || (!p.opens && !p.afterRelative && !(plainly && tense === "past"))))
    return false;
  if (p.quoted) {
    if (!source || source.mentions.length === 0 || field.marker === "quote" || cue.traits.has("follow"))
      return false;
    if (!p.svo && field.marker === "object") return false;
  }
  if (!source) return mayLackSubject(p, field);
  const loose = field.marker === "that" || field.marker === "quote" || field.marker === "bare";
  return speakerLike(s, source) || (loose && !cue.traits.has("attitude"));
};

/** A finite verb of saying at token `i`, with its subject and where its content starts; null if it is none. */
export const verb = (s: Scene, st: Stretch, i: number, form: CueForm, limit: number): Found | null => {
  if (form.person !== 3) return null;
  const { cue } = form;
  const p = placeOf(s, st, i, form);
  if (form.object !== "" && /^[مبعفل]*ما$/u.test(p.prior)) return calledSo(s, i, form, limit);
  if (barred(s, p)) return null;
  if (cue.traits.has("relay")) return relay(s, st, i, form, p.skip, limit);
  const narrated = phraseLists().narration.has(s.tokens[i]!.norm) && isComplementiser(s.tokens[i + 1]);
  if (form.tense === "present" && p.first && narrated) return null;
  if (form.tense === "passive" || cue.traits.has("came")) return came(s, st, i, form, p.skip, limit);
  const field = fieldOf(s, p, limit);
  if (!field) return null;
  const subject = p.svo?.np ?? field.source;
  if (misread(s, p, field, subject)) return null;
  const behind = toldBy(s, i + 1, field.first);
  // "في بيان نقلا عن قناة": a carrier behind نقلا عن is no speaker.
  const told = behind && subject && isCarrierPhrase(s, behind) ? null : behind;
  // "واتهم المكتب بأنه": the one noun is what he accuses, not who.
  const accused = cue.frame.objectThen !== null && field.marker === "that" && !p.svo ? field.source : null;
  const source = accused ? null : (told ?? subject);
  if (!coheres(s, p, field, source)) return null;
  return verbFound(s, st, p, field, { source, accused, carrier: told ? subject : behind });
};

interface Speaking {
  readonly source: NounPhrase | null;
  readonly accused: NounPhrase | null;
  readonly carrier: NounPhrase | null;
}
const verbFound = (s: Scene, st: Stretch, p: Place, field: Field, who: Speaking): Found => {
  const { i, svo } = p;
  // "إلا أن الجيش قال إنه": a contrast leaves the content before it.
  const contrast = svo !== null && /^(الا|غير|بيد)$/u.test(s.tokens[svo.clause - 2]?.norm ?? "");
  const opening = svo ? (contrast ? svo.clause - 2 : svo.clause) : i;
  const nested = svo !== null && p.skip === 0 && isComplementiser(s.tokens[svo.clause - 1]) && !contrast;
  return {
    shape: "verb",
    rule: p.form.cue.rule,
    cue: cueSpan(s, i, p.skip),
    cueFirst: i,
    cueLast: i + 1,
    form: p.form,
    stance: p.form.cue.stance,
    clause: clauseStart(s, st.first, opening),
    source: who.source,
    carrier: who.carrier,
    middle: [i + 1, who.accused ? who.accused.first : field.first],
    content: who.accused
      ? { first: who.accused.first, start: who.accused.start, marker: "object" }
      : { first: field.first, start: field.start, marker: field.marker },
    lead: [st.first, svo ? svo.np.first : i],
    breaks: (s.quoteOver[i] === 0 || p.inTitle) && (p.opens || svo !== null) && !nested,
  };
};

/** "مما وصفه بـ«الإرهاب»": the quoted name alone is his word. */
const calledSo = (s: Scene, i: number, form: CueForm, limit: number): Found | null => {
  if (!["وصف", "سمى", "أسمى", "اعتبر"].includes(form.cue.verb)) return null;
  const k = s.tokens[i + 1]?.norm === "ب" ? i + 2 : i + 1;
  const quote = s.quoteFrom.get(k);
  if (!quote?.closed || k >= limit || s.quoteOver[i]! > 0) return null;
  return {
    shape: "verb",
    rule: `${form.cue.rule}.called`,
    cue: cueSpan(s, i, 0),
    cueFirst: i,
    cueLast: i + 1,
    form,
    stance: "assert",
    clause: i,
    source: null,
    carrier: null,
    middle: [i + 1, k],
    content: { first: k, start: s.tokens[k]!.start, marker: "quote" },
    lead: [i, i],
    breaks: false,
  };
};

/** Forms that another verb or another sense of this one writes alike. */
const misread = (s: Scene, p: Place, field: Field, source: NounPhrase | null): boolean => {
  const { form, i } = p;
  const { cue } = form;
  // "عبر" and "بين" are prepositions far more often; "أدانت المحكمة" is a conviction.
  if (form.form === "عبر" && field.marker !== "prep") return true;
  if (form.form === "عقب" && (source?.person ?? -1) < 0) return true;
  if (form.form === "بين" && (field.marker !== "that" || !(p.first || p.skip > 0))) return true;
  if (cue.verb === "أدان" && source?.head === "محكمه") return true;
  const object = field.marker === "object" ? s.tokens[field.first]!.norm : null;
  if (cue.traits.has("claim")) return object === null || !phraseLists().claimed.has(object);
  // "تبلغ قيمة" is of another verb than أبلغ.
  if (cue.verb === "أبلغ" && object !== null && !source) return true;
  // "يدعى فلان" is called so; "يعتبر المشروع الأكبر" is held to be.
  if (cue.verb === "ادعى" && form.tense === "present" && s.tokens[i]!.text.endsWith("ى")) return true;
  return cue.verb === "اعتبر" && form.tense === "present" && object !== null && !p.inTitle;
};

/** "ذكرت الوكالة نقلا عن مسؤول أن": the speaker behind نقلا عن; the verb's subject carries him. */
const toldBy = (s: Scene, from: number, to: number): NounPhrase | null => {
  for (let k = from; k < to; k++) {
    const joined = s.tokens[k]!.norm === "نقلاعن";
    if (joined || (s.tokens[k]!.norm === "نقلا" && s.tokens[k + 1]?.norm === "عن"))
      return nounPhrase(s, joined ? k + 1 : k + 2, to);
  }
  return null;
};

/** Does a leading circumstance end just before the verb ("من جانبه رحب", "وفي طوكيو، نقلت")? */
const endsAside = (s: Scene, from: number, i: number): boolean => {
  const { asides, circumstances } = phraseLists();
  for (let p = Math.max(from, i - 4); p < i; p++) if (phraseAt(s.tokens, p, i, asides) === i - p) return true;
  let p = i - 1;
  while (
    p > from &&
    p > i - 14 &&
    !isMark(s.tokens[p - 1]) &&
    !isComplementiser(s.tokens[p - 1]) &&
    !isRelative(s.tokens[p - 1])
  )
    p--;
  if (p !== from && !isMark(s.tokens[p - 1])) return false;
  return phraseAt(s.tokens, p, i, circumstances) > 0 || /^[وف]?[بل]/u.test(s.before[p]!);
};
