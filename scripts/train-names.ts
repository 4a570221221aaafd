/**
 * Trains the name tagger and writes `rules/ar/models/names.bin` and `words.tsv`.
 *
 *   node scripts/train-names.ts SHARED_DATA [--epochs 12] [--dry]
 *
 * SHARED_DATA holds `ner/newsfane.train.fine.conll` (CC BY-SA 3.0), `ner/wojood-sample.train.jsonl` (MIT) and
 * `gazetteer/` (MIT, CC BY 4.0). Sentences that stand in the CLEANANERcorp test part are left out. The result
 * is the same at every run: a fixed seed, a fixed order.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../src/arabic/fold.ts";
import { featuresOf, type Seen, WIDTH } from "../src/arabic/tagger/features.ts";
import { gazetteer, tagNames } from "../src/arabic/tagger/index.ts";
import { decodeModel, encode, follows, LABELS } from "../src/arabic/tagger/model.ts";
import { tokenise } from "../src/arabic/tokenise.ts";

interface Example {
  readonly tokens: Seen[];
  readonly gold: number[];
}
const N = LABELS.length;
const [data, ...rest] = process.argv.slice(2);
if (!data) {
  console.error("usage: train-names.ts SHARED_DATA [--epochs N] [--dry]");
  process.exit(2);
}
const epochs = Number(rest[rest.indexOf("--epochs") + 1] ?? 12) || 12;

// ── Reading ─────────────────────────────────────────────────────────────────

const FINE: Record<string, string> = {};
for (const [type, fine] of Object.entries({
  LOC: "Nation Population-Center State-or-Province GPE-Cluster Water-Body Continent County-or-District Land-Region-Natural Path Airport Building-Grounds Celestial",
  PER: "Politician Athlete Other_PER Artist Religious_PER Scientist Businessperson Police Lawyer Engineer",
  ORG: "Non-Governmental Sports Media Government Commercial Educational Medical-Science Entertainment Land",
}))
  for (const f of fine.split(" ")) FINE[f] = type;

const kindOf = (w: string): Seen["kind"] => tokenise(w)[0]?.kind ?? "punctuation";
const conll = (file: string): [string, string][][] =>
  readFileSync(join(data, "ner", file), "utf8")
    .split(/\n[^\S\n]*\n/u)
    .map((block) =>
      block
        .split("\n")
        .filter((l) => l.trim())
        .map((l) => l.trim().split(/\s+/u))
        .map((c): [string, string] => [c[0]!, c.at(-1)!]),
    )
    .filter((s) => s.length > 0);

/** NewsFANE splits clitics off; news does not: و + قال is one written word. */
const rejoin = (sentence: [string, string][]): [string, string][] => {
  const out: [string, string][] = [];
  let before = "";
  for (const [i, [word, tag]] of sentence.entries()) {
    const next = sentence[i + 1]?.[0] ?? "";
    if (/^[وفبلك]$/u.test(word) && tag === "O" && /^[\u0621-\u064A]{2,}$/u.test(next)) {
      before += word;
      continue;
    }
    const last = out.at(-1);
    if (
      before === "" &&
      /^(ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)$/u.test(word) &&
      tag === "O" &&
      last &&
      /^[\u0621-\u064A]{2,}$/u.test(last[0])
    ) {
      out[out.length - 1] = [last[0] + word, last[1]];
      continue;
    }
    out.push([before + word, tag]);
    before = "";
  }
  return out;
};

const labelsOf = (tags: readonly (string | null)[], starts: readonly boolean[]): number[] =>
  tags.map((t, i) =>
    t === null
      ? 0
      : LABELS.indexOf(`${starts[i] || tags[i - 1] !== t ? "B" : "I"}-${t}` as (typeof LABELS)[number]),
  );

const newsfane = (): Example[] =>
  conll("newsfane.train.fine.conll").map((raw) => {
    const s = rejoin(raw);
    const tags = s.map(([, t]) => (t === "O" ? null : (FINE[t.slice(2)] ?? null)));
    return {
      tokens: s.map(([w]) => ({ norm: fold(w), kind: kindOf(w) })),
      gold: labelsOf(
        tags,
        s.map(([, t]) => t.startsWith("B-")),
      ),
    };
  });

