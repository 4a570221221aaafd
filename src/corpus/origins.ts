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
export const teller = (sayings: Sayings, article: Ref, span: Span): Placed<Statement> | null => {
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

/** What the walk from a testimony to its origin looks things up in. */
export interface Walk {
  readonly voiceOf: ReadonlyMap<Ref, Voice>;
  /** The utterance of each statement: one act of saying has one origin, whoever is named for it. */
  readonly utteranceOf: ReadonlyMap<Ref, string>;
}

interface Group {
  voice: Voice;
  refs: Ref[];
}

/** The better voice of two for one origin: named before unnamed, a body before a state's mere name or a carrier. */
const rank = (v: Voice): number =>
  (v.faceless ? 0 : 8) + (v.named ? 4 : 0) + (v.carrier ? 0 : 2) + (v.shorthand ? 0 : 1);

const grouped = (testimonies: readonly Placed<Statement>[], w: Walk): Group[] => {
  const groups: (Group & { keys: Set<string> })[] = [];
  for (const s of testimonies) {
    const voice = w.voiceOf.get(s.ref)!;
    const keys = [voice.body, `@${w.utteranceOf.get(s.ref) ?? s.ref}`];
    const met = groups.filter((g) => keys.some((k) => g.keys.has(k)));
    const into = met[0];
    if (!into) {
      groups.push({ voice, refs: [s.ref], keys: new Set(keys) });
      continue;
    }
    for (const k of keys) into.keys.add(k);
    into.refs.push(s.ref);
    if (rank(voice) > rank(into.voice)) into.voice = voice;
    for (const other of met.slice(1)) {
      for (const k of other.keys) into.keys.add(k);
      into.refs.push(...other.refs);
      if (rank(other.voice) > rank(into.voice)) into.voice = other.voice;
      groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups;
};

/**
 * Origins of some testimonies: each statement walked to its speaker, and the speaker to the body that he speaks
 * for; the reports of one utterance go back to one origin. Narration is no source and adds nothing; nor does
 * characterisation. An agency carries: it counts only where nobody else does. An unnamed source adds nought to one.
 */
export const countOrigins = (
  testimonies: readonly Placed<Statement>[],
  w: Walk,
  tells: (s: Placed<Statement>) => boolean = (s) => TELLS.has(s.item.stance),
): Origins => {
  const groups = grouped(
    testimonies.filter((s) => w.voiceOf.has(s.ref) && s.item.testimony && tells(s)),
    w,
  );
  const own = groups.filter((g) => !g.voice.carrier);
  const kept = (own.length > 0 ? own : groups).filter(
    (g) =>
      !g.voice.shorthand || !groups.some((o) => o !== g && o.voice.side === g.voice.side && !o.voice.carrier),
  );
  const who = kept.map(
    ({ voice, refs }): Origin => ({
      name: voice.bodyName === voice.name ? voice.name : `${voice.bodyName} (${voice.name})`,
      entity: voice.entity,
      side: voice.side,
      named: voice.named,
      testimonies: [...new Set(refs)].sort(),
    }),
  );
  return { min: who.filter((o) => o.named).length, max: who.length, who };
};

/** Sides of origins, the unknown last. */
export const sidesOf = (origins: Origins): string[] =>
  [...new Set(origins.who.filter((o) => o.name !== "?" && o.side !== UNKNOWN).map((o) => o.side))].sort();
