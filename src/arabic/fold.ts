/**
 * Folding: one form for what Arabic writes in several ways, so that spellings meet.
 * Hamza seats and madda go to bare alef, ى to ي, ة to ه, Persian letters to Arabic ones, presentation forms
 * to letters, digits to 0-9; diacritics, tatweel, bidi controls and zero-width marks go away.
 */

const DROPPED =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/u;

const MAP = new Map<string, string>();
const put = (from: string, to: string): void => {
  for (const c of from) MAP.set(c, to);
};
put("أإآٱٲٳ", "ا");
put("ىیېے", "ي");
put("ةۀە", "ه");
put("ؤ", "و");
put("ئ", "ي");
put("کڪ", "ك");
put("گ", "ك");
put("ھہ", "ه");
put("ڤ", "ف");
put("پ", "ب");
put("چ", "ج");
put("ژ", "ز");
for (let d = 0; d < 10; d++) {
  MAP.set(String.fromCharCode(0x660 + d), String(d));
  MAP.set(String.fromCharCode(0x6f0 + d), String(d));
}
put("٫", ".");
put("٬", ",");

/** Folded characters by UTF-16 code unit: a string to write, "" to drop; presentation forms through NFKC. */
const table: string[] = [];
const foldUnit = (code: number): string => {
  const known = table[code];
  if (known !== undefined) return known;
  const c = String.fromCharCode(code);
  let out = c;
  if (DROPPED.test(c)) out = "";
  else if ((code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfeff))
    out = [...c.normalize("NFKC")].map((x) => (DROPPED.test(x) ? "" : (MAP.get(x) ?? x))).join("");
  else out = MAP.get(c) ?? c.toLowerCase();
  table[code] = out;
  return out;
};

/** Folds a string. Equal results mean "the same word but for spelling". */
export const fold = (text: string): string => {
  let out = "";
  for (let i = 0; i < text.length; i++) out += foldUnit(text.charCodeAt(i));
  return out;
};

/** Folded text with, for every folded code unit, the index of the raw code unit it comes from. */
export interface Folded {
  readonly text: string;
  /** `from[i]` is the raw index of folded unit `i`; `from[text.length]` is the raw length. */
  readonly from: Uint32Array;
}

/** As `fold`, with the map back to raw offsets. */
export const foldWithMap = (text: string): Folded => {
  const from = new Uint32Array(text.length * 4 + 1);
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const f = foldUnit(text.charCodeAt(i));
    for (let k = 0; k < f.length && out.length + k < from.length; k++) from[out.length + k] = i;
    out += f;
  }
  from[out.length] = text.length;
  return { text: out, from: from.subarray(0, out.length + 1) };
};

/** Is it a letter of the Arabic script (marks included)? */
export const isArabic = (code: number): boolean =>
  (code >= 0x0620 && code <= 0x065f) ||
  (code >= 0x066e && code <= 0x06d3) ||
  code === 0x0670 ||
  code === 0x06d5 ||
  (code >= 0x06d6 && code <= 0x06dc) ||
  (code >= 0x06df && code <= 0x06e8) ||
  (code >= 0x06ea && code <= 0x06ef) ||
  (code >= 0x06fa && code <= 0x06ff) ||
  (code >= 0x0610 && code <= 0x061a) ||
  (code >= 0x0750 && code <= 0x077f) ||
  (code >= 0xfb50 && code <= 0xfdfb && code !== 0xfd3e && code !== 0xfd3f) ||
  (code >= 0xfe70 && code <= 0xfefc);
