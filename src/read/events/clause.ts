import type { Placed, Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

const MARKS = new Set(["،", "؛", ".", ":", "!", "؟", "(", ")", "-", "–"]);
const OPENERS = new Set([
  "ان",
  "بان",
  "لان",
  "الذي",
  "التي",
  "الذين",
  "والتي",
  "والذي",
  "بعد",
  "فيما",
  "بينما",
  "كما",
  "حيث",
  "اذ",
  "لكن",
  "بل",
  "ثم",
  "عندما",
  "حين",
  "اثر",
  "عقب",
  "خلال",
  "منذ",
  "انه",
  "انها",
  "بانه",
  "بانها",
  "وان",
  "قبل",
  "بعدما",
  "وذلك",
  "اذا",
  "لو",
  "لانها",
  "لانه",
  "فان",
  "وانه",
  "وانها",
  "كي",
  "لكي",
]);
const PREPOSITIONS = new Set([
  "في",
  "من",
  "الي",
  "علي",
  "عن",
  "مع",
  "بين",
  "ضد",
  "نحو",
  "تجاه",
  "داخل",
  "قرب",
  "شمال",
  "جنوب",
  "شرق",
  "غرب",
  "شمالي",
  "جنوبي",
  "شرقي",
  "غربي",
  "وسط",
  "عبر",
  "خلال",
  "بعد",
  "قبل",
  "منذ",
  "حتي",
  "عند",
  "لدي",
  "بحق",
  "باتجاه",
  "بواسطه",
  "برعايه",
  "حول",
  "بشان",
  "ضمن",
  "جراء",
  "بسبب",
]);
/** Two-word prepositions whose second word tells (من قبل, على يد). */
const COMPOUND = new Set(["قبل", "جانب", "يد", "ايدي", "طرف"]);

const bare = (norm: string): string =>
  norm.length > 2 && (norm[0] === "و" || norm[0] === "ف") ? norm.slice(1) : norm;

/** The preposition a folded word is, or null; مع of ومع, and قبل of من قبل. */
export const isPreposition = (norm: string): string | null => {
  if (PREPOSITIONS.has(norm) || COMPOUND.has(norm)) return norm;
  const b = bare(norm);
  return PREPOSITIONS.has(b) ? b : null;
};

/** Does the clause end at this token? */
export const breaksClause = (scene: Scene, i: number): boolean => {
  const token = scene.tokens[i];
  if (!token) return true;
  if (token.kind === "punctuation") return MARKS.has(token.text);
  if (token.norm === "قبل" && scene.tokens[i - 1]?.norm === "من") return false;
  return OPENERS.has(token.norm);
};

/** Longest clause that is read each way, in tokens: a page without marks costs no more than its length. */
const LONGEST = 60;

/** Tokens `[start, end)` of the clause round a trigger, within its sentence. */
export const clauseOf = (scene: Scene, t: Trigger): [number, number] => {
  // What a statement's content holds is never governed by words outside it.
  const told = scene.statementAt[t.token];
  const same = (i: number): boolean =>
    scene.statementAt[i] === told || scene.tokens[i]?.kind === "punctuation";
  const first = Math.max(t.sentence.first, t.token - LONGEST);
  const last = Math.min(t.sentence.last, t.token + LONGEST);
  let start = t.token;
  while (start > first && !breaksClause(scene, start - 1) && same(start - 1)) start--;
  let end = t.token + 1;
  while (end < last && !breaksClause(scene, end) && same(end)) end++;
  return [start, end];
};

/** Is a mention joined by و to what ends at token `after`, with at most two words of its phrase between? */
export const joins = (scene: Scene, after: number, p: Placed): boolean => {
  if (p.first - after > 3) return false;
  const token = scene.tokens[p.first];
  if (token && token.norm[0] === "و" && token.start < p.mention.start) return true;
  for (let i = after; i < p.first; i++) {
    const word = scene.tokens[i];
    if (!word || word.kind === "punctuation") return false;
    if (isPreposition(word.norm)) return false;
    if (i === after && word.norm[0] === "و") return true;
  }
  return false;
};
