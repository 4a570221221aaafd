/** Precision, recall and F1 over counted things. */
export interface FoundRow {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
}
/** A share right of those judged; null where none was. */
export interface ShareRow {
  readonly accuracy: number | null;
  readonly of: number;
  /** Right of all, per class, where the share is a mean over classes. */
  readonly classes?: Readonly<Record<string, string>>;
}
export type Row = FoundRow | ShareRow;
export type Rows = Readonly<Record<string, Row>>;

/** The figure of a row that a floor holds: its F1, or its share. */
export const figure = (row: Row): number | null => ("f1" in row ? row.f1 : row.accuracy);

export const foundRow = (right: number, gold: number, predicted: number): FoundRow => {
  const precision = predicted ? right / predicted : 0;
  const recall = gold ? right / gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, gold, predicted };
};
export const shareRow = (right: number, of: number): ShareRow => ({ accuracy: of ? right / of : null, of });

export type ErrorKind = "MISSED" | "EXTRA" | "PARTIAL" | "TYPE" | "VALUE";
export interface ErrorLine {
  readonly kind: ErrorKind;
  readonly line: string;
}

/** Sums a layer's counts over documents: every figure is micro-averaged. Rows stand in order of first use. */
export class Tally {
  readonly #rows = new Map<
    string,
    { right: number; gold: number; predicted: number } | { right: number; of: number }
  >();
  readonly errors: ErrorLine[] = [];

  found(name: string, right: number, gold: number, predicted: number): void {
    const row = this.#rows.get(name) ?? { right: 0, gold: 0, predicted: 0 };
    if (!("gold" in row)) throw new TypeError(`row ${name} is a share`);
    row.right += right;
    row.gold += gold;
    row.predicted += predicted;
    this.#rows.set(name, row);
  }

  share(name: string, right: boolean | number, of = 1): void {
    const row = this.#rows.get(name) ?? { right: 0, of: 0 };
    if (!("of" in row)) throw new TypeError(`row ${name} is found of gold`);
    row.right += Number(right);
    row.of += of;
    this.#rows.set(name, row);
  }

  error(doc: string | undefined | null, kind: ErrorKind, ...words: readonly unknown[]): void {
    this.errors.push({ kind, line: [doc, kind, ...words].join(" ") });
  }

  rows(): Rows {
    return Object.fromEntries(
      [...this.#rows].map(([name, r]) => [
        name,
        "of" in r ? shareRow(r.right, r.of) : foundRow(r.right, r.gold, r.predicted),
      ]),
    );
  }
}
