import { type Form, fold, formsOf, readTable, type Tense } from "../../arabic/index.ts";
import type { EventType } from "../../model/index.ts";

/**
 * How a happening's words take their arguments: `i` the subject alone acts, `t` acts on an object, `m` all
 * parties act together, `v` a visit (host is the target), `p` the subject undergoes it, `g` giving.
 */
export type Frame = "i" | "t" | "m" | "v" | "p" | "g";

/** Words that must (or must not) stand near a trigger: next to it, after it or before it. */
export interface Constraint {
  readonly next: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

/** One reading of a written form as a trigger. */
export interface Sense {
  /** Happenings of one concept can be the same one (`withdraw`, `control`). */
  readonly concept: string;
  readonly type: EventType;
  readonly frame: Frame;
  readonly tense: Tense | "noun";
  readonly person: Form["person"];
  readonly gender: Form["gender"];
  readonly number: Form["number"];
  /** Folded, as the lexicon gives it: past of a verb, first form of a noun. */
  readonly lemma: string;
  readonly needs: Constraint | null;
  readonly not: Constraint | null;
  readonly rule: string;
}

type VerbColumn =
  | "concept"
  | "type"
  | "frame"
  | "past"
  | "present"
  | "masdar"
  | "participle"
  | "passive"
  | "needs"
  | "not";
type NounColumn = "concept" | "type" | "frame" | "forms" | "needs" | "not";

const list = (cell: string): string[] =>
  cell
    .split("|")
    .map((x) => x.trim())
    .filter(Boolean);

let classes: Map<string, string[]> | null = null;
/** The folded words of a class of `classes.tsv`. @throws if there is no such class */
export const wordsOfClass = (name: string): readonly string[] => {
  classes ??= new Map(
    readTable<"class" | "words">("events/classes.tsv").map((r) => [
      r.class,
      r.words.split(" ").map((w) => fold(w)),
    ]),
  );
  const words = classes.get(name);
  if (!words) throw new Error(`events/classes.tsv has no class ${name}`);
  return words;
};

/** Reads the little language of the columns `needs` and `not` (see the head of verbs.tsv). */
export const parseConstraint = (cell: string): Constraint | null => {
  if (cell === "") return null;
  const next = new Set<string>();
  const after = new Set<string>();
  const before = new Set<string>();
  for (const item of cell.split(/\s+/u)) {
    const side = item[0] === "+" ? next : item[0] === "<" ? before : after;
    const word = item.replace(/^[+<]/u, "");
    if (word.startsWith("@")) for (const w of wordsOfClass(word.slice(1))) side.add(w);
    else side.add(fold(word));
  }
  return { next, after, before };
};

const verbSenses = (add: (form: string, sense: Sense) => void): void => {
  for (const row of readTable<VerbColumn>("events/verbs.tsv")) {
    const lemma = fold(row.past || row.present || (list(row.masdar)[0] ?? ""));
    const common = {
      concept: row.concept,
      type: row.type as EventType,
      frame: row.frame as Frame,
      lemma,
      needs: parseConstraint(row.needs),
      not: parseConstraint(row.not),
      rule: `event.${row.concept}.${lemma}`,
    };
    const entry = {
      past: row.past,
      present: row.present,
      masdar: list(row.masdar),
      participle: list(row.participle),
      passive: list(row.passive),
    };
    // A tense that is another word too (حاكم, يضرب) is left out of the table.
    for (const { form, tense, person, gender, number } of formsOf(entry))
      if (
        !(tense === "past" && row.past === "") &&
        // ة takes no tanwin alef: مصالحها is مصالح + ها.
        !(tense === "masdar" && form.endsWith("ها")) &&
        // Short jussives (نقل, يقل of أقال) are other words far more often.
        !(tense === "present" && (row.present === "" || form.length < 4))
      )
        add(form, { ...common, tense, person, gender, number });
  }
};

const nounSenses = (add: (form: string, sense: Sense) => void): void => {
  for (const row of readTable<NounColumn>("events/nouns.tsv")) {
    const forms = list(row.forms);
    const lemma = fold(forms[0] ?? "");
    for (const form of forms)
      add(fold(form), {
        concept: row.concept,
        type: row.type as EventType,
        frame: row.frame as Frame,
        lemma,
        tense: "noun",
        person: 3,
        gender: null,
        number: "s",
        needs: parseConstraint(row.needs),
        not: parseConstraint(row.not),
        rule: `event.${row.concept}.${lemma}`,
      });
  }
};

let lexicon: Map<string, Sense[]> | null = null;
/** Every folded form that may be a trigger, with its senses in the order of the tables. Loaded on first use. */
export const triggerLexicon = (): ReadonlyMap<string, readonly Sense[]> => {
  if (lexicon) return lexicon;
  const made = new Map<string, Sense[]>();
  const add = (form: string, sense: Sense): void => {
    const senses = made.get(form);
    if (senses) senses.push(sense);
    else made.set(form, [sense]);
  };
  verbSenses(add);
  nounSenses(add);
  lexicon = made;
  return made;
};
