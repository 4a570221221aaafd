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
  if (sense?.kind === "capital" && m.rule === "name.capital") {
    const s = c.sentences[indexAt(c.sentences, m.start)];
    const t = indexAt(c.tokens, m.start);
    const inside = c.mentions.some((o) => o !== m && (o.type === "FAC" || o.type === "ORG" || o.type === "GPE") && o.start <= m.start && m.end <= o.end);
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

const findPerson = (groups: readonly Group[], n: Named, key: string | null): Group | undefined => {
  const persons = groups.filter((g) => g.type === "PER");
  const short = n.mention.rule === "name.person.short";
  if (key && !short) return persons.findLast((g) => g.key === key);
  const byName = persons.findLast((g) => g.members.some((m) => m.mention.form === "name" && m.words.length > 1 && samePerson(m.words, n.words)));
  return byName ?? (key ? persons.findLast((g) => g.key === key) : undefined) ?? persons.findLast((g) => g.members.some((m) => m.mention.form === "name" && samePerson(m.words, n.words)));
};

const HEADS_TAKEN_UP: Readonly<Record<string, string>> = { وزاره: "وزاره", منظمه: "منظمه" };

/** The last body that a description (الوزارة) can stand for. */
const takenUp = (groups: readonly Group[], c: Context, n: Named, type: EntityType): Group | undefined => {
  const head = (n.words[0] ?? "").replace(/^[وفب]?ال/u, "");
  let best: Group | undefined;
  let at = -1;
  for (const g of groups) {
    if (g.type !== type) continue;
    for (const m of g.members) {
      if (m.mention.form === "description" || m.index < at) continue;
      const typed = c.tokens[indexAt(c.tokens, m.mention.start) - 1]?.norm ?? "";
      const own = (m.words[0] ?? "").replace(/^ال/u, "");
      const fits = type !== "ORG" || own === head || typed === head || typed === `ال${head}` || (HEADS_TAKEN_UP[head] ?? "") === own || (head === "جماعه" && (own === "جيش" || own === "حركه"));
      if (fits) {
        best = g;
        at = m.index;
      }
    }
  }
  return best;
};

const findBody = (groups: readonly Group[], n: Named, type: EntityType): Group | undefined =>
  groups.findLast((g) => g.type === type && g.members.some((m) => m.core === n.core && n.core !== "" && (m.state === n.state || m.state === null || n.state === null)));

/** Gathers mentions into entities, in reading order: by key, then by name, then by what a description takes up. */
export const groupMentions = (c: Context): Entity[] => {
  const groups: Group[] = [];
  const all = c.mentions.map((m, i) => named(c.text, m, i));
  // Full names first, so that a short form in the title finds the full one below it.
  const order = [...all].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
  for (const n of order) {
    const { type } = n.mention;
    const key = keyOf(c, n.mention);
    let group: Group | undefined;
    if (type === "PER") group = n.mention.form === "description" && !key ? takenUp(groups, c, n, "PER") : findPerson(groups, n, key);
    else if (key) group = groups.find((g) => g.type === type && g.key === key);
    else if (n.mention.form === "description") group = takenUp(groups, c, n, type);
    else group = findBody(groups, n, type);
    if (group) {
      group.members.push(n);
      group.key ??= key;
    } else groups.push({ type, key, members: [n], rule: ruleOf(n, key) });
  }
  for (const g of groups) g.members.sort((a, b) => a.index - b.index);
  groups.sort((a, b) => a.members[0]!.index - b.members[0]!.index);
  return groups.map((g, i): Entity => ({
    id: `e${i + 1}`,
    type: g.type,
    nameAr: nameOf(c.text, g),
    nameEn: (g.key ? senses().byKey.get(g.key)?.en : undefined) || null,
    key: g.key ?? composedKey(g),
    mentions: g.members.map((m) => m.index),
    rule: g.rule,
  }));
};

const rank = (n: Named): number => (n.mention.form === "description" ? 2 : n.mention.type === "PER" && n.words.length < 2 ? 1 : 0);

const ruleOf = (n: Named, key: string | null): string =>
  key && key !== n.mention.key ? "entity.capital-acts" : key ? "entity.listed" : n.mention.form === "description" ? "entity.description" : "entity.name";

/** A state's organ joins across documents by state and core: `org:IQ:وزاره دفاع`. */
const composedKey = (g: Group): string | null => {
  if (g.type !== "ORG") return null;
  const m = g.members.find((x) => x.state);
  return m ? `org:${m.state}:${m.core}` : null;
};

/** The fullest name: names before descriptions, the longest, the first of equals; a fused ل is undone. */
const nameOf = (text: string, g: Group): string => {
  const state = g.key ? senses().byKey.get(g.key) : undefined;
  const written = g.members.map((m) => ({ m, text: text.slice(m.mention.start, m.mention.end).replace(/^لل/u, "ال") }));
  if (state?.kind === "state" && g.type === "GPE") {
    const own = written.find((w) => w.m.mention.rule === "name.state");
    if (own) return own.text;
  }
  const names = written.filter((w) => w.m.mention.form !== "description");
  const pool = names.length ? names : written;
  return pool.reduce((best, w) => (w.text.length > best.text.length ? w : best)).text;
};
