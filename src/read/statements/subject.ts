import { phraseLists } from "./cues.ts";
import { speakerLike } from "./markers.ts";
import { isComma, isComplementiser, isMark, isRelative, phraseAt } from "./marks.ts";
import { type NounPhrase, nounPhrase } from "./noun.ts";
import type { Scene } from "./scene.ts";

/** A subject before its verb: "رئيس الوزراء قال", "وكان المتحدث باسم الجيش قد أكد". */
export interface Before {
  readonly np: NounPhrase;
  /** Token where its clause begins. */
  readonly clause: number;
}

const LEADS = /^[وف]?(كان|كانت|كانوا|لكن|فيما|بينما|حيث|اذ|كما|غير|الا|ان|حين|ثم|بدورها|بدوره)$/u;

/** The subject that stands before the verb at `cue`, if the words from a clause's start to it are just that. */
export const subjectBefore = (s: Scene, from: number, cue: number): Before | null => {
  for (let p = Math.max(from, cue - 40); p < cue; p++) {
    const t = s.tokens[p]!;
    const edge =
      p === from ||
      LEADS.test(s.tokens[p - 1]!.norm) ||
      isComplementiser(s.tokens[p - 1]) ||
      (isMark(s.tokens[p - 1]) && '.؟!،,؛:…"»”“«'.includes(s.tokens[p - 1]!.text)) ||
      (s.tokens[p - 1]!.norm.endsWith("ه") && LEADS.test(s.tokens[p - 1]!.norm.slice(0, -1)));
    // A name in quotation marks behind a preposition is no subject: "في اتصال مع «الصحيفة» قالت".
    const governed = phraseLists().governs.has(s.tokens[p - 2]?.norm ?? "") && s.quoteFrom.has(p - 1);
    if (
      !edge ||
      governed ||
      LEADS.test(t.norm) ||
      isComplementiser(t) ||
      (isMark(t) && t.text !== "#" && !s.quoteFrom.has(p))
    )
      continue;
    const conj = s.before[p]!.startsWith("و") && s.mentionFrom[p]! >= 0 ? 1 : 0;
    const np = nounPhrase(s, p, cue, { skip: conj });
    if (!np || !speakerLike(s, np)) continue;
    if (reaches(s, np.last, cue)) return { np, clause: p };
  }
  return null;
};

/** Only a comma, a relative clause in commas, كان or قد between the subject and its verb. */
const reaches = (s: Scene, from: number, cue: number): boolean => {
  let k = from;
  while (k < cue) {
    const t = s.tokens[k]!;
    if (isComma(t) || '”“"»'.includes(t.text) || /^(قد|كان|كانت|كانوا|وقد)$/u.test(t.norm)) k++;
    else if (s.timeFrom[k]) k = Math.max(k + 1, s.timeLast[k]!);
    else if (isRelative(t)) {
      while (k < cue && !isComma(s.tokens[k]) && !/^(قد|كان|كانت)$/u.test(s.tokens[k]!.norm)) k++;
    } else if (t.text === "(" && s.bracketEnd[k]! <= cue) k = s.bracketEnd[k]!;
    else {
      const aside = phraseAt(s.tokens, k, cue, phraseLists().asides, false);
      if (aside === 0) return false;
      k += aside;
    }
  }
  return true;
};
