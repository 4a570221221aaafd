import { parseDay } from "../../arabic/index.ts";
import type { Sentence, Token } from "../../model/index.ts";
import { type Known, type Surroundings, wholeDay } from "./resolve/index.ts";
import type { Piece, Sense } from "./sense.ts";

const OPEN = new Set(["«", "“", "„"]);
const CLOSE = new Set(["»", "”"]);

/** A value that names something on the calendar: what حينها and اليوم نفسه can mean. */
const isDated = (value: string): boolean => /^[\dX]{4}/u.test(value);
const isDay = (value: string): boolean => /^[\dX]{4}-(?:\d\d-\d\d|WXX-\d)/u.test(value);

/** What an article has told of time so far, in the order of its words. */
export class Story {
  readonly #tokens: readonly Token[];
  readonly #known: Known;
  readonly #yearOfMonth: ReadonlyMap<number, number>;
  #lastValue: string | null = null;
  #lastDay: string | null = null;
  /** The last day told in a sentence, that may be the day of its saying. */
  #said: { readonly sentence: Sentence; readonly day: number } | null = null;
  /** How far quotation marks were counted in which sentence. */
  #quotes: { sentence: Sentence | null; at: number; open: boolean } = { sentence: null, at: 0, open: false };

  constructor(tokens: readonly Token[], known: Known, yearOfMonth: ReadonlyMap<number, number>) {
    this.#tokens = tokens;
    this.#known = known;
    this.#yearOfMonth = yearOfMonth;
  }

  /** What the resolver may lean on where a piece stands. */
  around(piece: Piece, sentence: Sentence, future: boolean): Surroundings {
    return {
      known: this.#knownFor(piece, sentence),
      lastValue: this.#lastValue,
      lastDay: this.#lastDay,
      yearOfMonth: this.#yearOfMonth,
      future,
    };
  }

  /** Takes note of an expression that was resolved. */
  told(s: Sense, sentence: Sentence, value: string | null, future: boolean): void {
    if (value === "PAST_REF") this.#lastValue = value;
    if (value === null || (s.type !== "DATE" && s.type !== "TIME") || !isDated(value)) return;
    this.#lastValue = value;
    if (!isDay(value)) return;
    this.#lastDay = value.split("T")[0] ?? null;
    const day = parseDay(value);
    if (day !== null && !future) this.#said = { sentence, day };
  }

  /** "Today" in a quotation is the day of its saying, where the sentence has told that day before it. */
  #knownFor(piece: Piece, sentence: Sentence): Known {
    const { shift } = piece.sense;
    if (shift?.unit !== "D" || shift.from !== "article" || this.#said?.sentence !== sentence)
      return this.#known;
    const { day } = this.#said;
    const known = this.#known.day;
    return known !== null && day <= known && this.#inQuotation(piece.first, sentence)
      ? wholeDay(day)
      : this.#known;
  }

  /** Is token `at` inside a quotation? Straight marks open and close in turn; each token is counted once. */
  #inQuotation(at: number, sentence: Sentence): boolean {
    if (this.#quotes.sentence !== sentence) this.#quotes = { sentence, at: sentence.first, open: false };
    const q = this.#quotes;
    for (; q.at < at; q.at++) {
      const mark = this.#tokens[q.at]!.text;
      if (OPEN.has(mark)) q.open = true;
      else if (CLOSE.has(mark)) q.open = false;
      else if (mark === '"') q.open = !q.open;
    }
    return q.open;
  }
}
