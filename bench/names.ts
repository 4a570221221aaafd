/**
 * Names on text nobody here has tuned on: CleanANERcorp's test part (PER, LOC, ORG; exact span and type).
 *
 *   node bench/names.ts [--errors N]
 *
 * States, cities, regions and facilities count as LOC; nationalities and agreements are dropped, and so are
 * governments (الحكومة العراقية, which the set leaves out), descriptions and names inside names. Reads ../shared/data/ner; sentences are their tokens joined by one space.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../src/read/index.ts";

const file = join(import.meta.dirname, "..", "..", "shared", "data", "ner", "cleananercorp.test.conll");
if (!existsSync(file)) {
  console.error(`absent: ${file}`);
  process.exit(process.env["CI"] ? 1 : 0);
}
const at = process.argv.indexOf("--errors");
const errors = at < 0 ? 0 : Number(process.argv[at + 1]);

interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}
const sentences: { text: string; gold: Name[] }[] = [];
let words: [string, string][] = [];
const flush = (): void => {
  if (words.length === 0) return;
  let text = "";
  const gold: { start: number; end: number; type: string }[] = [];
  for (const [word, tag] of words) {
    if (text !== "") text += " ";
    const start = text.length;
    // A few tokens of the set carry a mark (كابول؛): it is no part of the name.
    const bare = word.replace(/[؛،.]+$/u, "") || word;
    text += bare;
    const type = tag.slice(2);
    const last = gold.at(-1);
    if (tag.startsWith("B-")) gold.push({ start, end: text.length, type });
    else if (tag.startsWith("I-") && last && last.type === type) last.end = text.length;
    text += word.slice(bare.length);
  }
  sentences.push({
    text,
    gold: gold
      .filter((g) => /^(?:PER|ORG|LOC)/u.test(g.type))
      .map((g) => ({ ...g, type: g.type.slice(0, 3) })),
  });
  words = [];
};
for (const line of readFileSync(file, "utf8").split("\n")) {
  const [word, tag] = line.trim().split(/\s+/u);
  if (!word || !tag) flush();
  else words.push([word, tag]);
}
flush();

const AS: Readonly<Record<string, string>> = { PER: "PER", ORG: "ORG", GPE: "LOC", LOC: "LOC", FAC: "LOC" };
const tally = new Map<string, { right: number; gold: number; found: number }>();
const count = (type: string, field: "right" | "gold" | "found"): void => {
  for (const t of [type, "all"]) {
    const row = tally.get(t) ?? { right: 0, gold: 0, found: 0 };
    row[field]++;
    tally.set(t, row);
  }
};
const started = performance.now();
let shown = 0;
// A sentence a line, in pages of forty: one document an article.
for (let page = 0; page < sentences.length; page += 40) {
  const part = sentences.slice(page, page + 40);
  const text = `-\n${part.map((s) => s.text).join("\n")}`;
  const gold: Name[] = [];
  let offset = 2;
  for (const s of part) {
    for (const g of s.gold) gold.push({ start: g.start + offset, end: g.end + offset, type: g.type });
    offset += s.text.length + 1;
  }
  const reading = read({
    id: String(page),
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    language: "ar",
    given: {},
    notes: [],
  });
  const all = reading.layers.mentions.filter(
    (m) => m.form === "name" && AS[m.type] && !m.rule.startsWith("name.government"),
  );
  const found = all
    .filter(
      (m) =>
        !all.some(
          (o) => o !== m && o.start <= m.start && m.end <= o.end && o.end - o.start > m.end - m.start,
        ),
    )
    .map((m) => {
      // The set's tokens keep proclitics; ours leaves them out.
      let start = m.start;
      while (start > 0 && !/\s/u.test(text[start - 1]!)) start--;
      return { start, end: m.end, type: AS[m.type]!, rule: m.rule };
    });
  const id = (n: Name): string => `${n.start}-${n.end}-${n.type}`;
  const want = new Set(gold.map(id));
  const got = new Set(found.map(id));
  for (const g of gold) {
    count(g.type, "gold");
    if (got.has(id(g))) count(g.type, "right");
    else if (shown++ < errors)
      console.log(
        `MISSED ${g.type} ${text.slice(g.start, g.end)}   | ${text.slice(Math.max(0, g.start - 30), g.end + 25).replaceAll("\n", " ")}`,
      );
  }
  for (const f of found) {
    count(f.type, "found");
    if (!want.has(id(f)) && shown++ < errors)
      console.log(
        `EXTRA ${f.type} ${text.slice(f.start, f.end)}  (${f.rule}) | ${text.slice(Math.max(0, f.start - 30), f.end + 25).replaceAll("\n", " ")}`,
      );
  }
}
const seconds = (performance.now() - started) / 1000;
for (const [type, r] of [...tally].sort()) {
  const p = r.found ? r.right / r.found : 0;
  const q = r.gold ? r.right / r.gold : 0;
  console.log(
    `${type.padEnd(4)} P ${p.toFixed(3)}  R ${q.toFixed(3)}  F1 ${(p + q ? (2 * p * q) / (p + q) : 0).toFixed(3)}  (${r.gold} gold, ${r.found} found)`,
  );
}
console.log(`${sentences.length} sentences in ${seconds.toFixed(1)} s`);
