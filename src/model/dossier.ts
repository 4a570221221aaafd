import type { EntityType, EventType, Force, Modality, Stance } from "./layers.ts";
import type { Made, Span } from "./span.ts";

/** `"<doc>/<id>"`: an item of a document (`001/s3`, `001/v2`, `001/c1`, `001/a2`, `001/e4`). */
export type Ref = string;

export type Standing = "unattributed" | "one-side" | "parties-agree" | "uninvolved" | "against-interest";

/** How many independent origins stand behind a fact; an unnamed source widens the range (DESIGN §3). */
export interface Origins {
  readonly min: number;
  readonly max: number;
  /** Each origin by name, with its side and the testimonies that go back to it. */
  readonly who: readonly Origin[];
}
export interface Origin {
  readonly name: string;
  /** Key of the person or body across documents, or null for an unnamed source. */
  readonly entity: string | null;
  readonly side: string;
  readonly named: boolean;
  readonly testimonies: readonly Ref[];
}

/** An entity that stands in several documents. */
export interface CorpusEntity extends Made {
  /** `E1`, `E2`, … in order of first mention. */
  readonly id: string;
  readonly type: EntityType;
  readonly nameAr: string;
  readonly nameEn: string | null;
  readonly key: string | null;
  readonly side: string;
  readonly members: readonly Ref[];
  readonly names: readonly string[];
  readonly mentions: number;
  readonly roles: readonly {
    readonly role: string;
    readonly org: string | null;
    readonly rank: boolean;
    readonly asOf: string | null;
    readonly from: Ref;
    readonly span: Span;
  }[];
}

/** A passage that recurs in another article. */
export interface Reuse extends Made {
  readonly a: { readonly doc: string; readonly article: string; readonly span: Span };
  readonly b: { readonly doc: string; readonly article: string; readonly span: Span };
  readonly words: number;
  readonly exact: boolean;
  /** A standing formula (background paragraph, condolence) rather than a copy. */
  readonly formula: boolean;
}

/** Where an article's text comes from, as far as it tells (DESIGN §3). */
export interface Lineage extends Made {
  readonly article: Ref;
  /** Credited carriers: entity keys or names, in order of nearness. */
  readonly credits: readonly {
    readonly name: string;
    readonly pooled: boolean;
    readonly span: Span | null;
    readonly doc: string;
  }[];
  /** Articles it shares passages with, and in which direction if that can be told. */
  readonly shares: readonly {
    readonly with: Ref;
    readonly direction: "from" | "to" | "unknown";
    readonly certainty: "credited" | "dated" | "contained" | "none";
    readonly words: number;
  }[];
  /** Share of its body words that no other article here has, 0 to 1. */
  readonly own: number;
}

/** One wording of an utterance as one article has it. */
export interface Wording {
  readonly statement: Ref;
  readonly text: string;
  /** Its difference from the fullest wording, word by word; empty for the fullest and for translations. */
  readonly diff: readonly {
    readonly kind: "same" | "added" | "lost" | "changed";
    readonly text: string;
    readonly was?: string;
  }[];
}

/** One act of saying, reported by one or more statements. */
export interface Utterance extends Made {
  readonly id: string;
  readonly members: readonly Ref[];
  readonly speaker: {
    readonly name: string;
    readonly entity: string | null;
    readonly side: string;
    readonly named: boolean;
  };
  readonly stance: Stance;
  readonly testimony: boolean;
  readonly said: string | null;
  /** Who carried it first, only where times are stated. */
  readonly first: Ref | null;
  readonly fullest: Ref;
  readonly translated: boolean;
  readonly articles: number;
  readonly outlets: number;
  /** Its transmission: speaker → channels → articles, as a tree. */
  readonly tree: TransmissionNode;
  readonly wordings: readonly Wording[];
  /** Utterances that may be this one, with no day or channel in common to prove it. */
  readonly possiblySame: readonly string[];
}
export interface TransmissionNode {
  readonly label: string;
  readonly kind: "speaker" | "channel" | "article";
  readonly statement: Ref | null;
  readonly children: readonly TransmissionNode[];
}

