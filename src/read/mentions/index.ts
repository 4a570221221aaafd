import type { Mention } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { builtNames } from "./bodies.ts";
import { type Candidate, type Scene } from "./candidate.ts";
import { choose } from "./choose.ts";
import { descriptions } from "./descriptions.ts";
import { statesAndForces } from "./governments.ts";
import { knownNames } from "./known.ts";
import { personNames } from "./people.ts";
import { repeatedNames } from "./repeats.ts";

/** Every proposer over one sentence; persons see the places and bodies, and these see what the lists know. */
const proposals = (scene: Scene): Candidate[] => {
  const known = knownNames(scene);
  const built = builtNames(scene, known);
  const states = statesAndForces(scene, known);
  const persons = personNames(scene, [...known, ...built, ...states]);
  return [...known, ...built, ...states, ...persons];
};

/**
 * Names and what stands for them, by lists, grammar and the tagger (GUIDELINES §2): per sentence all proposals,
 * then the choice among those that compete; then in order over each article the short forms of full names and
 * definite descriptions of what was named.
 */
export const mentions = step({
  name: "mentions",
  needs: ["articles", "tokens", "words", "sentences"],
  gives: "mentions",
  run: (document, { tokens, words, sentences }, trace): Mention[] => {
    const scenes = sentences.map((s): Scene => ({ tokens, words, first: s.first, last: s.last }));
    const proposed = scenes.map(proposals);
    const first = proposed.map(choose);
    const repeated = repeatedNames(scenes, first);
    const chosen = proposed.map((p, i) => choose([...p, ...(repeated[i] ?? [])]));
    const extra = descriptions(tokens, words, sentences, chosen.flat());
    const all = chosen.map((c, i) => {
      const s = sentences[i]!;
      return choose([...c, ...extra.filter((d) => d.first >= s.first && d.first < s.last)]).map((x) => ({ x, article: s.article }));
    });
    const out: Mention[] = [];
    for (const { x, article } of all.flat()) {
      const { start, end, type, form, key, rule } = x;
      trace.note(rule, { start, end }, () => `${type} ${document.text.slice(start, end)}${key ? ` = ${key}` : ""}`);
      out.push({ start, end, type, form, article, key, rule });
    }
    return out;
  },
});
