import { stripped, withoutPronoun } from "../../arabic/index.ts";
import type { Event, Force, Sentence, Statement } from "../../model/index.ts";
import { indexAt } from "../../model/index.ts";
import type { Scene } from "../events/scene.ts";
import { tokensOf } from "../events/scene.ts";
import { actNouns, type Bound, type Governor, governorLexicon, wordLists } from "./lexicon.ts";

/** Where an act begins, and what binds somebody to it. */
export interface Found {
  readonly token: number;
  readonly sentence: Sentence;
  readonly force: Force;
  /** A finite verb, or a verbal noun. */
  readonly verbal: boolean;
  readonly who: Bound;
  /** The governing word's token, or null where the act's own tense or its statement binds. */
  readonly governor: number | null;
  readonly statement: Statement | null;
  readonly rule: string;
}

/** The sentence that holds a token. */
const sentenceAt = (scene: Scene, token: number): Sentence | undefined => {
  const start = scene.tokens[token]?.start ?? -1;
  const found = scene.up.sentences[indexAt(scene.up.sentences, start)];
  return found && found.first <= token && token < found.last ? found : undefined;
};

const REACH = 14;
const STOPS = new Set([".", "؛", "!", "؟"]);
/** Future verbs that tell of no act. */
const IDLE = new Set([
  "يتم",
  "تتم",
  "يجري",
  "تجري",
  "يكون",
  "تكون",
  "يكونون",
  "نكون",
  "يظل",
  "تظل",
  "يبقي",
  "تبقي",
  "يوودي",
  "يودي",
  "تودي",
  "يعني",
  "تعني",
  "يصبح",
  "تصبح",
  "يشكل",
  "تشكل",
  "يتضح",
  "يتبين",
  "يحتاج",
  "تحتاج",
  "يرد",
  "ترد",
  "يزيد",
  "تزيد",
  "يسهم",
  "تسهم",
  "يسبب",
  "تسبب",
  "ينعكس",
  "تنعكس",
  "يوثر",
  "توثر",
]);

/** Nouns that begin like a future: سياسة, سيطرة, سيادة, سيارة. */
const NO_FUTURE =
  /^[وف]?(?:سياس|سيطر|سياد|سيار|سيناريو|سينما|سيره|سيول|سيده|سيدات|ستار|ستون|ستين|سنوات|سنويا)/u;

/** The present verb behind a future س, by the words layer's letters, or "". */
export const futureVerb = (scene: Scene, i: number): string => {
  if (scene.mentionAt[i]) return "";
  const token = scene.tokens[i];
  if (!token || NO_FUTURE.test(token.norm)) return "";
  const w = scene.words[i];
  if (w?.before.includes("س") && w.stem.length > 2 && (/^[يتن]/u.test(w.stem) || token.text.includes("سأ")))
    return w.stem;
  if (scene.tokens[i - 1]?.norm.replace(/^[وف]/u, "") === "سوف") return scene.tokens[i]?.norm ?? "";
  return "";
};

/** Is the token a verbal noun that names an act? ب and ل may stand on it; `lead` asks for one of them. */
export const actNounAt = (scene: Scene, i: number, lead = ""): boolean => {
  const token = scene.tokens[i];
  if (token?.kind !== "word") return false;
  const held = scene.mentionAt[i];
  if (held && held.mention.type !== "MISC") return false;
  for (const [before, rest] of stripped(token.norm)) {
    const particle = before.replace(/^[وف]/u, "");
    if (particle !== lead) continue;
    const bare = rest.replace(/^ال/u, "");
    if (actNouns().has(bare)) return true;
    if (withoutPronoun(bare).some(([r]) => actNouns().has(r))) return true;
  }
  return false;
};

const governorAt = (scene: Scene, i: number): Governor | null => {
  const token = scene.tokens[i];
  if (token?.kind !== "word" || scene.mentionAt[i]) return null;
  const all = governorLexicon();
  for (const [before, rest] of stripped(token.norm)) {
    const found = all.get(rest);
    if (found && !(found.finite && /[بكل]/u.test(before))) return found;
    const bare = rest.startsWith("ال") ? all.get(rest.slice(2)) : undefined;
    if (bare && !bare.finite) return bare;
  }
  return null;
};

/** The act that a governing word leads to: after its preposition, after أن, or right behind it. */
const actOf = (
  scene: Scene,
  g: Governor,
  i: number,
  s: Sentence,
): { token: number; verbal: boolean } | null => {
  if (g.needs) {
    let met = false;
    for (let k = 1; k <= 5 && i + k < s.last; k++)
      for (const r of scene.readings(i + k)) if (g.needs.has(r)) met = true;
    if (!met) return null;
  }
  for (let j = i + 1; j < s.last && j - i <= REACH; j++) {
    const token = scene.tokens[j];
    if (!token || STOPS.has(token.text)) return null;
    const norm = token.norm;
    if ((norm === "ان" || norm === "بان") && g.via.has("ان")) return { token: j + 1, verbal: true };
    if (g.via.has(norm) && actNounAt(scene, j + 1)) return { token: j + 1, verbal: false };
    for (const p of ["ب", "ل"])
      if (g.via.has(p) && actNounAt(scene, j, p)) return { token: j, verbal: false };
    if (g.via.has("direct") && j - i <= 6 && actNounAt(scene, j)) return { token: j, verbal: false };
    if (g.via.has("verb") && j === i + 1 && /^[يت]/u.test(norm)) return { token: j, verbal: true };
  }
  return null;
};

