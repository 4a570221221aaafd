import { fold, formsOf, isArabic, readTable } from "../../arabic/index.ts";
import type { Line } from "./lines.ts";

let leads: Set<string> | undefined;
/** Past forms of the verbs that open a report: أعلن, أعلنت, أعلنا, أعلنوا. */
const leadVerbs = (): Set<string> => {
  if (leads) return leads;
  leads = new Set();
  for (const { verb } of readTable<"verb">("articles/leads.tsv"))
    for (const f of formsOf({ past: verb, present: verb }))
      if (f.tense === "past" && f.person === 3) leads.add(f.form);
  return leads;
};

/** Does the line open as a report's sentence does: with a past verb, bare or behind و / ف? */
export const opensWithVerb = (line: Line): "bare" | "joined" | null => {
  const first = line.tokens.find((t) => t.kind === "word")?.norm ?? "";
  if (leadVerbs().has(first)) return "bare";
  return /^[وف]/u.test(first) && leadVerbs().has(fold(first.slice(1))) ? "joined" : null;
};

export const hasArabic = (line: Line): boolean => {
  for (let i = 0; i < line.text.length; i++) if (isArabic(line.text.charCodeAt(i))) return true;
  return false;
};

/** Does it end with a full stop of its own (quotes and brackets passed over)? "…" and ".." are a headline's too. */
const endsSentence = (line: Line): boolean => /[^.…][.۔][\s»”“"'’)\]]{0,3}$/u.test(line.text.slice(-8));

/** Could the line be a headline: short, no sentence of its own? */
export const isHeadline = (line: Line, least = 2, most = 28): boolean => {
  const size = line.words.length;
  if (size < least || size > most || line.item || line.opensList || !hasArabic(line)) return false;
  if (endsSentence(line)) return false;
  return !(size >= 16 && opensWithVerb(line) === "bare");
};

/** A paragraph as bodies have them: long, or a sentence of some length that ends. */
export const isParagraph = (line: Line): boolean =>
  line.words.length >= 18 || (line.words.length >= 9 && line.closed && !line.opensList);

/** Cut short by the page: a teaser of another story. */
export const isTeaser = (line: Line): boolean =>
  /(\.{2,}|…|\[…\]|\[\.\.\.\])["»”)\]\s]{0,3}$/u.test(line.text.slice(-8));
