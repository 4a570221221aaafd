import type { Token } from "../../model/index.ts";
import { type Candidate, isDefinite, isMark, readAs, type Scene } from "./candidate.ts";
import { grammar } from "./grammar.ts";
import { nisbaAt } from "./known.ts";
import { senses } from "./senses.ts";

const LONGEST_NAME = 6;
const LONGEST_TITLE = 14;

/** Is the word frequent otherwise, itself or behind a conjunction or preposition? */
export const isCommon = (norm: string): boolean => {
  const { common } = grammar();
  if (common.has(norm)) return true;
  if (norm.length < 4) return false;
  const c = norm[0]!;
  if ("وفبلك".includes(c) && common.has(norm.slice(1))) return true;
  if (norm.startsWith("لل") && common.has(`ال${norm.slice(2)}`)) return true;
  return "وف".includes(c) && "بلك".includes(norm[1]!) && common.has(norm.slice(2));
};

/** Particles that folding makes equal to names: على is no علي, أن no آن. */
const PARTICLES = new Set(["على", "إن", "أن", "الى", "إلى"]);
const isParticle = (token: Token): boolean => PARTICLES.has(token.text.replace(/^[وف](?=.{2})/u, ""));

const isPart = (norm: string): boolean =>
  grammar().parts.has(norm) || (norm.startsWith("ال") && grammar().parts.has(norm.slice(2)));

const BINDING = new Set(["عبد", "ابو", "بن", "ابن", "بنت", "ولد"]);

/** Shapes of definite verbal nouns (التأجيل, الانسحاب, الاتفاق, الاستفتاء): what follows a speaker, not his family name. */
const VERBAL_NOUN = /^ال(?:ت..ي.|ان..ا.|ا.ت.ا.|ات.ا.|است..ا.)$/u;

/** May the token go on with a name that has begun? */
const continues = (scene: Scene, i: number, sure: boolean): boolean => {
  const token = scene.tokens[i];
  if (!token || i >= scene.last || token.kind !== "word") return false;
  // عبد, أبو, بن want another word: الرحمن, الفتوح.
  if (BINDING.has(scene.tokens[i - 1]?.norm ?? "") && !isParticle(token)) return true;
  const g = grammar();
  const { norm } = token;
  if (isParticle(token)) return false;
  // Some papers write the preposition على as علي: inside a name only between Arabic names.
  if (norm === "علي") {
    const next = scene.tokens[i + 1]?.norm ?? "";
    return (
      isPart(next) ||
      (g.parts.get(scene.tokens[i - 1]!.norm) === "given" && !next.startsWith("ال") && !nisbaAt(scene, i + 1))
    );
  }
  if (isPart(norm) || g.connectors.has(norm)) return true;
  // خالد شيخ محمد: an address inside a name.
  if (norm === "شيخ" || norm === "حاج" || norm === "الشيخ") return isPart(scene.tokens[i + 1]?.norm ?? "");
  if (g.offices.has(norm) || g.ranks.has(norm) || g.typeWords.has(norm)) return false;
  if (norm.length < 2 || isCommon(norm) || VERBAL_NOUN.test(norm)) return false;
  if (
    scene.words[i]!.before.length > 0 &&
    !(
      sure &&
      norm.length > 4 &&
      norm[0] === "و" &&
      !norm.startsWith("وال") &&
      !isPart(norm.slice(1)) &&
      !senses().names.get(norm.slice(1))
    )
  )
    return false;
  if (nisbaAt(scene, i)) return false;
  const known = senses().names.at(scene.tokens, i, scene.last, { proclitics: false });
  // سالم الدهماني: a small town's name behind a given name that a title vouches for is a family name.
  const family =
    sure && known?.value.kind === "city" && norm.startsWith("ال") && isPart(scene.tokens[i - 1]?.norm ?? "");
  if (known && known.value.type !== "PER" && !family) return false;
  return sure || (norm.startsWith("ال") && norm.length > 4);
};

/** The name that begins at `i`; `sure` where a title vouches for it. Returns where it ends. */
const runFrom = (scene: Scene, i: number, sure: boolean): number => {
  const g = grammar();
  let j = i + 1;
  while (j < scene.last && j - i < LONGEST_NAME) {
    const t = scene.tokens[j]!;
    // كيم جونغ-أون, جان-إيف: a hyphen without space joins two parts.
    if (
      isMark(t, "-") &&
      !t.spaced &&
      scene.tokens[j + 1] &&
      !scene.tokens[j + 1]!.spaced &&
      scene.tokens[j + 1]!.kind === "word"
    ) {
      j += 2;
      continue;
    }
    if (!continues(scene, j, sure)) break;
    j++;
  }
  // A name does not end in a connector.
  while (
    j > i + 1 &&
    g.connectors.has(scene.tokens[j - 1]!.norm) &&
    !["الله", "الدين", "اوغلو", "لو"].includes(scene.tokens[j - 1]!.norm)
  )
    j--;
  return j;
};

