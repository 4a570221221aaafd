import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AcrossGold } from "./across-gold.ts";
import { stem } from "./match.ts";
import type { Judged } from "./record.ts";

/** A folder of gold: a record a document, and `across*.json` for what holds across the documents of a story. */
export interface Gold {
  readonly records: ReadonlyMap<string, Judged>;
  readonly across: readonly AcrossGold[];
}

/**
 * Reads a gold folder.
 * @throws with the file's name if a file is no JSON, or if the folder holds no record
 */
export const readGold = (folder: string): Gold => {
  const records = new Map<string, Judged>();
  const across: AcrossGold[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".json")) continue;
    const json = parse(join(folder, file));
    if (file.startsWith("across")) across.push(json as AcrossGold);
    else {
      const record = json as Judged;
      records.set(stem(record.doc ?? file), record);
    }
  }
  if (records.size === 0) throw new Error(`${folder} holds no gold record (*.json)`);
  return { records, across };
};

const parse = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (e) {
    throw new Error(`${path}: ${e instanceof Error ? e.message : e}`);
  }
};