/** One happening, reported by one or more events. */
export interface Occurrence extends Made {
  readonly id: string;
  readonly members: readonly Ref[];
  readonly type: EventType;
  readonly modality: Modality;
  /** TIMEX3 date as the articles support it, or null. */
  readonly date: string | null;
  /** Narrowed by other articles of the story: which ones did it; empty where the date stands in its own words. */
  readonly narrowedBy: readonly Ref[];
  readonly labelAr: string;
  readonly labelEn: string;
  readonly agents: readonly string[];
  readonly targets: readonly string[];
  readonly place: string | null;
  /** Counts as each source gives them, never averaged. */
  readonly counts: readonly { readonly count: string; readonly event: Ref }[];
  readonly origins: Origins;
  readonly sides: readonly string[];
  readonly standing: Standing;
  /** Admiralty information credibility 1-6 as proposed, with the reason; the letter is the analyst's. */
  readonly credibility: { readonly value: 1 | 2 | 3 | 4 | 5 | 6; readonly why: string };
  readonly claimedBy: readonly string[];
  readonly blamedOn: readonly string[];
  readonly deniedBy: readonly string[];
}

export type CommitmentStatus =
  | "open"
  | "under-way"
  | "declared-met"
  | "met"
  | "contested"
  | "moved"
  | "cancelled"
  | "no-report-found";

/** One promise, agreement or schedule, as several articles tell it. */
export interface Pledge extends Made {
  readonly id: string;
  readonly members: readonly Ref[];
  readonly who: readonly string[];
  readonly toWhom: readonly string[];
  readonly scope: string;
  readonly force: Force;
  readonly deadlines: readonly { readonly value: string; readonly from: Ref }[];
  readonly condition: string | null;
  readonly status: CommitmentStatus;
  readonly for: readonly Ref[];
  readonly against: readonly Ref[];
  readonly why: string;
  /** How its wording moved, in the order that dates allow. */
  readonly wordings: readonly {
    readonly commitment: Ref;
    readonly text: string;
    readonly day: string | null;
  }[];
  /** Articles read whose day is after the deadline. */
  readonly readAfter: number;
}

export type DisputeKind = "contradiction" | "opposed-positions" | "unclear-reference";
export interface Dispute extends Made {
  readonly id: string;
  readonly members: readonly Ref[];
  readonly kind: DisputeKind;
  readonly why: string;
}

/** A row of the timeline. Undated items are never ordered against dated ones. */
export interface TimelineItem {
  readonly occurrence: string;
  /** First and last ISO day it can lie on, or null for an undated item. */
  readonly from: string | null;
  readonly to: string | null;
  readonly date: string | null;
  readonly modality: Modality;
}

/** What was read, and what could not be. */
export interface Coverage {
  readonly documents: number;
  readonly articles: number;
  readonly outlets: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly undated: number;
  readonly failed: readonly { readonly name: string; readonly why: string }[];
}

/** Articles about one course of events. */
export interface Story extends Made {
  /** `T1`, `T2`, … in order of first article. */
  readonly id: string;
  readonly articles: readonly Ref[];
  /** Chosen from its articles' titles. */
  readonly title: string;
  /** The latest day that its articles prove, or null. */
  readonly asOf: string | null;
}

/** What holds across documents: what `corpus` gives. Plain data. */
export interface Dossier {
  readonly asOf: string | null;
  readonly asOfBasis: string;
  readonly coverage: Coverage;
  readonly stories: readonly Story[];
  readonly entities: readonly CorpusEntity[];
  readonly reuse: readonly Reuse[];
  readonly lineage: readonly Lineage[];
  readonly utterances: readonly Utterance[];
  readonly occurrences: readonly Occurrence[];
  readonly commitments: readonly Pledge[];
  readonly disputes: readonly Dispute[];
  readonly timeline: readonly TimelineItem[];
}
