/**
 * Raises the floors in `gold/floors.json` to what is measured now, rounded down a little.
 *
 *   node scripts/floors.ts [--allow-regression]
 *
 * Floors only rise: without `--allow-regression` a row that is now under its floor ends the run, unchanged.
 * Lowering one needs a line in the changelog that says why.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Floors, Scores } from "../src/serve/eval/floors.ts";
import { readGold } from "../src/serve/eval/gold.ts";
import { figure } from "../src/serve/eval/tally.ts";
import { scoreDocuments } from "../src/serve/evaluate.ts";
import { processTerminal } from "../src/serve/terminal.ts";

const root = join(import.meta.dirname, "..");
const shared = join(root, "..", "shared");
const file = join(root, "gold", "floors.json");
const SETS = { dev: join(shared, "gold", "dev", "docs.jsonl"), seeds: join(shared, "seeds") };

/** Rows that must be exact, and so have no margin. */
const EXACT = new Set(["article count exact", "repeated text kept out (characters)"]);
/**
 * A floor a little under a figure. Gold is what rules were built by, so a figure here may be fitted; the margin
 * leaves room for a change that reads fresh text better and one item here worse.
 */
const under = (name: string, value: number): number =>
  EXACT.has(name)
    ? Math.floor(value * 100 + 1e-9) / 100
    : Math.max(0, Math.floor(value * 100 - 1 + 1e-9) / 100);
/** Rows over fewer items than this jump about by whole hundredths; they get no floor. */
const LEAST = 20;

const before = JSON.parse(readFileSync(file, "utf8")) as Floors;
const lowered: string[] = [];
const raise = (set: string, scores: Scores): Floors[string] =>
  Object.fromEntries(
    Object.entries(scores).map(([layer, rows]) => [
      layer,
      Object.fromEntries(
        Object.entries(rows).flatMap(([name, row]) => {
          const got = figure(row) ?? 0;
          const floor = before[set]?.[layer]?.[name];
          const next = under(name, got);
          if (floor !== undefined && got >= floor) return [[name, Math.max(floor, next)] as const];
          if (floor !== undefined) {
            lowered.push(`${set}, ${layer}, ${name.trim()}: ${floor} → ${next}`);
            return [[name, next] as const];
          }
          const items = "gold" in row ? row.gold : row.of;
          return items < LEAST && !EXACT.has(name) ? [] : next > 0 ? [[name, next] as const] : [];
        }),
      ),
    ]),
  );

const terminal = processTerminal();
const after: Record<string, Floors[string]> = {};
for (const [set, docs] of Object.entries(SETS))
  after[set] = raise(
    set,
    (await scoreDocuments(readGold(join(shared, "gold", set)), [docs], terminal)).scores,
  );

if (lowered.length && !process.argv.includes("--allow-regression")) {
  terminal.err(
    `under their floors, nothing written (--allow-regression lowers them):\n${lowered.join("\n")}`,
  );
  process.exitCode = 4;
} else {
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
  terminal.out(`${file}\n`);
}
