import { stripped } from "../../arabic/index.ts";
import { bare, type Candidate, isDefinite, isMark, QUOTES, readAs, type Scene } from "./candidate.ts";
import { grammar } from "./grammar.ts";
import { nisbaAt } from "./known.ts";
import { isCommon } from "./people.ts";

const make = (
  scene: Scene,
  type: Candidate["type"],
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
  type,
  form: "name",
  key: null,
  rule,
  score,
  closed: false,
  sense: null,
});

/** Is it a definite adjective that binds to a head: an institution's adjective or a nationality? Returns its end. */
const adjectiveEnd = (scene: Scene, i: number): number => {
  const t = scene.tokens[i];
  if (!t || i >= scene.last || t.kind !== "word" || !t.norm.startsWith("ال")) return -1;
  const g = grammar();
  // وكالة الأنباء الرسمية is a name; in وكالة الأنباء العراقية الرسمية the last word only describes.
  if (t.norm === "الرسميه" && nisbaAt(scene, i - 1)) return -1;
  if (g.institutionAdjectives.has(t.norm) || g.forceAdjectives.has(t.norm)) return i + 1;
  const nisba = nisbaAt(scene, i);
  return nisba && nisba.start === t.start && nisba.sense.form === "adjective" ? nisba.last : -1;
};

/**
 * Adjectives from `i` on; returns where they end. A masculine nationality belongs to no feminine head (نائب رئيس هيئة
 * الأركان [الأميركي]).
 */
const adjectives = (scene: Scene, i: number, feminine = false): number => {
  let j = i;
  for (let end = adjectiveEnd(scene, j); end > 0; end = adjectiveEnd(scene, j)) {
    const { norm } = scene.tokens[end - 1]!;
    if (feminine && norm.endsWith("ي") && nisbaAt(scene, j)) break;
    j = end;
  }
  return j;
};

const isField = (norm: string): boolean => {
  const { fields } = grammar();
  return (
    fields.has(norm) ||
    fields.has(`ال${norm}`) ||
    fields.has(bare(norm)) ||
    (norm.startsWith("لل") && fields.has(`ال${norm.slice(2)}`))
  );
};

/** Fields joined by و: وزارة [الثقافة والإعلام]. */
const joined = (scene: Scene, i: number): number => {
  let j = i;
  while (
    j < scene.last &&
    scene.tokens[j]!.kind === "word" &&
    scene.tokens[j]!.norm.startsWith("وال") &&
    isField(scene.tokens[j]!.norm.slice(1))
  )
    j++;
  return j;
};

/** The extent of an institution in the construct state whose head is at `i`, or -1. */
const constructEnd = (scene: Scene, i: number, taken: ReadonlyMap<number, Candidate>): number => {
  const g = grammar();
  let j = i + 1;
  const feminine = scene.tokens[i]!.norm.endsWith("ه");
  while (
    j < scene.last &&
    scene.tokens[j]!.kind === "word" &&
    g.chainNouns.has(scene.tokens[j]!.norm) &&
    j - i < 5
  )
    j++;
  const t = scene.tokens[j];
  if (!t || j >= scene.last) return -1;
  const inner = taken.get(j);
  const chained = j > i + 1;
  if (
    inner &&
    inner.start === t.start &&
    (inner.type === "GPE" || inner.type === "ORG" || inner.type === "LOC")
  ) {
    const head = readAs(scene.tokens[i]!, g.institutionHeads)?.rest ?? "";
    // The command of an alliance, the council of a city: the name inside is the mention, not the whole.
    if (!NAMED_BY_PLACE.has(head)) return -1;
    j = inner.last;
  } else if (
    !chained &&
    COMMANDS.has(readAs(scene.tokens[i]!, g.institutionHeads)?.rest ?? "") &&
    g.forceHeads.has(t.norm)
  )
    return -1;
  else if (
    t.kind === "word" &&
    t.norm.startsWith("ال") &&
    (isField(t.norm) || g.definiteHeads.has(t.norm) || (chained && isDefinite(t.norm)))
  ) {
    j = joined(scene, j + 1);
  } else return -1;
  j = adjectives(scene, j, feminine);
  // المفوضية العليا للانتخابات, مركز الخليج للأبحاث
  while (
    j < scene.last &&
    scene.tokens[j]!.kind === "word" &&
    scene.tokens[j]!.norm.startsWith("لل") &&
    isField(scene.tokens[j]!.norm)
  )
    j = adjectives(scene, joined(scene, j + 1), feminine);
  return j;
};

