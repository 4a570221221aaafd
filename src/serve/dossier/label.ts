import { indexAt, type Occurrence } from "../../model/index.ts";
import type { Html } from "./html.ts";
import { shortened, startOf, type View } from "./view.ts";
import { named } from "./words.ts";

const ENOUGH_WORDS = 3;
const LONGEST = 60;

/** The first testimony's own words from the trigger onward, as far as its sentence and the room go. */
const fromTrigger = (view: View, o: Occurrence): string | null => {
  const at = o.members.map(view.locate).find((x) => x?.kind === "event");
  if (!at) return null;
  const { sentences } = at.reading.layers;
  const start = startOf(at);
  const end = sentences[indexAt(sentences, start)]?.end ?? start;
  return end > start ? shortened(at.reading.document.text.slice(start, end), LONGEST) : null;
};

/** An occurrence's name; a bare word such as "خروج" tells nothing alone, so the words that follow it stand with it. */
export const labelOf = (view: View, o: Occurrence, length: number): Html => {
  const bare = o.labelAr.trim().split(/\s+/).length < ENOUGH_WORDS;
  const ar = (bare && fromTrigger(view, o)) || o.labelAr;
  return named(shortened(ar, length), shortened(o.labelEn, length));
};
