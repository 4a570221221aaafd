import { figure, type Rows } from "./tally.ts";

/** Scores by layer, `across` among them. */
export type Scores = Readonly<Record<string, Rows>>;
/** Least figure of each row, by gold set, then layer, then row. */
export type Floors = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

export interface UnderFloor {
  readonly layer: string;
  readonly row: string;
  readonly floor: number;
  /** Null where the row was not scored at all. */
  readonly got: number | null;
}

/** Rows under their floors among the layers that were scored. A row that has gone counts as under. */
export const underFloors = (floors: Floors[string], scores: Scores): UnderFloor[] =>
  Object.entries(floors).flatMap(([layer, rows]) => {
    const scored = scores[layer];
    if (!scored) return [];
    return Object.entries(rows).flatMap(([row, floor]) => {
      const found = scored[row];
      const got = found ? figure(found) : null;
      return got !== null && got >= floor ? [] : [{ layer, row, floor, got }];
    });
  });
