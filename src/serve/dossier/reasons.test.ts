import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { assemble } from "../../corpus/index.ts";
import type { Reading } from "../../model/index.ts";
import { read, readDocuments } from "../../read/index.ts";
import { reasonInWords } from "./reasons.ts";

test("every reason that the corpus gives on the example story has its Arabic", async () => {
  const readings: Reading[] = [];
  for await (const r of readDocuments([join(import.meta.dirname, "../../../examples")], {}))
    if ("ok" in r) readings.push(read(r.ok));
  const made = assemble(readings);
  const reasons = [
    made.asOfBasis,
    ...made.occurrences.map((o) => o.credibility.why),
    ...[...made.commitments, ...made.disputes].map((x) => x.why),
  ];
  assert.ok(reasons.length > 5);
  assert.deepEqual([...new Set(reasons.filter((r) => reasonInWords(r) === null))], []);
});
