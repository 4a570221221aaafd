import type { Made, Span } from "./span.ts";

// ── Articles ────────────────────────────────────────────────────────────────

/** One publication inside a document. Spans are in reading order and never overlap. */
export interface Article extends Made {
  /** `a1`, `a2`, … in reading order. */
  readonly id: string;
  readonly title: Span | null;
  readonly headings: readonly Span[];
  /** Body only: no title, furniture or repeat. */
  readonly paragraphs: readonly Span[];
  readonly byline: Span | null;
  /** The publisher where metadata or the document itself names it. */
  readonly outlet: string | null;
}

export type NoiseKind =
  | "repeat"
  | "share-bar"
  | "related-link"
  | "caption"
  | "breadcrumb"
  | "section-label"
  | "navigation"
  | "pull-quote";

export interface Noise extends Made {
  readonly span: Span;
  readonly kind: NoiseKind;
}

export interface ArticleLayer {
  readonly articles: readonly Article[];
  readonly noise: readonly Noise[];
}

// ── Tokens and sentences ────────────────────────────────────────────────────

export type TokenKind = "word" | "latin" | "number" | "punctuation";

/**
 * The syntactic words inside a written token: proclitics, stem, attached pronoun (وسيقولونها = و + س + يقولون +
 * ها). The span is the stem's, in the text; one a token, in the tokens' order.
 */
export interface Word extends Span {
  /** Folded proclitics in order: any of و ف ب ل ك س. ال stays with the stem. */
  readonly before: readonly string[];
  /** Folded stem. */
  readonly stem: string;
  /** Folded attached pronoun, or "". */
  readonly after: string;
}

/** A written token: a run of letters, a number, or one mark of punctuation. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The raw characters. */
  readonly text: string;
  /** Folded (see `arabic/fold.ts`): no diacritics or tatweel, one form of alef, ya, ta marbuta and digits. */
  readonly norm: string;
  /** Is there white space before it? */
  readonly spaced: boolean;
}

export type Part = "title" | "heading" | "body";

/** A sentence inside a title, a sub-heading or a body paragraph, with its tokens `[first, last)`. */
export interface Sentence extends Span {
  readonly article: string;
  readonly part: Part;
  /** Index of its paragraph (or heading) in the article; 0 for a title. */
  readonly block: number;
  readonly first: number;
  readonly last: number;
}

// ── Names ───────────────────────────────────────────────────────────────────

export type EntityType = "PER" | "ORG" | "GPE" | "LOC" | "FAC" | "NORP" | "MISC";

export interface Mention extends Span, Made {
  readonly type: EntityType;
  /** `name`: a name; `description`: a definite description that stands alone; `adjective`: a nationality. */
  readonly form: "name" | "description" | "adjective";
  readonly article: string;
  /** Key of a known thing in the lexicon (`IQ`, `org:un`), if it is one. */
  readonly key: string | null;
}

export interface Entity extends Made {
  /** `e1`, `e2`, … in order of first mention. */
  readonly id: string;
  readonly type: EntityType;
  readonly nameAr: string;
  readonly nameEn: string | null;
  readonly key: string | null;
  /** Indices into `MentionLayer`. */
  readonly mentions: readonly number[];
}

export interface Role extends Made {
  readonly entity: string;
  readonly role: Span;
  readonly org: string | null;
  readonly rank: boolean;
}

export type MentionLayer = readonly Mention[];

export interface EntityLayer {
  readonly entities: readonly Entity[];
  readonly roles: readonly Role[];
}

// ── Time ────────────────────────────────────────────────────────────────────

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";
export type TimexMod =
  | "START"
  | "MID"
  | "END"
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER"
  | "LESS_THAN"
  | "MORE_THAN"
  | "EQUAL_OR_LESS"
  | "EQUAL_OR_MORE"
  | "APPROX";

/** Fields of a calendar value, apart: which the words state, which were derived and from what. */
export type TimeField = "year" | "month" | "day" | "week" | "weekday" | "part" | "clock";

/** TIMEX3 (ISO-TimeML): a time expression, resolved only as far as the text allows. */
export interface TimeExpression extends Made {
  readonly span: Span;
  readonly article: string;
  readonly type: TimexType;
  /** TIMEX3 value; absent fields print X; null when a careful reader cannot tell. */
  readonly value: string | null;
  readonly mod: TimexMod | null;
  readonly quant: string | null;
  readonly freq: string | null;
  /** Fields that stand in the words. */
  readonly stated: readonly TimeField[];
  /** Fields derived from the anchor or from other words. */
  readonly derived: readonly TimeField[];
  /** What is wrong or open: `weekday-contradicts-date`, `deictic-contradicts-weekday`, `hijri-one-day`. */
  readonly flags: readonly string[];
}

