import { fold, readTable } from "../arabic/index.ts";
import type { CorpusEntity } from "../model/index.ts";
import { nameKey } from "./entities.ts";

export const UNKNOWN = "unknown";

/** A dated row: who, for which side, in which days, why. */
export interface SideRow {
  readonly who: readonly string[];
  readonly side: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly source: string;
}
export type SideKind =
  | "state"
  | "region"
  | "party"
  | "armed"
  | "opposition"
  | "body"
  | "monitor"
  | "coalition";
interface SideName {
  readonly kind: SideKind;
  readonly ar: string;
  readonly en: string;
  readonly includes: readonly string[];
}
type WordKind = "apart" | "head" | "state" | "voice" | "office";

/** Bare forms of a folded word: proclitics and ال off, endings of gender and number off. */
const bareForms = (word: string): string[] => {
  let w = word;
  if ((w.startsWith("و") || w.startsWith("ف")) && w.length > 4) w = w.slice(1);
  if (/^[بكل]ال/u.test(w)) w = w.slice(3);
  else if (w.startsWith("لل") && w.length > 4) w = w.slice(2);
  else if (w.startsWith("ال") && w.length > 4) w = w.slice(2);
  const out = [w];
  for (const e of ["ه", "ين", "ون", "ان", "ات", "تين", "ا"])
    if (w.endsWith(e) && w.length > e.length + 2) out.push(w.slice(0, -e.length));
  return out;
};

interface Tables {
  readonly rows: ReadonlyMap<string, readonly SideRow[]>;
  readonly names: ReadonlyMap<string, SideName>;
  readonly words: ReadonlyMap<string, WordKind>;
  /** Name of a state or its capital → its code. */
  readonly places: ReadonlyMap<string, string>;
  /** First word of a nationality adjective → its further words and the state's code. */
  readonly nisba: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly code: string }[]>;
}