const candidate = (
  scene: Scene,
  first: number,
  last: number,
  start: number,
  rule: string,
  score: number,
): Candidate => ({
  first,
  last,
  start,
  end: scene.tokens[last - 1]!.end,
  type: "PER",
  form: "name",
  key: null,
  rule,
  score,
  closed: true,
  sense: null,
});

/** Where a title's complement ends: the first token that may begin a name, or -1. `taken[i]` is the end of a known name at i. */
const nameAfterTitle = (scene: Scene, i: number, taken: ReadonlyMap<number, Candidate>): number => {
  const g = grammar();
  let commas = 0;
  let j = i + 1;
  const limit = Math.min(scene.last, i + LONGEST_TITLE);
  while (j < limit) {
    const t = scene.tokens[j]!;
    const known = taken.get(j);
    if (known?.type === "PER") return j;
    if (known) {
      j = known.last;
      continue;
    }
    if (t.kind === "punctuation") {
      if ((t.text === "،" || t.text === ",") && commas++ === 0) {
        j++;
        continue;
      }
      if ('"“”«»()-#_'.includes(t.text)) {
        j++;
        continue;
      }
      return -1;
    }
    if (t.kind !== "word") return -1;
    if (isParticle(t)) return -1;
    const part = g.parts.get(t.norm);
    if (
      part &&
      !g.complements.has(t.norm) &&
      !g.offices.has(t.norm) &&
      !g.ranks.has(t.norm) &&
      !g.fields.has(t.norm)
    )
      return j;
    if (passes(t)) {
      j++;
      continue;
    }
    // الوزيرة البحرينية هدى ...: a nisba between title and name, whether or not lists know its country.
    if (isDefinite(t.norm) && /(?:ي|يه)$/u.test(t.norm) && isPart(scene.tokens[j + 1]?.norm ?? "")) {
      j++;
      continue;
    }
    if (commas > 0 && isCommon(t.norm)) return -1;
    if (!isCommon(t.norm) && scene.words[j]!.before.length === 0 && t.norm.length > 2) return j;
    return -1;
  }
  return -1;
};

/** Words of a title's complement. */
const passes = (t: Token): boolean => {
  const g = grammar();
  const { norm } = t;
  if (g.complements.has(norm) || g.offices.has(norm) || g.ranks.has(norm) || g.honours.has(norm)) return true;
  if (g.institutionHeads.has(norm) || g.chainNouns.has(norm) || g.fields.has(norm) || g.typeWords.has(norm))
    return true;
  if (isDefinite(norm)) return isCommon(norm) || readAs(t, g.institutionAdjectives) !== null;
  return (
    readAs(t, g.offices) !== null ||
    (readAs(t, g.institutionHeads) !== null && isCommon(norm)) ||
    [
      "خارجيه",
      "دفاع",
      "داخليه",
      "ماليه",
      "عدل",
      "مجلس",
      "وزراء",
      "شوون",
      "حكومه",
      "اركان",
      "عام",
      "سابق",
      "حزب",
      "دوله",
    ].includes(norm)
  );
};

/** Parts of ranks that announce no name by themselves. */
const NO_TITLE = new Set([
  "الاول",
  "اول",
  "ركن",
  "الركن",
  "صاحب",
  "صاحبه",
  "السمو",
  "الملكي",
  "فريق",
  "مقدم",
  "رايد",
]);

/** Endings of verbs and plurals that no name has. */
const INFLECTED = /(?:ين|ون|ات|وا|ها|هم|تها|ته|تا|ان)$/u;

/** Is the word behind a title a name: by a listed part, by the tagger, or by standing with a second unlisted word? */
const vouched = (
  scene: Scene,
  title: number,
  at: number,
  end: number,
  tagged: ReadonlySet<number>,
): boolean => {
  const { norm } = scene.tokens[at]!;
  if (isPart(norm) || tagged.has(at)) return end - at > 1 || !grammar().common.has(norm);
  if (INFLECTED.test(norm) || norm.length < 3) return false;
  if (end - at > 1)
    return (
      !/(?:وا|ها|هم|ته)$/u.test(scene.tokens[end - 1]!.norm) &&
      (at - title > 1 || !readAs(scene.tokens[title]!, grammar().ranks))
    );
  // One unlisted word: only behind a definite title with nothing between (السيد عطوان), and no clitic in sight.
  return (
    at - title === 1 &&
    readAs(scene.tokens[title]!, grammar().honours) !== null &&
    isDefinite(scene.tokens[title]!.norm) &&
    norm.length > 3
  );
};

