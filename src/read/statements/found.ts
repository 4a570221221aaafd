import type { Span, Stance } from "../../model/index.ts";
import type { CueForm, Frame } from "./cues.ts";
import type { Field } from "./field.ts";
import { isComma, isComplementiser } from "./marks.ts";
import type { NounPhrase } from "./noun.ts";
import type { Scene } from "./scene.ts";

export type Shape = "verb" | "participle" | "noun" | "credit" | "colon";

/** An attribution as the words show it, before its speaker and its content's end are known. */
export interface Found {
  readonly shape: Shape;
  readonly rule: string;
  readonly cue: Span;
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly form: CueForm | null;
  readonly stance: Stance;
  /** Token where its clause begins: a statement before it ends there. */
  readonly clause: number;
  readonly source: NounPhrase | null;
  /** Who carried it ("نقلت X عن"), if the words name one. */
  readonly carrier: NounPhrase | null;
  /** Words between cue and content, by token. */
  readonly middle: readonly [number, number];
  /** Where the content starts; null for a credit behind its content. */
  readonly content: {
    readonly first: number;
    readonly start: number;
    readonly marker: Field["marker"];
  } | null;
  /** Does it end the content of the statement before it? */
  readonly breaks: boolean;
  /** Words before it that tell of the saying: a leading circumstance or time, by token. */
  readonly lead: readonly [number, number];
}

export const SAYING: Frame = {
  that: true,
  quote: true,
  bare: false,
  object: false,
  prepositions: [],
  objectThen: null,
};

export const CLAUSES = new Set(
  "لكن ولكن الا غير كما فيما بينما حيث لكنه لكنها لكنهم اذ بعدما عندما ثم حين حينما ان انه انها غير الا قد وقد كان وكان كانت وكانت فقد حينها بدوره بدورها".split(
    " ",
  ),
);

/** Letters that stand before the cue in its token: و or ف. */
export const conjunction = (s: Scene, i: number, form: CueForm): number =>
  s.tokens[i]!.norm.length - form.form.length;

export const cueSpan = (s: Scene, i: number, skip: number): Span => {
  const t = s.tokens[i]!;
  return { start: t.start + skip, end: t.end };
};

/** Token where the cue's clause begins: a comma, كما, قد, an adverb before it belong to it. */
export const clauseStart = (s: Scene, from: number, cue: number): number => {
  let k = cue;
  while (k > from && CLAUSES.has(s.tokens[k - 1]!.norm) && !isComplementiser(s.tokens[k - 1])) k--;
  while (k > from && isComma(s.tokens[k - 1])) k--;
  return k;
};
