import { type Form, fold, formsOf, readTable, readYaml } from "../../arabic/index.ts";
import type { MediumKind, Stance } from "../../model/index.ts";

/** How a verb's content hangs on it. */
export interface Frame {
  readonly that: boolean;
  readonly quote: boolean;
  readonly bare: boolean;
  readonly object: boolean;
  /** Folded prepositions that govern the content: عن، الي، علي، ب. */
  readonly prepositions: readonly string[];
  /** The content is an object and what this word brings ("وصف القرار بأنه"). */
  readonly objectThen: string | null;
}

/** A verb of saying with its forms' shared facts. */
export interface Cue {
  /** أعلن */
  readonly verb: string;
  readonly rule: string;
  readonly frame: Frame;
  readonly stance: Stance;
  readonly traits: ReadonlySet<string>;
}

/** One written form of a cue. `object` is a pronoun written onto it ("وصفه"). */
export interface CueForm extends Form {
  readonly cue: Cue;
  readonly object: string;
}

type Column = "past" | "present" | "masdar" | "participle" | "passive" | "frame" | "stance" | "traits";

const frameOf = (written: string): Frame => {
  const parts = written.split(" ").filter(Boolean).map(fold);
  const has = (x: string): boolean => parts.includes(x);
  const then = parts.find((p) => p.startsWith("obj+"));
  return {
    that: has("that"),
    quote: has("quote"),
    bare: has("bare"),
    object: has("obj"),
    prepositions: parts.filter((p) => !/^(that|quote|bare|obj)/u.test(p)),
    objectThen: then ? then.slice(4) : null,
  };
};

/** Pronouns written onto a finite cue that keep it a cue: "وصفه بأنه", "بحسب ما قاله". */
const OBJECTS = ["ه", "ها", "هم"];

const verbForms = (): Map<string, CueForm[]> => {
  const out = new Map<string, CueForm[]>();
  const add = (f: CueForm): void => {
    const known = out.get(f.form);
    if (!known) out.set(f.form, [f]);
    else if (!known.some((k) => k.tense === f.tense && k.cue.verb === f.cue.verb)) known.push(f);
  };
  for (const row of readTable<Column>("statements/verbs.tsv")) {
    const cue: Cue = {
      verb: row.past,
      rule: `cue.verb.${fold(row.past)}`,
      frame: frameOf(row.frame),
      stance: row.stance as Stance,
      traits: new Set(row.traits.split(" ").filter(Boolean)),
    };
    const words = (cell: string): string[] => cell.split(" ").filter(Boolean);
    const forms = formsOf({
      past: row.past,
      present: row.present || row.past,
      masdar: words(row.masdar),
      participle: words(row.participle),
      passive: words(row.passive),
    });
    for (const f of forms) {
      if (f.tense === "present" && row.present === "") continue;
      // A jussive stands behind لم alone, and is written like other verbs: "يجب" is no answer.
      if (f.tense === "present" && f.form.length < fold(row.present).length) continue;
      add({ ...f, cue, object: "" });
      const takesObject = cue.frame.objectThen !== null || cue.traits.has("to") || cue.verb === "اعتبر";
      if (takesObject && (f.tense === "past" || f.tense === "present") && f.person === 3 && f.number === "s")
        for (const o of OBJECTS) add({ ...f, form: f.form + o, cue, object: o });
      if (f.tense === "masdar" && f.gender === "m")
        for (const o of OBJECTS) {
          const base = f.form.endsWith("ه") ? `${f.form.slice(0, -1)}ت` : f.form;
          add({ ...f, form: base + o, cue, object: o });
        }
    }
  }
  return out;
};

/** Lists of words and phrases by the part they play, folded; phrases are lists of words. */
export interface Phrases {
  readonly credits: Phrase[];
  readonly creditVerbs: Phrase[];
  readonly notSources: ReadonlySet<string>;
  readonly asides: Phrase[];
  readonly leadsOn: Phrase[];
  readonly circumstances: Phrase[];
  readonly breaks: Phrase[];
  readonly unnamed: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly media: readonly { readonly words: Phrase; readonly kind: MediumKind }[];
  readonly mediaByFirst: ReadonlyMap<string, { readonly words: Phrase; readonly kind: MediumKind }[]>;
  readonly carrierHeads: ReadonlySet<string>;
  readonly agencyHeads: ReadonlySet<string>;
  readonly relayVerbs: ReadonlySet<string>;
  readonly narration: ReadonlySet<string>;
  readonly nounCues: ReadonlySet<string>;
  readonly lightVerbs: ReadonlySet<string>;
  readonly nominalBreaks: Phrase[];
  readonly published: ReadonlySet<string>;
  readonly governs: ReadonlySet<string>;
  readonly notWithBa: ReadonlySet<string>;
  readonly namedBy: ReadonlySet<string>;
  readonly claimed: ReadonlySet<string>;
  /** Names of agencies and outlets. */
  readonly carriers: ReadonlyMap<string, "agency" | "outlet">;
}
export type Phrase = readonly string[];

type Written = Record<string, string[]> & { media: Record<MediumKind, string[]> };

const readPhrases = (): Phrases => {
  const y = readYaml<Written>("statements/phrases.yaml");
  const list = (name: string): string[] => y[name] ?? [];
  const phrases = (name: string): Phrase[] =>
    list(name)
      .map((p) => fold(p).split(" "))
      .sort((a, b) => b.length - a.length);
  const set = (name: string): ReadonlySet<string> => new Set(list(name).map(fold));
  const media = (Object.entries(y.media) as [MediumKind, string[]][])
    .flatMap(([kind, words]) => words.map((w) => ({ words: fold(w).split(" ") as Phrase, kind })))
    .sort((a, b) => b.words.length - a.words.length);
  const mediaByFirst = new Map<string, { words: Phrase; kind: MediumKind }[]>();
  for (const m of media) {
    const first = m.words[0] ?? "";
    mediaByFirst.set(first, [...(mediaByFirst.get(first) ?? []), m]);
  }
  const carriers = new Map<string, "agency" | "outlet">();
  for (const row of readTable<"name" | "kind" | "ambiguous">("articles/carriers.tsv"))
    if (row.ambiguous !== "y") carriers.set(fold(row.name), row.kind === "outlet" ? "outlet" : "agency");
  return {
    credits: phrases("credits"),
    creditVerbs: phrases("creditVerbs"),
    notSources: set("notSources"),
    asides: phrases("asides"),
    leadsOn: phrases("leadsOn"),
    circumstances: phrases("circumstances"),
    breaks: phrases("breaks"),
    unnamed: set("unnamed"),
    roles: set("roles"),
    bodies: set("bodies"),
    media,
    mediaByFirst,
    carrierHeads: set("carrierHeads"),
    agencyHeads: set("agencyHeads"),
    relayVerbs: set("relayVerbs"),
    narration: set("narration"),
    nounCues: set("nounCues"),
    lightVerbs: set("lightVerbs"),
    nominalBreaks: phrases("nominalBreaks"),
    published: set("published"),
    governs: set("governs"),
    notWithBa: set("notWithBa"),
    namedBy: set("namedBy"),
    claimed: set("claimed"),
    carriers,
  };
};

let forms: Map<string, CueForm[]> | null = null;
let phrases: Phrases | null = null;
/** Cue forms by their folded letters; read at first use. */
export const cueForms = (): ReadonlyMap<string, readonly CueForm[]> => (forms ??= verbForms());
/** The word lists; read at first use. */
export const phraseLists = (): Phrases => (phrases ??= readPhrases());
