import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { assemble } from "../corpus/index.ts";
import { dossierJson } from "./dossier-json.ts";
import type { JudgedDossier } from "./eval/across-gold.ts";
import { type Floors, underFloors } from "./eval/floors.ts";
import { type Gold, readGold } from "./eval/gold.ts";
import { errorLines, scoreLines } from "./eval/report.ts";
import { type LayerChoice, type SetScore, scoreSet } from "./eval/set.ts";
import { EXIT, type Exit, Stop } from "./exit.ts";
import { Intake } from "./readings.ts";
import { toRecord } from "./record.ts";
import type { Terminal } from "./terminal.ts";

interface EvaluateInput {
  readonly gold: string;
  readonly docs: readonly string[];
  readonly layer?: LayerChoice | undefined;
  readonly errors?: number | undefined;
  readonly json?: boolean | undefined;
  readonly floors?: string | undefined;
}

/** Reads something that the command line names; what goes wrong there is the command line's. */
const named = <T>(path: string, read: () => T): T => {
  try {
    return read();
  } catch (e) {
    const { code, message } = e as NodeJS.ErrnoException;
    throw new Stop(EXIT.usage, code === "ENOENT" ? `${path}: there is no such file or folder` : message);
  }
};

const goldOf = (folder: string): Gold =>
  named(folder, () => {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is no folder of gold records`);
    return readGold(folder);
  });

/** Floors of one gold set, by the name of its folder. */
const floorsOf = (file: string, set: string): Floors[string] => {
  const floors = named(file, () => JSON.parse(readFileSync(file, "utf8")) as Floors);
  const own = floors[set];
  if (!own)
    throw new Stop(
      EXIT.usage,
      `${file} has no floors for “${set}”, only for ${Object.keys(floors).join(", ")}`,
    );
  return own;
};

/** Reads the documents of a gold set and scores what was read; inputs that fail are told and kept in `failed`. */
export const scoreDocuments = async (
  gold: Gold,
  docs: readonly string[],
  terminal: Terminal,
  layer?: LayerChoice,
): Promise<SetScore & { readonly failed: number }> => {
  const intake = new Intake({ paths: docs }, terminal);
  const readings = await intake.readings();
  // The face itself is judged, as another tool would read it: plain JSON whose shape the scorer knows.
  const across = () =>
    dossierJson(assemble(readings, { failed: intake.failed }), readings) as unknown as JudgedDossier;
  return { ...scoreSet(gold, readings.map(toRecord), across, layer), failed: intake.failed.length };
};

export const evaluate = async (input: EvaluateInput, terminal: Terminal): Promise<Exit> => {
  const gold = goldOf(input.gold);
  const floors = input.floors === undefined ? {} : floorsOf(input.floors, basename(resolve(input.gold)));
  const { documents, absent, scores, errors, failed } = await scoreDocuments(
    gold,
    input.docs,
    terminal,
    input.layer,
  );
  for (const [layer, found] of Object.entries(errors))
    for (const line of errorLines(layer, found, input.errors ?? 0)) terminal.err(line);
  if (input.json) {
    const { across, ...layers } = scores;
    terminal.out(`${JSON.stringify({ documents, absent, layers, ...(across ? { across } : {}) })}\n`);
  } else
    terminal.out(
      `${[`${documents} gold documents, ${absent.length} without a prediction`, ...scoreLines(scores)].join("\n")}\n`,
    );
  const under = underFloors(floors, scores);
  for (const u of under)
    terminal.err(
      `isnad: ${u.layer}, ${u.row.trim()}: ${u.got?.toFixed(4) ?? "not scored"}, under its floor ${u.floor}`,
    );
  if (under.length) return EXIT.floors;
  return failed ? EXIT.inputs : EXIT.ok;
};
