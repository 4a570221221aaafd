import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { needsShared, shared } from "../../../test/shared.ts";
import { scoreAcross } from "./across.ts";
import type { AcrossGold, JudgedDossier } from "./across-gold.ts";
import { readGold } from "./gold.ts";
import { stem } from "./match.ts";
import type { Judged } from "./record.ts";
import { errorLines } from "./report.ts";
import { LAYERS, type ScoredLayer, scoreLayer } from "./score.ts";

/** Numbers below 1, the same at every run. */
const randomFrom = (seed: number) => {
  let x = seed;
  return () => (x = (Math.imul(x, 1664525) + 1013904223) >>> 0) / 2 ** 32;
};
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Gold made worse at random: items dropped, doubled and reordered, spans moved, values changed. */
const worsen = (json: Json, random: () => number, inside = ""): Json => {
  if (Array.isArray(json)) {
    const kept = json.filter(() => random() > 0.12).map((x: Json) => worsen(x, random, inside));
    if (kept.length > 1 && random() < 0.2) kept.push(kept[0]!);
    return random() < 0.15 ? kept.reverse() : kept;
  }
  if (typeof json === "object" && json !== null) {
    const o = json as { readonly [key: string]: Json };
    if (typeof o["start"] === "number" && typeof o["end"] === "number" && random() < 0.25)
      return { ...o, start: Math.max(0, o["start"] - 3), end: o["end"] + Math.floor(random() * 9) - 2 };
    return Object.fromEntries(
      Object.entries(o).map(([k, v]) => [k, k === "doc" || k === "id" ? v : worsen(v, random, k)]),
    );
  }
  const spoiled = [
    "type",
    "value",
    "kind",
    "stance",
    "manner",
    "modality",
    "force",
    "status",
    "standing",
    "mod",
  ];
  if (spoiled.includes(inside) && random() < 0.2) return random() < 0.5 ? null : "SPOILED";
  return json;
};

/** A dossier that says what gold says across documents, worsened. */
const dossierFrom = (across: readonly AcrossGold[], random: () => number): JudgedDossier => {
  const of = (key: keyof AcrossGold) => across.flatMap((a) => (a[key] ?? []) as unknown as Json[]);
  return worsen(
    {
      utterances: of("same_statement"),
      occurrences: of("same_event"),
      commitments: of("commitment_status"),
      disputes: of("contradictions"),
      reuse: across.flatMap((a) =>
        (a.reuse ?? []).filter((r) => r.a?.span && r.b?.span),
      ) as unknown as Json[],
    },
    random,
  ) as unknown as JudgedDossier;
};

const layers = Object.keys(LAYERS) as ScoredLayer[];

for (const set of ["dev", "seeds"])
  for (const seed of [1, 20211231])
    test(`figures of gold/${set} are the shared scorers' own, worsened by seed ${seed}`, needsShared, () => {
      const folder = join(shared, "gold", set);
      const gold = readGold(folder);
      const random = randomFrom(seed);
      const records = [...gold.records.values()]
        .filter(() => random() > 0.1)
        .map((g) => worsen(g as unknown as Json, random) as unknown as Judged);
      const preds = new Map(records.map((r) => [stem(r.doc ?? ""), r]));
      const dossier = dossierFrom(gold.across, random);
      const work = mkdtempSync(join(tmpdir(), "isnad-eval-"));
      try {
        const [pred, across] = [join(work, "records.jsonl"), join(work, "dossier.json")];
        writeFileSync(pred, records.map((r) => JSON.stringify(r)).join("\n"));
        writeFileSync(across, JSON.stringify(dossier));
        const scored = spawnSync(
          process.execPath,
          [join(shared, "score", "score.mjs"), "--gold", folder, "--pred", pred, "--errors", "7", "--json"],
          { encoding: "utf8", maxBuffer: 1e8 },
        );
        const ours = layers.map((l) => [l, scoreLayer(l, gold.records, preds)] as const);
        assert.deepEqual(
          Object.fromEntries(ours.map(([l, s]) => [l, s.rows])),
          JSON.parse(scored.stdout).layers,
        );
        assert.deepEqual(
          ours.flatMap(([l, s]) => errorLines(l, s.errors, 7)),
          scored.stderr.replace(/\n$/u, "").split("\n"),
        );
        const theirs = execFileSync(
          process.execPath,
          [
            join(shared, "score", "across.mjs"),
            "--gold",
            folder,
            "--pred",
            pred,
            "--dossier",
            across,
            "--json",
          ],
          { encoding: "utf8" },
        );
        assert.deepEqual(scoreAcross(gold.across, gold.records, preds, dossier), JSON.parse(theirs));
        assert.ok(scoreAcross(gold.across, gold.records, preds, dossier)["utterances: pairs"]);
      } finally {
        rmSync(work, { recursive: true });
      }
    });

test("gold against itself is whole", needsShared, () => {
  const folder = join(shared, "gold", "seeds");
  assert.ok(readdirSync(folder).length > 5);
  const { records } = readGold(folder);
  for (const layer of layers) {
    const detection = Object.entries(scoreLayer(layer, records, records).rows)[0]![1];
    assert.equal("f1" in detection && detection.f1, 1, layer);
  }
});
