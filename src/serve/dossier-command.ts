import { join, resolve } from "node:path";
import { assemble } from "../corpus/index.ts";
import type { Coverage } from "../model/index.ts";
import { renderDossier } from "./dossier/index.ts";
import { dossierJson } from "./dossier-json.ts";
import { EXIT, type Exit, Stop } from "./exit.ts";
import { type Inputs, Intake } from "./readings.ts";
import { toRecord } from "./record.ts";
import type { Terminal } from "./terminal.ts";
import { prepareFolder, writeWhole } from "./write.ts";

/** What was covered, in one line. */
export const coverageLine = (c: Coverage): string => {
  const of = (n: number, one: string, more = `${one}s`) => `${n} ${n === 1 ? one : more}`;
  const days = c.from && c.to ? (c.from === c.to ? `, ${c.from}` : `, ${c.from} to ${c.to}`) : "";
  const parts = [
    `${of(c.documents, "document")}, ${of(c.articles, "article")}, ${of(c.outlets.length, "named outlet")}${days}`,
    ...(c.undated ? [`${c.undated} undated`] : []),
    ...(c.failed.length ? [`${c.failed.length} could not be read`] : []),
  ];
  return parts.join("; ");
};

interface DossierInput extends Inputs {
  readonly out?: string | undefined;
  readonly asOf?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Reads all inputs, joins them, and writes the dossier or prints it as JSON. */
export const dossier = async (input: DossierInput, terminal: Terminal): Promise<Exit> => {
  const folder = input.json && input.out === undefined ? null : resolve(input.out ?? "dossier");
  if (folder) prepareFolder(folder);
  const intake = new Intake(input, terminal);
  const readings = await intake.readings();
  if (readings.length === 0)
    throw new Stop(
      EXIT.inputs,
      `nothing to make a dossier of: no document in ${input.paths.join(", ")} could be read`,
    );
  const made = assemble(readings, { asOf: input.asOf ?? null, failed: intake.failed });
  const json = `${JSON.stringify(dossierJson(made, readings))}\n`;
  if (folder) {
    writeWhole(folder, {
      "dossier.html": renderDossier(made, readings),
      "dossier.json": json,
      "records.jsonl": readings.map((r) => `${JSON.stringify(toRecord(r))}\n`).join(""),
    });
    const say = input.json ? terminal.err : (line: string) => terminal.out(`${line}\n`);
    say(join(folder, "dossier.html"));
    say(`${coverageLine(made.coverage)}; as of ${made.asOf ?? "no day: none is proved"}`);
  }
  if (input.json) terminal.out(json);
  return intake.failed.length ? EXIT.inputs : EXIT.ok;
};
