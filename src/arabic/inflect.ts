import { fold } from "./fold.ts";

/** A verb as lexicons give it: third person masculine singular of past and present, and what cannot be derived. */
export interface VerbEntry {
  /** أعلن */
  readonly past: string;
  /** يعلن */
  readonly present: string;
  /** Verbal nouns: إعلان */
  readonly masdar?: readonly string[];
  /** Active participles: معلن */
  readonly participle?: readonly string[];
  /** Passive where its letters differ: قيل, يقال */
  readonly passive?: readonly string[];
}

export type Tense = "past" | "present" | "masdar" | "participle" | "passive";

/** One inflected form of a verb. `person` is of the subject. */
export interface Form {
  /** Folded. */
  readonly form: string;
  readonly tense: Tense;
  readonly person: 1 | 2 | 3;
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p";
}

const SUBJECTS = {
  past: [
    ["", 3, "m", "s"],
    ["ت", 3, "f", "s"],
    ["ا", 3, "m", "d"],
    ["تا", 3, "f", "d"],
    ["وا", 3, "m", "p"],
    ["ن", 3, "f", "p"],
    ["نا", 1, null, "p"],
  ],
  present: [
    ["ي", "", 3, "m", "s"],
    ["ت", "", 3, "f", "s"],
    ["ا", "", 1, null, "s"],
    ["ن", "", 1, null, "p"],
    ["ي", "ون", 3, "m", "p"],
    ["ي", "وا", 3, "m", "p"],
    ["ي", "ان", 3, "m", "d"],
    ["ت", "ان", 3, "f", "d"],
  ],
} as const;

/**
 * Past forms of a folded verb; weak last radicals lose or turn their vowel (نفى: نفت, نفوا, نفيا; دعا, whose
 * present ends in و: دعوا, دعونا).
 */
const pastForms = (base: string, present: string): Form[] => {
  const radical = present.endsWith("و") ? "و" : "ي";
  const weak = /[اي]$/u.test(base);
  const root = weak ? base.slice(0, -1) : base;
  // A hollow verb shortens before consonant endings: قال, قلنا.
  const short = base.length === 3 && base[1] === "ا" ? base[0]! + base[2]! : base;
  return SUBJECTS.past.map(([ending, person, gender, number]) => {
    let form = base + ending;
    if (ending !== "") {
      if (weak)
        form =
          ending === "ا"
            ? `${root}${radical}ا`
            : ending === "نا" || ending === "ن"
              ? `${root}${radical}${ending}`
              : root + ending;
      else if (ending === "نا" || ending === "ن") form = short + ending;
    }
    return { form, tense: "past", person, gender, number } as Form;
  });
};

const presentForms = (base: string): Form[] => {
  const stem = base.slice(1);
  const weak = /[ايو]$/u.test(stem) && stem.length > 2;
  return SUBJECTS.present.map(([prefix, ending, person, gender, number]) => {
    const body =
      weak && (ending === "ون" || ending === "وا")
        ? stem.slice(0, -1)
        : weak && ending === "ان"
          ? `${stem.slice(0, -1)}${stem.endsWith("و") ? "و" : "ي"}`
          : stem;
    return { form: prefix + body + ending, tense: "present", person, gender, number } as Form;
  });
};

/**
 * Gender and number of nouns: معلن, معلنة, معلنين, معلنون, معلنان, معلنات, and tanwin alef. A `weak` participle
 * has its ي back before an ending of its own (ناف: نافيا, نافية, but نافين).
 */
const nounForms = (base: string, tense: Tense, weak = false): Form[] => {
  const stem = weak && !base.endsWith("ي") ? `${base}ي` : base;
  const forms: [string, "m" | "f" | null, Form["number"]][] = [
    [base, "m", "s"],
    [`${stem}ا`, "m", "s"],
  ];
  if (tense === "participle") {
    const plural = weak ? base.replace(/ي$/u, "") : base;
    forms.push(
      [`${stem}ه`, "f", "s"],
      [`${plural}ين`, "m", "p"],
      [`${plural}ون`, "m", "p"],
      [`${stem}ان`, "m", "d"],
      [`${stem}ات`, "f", "p"],
      [`${stem}تين`, "f", "d"],
    );
  }
  return forms.map(([form, gender, number]) => ({ form, tense, person: 3, gender, number }));
};

/**
 * All written forms of a verb that news uses, folded: past and present in every third person and the first,
 * jussive of weak verbs, verbal nouns, participles. Letters only: أُعلن and أعلن are one form.
 */
export const formsOf = (verb: VerbEntry): Form[] => {
  const past = fold(verb.past);
  const present = fold(verb.present);
  const out = [...pastForms(past, present), ...presentForms(present)];
  // Jussive and the passive of hollow verbs drop the vowel: لم يقل; weak finals lose it: لم ينف.
  if (/[ايو]$/u.test(present) && present.length > 3)
    for (const p of ["ي", "ت", "ن"])
      out.push({
        form: p + present.slice(1, -1),
        tense: "present",
        person: 3,
        gender: p === "ت" ? "f" : "m",
        number: "s",
      });
  if (/^[اأ]?.[اوي].$/u.test(past.slice(-3)) && /[اوي].$/u.test(present))
    for (const p of ["ي", "ت", "ن"])
      out.push({
        form: p + present.slice(1, -2) + present.slice(-1),
        tense: "present",
        person: 3,
        gender: p === "ت" ? "f" : "m",
        number: "s",
      });
  for (const m of verb.masdar ?? []) out.push(...nounForms(fold(m), "masdar"));
  for (const p of verb.participle ?? []) out.push(...nounForms(fold(p), "participle", /[ايو]$/u.test(past)));
  for (const p of verb.passive ?? [])
    out.push(
      { form: fold(p), tense: "passive", person: 3, gender: "m", number: "s" },
      { form: `${fold(p)}ت`, tense: "passive", person: 3, gender: "f", number: "s" },
    );
  const seen = new Set<string>();
  return out.filter((f) => f.form.length > 1 && !seen.has(f.form + f.tense) && seen.add(f.form + f.tense));
};
