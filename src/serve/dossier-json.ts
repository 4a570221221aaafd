import type { Dossier, Reading, RecordSpan, Reuse, Span } from "../model/index.ts";

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const snake = (key: string): string => key.replace(/[A-Z]/gu, (c) => `_${c.toLowerCase()}`);

/** Field names of the model in the record's spelling (`asOf` → `as_of`), all the way down. */
const faced = (x: unknown): Plain => {
  if (Array.isArray(x)) return x.map(faced);
  if (x !== null && typeof x === "object")
    return Object.fromEntries(Object.entries(x).map(([k, v]) => [snake(k), faced(v)]));
  return x === undefined ? null : (x as Plain);
};

/**
 * The face of a dossier: the JSON of `isnad dossier --json`. Every field of the model in snake case, with the keys
 * that other tools read exactly as the record's documentation has them: the spans of `reuse` carry their words,
 * `origins.who` gives names (`origins.detail` the whole), `speaker` is a name (`speaker_detail` the whole).
 */
export const dossierJson = (dossier: Dossier, readings: readonly Reading[]): Plain => {
  const texts = new Map(readings.map((r) => [r.document.id, r.document.text]));
  const whole = (doc: string, s: Span): RecordSpan => ({
    text: (texts.get(doc) ?? "").slice(s.start, s.end),
    start: s.start,
    end: s.end,
  });
  const end = (e: Reuse["a"]): unknown => ({ ...e, span: whole(e.doc, e.span) });
  return faced({
    ...dossier,
    utterances: dossier.utterances.map((u) => ({
      ...u,
      speaker: u.speaker.name,
      speakerDetail: u.speaker,
    })),
    occurrences: dossier.occurrences.map((o) => ({
      ...o,
      origins: {
        min: o.origins.min,
        max: o.origins.max,
        who: o.origins.who.map((w) => w.name),
        detail: o.origins.who,
      },
    })),
    reuse: dossier.reuse.map((r) => ({ ...r, a: end(r.a), b: end(r.b) })),
  });
};
