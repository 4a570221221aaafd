import { countInWords } from "./counts.ts";
import { dateInWords } from "./dates.ts";
import { fill, type Phrase } from "./words.ts";

/**
 * Reasons that the stages of the corpus give in English, and their Arabic. A hole holds a day, a number or a name;
 * a reason that is not here is shown as it was written.
 */
export const REASONS: readonly Phrase[] = [
  // the day
  { en: "given", ar: "يوم حدده طالب الملف" },
  {
    en: "the latest day that the articles of the story prove",
    ar: "آخر يوم تثبته مقالات القصة",
  },
  { en: "no article proves its day", ar: "لا مقال يثبت يومه" },
  // disputes
  {
    en: "of one happening one origin gives {a}, another {b}",
    ar: "في الحدث نفسه يذكر أصل {a} ويذكر آخر {b}",
  },
  {
    en: "told as done by one, as still ahead by another who writes no earlier",
    ar: "يرويه أحدهما واقعاً، ويرويه الآخر آتياً وليس أسبق نشراً",
  },
  { en: "one denies what the other asserts", ar: "ينفي أحدهما ما يثبته الآخر" },
  { en: "the same words, negated by one", ar: "الألفاظ نفسها، نفاها أحدهما" },
  {
    en: "two sides hold opposite positions on one subject",
    ar: "لجانبين موقفان متعارضان في أمر واحد",
  },
  {
    en: "one side takes a stand for what another rejects or warns of",
    ar: "يؤيد جانب ما يرفضه آخر أو يحذر منه",
  },
  {
    en: "one origin gives a number, another says that it is greater or smaller",
    ar: "يذكر أصل عدداً، ويقول آخر إنه أكبر أو أصغر",
  },
  { en: "one side is for what another is against", ar: "يؤيد جانب ما يعارضه آخر" },
  { en: "two sides ask for opposite things on one subject", ar: "يطلب جانبان أمرين متعارضين في أمر واحد" },
  {
    en: "one side rejects, in a word, what another said before it",
    ar: "يرفض جانب بكلمة ما قاله آخر قبله",
  },
  {
    en: "one calls it the first of its kind, another tells of an earlier one: whether of the same series is not told",
    ar: "يجعله أحدهما الأول من نوعه، ويذكر الآخر سابقاً له: ولا يُعلم أمن السلسلة نفسها هو",
  },
  {
    en: "one calls it the last of its kind, another tells of a later one: whether of the same series is not told",
    ar: "يجعله أحدهما الأخير من نوعه، ويذكر الآخر لاحقاً له: ولا يُعلم أمن السلسلة نفسها هو",
  },
  // credibility
  { en: "told by one side and denied by another", ar: "يرويه جانب وينفيه آخر" },
  {
    en: "an origin that has no part in it confirms it, besides another",
    ar: "يؤكده أصل لا شأن له به، مع أصل آخر",
  },
  {
    en: "an origin that has no part in it tells it, beside one that is not named",
    ar: "يرويه أصل لا شأن له به، مع آخر غير مسمى",
  },
  { en: "a side tells it against its own interest", ar: "يرويه جانب على خلاف مصلحته" },
  {
    en: "the parties to it agree, nobody uninvolved confirms",
    ar: "أطرافه متفقون عليه، ولم يؤكده أحد من غيرهم",
  },
  { en: "told by one side only", ar: "يرويه جانب واحد فقط" },
  { en: "told by an unnamed source only", ar: "يرويه مصدر غير مسمى فقط" },
  { en: "narrated with no source: nothing to judge by", ar: "مروي بلا مصدر: لا شيء يُحكم به عليه" },
  // status of commitments
  {
    en: "a party or another origin tells that it was called off",
    ar: "يروي أحد أطرافه أو أصل آخر أنه أُلغي",
  },
  {
    en: "its fulfilment is told by one origin and denied by another",
    ar: "يروي أصل تنفيذه وينفيه آخر",
  },
  {
    en: "the side that it is owed to, or one that is not bound, tells that it was done",
    ar: "يروي تنفيذه من هو حقّ له، أو من ليس ملتزماً به",
  },
  { en: "only the side that is bound tells that it was done", ar: "لا يروي تنفيذه إلا الجانب الملتزم" },
  { en: "a later article puts the deadline at {day}", ar: "يجعل مقال لاحق الموعد {day}" },
  { en: "an origin tells that it was put off", ar: "يروي أصل أنه أُجّل" },
  { en: "an act without an end, told to be going on", ar: "فعل لا نهاية له، يُروى أنه جارٍ" },
  { en: "told to be going on, not told as done", ar: "يُروى أنه جارٍ، ولم يُروَ أنه تمّ" },
  {
    en: "the deadline {day} has passed, and none of {n} articles read after it tells that it was done",
    ar: "فات الموعد {day}، ولم يروِ تنفيذَه أيٌّ مما قُرئ بعده من المقالات ({n})",
  },
  {
    en: "due {day}, as of {asOf}; no report that it was done",
    ar: "موعده {day}، والحال في {asOf}: لا خبر عن تنفيذه",
  },
  {
    en: "due {day}; no day is proved to judge it by; no report that it was done",
    ar: "موعده {day}، ولا يوم ثابتاً يُحكم به؛ ولا خبر عن تنفيذه",
  },
  { en: "no deadline; no report that it was done", ar: "لا موعد له؛ ولا خبر عن تنفيذه" },
];

const HOLE = /\{(\w+)\}/g;

interface Pattern {
  readonly phrase: Phrase;
  readonly match: RegExp;
  readonly holes: readonly string[];
}
let compiled: readonly Pattern[] | undefined;
const patterns = (): readonly Pattern[] => {
  compiled ??= REASONS.map((phrase) => ({
    phrase,
    holes: [...phrase.en.matchAll(HOLE)].map((m) => m[1] ?? ""),
    match: new RegExp(
      `^${phrase.en
        .split(/\{\w+\}/)
        .map((s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        .join("([^;]{1,200})")}$`,
    ),
  }));
  return compiled;
};

const value = (text: string): Phrase =>
  /^\d{4}-\d\d(-\d\d)?$/.test(text) ? dateInWords(text) : countInWords(text);

/** A reason in both languages, or null where it has no Arabic here. */
export const reasonInWords = (reason: string): Phrase | null => {
  for (const { phrase, match, holes } of patterns()) {
    const found = match.exec(reason);
    if (found) return fill(phrase, Object.fromEntries(holes.map((h, i) => [h, value(found[i + 1] ?? "")])));
  }
  return null;
};
