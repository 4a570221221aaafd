import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable } from "../../arabic/index.ts";
import { keyOf } from "./names.ts";

const KINDS = new Set(["share-bar", "related-link", "caption", "section-label", "navigation", "byline"]);
const WHERE = new Set(["line", "start", "end", "label", "more", "part", "colon", "any", "date"]);

test("every row of the furniture table says what and where, once", () => {
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const { phrase, kind, where } of readTable<"phrase" | "kind" | "where">("articles/furniture.tsv")) {
    if (!KINDS.has(kind) || !WHERE.has(where) || keyOf(phrase) === "")
      wrong.push(`${phrase} ${kind} ${where}`);
    const row = `${phrase}\t${where}`;
    if (seen.has(row)) wrong.push(`twice: ${row}`);
    seen.add(row);
  }
  assert.deepEqual(wrong, []);
  assert.ok(seen.size > 700);
});

test("carriers and credits are of known kinds", () => {
  const carriers = readTable<"name" | "kind" | "ambiguous">("articles/carriers.tsv");
  assert.deepEqual(
    carriers.filter(
      (r) => !["agency", "pooled", "outlet"].includes(r.kind) || !["", "y"].includes(r.ambiguous),
    ),
    [],
  );
  const credits = readTable<"word" | "kind">("articles/credits.tsv");
  assert.deepEqual(
    credits.filter((r) => !["role", "desk", "source"].includes(r.kind)),
    [],
  );
});

test("no caption or link is opened by a word that sentences open with", () => {
  const common = new Set(["قال", "وقال", "في", "من", "كما", "هذا", "وكان"]);
  const rows = readTable<"phrase" | "where">("articles/furniture.tsv");
  assert.deepEqual(
    rows.filter((r) => ["start", "part"].includes(r.where) && common.has(r.phrase)),
    [],
  );
});
