const ARABIC = new Set([
  "في",
  "من",
  "على",
  "إلى",
  "الى",
  "أن",
  "ان",
  "عن",
  "هذا",
  "هذه",
  "التي",
  "الذي",
  "مع",
  "بعد",
  "قال",
  "لا",
  "ما",
  "بين",
  "كما",
  "و",
  "إن",
]);
const ENGLISH = new Set(["the", "of", "and", "to", "in", "a", "for", "that", "on", "with", "is", "was"]);
const FRENCH = new Set(["le", "la", "les", "de", "des", "et", "en", "un", "une", "du", "que", "est"]);

/**
 * A cheap guess at the language of a text by script and small words in its first 20,000 characters: `ar`, `fa`
 * (Persian, Urdu, Kurdish letters, one code for all), `en`, `fr` or `und`.
 */
export const languageOf = (text: string): string => {
  const sample = text.slice(0, 20_000);
  const arabic = sample.match(/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/gu)?.length ?? 0;
  const latin = sample.match(/[a-zà-ÿ]/giu)?.length ?? 0;
  const words = sample
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);
  const share = (of: ReadonlySet<string>): number =>
    words.filter((w) => of.has(w)).length / (words.length || 1);
  if (arabic > latin) {
    // Letters that Arabic does not write; an Arabic text has a few, in names or from another keyboard.
    const foreign = sample.match(/[پچژگکیےہٹڈڑںەۆێڕڵۇې]/gu)?.length ?? 0;
    if (foreign > arabic * 0.06 && share(ARABIC) < 0.08) return "fa";
    return arabic >= 3 ? "ar" : "und";
  }
  if (share(ENGLISH) > 0.1) return "en";
  if (share(FRENCH) > 0.1) return "fr";
  return arabic >= 3 && arabic > latin * 0.3 && share(ARABIC) > 0.05 ? "ar" : "und";
};
