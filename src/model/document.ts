/** What came with a document beside its text: a feed's, a page's, the caller's word. Never guessed. */
export interface Given {
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  /** ISO date or date-time, as it came. */
  readonly published?: string;
  /** ISO date or date-time at which it was changed, as it came. */
  readonly updated?: string;
  /** ISO date or date-time at which it was taken: an upper bound on publication. */
  readonly collected?: string;
  readonly byline?: string;
}

/** The raw thing as it came; the text never changes (law 1). */
export interface Document {
  readonly id: string;
  readonly text: string;
  /** The text was taken out of something else (a page's markup): who holds the file alone cannot follow its offsets. */
  readonly taken?: true;
  /** Hex SHA-256 of the raw bytes. */
  readonly sha256: string;
  readonly language: string;
  readonly given: Given;
  /** What the reader had to mend (encoding, control characters), in plain words. */
  readonly notes: readonly string[];
}
