import { dayOf } from "../../arabic/index.ts";
import type { Sentence, Span, Token } from "../../model/index.ts";
import { lexicon } from "./lexicon.ts";
import type { Piece } from "./sense.ts";

/** Pieces of one article with the sentences they stand in. */
export interface Found {
  readonly piece: Piece;
  readonly sentence: Sentence;
}

/** What an article's own words prove of its day, field by field, with the words. */
export interface Proof {
  day?: number;
  year?: number;
  month?: number;
  weekday?: number;
  /** The weekday is the lead's, with no اليوم or أمس beside it. */
  lead?: boolean;
  readonly support: Span[];
}

type Evidence = (found: readonly Found[], proof: Proof, tokens: readonly Token[]) => void;

/** أمس الجمعة، 31 ديسمبر 2021: a day counted from the article's with its full date proves the article's. */
const fullDate: Evidence = (found, proof) => {
  for (const { piece } of found) {
    const s = piece.sense;
    if (proof.day !== undefined || s.shift?.unit !== "D" || s.shift.from !== "article" || s.today) continue;
    if (s.year === undefined || s.month === undefined || s.day === undefined) continue;
    proof.day = dayOf(s.year, s.month, s.day) - s.shift.n;
    proof.support.push(piece.span);
  }
};

/** Most words of a line that only gives the day. */
const LINE = 12;

/** A dateline: a full date near the beginning, set off by a dash or brackets. */
const dateline: Evidence = (found, proof, tokens) => {
  const first = found.find(({ sentence }) => sentence.part === "body");
  if (!first || proof.day !== undefined) return;
  const { piece, sentence } = first;
  const s = piece.sense;
  if (s.year === undefined || s.month === undefined || s.day === undefined || s.shift || sentence.block > 0)
    return;
  const next = tokens[piece.last]?.norm ?? "";
  const opening = tokens[sentence.first]!;
  const line =
    opening.kind === "number" || lexicon().datelines.has(opening.norm) || piece.first === sentence.first;
  const alone = line && sentence.last - sentence.first <= LINE && sentence.last - piece.last <= 4;
  if (piece.first - sentence.first > 10 || (!alone && !"-–—:)|".includes(next || "?"))) return;
  proof.day = dayOf(s.year, s.month, s.day);
  proof.support.push(piece.span);
};

/** اليوم الخميس, أمس الجمعة. */
const deicticWeekday: Evidence = (found, proof) => {
  const of = (n: number): Found | undefined =>
    found.find(
      ({ piece: { sense: s } }) =>
        s.weekday !== undefined &&
        s.shift?.unit === "D" &&
        s.shift.from === "article" &&
        s.shift.n === n &&
        s.day === undefined,
    );
  const hit = of(0) ?? of(-1) ?? of(1);
  const shift = hit?.piece.sense.shift;
  if (!hit || !shift || hit.piece.sense.weekday === undefined) return;
  proof.weekday = ((hit.piece.sense.weekday - 1 - shift.n + 7) % 7) + 1;
  proof.support.push(hit.piece.span);
};

/** العام الحالي (2021), العام الماضي (2020). */
const statedYear: Evidence = (found, proof) => {
  for (const { piece } of found) {
    const s = piece.sense;
    if (
      proof.year !== undefined ||
      s.shift?.unit !== "Y" ||
      s.shift.from !== "article" ||
      s.year === undefined
    )
      continue;
    if (s.kind !== "unit") continue;
    proof.year = s.year - s.shift.n;
    proof.support.push(piece.span);
  }
};

/** شهر سبتمبر الجاري. */
const currentMonth: Evidence = (found, proof) => {
  const hit = found.find(({ piece: { sense: s } }) => s.relation === 0 && s.month !== undefined);
  if (!hit || hit.piece.sense.month === undefined) return;
  proof.month = hit.piece.sense.month;
  proof.support.push(hit.piece.span);
  if (proof.year === undefined && hit.piece.sense.year !== undefined) proof.year = hit.piece.sense.year;
};

/** يوليو الماضي (2021) with the article's month known. */
const relatedMonth: Evidence = (found, proof) => {
  if (proof.year !== undefined || proof.month === undefined) return;
  for (const { piece } of found) {
    const s = piece.sense;
    if (s.year === undefined || s.month === undefined || (s.relation !== -1 && s.relation !== 1)) continue;
    if (s.relation === -1) proof.year = s.month < proof.month ? s.year : s.year + 1;
    else proof.year = s.month > proof.month ? s.year : s.year - 1;
    proof.support.push(piece.span);
    return;
  }
};

/** نهاية أيلول من العام الجاري beside 31 ديسمبر 2021: the same month of a year that is told once. */
const sameMonth: Evidence = (found, proof) => {
  if (proof.year !== undefined) return;
  const dated = new Map<number, Piece>();
  for (const { piece } of found)
    if (piece.sense.month !== undefined && piece.sense.year !== undefined && !dated.has(piece.sense.month))
      dated.set(piece.sense.month, piece);
  for (const { piece } of found) {
    const { month, yearShift } = piece.sense;
    const other = month !== undefined && yearShift === 0 ? dated.get(month) : undefined;
    if (other?.sense.year === undefined) continue;
    proof.year = other.sense.year;
    proof.support.push(piece.span, other.span);
    return;
  }
};

/** How many words into a lead its own weekday stands. */
const LEAD = 16;

/** أكد الوزير، الأربعاء: the weekday of a lead's saying is the report's; any other dates only what happened. */
const leadWeekday: Evidence = (found, proof, tokens) => {
  if (proof.weekday !== undefined) return;
  const lead = found.find(({ sentence }) => sentence.part === "body" && sentence.block === 0)?.sentence;
  const hit = found.find(
    ({ piece, sentence }) =>
      sentence === lead &&
      piece.sense.kind === "weekday" &&
      piece.sense.type === "DATE" &&
      piece.sense.relation === undefined &&
      lexicon().openingVerbs.has(tokens[sentence.first]!.norm) &&
      piece.first - sentence.first <= LEAD &&
      piece.last - piece.first === 1 &&
      tokens[piece.first]!.start === piece.span.start,
  );
  if (!hit || hit.piece.sense.weekday === undefined) return;
  proof.weekday = hit.piece.sense.weekday;
  proof.lead = true;
  proof.support.push(hit.piece.span);
};

/** أعلن الوزير، الأربعاء 5 مايو 2021: the full date of a lead's saying is the report's. */
const leadDate: Evidence = (found, proof, tokens) => {
  if (proof.day !== undefined) return;
  const lead = found.find(({ sentence }) => sentence.part === "body" && sentence.block === 0)?.sentence;
  const hit = found.find(
    ({ piece, sentence }) =>
      sentence === lead &&
      lexicon().openingVerbs.has(tokens[sentence.first]!.norm) &&
      piece.first - sentence.first <= LEAD &&
      piece.sense.weekday !== undefined &&
      piece.sense.day !== undefined &&
      piece.sense.month !== undefined &&
      piece.sense.year !== undefined,
  );
  const s = hit?.piece.sense;
  if (!hit || s?.year === undefined || s.month === undefined || s.day === undefined) return;
  proof.day = dayOf(s.year, s.month, s.day);
  proof.support.push(hit.piece.span);
};

/** Kinds of evidence, the surest first: each adds to the proof what it can. */
export const EVIDENCE: readonly Evidence[] = [
  fullDate,
  dateline,
  leadDate,
  deicticWeekday,
  statedYear,
  currentMonth,
  relatedMonth,
  sameMonth,
  leadWeekday,
];
