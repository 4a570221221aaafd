import { fold, Lexicon, readTable } from "../../arabic/index.ts";
import type { EntityType } from "../../model/index.ts";
import { inflected } from "./nisba.ts";

/** What a name in the lexicons may mean. */
export interface Sense {
  readonly type: EntityType;
  readonly form: "name" | "adjective";
  readonly kind:
    | "state"
    | "capital"
    | "place"
    | "city"
    | "body"
    | "outlet"
    | "group"
    | "nisba"
    | "person"
    | "short";
  /** Key across documents: `IQ`, `city:baghdad`, `org:un`, `per:joe-biden`. */
  readonly key: string;
  readonly en: string;
  /** ISO code of the state it belongs to, or "". */
  readonly country: string;
  /** Also a common word: it counts only with support from its surroundings. */
  readonly weak: boolean;
}

const slug = (s: string): string =>
  /^[A-Za-z ]+$/u.test(s) ? s.toLowerCase().replaceAll(" ", "-") : fullSlug(s);

const fullSlug = (s: string): string =>
  s
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");

/** Cells hold several values, `|` between. */
export const cells = (cell: string): string[] => (cell === "" ? [] : cell.split("|"));

type Add = (name: string, sense: Sense) => void;

/** Also common words: financial, floods. */
const WEAK_STATES = new Set(["مالي", "سيول"]);

const addStates = (add: Add): void => {
  for (const row of readTable<"key" | "en" | "names" | "capitals" | "nisba">("names/countries.tsv")) {
    const base = { key: row.key, en: row.en, country: row.key, weak: false };
    const state: Sense = { ...base, type: "GPE", form: "name", kind: "state" };
    for (const name of cells(row.names)) add(name, WEAK_STATES.has(name) ? { ...state, weak: true } : state);
    for (const pair of cells(row.capitals)) {
      const [name = "", en = ""] = pair.split("=");
      add(name, {
        ...base,
        weak: WEAK_STATES.has(name),
        type: "GPE",
        form: "name",
        kind: "capital",
        key: `city:${slug(en)}`,
        en,
      });
    }
    const nisba: Sense = { ...base, type: "NORP", form: "adjective", kind: "nisba", key: `norp:${row.key}` };
    for (const masculine of cells(row.nisba)) for (const form of inflected(masculine)) add(form, nisba);
  }
};

const addPlaces = (add: Add): void => {
  for (const row of readTable<"type" | "country" | "en" | "names" | "mark">("names/places.tsv")) {
    const names = cells(row.names);
    const sense: Sense = {
      type: row.type as EntityType,
      form: "name",
      kind: "place",
      key: `place:${slug(row.en || (names[0] ?? ""))}`,
      en: row.en,
      country: row.country,
      weak: row.mark === "weak",
    };
    for (const name of names) add(name, sense);
  }
};

const addBodies = (add: Add): void => {
  for (const row of readTable<"kind" | "key" | "country" | "en" | "names" | "quoted">("names/bodies.tsv")) {
    const base = {
      type: (row.kind === "misc" ? "MISC" : "ORG") as EntityType,
      form: "name" as const,
      kind:
        row.kind === "outlet" || row.kind === "agency" || row.kind === "company"
          ? ("outlet" as const)
          : ("body" as const),
      key: row.key,
      en: row.en,
      country: row.country,
    };
    const sense: Sense = { ...base, weak: false };
    for (const name of cells(row.names)) add(name, sense);
    for (const name of cells(row.quoted)) add(name, { ...base, weak: true });
  }
};

const addGroups = (add: Add): void => {
  for (const row of readTable<"base" | "en" | "names" | "mark">("names/groups.tsv")) {
    const base = {
      type: "NORP" as const,
      kind: "group" as const,
      key: `norp:${slug(row.en)}`,
      en: row.en,
      country: "",
      weak: false,
    };
    const form = row.base === "" ? ("name" as const) : ("adjective" as const);
    const sense: Sense = { ...base, form };
    for (const name of cells(row.names)) add(name, sense);
    if (row.base !== "") for (const f of inflected(row.base, row.mark === "pl")) add(f, sense);
  }
};

const addPeople = (add: Add): void => {
  for (const row of readTable<"en" | "country" | "names" | "short">("names/people.tsv")) {
    const base = {
      type: "PER" as const,
      form: "name" as const,
      key: `per:${slug(row.en)}`,
      en: row.en,
      country: row.country,
      weak: false,
    };
    const person: Sense = { ...base, kind: "person" };
    for (const name of cells(row.names)) add(name, person);
    const short: Sense = { ...base, kind: "short" };
    for (const name of cells(row.short)) add(name, short);
  }
};

const addCities = (add: Add): void => {
  for (const row of readTable<"country" | "cities">("names/cities.tsv"))
    for (const pair of cells(row.cities)) {
      const [name = "", en = ""] = pair.split("=");
      add(name, {
        type: "GPE",
        form: "name",
        kind: "city",
        key: `city:${slug(en)}`,
        en,
        country: row.country,
        weak: false,
      });
    }
};

let built: {
  names: Lexicon<Sense>;
  quoted: Lexicon<Sense>;
  nisbas: Map<string, Sense>;
  byKey: Map<string, Sense>;
} | null = null;

/**
 * All listed names. `names` by longest match, hand-made lists before the gazetteer; `quoted` the readings that
 * need quotation marks or a type word; `nisbas` the adjectives of states and groups by folded form.
 */
export const senses = (): NonNullable<typeof built> => {
  if (built) return built;
  const names = new Lexicon<Sense>();
  const quoted = new Lexicon<Sense>();
  const nisbas = new Map<string, Sense>();
  const byKey = new Map<string, Sense>();
  const add: Add = (name, sense) => {
    if (!byKey.has(sense.key) || (sense.kind === "state" && byKey.get(sense.key)?.kind !== "state"))
      byKey.set(sense.key, sense);
    if (sense.form === "adjective") {
      const form = fold(name);
      if (!nisbas.has(form)) nisbas.set(form, sense);
      return;
    }
    if (!(sense.weak && sense.type === "ORG")) names.add(name, sense);
    if (sense.type === "ORG") quoted.add(name, sense);
  };
  addStates(add);
  addBodies(add);
  addPlaces(add);
  addPeople(add);
  addGroups(add);
  addCities(add);
  built = { names, quoted, nisbas, byKey };
  return built;
};
