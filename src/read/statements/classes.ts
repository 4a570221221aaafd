import { fold } from "../../arabic/index.ts";
import { phraseLists } from "./cues.ts";
import { isComma, isComplementiser, isMark } from "./marks.ts";
import type { Scene } from "./scene.ts";

/** Words that a phrase cannot hold: particles, pronouns, conjunctions of clauses. */
export const CLOSED = new Set(
  "فيها فيه عليها عليه له لها منه منها به بها اليه اليها عنه عنها لهم بهم معه معها لديه مثلما كانما ريثما قد لقد لم لن لا ما ليس ليست كان كانت كانوا يكون تكون سوف هل هو هي هم هذا هذه ذلك تلك هناك حيث اذ اذا لو كي حتي ثم او بل لكن لكنه لكنها اما اي انما كما فيما بينما عندما حين حينما بعدما قبلما لان لانه منذ مذ عبر خلال اثناء عقب بعد قبل قبيل بعيد اثر وسط امام تجاه حيال ازاء حول بشان بخصوص ضد مع عند لدي ضمن دون سوي الا غير رغم بسبب نحو اليوم امس غدا ايضا كذلك ايضاً مما ممن عما وقد وكان وكانت فقد".split(
    " ",
  ),
);

/** Prepositions that may bind a phrase to the noun before it. */
export const BINDING = new Set([
  "في",
  "باسم",
  "عن",
  "من",
  "الي",
  "علي",
  "لدي",
  "لشوون",
  "بين",
  "فى",
  "ضد",
  "ضمن",
]);

export const CLOSED_OR_PREPOSITION = new Set([...CLOSED, "في", "من", "عن", "علي", "الي"]);

export const strip = (norm: string): string =>
  norm.startsWith("ال") && norm.length > 3 ? norm.slice(2) : norm;

/** Adjectives that follow an indefinite head: نسبة and the commonest others. */
export const ADJECTIVE =
  /(ي|يه|يا|يين|يون|يات)$|^(رفيع|رفيعه|بارز|بارزه|مطلع|مطلعه|كبير|كبيره|كبار|سابق|سابقه|سابقون|مختلفه|عده|متعدده|مجهول|مجهوله|مقرب|مقربه|مقربون|مسلح|مسلحه|مسلحون|موثوق|موثوقه|خاص|خاصه|مستقل|مستقله|معارض|معارضه|متطابقه|اخر|اخري|اخرون|بارزون|متابعه|واسع|واسعه|محتجون|موالون|مواليه|متشدد|متشدده|جديد|جديده|منفصل|منفصله|مقتضب|مقتضبه|متلفز|متلفزه|مصور|مصوره|مكتوب|مكتوبه|مطول|مطوله|قصير|قصيره|عاجل|عاجله|لاحق|لاحقه|اخير|اخيره|متزامن|متزامنه|مفتوح|مفتوحه|مسجل|مسجله|مسرب|مسربه|مشترك|مشتركه)$/u;

export const NISBA = /(?:ي|يه|يين|يون)$/u;

export const definiteWord = (norm: string): boolean => /^(?:و|ف|ب|ل|ك)?ال..|^(?:و|ف)?لل../u.test(norm);

export const isOffice = (word: string): boolean =>
  !phraseLists().carrierHeads.has(word) &&
  word !== "مراسل" &&
  (phraseLists().roles.has(word) ||
    phraseLists().bodies.has(word) ||
    /^(شوون|قطاع|عمليات|قوات|امانه|سياسه)$/u.test(word));

export const isRole = (norm: string): boolean => phraseLists().roles.has(strip(norm));

export const headOf = (norm: string): string => strip(norm);

/** Heads that take a noun after them rather than an adjective: "وسائل إعلام", "أحد سكان", "عدد من". */
export const idafa = (s: Scene, first: number, k: number): boolean =>
  k === first + 1 &&
  /^(وسايل|وكالات|احد|احدي|بعض|اعضاء|عدد|نايب|عضو|شهود|محامي|مسوولي|مسوولو|طبيب|رجل|ناشط|ضابط|عالم)$/u.test(
    s.tokens[first]!.norm,
  );

export const isCarrier = (s: Scene, m: number): boolean => {
  const words = s.text.slice(s.mentions[m]!.start, s.mentions[m]!.end);
  return /^لل?وكالة|وكالة|صحيفة|قناة|موقع|إذاعة|شبكة/u.test(words) || carrierNamed(words);
};

/** Is this name an agency's or an outlet's? */
export const carrierNamed = (words: string): boolean => {
  const bare = fold(words)
    .replace(/^وكاله |^صحيفه |^قناه |^موقع |["“”«»]/gu, "")
    .trim();
  const { carriers } = phraseLists();
  return carriers.has(bare) || (/^لل?/u.test(bare) && carriers.has(bare.replace(/^لل?/u, "ال")));
};

/** Is the quotation at `i` part of a name ("الحزب الديمقراطي", داعش) rather than what was said? */
export const isNameQuote = (s: Scene, i: number, limit: number): boolean => {
  const q = s.quoteFrom.get(i);
  if (!q?.closed || q.close >= limit) return false;
  const length = q.close - i - 1;
  if (length === 0 || length > 10) return false;
  if (length > 5) return isComplementiser(s.tokens[q.close + 1]);
  if (phraseLists().namedBy.has(s.tokens[i - 1]?.norm ?? "") && s.tokens[i - 1]!.norm.length > 2) return true;
  const inside = s.mentionOver[i + 1] ?? -1;
  const after = s.tokens[q.close + 1];
  const goesOn = !!after && q.close + 1 < limit && !(isMark(after) && ".؟!".includes(after.text));
  if (inside >= 0 && s.mentionFrom[i + 1] === inside && s.mentionLast[inside]! >= q.close && goesOn)
    return true;
  if (!goesOn) return false;
  // A comma and then a complementiser, or one at once: what is quoted was a name on the way there.
  const next = isComma(after) ? s.tokens[q.close + 2] : after;
  return isComplementiser(next) || (!!next && s.quoteFrom.has(isComma(after) ? q.close + 2 : q.close + 1));
};
