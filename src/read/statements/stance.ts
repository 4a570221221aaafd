import type { Stance } from "../../model/index.ts";
import type { Content } from "./content.ts";
import type { Found } from "./found.ts";
import { ownKeys, type Scene } from "./scene.ts";

/** Verbal nouns of one's own acts: announcing them is a promise ("أعلن إعادة فتح المطارين"). */
const OWN_ACTS = new Set(
  "اعاده وقف انسحاب انسحابها انسحابه اغلاق تعليق رفع اطلاق تخصيص ارسال نشر الغاء تجميد تمديد تاجيل فتح افتتاح استيناف عزم عزمه عزمها اعتزام اعتزامه اعتزامها نيه نيته نيتها استعداد استعداده استعدادها تقديم منح تشكيل انشاء بناء خفض تخفيض زياده تقليص الافراج الانسحاب اطلاقها".split(
    " ",
  ),
);
const THREAT =
  /^(?:س|سوف )?(?:نرد|ترد|يرد|سنرد|سترد|سيرد|نضرب|سنضرب|سنواجه|سننتقم|سيدفع|ستدفع|نعاقب)(?:وا|ون|ه|ها|هم)?$/u;
const DEMANDS = /^(?:ب?ضروره|ضروره|وجوب|بوجوب|يجب|ينبغي|لابد|يتعين)$/u;
/** ستفعل، سنعيد، سوف: a future. */
const FUTURE = /^(?:و|ف)?(?:س[يتن]\p{L}{2,}|سا\p{L}{3,})$/u;
const NO_FUTURE =
  /^(سياس|سيطر|ستار|سيار|سياق|سيد|سنو|سنه|ستين|ستراتيج|سيناري|ساحه|ساعه|سابق|سيما|سيناء|سيول|سنغافور|سنجار|سني|سنيه|ستوكهولم|سينما|ساره|سيف|سيره|سيارات|سنوات|سنويا)/u;

const FIRST_PERSON = /^(?:و|ف)?(?:سن|سا)\p{L}{3,}/u;
const OWN_SIDE =
  /^(?:بلاده|بلادها|بلادنا|حكومته|حكومتها|حكومتنا|قواته|قواتها|قواتنا|وزارته|وزارتها|ادارته|ادارتها|حزبه|حركته|مجموعته)$/u;
/** Does a mention before or just behind the future verb name the speaker or whom he speaks for? */
const ownName = (s: Scene, f: Found, from: number, i: number): boolean => {
  const mine = ownKeys(s, f.source?.mentions ?? []);
  for (let k = from; k <= i + 1; k++) {
    const m = s.mentionFrom[k] ?? -1;
    if (m >= 0 && [...ownKeys(s, [m])].some((x) => mine.has(x))) return true;
  }
  return false;
};

/** The stance of the source, from the cue and from how the content begins. */
export const stanceOf = (s: Scene, f: Found, c: Content, own: boolean): Stance => {
  if (f.stance !== "assert") return f.stance;
  let k = c.first;
  if (s.quoteFrom.has(k)) k++;
  const first = s.tokens[k]?.norm ?? "";
  if (DEMANDS.test(first)) return "demand";
  const far = Math.min(c.last, k + 16);
  for (let i = k; i < far; i++) {
    const n = s.tokens[i]!.norm;
    if (THREAT.test(n)) return "warn";
  }
  if (f.content?.marker === "object" || f.content?.marker === "prep") {
    const announces = f.form?.cue.verb === "أعلن" || f.form?.cue.verb === "أكد";
    const stem =
      s.before[k] && s.before[k] !== "" && OWN_ACTS.has(first.slice(s.before[k]!.length))
        ? first.slice(s.before[k]!.length)
        : first;
    if (announces && OWN_ACTS.has(stem) && f.shape !== "credit") return "promise";
  }
  // A future binds only the speaker's own side: its verb comes first ("سيزور"), is in the first person, or is of his own.
  for (let i = k; i < Math.min(c.last, k + 8); i++) {
    const n = s.tokens[i]!.norm;
    const known = s.mentionOver[i]! >= 0;
    const future = n === "سوف" || (!known && FUTURE.test(n) && !NO_FUTURE.test(n.replace(/^[وف]/u, "")));
    if (future && (i === k || FIRST_PERSON.test(n) || OWN_SIDE.test(first) || (own && ownName(s, f, k, i))))
      return "promise";
  }
  return "assert";
};
