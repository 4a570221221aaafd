/**
 * As `oracle.ts`, and then the corpus: writes the dossier of the readings beside them.
 *
 *   node scripts/across.ts GOLD_DIR DOCS --oracle LAYERS --out FILE.jsonl --dossier dossier.json
 */
import { writeFileSync } from "node:fs";
import { assemble } from "../src/corpus/index.ts";
import { dossierJson } from "../src/serve/dossier-json.ts";
import { readings } from "./oracle.ts";

const at = process.argv.indexOf("--dossier");
const file = at < 0 ? undefined : process.argv[at + 1];
if (!file) {
  console.error("usage: across.ts GOLD_DIR DOCS --oracle LAYERS --out FILE.jsonl --dossier FILE.json");
  process.exit(2);
}
const started = performance.now();
const dossier = assemble(readings);
const took = performance.now() - started;
writeFileSync(file, `${JSON.stringify(dossierJson(dossier, readings))}\n`);
console.error(`${readings.length} documents assembled in ${took.toFixed(0)} ms`);
