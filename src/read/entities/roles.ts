import type { Entity, Mention, Role, Sentence, Token } from "../../model/index.ts";
import { indexAt } from "../../model/index.ts";
import { isMark, readAs } from "../mentions/candidate.ts";
import { grammar } from "../mentions/grammar.ts";
import { senses } from "../mentions/senses.ts";
import { inComplement, titlesBefore } from "../mentions/titles.ts";

interface Context {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** What persons are said to be: the titles before their names and the appositions behind them, each once. */
export const rolesOf = (c: Context): Role[] => {
  const owner = new Map<number, Entity>();
  for (const e of c.entities) for (const m of e.mentions) owner.set(m, e);
  const out: Role[] = [];
  const seen = new Set<string>();
  const main = mainState(c);
  const push = (
    entity: Entity,
    first: number,
    last: number,
    start: number,
    rank: boolean,
    rule: string,
  ): void => {
    const end = c.tokens[last - 1]!.end;
    const text = c.tokens
      .slice(first, last)
      .map((t) => t.norm)
      .join(" ")
      .replace(/^لل/u, "ال");
    if (seen.has(entity.id + text) || KIN.test(text)) return;
    seen.add(entity.id + text);
    out.push({
      entity: entity.id,
      role: { start, end },
      org: rank
        ? null
        : (orgIn(c, owner, start, end) ??
          (STATE_OFFICE.test(text)
            ? (c.entities.find((e) => e.key !== null && e.key === countryOf(entity))?.id ?? main)
            : null)),
      rank,
      rule,
    });
  };
  let m = 0;
  for (const s of c.sentences) {
    while (m < c.mentions.length && c.mentions[m]!.start < s.start) m++;
    const from = m;
    let to = m;
    while (to < c.mentions.length && c.mentions[to]!.start < s.end) to++;
    const inside = new Map<number, Mention>();
    const firstOf = new Map<Mention, number>();
    const lastOf = new Map<Mention, number>();
    for (let k = from; k < to; k++) {
      const x = c.mentions[k]!;
      for (let i = Math.max(s.first, indexAt(c.tokens, x.start)); i < s.last; i++) {
        const t = c.tokens[i]!;
        if (t.start >= x.end) break;
        if (t.end <= x.start) continue;
        if (!firstOf.has(x)) firstOf.set(x, i);
        lastOf.set(x, i + 1);
        if (!inside.has(i)) inside.set(i, x);
      }
    }
    const covered = (i: number): "no" | "person" | "other" => {
      const x = inside.get(i);
      return !x ? "no" : x.type === "PER" && x.form === "name" ? "person" : "other";
    };
    for (let k = from; k < to; k++) {
      const x = c.mentions[k]!;
      const entity = owner.get(k);
      const first = firstOf.get(x);
      const last = lastOf.get(x);
      if (
        x.type !== "PER" ||
        x.form !== "name" ||
        !entity ||
        first === undefined ||
        last === undefined ||
        inside.get(first) !== x
      )
        continue;
      for (const t of titlesBefore(c.tokens, s.first, first, covered))
        push(entity, t.first, t.last, t.start, t.rank, t.rank ? "role.rank" : "role.title");
      const after = apposition(c, last, s.last, covered);
      for (const part of after ? split(c.tokens, after.first, after.last) : [])
        push(entity, part.first, part.last, c.tokens[part.first]!.start, false, "role.apposition");
    }
  }
  return out.sort((a, b) => a.role.start - b.role.start);
};

/** Offices that take another office as their complement. */
const OVER = new Set([
  "نايب",
  "ولي",
  "مساعد",
  "وكيل",
  "مستشار",
  "مكتب",
  "باسم",
  "في",
  "من",
  "لدي",
  "كبير",
  "مدير",
]);

/** ولي العهد وزير الدفاع: a new office begins where one stands bare and completes none. */
const split = (tokens: readonly Token[], first: number, last: number): { first: number; last: number }[] => {
  const out: { first: number; last: number }[] = [];
  let from = first;
  for (let i = first + 1; i < last; i++)
    if (
      grammar().offices.has(tokens[i]!.norm) &&
      !OVER.has(tokens[i - 1]!.norm) &&
      !/^رييس|^الرييس/u.test(tokens[i]!.norm)
    ) {
      out.push({ first: from, last: i });
      from = i;
    }
  out.push({ first: from, last });
  return out;
};

/** Kinship is no role. */
const KIN = /^(?:شقيق|نجل|زوج|والد|ابن|طفل|الطفل|المواطن|الشاب|نجله|سيده|رجل)/u;
/** Offices of a state where no state is named: the holder's, else the article's. */
const STATE_OFFICE =
  /^(?:ال)?(?:رييس(?: الوزراء| الجمهوريه| الحكومه)?|وزير .*|ملك|امير|نايب الرييس|نايب رييس الجمهوريه|ولي العهد)(?: الحالي| السابق| المخلوع)?$/u;

const countryOf = (e: Entity): string | null => (e.key ? (senses().byKey.get(e.key)?.country ?? null) : null);

/** The state with most mentions. */
const mainState = (c: Context): string | null => {
  const states = c.entities.filter((e) => e.type === "GPE" && e.key !== null && /^[A-Z]{2}$/u.test(e.key));
  return (
    states.reduce<Entity | null>(
      (best, e) => (!best || e.mentions.length > best.mentions.length ? e : best),
      null,
    )?.id ?? null
  );
};

const apposition = (
  c: Context,
  at: number,
  limit: number,
  covered: (i: number) => "no" | "person" | "other",
): { first: number; last: number } | null => {
  const g = grammar();
  let i = at;
  if (isMark(c.tokens[i], "،,")) i++;
  if (
    i < limit &&
    (readAs(c.tokens[i]!, g.honours) || readAs(c.tokens[i]!, g.ranks)) &&
    !g.offices.has(c.tokens[i]!.norm)
  )
    return null;
  const head = c.tokens[i];
  if (!head || i >= limit || !g.offices.has(head.norm) || covered(i) === "person") return null;
  let last = i + 1;
  while (last < limit && last - i < 14) {
    const cover = covered(last);
    if (cover === "person") return null;
    if (cover === "no" && !inComplement(c.tokens[last]!)) break;
    last++;
  }
  while (
    last > i + 1 &&
    (c.tokens[last - 1]!.kind === "punctuation" || ["في", "من", "باسم"].includes(c.tokens[last - 1]!.norm))
  )
    last--;
  return last > i + 1 ? { first: i, last } : null;
};

/** The body or state of a role: the first body named in it, else its state, else the state of its nationality. */
const orgIn = (c: Context, owner: ReadonlyMap<number, Entity>, start: number, end: number): string | null => {
  let state: Entity | null = null;
  let nation: string | null = null;
  // Mentions may nest, but no name is longer than this.
  for (let i = Math.max(0, indexAt(c.mentions, start) - 4); i < c.mentions.length; i++) {
    const m = c.mentions[i]!;
    if (m.start >= end) break;
    if (m.start < start || m.end > end) continue;
    const e = owner.get(i);
    if (!e) continue;
    if (m.type === "ORG") return e.id;
    if (m.type === "GPE" && !state) state = e;
    if (m.form === "adjective" && m.key?.startsWith("norp:")) nation = m.key.slice(5);
  }
  if (state) return state.id;
  if (nation) return c.entities.find((e) => e.key === nation)?.id ?? null;
  return null;
};
