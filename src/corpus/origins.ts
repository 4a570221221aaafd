import type { Origin, Origins, Ref, Span, Statement } from "../model/index.ts";
import { contains } from "../model/index.ts";
import type { Corpus, Placed } from "./gather.ts";
import { UNKNOWN } from "./sides.ts";
import type { Voice } from "./voices.ts";

/** Stances that put a content forward as so. What is demanded, doubted, denied or warned of is not told. */
const TELLS = new Set<Statement["stance"]>(["assert", "promise"]);

/** Statements of each article, for walking a testimony to the one who gave it. */
export type Sayings = ReadonlyMap<Ref, readonly Placed<Statement>[]>;

export const sayingsOf = (corpus: Corpus): Sayings => {
  const out = new Map<Ref, Placed<Statement>[]>();
  for (const s of corpus.statements) {
    const list = out.get(s.article);
    if (list) list.push(s);
    else out.set(s.article, [s]);
  }
  return out;
};

/** The innermost statement of an article whose content holds a span, or whose cue is it. */
export const teller = (
  sayings: Sayings,
  article: Ref,
  span: Span,
): Placed<Statement> | null => {
  let best: Placed<Statement> | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const s of sayings.get(article) ?? [])
    for (const c of [...s.item.content, s.item.cue])
      if (contains(c, span) && c.end - c.start < size) {
        best = s;
        size = c.end - c.start;
      }
  return best;
};

/**
 * Origins of some testimonies: each statement walked to its speaker, and the speaker to the body that he speaks
 * for. Narration is no source and adds nothing; nor does characterisation. An unnamed source adds nought to one.
 */
export const countOrigins = (
  testimonies: readonly Placed<Statement>[],
  voiceOf: ReadonlyMap<Ref, Voice>,
  tells: (s: Placed<Statement>) => boolean = (s) => TELLS.has(s.item.stance),
): Origins => {
  const by = new Map<string, { voice: Voice; refs: Ref[] }>();
  for (const s of testimonies) {
    const voice = voiceOf.get(s.ref);
    if (!voice || !s.item.testimony || !tells(s)) continue;
    // The state is no second origin beside nobody but its own unnamed voice; each keeps its own key.
    const held = by.get(voice.body);
    if (held) {
      if (!held.refs.includes(s.ref)) held.refs.push(s.ref);
      if (!held.voice.named && voice.named) held.voice = voice;
    } else by.set(voice.body, { voice, refs: [s.ref] });
  }
  const who = [...by.values()].map(
    ({ voice, refs }): Origin => ({
      name: voice.bodyName === voice.name ? voice.name : `${voice.bodyName} (${voice.name})`,
      entity: voice.entity,
      side: voice.side,
      named: voice.named,
      testimonies: refs,
    }),
  );
  const named = who.filter((o) => o.named).length;
  return { min: named, max: who.length, who };
};

/** Sides of origins, the unknown last. */
export const sidesOf = (origins: Origins): string[] =>
  [...new Set(origins.who.filter((o) => o.name !== "?" && o.side !== UNKNOWN).map((o) => o.side))].sort();
