import type { ErrorKind, ErrorLine, Row, Rows } from "./tally.ts";

const KINDS: readonly ErrorKind[] = ["MISSED", "EXTRA", "PARTIAL", "TYPE", "VALUE"];

/** Up to `most` errors of each kind, as lines. An error whose words hold another kind's name stands under both. */
export const errorLines = (layer: string, errors: readonly ErrorLine[], most: number): string[] =>
  KINDS.flatMap((kind) =>
    errors
      .filter((e) => e.line.includes(` ${kind} `))
      .slice(0, most)
      .map((e) => `${layer}: ${e.line}`),
  );

const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);

const rowLine = (name: string, row: Row): string =>
  "f1" in row
    ? `  ${name.padEnd(52)} P ${percent(row.precision)}  R ${percent(row.recall)}  F1 ${percent(row.f1)}  (${row.gold} gold, ${row.predicted} found)`
    : `  ${name.padEnd(52)} ${row.accuracy === null ? "  -  " : percent(row.accuracy)}  (${row.of})`;

/** Scores as lines for reading. */
export const scoreLines = (scores: Readonly<Record<string, Rows>>): string[] =>
  Object.entries(scores).flatMap(([layer, rows]) => [
    "",
    layer,
    ...Object.entries(rows).map(([name, row]) => rowLine(name, row)),
  ]);