const WOJOOD: Record<string, string> = { PERS: "PER", ORG: "ORG", GPE: "LOC", LOC: "LOC", FAC: "LOC" };
const wojood = (): Example[] =>
  readFileSync(join(data, "ner", "wojood-sample.train.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const d = JSON.parse(line) as { tokens: string[]; entities: [number, number, string][] };
      const tags: (string | null)[] = d.tokens.map(() => null);
      const starts = d.tokens.map(() => false);
      // Outermost first: a flat reading of nested names.
      for (const [from, to, type] of d.entities
        .filter(([, , t]) => WOJOOD[t])
        .sort((a, b) => a[1] - a[0] - (b[1] - b[0])))
        for (let i = from; i < to; i++) {
          tags[i] = WOJOOD[type]!;
          starts[i] = i === from;
        }
      return {
        tokens: d.tokens.map((w) => ({ norm: fold(w), kind: kindOf(w) })),
        gold: labelsOf(tags, starts),
      };
    });

const lettersOf = (words: readonly string[]): string => fold(words.join("")).replace(/[^\p{L}]/gu, "");
const shinglesOf = (letters: string): string[] =>
  Array.from({ length: Math.max(0, letters.length - 24) }, (_, i) => letters.slice(i, i + 25));
const held = new Set(
  conll("cleananercorp.test.conll").flatMap((s) => shinglesOf(lettersOf(s.map(([w]) => w)))),
);
const isHeld = (e: Example): boolean => {
  const own = shinglesOf(lettersOf(e.tokens.map((t) => t.norm)));
  return own.length > 0 && own.filter((s) => held.has(s)).length > own.length / 3;
};

// ── Word lists ──────────────────────────────────────────────────────────────

const lists = new Map<string, number>();
const listWord = (word: string, bit: number): void => {
  const w = fold(word.trim());
  if (w.length > 2 && /^\p{L}+$/u.test(w)) lists.set(w, (lists.get(w) ?? 0) | bit);
};
const lines = (file: string): string[] => readFileSync(join(data, "gazetteer", file), "utf8").split(/\r?\n/u);
for (const f of ["akhateeb_male-first--names-in-arabic.txt", "akhateeb_female-first-names-in-arabic.txt"])
  for (const l of lines(f)) listWord(l, 1);
for (const l of lines("akhateeb_last-names-in-arabic.txt")) listWord(l, 2);
for (const l of lines("world_cities_wikidata.csv").slice(1)) {
  const [country, , city] = l.split(",").map((c) => c.replace(/^"|"$/gu, ""));
  if (city && !city.includes(" ")) listWord(city, 4);
  if (country && !country.includes(" ")) listWord(country, 4);
}
const models = join(import.meta.dirname, "..", "rules", "ar", "models");
writeFileSync(
  join(models, "words.tsv"),
  `# Single words of name lists: 1 given name, 2 family name (MIT, akhateeb), 4 place (CC BY 4.0, Wikidata world cities). Made by scripts/train-names.ts.\nword\tlists\n${[
    ...lists,
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([w, b]) => `${w}\t${b}`)
    .join("\n")}\n`,
);

// ── Training: structured averaged perceptron (Collins 2002) ─────────────────

const examples = [...newsfane(), ...wojood()].filter(
  (e) => e.tokens.length > 0 && e.tokens.length < 300 && !isHeld(e),
);
console.error(`${examples.length} sentences, ${examples.reduce((n, e) => n + e.tokens.length, 0)} tokens`);
interface Row {
  readonly now: Float32Array;
  readonly sum: Float64Array;
  readonly seen: Int32Array;
}
const newRow = (n: number): Row => ({
  now: new Float32Array(n),
  sum: new Float64Array(n),
  seen: new Int32Array(n),
});
const rows = new Map<number, Row>();
const transitions = newRow((N + 1) * N);
let clock = 0;
const bump = (row: Row, k: number, by: number): void => {
  row.sum[k]! += row.now[k]! * (clock - row.seen[k]!);
  row.seen[k] = clock;
  row.now[k]! += by;
};
const prepared = examples.map((e) => {
  const buffer = new Uint32Array(WIDTH);
  return {
    gold: e.gold,
    features: e.tokens.map((_, i) =>
      buffer.slice(0, featuresOf(e.tokens, i, 0, e.tokens.length, gazetteer, buffer)),
    ),
  };
});
// Rare features teach nothing that generalises: those seen once are left out.
const counts = new Map<number, number>();
for (const e of prepared)
  for (const f of e.features) for (const k of f) counts.set(k, (counts.get(k) ?? 0) + 1);
for (const e of prepared) e.features = e.features.map((f) => f.filter((k) => counts.get(k)! > 1));