/** قيادة الجيش, قوات الجيش: the army is the name. */
const COMMANDS = new Set(["قياده", "قوات", "رياسه", "اداره"]);

/** Heads that take a place as their name: جامعة القاهرة. */
const NAMED_BY_PLACE = new Set([
  "جامعه",
  "محكمه",
  "بلديه",
  "شرطه",
  "بورصه",
  "سفاره",
  "قنصليه",
  "مصرف",
  "بنك",
  "برلمان",
  "حكومه",
  "نيابه",
  "امانه",
  "كليه",
]);

/** The extent of a definite head bound by adjectives (المحكمة الاتحادية العليا), or -1. */
const definiteEnd = (scene: Scene, i: number): number => {
  const feminine = scene.tokens[i]!.norm.endsWith("ه");
  let j = adjectives(scene, i + 1, feminine);
  if (j === i + 1) return -1;
  while (
    j < scene.last &&
    scene.tokens[j]!.kind === "word" &&
    scene.tokens[j]!.norm.startsWith("لل") &&
    isField(scene.tokens[j]!.norm)
  )
    j = adjectives(scene, joined(scene, j + 1), feminine);
  return j;
};

/** A quotation right after a type word is the name: صحيفة "الخبر". */
const quotedName = (scene: Scene, i: number): { first: number; last: number } | null => {
  if (!isMark(scene.tokens[i + 1], QUOTES)) return null;
  const from = i + 2;
  for (let j = from; j < scene.last && j - from <= 5; j++) {
    if (isMark(scene.tokens[j], QUOTES)) return j > from ? { first: from, last: j } : null;
    if (scene.tokens[j]!.kind === "punctuation" && !"-./".includes(scene.tokens[j]!.text)) return null;
  }
  return null;
};

/** May an unlisted word after a type word be its name (بلدة عرسال)? It must be no frequent word and stand bare. */
const bareName = (scene: Scene, i: number): boolean => {
  const t = scene.tokens[i];
  return (
    !!t &&
    i < scene.last &&
    t.kind === "word" &&
    t.norm.length > 2 &&
    !isCommon(t.norm) &&
    scene.words[i]!.before.length === 0 &&
    !nisbaAt(scene, i) &&
    !grammar().offices.has(t.norm)
  );
};