/** Names behind titles (وزير الخارجية الألماني ...), names of listed parts, and what the tagger sees. */
export const personNames = (scene: Scene, known: readonly Candidate[]): Candidate[] => {
  const g = grammar();
  const out: Candidate[] = [];
  const { tags } = scene;
  const tagged = new Set<number>();
  for (const n of tags) if (n.type === "PER") for (let k = n.first; k < n.last; k++) tagged.add(k);
  const taken = new Map<number, Candidate>();
  for (const c of known) {
    const old = taken.get(c.first);
    if (!old || old.last < c.last) taken.set(c.first, c);
  }
  for (let i = scene.first; i < scene.last; i++) {
    const t = scene.tokens[i]!;
    if (t.kind !== "word") continue;
    const title =
      readAs(t, g.offices) ??
      readAs(t, g.ranks) ??
      (t.norm.length > 1 ? readAs(t, g.honours) : g.honours.has(t.norm) ? { start: t.start } : null);
    if (title && !NO_TITLE.has(t.norm) && !(taken.get(i)?.type === "PER")) {
      const at = nameAfterTitle(scene, i, taken);
      const famous = at >= 0 ? taken.get(at) : undefined;
      const end = at >= 0 ? runFrom(scene, at, true) : at;
      // ماركوس ليندغرين is not the Marcos that the lists know by one name.
      const longer = famous?.sense?.kind === "short" && end > famous.last;
      if (at >= 0 && (famous?.type !== "PER" || longer)) {
        if (vouched(scene, i, at, end, tagged))
          out.push(
            candidate(scene, at, end, scene.tokens[at]!.start, "name.person.titled", 60 + 5 * (end - at)),
          );
      }
    }
    // البلجيكي غريغوار دي ميفيوس: a nationality may stand for "the ... one".
    const nation = nisbaAt(scene, i);
    if (nation && nation.sense.kind === "nisba" && isDefinite(t.norm) && !/(?:ين|ون|ات|ان)$/u.test(t.norm)) {
      const at = isMark(scene.tokens[nation.last], "،,") ? nation.last + 1 : nation.last;
      const head = scene.tokens[at];
      if (
        head &&
        at < scene.last &&
        head.kind === "word" &&
        !taken.has(at) &&
        continues(scene, at, true) &&
        !g.connectors.has(head.norm) &&
        !head.norm.startsWith("ال")
      ) {
        const end = runFrom(scene, at, true);
        if (
          end - at > 1
            ? isPart(head.norm) ||
              tagged.has(at) ||
              (at === nation.last &&
                end - at === 2 &&
                !INFLECTED.test(head.norm) &&
                !INFLECTED.test(scene.tokens[end - 1]!.norm))
            : tagged.has(at)
        )
          out.push(candidate(scene, at, end, head.start, "name.person.nation", 50 + 5 * (end - at)));
      }
    }
    const word = scene.words[i]!;
    const own = g.parts.has(t.norm)
      ? t.norm
      : word.before.length > 0 && g.parts.has(word.stem)
        ? word.stem
        : null;
    const kind = own ? g.parts.get(own) : undefined;
    if (own && kind && kind !== "family" && !isParticle(t)) {
      const end = runFrom(scene, i, kind === "foreign");
      if (end - i >= 2 && (!isCommon(t.norm) || isPart(scene.tokens[i + 1]!.norm)))
        out.push(
          candidate(
            scene,
            i,
            end,
            own === t.norm ? t.start : word.start,
            "name.person.parts",
            48 + 5 * (end - i),
          ),
        );
    }
    if (
      (t.norm === "عبد" || t.norm === "ابو" || t.norm === "ام") &&
      i + 2 < scene.last &&
      scene.tokens[i + 1]!.kind === "word"
    ) {
      const end = runFrom(scene, i, false);
      if (end - i >= 3) out.push(candidate(scene, i, end, t.start, "name.person.parts", 46 + 5 * (end - i)));
    }
  }
  for (const n of tags) {
    if (
      n.type !== "PER" ||
      n.margin < 0 ||
      isParticle(scene.tokens[n.first]!) ||
      /(?:ها|هم)$/u.test(scene.tokens[n.first]!.norm)
    )
      continue;
    const start =
      scene.words[n.first]!.before.length > 0 && !isPart(scene.tokens[n.first]!.norm)
        ? scene.words[n.first]!.start
        : scene.tokens[n.first]!.start;
    if (n.last - n.first === 1 && (isCommon(scene.tokens[n.first]!.norm) || n.margin < 20)) continue;
    out.push(candidate(scene, n.first, n.last, start, "name.person.tagged", 44 + 5 * (n.last - n.first)));
  }
  return out;
};
