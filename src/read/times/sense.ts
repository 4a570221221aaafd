import type { Span, TimexMod, TimexType } from "../../model/index.ts";

/** TIMEX3 units; MI is a minute, DE ten years, CE a hundred. */
export type Unit = "S" | "MI" | "H" | "D" | "W" | "M" | "Q" | "Y" | "DE" | "CE";
/** -1 before the article's, 0 its own, 1 after. */
export type Relation = -1 | 0 | 1;

/** What sort of piece it is: which neighbours it may be joined with. */
export type Kind =
  | "edge"
  | "part"
  | "partly"
  | "day"
  | "weekday"
  | "nth"
  | "date"
  | "unit"
  | "year"
  | "hijri"
  | "clock"
  | "zone"
  | "ref"
  | "every"
  | "length"
  | "other"
  | "nothing";

/** What the words say, before any day is worked out: only fields that stand in them. */
export interface Sense {
  readonly kind: Kind;
  readonly type: TimexType;
  /** A value that needs no working out; null says that none can be told. */
  readonly value?: string | null;
  readonly mod?: TimexMod;
  readonly quant?: string;
  readonly freq?: string;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: string;
  readonly decade?: number;
  readonly century?: number;
  readonly hijri?: { readonly year?: number; readonly month: number; readonly day?: number };
  /** Relation of a named month, weekday or season to the article's day. */
  readonly relation?: Relation;
  /** So many units from the article's day, or from the time last spoken of. */
  readonly shift?: { readonly unit: Unit; readonly n: number; readonly from: "article" | "text" };
  /** Relation of the year that a month or quarter is said to be in. */
  readonly yearShift?: number;
  /** The same of the year last spoken of. */
  readonly yearText?: number;
  /** Relation of the month that a day is said to be in. */
  readonly monthShift?: number;
  /** Week that a weekday is said to be in. */
  readonly weekShift?: number;
  readonly nth?: number;
  readonly part?: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: string;
  readonly weekend?: boolean;
  /** The whole week of a month by its number. */
  readonly weekOf?: boolean;
  /** A part of the day that needs no day beside it. */
  readonly free?: boolean;
  readonly holiday?: string;
  /** The day of an event that is called by it (ثورة 25 يناير): its year is not the article's. */
  readonly named?: boolean;
  /** "Today" that may mean nowadays. */
  readonly today?: boolean;
}

/** A sense with the words it stands on; tokens `[first, last)`. */
export interface Piece {
  readonly sense: Sense;
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

/** A rule of `rules/ar/time/*.yaml`. */
export interface TimeRule {
  readonly id: string;
  readonly match: string | readonly string[];
  /** Name of the reader that makes a sense of the captures; without one the words are passed over. */
  readonly reads?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly why: string;
  readonly finds?: readonly {
    readonly in: string;
    readonly anchor: Date | string;
    readonly span: string;
    readonly value?: Date | string;
    readonly mod?: string;
  }[];
  readonly ignores?: readonly { readonly in: string; readonly why: string }[];
}
