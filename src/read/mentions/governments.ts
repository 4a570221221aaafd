import { type Candidate, isMark, QUOTES, readAs, type Scene } from "./candidate.ts";
import { grammar } from "./grammar.ts";
import { nisbaAt } from "./known.ts";
import { inComplement } from "./titles.ts";

const make = (
  scene: Scene,
  type: Candidate["type"],
  first: number,
  last: number,
  start: number,
  key: string | null,
  rule: string,
  score: number,
): Candidate => ({
  first,
  last,
  start,
  end: scene.tokens[last - 1]!.end,
  type,
  form: "name",
  key,
  rule,
  score,
  closed: false,
  sense: null,
});

const isAdjective = (scene: Scene, i: number, words: { has(w: string): boolean }): boolean =>
  i < scene.last && words.has(scene.tokens[i]?.norm ?? "");

/** Key of the state a nationality belongs to, or null for other adjectives. */
const stateOf = (key: string): string | null =>
  /^norp:[A-Z]{2}(?:-[A-Z]+)?$/u.test(key) ? key.slice(5) : null;

const FEMININE_FORCE = new Set([
  "القوات",
  "الشرطه",
  "المدفعيه",
  "البحريه",
  "المخابرات",
  "الاستخبارات",
  "الاجهزه",
  "الطايرات",
  "المقاتلات",
  "السفن",
]);
/** Heads whose things, not bodies, a nationality qualifies: الطائرات [الروسية]. */
const THINGS = new Set(["الطايرات", "المقاتلات", "السفن", "المدفعيه", "الاجهزه", "الطيران"]);

/** الحكومة العراقية, قوات الحكومة السورية, القوات المسلحة, الفصائل العراقية: governments, forces, groups. */
export const statesAndForces = (scene: Scene, known: readonly Candidate[]): Candidate[] => {
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
    const government = readAs(t, g.governmentHeads);
    if (government) {
      const end = governmentEnd(scene, i);
      if (end)
        out.push(
          make(
            scene,
            "GPE",
            i,
            end.last,
            government.start,
            end.key,
            "name.government",
            56 + 10 * (end.last - i),
          ),
        );
    }
    const construct = readAs(t, g.governmentConstruct);
    if (
      construct &&
      (construct.rest === "حكومه" || construct.rest === "نظام" || construct.rest === "سلطات")
    ) {
      const inner = taken.get(i + 1);
      if (
        inner &&
        inner.start === scene.tokens[i + 1]?.start &&
        (inner.sense?.kind === "state" || (inner.type === "PER" && construct.rest === "نظام"))
      )
        out.push(
          make(
            scene,
            "GPE",
            i,
            inner.last,
            construct.start,
            inner.sense?.country || null,
            "name.government.construct",
            75,
          ),
        );
    }
    const force = readAs(t, g.forceHeads);
    if (force && !THINGS.has(force.rest)) {
      const end = forceEnd(scene, i);
      if (end) out.push(make(scene, "ORG", i, end, force.start, null, "name.forces", 56 + 10 * (end - i)));
      // القوات الأميركية والعراقية: the second adjective stands for the second body.
      const shared = end ? nisbaAt(scene, end) : null;
      if (end && shared && scene.tokens[end]!.norm.startsWith("وال") && nisbaAt(scene, end - 1)?.last === end)
        out.push({
          ...make(scene, "ORG", end, shared.last, shared.start, null, "name.forces.shared", 90),
          closed: true,
        });
    }
    const body = readAs(t, CONSTRUCT_FORCES);
    if (body) {
      const inner = governmentAt(scene, i + 1);
      if (inner) out.push(make(scene, "ORG", i, inner.last, body.start, null, "name.forces.construct", 80));
    }
    const group = readAs(t, g.collectiveHeads);
    if (group) {
      const n = nisbaAt(scene, i + 1);
      if (n && n.start === scene.tokens[i + 1]!.start && scene.tokens[i + 1]!.norm.startsWith("ال")) {
        const last = isAdjective(scene, n.last, new Set(["المسلحه", "المعارضه"])) ? n.last + 1 : n.last;
        out.push(make(scene, "NORP", i, last, group.start, null, "name.group.built", 60 + 10 * (last - i)));
      }
    }
    const collective = taken.get(i);
    if (collective?.sense?.kind === "group" && collective.form === "name") {
      const n = nisbaAt(scene, collective.last);
      if (n && n.start === scene.tokens[collective.last]!.start)
        out.push(
          make(scene, "NORP", i, n.last, collective.start, null, "name.group.built", 60 + 10 * (n.last - i)),
        );
    }
    const loyal = loyalTo(scene, i, taken);
    if (loyal) out.push(loyal);
    const border = borderAt(scene, i, taken);
    if (border) out.push(border);
  }
  return out;
};

const CONSTRUCT_FORCES = new Set(["قوات", "جيش", "طيران", "شرطه"]);

/** A government that begins at `i`: its end and state. */
const governmentAt = (scene: Scene, i: number): { last: number; key: string | null } | null =>
  i < scene.last && grammar().governmentHeads.has(scene.tokens[i]!.norm) ? governmentEnd(scene, i) : null;

