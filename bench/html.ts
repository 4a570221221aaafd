/**
 * The HTML reader beside its library alone, on saved pages with gold: tokens of the body (precision, recall, F1),
 * title, day of publication, milliseconds a page.
 *
 *   node bench/html.ts [DIR]
 *
 * DIR holds `meta.jsonl` (`file`, `gold: {title, date, paragraphs}`) and the pages; without one, the shared pages
 * beside the checkout. The last columns show the body once the articles step has been over the text.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { fold, tokenise } from "../src/arabic/index.ts";
import { read, readDocuments } from "../src/read/index.ts";

interface Gold {
  readonly file: string;
  readonly gold: { readonly title: string; readonly date: string; readonly paragraphs: readonly string[] };
}
interface Found {
  readonly title: string;
  readonly day: string;
  readonly body: string;
  readonly ms: number;
}

const folder = process.argv[2] ?? join(import.meta.dirname, "..", "..", "shared", "data", "html");
if (!existsSync(join(folder, "meta.jsonl"))) {
  console.error(`${folder}: no meta.jsonl there; name a folder of pages with gold`);
  process.exit(2);
}
const pages = readFileSync(join(folder, "meta.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Gold);

const wordsOf = (text: string): string[] => tokenise(text).map((t) => t.norm);
const plain = (text: string): string => fold(text).replace(/\s+/gu, " ").trim();

/** Precision, recall and F1 of one bag of words against another. */
const score = (found: string, gold: string): [number, number, number] => {
  const left = new Map<string, number>();
  const [a, b] = [wordsOf(found), wordsOf(gold)];
  for (const w of b) left.set(w, (left.get(w) ?? 0) + 1);
  let hits = 0;
  for (const w of a) {
    const n = left.get(w) ?? 0;
    if (n > 0) {
      hits++;
      left.set(w, n - 1);
    }
  }
  const [p, r] = [hits / (a.length || 1), hits / (b.length || 1)];
  return [p, r, p + r ? (2 * p * r) / (p + r) : 0];
};

/** The library as anybody would call it. */
const alone = (html: string): Found => {
  const start = performance.now();
  const { document } = parseHTML(html) as unknown as {
    document: ConstructorParameters<typeof Readability>[0];
  };
  const article = new Readability(document).parse();
  const ms = performance.now() - start;
  const published = (article as { publishedTime?: string | null } | null)?.publishedTime ?? "";
  return { title: article?.title ?? "", day: published.slice(0, 10), body: article?.textContent ?? "", ms };
};

/** Ours: what the reader takes out, and what the articles step then calls body. */
const ours = async (path: string): Promise<readonly [Found, Found]> => {
  const start = performance.now();
  for await (const result of readDocuments([path])) {
    const ms = performance.now() - start;
    if (!("ok" in result)) {
      console.error(`${path}: ${result.failed.why}`);
      break;
    }
    const document = result.ok;
    const { title = "", published = "" } = document.given;
    const taken = document.text.slice(document.text.indexOf("\n\n") + 2);
    const [article] = read(document).layers.articles.articles;
    const body = (article?.paragraphs ?? [])
      .concat(article?.headings ?? [])
      .map((s) => document.text.slice(s.start, s.end));
    const shown = article?.title ? document.text.slice(article.title.start, article.title.end) : "";
    const found = { title, day: published.slice(0, 10), ms };
    return [
      { ...found, body: taken },
      { ...found, title: shown, body: body.join("\n") },
    ];
  }
  const none = { title: "", day: "", body: "", ms: performance.now() - start };
  return [none, none];
};

const mark = (right: boolean): string => (right ? "yes" : "no ");
const figure = (n: number): string => n.toFixed(3);
const all: Record<
  string,
  { f: number[]; p: number[]; r: number[]; title: number; day: number; ms: number[] }
> = {};
console.log(`${"page".padEnd(34)} ${"reader".padEnd(18)} P     R     F1     title day  ms`);
for (const { file, gold } of pages) {
  const path = join(folder, file);
  const [reader, step] = await ours(path);
  // The second run: the first loads the libraries.
  const [again] = await ours(path);
  const rows: [string, Found][] = [
    ["library alone", alone(readFileSync(path, "utf8"))],
    ["ours", { ...reader, ms: again.ms }],
    ["ours, articles step", { ...step, ms: again.ms }],
  ];
  for (const [name, found] of rows) {
    const [p, r, f] = score(found.body, gold.paragraphs.join("\n"));
    const title = plain(found.title) === plain(gold.title);
    const day = found.day === gold.date;
    const sums = (all[name] ??= { f: [], p: [], r: [], title: 0, day: 0, ms: [] });
    sums.f.push(f);
    sums.p.push(p);
    sums.r.push(r);
    sums.ms.push(found.ms);
    if (title) sums.title++;
    if (day) sums.day++;
    console.log(
      `${file.slice(0, 34).padEnd(34)} ${name.padEnd(18)} ${figure(p)} ${figure(r)} ${figure(f)}  ${mark(title)}   ${mark(day)}  ${found.ms.toFixed(1)}`,
    );
  }
}
const mean = (ns: readonly number[]): number => ns.reduce((a, b) => a + b, 0) / (ns.length || 1);
console.log("");
for (const [name, s] of Object.entries(all))
  console.log(
    `${name.padEnd(20)} P ${figure(mean(s.p))}  R ${figure(mean(s.r))}  F1 mean ${figure(mean(s.f))}  worst ${figure(Math.min(...s.f))}  titles ${s.title}/${pages.length}  days ${s.day}/${pages.length}  ${mean(s.ms).toFixed(1)} ms`,
  );
