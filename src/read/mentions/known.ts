import type { Hit } from "../../arabic/index.ts";
import {
  type Candidate,
  isDefinite,
  isMark,
  QUOTES,
  readAs,
  readings,
  type Scene,
  startBehind,
} from "./candidate.ts";
import { grammar } from "./grammar.ts";
import { type Sense, senses } from "./senses.ts";

const RULES: Readonly<Record<Sense["kind"], string>> = {
  state: "name.state",
  capital: "name.capital",
  place: "name.place",
  city: "name.city",
  body: "name.body",
  outlet: "name.outlet",
  group: "name.group",
  nisba: "name.nationality",
  person: "name.person",
  short: "name.person.short",
};

const toCandidate = (
  scene: Scene,
  hit: Hit<Sense>,
  score: number,
  rule = RULES[hit.value.kind],
): Candidate => {
  const { value } = hit;
  return {
    first: hit.first,
    last: hit.last,
    start: startBehind(scene.tokens[hit.first]!, hit.before),
    end: hit.end,
    type: value.type,
    form: value.form,
    key: value.key,
    rule,
    score,
    closed: value.kind !== "body" && value.kind !== "group",
    sense: value,
  };
};

/** A short word behind proclitics is doubtful (بنا, وال): the segmenter must see the same proclitics. */
const trusted = (scene: Scene, hit: Hit<Sense>): boolean => {
  if (hit.before === "" || hit.last - hit.first > 1) return true;
  const token = scene.tokens[hit.first]!;
  const rest = token.norm.length - hit.before.length;
  if (rest < 4) return scene.words[hit.first]!.before.join("") === hit.before;
  return (
    rest >= 5 ||
    scene.words[hit.first]!.before.join("") === hit.before ||
    grammar().common.has(token.norm) === false
  );
};

/** Type words that are part of the names they head: حزب العمال, منظمة الصحة العالمية. */
const BINDS = new Set(["حزب", "منظمه", "موسسه", "جمعيه", "بنك", "مصرف", "ايتلاف", "تيار", "كتله", "نادي"]);

/** ``[وكالة] رويترز``: a type word before the name proper stays outside where the rest is the same thing's name. */
const withoutTypeWord = (scene: Scene, hit: Hit<Sense>): Hit<Sense> => {
  const g = grammar();
  const head = scene.tokens[hit.first]!;
  const read = readAs(head, g.typeWords);
  if (!read || hit.last - hit.first < 2 || BINDS.has(read.rest)) return hit;
  const next = hit.first + 1;
  const inner = senses().quoted.at(scene.tokens, next, hit.last, { proclitics: false });
  const outlet = hit.value.kind === "outlet" && read.rest !== "وكاله";
  if ((inner && inner.last === hit.last && inner.value.key === hit.value.key) || outlet)
    return { ...hit, first: next, before: "", start: scene.tokens[next]!.start };
  return hit;
};

/** Names of the lists, by longest match at every token. */
export const knownNames = (scene: Scene): Candidate[] => {
  const { names, quoted } = senses();
  const g = grammar();
  const out: Candidate[] = [];
  const { tokens, first, last } = scene;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.kind === "punctuation" || token.kind === "number") continue;
    const hit = names.at(tokens, i, last);
    if (
      hit &&
      trusted(scene, hit) &&
      supported(scene, hit) &&
      !isMutual(scene, hit) &&
      !isMinisters(scene, hit) &&
      !(hit.value.key === "city:muscat" && tokens[hit.last]?.norm.startsWith("راس"))
    ) {
      const trimmed = withoutTypeWord(scene, hit);
      const adjective = hit.value.kind === "state" && hit.last - i === 1 ? asAdjective(scene, i) : null;
      if (adjective) {
        out.push(toCandidate(scene, { ...hit, value: adjective }, 67));
        continue;
      }
      out.push(toCandidate(scene, trimmed, 57 + 10 * (hit.last - hit.first)));
    }
    // Nationalities stand in a map, not among the phrases.
    const nation = hit && hit.last > i + 1 ? null : nisbaAt(scene, i);
    if (nation && !(hit && nation.last <= hit.last))
      out.push({
        first: i,
        last: nation.last,
        start: nation.start,
        end: tokens[nation.last - 1]!.end,
        type: "NORP",
        form: "adjective",
        key: nation.sense.key,
        rule: RULES[nation.sense.kind],
        score: 57 + 10 * (nation.last - i),
        closed: nation.sense.kind === "nisba",
        sense: nation.sense,
      });
    const marked =
      isMark(tokens[i - 1], `${QUOTES}(`) || (i > first && readAs(tokens[i - 1]!, g.typeWords) !== null);
    if (marked) {
      const q = quoted.at(tokens, i, last, { proclitics: false });
      const closes = q && (isMark(tokens[q.last], `${QUOTES})`) || !isMark(tokens[i - 1], `${QUOTES}(`));
      if (q && closes && fitsTypeWord(scene, q))
        out.push(toCandidate(scene, q, 62 + 10 * (q.last - q.first), "name.quoted"));
    }
    const told = toldTo(scene, i);
    if (told) out.push(told);
  }
  return out;
};

/** وزيرة الخارجية الأميركية is a person's title, no ministry. */
const isMinisters = (scene: Scene, hit: Hit<Sense>): boolean =>
  hit.value.key === "org:statedept" && /وزير/u.test(scene.tokens[hit.first - 1]?.norm ?? "");

