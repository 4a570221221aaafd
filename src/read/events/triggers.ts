import { rawLength, stripped, withoutPronoun } from "../../arabic/index.ts";
import type { Sentence, Span } from "../../model/index.ts";
import { type Constraint, type Sense, triggerLexicon } from "./lexicon.ts";
import type { Scene } from "./scene.ts";

/** A token read as a trigger. */
export interface Trigger {
  readonly token: number;
  /** The trigger's own letters: proclitics and article are left out only where they are particles. */
  readonly span: Span;
  readonly sense: Sense;
  readonly sentence: Sentence;
  /** Folded proclitics that were passed over: some of و ف ب ل ك س ال. */
  readonly before: string;
  /** Folded attached pronoun, or "". */
  readonly after: string;
}

const AFTER = 5;
const BEFORE = 3;
const isBreak = (scene: Scene, i: number): boolean => {
  const t = scene.tokens[i];
  return t?.kind === "punctuation" && "،؛.!؟:".includes(t.text);
};

const meets = (scene: Scene, c: Constraint, i: number, s: Sentence, tail: string): boolean => {
  const has = (at: number, words: ReadonlySet<string>): boolean => {
    if (words.size === 0 || at < s.first || at >= s.last) return false;
    for (const r of scene.readings(at)) if (words.has(r)) return true;
    return false;
  };
  const quote = scene.tokens[i + 1]?.kind === "punctuation" ? 1 : 0;
  if (has(i + 1 + quote, c.next)) return true;
  const nextLetter = scene.tokens[i + 1]?.norm[0];
  if (nextLetter !== undefined && c.next.has(nextLetter)) return true;
  // عليها, عنه: a preposition that carries its pronoun.
  if (tail !== "" && c.next.has(tail)) return true;
  for (let k = 1, seen = 0; seen < AFTER && i + k < s.last; k++) {
    if (isBreak(scene, i + k)) break;
    if (scene.tokens[i + k]?.kind === "punctuation") continue;
    if (has(i + k, c.after)) return true;
    // A name or a date counts as one word, however long.
    const whole = scene.mentionAt[i + k];
    const inside = whole !== undefined && whole === scene.mentionAt[i + k - 1];
    const when = scene.timeAt[i + k] ?? -1;
    if (!inside && !(when >= 0 && when === scene.timeAt[i + k - 1])) seen++;
  }
  for (let k = 1; k <= BEFORE && i - k >= s.first; k++) {
    if (isBreak(scene, i - k)) break;
    if (has(i - k, c.before)) return true;
  }
  return false;
};

const NOMINAL = new Set(["noun", "masdar", "participle"]);

/** May these clitics stand on a word of this kind? A verb takes no article and no preposition but ل. */
const clitics = (sense: Sense, before: string, after: string): boolean => {
  if (NOMINAL.has(sense.tense)) return !before.endsWith("س") && !(before.includes("ال") && after !== "");
  if (before.includes("ال") || before.includes("ب") || before.includes("ك")) return false;
  if (before.includes("س") || before.includes("ل")) return sense.tense === "present";
  return true;
};

interface Reading {
  readonly sense: Sense;
  readonly before: string;
  readonly after: string;
}

const readingsOf = (norm: string): Reading[] => {
  const lexicon = triggerLexicon();
  const out: Reading[] = [];
  const look = (form: string, before: string, after: string): void => {
    for (const sense of lexicon.get(form) ?? [])
      if (clitics(sense, before, after)) out.push({ sense, before, after });
  };
  for (const [before, rest] of stripped(norm)) {
    look(rest, before, "");
    if (rest.startsWith("ال") && rest.length > 4) look(rest.slice(2), `${before}ال`, "");
    for (const [form, after] of withoutPronoun(rest)) {
      // News speaks of third persons and of us; other endings are ends of other words (براك, قتلي).
      if (!after.startsWith("ه") && after !== "نا") continue;
      look(form, before, after);
      // The alef of واو الجماعة goes before a pronoun: نفذوها.
      if (form.endsWith("و")) look(`${form}ا`, before, after);
    }
  }
  return out;
};

/**
 * Does the words layer agree that letters were clitics? وزارة is no و + زارة. Where it took the word apart in any
 * way, this reading may stand: the two need not agree on the letters.
 */
const agreed = (scene: Scene, i: number, r: Reading): boolean => {
  const word = scene.words[i];
  if (!word) return true;
  const particles = r.before.replace("ال", "");
  return (particles === "" || word.before.length > 0) && (r.after === "" || word.after !== "");
};

const VERB_AHEAD = new Set([
  "قد",
  "وقد",
  "ان",
  "انه",
  "انها",
  "الذي",
  "التي",
  "الذين",
  "كما",
  "حيث",
  "ما",
  "لم",
  "فيما",
  "بينما",
  "عندما",
  "حين",
  "اذ",
]);
/**
 * Letters that are past and verbal noun at once (رفع, قتل): a verb opens its clause or follows its subject, a noun is
 * governed by a word before it. At the head of a title an actor after it makes it a verb.
 */
