import { readTable } from "../../arabic/index.ts";
import { type Html, html } from "./html.ts";
import { nameOf } from "./links.ts";
import type { View } from "./view.ts";
import { named, type Phrase, w } from "./words.ts";

let known: ReadonlyMap<string, Phrase> | undefined;

/** Names of the sides that the rules know: states by their code, others by their own key. Read once. */
const sideNames = (): ReadonlyMap<string, Phrase> => {
  known ??= new Map([
    ...readTable<"key" | "en" | "names">("names/countries.tsv").map(
      (r) => [r.key, { ar: r.names.split("|")[0] ?? r.key, en: r.en }] as const,
    ),
    ...readTable<"side" | "ar" | "en">("sides/sides.tsv").map(
      (r) => [r.side, { ar: r.ar, en: r.en }] as const,
    ),
  ]);
  return known;
};

/** Is it a side that is known? What no rule knows is `unknown`, never a new side (DESIGN §3). */
export const isKnownSide = (side: string): boolean => side !== "unknown" && side !== "";

/** A side by its name. */
export const side = (view: View, key: string): Html => {
  if (!isKnownSide(key)) return html`<span class="muted">${w("unknown")}</span>`;
  const name = sideNames().get(key);
  return name ? named(name.ar, name.en) : nameOf(view, key);
};
