import { fold, readTable, readYaml } from "../../arabic/index.ts";
import type { EntityType } from "../../model/index.ts";

interface GrammarFile {
  readonly type_words: Readonly<Record<"ORG" | "GPE" | "LOC" | "FAC", readonly string[]>>;
  readonly descriptions: {
    readonly ORG: Readonly<Record<string, readonly string[]>>;
    readonly GPE: readonly string[];
    readonly LOC: readonly string[];
    readonly FAC: readonly string[];
  };
  readonly [list: string]: unknown;
}
interface TitlesFile {
  readonly office: string;
  readonly rank: string;
  readonly honour: string;
  readonly complement: string;
  readonly connectors: string;
}

type Words = ReadonlySet<string>;
const wordsOf = (text: unknown): Words => new Set(String(text).split(/\s+/u).filter(Boolean).map(fold));

export type PartKind = "given" | "foreign" | "family";

/** The word lists that name grammar is made of (`rules/ar/names/grammar.yaml`, `titles.yaml`, `parts.tsv`, `common.tsv`), folded. */
export interface Grammar {
  readonly typeWords: ReadonlyMap<string, EntityType>;
  readonly facilityHeads: Words;
  readonly facilityTail: Words;
  readonly institutionHeads: Words;
  readonly definiteHeads: Words;
  readonly institutionAdjectives: Words;
  readonly fields: Words;
  readonly chainNouns: Words;
  readonly loneInstitutions: Words;
  readonly groupSupport: Words;
  readonly forceHeads: Words;
  readonly forceAdjectives: Words;
  readonly governmentHeads: Words;
  readonly governmentAdjectives: Words;
  readonly governmentConstruct: Words;
  readonly collectiveHeads: Words;
  /** Definite description to the folded heads it takes up. */
  readonly orgDescriptions: ReadonlyMap<string, readonly string[]>;
  readonly placeDescriptions: ReadonlyMap<string, "GPE" | "LOC" | "FAC">;
  readonly offices: Words;
  readonly ranks: Words;
  readonly honours: Words;
  readonly complements: Words;
  readonly connectors: Words;
  readonly parts: ReadonlyMap<string, PartKind>;
  readonly common: Words;
}

let built: Grammar | null = null;

/** Loads the lists once, on first use. */
export const grammar = (): Grammar => {
  if (built) return built;
  const g = readYaml<GrammarFile>("names/grammar.yaml");
  const t = readYaml<TitlesFile>("names/titles.yaml");
  const typeWords = new Map<string, EntityType>();
  for (const type of ["ORG", "GPE", "LOC", "FAC"] as const)
    for (const line of g.type_words[type]) for (const w of wordsOf(line)) typeWords.set(w, type);
  const placeDescriptions = new Map<string, "GPE" | "LOC" | "FAC">();
  for (const type of ["GPE", "LOC", "FAC"] as const)
    for (const w of g.descriptions[type]) placeDescriptions.set(fold(w), type);
  const parts = new Map<string, PartKind>();
  for (const row of readTable<"kind" | "names">("names/parts.tsv"))
    for (const name of fold(row.names).split("|"))
      if (!parts.has(name)) parts.set(name, row.kind as PartKind);
  built = {
    typeWords,
    facilityHeads: wordsOf(g["facility_heads"]),
    facilityTail: wordsOf(g["facility_tail"]),
    institutionHeads: wordsOf(g["institution_heads"]),
    definiteHeads: wordsOf(g["definite_heads"]),
    institutionAdjectives: wordsOf(g["institution_adjectives"]),
    fields: wordsOf(g["fields"]),
    chainNouns: wordsOf(g["chain_nouns"]),
    loneInstitutions: wordsOf(g["lone_institutions"]),
    groupSupport: wordsOf(g["group_support"]),
    forceHeads: wordsOf(g["force_heads"]),
    forceAdjectives: wordsOf(g["force_adjectives"]),
    governmentHeads: wordsOf(g["government_heads"]),
    governmentAdjectives: wordsOf(g["government_adjectives"]),
    governmentConstruct: wordsOf(g["government_construct"]),
    collectiveHeads: wordsOf(g["collective_heads"]),
    orgDescriptions: new Map(Object.entries(g.descriptions.ORG).map(([w, heads]) => [fold(w), heads])),
    placeDescriptions,
    offices: wordsOf(t.office),
    ranks: wordsOf(t.rank),
    honours: wordsOf(t.honour),
    complements: wordsOf(t.complement),
    connectors: wordsOf(t.connectors),
    parts,
    common: new Set(readTable<"words">("names/frequent.tsv").flatMap((r) => r.words.split(" "))),
  };
  return built;
};
