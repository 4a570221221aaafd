import { dayOf, isoDay, parseDay, weekdayOf } from "../../arabic/index.ts";
import type { Anchor, Article, Document, Sentence, Span, Token } from "../../model/index.ts";
import { lexicon } from "./lexicon.ts";
import { monthValue, weekdayValue, yearValue } from "./print.ts";
import { type Known, wholeDay } from "./resolve/index.ts";
import type { Piece } from "./sense.ts";

/** Pieces of one article with the sentences they stand in. */
export interface Found {
  readonly piece: Piece;
  readonly sentence: Sentence;
}

/** What an article's own words prove of its day, field by field, with the words. */
interface Proof {
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

/** A dateline: a full date near the beginning, set off by a dash or brackets. */
const dateline: Evidence = (found, proof, tokens) => {
  const first = found.find(({ sentence }) => sentence.part === "body");
  if (!first || proof.day !== undefined) return;
  const { piece, sentence } = first;
  const s = piece.sense;
  if (s.year === undefined || s.month === undefined || s.day === undefined || s.shift || sentence.block > 0)
    return;
  const next = tokens[piece.last]?.norm ?? "";
  const alone = piece.first === sentence.first && piece.last === sentence.last;
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

/** نهاية كانون الأول من العام الجاري beside 31 ديسمبر 2021: the same month of a year that is told once. */
const sameMonth: Evidence = (found, proof) => {
  if (proof.year !== undefined) return;
  for (const { piece } of found) {
    const s = piece.sense;
    if (s.month === undefined || s.yearShift !== 0) continue;
    const other = found.find(({ piece: { sense: o } }) => o.month === s.month && o.year !== undefined);
    if (!other) continue;
    proof.year = other.piece.sense.year ?? 0;
    proof.support.push(piece.span, other.piece.span);
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

const EVIDENCE: readonly Evidence[] = [
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

const provedValue = (p: Proof): string | null => {
  if (p.day !== undefined) return isoDay(p.day);
  if (p.month !== undefined) return monthValue(p.year, p.month);
  if (p.weekday !== undefined) return weekdayValue(p.year, p.weekday);
  return p.year === undefined ? null : yearValue(p.year);
};

/** An article's anchor and what the resolver needs of it. */
export interface Anchored {
  readonly anchor: Anchor;
  readonly known: Known;
}

/**
 * The day of each article. The first takes the document's given day; the others, and all where none is given,
 * take what their own words prove, the given and the collected day bounding them from above. Where articles
 * of one page prove one year between them, those that prove none take it.
 */
export const anchorsOf = (
  document: Document,
  articles: readonly Article[],
  found: ReadonlyMap<string, readonly Found[]>,
  tokens: readonly Token[],
): Map<string, Anchored> => {
  const given = parseDay(document.given.published);
  // A page may be dated by its year or month alone.
  const partial = given === null ? /^(\d{4})(?:-(\d{2}))?$/u.exec(document.given.published ?? "") : null;
  const collected = parseDay(document.given.collected);
  const latest = given ?? collected;
  const proofs = articles.map((a) => {
    const proof: Proof = { support: [] };
    for (const evidence of EVIDENCE) evidence(found.get(a.id) ?? [], proof, tokens);
    return proof;
  });
  const years = new Set(
    proofs.flatMap((p) =>
      p.year !== undefined ? [p.year] : p.day !== undefined ? [wholeDay(p.day).year ?? 0] : [],
    ),
  );
  const shared = articles.length > 1 && years.size === 1 ? [...years][0] : undefined;
  const out = new Map<string, Anchored>();
  for (const [i, a] of articles.entries()) {
    const isGiven = i === 0 && (given !== null || partial !== null);
    const proof = proofs[i] ?? { support: [] };
    const own = proof.year !== undefined || proof.day !== undefined;
    if (i === 0 && partial && proof.day === undefined) {
      proof.year = Number(partial[1]);
      if (partial[2]) proof.month = Number(partial[2]);
    }
    if (!own && shared !== undefined && !isGiven) proof.year = shared;
    const day = i === 0 && given !== null ? given : (proof.day ?? null);
    const value = !isGiven ? provedValue(proof) : given === null ? (partial?.[0] ?? null) : isoDay(given);
    const words = proof.support.map((s) => `"${document.text.slice(s.start, s.end)}"`).join(", ");
    const page =
      !own && shared !== undefined
        ? `${words ? `${words}; ` : ""}the year of the page's other articles`
        : words;
    out.set(a.id, {
      anchor: {
        article: a.id,
        value,
        basis: isGiven ? "given" : value === null ? null : `inferred: ${page}`,
        support: isGiven ? [] : proof.support,
        earliest: day === null ? null : isoDay(day),
        latest: day !== null ? isoDay(day) : latest === null ? null : isoDay(latest),
        rule: isGiven ? "time.anchor.given" : value === null ? "time.anchor.none" : "time.anchor.inferred",
      },
      known: knownFor(day, isGiven, proof, i === 0 ? minuteOf(document.given.published) : undefined),
    });
  }
  return out;
};

/** «اليوم الأحد» on a page stamped Monday: written on Sunday, and its أمس is Saturday. */
const writtenDayBefore = (day: number, { weekday, lead }: Proof): boolean =>
  !lead && weekday !== undefined && weekday === weekdayOf(day - 1);

/** Minute of the day of an ISO date-time, as its clock has it. */
const minuteOf = (iso: string | undefined): number | undefined => {
  const m = /T(\d{2}):(\d{2})/u.exec(iso ?? "");
  return m ? Number(m[1]) * 60 + Number(m[2]) : undefined;
};

const knownFor = (day: number | null, isGiven: boolean, proof: Proof, minute?: number): Known => {
  if (day === null) return knownOf(proof);
  return isGiven && writtenDayBefore(day, proof)
    ? { ...wholeDay(day - 1), writtenBefore: true }
    : wholeDay(day, minute);
};

const knownOf = (p: Proof): Known => ({
  day: null,
  ...(p.year === undefined ? {} : { year: p.year }),
  ...(p.month === undefined ? {} : { month: p.month }),
  ...(p.weekday === undefined ? {} : { weekday: p.weekday }),
});