const governmentEnd = (scene: Scene, i: number): { last: number; key: string | null } | null => {
  const g = grammar();
  let j = i + 1;
  while (isAdjective(scene, j, g.governmentAdjectives)) j++;
  const next = scene.tokens[j];
  const n = next?.norm.startsWith("ال") ? nisbaAt(scene, j) : null;
  const key = n ? stateOf(n.sense.key) : null;
  const feminine = /(?:ه|ات)$/u.test(scene.tokens[i]!.norm);
  if (n && key && feminine === scene.tokens[n.last - 1]!.norm.endsWith("ه")) {
    // السلطة الفلسطينية is a state's; السلطة العراقية is rare and means its government.
    let last = n.last;
    while (isAdjective(scene, last, g.governmentAdjectives)) last++;
    return { last, key };
  }
  return j > i + 1 && scene.tokens[i]!.norm.replace(/^لل/u, "ال").endsWith("السلطه") === false
    ? { last: j, key: null }
    : null;
};

const forceEnd = (scene: Scene, i: number): number | null => {
  const g = grammar();
  let j = i + 1;
  let bound = false;
  for (let k = 0; k < 4 && j < scene.last; k++) {
    if (isAdjective(scene, j, g.forceAdjectives)) {
      j++;
      bound = true;
      continue;
    }
    const next = scene.tokens[j]!;
    const n = next.norm.startsWith("ال") ? nisbaAt(scene, j) : null;
    if (n?.sense.form !== "adjective") break;
    j = n.last;
    bound = true;
  }
  return bound ? j : null;
};

const LOYAL = new Set([
  "مواليه",
  "المواليه",
  "موالين",
  "الموالين",
  "الموالون",
  "مقربه",
  "المقربه",
  "المدعومه",
  "مدعومه",
]);
const ARMED = new Set([
  "فصايل",
  "الفصايل",
  "مليشيات",
  "ميليشيات",
  "المليشيات",
  "الميليشيات",
  "جماعات",
  "الجماعات",
  "الاحزاب",
  "احزاب",
  "قوي",
  "القوي",
  "قوات",
  "القوات",
  "مسلحين",
  "المسلحين",
  "انفصاليين",
  "الانفصاليين",
  "المتمردين",
]);

/** الأحزاب الموالية لإيران, قوات موالية لصالح: a group known by whom it follows. */
const loyalTo = (scene: Scene, i: number, taken: ReadonlyMap<number, Candidate>): Candidate | null => {
  const head = readAs(scene.tokens[i]!, ARMED);
  if (!head) return null;
  let j = i + 1;
  // Up to three words between: "قوى وفصائل مقربة من", "قوات عسكرية موالية".
  while (j < scene.last && j - i < 4 && !LOYAL.has(scene.tokens[j]!.norm)) {
    if (
      scene.tokens[j]!.kind !== "word" ||
      !(
        nisbaAt(scene, j) ||
        readAs(scene.tokens[j]!, ARMED) ||
        ["عسكريه", "مسلحه", "المسلحه", "اخري", "محليه", "شيعيه"].includes(scene.tokens[j]!.norm)
      )
    )
      return null;
    j++;
  }
  if (j >= scene.last || !LOYAL.has(scene.tokens[j]!.norm)) return null;
  j++;
  if (scene.tokens[j]?.norm === "من") j++;
  // الموالية للرئيس السابق: the title between is part of it.
  for (
    let k = 0;
    k < 5 &&
    j < scene.last &&
    !(taken.get(j) && taken.get(j)!.form === "name") &&
    (inComplement(scene.tokens[j]!) || nisbaAt(scene, j));
    k++
  )
    j++;
  const inner = taken.get(j);
  if (!inner || j >= scene.last) return null;
  const type = head.rest === "قوات" || head.rest === "القوات" ? "ORG" : "NORP";
  return make(scene, type, i, inner.last, head.start, null, "name.group.loyal", 100);
};

/** الحدود مع سوريا, الحدود السورية العراقية, الحدود بين مصر وغزة */
const borderAt = (scene: Scene, i: number, taken: ReadonlyMap<number, Candidate>): Candidate | null => {
  const head = readAs(scene.tokens[i]!, new Set(["الحدود"]));
  if (!head) return null;
  const next = scene.tokens[i + 1];
  if (!next || i + 1 >= scene.last || isMark(next, QUOTES)) return null;
  if (next.norm === "مع") {
    const inner = taken.get(i + 2);
    return inner?.type === "GPE"
      ? make(scene, "LOC", i, inner.last, head.start, null, "name.border", 80)
      : null;
  }
  if (next.norm === "بين") {
    let j = i + 2;
    if (scene.tokens[j] && ["محافظتي", "ولايتي"].includes(scene.tokens[j]!.norm)) j++;
    const a = taken.get(j);
    const b = a ? taken.get(a.last) : undefined;
    return a?.type === "GPE" && b?.type === "GPE"
      ? make(scene, "LOC", i, b.last, head.start, null, "name.border", 90)
      : null;
  }
  let j = i + 1;
  let states = 0;
  for (let n = nisbaAt(scene, j); n && scene.tokens[j]!.norm.startsWith("ال"); n = nisbaAt(scene, j)) {
    j = n.last;
    states++;
    const dash = isMark(scene.tokens[j], "-–");
    if (dash) j++;
  }
  if (isMark(scene.tokens[j - 1], "-–")) j--;
  return states >= 2 ? make(scene, "LOC", i, j, head.start, null, "name.border", 85) : null;
};

export const isFeminineForce = (head: string): boolean => FEMININE_FORCE.has(head);
