import assert from "node:assert/strict";
import { test } from "node:test";
import { tokenise } from "../arabic/index.ts";
import { splitSentences } from "./sentences.ts";

const split = (text: string): string[] => {
  const tokens = tokenise(text);
  return splitSentences(tokens, 0, tokens.length).map(([f, l]) =>
    text.slice(tokens[f]?.start, tokens[l - 1]?.end),
  );
};

const whole = [
  "قال د. سامي الراوي إن اللقاء كان مثمرا.",
  "حضر أ.د. ليلى عواد الندوة.",
  "بلغت النسبة 3.5 بالمئة من الناتج.",
  "أوردت وكالة أ. ف. ب الخبر مساء.",
  "ذكر موقع المرفأ.نت أن السفينة رست.",
  "قالت قناة سي.إن.إن إن الوفد وصل.",
  "1. تسليم الرصيف للسلطات المحلية.",
  '"هذا يوم كبير!"، قال الحارس.',
  "كتب ج. ك. مالك رسالة إلى اللجنة.",
];
for (const text of whole) test(`one sentence: ${text}`, () => assert.deepEqual(split(text), [text]));

const several: [string, string[]][] = [
  ["وصل الوفد. وغادر مساء.", ["وصل الوفد.", "وغادر مساء."]],
  ["وصل الوفد.وغادر مساء.", ["وصل الوفد.", "وغادر مساء."]],
  ["قال: «انتهى الأمر.» ثم خرج.", ["قال: «انتهى الأمر.»", "ثم خرج."]],
  ['قال: "انتهى الأمر". وخرج.', ['قال: "انتهى الأمر".', "وخرج."]],
  ["هل وصل الوفد؟ نعم!", ["هل وصل الوفد؟", "نعم!"]],
  ["انتظر الجميع... ثم وصل القارب.", ["انتظر الجميع...", "ثم وصل القارب."]],
  ["سلم الرصيف في 2021. وبدأ العمل.", ["سلم الرصيف في 2021.", "وبدأ العمل."]],
  ["وقع ذلك سنة 1999 م. وفي العام التالي عاد.", ["وقع ذلك سنة 1999 م.", "وفي العام التالي عاد."]],
  ['قال: "وصلنا. غادرنا."', ['قال: "وصلنا.', 'غادرنا."']],
];
for (const [text, want] of several) test(`several: ${text}`, () => assert.deepEqual(split(text), want));
