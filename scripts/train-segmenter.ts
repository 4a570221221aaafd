/**
 * Trains the clitic segmenter and writes `rules/ar/models/segments.bin`.
 *
 *   node scripts/train-segmenter.ts SHARED_DATA [--epochs 10] [--train wikinews|pud|both] [--dry]
 *
 * SHARED_DATA holds `segmentation/wikinews2013.jsonl` (free to copy), `segmentation/pud.jsonl` (CC BY-SA 3.0)
 * and `ner/newsfane.train.fine.conll` (CC BY-SA 3.0; its words alone, as a vocabulary).
 *
 * Both sets are mapped to one scheme: و ف ب ل ك س and attached pronouns are split; ال, ة and verb endings stay
 * joined; لل is ل and the rest. Farasa's segments (Wikinews) are joined again but for CONJ, PREP, FUT_PART of
 * one letter at the start and object or possessive PRON at the end (subject endings such as ت، وا، ون stay);
 * PUD's are taken but for splits of other words (أن + لا, مما). Every tenth sentence is held out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../src/arabic/fold.ts";
import { hash } from "../src/arabic/hash.ts";
import { endsClosed, type Split, splitsOf } from "../src/arabic/segment/candidates.ts";
import { splitWord } from "../src/arabic/segment/index.ts";
import { decodeModel, encode, featuresOf, WIDTH } from "../src/arabic/segment/model.ts";

interface Example {
  readonly surface: string;
  readonly norm: string;
  readonly previous: string;
  readonly next: string;
  /** Folded offsets inside the word at which it is cut, joined by commas. */
  readonly gold: string;
}
const [data, ...rest] = process.argv.slice(2);
if (!data) {
  console.error("usage: train-segmenter.ts SHARED_DATA [--epochs N] [--train wikinews|pud|both] [--dry]");
  process.exit(2);
}
const option = (name: string): string | undefined =>
  rest.includes(`--${name}`) ? rest[rest.indexOf(`--${name}`) + 1] : undefined;
const epochs = Number(option("epochs") ?? 10);
const trainOn = option("train") ?? "both";

// ── Reading and mapping ─────────────────────────────────────────────────────

const lines = (file: string): string[] => readFileSync(join(data, file), "utf8").split("\n").filter(Boolean);
const isProclitic = (form: string): boolean => /^[وفبلكس]$/u.test(form);
const isPronoun = (form: string): boolean => /^(ه|ها|هم|هما|هن|ك|كم|كما|نا|ني|ي)$/u.test(form);

/** Cuts of a word whose leading `heads` and trailing pronoun segments are clitics; the rest is joined. */
const cuts = (
  surface: string,
  segments: readonly string[],
  isHead: (i: number) => boolean,
  isTail: (i: number) => boolean,
): string => {
  const word = fold(surface);
  const out: number[] = [];
  let at = 0;
  let i = 0;
  while (i < segments.length - 1 && isHead(i)) {
    at += fold(segments[i]!).length;
    out.push(at);
    i++;
  }
  const last = segments.length - 1;
  if (last >= i && last > 0 && isTail(last)) out.push(word.length - fold(segments[last]!).length);
  return [...new Set(out)].filter((c) => c > 0 && c < word.length).join(",");
};

const chained = (words: readonly { surface: string; norm: string; gold: string }[]): Example[] =>
  words.map((w, i) => ({ ...w, previous: words[i - 1]?.norm ?? "", next: words[i + 1]?.norm ?? "" }));

type Sentences = readonly Example[][];
const wikinews = (): Sentences =>
  lines("segmentation/wikinews2013.jsonl").map((line) => {
    const d = JSON.parse(line) as { words: { surface: string; segs: string[]; pos: string[] }[] };
    return chained(
      d.words.map(({ surface, segs, pos }) => ({
        surface,
        norm: fold(surface),
        gold: cuts(
          surface,
          segs,
          (i) => isProclitic(segs[i]!) && /^(CONJ|PREP|FUT_PART|PART)$/u.test(pos[i] ?? ""),
          (i) =>
            pos[i] === "PRON" &&
            isPronoun(fold(segs[i]!)) &&
            !(fold(segs[i]!) === "نا" && pos[i - 1] === "V" && /^(ك|قل|زل|ظل)/u.test(segs[i - 1]!)),
        ),
      })),
    );
  });
const pud = (): Sentences =>
  lines("segmentation/pud.jsonl").map((line) => {
    const d = JSON.parse(line) as { tokens: { surface: string; segs: { form: string; upos: string }[] }[] };
    return chained(
      d.tokens.map(({ surface, segs }) => {
        const forms = segs.map((s) => s.form);
        return {
          surface,
          norm: fold(surface),
          gold: cuts(
            surface,
            forms,
            (i) => isProclitic(forms[i]!),
            (i) => segs[i]!.upos === "PRON" && isPronoun(fold(forms[i]!)),
          ),
        };
      }),
    );
  });

