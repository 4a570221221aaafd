import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";

/**
 * Rules and lexicons are data under `rules/ar/`. In a checkout they are read as they stand; the published
 * bundle carries them parsed, in `rules.json` beside the code, because YAML is slow to read at every start.
 */
const here = dirname(fileURLToPath(import.meta.url));
const compiledPath = join(here, "rules.json");
let compiled: Record<string, unknown> | null | undefined;
const bundle = (): Record<string, unknown> | null => {
  compiled ??= existsSync(compiledPath)
    ? (JSON.parse(readFileSync(compiledPath, "utf8")) as Record<string, unknown>)
    : null;
  return compiled;
};

/** Folder that holds `rules/ar` in a checkout. */
export const rulesFolder = join(here, "..", "..", "rules", "ar");

const cache = new Map<string, unknown>();
const cached = <T>(name: string, read: () => T): T => {
  if (!cache.has(name)) cache.set(name, bundle()?.[name] ?? read());
  return cache.get(name) as T;
};

/**
 * A YAML file of `rules/ar`, e.g. `readYaml<Cue[]>("statements/verbs.yaml")`. Read once, then kept.
 * @throws if the file is absent or is no YAML
 */
export const readYaml = <T>(name: string): T =>
  cached(name, () => load(readFileSync(join(rulesFolder, name), "utf8"), { filename: name }) as T);

/**
 * A table of `rules/ar`: tab-separated, a header line, `#` comments and empty lines passed over.
 * @returns a row a line, by column name; absent cells are ""
 */
export const readTable = <Column extends string>(name: string): Record<Column, string>[] =>
  cached(name, () => parseTable(readFileSync(join(rulesFolder, name), "utf8"))) as Record<Column, string>[];

export const parseTable = (text: string): Record<string, string>[] => {
  const lines = text.split("\n").filter((l) => l.trim() !== "" && !l.startsWith("#"));
  const columns = (lines.shift() ?? "").split("\t").map((c) => c.trim());
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((c, i) => [c, (cells[i] ?? "").trim()]));
  });
};
