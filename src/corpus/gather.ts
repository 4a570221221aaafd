import {
  type Article,
  type Commitment,
  type Event,
  indexAt,
  inOrder,
  type Reading,
  type Ref,
  type Span,
  type Statement,
  type Token,
  textOf,
} from "../model/index.ts";
import { type Days, daysOf } from "./days.ts";
import { type Termed, termsIn } from "./terms.ts";

/** An item of a document with its place in the corpus and the terms its words stand for. */
export interface Placed<T> {
  readonly ref: Ref;
  readonly doc: string;
  readonly article: Ref;
  readonly reading: Reading;
  readonly item: T;
  readonly terms: readonly string[];
}

/** One article with what every stage asks of it. */
export interface ArticleView {
  readonly ref: Ref;
  readonly doc: string;
  readonly reading: Reading;
  readonly item: Article;
  readonly outlet: string | null;
  readonly title: string;
  /** TIMEX3 value of its day, or null. */
  readonly published: string | null;
  readonly days: Days | null;
  /** Tokens of its body that are words or numbers, in order. */
  readonly body: readonly Token[];
}

/** The readings seen as one corpus: a view that every stage takes, derived from the readings alone. */
export interface Corpus {
  readonly readings: readonly Reading[];
  readonly articles: readonly ArticleView[];
  readonly statements: readonly Placed<Statement>[];
  readonly events: readonly Placed<Event>[];
  readonly commitments: readonly Placed<Commitment>[];
  article(ref: Ref): ArticleView | undefined;
}

export const refOf = (doc: string, id: string): Ref => `${doc}/${id}`;

/** Tokens of a document that lie in a span, by binary search. */
export const tokensIn = (reading: Reading, s: Span): readonly Token[] => {
  const [first, last] = rangeOf(reading, s);
  return reading.layers.tokens.slice(first, last);
};

/** Indices `[first, last)` of the tokens that a span touches, by binary search. */
const rangeOf = (reading: Reading, s: Span): [first: number, last: number] => {
  const { tokens } = reading.layers;
  let first = indexAt(tokens, s.start);
  if (first < 0 || tokens[first]!.end <= s.start) first++;
  let last = first;
  while (last < tokens.length && tokens[last]!.start < s.end) last++;
  return [first, last];
};

/** Terms of stretches of a document, each once: read from the stems of its words, so that a prefix hides none. */
export const termsOf = (reading: Reading, spans: readonly (Span | null)[], plain = false): string[] => {
  const { tokens, words } = reading.layers;
  const stems = spans.flatMap((s): Termed[] => {
    if (!s) return [];
    const [first, last] = rangeOf(reading, s);
    return tokens
      .slice(first, last)
      .map((t, i) => ({ kind: t.kind, norm: words[first + i]?.stem || t.norm }));
  });
  return termsIn(stems, plain);
};

/** Terms of a wording: the written words as they stand, for one saying keeps its words where one act need not. */
const wordingTerms = (reading: Reading, spans: readonly (Span | null)[]): string[] =>
  termsIn(
    spans.flatMap((s) => (s ? tokensIn(reading, s) : [])),
    true,
  );

export const wordsOf = (reading: Reading, spans: readonly Span[]): string =>
  spans.map((s) => textOf(reading.document.text, s)).join(" … ");

const bodyOf = (reading: Reading, a: Article): Token[] =>
  [...a.paragraphs]
    .sort(inOrder)
    .flatMap((p) => tokensIn(reading, p))
    .filter((t) => t.kind !== "punctuation");

const viewOf = (reading: Reading, a: Article): ArticleView => {
  const { document, layers } = reading;
  const anchor = layers.times.anchors.find((x) => x.article === a.id);
  const published = anchor?.value ?? null;
  const proved =
    anchor?.earliest && anchor.latest ? { from: anchor.earliest, to: anchor.latest, weekday: null } : null;
  // A document's given outlet publishes its first article; those pasted below it may be another's.
  const given = layers.articles.articles[0]?.id === a.id ? (document.given.outlet ?? null) : null;
  return {
    ref: refOf(document.id, a.id),
    doc: document.id,
    reading,
    item: a,
    outlet: a.outlet ?? given,
    title: a.title ? textOf(document.text, a.title) : "",
    published,
    days: daysOf(published) ?? proved,
    body: bodyOf(reading, a),
  };
};

const place = <T extends { readonly id: string; readonly article: string }>(
  readings: readonly Reading[],
  items: (r: Reading) => readonly T[],
  spans: (item: T) => readonly (Span | null)[],
  wording = false,
): Placed<T>[] =>
  readings.flatMap((reading) =>
    items(reading).map((item) => ({
      ref: refOf(reading.document.id, item.id),
      doc: reading.document.id,
      article: refOf(reading.document.id, item.article),
      reading,
      item,
      terms: wording ? wordingTerms(reading, spans(item)) : termsOf(reading, spans(item)),
    })),
  );

/** A span less another that lies in it: the words of an act are not those of its deadline. */
const without = (s: Span, cut: Span | null): Span[] =>
  cut && cut.start < s.end && s.start < cut.end
    ? [
        { start: s.start, end: Math.max(s.start, cut.start) },
        { start: Math.min(s.end, cut.end), end: s.end },
      ].filter((x) => x.end > x.start)
    : [s];

/** Orders the readings by document id, so that the order of arrival changes nothing, and lays them flat. */
export const gather = (given: readonly Reading[]): Corpus => {
  const readings = [...given].sort((a, b) =>
    a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : 0,
  );
  const articles = readings.flatMap((r) => r.layers.articles.articles.map((a) => viewOf(r, a)));
  const byRef = new Map(articles.map((a) => [a.ref, a]));
  return {
    readings,
    articles,
    statements: place(
      readings,
      (r) => r.layers.statements,
      (s) => s.content,
      true,
    ),
    events: place(
      readings,
      (r) => r.layers.events,
      (v) => [v.trigger, ...v.corefs, v.object],
    ),
    commitments: place(
      readings,
      (r) => r.layers.commitments,
      (c) => without(c.act, c.deadline?.span ?? null),
    ),
    article: (ref) => byRef.get(ref),
  };
};
