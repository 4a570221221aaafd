import { cardinalAt } from "../../arabic/index.ts";
import { breaksClause } from "./clause.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

const VAGUE = new Set(["عشرات", "العشرات", "مئات", "ميات", "المئات", "الميات", "الاف", "الالاف", "ملايين"]);
const MORE = new Set(["اكثر", "ازيد", "يزيد", "تزيد", "يفوق"]);
const LESS = new Set(["اقل"]);
const REACH = 6;

/** A bound before a number: "أكثر من", "ما لا يقل عن" give `>`, "أقل من" gives `<`. */
const boundBefore = (scene: Scene, at: number, from: number): string => {
  for (let i = at - 1; i >= from && i >= at - 3; i--) {
    const norm = scene.tokens[i]?.norm ?? "";
    if (MORE.has(norm)) return ">";
    if (LESS.has(norm)) return "<";
    if (norm === "يقل" || norm === "تقل") return ">";
  }
  return "";
};

/**
 * How many, as the text gives it: `17`, `>400`, `3-5`, or its own word (`عشرات`). Read from the clause after the
 * trigger; a number inside a time expression counts nothing.
 */
export const countOf = (scene: Scene, t: Trigger): string | null => {
  if (t.sense.frame === "m" || t.sense.frame === "v") return null;
  for (let i = t.token + 1, k = 0; k < REACH && i < t.sentence.last; i++, k++) {
    if (breaksClause(scene, i)) return null;
    if ((scene.timeAt[i] ?? -1) >= 0) continue;
    const norm = scene.tokens[i]?.norm ?? "";
    if (VAGUE.has(norm)) return scene.tokens[i]?.text ?? null;
    const hit = cardinalAt(scene.tokens, i, t.sentence.last);
    if (!hit || hit.value === 0 || !Number.isInteger(hit.value)) continue;
    const dash = scene.tokens[hit.last]?.text ?? "";
    const top = dash === "-" || dash === "–" ? cardinalAt(scene.tokens, hit.last + 1, t.sentence.last) : null;
    if (top && top.value > hit.value) return `${hit.value}-${top.value}`;
    return `${boundBefore(scene, i, t.token)}${hit.value}`;
  }
  return null;
};
