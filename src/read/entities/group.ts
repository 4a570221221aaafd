import type { Entity, EntityType, Mention, Sentence, Token } from "../../model/index.ts";
import { indexAt } from "../../model/index.ts";
import { senses } from "../mentions/senses.ts";
import { actsAsState } from "./capitals.ts";
import { type Named, named } from "./names.ts";

interface Group {
  readonly type: EntityType;
  key: string | null;
  readonly members: Named[];
  readonly rule: string;
}

interface Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** The key under which a mention is filed: a capital that acts is its state. */
const keyOf = (c: Context, m: Mention): string | null => {
  const { key } = m;
  if (!key) return null;
  const sense = senses().byKey.get(key);
  // بين أربيل وبغداد: the region's government, where the text is about the region.
  if (key === "place:erbil" && c.mentions.some((x) => x.key === "place:kurdistan-region")) {
    const t = indexAt(c.tokens, m.start);
    if (c.tokens.slice(Math.max(0, t - 2), t).some((x) => x.norm === "بين")) return "place:kurdistan-region";
  }
  if (sense?.kind === "capital" && m.rule === "name.capital") {
    const s = c.sentences[indexAt(c.sentences, m.start)];
    const t = indexAt(c.tokens, m.start);
    const inside = c.mentions.some(
      (o) =>
        o !== m &&
        (o.type === "FAC" || o.type === "ORG" || o.type === "GPE") &&
        o.start <= m.start &&
        m.end <= o.end,
    );
    if (s && !inside && actsAsState(c.tokens, t, s.first, s.last)) return sense.country;
  }
  return key;
};

const endsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length < whole.length && part.every((w, i) => sameWord(w, whole[whole.length - part.length + i]!));
const sameWord = (a: string, b: string): boolean => a === b || `ال${a}` === b || a === `ال${b}`;

/** Are two person names one person's: the same words, the last of the other's, its first, or its first and last? */
const samePerson = (a: readonly string[], b: readonly string[]): boolean => {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length === short.length) return long.every((w, i) => sameWord(w, short[i]!));
  if (endsWith(long, short)) return true;
  if (short.length === 1) return sameWord(long[0]!, short[0]!) && long[0]!.length <= 4 && long.length >= 3;
  return sameWord(long[0]!, short[0]!) && sameWord(long.at(-1)!, short.at(-1)!);
};

/** Groups by what a later mention may be found with, so that each look-up is short. */
class Registry {
  readonly groups: Group[] = [];
  readonly #byKey = new Map<string, Group>();
  readonly #byCore = new Map<string, Named[]>();
  readonly #byWord = new Map<string, Named[]>();
  readonly #byHead = new Map<string, Named[]>();
  readonly #owner = new Map<number, Group>();