/** Institutions, quoted names after type words, facilities and places built by grammar. */
export const builtNames = (scene: Scene, known: readonly Candidate[]): Candidate[] => {
  const g = grammar();
  const out: Candidate[] = [];
  const taken = new Map<number, Candidate>();
  for (const c of known) {
    const old = taken.get(c.first);
    if (!old || old.last < c.last) taken.set(c.first, c);
  }
  for (let i = scene.first; i < scene.last; i++) {
    const t = scene.tokens[i]!;
    if (t.kind !== "word") continue;
    const construct = readAs(t, g.institutionHeads);
    if (construct && !construct.rest.startsWith("ال")) {
      const end = constructEnd(scene, i, taken);
      if (end > 0)
        out.push(make(scene, "ORG", i, end, construct.start, "name.body.construct", 55 + 10 * (end - i)));
    }
    const definite = readAs(t, g.definiteHeads);
    if (definite) {
      const end = definiteEnd(scene, i);
      if (end > 0)
        out.push(make(scene, "ORG", i, end, definite.start, "name.body.definite", 52 + 10 * (end - i)));
    }
    const lone = readAs(t, g.loneInstitutions);
    if (lone) out.push(make(scene, "ORG", i, i + 1, lone.start, "name.body.lone", 30));
    const type = readAs(t, g.typeWords);
    const kind = type ? g.typeWords.get(type.rest) : undefined;
    if (type && kind) {
      const quoted = quotedName(scene, i);
      if (quoted && kind === "ORG" && !(taken.get(quoted.first)?.last === quoted.last))
        out.push(
          make(
            scene,
            "ORG",
            quoted.first,
            quoted.last,
            scene.tokens[quoted.first]!.start,
            "name.quoted.typed",
            88,
          ),
        );
      if (
        (kind === "GPE" || kind === "LOC") &&
        GOOD_PLACE_WORDS.has(type.rest) &&
        !taken.has(i + 1) &&
        bareName(scene, i + 1)
      ) {
        const more = bareName(scene, i + 2) && !scene.tokens[i + 2]!.norm.startsWith("ال") ? 3 : 2;
        out.push({
          ...make(scene, kind, i + 1, i + more, scene.tokens[i + 1]!.start, "name.place.typed", 45),
          closed: true,
        });
      }
    }
    const facility = readAs(t, g.facilityHeads);
    if (facility) {
      const end = facilityEnd(scene, i, taken);
      if (end > 0) out.push(make(scene, "FAC", i, end, facility.start, "name.facility", 60 + 10 * (end - i)));
    }
    const side = readAs(t, DIRECTIONS);
    const inner = taken.get(i + 1);
    if (
      side &&
      inner?.type === "GPE" &&
      inner.sense?.kind === "state" &&
      inner.start === scene.tokens[i + 1]?.start
    )
      out.push(make(scene, "LOC", i, inner.last, side.start, "name.part-of-state", 58));
  }
  for (const n of scene.tags) {
    if (n.type === "PER" || n.margin < 20) continue;
    const head = scene.tokens[n.first]!;
    const start = scene.words[n.first]!.before.length > 0 ? scene.words[n.first]!.start : head.start;
    if (n.last - n.first === 1 && isCommon(head.norm)) continue;
    if (n.last - n.first === 1 && n.margin < (n.type === "ORG" ? 100 : 60)) continue;
    out.push({
      ...make(
        scene,
        n.type === "ORG" ? "ORG" : "GPE",
        n.first,
        n.last,
        start,
        "name.tagged",
        20 + n.last - n.first,
      ),
      closed: n.type !== "ORG",
    });
  }
  return out;
};

const GOOD_PLACE_WORDS = new Set([
  "مدينه",
  "بلده",
  "قريه",
  "ناحيه",
  "محافظه",
  "ضاحيه",
  "مقاطعه",
  "جزيره",
  "مديريه",
  "مضيق",
  "وادي",
  "جبل",
]);
/** Parts of a state that are a place of their own; جنوبي and its like are adverbs and stay outside. */
const DIRECTIONS = new Set(["شمال", "جنوب", "شرق", "غرب"]);

const facilityEnd = (scene: Scene, i: number, taken: ReadonlyMap<number, Candidate>): number => {
  const g = grammar();
  let j = i + 1;
  const plural = /^(?:مطارا|مطاري|مطارات|ميناءي|معبري)$/u.test(scene.tokens[i]!.norm.replace(/^[وبلف]/u, ""));
  const inner = taken.get(j);
  const next = scene.tokens[j];
  if (!next || j >= scene.last) return -1;
  if (inner && inner.start === next.start) j = inner.last;
  else if (plural && next.norm === "اقليم" && taken.get(j + 1)) j = taken.get(j + 1)!.last;
  else if (bareName(scene, j)) {
    j++;
    while (j - i < 4 && bareName(scene, j)) j++;
  } else return -1;
  // مطاري أربيل والسليمانية ودهوك
  if (plural)
    for (
      let c = taken.get(j);
      c && c.type === "GPE" && stripped(scene.tokens[j]!.norm).some(([b]) => b === "و");
      c = taken.get(j)
    )
      j = c.last;
  while (j < scene.last && g.facilityTail.has(scene.tokens[j]!.norm)) j++;
  return j;
};
