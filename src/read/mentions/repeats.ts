import { stripped } from "../../arabic/index.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { startBehind } from "./candidate.ts";
import { grammar } from "./grammar.ts";
import { isCommon } from "./people.ts";
import { senses } from "./senses.ts";

const PARTICLES = new Set(["على", "إن", "أن", "علي", "شيخ", "محمد", "احمد"]);
/** Parts that name nobody by themselves. */
const EMPTY = new Set(["الله", "الدين", "الاول", "الثاني", "الثالث", "السادس", "اوغلو"]);

interface Full {
  readonly key: string | null;
  readonly rule: string;
}

/** Family names (one word, or two with بن, أبو, آل, دي) of full names found in the document. */
const shortForms = (scene: Scene, c: Candidate): string[] => {
  const norms = scene.tokens.slice(c.first, c.last).map((t) => t.norm);
  const at = norms.length - 1;
  const last = norms[at] ?? "";
  const before = norms[at - 1] ?? "";
  if (grammar().connectors.has(before) && norms.length > 2) return [`${before} ${last}`];
  if (EMPTY.has(last)) return norms.length > 2 ? [`${before} ${last}`] : [];
  const out = [last];
  if (!last.startsWith("ال")) out.push(`ال${last}`);
  // كيم جونغ أون: East Asian names put the family first.
  if (norms[0]!.length <= 4 && norms.length >= 3 && grammar().parts.get(norms[0]!) === "foreign")
    out.push(norms[0]!);
  return out;
};

/** A full name in the document outweighs a small town of that name, or a public figure known by that word alone. */
const scoreOf = (word: string, key: string | null): number => {
  const kind = senses().names.get(word)?.kind;
  return kind === "city" || (kind === "short" && key === null) ? 68 : 47;
};

/** Family names that stand alone after (or, in a title, before) the full name in the same document. */
export const repeatedNames = (
  scenes: readonly Scene[],
  chosen: readonly (readonly Candidate[])[],
): Candidate[][] => {
  const shorts = new Map<string, Full>();
  scenes.forEach((scene, s) => {
    for (const c of chosen[s]!)
      if (c.type === "PER" && c.last - c.first > 1)
        for (const short of shortForms(scene, c))
          if (!shorts.has(short)) shorts.set(short, { key: c.key, rule: c.rule });
  });
  if (shorts.size === 0) return scenes.map(() => []);
  return scenes.map((scene) => {
    const out: Candidate[] = [];
    for (let i = scene.first; i < scene.last; i++) {
      const token = scene.tokens[i]!;
      if (token.kind !== "word") continue;
      for (const [before, rest] of stripped(token.norm)) {
        const next = i + 1 < scene.last ? scene.tokens[i + 1]!.norm : "";
        const two = shorts.get(`${rest} ${next}`);
        const one = two ?? shorts.get(rest);
        if (!one) continue;
        if (!two && (isCommon(token.norm) || PARTICLES.has(token.text))) break;
        const last = two ? i + 2 : i + 1;
        out.push({
          first: i,
          last,
          start: startBehind(token, before),
          end: scene.tokens[last - 1]!.end,
          type: "PER",
          form: "name",
          key: one.key,
          rule: "name.person.repeated",
          score: scoreOf(rest, one.key),
          closed: true,
          sense: null,
        });
        break;
      }
    }
    return out;
  });
};
