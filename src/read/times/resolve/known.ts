import { civilOf, weekdayOf } from "../../../arabic/index.ts";

/** What is known of an article's day: all of it, or some fields. */
export interface Known {
  /** Day number, where the whole day is known. */
  readonly day: number | null;
  readonly year?: number;
  readonly month?: number;
  readonly weekday?: number;
  /** The words show that it was written on the day before the one that came with it. */
  readonly writtenBefore?: boolean;
  /** Minute of the day at which it was published, where that came with it. */
  readonly minute?: number;
}

export const wholeDay = (day: number, minute?: number): Known => {
  const { year, month } = civilOf(day);
  return { day, year, month, weekday: weekdayOf(day), ...(minute === undefined ? {} : { minute }) };
};

export interface Surroundings {
  readonly known: Known;
  /** Value of the time last spoken of in the article, and of the last whole day. */
  readonly lastValue: string | null;
  readonly lastDay: string | null;
  /** The one year that the article gives to a month, by month; asked only where its own year is unknown. */
  readonly yearOfMonth: ReadonlyMap<number, number>;
  /** Does the sentence look ahead here? */
  readonly future: boolean;
}

export interface Resolved {
  readonly value: string | null;
  readonly flags: readonly string[];
}

/** A day and month without a year is the past one, unless the next is so many times nearer. */
export const NEARER = 3;
/** After words of the future it is the next one, unless the past one is so few days ago. */
export const JUST_PAST = 30;
/** Days by which a Hijri day without a year may lie ahead and still be meant. */
export const SOON = 60;
