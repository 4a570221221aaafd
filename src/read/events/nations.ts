import type { Span } from "../../model/index.ts";
import { indexAt } from "../../model/index.ts";
import { breaksClause } from "./clause.ts";
import type { Placed, Scene } from "./scene.ts";
import { describes, group, isActor, type Seat, seatsAfter } from "./seats.ts";
import type { Trigger } from "./triggers.ts";

const speakerOf = (scene: Scene, t: Trigger): string[] => {
  const s = scene.statementAt[t.token];
  if (!s) return [];
  return s.source.entities.length > 0 ? [...s.source.entities] : s.source.entity ? [s.source.entity] : [];
};

const STATE_ACTS = new Set([
  "RETREAT",
  "CONCEDE",
  "SANCTION",
  "COOPERATE",
  "AGREE",
  "MOBILIZE",
  "AID",
  "OTHER",
]);
/** The country that a described mention names (أميركية: the United States), if the document names it too. */
const countryOf = (scene: Scene, p: Placed): string | null => {
  if (p.mention.type === "GPE") return p.entity;
  const key = p.mention.key;
  if (p.mention.type !== "NORP" || key === null) return null;
  return scene.countries.get(key.replace(/^norp:/u, "")) ?? null;
};
/** The country in the words of a title (وزير الخارجية التركي), or null. */
const countryIn = (scene: Scene, span: Span): string | null => {
  for (let i = Math.max(0, indexAt(scene.starts, span.start)); i < scene.placed.length; i++) {
    const p = scene.placed[i];
    if (!p || p.mention.start >= span.end) return null;
    const country = p.mention.end > span.start ? countryOf(scene, p) : null;
    if (country) return country;
  }
  return null;
};

const memo = new WeakMap<Scene, ReadonlyMap<string, string>>();
/** Speakers of the document by the country their titles name, wherever that is said. */
const countriesOfSpeakers = (scene: Scene): ReadonlyMap<string, string> => {
  let found = memo.get(scene);
  if (found) return found;
  const made = new Map<string, string>();
  for (const { source } of scene.up.statements) {
    if (!source.span || source.entity === null || made.has(source.entity)) continue;
    const country = countryIn(scene, source.span);
    if (country) made.set(source.entity, country);
  }
  memo.set(scene, (found = made));
  return found;
};

/** Whom a speaker speaks for: the country in his title, here or where he is named in full; else himself. */
export const spokenFor = (scene: Scene, t: Trigger): string[] => {
  const source = scene.statementAt[t.token]?.source;
  if (source && STATE_ACTS.has(t.sense.type)) {
    const named = source.span ? countryIn(scene, source.span) : null;
    const country = named ?? countriesOfSpeakers(scene).get(source.entity ?? "");
    if (country) return [country];
  }
  return speakerOf(scene, t);
};

/** عقوبات أميركية, اتفاق تركي روسي: nationalities right after a noun are those who act. */
export const described = (scene: Scene, t: Trigger): string[] => {
  if (t.sense.tense !== "noun" && t.sense.tense !== "masdar") return [];
  const out: string[] = [];
  for (let i = t.token + 1; i < t.sentence.last && i <= t.token + 5; i++) {
    const p = scene.mentionAt[i];
    const mark = scene.tokens[i]?.kind === "punctuation";
    if (!p && mark && "-–/".includes(scene.tokens[i]?.text ?? "")) continue;
    if (!p && i === t.token + 1 && !mark) continue;
    if (!p || !describes(scene, p)) break;
    const country = countryOf(scene, p);
    if (country) out.push(country);
  }
  return out;
};

/** Verbs that carry an event noun in a relative clause: غارات شنها التحالف. */
const CARRIERS =
  /^(?:و|ف)?[يت]?(?:شن|نفذ|وجه|ارتكب|رتكب|فرض|اجر|جري|عقد|قاد|قود|نظم|اطلق|طلق|قام|قوم|خاض|خوض)(?:ت|ي|ا|وا|و)?(?:ها|ه|هم|بها|به)?$/u;
/** Who does it in a relative clause on the noun, and the seats of that clause. */
export const relative = (scene: Scene, t: Trigger): { agents: string[]; seats: Seat[] } => {
  for (let i = t.token + 1; i < t.sentence.last && i <= t.token + 5; i++) {
    const token = scene.tokens[i];
    if (!token || token.kind === "punctuation") break;
    if (!CARRIERS.test(token.norm)) continue;
    let at = i + 1;
    if (/^(?:بها|به|ضدها)$/u.test(scene.tokens[at]?.norm ?? "")) at++;
    if (!scene.mentionAt[at] && !scene.mentionAt[at + 1]) break;
    const inner: Trigger = { ...t, token: at - 1 };
    let end = at;
    while (end < Math.min(t.sentence.last, at + 40) && (!breaksClause(scene, end) || scene.mentionAt[end]))
      end++;
    const seats = seatsAfter(scene, inner, end);
    const first = seats.findIndex((s) => isActor(s.placed) && s.prep === "");
    return { agents: first < 0 ? [] : group(seats, first), seats };
  }
  return { agents: [], seats: [] };
};
