import { dayOf, isoDay, parseDay, tokenise, weekdayOf } from "../../arabic/index.ts";
import type { Anchor, Article, Document, Span, Token } from "../../model/index.ts";
import { EVIDENCE, type Found, type Proof } from "./evidence.ts";
import { join } from "./join.ts";
import { piecesOf } from "./pieces.ts";
import { monthValue, weekdayValue, yearValue } from "./print.ts";
import { type Known, wholeDay } from "./resolve/index.ts";

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
    bylineDate(document.text, a.byline, proof);
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

/** بغداد - 5 مايو 2021: a full date in the byline is the article's, stated. */
const bylineDate = (text: string, byline: Span | null, proof: Proof): void => {
  if (!byline) return;
  const tokens = tokenise(text, byline.start, byline.end);
  const line = { ...byline, article: "", part: "body", block: 0, first: 0, last: tokens.length } as const;
  for (const { sense: s, span } of join(tokens, piecesOf(tokens, [], line, false))) {
    if (s.year === undefined || s.month === undefined || s.day === undefined) continue;
    proof.day = dayOf(s.year, s.month, s.day);
    proof.support.push(span);
    return;
  }
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
