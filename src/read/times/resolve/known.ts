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
  /** Does the sentence look ahead here? */
  readonly future: boolean;
}

export interface Resolved {
  readonly value: string | null;
  readonly flags: readonly string[];
}

/** Of a day and month without a year: the past one, unless that is most of a year ago and the next is near. */
export const NEAR = 60;

export const FAR = 300;
