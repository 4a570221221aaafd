import assert from "node:assert/strict";
import { test } from "node:test";
import { type Form, formsOf } from "./inflect.ts";

const find = (forms: readonly Form[], form: string, tense: Form["tense"]): Form | undefined =>
  forms.find((f) => f.form === form && f.tense === tense);

test("a sound verb in its persons, folded", () => {
  const forms = formsOf({ past: "أعلن", present: "يعلن", masdar: ["إعلان"], participle: ["معلن"] });
  assert.deepEqual(find(forms, "اعلنت", "past"), {
    form: "اعلنت",
    tense: "past",
    person: 3,
    gender: "f",
    number: "s",
  });
  assert.equal(find(forms, "يعلنون", "present")?.number, "p");
  assert.equal(find(forms, "معلنه", "participle")?.gender, "f");
  assert.ok(find(forms, "اعلان", "masdar"));
});

test("weak verbs turn their last radical", () => {
  const denied = formsOf({ past: "نفى", present: "ينفي", participle: ["ناف"] });
  for (const form of ["نفت", "نفوا", "نفيا"]) assert.ok(find(denied, form, "past"), form);
  for (const form of ["ناف", "نافيا", "نافيه", "نافين"]) assert.ok(find(denied, form, "participle"), form);
  assert.equal(find(denied, "نافا", "participle"), undefined);
  const called = formsOf({ past: "دعا", present: "يدعو", participle: ["داع"] });
  for (const form of ["دعت", "دعوا", "دعونا"]) assert.ok(find(called, form, "past"), form);
  for (const form of ["تدعو", "يدعون", "يدعوان"]) assert.ok(find(called, form, "present"), form);
  assert.ok(find(called, "داعيا", "participle"));
});

test("a hollow verb shortens before a consonant", () => {
  const said = formsOf({ past: "قال", present: "يقول", passive: ["قيل"] });
  for (const form of ["قالت", "قالوا", "قلنا"]) assert.ok(find(said, form, "past"), form);
  assert.ok(find(said, "يقل", "present"));
  assert.ok(find(said, "قيل", "passive"));
});

test("no form is given twice in one tense", () => {
  const forms = formsOf({ past: "أكد", present: "يؤكد", masdar: ["تأكيد"], participle: ["مؤكد"] });
  assert.equal(new Set(forms.map((f) => f.form + f.tense)).size, forms.length);
});
