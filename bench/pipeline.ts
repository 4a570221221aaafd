/**
 * Time of each step of the pipeline, in milliseconds an article, and its ratio to a bare tokenising pass.
 *
 *   node bench/pipeline.ts [PATH…]
 *
 * Reads the shared news articles where they lie beside the checkout, else `examples/`. Ratios travel between
 * machines, milliseconds do not. The best of several rounds is shown: other work on a machine only adds.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { tokenise } from "../src/arabic/index.ts";
import { assemble } from "../src/corpus/index.ts";
import { type Document, type Layers, type Reading, silent } from "../src/model/index.ts";
import { pipeline, readDocuments } from "../src/read/index.ts";
import { renderDossier } from "../src/serve/dossier/index.ts";
import { dossierJson } from "../src/serve/dossier-json.ts";

const ROUNDS = 5;
const root = join(import.meta.dirname, "..");
const news = join(root, "..", "shared", "data", "news", "dev.jsonl");
const given = process.argv.slice(2);
const paths = given.length ? given : [existsSync(news) ? news : join(root, "examples")];

const documents: Document[] = [];
for await (const result of readDocuments(paths)) if ("ok" in result) documents.push(result.ok);

const best = new Map<string, number>();
const timed = <T>(name: string, run: () => T): T => {
  const start = performance.now();
  const value = run();
  best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
  return value;
};

let words = 0;
let readings: Reading[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const tokens = timed("bare tokenising", () => documents.map((d) => tokenise(d.text, 0, d.text.length)));
  words = tokens.flat().filter((t) => t.kind === "word").length;
  const layers = documents.map((): Partial<Layers> => ({}));
  for (const step of pipeline.steps)
    timed(step.name, () => {
      for (const [i, d] of documents.entries())
        Object.assign(layers[i]!, { [step.gives]: step.run(d, layers[i] as Layers, silent) });
    });
  readings = documents.map((document, i) => ({ document, layers: layers[i] as Layers }));
}
const dossier = timed("corpus: assemble", () => assemble(readings, { asOf: null, failed: [] }));
timed("serve: dossier.json", () => JSON.stringify(dossierJson(dossier, readings)));
timed("serve: dossier.html", () => renderDossier(dossier, readings));

const floor = best.get("bare tokenising") ?? Number.NaN;
const steps = pipeline.steps.map((s) => s.name);
const whole = steps.reduce((sum, name) => sum + (best.get(name) ?? 0), 0);
best.set("all steps", whole);
console.log(`${documents.length} articles, ${words} words\n`);
console.log(`${"".padEnd(22)} ms/article   ratio to bare tokenising`);
for (const name of [
  "bare tokenising",
  ...steps,
  "all steps",
  ...[...best.keys()].filter((k) => k.includes(": ")),
]) {
  const ms = best.get(name) ?? Number.NaN;
  console.log(
    `${name.padEnd(22)} ${(ms / documents.length).toFixed(4).padStart(10)}   ${(ms / floor).toFixed(1).padStart(8)}`,
  );
}
console.log(`\n${Math.round((1000 * words) / whole)} words a second through all steps, on one core`);
