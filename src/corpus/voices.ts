import { fold } from "../arabic/index.ts";
import { type CorpusEntity, type Reading, type Ref, type Statement, textOf } from "../model/index.ts";
import { entityIndex, nameKey } from "./entities.ts";
import { type Corpus, type Placed, refOf } from "./gather.ts";
import { type Sides, UNKNOWN } from "./sides.ts";

/** Who stands behind a statement: the speaker, and the body that he speaks for. */
export interface Voice {
  readonly name: string;
  /** Corpus entity of the speaker, or null. */
  readonly entity: string | null;
  /** One key for one origin: a spokesman and his body have the same. */
  readonly body: string;
  readonly bodyName: string;
  readonly side: string;
  readonly named: boolean;
  /** No person or body at all ("تقارير"): it may widen a range, but has no side. */
  readonly faceless: boolean;
  /** An agency or outlet: it carries, and originates only where nobody else does. */
  readonly carrier: boolean;
  /** A state named for whoever spoke for it (روسيا تعلن): no origin beside one that is named. */
  readonly shorthand: boolean;
}

const REPORTS = ["تقارير", "تقرير", "انباء", "معلومات", "مصادر اعلاميه", "وسائل اعلام", "وسائل الاعلام"];
const STATE_OFFICE = new Set(["وزراء", "حكومه", "جمهوريه", "بلاد", "دوله"]);
const MINISTRY = new Set(["وزير", "وزيره", "وزاره"]);

const CARRIERS = new Set(["وكاله", "وكالات", "قناه", "صحيفه", "تلفزيون", "اذاعه", "وسايل", "موقع", "شبكه"]);
/** Organs that an article names without their state, for the state it is about (الشرطة، السلطات، الإحصاءات الرسمية). */
const ORGANS = new Set([
  "شرطه",
  "سلطات",
  "حكومه",
  "جيش",
  "رياسه",
  "نيابه",
  "احصاءات",
  "ارقام",
  "بيانات",
  "برلمان",
  "داخليه",
  "خارجيه",
]);

const isCarrier = (name: string): boolean => {
  const first = bare(wordsOf(name)[0]);
  return CARRIERS.has(first) || wordsOf(name).some((w) => bare(w) === "اعلاميه");
};

const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
const bare = (w: string | undefined): string =>
  w?.startsWith("ال") && w.length > 4
    ? w.slice(2)
    : w?.startsWith("لل") && w.length > 4
      ? w.slice(2)
      : (w ?? "");

interface Body {
  readonly key: string;
  readonly name: string;
}

/** Bodies behind speakers: computed once for a corpus. */
export class Voices {
  readonly #sides: Sides;
  readonly #byId: ReadonlyMap<string, CorpusEntity>;
  readonly #byRef: ReadonlyMap<Ref, CorpusEntity>;
  readonly #bodies = new Map<string, Body>();
  readonly #people: ReadonlyMap<string, CorpusEntity>;

