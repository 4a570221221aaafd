import { fold } from "../arabic/index.ts";
import type { CorpusEntity, Entity, Reading, Ref } from "../model/index.ts";
import { textOf } from "../model/index.ts";
import { type Corpus, refOf } from "./gather.ts";

interface Local {
  readonly ref: Ref;
  readonly reading: Reading;
  readonly item: Entity;
  /** Folded names that stand for it alone, the canonical first. */
  readonly names: readonly string[];
}

/** A name for comparison: folded, marks and leading ال out. */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map((w) => (w.startsWith("ال") && w.length > 4 ? w.slice(2) : w))
    .join(" ");

const localsOf = (corpus: Corpus): Local[] =>
  corpus.readings.flatMap((reading) =>
    reading.layers.entities.entities.map((item) => {
      const texts = item.mentions
        .map((i) => reading.layers.mentions[i])
        .filter((m) => m?.form === "name")
        .map((m) => nameKey(textOf(reading.document.text, m!)));
      return {
        ref: refOf(reading.document.id, item.id),
        reading,
        item,
        names: [...new Set([nameKey(item.nameAr), ...texts])],
      };
    }),
  );

/** Union-find over indices; the smaller index keeps the group. */
class Groups {
  readonly #parent: number[];
  constructor(n: number) {
    this.#parent = Array.from({ length: n }, (_, i) => i);
  }
  root(i: number): number {
    let r = i;
    while (this.#parent[r]! !== r) r = this.#parent[r]!;
    this.#parent[i] = r;
    return r;
  }
  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/** Types that one thing may be given in two documents. Nationalities never meet with states. */
const family = (e: Entity): string => (e.type === "PER" ? "P" : e.type === "NORP" ? "N" : "T");

const edits = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]! <= most;
};

/** Two spellings of one person: as many words, all but one equal, that one nearly (تشاووش، شاووش). */
const respelled = (a: string, b: string): boolean => {
  const [x, y] = [a.split(" "), b.split(" ")];
  if (x.length < 2 || x.length !== y.length) return false;
  const off = x.flatMap((w, i) => (w === y[i] ? [] : [i]));
  const [i] = off;
  return off.length === 1 && x[i!]!.length >= 4 && y[i!]!.length >= 4 && edits(x[i!]!, y[i!]!, 2);
};

/** Joins what shares a sure mark: a key, a canonical name with its family, or an English name. */
const byMark = (locals: readonly Local[], groups: Groups): void => {
  const first = new Map<string, number>();
  locals.forEach((l, i) => {
    const kind = family(l.item);
    const marks = [`${kind}|${nameKey(l.item.nameAr)}`];
    if (l.item.key) marks.push(`${kind}#${l.item.key}`);
    if (l.item.nameEn) marks.push(`${kind}@${l.item.nameEn.toLowerCase()}`);
    if (kind === "P") for (const n of l.names) if (n.includes(" ")) marks.push(`P|${n}`);
    for (const m of marks) {
      const held = first.get(m);
      if (held === undefined) first.set(m, i);
      else groups.join(held, i);
    }
  });
};

/**
 * People named more briefly in one document than in another (الكاظمي، مصطفى الكاظمي) join when only one known full
 * name ends or starts so; spellings of a full name join when one letter or two of one word differ.
 */
const byShortName = (locals: readonly Local[], groups: Groups): void => {
  const owners = new Map<string, Set<number>>();
  const people = locals.map((l, i) => ({ l, i })).filter(({ l }) => l.item.type === "PER");
  for (const { l, i } of people)
    for (const full of l.names.filter((n) => n.includes(" "))) {
      const words = full.split(" ");
      const parts = words.flatMap((_, k) =>
        k ? [words.slice(k).join(" "), words.slice(0, k).join(" ")] : [],
      );
      for (const p of parts.filter((p) => p.length > 2)) {
        const set = owners.get(p) ?? new Set();
        owners.set(p, set.add(i));
      }
    }
  const blocks = [...owners].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, set] of blocks) {
    const list = [...set];
    if (list.length > 40) continue;
    for (const a of list)
      for (const b of list)
        if (a < b && respelled(nameKey(locals[a]!.item.nameAr), nameKey(locals[b]!.item.nameAr)))
          groups.join(a, b);
  }
  for (const { l, i } of people) {
    if (l.names.length === 0) continue;
    const whole = [...l.names].sort((a, b) => b.length - a.length)[0]!;
    const roots = new Set([...(owners.get(whole) ?? [])].map((o) => groups.root(o)));
    roots.delete(groups.root(i));
    if (roots.size === 1) groups.join([...roots][0]!, i);
  }
};

