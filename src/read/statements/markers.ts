import { isNameQuote } from "./classes.ts";
import { type Frame, phraseLists } from "./cues.ts";
import { isComma, isComplementiser, isMark } from "./marks.ts";
import type { NounPhrase } from "./noun.ts";
import type { Scene } from "./scene.ts";

const NOT_PREPOSITION =
  /^(علي هامش|علي الرغم|علي حد|علي وجه|عن طريق|من جانب|من جهه|من جهت|من ناحي|من ثم|من قبل|من خلال|علي صعيد|علي خلفيه|علي موقع|علي صفح|علي حساب|علي تويتر|علي فيسبوك|في تغريد|في بيان|في تصريح|في موتمر|في مقابل|في كلم|في حديث|في وقت|في لقاء|في اجتماع|من المقرر|علي لسان)/u;

/** Does a preposition of the frame stand at `k`? Gives where the content starts. */
export const preposition = (
  s: Scene,
  k: number,
  limit: number,
  frame: Frame,
  fresh: boolean,
): { first: number; start: number } | null => {
  const t = s.tokens[k]!;
  const two = `${t.norm} ${s.tokens[k + 1]?.norm ?? ""}`;
  for (const p of frame.prepositions) {
    if (p.length > 1) {
      if (t.norm !== p || k + 1 >= limit || NOT_PREPOSITION.test(two) || s.timeFrom[k + 1]) continue;
      const n = k + 1;
      if (isComplementiser(s.tokens[n]) && n + 1 < limit)
        return { first: n + 1, start: s.tokens[n + 1]!.start };
      return { first: n, start: s.tokens[n]!.start };
    }
    if (t.norm === p && k + 1 < limit) return { first: k + 1, start: s.tokens[k + 1]!.start };
    const clitic =
      t.norm[0] === p &&
      (s.before[k] === p || (p === "ب" && fresh && t.norm.length > 2 && s.mentionFrom[k]! < 0));
    if (!clitic || isComplementiser(t) || phraseLists().notWithBa.has(t.norm)) continue;
    const m = s.mentionOver[k]!;
    // "دعا الأطراف بمختلف توجهاتها إلى": a ل or ب on the way to إلى.
    const onTheWay = frame.prepositions.includes("الي") && frame.prepositions.includes("ل");
    if (onTheWay && comesLater(s, k, limit, "الي", p === "ل" ? 14 : 30)) continue;
    if (p === "ل" && m >= 0 && s.mentions[m]!.type === "ORG") continue;
    if (t.norm.startsWith("لل")) return { first: k, start: t.start };
    return { first: k, start: s.before[k] === p ? s.stem[k]! : t.start + 1 };
  }
  return null;
};

const comesLater = (s: Scene, k: number, limit: number, word: string, within: number): boolean => {
  for (let n = k + 1; n < Math.min(limit, k + within); n++) if (s.tokens[n]!.norm === word) return true;
  return false;
};

/** A quotation that is said; where the verb has another way on, a short one is a name on that way. */
export const opensContent = (s: Scene, k: number, limit: number, frame: Frame, beside: boolean): boolean => {
  const q = s.quoteFrom.get(k);
  if (!q || isNameQuote(s, k, limit)) return false;
  const after = s.tokens[q.close + 1];
  const ends = q.close + 1 >= limit || (isMark(after) && ".؟!".includes(after!.text));
  const short = q.closed && q.close - k - 1 < 4 && !ends;
  if (short && !beside && !isComma(s.tokens[k - 1])) return false;
  return !(
    short &&
    (frame.prepositions.length > 0 || !frame.quote) &&
    !frame.object &&
    !isComma(s.tokens[k - 1])
  );
};

/** Does the word that an object brings ("بأنه", "بالسعي", "المسؤولية") stand near enough behind it? */
export const brings = (s: Scene, from: number, limit: number, then: string): boolean => {
  for (let k = from - 1; k < Math.min(limit, from + 30); k++) {
    const t = s.tokens[k]!;
    if (then === "ب" ? t.norm === "ب" || s.before[k] === "ب" || /^بان/u.test(t.norm) : t.norm.includes(then))
      return true;
    if (isMark(t) && ".؛".includes(t.text) && !s.quoteOver[k]) return false;
  }
  return false;
};

export const quoteWithin = (s: Scene, from: number, limit: number): boolean => {
  for (let k = from; k < Math.min(limit, from + 3); k++) {
    const q = s.quoteFrom.get(k);
    if (q) return q.close - k > 5 && !isNameQuote(s, k, limit);
  }
  return false;
};

export const complementiserNear = (s: Scene, k: number, limit: number): boolean => {
  for (let n = k; n < Math.min(limit, k + 12) && !isMark(s.tokens[n]); n++)
    if (isComplementiser(s.tokens[n])) return true;
  return false;
};

export const complementiserLater = (s: Scene, k: number, limit: number): boolean => {
  for (let n = k; n < Math.min(limit, k + 20); n++)
    if (isComma(s.tokens[n]) && isComplementiser(s.tokens[n + 1])) return true;
  return false;
};

/** "واتهم الولايات المتحدة بالسعي": a masculine verb and a feminine name is no subject but an object. */
export const disagrees = (
  s: Scene,
  np: NounPhrase,
  gender: "m" | "f" | null,
  frame: Frame,
  addressee: boolean,
): boolean => {
  if (gender !== "m" || (frame.objectThen === null && !addressee && !frame.object)) return false;
  const norm = s.tokens[np.first]!.norm;
  return np.person < 0 && (/ه$/u.test(norm) || norm === "الولايات");
};

/** Is the phrase a possible speaker by its head or by a name in it? */
export const speakerLike = (s: Scene, np: NounPhrase): boolean => {
  const { roles, bodies, unnamed, mediaByFirst } = phraseLists();
  const h = np.head;
  if (np.person >= 0 || roles.has(h) || bodies.has(h) || unnamed.has(h)) return true;
  if (mediaByFirst.has(h)) return true;
  const m = np.mentions[0];
  return (
    m !== undefined && s.mentions[m]!.start <= np.start + 2 && !["LOC", "MISC"].includes(s.mentions[m]!.type)
  );
};
