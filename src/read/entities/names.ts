import { fold } from "../../arabic/index.ts";
import type { Mention } from "../../model/index.ts";
import { senses } from "../mentions/senses.ts";

/** A mention as grouping sees it: folded words without clitics, and the state its adjectives name. */
export interface Named {
  readonly mention: Mention;
  readonly index: number;
  /** Folded words; the first without fused ل and article. */
  readonly words: readonly string[];
  /** Words without articles and nationalities: what two spellings of one body share. */
  readonly core: string;
  /** ISO code of the state that a nationality in it names, or null. */
  readonly state: string | null;
}

const plain = (word: string): string => word.replace(/^(?:لل|ال)(?=.{2})/u, "");
const FORCES = new Set(["قوات", "القوات"]);
const FORCE_WORDS = new Set(["مسلحه", "امنيه", "حكوميه", "نظاميه", "حكومه", "نظام", "جيش", "عسكريه"]);
/** Adjectives that do not tell two bodies of a state apart. */
const LOOSE = new Set(["اتحاديه", "اتحادي", "فدراليه", "رسميه", "رسمي", "اسلاميه"]);

/** Bodies of which a state has one: without a nationality they are the article's own state's. */
const LONE = new Set(["قوات", "جيش", "شرطه", "برلمان"]);

/** Reads a mention; `main` is the state its article is about, or null. */
export const named = (text: string, mention: Mention, index: number, main: string | null): Named => {
  const raw = fold(text.slice(mention.start, mention.end)).match(/[\p{L}\p{M}\d]+/gu) ?? [];
  const words = raw.map((w, i) => (i === 0 ? w.replace(/^لل(?=.{2})/u, "ال") : w));
  const { nisbas } = senses();
  let state: string | null = null;
  const core: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const two = words[i + 1] ? nisbas.get(`${words[i]} ${words[i + 1]}`) : undefined;
    const sense = two ?? nisbas.get(words[i]!);
    if (sense?.kind === "nisba" && (i > 0 || words.length === 1)) {
      state = sense.country;
      if (two) i++;
      continue;
    }
    const word = plain(words[i]!);
    if (!LOOSE.has(word)) core.push(word);
  }
  const forces =
    FORCES.has(words[0] ?? "") && core.length > 1 && core.slice(1).every((w) => FORCE_WORDS.has(w));
  const body = forces || mention.rule === "name.forces.shared" ? "قوات" : core.join(" ");
  return {
    mention,
    index,
    words,
    core: body,
    state: state ?? (mention.type === "ORG" && LONE.has(body) ? main : null),
  };
};
