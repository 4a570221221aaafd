import type { Deadline, Span, TimeExpression } from "../../model/index.ts";
import { breaksClause, isPreposition } from "../events/clause.ts";
import { type Scene, tokensOf } from "../events/scene.ts";
import type { Found } from "./acts.ts";
import { wordLists } from "./lexicon.ts";

const LONGEST = 30;
const HARD = new Set([".", "؛", "!", "؟", ":", ")", "»", "”"]);
/** What opens another clause ends the words of the act. */
const ENDS = new Set([
  "الذي",
  "التي",
  "الذين",
  "فيما",
  "بينما",
  "حيث",
  "لكن",
  "مما",
  "اثباتا",
  "معتبرا",
  "مضيفا",
  "موكدا",
  "مشيرا",
]);

const SUBJECT = 10;
const PRONOUNS = new Set([
  "انا",
  "نحن",
  "هو",
  "هي",
  "هم",
  "هذا",
  "هذه",
  "ذلك",
  "كيف",
  "من",
  "ما",
  "الذين",
  "تضم",
]);
/**
 * Where the act's words begin. A verb that follows a thing as its subject takes it in (وجود القوات سينتهي); an actor
 * before the verb is who, not what.
 */
const firstOf = (scene: Scene, f: Found): number => {
  if (!f.verbal || f.governor !== null) return f.token;
  let start = f.token;
  const told = scene.statementAt[f.token];
  while (start > f.sentence.first && f.token - start < SUBJECT) {
    const token = scene.tokens[start - 1];
    if (!token || token.kind === "punctuation" || breaksClause(scene, start - 1)) break;
    if (scene.statementAt[start - 1] !== told || scene.cueAt[start - 1]) break;
    start--;
  }
  const head = scene.tokens[start];
  // The subject is a thing: a definite noun or one with an owner, no person, no pronoun.
  for (let i = start; i < f.token; i++) if (scene.mentionAt[i]?.mention.type === "PER") return f.token;
  const thing =
    head &&
    start < f.token &&
    !scene.mentionAt[start] &&
    isPreposition(head.norm) === null &&
    !PRONOUNS.has(head.norm);
  return thing ? start : f.token;
};

/** Tokens `[first, last)` of the act: from its own word to the end of its clause, before the next act. */
export const actTokens = (scene: Scene, f: Found, next: number): [number, number] => {
  let last = f.token + 1;
  const limit = Math.min(f.sentence.last, f.token + LONGEST, next > f.token ? next : f.sentence.last);
  while (last < limit) {
    const token = scene.tokens[last];
    if (!token || HARD.has(token.text) || ENDS.has(token.norm)) break;
    if (token.text === "،" || token.text === ",") break;
    if (
      breaksClause(scene, last) &&
      token.kind === "word" &&
      !["خلال", "قبل", "بعد", "منذ"].includes(token.norm)
    )
      break;
    last++;
  }
  while (last > f.token + 1 && scene.tokens[last - 1]?.kind === "punctuation") last--;
  return [firstOf(scene, f), last];
};

const lastDay = (value: string): string => {
  if (/^\d{4}$/u.test(value)) return `${value}-12-31`;
  const m = /^(\d{4})-(\d{2})$/u.exec(value);
  return m ? `${value}-${new Date(Date.UTC(Number(m[1]), Number(m[2]), 0)).getUTCDate()}` : value;
};

const relationOf = (scene: Scene, first: number): Deadline["relation"] => {
  const lists = wordLists("deadlines");
  for (let i = first - 1; i >= first - 2 && i >= 0; i--)
    for (const r of [scene.tokens[i]?.norm ?? "", ...scene.readings(i)])
      for (const name of ["by", "until", "in", "on"] as const) if (lists[name]?.has(r)) return name;
  return "on";
};

const usable = (e: TimeExpression): boolean =>
  (e.type === "DATE" || e.type === "TIME" || e.type === "DURATION") &&
  e.value !== null &&
  e.value !== "PRESENT_REF" &&
  e.value !== "PAST_REF";

/** A day that is over before the article cannot be a deadline ahead. Partial dates are let through. */
const ahead = (scene: Scene, article: string, value: string): boolean => {
  const anchor = scene.up.times.anchors.find((a) => a.article === article)?.value ?? null;
  if (!anchor || !/^\d{4}/u.test(value) || value.includes("X") || anchor.includes("X") || value.includes("W"))
    return true;
  const size = Math.min(value.length, anchor.length, 10);
  return value.slice(0, size) >= anchor.slice(0, size);
};

/** By when: a time expression inside the act's words or right after them, else right before its verb. */
export const deadlineOf = (scene: Scene, f: Found, last: number): Deadline | null => {
  const end = Math.min(f.sentence.last, last + 8);
  const start = Math.max(f.sentence.first, (f.governor ?? f.token) - 6);
  const order: number[] = [];
  for (let i = f.token; i < end; i++) order.push(i);
  for (let i = f.token - 1; i >= start; i--) order.push(i);
  for (const i of order) {
    const e = scene.up.times.expressions[scene.timeAt[i] ?? -1];
    if (!e || !usable(e) || e.value === null || !ahead(scene, f.sentence.article, e.value)) continue;
    if (f.statement && !f.statement.content.some((c) => c.start <= e.span.start && e.span.end <= c.end))
      continue;
    const [first] = tokensOf(scene.tokens, e.span);
    return {
      span: e.span,
      value: e.mod === "END" ? lastDay(e.value) : e.value,
      relation: relationOf(scene, first),
    };
  }
  return null;
};

/** The words of a condition in the act's sentence, from what opens it to the end of its clause. */
export const conditionOf = (scene: Scene, f: Found): Span | null => {
  const opens = wordLists("conditions")["opens"];
  const limit = Math.min(f.sentence.last, f.token + 2 * LONGEST);
  for (let i = f.token + 1; i < limit; i++) {
    const token = scene.tokens[i];
    if (!token || !opens?.has(token.norm)) continue;
    let last = i + 1;
    while (last < limit && !"،.؛".includes(scene.tokens[last]?.text ?? ".")) last++;
    return { start: token.start, end: scene.tokens[last - 1]?.end ?? token.end };
  }
  return null;
};

const BASES = new Set([
  "اتفاق",
  "اتفاقا",
  "اتفاقيه",
  "صفقه",
  "معاهده",
  "هدنه",
  "تفاهم",
  "قرار",
  "قانون",
  "مقترحات",
  "مرسوم",
  "وثيقه",
  "مذكره",
]);

/** What it rests on: the agreement, law or decision its governing word names or stands beside. */
export const basisOf = (scene: Scene, f: Found): Span | null => {
  const from = Math.max(f.sentence.first, f.token - 10);
  for (let i = f.token - 1; i >= from; i--) {
    let known = false;
    for (const r of scene.readings(i)) known ||= BASES.has(r);
    const token = scene.tokens[i];
    if (known && token) return { start: token.start, end: token.end };
  }
  return null;
};
