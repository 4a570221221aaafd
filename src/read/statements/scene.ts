import type { Layers, Mention, Part, Role, Sentence, TimeExpression, Token } from "../../model/index.ts";
import { isComplementiser } from "./marks.ts";
import { pairQuotes, type Quote } from "./quotes.ts";

/** A stretch that is read at once: sentences, joined where a quotation or a bracket runs over their edge. */
export interface Stretch {
  readonly article: string;
  readonly part: Part;
  readonly block: number;
  readonly first: number;
  readonly last: number;
  /** Where its first sentence ends, by token. */
  readonly ends: readonly number[];
}

/** One document's layers as the grammar asks for them: by token. */
export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Outermost mention that starts in token `i`, or -1. */
  readonly mentionFrom: Int32Array;
  /** Outermost mention that covers token `i`, or -1. */
  readonly mentionOver: Int32Array;
  /** First token behind mention `m`. */
  readonly mentionLast: Int32Array;
  /** Entity of each mention, or null. */
  readonly entityOf: readonly (string | null)[];
  readonly roles: readonly Role[];
  readonly timeFrom: readonly (TimeExpression | null)[];
  readonly timeLast: Int32Array;
  /** The quotation that opens at a token. */
  readonly quoteFrom: ReadonlyMap<number, Quote>;
  /** Index + 1 of the quotation around a token (marks included), 0 outside. */
  readonly quoteOver: Int32Array;
  readonly quotes: readonly Quote[];
  /** For an opening bracket the token behind its closing one, else 0; tokens inside carry it too. */
  readonly bracketEnd: Int32Array;
  readonly stretches: readonly Stretch[];
  /** Folded proclitics of each token, joined: "", "و", "ب", "وس". */
  readonly before: readonly string[];
  /** Pronoun written onto each token, folded, or "". */
  readonly after: readonly string[];
  /** Raw offset of each token's stem. */
  readonly stem: readonly number[];
}

type Given = Pick<Layers, "tokens" | "words" | "sentences" | "times" | "mentions" | "entities">;

const tokenAt = (tokens: readonly Token[], offset: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens[mid]!.end <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
};

/** Blocks (a title, a heading, a paragraph) as runs of sentences. */
const blocksOf = (sentences: readonly Sentence[]): Sentence[][] => {
  const out: Sentence[][] = [];
  for (const s of sentences) {
    const block = out.at(-1);
    const before = block?.at(-1);
    if (block && before && before.article === s.article && before.part === s.part && before.block === s.block)
      block.push(s);
    else out.push([s]);
  }
  return out;
};

const pairBrackets = (tokens: readonly Token[], first: number, last: number, end: Int32Array): void => {
  for (let i = first; i < last; i++) {
    if (tokens[i]!.text !== "(" && tokens[i]!.text !== "[") continue;
    // Brackets hold a name or an aside; a long run behind one is a stray.
    for (let k = i + 1; k < last && k < i + 40; k++)
      if (tokens[k]!.text === ")" || tokens[k]!.text === "]") {
        end.fill(k + 1, i, k + 1);
        i = k;
        break;
      }
  }
};

/** Lays the layers out by token. Linear in the document. */
export const sceneOf = (text: string, layers: Given): Scene => {
  const { tokens, mentions } = layers;
  const n = tokens.length;
  const mentionFrom = new Int32Array(n).fill(-1);
  const mentionOver = new Int32Array(n).fill(-1);
  const mentionLast = new Int32Array(mentions.length);
  for (const [m, s] of mentions.entries()) {
    const first = tokenAt(tokens, s.start);
    let last = first;
    while (last < n && tokens[last]!.start < s.end) last++;
    // No name ends in أن or إن: such a word is the content's, whatever named it.
    while (last > first && isComplementiser(tokens[last - 1])) last--;
    mentionLast[m] = last;
    if (last === first) continue;
    if (first >= n || mentionOver[first]! >= 0) continue;
    mentionFrom[first] = m;
    mentionOver.fill(m, first, last);
  }
  const entityOf: (string | null)[] = mentions.map(() => null);
  for (const e of layers.entities.entities) for (const m of e.mentions) entityOf[m] = e.id;
  const timeFrom: (TimeExpression | null)[] = tokens.map(() => null);
  const timeLast = new Int32Array(n);
  for (const t of layers.times.expressions) {
    const first = tokenAt(tokens, t.span.start);
    let last = first;
    while (last < n && tokens[last]!.start < t.span.end) last++;
    if (first < n && (!timeFrom[first] || timeLast[first]! < last)) {
      timeFrom[first] = t;
      timeLast[first] = last;
    }
  }
  const quoteFrom = new Map<number, Quote>();
  const quoteOver = new Int32Array(n);
  const quotes: Quote[] = [];
  const bracketEnd = new Int32Array(n);
  const stretches: Stretch[] = [];
  for (const block of blocksOf(layers.sentences)) {
    const first = block[0]!.first;
    const last = block.at(-1)!.last;
    pairBrackets(tokens, first, last, bracketEnd);
    for (const q of pairQuotes(tokens, first, last)) {
      // One that is never closed ends with its sentence.
      const sentence = block.find((s) => s.first <= q.open && q.open < s.last);
      const close = q.closed ? q.close : (sentence?.last ?? last);
      const quote = { ...q, close };
      quotes.push(quote);
      quoteFrom.set(q.open, quote);
      quoteOver.fill(quotes.length, q.open, q.closed ? close + 1 : close);
    }
    let from = first;
    let ends: number[] = [];
    for (const s of block) {
      ends.push(s.last);
      const edge = s.last;
      const inside =
        edge < last &&
        ((quoteOver[edge] !== 0 && quoteOver[edge] === quoteOver[edge - 1] && !quoteFrom.has(edge)) ||
          (bracketEnd[edge]! > edge && bracketEnd[edge - 1] === bracketEnd[edge]));
      if (inside) continue;
      stretches.push({ article: s.article, part: s.part, block: s.block, first: from, last: edge, ends });
      from = edge;
      ends = [];
    }
  }
  return {
    text,
    tokens,
    mentions,
    mentionFrom,
    mentionOver,
    mentionLast,
    entityOf,
    roles: layers.entities.roles,
    timeFrom,
    timeLast,
    quoteFrom,
    quoteOver,
    quotes,
    bracketEnd,
    stretches,
    before: layers.words.map((w) => w.before.join("")),
    after: layers.words.map((w) => w.after),
    stem: layers.words.map((w) => w.start),
  };
};

/** What a phrase's names stand for, so that "الأميركي" and "واشنطن" meet: entities, and keys without their kind. */
export const ownKeys = (s: Scene, mentions: readonly number[]): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const m of mentions) {
    const key = s.mentions[m]!.key?.replace(/^norp:/u, "");
    if (key) out.add(key);
    const entity = s.entityOf[m];
    if (entity) out.add(entity);
  }
  return out;
};
