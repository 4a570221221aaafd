import type {
  Article,
  Commitment,
  CorpusEntity,
  Dossier,
  Event,
  Reading,
  Ref,
  Span,
  Statement,
  Utterance,
} from "../../model/index.ts";
import { type Phrase, WORDS } from "./words.ts";

/** What an item of a document is, found by its reference. */
export type Found =
  | { readonly kind: "statement"; readonly item: Statement }
  | { readonly kind: "event"; readonly item: Event }
  | { readonly kind: "commitment"; readonly item: Commitment }
  | { readonly kind: "article"; readonly item: Article };

export type Located = Found & {
  readonly ref: Ref;
  readonly reading: Reading;
  /** 1-based place of the document on the page. */
  readonly doc: number;
  readonly article: Article | null;
  /** Address on this page of its exact words. */
  readonly href: string;
};

/** An item of the sections: its number on the page, its anchor, and the mark that documents refer to it by. */
export interface Numbered {
  readonly anchor: string;
  readonly mark: Phrase;
}

/** The dossier with everything that sections look up: references, anchors, labels. Built once a page. */
export interface View {
  readonly dossier: Dossier;
  readonly readings: readonly Reading[];
  readonly locate: (ref: Ref) => Located | null;
  /** `U3`, `O1`, `C2`, `D4`, `E5` → number and anchor on the page. */
  readonly numbered: (id: string) => Numbered | null;
  /** Items of the sections that refer to an item of a document. */
  readonly usedBy: (ref: Ref) => readonly Numbered[];
  readonly docNumber: (id: string) => number | null;
  /** The entity that an id, a key or an Arabic name stands for. */
  readonly entity: (name: string) => CorpusEntity | null;
  /** The utterance that a statement reports. */
  readonly utteranceOf: (statement: Ref) => Utterance | null;
}

const MARKS = {
  utterance: { ar: "ق", en: "S" },
  occurrence: { ar: "ح", en: "O" },
  commitment: { ar: "ت", en: "C" },
  dispute: { ar: "خ", en: "D" },
  entity: { ar: "ش", en: "E" },
} as const satisfies Record<string, Phrase>;

export const anchorOf = (doc: number, id: string): string => `doc-${doc}-${id.replace(/[^\w.-]/g, "_")}`;

/** The name of a stretch that has no id of its own: a mention (`m`), a role (`r`), a recurring passage (`x`). */
export const stretchId = (kind: "m" | "r" | "x", s: Span): string => `${kind}${s.start}-${s.end}`;

const numberItems = (dossier: Dossier): Map<string, Numbered> => {
  const all = new Map<string, Numbered>();
  const add = (kind: keyof typeof MARKS, items: readonly { readonly id: string }[]): void => {
    for (const [i, { id }] of items.entries())
      all.set(id, {
        anchor: `${kind}-${i + 1}`,
        mark: { ar: `${MARKS[kind].ar}${i + 1}`, en: `${MARKS[kind].en}${i + 1}` },
      });
  };
  add("utterance", dossier.utterances);
  add("occurrence", dossier.occurrences);
  add("commitment", dossier.commitments);
  add("dispute", dossier.disputes);
  add("entity", dossier.entities);
  return all;
};

const locateAll = (readings: readonly Reading[]): Map<Ref, Located> => {
  const all = new Map<Ref, Located>();
  for (const [i, reading] of readings.entries()) {
    const articles = new Map(reading.layers.articles.articles.map((a) => [a.id, a]));
    const put = (found: Found, article: string): void => {
      const ref = `${reading.document.id}/${found.item.id}`;
      const href = `#${anchorOf(i + 1, found.item.id)}`;
      all.set(ref, { ...found, ref, reading, doc: i + 1, article: articles.get(article) ?? null, href });
    };
    for (const item of articles.values()) put({ kind: "article", item }, item.id);
    for (const item of reading.layers.statements) put({ kind: "statement", item }, item.article);
    for (const item of reading.layers.events) put({ kind: "event", item }, item.article);
    for (const item of reading.layers.commitments) put({ kind: "commitment", item }, item.article);
  }
  return all;
};

export const viewOf = (dossier: Dossier, readings: readonly Reading[]): View => {
  const located = locateAll(readings);
  const numbers = numberItems(dossier);
  const docs = new Map(readings.map((r, i) => [r.document.id, i + 1]));
  const utterances = new Map(dossier.utterances.flatMap((u) => u.members.map((m) => [m, u] as const)));
  // Of two with one name the earlier, which is the more mentioned, keeps it.
  const entities = new Map(
    [...dossier.entities]
      .reverse()
      .flatMap((e) => [e.nameAr, e.key ?? e.id, e.id].map((n) => [n, e] as const)),
  );
  const used = new Map<Ref, Numbered[]>();
  for (const item of [...dossier.utterances, ...dossier.occurrences, ...dossier.commitments])
    for (const ref of item.members) {
      const number = numbers.get(item.id);
      if (number) used.set(ref, [...(used.get(ref) ?? []), number]);
    }
  return {
    dossier,
    readings,
    locate: (ref) => located.get(ref) ?? null,
    numbered: (id) => numbers.get(id) ?? null,
    usedBy: (ref) => used.get(ref) ?? [],
    docNumber: (id) => docs.get(id) ?? null,
    entity: (name) => entities.get(name) ?? null,
    utteranceOf: (ref) => utterances.get(ref) ?? null,
  };
};

export const words = (reading: Reading, span: Span): string =>
  reading.document.text.slice(span.start, span.end);

/** The exact words of an item: a statement's content, an event's trigger, a commitment's act, an article's title. */
export const wordsOf = (at: Located): string => {
  if (at.kind === "statement") return at.item.content.map((s) => words(at.reading, s)).join(" … ");
  if (at.kind === "event") return words(at.reading, at.item.trigger);
  if (at.kind === "commitment") return words(at.reading, at.item.act);
  return at.item.title ? words(at.reading, at.item.title) : "";
};

/** Where an item's words start. */
export const startOf = (at: Located): number => {
  if (at.kind === "statement") return at.item.content[0]?.start ?? at.item.cue.start;
  if (at.kind === "event") return at.item.trigger.start;
  if (at.kind === "commitment") return at.item.act.start;
  return at.item.title?.start ?? at.item.paragraphs[0]?.start ?? 0;
};

/** The publisher of an item's article as far as it is known, else the document's name. */
export const outletOf = (at: Located): Phrase => {
  const known = at.article?.outlet ?? at.reading.document.given.outlet;
  if (known) return { ar: known, en: known };
  return {
    ar: `${WORDS.document.ar} ${at.doc}`,
    en: `${WORDS.document.en} ${at.doc}`,
  };
};

/** The TIMEX3 day of an item's article, or null. */
export const dayOf = (at: Located): string | null =>
  at.reading.layers.times.anchors.find((a) => a.article === at.article?.id)?.value ?? null;

/** A text cut at a word's edge; what is left out is told by an ellipsis. */
export const shortened = (text: string, length: number): string => {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= length) return flat;
  const cut = flat.lastIndexOf(" ", length);
  return `${flat.slice(0, cut > length / 2 ? cut : length).replace(/[،,؛;:]$/, "")}…`;
};
