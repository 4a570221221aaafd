/**
 * Ways to split a folded word into proclitics, stem and attached pronoun. Scheme: و ف ب ل ك س and pronouns
 * are split off; ال, ة and verb endings stay joined; لل is ل and the rest.
 */
export interface Split {
  /** Proclitics together, e.g. "و", "وب", "وس", or "". */
  readonly before: string;
  readonly stem: string;
  readonly after: string;
}

const PROCLITICS = ["", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس"];
const PRONOUNS = ["", "ه", "ها", "هم", "هما", "هن", "ك", "كم", "كما", "نا", "ني", "ي"];
/** Prepositions of one letter that take a pronoun: به, له, كه; the stem is then that letter. */
const SHORT = new Set(["ب", "ل", "ك"]);

/** Folding makes ة and ه, ى and ي one; where the writer kept them apart, a word that ends in ة or ى has no pronoun. */
export const endsClosed = (raw: string): boolean => /[ةى]$/u.test(raw);

/**
 * Every split the scheme allows; the first is the word whole. At most some forty, for most words two to four.
 * @param closed the raw word ends in a letter that is no pronoun (`endsClosed`)
 */
export const splitsOf = (norm: string, closed = false): Split[] => {
  const out: Split[] = [];
  for (const before of PROCLITICS) {
    if (!norm.startsWith(before)) continue;
    for (const after of PRONOUNS) {
      if (!norm.endsWith(after) || (closed && after !== "")) continue;
      const length = norm.length - before.length - after.length;
      if (length < 1) continue;
      const stem = norm.slice(before.length, before.length + length);
      if (length === 1 && (after === "" || !SHORT.has(stem))) continue;
      out.push({ before, stem, after });
    }
  }
  return out;
};
