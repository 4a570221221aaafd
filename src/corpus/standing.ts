import { fold } from "../arabic/index.ts";
import type { EventType, Occurrence, Origins, Standing } from "../model/index.ts";
import { type Sides, UNKNOWN } from "./sides.ts";

/** What the standing of a fact is read from. */
export interface Case {
  readonly type: EventType;
  readonly origins: Origins;
  /** Sides that act or are acted on. */
  readonly agentSides: readonly string[];
  readonly targetSides: readonly string[];
  /** Sides concerned otherwise: named in what is done, or where. */
  readonly nearSides: readonly string[];
  /** Words of the happening: triggers, objects, folded. */
  readonly words: string;
  /** Cues by which each origin tells it, folded. */
  readonly cues: ReadonlyMap<string, readonly string[]>;
  /** An unnamed source without a face stands behind it too. */
  readonly faceless: ReadonlySet<string>;
}

const ADMITS = ["اقر", "اعترف", "يعترف", "يقر", "اعتراف", "اقرار", "سلم ب"];
const KILLS = ["قتل", "مقتل", "قتلي", "مصرع", "اعدام", "تعذيب"];
const FOES = ["ارهاب", "مسلح", "داعش", "متمرد", "ميليشي", "مليشي", "انتحاري", "مهاجم", "عناصر"];

const admits = (c: Case, side: string): boolean =>
  c.origins.who.some(
    (o) => o.side === side && c.cues.get(o.name)?.some((cue) => ADMITS.some((a) => cue.startsWith(a))),
  );

/** A side that tells of people its own killed, no foes among them, tells it against its interest. */
const ownKilling = (c: Case, side: string): boolean =>
  c.type === "ASSAULT" &&
  c.agentSides.includes(side) &&
  !c.targetSides.some((t) => t !== UNKNOWN && t !== side) &&
  KILLS.some((k) => c.words.split(" ").some((w) => w.startsWith(k) || w.startsWith(`ي${k}`))) &&
  !FOES.some((f) => c.words.includes(f));

/**
 * What stands behind a fact, in words (DESIGN §3). A single origin is one side, however far from the affair; only
 * a second side can agree or confirm.
 */
export const standingOf = (c: Case, sides: Sides): { readonly standing: Standing; readonly rule: string } => {
  const who = c.origins.who.filter((o) => !c.faceless.has(o.name));
  if (who.length === 0) return { standing: "unattributed", rule: "corpus.standing.nobody-named" };
  const told = [...new Set(who.map((o) => o.side))];
  const known = told.filter((s) => s !== UNKNOWN);
  const against = known.find((s) => ownKilling(c, s) || (c.agentSides.includes(s) && admits(c, s)));
  if (against) return { standing: "against-interest", rule: "corpus.standing.against-interest" };
  const apart = known.filter((s, i) => !known.slice(0, i).some((t) => s === t));
  if (who.length < 2 || told.length < 2) return { standing: "one-side", rule: "corpus.standing.one-side" };
  const party = (s: string): boolean =>
    [...c.agentSides, ...c.targetSides].some((p) => sides.allied(p, s)) ||
    (!["body", "monitor"].includes(sides.kindOf(s) ?? "") && c.nearSides.some((p) => sides.allied(p, s)));
  const outside = apart.filter((s) => !party(s));
  if (outside.length > 0) return { standing: "uninvolved", rule: "corpus.standing.uninvolved" };
  if (apart.length >= 2) return { standing: "parties-agree", rule: "corpus.standing.parties-agree" };
  return { standing: "one-side", rule: "corpus.standing.one-side" };
};

/** Admiralty information credibility as proposed from the standing, with the reason (the letter is the analyst's). */
export const credibilityOf = (
  standing: Standing,
  origins: Origins,
  denied: boolean,
): Occurrence["credibility"] => {
  if (denied && (standing === "one-side" || standing === "unattributed"))
    return { value: 4, why: "told by one side and denied by another" };
  switch (standing) {
    case "uninvolved":
      return origins.min >= 2
        ? { value: 1, why: "an origin that has no part in it confirms it, besides another" }
        : { value: 2, why: "an origin that has no part in it tells it, beside one that is not named" };
    case "against-interest":
      return { value: 2, why: "a side tells it against its own interest" };
    case "parties-agree":
      return { value: 2, why: "the parties to it agree, nobody uninvolved confirms" };
    case "one-side":
      return origins.min >= 1
        ? { value: 3, why: "told by one side only" }
        : { value: 4, why: "told by an unnamed source only" };
    case "unattributed":
      return { value: 6, why: "narrated with no source: nothing to judge by" };
  }
};

export const foldWords = (text: string): string => fold(text).replace(/\s+/gu, " ");
