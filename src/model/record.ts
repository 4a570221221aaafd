import type {
  EntityType,
  EventType,
  Force,
  Manner,
  MediumKind,
  Modality,
  NoiseKind,
  Stance,
  TimexMod,
  TimexType,
} from "./layers.ts";

/** A span that carries its words: `text === document.slice(start, end)`, always. */
export interface RecordSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What `isnad annotate --json` prints, one object a line, one line a document: the face that the model
 * shows to other tools. Offsets are UTF-16 code units of the document's text.
 */
export interface AnnotationRecord {
  readonly doc: string;
  readonly sha256: string;
  readonly language: string;
  /** Only where the reader took the text out of something else (HTML, a feed). */
  readonly text?: string;
  readonly articles: readonly {
    readonly id: string;
    readonly title: RecordSpan | null;
    readonly headings: readonly RecordSpan[];
    readonly paragraphs: readonly RecordSpan[];
    readonly byline: RecordSpan | null;
    readonly outlet: string | null;
    readonly published: { readonly value: string; readonly basis: string } | null;
  }[];
  readonly noise: readonly { readonly span: RecordSpan; readonly kind: NoiseKind }[];
  readonly entities: readonly {
    readonly id: string;
    readonly type: EntityType;
    readonly name_ar: string;
    readonly name_en: string | null;
    readonly mentions: readonly RecordSpan[];
  }[];
  readonly roles: readonly {
    readonly entity: string;
    readonly role: RecordSpan;
    readonly org: string | null;
    readonly rank: boolean;
  }[];
  readonly times: readonly {
    readonly span: RecordSpan;
    readonly type: TimexType;
    readonly value: string | null;
    readonly mod: TimexMod | null;
    readonly quant?: string;
    readonly freq?: string;
    readonly flags?: readonly string[];
  }[];
  readonly statements: readonly {
    readonly id: string;
    readonly article: string;
    readonly cue: RecordSpan;
    readonly source: {
      readonly span: RecordSpan | null;
      readonly entity: string | null;
      readonly entities?: readonly string[];
      readonly named: boolean;
    };
    readonly content: readonly RecordSpan[];
    readonly manner: Manner;
    readonly stance: Stance;
    readonly testimony: boolean;
    readonly medium: {
      readonly kind: MediumKind;
      readonly span: RecordSpan | null;
      readonly entity: string | null;
    } | null;
    readonly chain: readonly string[];
    readonly said: string | null;
    readonly within?: string;
    readonly continues?: string;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly article: string;
    readonly trigger: RecordSpan;
    readonly corefs: readonly RecordSpan[];
    readonly type: EventType;
    readonly modality: Modality;
    readonly agents: readonly string[];
    readonly targets: readonly string[];
    readonly place: string | null;
    readonly time: string | null;
    readonly time_mod: TimexMod | null;
    readonly object: RecordSpan | null;
    readonly count: string | null;
    readonly by: string;
  }[];
  readonly commitments: readonly {
    readonly id: string;
    readonly article: string;
    readonly who: readonly string[];
    readonly to_whom: readonly string[];
    readonly act: RecordSpan;
    readonly deadline: {
      readonly span: RecordSpan;
      readonly value: string;
      readonly relation: "by" | "on" | "in" | "until";
    } | null;
    readonly basis: RecordSpan | null;
    readonly condition: RecordSpan | null;
    readonly force: Force;
    readonly by: string;
  }[];
}