const conditional = (scene: Scene, s: Sentence): boolean => {
  const threat = wordLists("conditions")["threat"];
  for (let i = s.first; i < s.last; i++) if (threat?.has(scene.tokens[i]?.norm ?? "")) return true;
  return false;
};

const NEGATIONS = new Set(["لم", "لن", "لا", "ليس", "دون", "عدم", "ليست", "نفي", "نفت"]);
const negated = (scene: Scene, i: number, s: Sentence): boolean => {
  for (let k = 1; k <= 4 && i - k >= s.first; k++) {
    const token = scene.tokens[i - k];
    if (token?.kind === "punctuation") return false;
    if (NEGATIONS.has((token?.norm ?? "").replace(/^[وف]/u, ""))) return true;
  }
  return false;
};

const byGovernor = (scene: Scene, i: number, s: Sentence): Found | null => {
  const g = governorAt(scene, i);
  if (!g || negated(scene, i, s)) return null;
  const act = actOf(scene, g, i, s);
  if (!act || act.token >= s.last) return null;
  const statement = scene.statementAt[act.token] ?? null;
  if (statement && ["deny", "doubt", "demand"].includes(statement.stance)) return null;
  const force = statement?.stance === "promise" && g.force === "scheduled" ? "promised" : g.force;
  return { ...act, sentence: s, force, who: g.who, governor: i, statement, rule: g.rule };
};

const byFuture = (scene: Scene, i: number, s: Sentence, threats: boolean): Found | null => {
  const verb = futureVerb(scene, i);
  if (verb === "" || threats) return null;
  const statement = scene.statementAt[i] ?? null;
  if (statement && ["deny", "doubt", "warn", "demand"].includes(statement.stance)) return null;
  if (IDLE.has(verb) && statement?.stance !== "promise") return null;
  const force = statement?.stance === "promise" ? "promised" : statement ? "scheduled" : "expected";
  return {
    token: i,
    sentence: s,
    force,
    verbal: true,
    who: "none",
    governor: null,
    statement,
    rule: `commitment.future.${statement?.stance ?? "narrated"}`,
  };
};

/** Verbal nouns joined by و to the act at `from`, in its clause: تعليق التجارب وإغلاق موقعها. */
const joinedActs = (scene: Scene, from: number, limit: number): number[] => {
  const out: number[] = [];
  for (let i = from + 1; i < Math.min(limit, from + 40); i++) {
    const token = scene.tokens[i];
    if (!token || STOPS.has(token.text) || token.text === "،" || ["الذي", "التي"].includes(token.norm)) break;
    if (token.norm[0] === "و" && !actNouns().has(token.norm) && actNounAt(scene, i)) out.push(i);
  }
  return out;
};

/** Acts that a promise names by a verbal noun at the head of its content, and those joined to it by و. */
const byPromise = (scene: Scene, statement: Statement): Found[] => {
  const out: Found[] = [];
  for (const content of statement.content) {
    const [first, last] = tokensOf(scene.tokens, content);
    let head = first;
    while (head < last && scene.tokens[head]?.kind === "punctuation") head++;
    const sentence = sentenceAt(scene, head);
    if (!sentence) continue;
    const opens = [0, 1, 2]
      .map((k) => head + k)
      .find((k) => k < last && ["", "ب", "ل"].some((p) => actNounAt(scene, k, p)));
    if (opens === undefined) continue;
    const push = (token: number): void => {
      out.push({
        token,
        sentence,
        force: "promised",
        verbal: false,
        who: "none",
        governor: null,
        statement,
        rule: "commitment.promised.act",
      });
    };
    push(opens);
    for (const i of joinedActs(scene, opens, Math.min(last, sentence.last))) push(i);
  }
  return out;
};

const NEAR = 8;
/** A planned happening that its own sentence dates: الانسحاب المقرر نهاية العام. */
const byPlan = (scene: Scene, e: Event): Found[] => {
  const when = e.timeExpression === null ? undefined : scene.up.times.expressions[e.timeExpression];
  if (e.modality !== "planned" || !when) return [];
  const [token] = tokensOf(scene.tokens, e.trigger);
  const sentence = sentenceAt(scene, token);
  const [first] = tokensOf(scene.tokens, when.span);
  if (
    !sentence ||
    first < token ||
    first - token > NEAR ||
    first >= sentence.last ||
    futureVerb(scene, token) !== ""
  )
    return [];
  const statement = scene.statementAt[token] ?? null;
  return [
    {
      token,
      sentence,
      force: "scheduled",
      verbal: false,
      who: "none",
      governor: null,
      statement,
      rule: "commitment.planned.event",
    },
  ];
};

/** Every place of a document that binds somebody to an act, in order, one for each act. */
export const actsOf = (scene: Scene, events: readonly Event[]): Found[] => {
  const found: Found[] = [];
  for (const s of scene.up.sentences) {
    const threats = conditional(scene, s);
    for (let i = s.first; i < s.last; i++) {
      const made = byGovernor(scene, i, s) ?? byFuture(scene, i, s, threats);
      if (!made) continue;
      found.push(made);
      if (made.governor !== null && !made.verbal)
        for (const token of joinedActs(scene, made.token, s.last)) found.push({ ...made, token });
    }
  }
  for (const s of scene.up.statements) if (s.stance === "promise") found.push(...byPromise(scene, s));
  for (const e of events) found.push(...byPlan(scene, e));
  const taken = new Set<number>();
  return found
    .sort((a, b) => a.token - b.token || (a.governor === null ? 1 : 0) - (b.governor === null ? 1 : 0))
    .filter((f) => !taken.has(f.token) && taken.add(f.token));
};
