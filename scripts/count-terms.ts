/**
 * Counts in how many articles of some corpora each lightly cut word stands, and writes the table by which `corpus` tells common
 * words from telling ones: `rules/ar/corpus/background.tsv`. Counts only: no text enters the repository.
 *
 *   node scripts/count-terms.ts FILE.jsonl[.gz]… > rules/ar/corpus/background.tsv
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { tokenise } from "../src/arabic/index.ts";
import { subjectsIn } from "../src/corpus/terms.ts";

/** Every how-manieth article is counted; a term in fewer than this share of them is left out as telling. */
const EVERY = 4;
const LEAST = 0.0008;

const seen = new Map<string, number>();
let articles = 0;
for (const file of process.argv.slice(2)) {
  const raw = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
  for (const [i, line] of text.split("\n").filter(Boolean).entries()) {
    if (i % EVERY) continue;
    articles++;
    const tokens = tokenise((JSON.parse(line) as { text: string }).text).slice(0, 150);
    for (const t of subjectsIn(tokens)) seen.set(t, (seen.get(t) ?? 0) + 1);
  }
}
console.log(
  "# In how many of ten thousand articles a term stands. Made by scripts/count-terms.ts from open news corpora.",
);
console.log("term\tper10000");
const rows = [...seen].filter(([, n]) => n / articles >= LEAST);
for (const [term, n] of rows.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
  console.log(`${term}\t${Math.round((n / articles) * 10_000)}`);