  add(group: Group, n: Named, heads: readonly string[]): void {
    const { type, form } = n.mention;
    group.members.push(n);
    this.#owner.set(n.index, group);
    if (group.key && !this.#byKey.has(type + group.key)) this.#byKey.set(type + group.key, group);
    if (form === "description") return;
    const put = (map: Map<string, Named[]>, key: string): void => {
      const list = map.get(key);
      if (!list) map.set(key, [n]);
      // A name said a thousand times needs no thousand places; the latest are enough.
      else {
        if (list.length >= 24) list.splice(1, 1);
        list.push(n);
      }
    };
    put(this.#byCore, type + n.core);
    if (type === "PER")
      for (const w of new Set([n.words[0] ?? "", n.words.at(-1) ?? ""]))
        put(this.#byWord, w.replace(/^ال(?=.{2})/u, ""));
    for (const h of heads) put(this.#byHead, type + h);
  }

  ownerOf(index: number): Group | undefined {
    return this.#owner.get(index);
  }

  byKey(type: EntityType, key: string): Group | undefined {
    return this.#byKey.get(type + key);
  }

  /** The latest person whose name goes with this one; full names before lone ones. */
  person(n: Named): Group | undefined {
    let lone: Named | undefined;
    for (const word of [n.words.at(-1) ?? "", n.words[0] ?? ""])
      for (const m of (this.#byWord.get(word.replace(/^ال(?=.{2})/u, "")) ?? []).toReversed())
        if (samePerson(m.words, n.words)) {
          if (m.words.length > 1) return this.#owner.get(m.index);
          lone ??= m;
        }
    return lone && this.#owner.get(lone.index);
  }

  body(n: Named): Group | undefined {
    if (n.core === "") return undefined;
    const same = this.#byCore.get(n.mention.type + n.core);
    const found =
      same?.findLast((m) => m.state === n.state) ??
      same?.findLast((m) =>
        n.state === null
          ? true
          : m.state === null &&
            !this.#owner.get(m.index)?.members.some((x) => x.state !== null && x.state !== n.state),
      );
    return found && this.#owner.get(found.index);
  }

  /** The last thing named before `n` under this head. */
  headed(type: EntityType, head: string, n: Named): Group | undefined {
    const list = this.#byHead.get(type + head) ?? [];
    const found = list.findLast((m) => m.index < n.index) ?? list[0];
    return found && this.#owner.get(found.index);
  }
}

/** Under which words a description may take a mention up: its own head, the type word before it; "" for any. */
const headsOf = (c: Context, n: Named): string[] => {
  const own = (n.words[0] ?? "").replace(/^ال/u, "");
  if (n.mention.type !== "ORG") return [""];
  const typed = c.tokens[indexAt(c.tokens, n.mention.start) - 1]?.norm ?? "";
  return [own, typed.replace(/^[وفبل]?(?:ال)?(?=.{3})/u, "")];
};

const descriptionHead = (n: Named): string =>
  (n.words[0] ?? "").replace(/^[وفب]?ال/u, "").replace(/^قوات(?:نا|ه|ها)$/u, "قوات");

/** Gathers mentions into entities, in reading order: by key, then by name, then by what a description takes up. */
export const groupMentions = (c: Context): Entity[] => {
  const known = new Registry();
  const main = mainStates(c);
  const all = c.mentions.map((m, i) => named(c.text, m, i, main.get(m.article) ?? null));
  // Full names first, so that a short form in the title finds the full one below it.
  const order = [...all].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
  for (const n of order) {
    const key = keyOf(c, n.mention) ?? governed(n, main.get(n.mention.article) ?? null);
    let group = find(known, n, key) ?? aliasOf(c, known, n);
    if (group) group.key ??= key;
    else {
      group = { type: n.mention.type, key, members: [], rule: ruleOf(n, key) };
      known.groups.push(group);
    }
    known.add(group, n, headsOf(c, n));
  }
  const { groups } = known;
  for (const g of groups) g.members.sort((a, b) => a.index - b.index);
  groups.sort((a, b) => a.members[0]!.index - b.members[0]!.index);
  return groups.map(
    (g, i): Entity => ({
      id: `e${i + 1}`,
      type: g.type,
      nameAr: nameOf(c.text, g),
      nameEn: (g.key ? senses().byKey.get(g.key)?.en : undefined) || null,
      key: g.key ?? composedKey(g),
      mentions: g.members.map((m) => m.index),
      rule: g.rule,
    }),
  );
};

/** الحكومة المركزية without a nationality is the article's own; local authorities are nobody's key. */
const governed = (n: Named, main: string | null): string | null =>
  n.mention.rule === "name.government" && !n.mention.key && !n.words.includes("المحليه") ? main : null;

/** The state named most in each article. */
const mainStates = (c: Context): Map<string, string> => {
  const counts = new Map<string, Map<string, number>>();
  for (const m of c.mentions) {
    const key =
      m.type === "GPE" && m.key && /^[A-Z]{2}$/u.test(m.key)
        ? m.key
        : m.rule === "name.capital" && m.key
          ? senses().byKey.get(m.key)?.country
          : undefined;
    if (!key) continue;
    const of = counts.get(m.article) ?? new Map<string, number>();
    of.set(key, (of.get(key) ?? 0) + 1);
    counts.set(m.article, of);
  }
  const out = new Map<string, string>();
  for (const [article, of] of counts) out.set(article, [...of].reduce((a, b) => (b[1] > a[1] ? b : a))[0]);
  return out;
};

/** وكالة الأنباء الرسمية (واع): a short name in brackets or quotation marks right behind a body's name. */
const aliasOf = (c: Context, known: Registry, n: Named): Group | undefined => {
  const previous = c.mentions[n.index - 1];
  if (n.mention.type !== "ORG" || n.words.length > 2 || previous?.type !== "ORG") return undefined;
  return /^\s*[("“”«]+$/u.test(c.text.slice(previous.end, n.mention.start))
    ? known.ownerOf(n.index - 1)
    : undefined;
};

const find = (known: Registry, n: Named, key: string | null): Group | undefined => {
  const { type, form, rule } = n.mention;
  if (key && !(type === "PER" && rule === "name.person.short"))
    return known.byKey(type, key) ?? (type === "PER" && form === "name" ? known.person(n) : undefined);
  if (form === "description")
    return (
      known.headed(type, type === "ORG" ? descriptionHead(n) : "", n) ??
      (type === "ORG" && descriptionHead(n) === "جماعه" ? known.headed(type, "جيش", n) : undefined)
    );
  if (type === "PER") return known.person(n) ?? (key ? known.byKey(type, key) : undefined);
  return known.body(n);
};

const rank = (n: Named): number =>
  n.mention.form === "description" ? 2 : n.mention.type === "PER" && n.words.length < 2 ? 1 : 0;

const ruleOf = (n: Named, key: string | null): string =>
  key && key !== n.mention.key
    ? "entity.capital-acts"
    : key
      ? "entity.listed"
      : n.mention.form === "description"
        ? "entity.description"
        : "entity.name";

/** A state's organ joins across documents by state and core: `org:IQ:وزاره دفاع`. */
const composedKey = (g: Group): string | null => {
  if (g.type !== "ORG") return null;
  const m = g.members.find((x) => x.state);
  return m ? `org:${m.state}:${m.core}` : null;
};

/** The fullest name: names before descriptions, the longest, the first of equals; a fused ل is undone. */
const nameOf = (text: string, g: Group): string => {
  const state = g.key ? senses().byKey.get(g.key) : undefined;
  const written = g.members.map((m) => ({
    m,
    text: text.slice(m.mention.start, m.mention.end).replace(/^لل/u, "ال"),
  }));
  if (state?.kind === "state" && g.type === "GPE") {
    const own = written.find((w) => w.m.mention.rule === "name.state");
    if (own) return own.text;
  }
  const names = written.filter((w) => w.m.mention.form !== "description");
  const pool = names.length ? names : written;
  return pool.reduce((best, w) => (w.text.length > best.text.length ? w : best)).text;
};
