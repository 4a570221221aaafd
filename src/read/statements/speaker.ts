import { fold } from "../../arabic/index.ts";
import type { Source, Span } from "../../model/index.ts";
import { phraseLists } from "./cues.ts";
import type { Found } from "./found.ts";
import { type NounPhrase, nounSpan } from "./noun.ts";
import type { Scene } from "./scene.ts";

/** Who speaks, with what anaphora needs to find him again. */
export interface Speaker {
  readonly source: Source;
  /** How a chain names him where no entity does. */
  readonly name: string;
  readonly span: Span | null;
  readonly head: string;
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p";
  /** A group of people rather than a person or a body. */
  readonly group: boolean;
}

/** Entities of the phrase that speak: the person, else the body at its head; co-speakers behind و. */
const entitiesOf = (s: Scene, np: NounPhrase): { entity: string | null; entities: string[] } => {
  const { unnamed, roles, bodies } = phraseLists();
  const speaking: string[] = [];
  const add = (m: number): void => {
    const e = s.entityOf[m];
    if (e && !speaking.includes(e)) speaking.push(e);
  };
  if (np.person >= 0) {
    for (const m of np.mentions) if (s.mentions[m]!.type === "PER" && s.mentions[m]!.form === "name") add(m);
    return { entity: speaking[0] ?? null, entities: speaking };
  }
  // A nationality beside a body's name is not the body.
  const first = np.mentions.find(
    (m) => s.mentions[m]!.form !== "adjective" || s.mentions[m]!.type !== "NORP",
  );
  if (first === undefined) return { entity: null, entities: [] };
  const mention = s.mentions[first]!;
  const atHead = mention.start <= np.start + 3;
  if (atHead) {
    add(first);
    for (const m of np.mentions.slice(1)) {
      const before = s.text.slice(s.mentions[m]!.start - 1, s.mentions[m]!.start);
      if (before === "و" && s.mentions[m]!.type !== "NORP") add(m);
    }
    return { entity: speaking[0] ?? null, entities: speaking };
  }
  // An unnamed person or office is not the body it belongs to.
  if (unnamed.has(np.head) || roles.has(np.head)) return { entity: null, entities: [] };
  if (bodies.has(np.head) || ["ORG", "GPE"].includes(mention.type)) {
    // A country in a body's name speaks only where the body is its government.
    const governs = /^(حكومه|سلطات|سلطه|جانب|خارجيه|دفاع|داخليه|رياسه)$/u.test(np.head);
    const body = np.mentions.find((m) => s.mentions[m]!.type === "ORG") ?? (governs ? first : undefined);
    if (body !== undefined && s.mentions[body]!.start <= np.start + 20) add(body);
  }
  return { entity: speaking[0] ?? null, entities: speaking };
};

/** Shown by the verb that agrees with its subject; a relayed speaker is no subject. */
const genderOf = (f: Found): "m" | "f" | null =>
  f.shape === "verb" && !f.carrier && !f.form?.cue.traits.has("relay") ? (f.form?.gender ?? null) : null;

/** The speaker that a source phrase names; one known before stands in for a bare title ("المتحدث", "الوزير"). */
export const speakerOf = (s: Scene, f: Found, np: NounPhrase, known: readonly Speaker[]): Speaker => {
  const { unnamed, bodies, roles, mediaByFirst } = phraseLists();
  const spoken = entitiesOf(s, np);
  const title = s.tokens.slice(np.first, np.last).map((t) => t.norm.replace(/^ال/u, ""));
  const isTitle = spoken.entity === null && np.definite && roles.has(np.head) && title.length <= 4;
  const bearer = isTitle ? bearerOf(s, title) : null;
  const { entity, entities } = bearer ? { entity: bearer, entities: [] } : spoken;
  const span = nounSpan(s, np);
  const text = s.text.slice(span.start, span.end);
  const first = np.mentions[0];
  const group =
    np.person < 0 && (entity === null || (first !== undefined && s.mentions[first]!.type === "NORP"));
  const base = {
    name: text.replace(/["“”«»#]/gu, "").replace(/_/gu, " "),
    span,
    head: np.head,
    gender: genderOf(f),
    number: f.form?.number ?? "s",
    group,
  } as const;
  if (entity === null && np.definite) {
    const bare = np.last - np.first <= 4;
    const before = bare
      ? [...known].reverse().find((k) => k.span !== null && title.every((w) => sharesTitle(s, k.span, w)))
      : undefined;
    const issuer = mediaByFirst.has(np.head) ? known.at(-1) : undefined;
    const same = before ?? issuer;
    if (same) return { ...same, source: { ...same.source, span }, span: same.span };
  }
  const named =
    entity !== null
      ? np.definite || !unnamed.has(np.head) || np.person >= 0
      : np.definite && bodies.has(np.head) && !unnamed.has(np.head);
  return { ...base, source: { span, entity, entities: entities.length > 1 ? entities : [], named } };
};

/** Does the phrase hold the word of a title, or the country of its nationality ("الياباني", "اليابان")? */
const sharesTitle = (s: Scene, span: Span | null, word: string): boolean => {
  if (span === null) return false;
  const nation = /^\p{L}{3,}(?:ي|يه)$/u.test(word) ? word.replace(/يه?$/u, "") : null;
  return fold(s.text.slice(span.start, span.end))
    .split(/[\s،,"“”«»]+/u)
    .map((w) => w.replace(/^(?:و|ل|ب)?ال/u, ""))
    .some((w) => w === word || (nation !== null && w.startsWith(nation)));
};

/** The one of whom the role was told anywhere: "الزعيم الكوري" where a "زعيم كوريا الشمالية" has a name. */
const bearerOf = (s: Scene, title: readonly string[]): string | null => {
  const bearers = new Set(
    s.roles.filter((r) => !r.rank && title.every((w) => sharesTitle(s, r.role, w))).map((r) => r.entity),
  );
  return bearers.size === 1 ? [...bearers][0]! : null;
};

/** The speaker understood by a cue without one: the last who agrees with it, else the last. */
export const understood = (f: Found, known: readonly Speaker[]): Speaker | null => {
  const last = known.at(-1);
  if (!last) return null;
  const { form } = f;
  if (!form || form.gender === null || f.shape === "credit") return last;
  const agrees = (k: Speaker): boolean =>
    k.gender === null ||
    (k.gender === form.gender &&
      (form.tense !== "participle" ||
        form.number === "s" ||
        k.number === form.number ||
        form.gender === "f"));
  for (let i = known.length - 1; i >= Math.max(0, known.length - 4); i--)
    if (agrees(known[i]!)) return known[i]!;
  // A woman is not the men who spoke before her: nobody rather than somebody else.
  return form.tense !== "participle" && form.number === "s" && last.number === "p" ? null : last;
};