const readStates = (names: Map<string, SideName>): Pick<Tables, "places" | "nisba"> => {
  const places = new Map<string, string>();
  const nisba = new Map<string, { rest: string[]; code: string }[]>();
  for (const s of readTable<"key" | "en" | "names" | "capitals" | "nisba">("names/countries.tsv")) {
    const spellings = s.names.split("|").filter(Boolean);
    names.set(s.key, { kind: "state", ar: spellings[0] ?? s.key, en: s.en, includes: [] });
    for (const n of spellings) places.set(nameKey(n), s.key);
    for (const c of s.capitals.split("|").filter(Boolean)) {
      const key = nameKey(c.split("=")[0] ?? "");
      if (!places.has(key)) places.set(key, s.key);
    }
    for (const n of s.nisba.split("|").filter(Boolean)) {
      const [first = "", ...rest] = fold(n).split(" ");
      nisba.set(first, [...(nisba.get(first) ?? []), { rest, code: s.key }]);
    }
  }
  for (const list of nisba.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { places, nisba };
};

const read = (extra: readonly SideRow[]): Tables => {
  const names = new Map<string, SideName>();
  const states = readStates(names);
  for (const s of readTable<"side" | "kind" | "ar" | "en" | "includes">("sides/sides.tsv"))
    names.set(s.side, {
      kind: s.kind as SideKind,
      ar: s.ar,
      en: s.en,
      includes: s.includes.split(",").filter(Boolean),
    });
  const rows = new Map<string, SideRow[]>();
  const own = readTable<"who" | "side" | "from" | "to" | "why" | "source">("sides/who.tsv").map((r) => ({
    ...r,
    who: r.who.split(";"),
  }));
  // An analyst's rows come first.
  for (const r of [...extra, ...own])
    for (const w of r.who) {
      const key = nameKey(w);
      rows.set(key, [...(rows.get(key) ?? []), r]);
    }
  const words = new Map(
    readTable<"word" | "kind">("sides/words.tsv").map((r) => [fold(r.word), r.kind as WordKind] as const),
  );
  return { rows, names, words, ...states };
};

/** Is the day inside the row's days? Partial dates compare by their own length; no day asks nothing. */
const holds = (row: SideRow, day: string | null): boolean =>
  day === null ||
  ((row.from === "" || day.slice(0, row.from.length) >= row.from) &&
    (row.to === "" || day.slice(0, row.to.length) <= row.to));

/** Answers for whom somebody speaks, as of a day. An unknown side is `unknown`, never a new side. */
export class Sides {
  readonly #t: Tables;
  constructor(extra: readonly SideRow[] = []) {
    this.#t = read(extra);
  }

  kindOf(side: string): SideKind | null {
    return this.#t.names.get(side)?.kind ?? null;
  }
  nameOf(side: string): { readonly ar: string; readonly en: string } | null {
    return this.#t.names.get(side) ?? null;
  }
  /** Does `outer` take in `inner` (a coalition its members)? */
  includes(outer: string, inner: string): boolean {
    return this.#t.names.get(outer)?.includes.includes(inner) ?? false;
  }
  /** May the two be counted as one party to an affair? */
  allied(a: string, b: string): boolean {
    return a === b || this.includes(a, b) || this.includes(b, a);
  }

  wordKinds(text: string): ReadonlySet<WordKind> {
    const out = new Set<WordKind>();
    for (const w of fold(text).split(/\s+/u))
      for (const b of bareForms(w)) {
        const kind = this.#t.words.get(b);
        if (kind) out.add(kind);
      }
    return out;
  }

  /** Side of a name by the dated rows. */
  byRow(name: string, day: string | null): string | null {
    return this.#t.rows.get(nameKey(name))?.find((r) => holds(r, day))?.side ?? null;
  }

  /** The state that a name or capital names. */
  byPlace(name: string): string | null {
    return this.#t.places.get(nameKey(name)) ?? null;
  }

  /** Position and state of each nationality adjective in a text, by word. */
  nationalities(text: string): { readonly at: number; readonly length: number; readonly code: string }[] {
    const words = fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .split(" ");
    const forms = words.map(bareForms);
    const out: { at: number; length: number; code: string }[] = [];
    for (let i = 0; i < words.length; i++) {
      const hit = forms[i]!.flatMap((f) => this.#t.nisba.get(f) ?? []).find(({ rest }) =>
        rest.every((r, k) => forms[i + 1 + k]?.includes(r)),
      );
      if (!hit) continue;
      out.push({ at: i, length: 1 + hit.rest.length, code: hit.code });
      i += hit.rest.length;
    }
    return out;
  }

  /** Side told by a description (مسؤول عسكري روسي): its nationality, unless it is of one who stands apart. */
  byDescription(text: string): string | null {
    if (this.wordKinds(text).has("apart")) return null;
    const own = this.nationalities(text)[0];
    if (own) return own.code;
    const words = text.split(/\s+/u);
    for (let i = 1; i < words.length; i++) {
      const place = this.byPlace(words.slice(i).join(" "));
      if (place) return place;
    }
    return null;
  }
}

/** Gives each entity its side, as of a day: rows, then key, then its name's adjective, then its roles. */
export const giveSides = (
  entities: readonly CorpusEntity[],
  sides: Sides,
  day: string | null,
): CorpusEntity[] => {
  const byId = new Map(entities.map((e) => [e.id, e]));
  const known = new Map<string, string>();
  const sideOf = (e: CorpusEntity, depth: number): string => {
    const held = known.get(e.id);
    if (held) return held;
    const side = find(e, depth) ?? UNKNOWN;
    known.set(e.id, side);
    return side;
  };
  const find = (e: CorpusEntity, depth: number): string | null => {
    for (const n of [e.nameAr, ...e.names]) {
      const row = sides.byRow(n, day);
      if (row) return row;
    }
    const code = e.key && /^[A-Z]{2}$/u.test(e.key) ? e.key : null;
    if (code) return code;
    if (e.type === "GPE") return sides.byPlace(e.nameAr);
    if (e.type === "NORP") return sides.byDescription(e.nameAr);
    if (e.type === "ORG") return sides.byDescription(e.nameAr);
    if (e.type !== "PER" || depth > 2) return null;
    for (const r of e.roles.filter((r) => !r.rank)) {
      const org = r.org ? byId.get(r.org) : undefined;
      const side = org ? sideOf(org, depth + 1) : UNKNOWN;
      if (side !== UNKNOWN) return side;
      const told = sides.byDescription(r.role);
      if (told) return told;
    }
    return null;
  };
  return entities.map((e) => ({ ...e, side: sideOf(e, 0) }));
};