/**
 * A state's name that is its adjective here: with tanwin (طلباً ألمانياً), after a number (11 سوريا), and سورية where the
 * text writes the state سوريا.
 */
const asAdjective = (scene: Scene, i: number): Sense | null => {
  const token = scene.tokens[i]!;
  const counted = scene.tokens[i - 1]?.kind === "number" && i > scene.first;
  const sense = senses().nisbas.get(token.norm);
  if (sense?.kind !== "nisba") return null;
  const previous = i > scene.first ? scene.tokens[i - 1]! : null;
  const qualifies =
    previous !== null &&
    !isDefinite(previous.norm) &&
    (/(?:ه|ات)$/u.test(previous.norm) || previous.norm.endsWith("فصايل"));
  return /[\u064b]/u.test(token.text) ||
    counted ||
    (token.norm === "سوريه" && scene.writesSyria === true && qualifies) ||
    isSaudiAdjective(scene, i)
    ? sense
    : null;
};

/** الجهود السعودية: behind a definite noun السعودية is its adjective, not the state. */
const isSaudiAdjective = (scene: Scene, i: number): boolean => {
  const previous = scene.tokens[i - 1];
  if (scene.tokens[i]!.norm !== "السعوديه" || !previous || i <= scene.first || previous.kind !== "word")
    return false;
  return isDefinite(previous.norm) && !DAYS.has(previous.norm) && !senses().names.get(previous.norm);
};
const DAYS = new Set([
  "اليوم",
  "الاحد",
  "الاثنين",
  "الثلاثاء",
  "الاربعاء",
  "الخميس",
  "الجمعه",
  "السبت",
  "الماضي",
  "الجاري",
  "المقبل",
  "الان",
]);

/** التحالف بين البلدين is an alliance, not the alliance. */
const isMutual = (scene: Scene, hit: Hit<Sense>): boolean =>
  hit.last - hit.first === 1 &&
  hit.value.key === "org:coalition" &&
  ["بين", "مع"].includes(scene.tokens[hit.last]?.norm ?? "");

/** قال للجزيرة, قيادات القاعدة: outlets that are told things, groups behind their leaders. */
const toldTo = (scene: Scene, i: number): Candidate | null => {
  const token = scene.tokens[i]!;
  const hit = senses().quoted.at(scene.tokens, i, scene.last);
  if (
    !hit?.value.weak ||
    hit.last - hit.first > 1 ||
    !isFused(token.norm) === !grammar().groupSupport.has(scene.tokens[i - 1]?.norm ?? "")
  )
    return null;
  const outlet = hit.value.key === "org:aljazeera" || hit.value.key === "org:alarabiya";
  if (isFused(token.norm) ? !outlet : hit.value.kind !== "body" || hit.before !== "") return null;
  return toCandidate(scene, hit, 66, "name.body.supported");
};
const isFused = (norm: string): boolean => norm.startsWith("لل");

/** After a type word the quoted reading must be of that type (صحيفة الحياة, not قرية الحياة). */
const fitsTypeWord = (scene: Scene, hit: Hit<Sense>): boolean => {
  const previous = scene.tokens[hit.first - 1];
  if (!previous || previous.kind === "punctuation") return true;
  const read = readAs(previous, grammar().typeWords);
  return !!read && grammar().typeWords.get(read.rest) === hit.value.type;
};

const PLACE_PREPOSITIONS = new Set([
  "في",
  "من",
  "الي",
  "قرب",
  "شمال",
  "جنوب",
  "شرق",
  "غرب",
  "شمالي",
  "جنوبي",
  "شرقي",
  "غربي",
  "بين",
]);

/** A weak place name (also a word or a person's name) needs a place word, or a preposition, before it. */
const supported = (scene: Scene, hit: Hit<Sense>): boolean => {
  if (!hit.value.weak) return true;
  const previous = scene.tokens[hit.first - 1];
  if (!previous || hit.first <= scene.first) return false;
  const g = grammar();
  const read = readAs(previous, g.typeWords);
  if (read && hit.before === "") {
    const type = g.typeWords.get(read.rest);
    return type === "GPE" || type === "LOC";
  }
  // A plain preposition is enough only for a word that is not frequent otherwise.
  return (
    PLACE_PREPOSITIONS.has(previous.norm) &&
    !g.common.has(scene.tokens[hit.first]!.norm) &&
    !g.parts.has(scene.tokens[hit.first]!.norm)
  );
};

/** Nationality and group adjectives as the lists have them, for other proposers. */
export const nisbaAt = (
  scene: Scene,
  i: number,
): { readonly sense: Sense; readonly last: number; readonly start: number } | null => {
  const token = scene.tokens[i];
  if (!token || i >= scene.last || token.kind !== "word") return null;
  const { nisbas } = senses();
  const next = i + 1 < scene.last ? scene.tokens[i + 1]! : null;
  for (const [before, rest] of readings(token.norm)) {
    const two = next ? nisbas.get(`${rest} ${next.norm}`) : undefined;
    if (two) return { sense: two, last: i + 2, start: startBehind(token, before) };
    const one = nisbas.get(rest);
    if (one) return { sense: one, last: i + 1, start: startBehind(token, before) };
  }
  return null;
};