/** Bodies that one person heads in two documents, and whose names share two words, are one body. */
const byHead = (corpus: Corpus, locals: readonly Local[], groups: Groups): void => {
  const at = new Map(locals.map((l, i) => [l.ref, i]));
  const heads = new Map<number, number[]>();
  for (const { document, layers } of corpus.readings)
    for (const r of layers.entities.roles) {
      const person = at.get(refOf(document.id, r.entity));
      const org = r.org && !r.rank ? at.get(refOf(document.id, r.org)) : undefined;
      if (person === undefined || org === undefined || locals[org]!.item.type !== "ORG") continue;
      const root = groups.root(person);
      heads.set(root, [...(heads.get(root) ?? []), org]);
    }
  const words = (i: number): string[] => nameKey(locals[i]!.item.nameAr).split(" ");
  for (const orgs of heads.values())
    for (const a of orgs)
      for (const b of orgs)
        if (
          a < b &&
          words(a).filter((w) => w.length > 2 && words(b).some((x) => x.endsWith(w) || w.endsWith(x)))
            .length >= 2
        )
          groups.join(a, b);
};

const most = (counts: Map<string, number>): string =>
  [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ??
  "";

const joined = (corpus: Corpus, locals: readonly Local[], id: string): CorpusEntity => {
  const names = new Map<string, number>();
  let mentions = 0;
  for (const { reading, item } of locals) {
    mentions += item.mentions.length;
    for (const i of item.mentions) {
      const m = reading.layers.mentions[i]!;
      const text = textOf(reading.document.text, m);
      names.set(text, (names.get(text) ?? 0) + 1);
    }
  }
  const canonical = new Map<string, number>();
  for (const l of locals) canonical.set(l.item.nameAr, (canonical.get(l.item.nameAr) ?? 0) + 1);
  const types = new Map<string, number>();
  for (const l of locals) types.set(l.item.type, (types.get(l.item.type) ?? 0) + 1);
  const roles = locals.flatMap(({ reading, item }) =>
    reading.layers.entities.roles
      .filter((r) => r.entity === item.id)
      .map((r) => {
        const article = reading.layers.articles.articles.find((a) =>
          [a.title, ...a.headings, ...a.paragraphs].some(
            (p) => p && p.start <= r.role.start && r.role.end <= p.end,
          ),
        );
        const ref = article ? refOf(reading.document.id, article.id) : refOf(reading.document.id, "a1");
        return {
          role: textOf(reading.document.text, r.role),
          org: r.org ? refOf(reading.document.id, r.org) : null,
          rank: r.rank,
          asOf: corpus.article(ref)?.published ?? null,
          from: ref,
          span: r.role,
        };
      }),
  );
  return {
    id,
    type: most(types) as CorpusEntity["type"],
    nameAr: most(canonical),
    nameEn: locals.find((l) => l.item.nameEn)?.item.nameEn ?? null,
    key: locals.find((l) => l.item.key)?.item.key ?? null,
    side: "unknown",
    members: locals.map((l) => l.ref),
    names: [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([n]) => n),
    mentions,
    roles,
    rule: locals.length > 1 ? "corpus.entity.joined" : "corpus.entity.alone",
  };
};

/**
 * Entities across documents: joined by key, by folded name within a family of types, by English name; people
 * also by a short form that only one full name explains. Roles' `org` becomes a corpus id. Sides come later.
 */
export const joinEntities = (corpus: Corpus): CorpusEntity[] => {
  const locals = localsOf(corpus);
  const groups = new Groups(locals.length);
  byMark(locals, groups);
  byShortName(locals, groups);
  byHead(corpus, locals, groups);
  const members = new Map<number, Local[]>();
  locals.forEach((l, i) => {
    const root = groups.root(i);
    members.set(root, [...(members.get(root) ?? []), l]);
  });
  const made = [...members.values()].map((ls, k) => joined(corpus, ls, `E${k + 1}`));
  const idOf = entityIndex(made);
  return made.map((e) => ({
    ...e,
    roles: e.roles.map((r) => ({ ...r, org: r.org ? (idOf.get(r.org)?.id ?? null) : null })),
  }));
};

/** From an entity of a document (`"<doc>/e3"`) to the corpus entity that holds it. */
export const entityIndex = (entities: readonly CorpusEntity[]): ReadonlyMap<Ref, CorpusEntity> =>
  new Map(entities.flatMap((e) => e.members.map((m) => [m, e] as const)));
