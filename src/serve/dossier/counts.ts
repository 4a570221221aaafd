import type { Html } from "./html.ts";
import { both, type Phrase } from "./words.ts";

interface Noun {
  /** As Arabic counts: one, two, 3 to 10, 11 to 99, and hundreds. */
  readonly ar: readonly [one: string, two: string, few: string, many: string, other: string];
  readonly en: readonly [one: string, other: string];
}

/** Things that the page counts. */
export const NOUNS = {
  documents: { ar: ["وثيقة واحدة", "وثيقتان", "وثائق", "وثيقة", "وثيقة"], en: ["document", "documents"] },
  articles: { ar: ["مقال واحد", "مقالان", "مقالات", "مقالاً", "مقال"], en: ["article", "articles"] },
  outlets: { ar: ["ناشر واحد", "ناشران", "ناشرين", "ناشراً", "ناشر"], en: ["outlet", "outlets"] },
  days: { ar: ["يوم واحد", "يومان", "أيام", "يوماً", "يوم"], en: ["day", "days"] },
  years: { ar: ["سنة واحدة", "سنتان", "سنوات", "سنة", "سنة"], en: ["year", "years"] },
  months: { ar: ["شهر واحد", "شهران", "أشهر", "شهراً", "شهر"], en: ["month", "months"] },
  weeks: { ar: ["أسبوع واحد", "أسبوعان", "أسابيع", "أسبوعاً", "أسبوع"], en: ["week", "weeks"] },
  hours: { ar: ["ساعة واحدة", "ساعتان", "ساعات", "ساعة", "ساعة"], en: ["hour", "hours"] },
  seconds: { ar: ["ثانية واحدة", "ثانيتان", "ثوانٍ", "ثانية", "ثانية"], en: ["second", "seconds"] },
  decades: { ar: ["عقد واحد", "عقدان", "عقود", "عقداً", "عقد"], en: ["decade", "decades"] },
  minutes: { ar: ["دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة"], en: ["minute", "minutes"] },
  origins: { ar: ["أصل واحد", "أصلان", "أصول", "أصلاً", "أصل"], en: ["origin", "origins"] },
  sides: { ar: ["جانب واحد", "جانبان", "جوانب", "جانباً", "جانب"], en: ["side", "sides"] },
  testimonies: {
    ar: ["شهادة واحدة", "شهادتان", "شهادات", "شهادة", "شهادة"],
    en: ["testimony", "testimonies"],
  },
  utterances: { ar: ["قول واحد", "قولان", "أقوال", "قولاً", "قول"], en: ["utterance", "utterances"] },
  occurrences: { ar: ["حدث واحد", "حدثان", "أحداث", "حدثاً", "حدث"], en: ["occurrence", "occurrences"] },
  commitments: { ar: ["تعهد واحد", "تعهدان", "تعهدات", "تعهداً", "تعهد"], en: ["commitment", "commitments"] },
  disputes: { ar: ["خلاف واحد", "خلافان", "خلافات", "خلافاً", "خلاف"], en: ["dispute", "disputes"] },
  mentions: { ar: ["ذكر واحد", "ذكران", "مرات", "مرة", "مرة"], en: ["mention", "mentions"] },
  words: { ar: ["كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة"], en: ["word", "words"] },
  wordings: { ar: ["صيغة واحدة", "صيغتان", "صيغ", "صيغة", "صيغة"], en: ["wording", "wordings"] },
  more: { ar: ["واحد آخر", "اثنان آخران", "أخرى", "أخرى", "أخرى"], en: ["more", "more"] },
} as const satisfies Record<string, Noun>;
export type Counted = keyof typeof NOUNS;

const numbers = new Intl.NumberFormat("en");

const arabic = (n: number, forms: Noun["ar"]): string => {
  if (n === 0) return `لا ${forms[4]}`;
  if (n === 1) return forms[0];
  if (n === 2) return forms[1];
  const tail = n % 100;
  const form = tail >= 3 && tail <= 10 ? forms[2] : tail >= 11 ? forms[3] : forms[4];
  return `${numbers.format(n)} ${form}`;
};

/** `n` of a thing as each language counts: "مقالان" and "2 articles". */
export const counted = (n: number, noun: Counted): Phrase => {
  const { ar, en }: Noun = NOUNS[noun];
  return { ar: arabic(n, ar), en: `${n === 0 ? "no" : numbers.format(n)} ${n === 1 ? en[0] : en[1]}` };
};

/** A count, or a range where an unnamed source leaves it open: "2-3 origins". */
export const countedRange = (min: number, max: number, noun: Counted): Phrase => {
  if (min === max) return counted(min, noun);
  const { ar, en }: Noun = NOUNS[noun];
  if (min === 0) return { ar: `${arabic(max, ar)} على الأكثر`, en: `at most ${counted(max, noun).en}` };
  return { ar: `من ${min} إلى ${arabic(max, ar)}`, en: `${min} to ${max} ${en[1]}` };
};

const COMPARED: readonly (readonly [sign: string, ar: string, en: string])[] = [
  [">=", "ما لا يقل عن", "at least"],
  ["<=", "ما لا يزيد على", "at most"],
  [">", "أكثر من", "more than"],
  ["<", "أقل من", "fewer than"],
  ["~", "نحو", "about"],
];

/** A count as a text gives it, in words: `>400` is "أكثر من 400"; signs beside numbers turn about in Arabic lines. */
export const countInWords = (value: string): Phrase => {
  const range = /^(\d+)-(\d+)$/.exec(value);
  if (range) return { ar: `من ${range[1]} إلى ${range[2]}`, en: `${range[1]} to ${range[2]}` };
  const sign = COMPARED.find(([s]) => value.startsWith(s));
  if (!sign) return { ar: value, en: value };
  const number = value.slice(sign[0].length).trim();
  return { ar: `${sign[1]} ${number}`, en: `${sign[2]} ${number}` };
};

export const count = (n: number, noun: Counted): Html => both(counted(n, noun));