  constructor(entities: readonly CorpusEntity[], sides: Sides) {
    this.#sides = sides;
    this.#byId = new Map(entities.map((e) => [e.id, e]));
    this.#byRef = entityIndex(entities);
    this.#people = new Map(
      entities
        .filter((e) => e.type === "PER")
        .flatMap((e) => [e.nameAr, ...e.names].map((n) => [nameKey(n), e] as const)),
    );
  }

  entity(id: string | null): CorpusEntity | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }
  at(doc: string, id: string | null): CorpusEntity | undefined {
    return id === null ? undefined : this.#byRef.get(refOf(doc, id));
  }

  /** The body that an entity speaks for: itself, or the one it heads, holds office in, or has the word of. */
  bodyOf(e: CorpusEntity, depth = 0): Body {
    const held = this.#bodies.get(e.id);
    if (held) return held;
    const body = this.#find(e, depth);
    this.#bodies.set(e.id, body);
    return body;
  }

  #find(e: CorpusEntity, depth: number): Body {
    const own: Body = { key: e.id, name: e.nameAr };
    if (e.type === "GPE" || e.type === "NORP") return this.#stateOf(e) ?? own;
    if (e.type === "ORG") return this.#ofOrganisation(e, depth) ?? own;
    if (e.type !== "PER" || depth > 2) return own;
    for (const r of e.roles.filter((r) => !r.rank)) {
      const found = this.#ofRole(r.role, r.org, e, depth);
      if (found) return { key: found.key, name: found.name };
    }
    return own;
  }

  #stateOf(e: CorpusEntity): Body | null {
    if (e.side === UNKNOWN || this.#sides.kindOf(e.side) === null) return null;
    const isState = this.#sides.byPlace(e.nameAr) === e.side || e.key === e.side;
    return isState ? { key: `state:${e.side}`, name: e.nameAr } : null;
  }

  #ofOrganisation(e: CorpusEntity, depth: number): Body | null {
    const words = wordsOf(e.nameAr);
    const kinds = this.#sides.wordKinds(words[0] ?? "");
    if (MINISTRY.has(bare(words[0])) && e.side !== UNKNOWN)
      return { key: `${e.side}/${bare(words[1])}`, name: e.nameAr };
    if (bare(words[0]) === "حكومه" && e.side !== UNKNOWN) return { key: `state:${e.side}`, name: e.nameAr };
    const state = isCarrier(e.nameAr) ? this.#sides.byRow(e.nameAr, null) : null;
    if (state && this.#sides.kindOf(state) === "state") return { key: `state:${state}`, name: e.nameAr };
    if (!kinds.has("office")) return null;
    // مكتب العبادي is al-Abadi's voice.
    for (let i = 1; i < words.length; i++) {
      const name = words.slice(i).join(" ").replace(/^لل/u, "ال").replace(/^ل/u, "");
      const holder = this.#people.get(nameKey(words.slice(i).join(" "))) ?? this.#people.get(nameKey(name));
      if (holder && depth < 2) return this.bodyOf(holder, depth + 1);
    }
    return null;
  }

  /** The body that a role speaks for: a minister his ministry, a head of state the state, a spokesman his body. */
  #ofRole(role: string, orgId: string | null, e: CorpusEntity, depth: number): Body | null {
    const words = wordsOf(role).map(bare);
    const first = words[0] ?? "";
    const kinds = this.#sides.wordKinds(first);
    const org = this.entity(orgId);
    if (this.#sides.wordKinds(role).has("apart")) return null;
    const side = org && org.side !== UNKNOWN ? org.side : e.side;
    if (MINISTRY.has(first) && words[1] && side !== UNKNOWN)
      return { key: `${side}/${words[1]}`, name: `${role}` };
    const nations = this.#sides.nationalities(role);
    const onlyState =
      nations.some((n) => n.at === 1 && n.at + n.length === words.length) ||
      STATE_OFFICE.has(words[1] ?? "") ||
      (words.length === 1 && org?.type === "GPE");
    const isHead = kinds.has("head") || kinds.has("state");
    if (isHead && onlyState && side !== UNKNOWN) return { key: `state:${side}`, name: e.nameAr };
    if (!org || org.id === e.id || (!kinds.has("head") && !kinds.has("voice"))) return null;
    return this.bodyOf(org, depth + 1);
  }

  /** Who speaks in a statement. */
  of({ item, doc, reading }: Placed<Statement>): Voice {
    const { source } = item;
    const speaker = this.at(doc, source.entity);
    const text = source.span ? textOf(reading.document.text, source.span) : "";
    if (speaker) {
      const body = this.#holderIn(speaker, text) ?? this.bodyOf(speaker);
      const told = speaker.side === UNKNOWN && text ? this.#sides.byDescription(text) : null;
      return {
        name: speaker.nameAr,
        entity: speaker.id,
        body: body.key,
        bodyName: body.name,
        side: told ?? this.#sideOf(speaker, body),
        named: source.named,
        faceless: false,
        carrier: isCarrier(speaker.nameAr) && !this.#sides.byRow(speaker.nameAr, null),
        shorthand: speaker.type === "GPE",
      };
    }
    const free = item.chain[0];
    const name = text || (free && free !== "publisher" && "name" in free ? free.name : "");
    const folded = wordsOf(name).join(" ");
    const organ = this.#organ(name, reading);
    if (organ)
      return {
        name,
        entity: null,
        body: `${organ}/${nameKey(name)}`,
        bodyName: name,
        side: organ,
        named: true,
        faceless: false,
        carrier: false,
        shorthand: false,
      };
    const faceless = name === "" || REPORTS.some((r) => folded === r || folded.startsWith(`${r} `));
    return {
      name: name || "?",
      entity: null,
      body: `?${nameKey(name) || doc}`,
      bodyName: name,
      side: faceless
        ? UNKNOWN
        : (this.#sides.byRow(name, null) ?? this.#sides.byDescription(name) ?? UNKNOWN),
      named: source.named,
      faceless,
      carrier: isCarrier(name),
      shorthand: false,
    };
  }

  /** The person whose office speaks, where only the source's words name him (المكتب الإعلامي لفلان). */
  #holderIn(e: CorpusEntity, text: string): Body | null {
    if (e.type !== "ORG" || !this.#sides.wordKinds(wordsOf(e.nameAr)[0] ?? "").has("office")) return null;
    const words = wordsOf(text);
    for (let i = 1; i < words.length; i++) {
      const rest = words.slice(i).join(" ");
      const holder =
        this.#people.get(nameKey(rest.replace(/^لل/u, "ال"))) ??
        this.#people.get(nameKey(rest.replace(/^ل/u, "")));
      if (holder) return this.bodyOf(holder);
    }
    return null;
  }

  /** A side for an office that has none of its own: its holder's. */
  #sideOf(e: CorpusEntity, body: Body): string {
    return e.side === UNKNOWN ? (this.#byId.get(body.key)?.side ?? sideOfKey(body.key) ?? e.side) : e.side;
  }

  /** The state whose organ a bare name means: the one that its document names most. */
  #organ(name: string, reading: Reading): string | null {
    const words = wordsOf(name);
    const first = words[0] ?? "";
    if (!first.startsWith("ال") || !ORGANS.has(bare(first)) || words.length > 2) return null;
    if (words[1] && !["رسميه", "محليه", "اتحاديه"].includes(bare(words[1]))) return null;
    const counts = new Map<string, number>();
    for (const e of reading.layers.entities.entities) {
      const side = e.type === "GPE" ? this.at(reading.document.id, e.id)?.side : undefined;
      if (!side || this.#sides.kindOf(side) !== "state") continue;
      counts.set(side, (counts.get(side) ?? 0) + e.mentions.length);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  }
}

const sideOfKey = (key: string): string | null => /^state:(.+)$/u.exec(key)?.[1] ?? null;

/** The voice of every statement, by ref. */
export const voicesOf = (corpus: Corpus, voices: Voices): ReadonlyMap<Ref, Voice> =>
  new Map(corpus.statements.map((s) => [s.ref, voices.of(s)]));
