import { stripped } from "../../arabic/index.ts";
import type { Token } from "../../model/index.ts";
import { isMark } from "../mentions/candidate.ts";

const AT = new Set([
  "في",
  "من",
  "الي",
  "قرب",
  "داخل",
  "خارج",
  "نحو",
  "صوب",
  "وسط",
  "شمال",
  "جنوب",
  "شرق",
  "غرب",
  "شمالي",
  "جنوبي",
  "شرقي",
  "غربي",
  "مدينه",
  "العاصمه",
  "محافظه",
  "باتجاه",
  "مطار",
  "مطاري",
  "ضواحي",
  "شوارع",
  "حي",
  "زار",
  "غادر",
  "وصل",
  "عبر",
  "سكان",
  "اهالي",
  "احياء",
  "قلب",
  "سماء",
  "جامعه",
  "محيط",
  "مستشفيات",
  "مدخل",
  "جنوبي",
  "بلديه",
]);

/**
 * Does a capital stand for its government here? As the place of something (في بغداد, ببغداد, العاصمة بغداد, a
 * dateline) it does not; as subject, owner or party (أعلنت واشنطن, علاقات موسكو, بين أنقرة وواشنطن) it does.
 */
export const actsAsState = (
  tokens: readonly Token[],
  i: number,
  sentenceFirst: number,
  sentenceLast: number,
): boolean => {
  const token = tokens[i]!;
  const previous = i > sentenceFirst ? tokens[i - 1]! : null;
  const next = i + 1 < sentenceLast ? tokens[i + 1]! : null;
  // بغداد: …, واشنطن - …, (بغداد) at the head of a text is a dateline.
  if (!previous && next && (isMark(next, "-–(/") || (isMark(next, ":") && false))) return false;
  if (isMark(previous ?? undefined, "(") && i - 1 <= sentenceFirst) return false;
  if (
    token.norm.startsWith("ب") &&
    stripped(token.norm).some(([before]) => before === "ب") &&
    !CAPITALS_WITH_B.has(token.norm)
  )
    return false;
  if (!previous) return true;
  const word = previous.norm.replace(/^[وف](?=.{2})/u, "");
  if (word === "بين") return true;
  if (AT.has(word)) return false;
  // العاصمة السودانية الخرطوم
  const beyond = i - 2 >= sentenceFirst ? tokens[i - 2]!.norm : "";
  return !/العاصمه$|^للعاصمه$/u.test(beyond) && !/العاصمه$/u.test(word);
};

/** Names that begin with their own ب. */
const CAPITALS_WITH_B = new Set([
  "بغداد",
  "بيروت",
  "برلين",
  "بكين",
  "باريس",
  "بروكسل",
  "بيونغيانغ",
  "بودابست",
  "بوخارست",
  "بلغراد",
  "بوغوتا",
  "بانكوك",
  "باكو",
  "برن",
  "بيونغ",
  "باماكو",
  "بشكيك",
  "بريتوريا",
  "برازيليا",
  "براغ",
  "بانغي",
  "بوينس",
  "بريشتينا",
  "بيجين",
  "بيونجيانج",
]);