const isWord = (norm: string): boolean => /^[\u0621-\u064A]{2,}$/u.test(norm);
const parts = (sentences: Sentences): { train: Example[]; held: Example[] } => ({
  train: sentences
    .filter((_, i) => i % 10 !== 9)
    .flat()
    .filter((e) => isWord(e.norm)),
  held: sentences.filter((_, i) => i % 10 === 9).flat(),
});
const sets = { wikinews: parts(wikinews()), pud: parts(pud()) };
const trainedSets =
  trainOn === "wikinews"
    ? sets.wikinews.train
    : trainOn === "pud"
      ? sets.pud.train
      : [...sets.wikinews.train, ...sets.pud.train];
/** The future particle is rare in both sets: present-tense words of the training part are seen with it too. */
const future = (e: Example, i: number): Example[] => {
  if (!/^[يتن]/u.test(e.norm) || e.norm.length < 4 || e.gold !== "" || endsClosed(e.surface) || i % 3 > 0)
    return [];
  if (!/^(ان|قد|لم|لا|كان|كانت|حتي|الذي|التي|حيث|و)$/u.test(e.previous)) return [];
  return [
    { ...e, surface: `س${e.surface}`, norm: `س${e.norm}`, gold: "1" },
    { ...e, surface: `وس${e.surface}`, norm: `وس${e.norm}`, gold: "1,2" },
  ];
};
const train = [...trainedSets, ...trainedSets.flatMap(future)];
const vocabulary = [
  ...new Set(
    readFileSync(join(data, "ner/newsfane.train.fine.conll"), "utf8")
      .split("\n")
      .map((l) => fold(l.split(/\s/u)[0] ?? ""))
      .filter(isWord)
      .map((w) => hash(w)),
  ),
].sort((a, b) => a - b);
const known = new Set(vocabulary);

// ── Training: averaged perceptron over candidates (Collins 2002) ────────────

const cutsOf = ({ before, stem, after }: Split): string => {
  const out = [...before].map((_, i) => i + 1);
  if (after !== "") out.push(before.length + stem.length);
  return [...new Set(out)].join(",");
};
const weights = new Map<number, [now: number, sum: number, seen: number]>();
let clock = 0;
const bump = (key: number, by: number): void => {
  const w = weights.get(key) ?? [0, 0, clock];
  w[1] += w[0] * (clock - w[2]);
  w[2] = clock;
  w[0] += by;
  weights.set(key, w);
};
let unreachable = 0;
const prepared = train.flatMap((e) => {
  const splits = splitsOf(e.norm, endsClosed(e.surface));
  const gold = splits.findIndex((s) => cutsOf(s) === e.gold);
  if (gold < 0) unreachable++;
  if (gold < 0 || splits.length < 2) return [];
  const buffer = new Uint32Array(WIDTH);
  return [{ gold, features: splits.map((s) => buffer.slice(0, featuresOf(e.norm, s, e, known, buffer))) }];
});
console.error(`${train.length} words, ${prepared.length} with a choice, ${unreachable} outside the scheme`);
let seed = 20211231;
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
    clock++;
    let best = 0;
    let top = -Infinity;
    for (const [c, fs] of features.entries()) {
      let s = c === gold ? -2 : 0; // the right split must lead by a margin
      for (const f of fs) s += weights.get(f)?.[0] ?? 0;
      if (s > top) [top, best] = [s, c];
    }
    if (best === gold) continue;
    wrong++;
    for (const f of features[gold]!) bump(f, 1);
    for (const f of features[best]!) bump(f, -1);
  }
  console.error(`epoch ${epoch}: ${wrong} wrong, ${weights.size} features`);
}
const averaged = [...weights].map(([k, [now, sum, seen]]): [number, number] => [
  k,
  (sum + now * (clock - seen)) / clock,
]);
const largest = Math.max(...averaged.map(([, w]) => Math.abs(w)));
const rows = averaged
  .map(([k, w]): [number, number] => [k, Math.round((w * 127) / largest)])
  .filter(([, w]) => w !== 0)
  .sort(([a], [b]) => a - b);
const bytes = encode(rows, vocabulary);
console.error(`${rows.length} of ${weights.size} features kept, ${(bytes.length / 1e6).toFixed(2)} MB`);

const model = decodeModel(bytes);
for (const [name, { held }] of Object.entries(sets)) {
  let right = 0;
  const errors: string[] = [];
  for (const e of held) {
    const got = isWord(e.norm) ? cutsOf(splitWord(e.surface, e.previous, e.next, model)) : "";
    if (got === e.gold) right++;
    else errors.push(`${e.norm} ${e.gold || "-"}/${got || "-"}`);
  }
  console.error(
    `${name}, held-out tenth: word accuracy ${(right / held.length).toFixed(4)} (${held.length} words)`,
  );
  if (rest.includes("--errors")) console.error(errors.join("  "));
}
if (!rest.includes("--dry"))
  writeFileSync(join(import.meta.dirname, "..", "rules", "ar", "models", "segments.bin"), bytes);