const readsAsVerb = (scene: Scene, i: number, s: Sentence, before: string): boolean => {
  if (/[بلكا]/u.test(before.replace("ال", "ا"))) return false;
  if (i === s.first) return s.part === "body" || scene.mentionAt[i + 1] !== undefined;
  const prior = scene.tokens[i - 1];
  if (!prior) return true;
  if (prior.kind === "punctuation") return isBreak(scene, i - 1) || scene.mentionAt[i + 1] !== undefined;
  if (before.startsWith("و")) return scene.mentionAt[i + 1] !== undefined;
  return VERB_AHEAD.has(prior.norm) || scene.mentionAt[i - 1] !== undefined;
};

/** Is this the wrong one of two readings that share their letters? */
const misread = (scene: Scene, i: number, s: Sentence, r: Reading, all: readonly Reading[]): boolean => {
  const other = r.sense.tense === "past" ? "masdar" : r.sense.tense === "masdar" ? "past" : null;
  if (
    !other ||
    !all.some((o) => o.sense.tense === other && o.sense.lemma === r.sense.lemma && o.before === r.before)
  )
    return false;
  return readsAsVerb(scene, i, s, r.before) !== (r.sense.tense === "past");
};

const specificity = (r: Reading): number =>
  (r.sense.needs ? 4 : 0) - r.after.length * 0.5 - r.before.replace("ال", "").length * 0.6;

/** Where the trigger's own letters start: behind و ف س ل ب ك; the article belongs to the noun. */
const startOf = (scene: Scene, i: number, before: string): number => {
  const token = scene.tokens[i];
  if (!token) return 0;
  const particles = before.replace("ال", "");
  const verbal = particles.replace("س", "");
  return token.start + (verbal === "" ? 0 : rawLength(token, verbal.length));
};

/** The trigger that token `i` is, or null. The most constrained sense wins, then the plainest reading. */
export const triggerAt = (scene: Scene, i: number, sentence: Sentence): Trigger | null => {
  const token = scene.tokens[i];
  if (token?.kind !== "word" || scene.cueAt[i]) return null;
  const held = scene.mentionAt[i];
  if (held && held.mention.type !== "MISC") return null;
  let best: Reading | null = null;
  const all = readingsOf(token.norm);
  for (const r of all) {
    if (misread(scene, i, sentence, r, all)) continue;
    if (!agreed(scene, i, r)) continue;
    if (best && specificity(r) <= specificity(best)) continue;
    if (r.sense.not && meets(scene, r.sense.not, i, sentence, "")) continue;
    if (r.sense.needs && !meets(scene, r.sense.needs, i, sentence, "")) continue;
    best = r;
  }
  if (!best) return null;
  return {
    token: i,
    span: { start: startOf(scene, i, best.before), end: token.end },
    sense: best.sense,
    sentence,
    before: best.before,
    after: best.after,
  };
};

/** What is halted, banned or bought off is no happening of its own: وقف التجارب وإطلاق الصواريخ. */
const HALTS = new Set(["stop-military", "ceasefire", "ban"]);
/** The ratification that is withdrawn, not given: ألغت مصادقتها. */
const UNDOES = 3;
const SPAN = 8;
const halted = (scene: Scene, t: Trigger, earlier: readonly Trigger[]): boolean => {
  if (t.sense.tense !== "masdar" && t.sense.tense !== "noun") return false;
  const before = earlier.at(-1);
  if (
    before?.sense.concept === "withdraw-treaty" &&
    before.sentence === t.sentence &&
    t.token - before.token < UNDOES
  )
    return true;
  const last = earlier.slice(-SPAN).findLast((e) => HALTS.has(e.sense.concept));
  if (!last || last.sentence !== t.sentence || t.token - last.token > SPAN) return false;
  if (last.sense.type === t.sense.type && last.sense.concept !== t.sense.concept) return false;
  for (let i = last.token + 1; i < t.token; i++) if (isBreak(scene, i)) return false;
  return HALTS.has(t.sense.concept) ? false : t.sense.concept !== "agreement" || t.token - last.token < 3;
};

const THREATS = new Set([
  "تهديد",
  "تهديدات",
  "هدد",
  "هددت",
  "يهدد",
  "تهدد",
  "مهددا",
  "خطر",
  "بخطر",
  "خوفا",
  "مخاوف",
  "خشيه",
  "دعوات",
]);
/** Violence that is only threatened or feared in words: تهديده بالقتل. */
const threatened = (scene: Scene, t: Trigger): boolean => {
  if (t.sense.type !== "ASSAULT" || t.sense.tense !== "masdar") return false;
  for (let k = 1; k <= 2 && t.token - k >= t.sentence.first; k++)
    for (const r of scene.readings(t.token - k)) if (THREATS.has(r)) return true;
  return false;
};

/** Every trigger of the document, in order. */
export const triggersOf = (scene: Scene): Trigger[] => {
  const out: Trigger[] = [];
  for (const sentence of scene.up.sentences)
    for (let i = sentence.first; i < sentence.last; i++) {
      const found = triggerAt(scene, i, sentence);
      if (found && !halted(scene, found, out) && !threatened(scene, found)) out.push(found);
    }
  return out;
};