/** The day an article was published: given, inferred from its own words, or unknown. */
export interface Anchor extends Made {
  readonly article: string;
  /** TIMEX3 date, partial allowed (`2021-09`, `2021-WXX-4`), or null. */
  readonly value: string | null;
  /** One line of evidence: `given`, `inferred: …`. */
  readonly basis: string | null;
  /** The words that support it. */
  readonly support: readonly Span[];
  /** ISO days between which it must lie, where that much is known. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface TimeLayer {
  readonly anchors: readonly Anchor[];
  readonly expressions: readonly TimeExpression[];
}

// ── Statements ──────────────────────────────────────────────────────────────

export type Manner = "direct" | "indirect" | "mixed";
export type Stance = "assert" | "deny" | "doubt" | "promise" | "demand" | "warn";
export type MediumKind =
  | "statement"
  | "social"
  | "agency"
  | "outlet"
  | "speech"
  | "press-conference"
  | "interview"
  | "meeting"
  | "document";

export interface Source {
  /** The whole source phrase with its titles; null where it is understood. */
  readonly span: Span | null;
  readonly entity: string | null;
  /** Co-speakers, the first included; empty where there is none known. */
  readonly entities: readonly string[];
  readonly named: boolean;
}

export interface Medium {
  readonly kind: MediumKind;
  readonly span: Span | null;
  /** The carrier, if it is other than the speaker. */
  readonly entity: string | null;
}

/** A link of a transmission: an entity of this document, a free name, or the publisher at its end. */
export type Link =
  | { readonly entity: string }
  | { readonly name: string; readonly span: Span | null }
  | "publisher";

/** An attribution (PARC: source, cue, content), with its medium and chain. */
export interface Statement extends Made {
  /** `s1`, `s2`, … in order of cue. */
  readonly id: string;
  readonly article: string;
  readonly cue: Span;
  readonly source: Source;
  readonly content: readonly Span[];
  readonly manner: Manner;
  readonly stance: Stance;
  /** False: the outlet characterises a group, nobody is said to have said it. */
  readonly testimony: boolean;
  readonly medium: Medium | null;
  /** From the speaker outward; starts with the speaker, ends with `publisher`. */
  readonly chain: readonly Link[];
  /** TIMEX3 value of when it was said, if the text tells. */
  readonly said: string | null;
  /** The statement that holds it, if it is nested. */
  readonly within: string | null;
  /** The statement it goes on from ("وأضاف"), if any. */
  readonly continues: string | null;
}

// ── Events and commitments ──────────────────────────────────────────────────

export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "RETREAT",
  "CONCEDE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "OTHER",
] as const;
/** The sixteen PLOVER types and OTHER. */
export type EventType = (typeof EVENT_TYPES)[number];
export type Modality = "actual" | "planned" | "ongoing" | "denied" | "uncertain";

/** A trigger with its arguments. */
export interface Event extends Made {
  /** `v1`, `v2`, … in order of trigger. */
  readonly id: string;
  readonly article: string;
  readonly trigger: Span;
  /** Later mentions of the same happening in this article. */
  readonly corefs: readonly Span[];
  readonly type: EventType;
  readonly modality: Modality;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly place: string | null;
  readonly time: string | null;
  readonly timeMod: TimexMod | null;
  /** Index into `TimeLayer.expressions` of the expression that gave `time`. */
  readonly timeExpression: number | null;
  readonly object: Span | null;
  /** As the text gives it: `9000`, `>400`, `3-5`. */
  readonly count: string | null;
  /** The statement whose content reports it, or the narrator. */
  readonly by: string;
}

export type Force = "agreed" | "promised" | "scheduled" | "obliged" | "expected";

export interface Deadline {
  readonly span: Span;
  readonly value: string;
  readonly relation: "by" | "on" | "in" | "until";
}

/** A future act an actor is bound to. */
export interface Commitment extends Made {
  /** `c1`, `c2`, … in order of act. */
  readonly id: string;
  readonly article: string;
  readonly who: readonly string[];
  readonly toWhom: readonly string[];
  readonly act: Span;
  readonly deadline: Deadline | null;
  readonly basis: Span | null;
  readonly condition: Span | null;
  readonly force: Force;
  readonly by: string;
  /** The event it promises, if that was found. */
  readonly event: string | null;
}

// ── All of them ─────────────────────────────────────────────────────────────

/** Every kind of annotation, by the name that steps declare it under. */
export interface Layers {
  articles: ArticleLayer;
  tokens: readonly Token[];
  /** `words[i]` is token `i` taken apart. */
  words: readonly Word[];
  sentences: readonly Sentence[];
  times: TimeLayer;
  mentions: MentionLayer;
  entities: EntityLayer;
  statements: readonly Statement[];
  events: readonly Event[];
  commitments: readonly Commitment[];
}
export type LayerName = keyof Layers;

/** A document with every layer: what `read` gives and `corpus` takes. Plain data (law 3). */
export interface Reading {
  readonly document: import("./document.ts").Document;
  readonly layers: Readonly<Layers>;
}