/** Lead that O must lack on name tokens while training: without it the tagger finds too few (loss-augmented). */
const MARGIN = 15;
const viterbi = (features: readonly Uint32Array[], gold: readonly number[]): number[] => {
  const length = features.length;
  const back = new Uint8Array(length * N);
  let score = new Float32Array(N);
  for (let i = 0; i < length; i++) {
    const emission = new Float32Array(N);
    for (const k of features[i]!) {
      const row = rows.get(k)?.now;
      if (row) for (let y = 0; y < N; y++) emission[y]! += row[y]!;
    }
    if (gold[i] !== 0) emission[0]! += MARGIN;
    const next = new Float32Array(N).fill(-1e9);
    for (let y = 0; y < N; y++) {
      if (i === 0) next[y] = y > 0 && y % 2 === 0 ? -1e9 : transitions.now[N * N + y]!;
      else
        for (let x = 0; x < N; x++) {
          const s = score[x]! + transitions.now[x * N + y]!;
          if (follows(x, y) && s > next[y]!) {
            next[y] = s;
            back[i * N + y] = x;
          }
        }
      next[y]! += emission[y]!;
    }
    score = next;
  }
  let best = score.indexOf(Math.max(...score));
  const out = new Array<number>(length);
  for (let i = length - 1; i >= 0; i--) {
    out[i] = best;
    best = back[i * N + best]!;
  }
  return out;
};

let seed = 20211209;
const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const order = prepared.map((_, i) => i);
for (let epoch = 1; epoch <= epochs; epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  let wrong = 0;
  for (const at of order) {
    const { gold, features } = prepared[at]!;
    const got = viterbi(features, gold);
    clock++;
    for (let i = 0; i < gold.length; i++) {
      const [g, y] = [gold[i]!, got[i]!];
      if (g !== y) {
        wrong++;
        for (const k of features[i]!) {
          let row = rows.get(k);
          if (!row) rows.set(k, (row = newRow(N)));
          bump(row, g, 1);
          bump(row, y, -1);
        }
      }
      const [gp, yp] = i === 0 ? [N, N] : [gold[i - 1]!, got[i - 1]!];
      if (g !== y || gp !== yp) {
        bump(transitions, gp * N + g, 1);
        bump(transitions, yp * N + y, -1);
      }
    }
  }
  console.error(`epoch ${epoch}: ${wrong} tokens wrong, ${rows.size} features`);
}
const average = (row: Row): number[] =>
  [...row.now].map((w, k) => (row.sum[k]! + w * (clock - row.seen[k]!)) / clock);

// ── Quantised to a byte a weight, small rows dropped ────────────────────────

const averaged = [...rows].map(([k, row]): [number, number[]] => [k, average(row)]);
const largest = averaged.map(([, r]) => Math.max(...r.map(Math.abs))).sort((a, b) => a - b);
const scale = 127 / largest[Math.floor(largest.length * 0.9995)]!;
const clamp = (w: number): number => Math.max(-127, Math.min(127, Math.round(w * scale)));
const kept = averaged
  .map(([k, r]): [number, Int8Array] => [k, Int8Array.from(r.map(clamp))])
  .filter(([, r]) => r.some((w) => Math.abs(w) > 1))
  .sort(([a], [b]) => a - b);
const bytes = encode(kept, Float32Array.from(average(transitions).map((w) => w * scale)));
console.error(`${kept.length} of ${rows.size} features kept, ${(bytes.length / 1e6).toFixed(2)} MB`);

// ── Held against a test set never trained on ────────────────────────────────

const model = decodeModel(bytes);
const spansOf = (labels: readonly number[]): Set<string> => {
  const out = new Set<string>();
  for (let i = 0; i < labels.length; i++) {
    if (labels[i]! % 2 === 0) continue;
    let end = i + 1;
    while (end < labels.length && labels[end] === labels[i]! + 1) end++;
    out.add(`${i} ${end} ${LABELS[labels[i]!]!.slice(2)}`);
  }
  return out;
};
const score = (file: string, type: (tag: string) => string | null): void => {
  let [tp, gold, got] = [0, 0, 0];
  for (const s of conll(file)) {
    const want = spansOf(
      labelsOf(
        s.map(([, t]) => type(t)),
        s.map(([, t]) => t.startsWith("B-")),
      ),
    );
    const found = new Set(
      tagNames(
        s.map(([w]) => ({ norm: fold(w), kind: kindOf(w) })),
        0,
        s.length,
        model,
      ).map((n) => `${n.first} ${n.last} ${n.type}`),
    );
    gold += want.size;
    got += found.size;
    for (const f of found) if (want.has(f)) tp++;
  }
  const [p, r] = [tp / got, tp / gold];
  console.error(
    `${file}: P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)} (${gold} names)`,
  );
};
score(
  "cleananercorp.test.conll",
  (t) => ({ PERS: "PER", PER: "PER", ORG: "ORG", LOC: "LOC" })[t.slice(2)] ?? null,
);
if (!rest.includes("--dry")) writeFileSync(join(models, "names.bin"), bytes);
