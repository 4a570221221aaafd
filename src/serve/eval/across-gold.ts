import type { RecordSpan } from "../../model/index.ts";
import { pairCommitments, pairEvents, pairStatements, stem } from "./match.ts";
import type { Judged } from "./record.ts";

/** What is read of `across*.json`, gold across the documents of one story. */
export interface AcrossGold {
  readonly same_statement?: readonly Group[];
  readonly same_event?: readonly (Group & {
    readonly standing?: string;
    readonly origins?: { readonly min: number; readonly max: number };
    readonly claimed_by?: readonly unknown[];
    readonly blamed_on?: readonly unknown[];
    readonly denied_by?: readonly unknown[];
  })[];
  readonly commitment_status?: readonly (Group & { readonly status?: string })[];
  readonly contradictions?: readonly (Group & { readonly kind?: string })[];
  readonly reuse?: readonly ReusePair[];
}
/** What is read of `dossier.json`. */
export interface JudgedDossier {
  readonly utterances?: readonly Group[];
  readonly occurrences?: AcrossGold["same_event"];
  readonly commitments?: AcrossGold["commitment_status"];
  readonly disputes?: AcrossGold["contradictions"];
  readonly reuse?: readonly ReusePair[];
}
export interface Group {
  /** Items as `"<doc>/<id>"`. */
  readonly members: readonly string[];
}
export interface ReusePair {
  readonly a: End;
  readonly b: End;
}
export interface End {
  readonly doc: string;
  readonly span: RecordSpan;
}

const cutRef = (ref: string): [doc: string, id: string] => {
  const cut = ref.lastIndexOf("/");
  return [ref.slice(0, cut), ref.slice(cut + 1)];
};
/** `"<doc>/<id>"` with the document's name as gold and prediction share it. */
export const key = (ref: string): string => {
  const [doc, id] = cutRef(ref);
  return `${stem(doc)}/${id}`;
};
export const docOf = (ref: string): string => cutRef(ref)[0];

/** Keys of predicted statements, events and commitments to the gold ones they pair with, inside each document. */
export const goldKeys = (
  golds: ReadonlyMap<string, Judged>,
  preds: ReadonlyMap<string, Judged>,
): ReadonlyMap<string, string> => {
  const out = new Map<string, string>();
  for (const [doc, g] of golds) {
    const p = preds.get(doc);
    if (!p) continue;
    for (const { pairs } of [
      pairStatements(g.statements ?? [], p.statements ?? []),
      pairEvents(g.events ?? [], p.events ?? []),
      pairCommitments(g.commitments ?? [], p.commitments ?? []),
    ])
      for (const [a, b] of pairs) out.set(`${doc}/${b.id}`, `${doc}/${a.id}`);
  }
  return out;
};

/** The gold story that each document stands in; gold is silent about pairs across stories. */
export const storiesOf = (across: readonly AcrossGold[]): ReadonlyMap<string, number> => {
  const out = new Map<string, number>();
  for (const [i, a] of across.entries())
    for (const groups of [a.same_statement, a.same_event, a.commitment_status, a.contradictions])
      for (const { members } of groups ?? []) for (const m of members) out.set(docOf(key(m)), i);
  return out;
};
