import type { AnnotationRecord } from "../model/index.ts";
import { EXIT, type Exit } from "./exit.ts";
import { Progress } from "./progress.ts";
import { type Inputs, Intake } from "./readings.ts";
import { toRecord } from "./record.ts";
import type { Terminal } from "./terminal.ts";

const countsLine = (r: AnnotationRecord): string => {
  const days = r.articles.map((a) => a.published?.value ?? "undated").join(", ");
  const of = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;
  return `${r.doc}: ${of(r.articles.length, "article")} (${days}), ${of(r.entities.length, "name")}, ${of(r.times.length, "time")}, ${of(r.statements.length, "statement")}, ${of(r.events.length, "event")}, ${of(r.commitments.length, "commitment")}`;
};

/** Prints the record of each document as soon as it is read, so that memory does not grow with the input. */
export const annotate = async (
  input: Inputs & { readonly json?: boolean | undefined },
  terminal: Terminal,
): Promise<Exit> => {
  const intake = new Intake(input, terminal);
  const progress = new Progress(terminal, null);
  for await (const document of intake.documents()) {
    const reading = intake.reading(document);
    if (!reading) continue;
    const record = toRecord(reading);
    terminal.out(`${input.json ? JSON.stringify(record) : countsLine(record)}\n`);
    progress.step();
  }
  progress.end();
  return intake.failed.length ? EXIT.inputs : EXIT.ok;
};
