import type { AnnotationRecord, RecordSpan } from "../../model/index.ts";

/** The record's shape with any part left out: how gold, made by hand, writes it. A span is whole or absent. */
export type Loose<T> = T extends RecordSpan
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : T extends object
      ? { readonly [K in keyof T]?: Loose<T[K]> | null }
      : T;

/** A record that is judged or judges: gold and prediction alike. */
export type Judged = Loose<AnnotationRecord>;

/** One item of a list of the record, e.g. `Item<"statements">`. */
export type Item<K extends keyof Judged> = NonNullable<Judged[K]> extends readonly (infer I)[] ? I : never;
