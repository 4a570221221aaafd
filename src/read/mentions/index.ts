import { tagNames } from "../../arabic/index.ts";
import type { Mention, Sentence, Token, Word } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { builtNames } from "./bodies.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { choose } from "./choose.ts";
import { descriptions } from "./descriptions.ts";
import { statesAndForces } from "./governments.ts";
import { knownNames } from "./known.ts";
import { personNames } from "./people.ts";
import { repeatedNames } from "./repeats.ts";

/** The same without # and _: #عمر_البشير reads as عمر البشير. Sentences count the tokens that are left. */
const withoutHashMarks = (
  tokens: readonly Token[],
  words: readonly Word[],
  sentences: readonly Sentence[],
): { tokens: readonly Token[]; words: readonly Word[]; sentences: readonly Sentence[] } => {
  const stays = tokens.map((t) => t.text !== "#" && t.text !== "_");
  if (stays.every(Boolean)) return { tokens, words, sentences };
  const before = [0];
  for (const s of stays) before.push(before.at(-1)! + (s ? 1 : 0));
  return {
    tokens: tokens.filter((_, i) => stays[i]),
    words: words.filter((_, i) => stays[i]),
    sentences: sentences
      .map((s) => ({ ...s, first: before[s.first]!, last: before[s.last]! }))
      .filter((s) => s.last > s.first),
  };
};

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
  run: (document, layers, trace): Mention[] => {
    const { tokens, words, sentences } = withoutHashMarks(layers.tokens, layers.words, layers.sentences);
    const writesSyria = tokens.some((t) => t.norm.endsWith("سوريا"));
    const scenes = sentences.map(
      (s): Scene => ({
        tokens,
        words,
        first: s.first,
        last: s.last,
        tags: tagNames(tokens, s.first, s.last),
        writesSyria,
      }),
    );
    const proposed = scenes.map(proposals);
    const first = proposed.map(choose);
    const repeated = repeatedNames(scenes, first);
    const chosen = proposed.map((p, i) => choose([...p, ...(repeated[i] ?? [])]));
    const extra = descriptions(tokens, words, sentences, chosen.flat());
    let next = 0;
    const all = chosen.map((c, i) => {
      const s = sentences[i]!;
      const here: Candidate[] = [];
      while (next < extra.length && extra[next]!.first < s.last) here.push(extra[next++]!);
      return (here.length ? choose([...c, ...here]) : c).map((x) => ({ x, article: s.article }));
    });
    const out: Mention[] = [];
    for (const { x, article } of all.flat()) {
      const { start, end, type, form, key, rule } = x;
      trace.note(
        rule,
        { start, end },
        () => `${type} ${document.text.slice(start, end)}${key ? ` = ${key}` : ""}`,
      );
      out.push({ start, end, type, form, article, key, rule });
    }
    return out;
  },
});
