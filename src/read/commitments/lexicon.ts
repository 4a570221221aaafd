import { fold, formsOf, readTable, readYaml } from "../../arabic/index.ts";
import type { Force } from "../../model/index.ts";
import { parseConstraint } from "../events/lexicon.ts";

/** Whom a governing word binds: its subject, every party to it, or whoever the act itself names. */
export type Bound = "subject" | "all" | "none";

/** A word that binds somebody to the act named after it. */
export interface Governor {
  readonly force: Force;
  /** Ways to the act: folded prepositions (علي ب ل الي), `ان`, `direct`, `verb`. */
  readonly via: ReadonlySet<string>;
  readonly who: Bound;
  readonly needs: ReadonlySet<string> | null;
  /** Is the form a verb's? A verb takes no preposition before it. */
  readonly finite: boolean;
  readonly rule: string;
}

const list = (cell: string): string[] => cell.split("|").filter(Boolean);

let governors: Map<string, Governor> | null = null;
/** Folded forms of the words that bind. Loaded on first use. */
export const governorLexicon = (): ReadonlyMap<string, Governor> => {
  if (governors) return governors;
  const made = new Map<string, Governor>();
  type Column = "force" | "kind" | "past" | "present" | "nouns" | "via" | "who" | "needs";
  for (const row of readTable<Column>("commitments/governors.tsv")) {
    const nouns = list(row.nouns).map((n) => fold(n));
    const common = {
      force: row.force as Force,
      via: new Set(list(row.via).map((v) => fold(v))),
      who: row.who as Bound,
      needs: parseConstraint(row.needs)?.after ?? null,
      rule: `commitment.${row.force}.${fold(row.past) || nouns[0]}`,
    };
    if (row.kind === "verb")
      // Where the present is another word too (يعد), the table leaves it out.
      for (const f of formsOf({ past: row.past, present: row.present }))
        if ((f.tense === "past" || row.present !== "") && !made.has(f.form))
          made.set(f.form, { ...common, finite: true });
    for (const n of nouns) if (!made.has(n)) made.set(n, { ...common, finite: false });
  }
  governors = made;
  return made;
};

let acts: Set<string> | null = null;
/** Folded verbal nouns that name an act, without the article. */
export const actNouns = (): ReadonlySet<string> => {
  acts ??= new Set(
    readTable<"acts">("commitments/acts.tsv").flatMap((r) =>
      list(r.acts).map((w) => fold(w).replace(/^ال/u, "")),
    ),
  );
  return acts;
};

/** Named lists of folded words of a YAML file of this step. */
export const wordLists = (name: string): Record<string, ReadonlySet<string>> => {
  let found = lists.get(name);
  if (!found) {
    const raw = readYaml<Record<string, string[]>>(`commitments/${name}.yaml`);
    found = Object.fromEntries(Object.entries(raw).map(([k, v]) => [k, new Set(v.map((w) => fold(w)))]));
    lists.set(name, found);
  }
  return found;
};
const lists = new Map<string, Record<string, ReadonlySet<string>>>();
