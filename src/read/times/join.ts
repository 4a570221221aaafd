import type { Token } from "../../model/index.ts";
import { hourOf } from "./clock.ts";
import { both, JOINS, LINKS, type Link, noYear } from "./joins.ts";
import type { Kind, Piece, Sense } from "./sense.ts";

const linkBetween = (
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly link: Link; readonly opened: boolean } | null => {
  if (from === to) return { link: "", opened: false };
  const marks: Link[] = [];
  for (let i = from; i < to; i++) {
    const link = LINKS.get(tokens[i]!.norm);
    if (link === undefined) return null;
    marks.push(link);
  }
  if (marks.length === 1) return { link: marks[0]!, opened: marks[0] === "(" };
  const last = marks.at(-1)!;
  // «، الموافق», «( الموافق»
  return marks.length === 2 && last === "الموافق" ? { link: last, opened: marks[0] === "(" } : null;
};

/** The two as one piece, or null where they are two expressions. */
const joined = (tokens: readonly Token[], l: Piece, r: Piece): Piece | null => {
  if (r.first < l.last || r.first - l.last > 2) return null;
  const between = linkBetween(tokens, l.last, r.first);
  if (!between) return null;
  // A piece that starts with its own preposition or و is a new one: والجمعة.
  const head = tokens[r.first]!;
  if (head.start !== r.span.start && between.link === "" && !/^[لبو]/u.test(head.norm)) return null;
  const lengths = l.sense.kind === "length" && r.sense.kind === "length";
  if (head.start !== r.span.start && head.norm.startsWith("و") && !lengths) return null;
  const rule = JOINS.find(
    (j) =>
      j.left.includes(l.sense.kind) &&
      j.right.includes(r.sense.kind) &&
      j.links.includes(between.link) &&
      (!j.when || j.when(l.sense, r.sense)),
  );
  if (!rule) return null;
  let last = r.last;
  let end = r.span.end;
  if (between.opened) {
    const close = tokens[r.last];
    if (close?.norm !== ")") return null;
    last++;
    end = close.end;
  }
  return {
    sense: (rule.join ?? both)(l.sense, r.sense),
    span: { start: l.span.start, end },
    first: l.first,
    last,
    rule: l.sense.kind === "edge" || l.sense.kind === "part" || l.sense.kind === "ref" ? r.rule : l.rule,
  };
};

/** Kinds that mean nothing without a neighbour. */
const NEEDY: ReadonlySet<Kind> = new Set<Kind>(["edge", "part", "partly", "nth", "zone", "nothing"]);
const prefix = (p: Piece): boolean => p.sense.kind === "edge" || p.sense.kind === "part";

/** The sixteenth of an untold month, beside its weekday, can be told; so can noon and midnight. */
const stands = (s: Sense): boolean =>
  !NEEDY.has(s.kind) || s.free === true || (s.kind === "nth" && s.weekday !== undefined && (s.nth ?? 0) > 5);

/** من الثالثة إلى الرابعة عصرا: the part of the day is that of both. */
const shareParts = (tokens: readonly Token[], pieces: readonly Piece[]): Piece[] =>
  pieces.map((p, i) => {
    const next = pieces[i + 1];
    const hour = p.sense.hour;
    if (!next?.sense.part || next.sense.hour === undefined || hour === undefined || p.sense.part) return p;
    const gap = next.first - p.last;
    if (gap < 0 || gap > 1 || (gap === 1 && !RANGE.has(tokens[p.last]!.norm))) return p;
    const shared = hourOf(hour, next.sense.part);
    return shared > next.sense.hour ? p : { ...p, sense: { ...p.sense, hour: shared } };
  });
/** Do two pieces stand in a row or a range, with و or إلى between them and nothing else? */
const inRow = (tokens: readonly Token[], l: Piece, r: Piece): boolean => {
  const gap = r.first - l.last;
  if (gap === 0) return tokens[r.first]!.norm.startsWith("و") && tokens[r.first]!.start < r.span.start;
  return (
    gap > 0 && gap <= 2 && RANGE.has(tokens[l.last]!.norm) && (gap === 1 || tokens[l.last + 1]!.norm === "من")
  );
};

/** جانفي وفيفري 2020, من 3 مايو إلى 5 يونيو الماضيين: the year or relation is that of both. */
const shareYears = (tokens: readonly Token[], pieces: readonly Piece[]): Piece[] => {
  const out = [...pieces];
  for (let i = out.length - 2; i >= 0; i--) {
    const l = out[i]!;
    const r = out[i + 1]!;
    const { sense: a } = l;
    const { sense: b } = r;
    if (a.kind !== "date" || b.kind !== "date" || a.month === undefined || b.month === undefined) continue;
    if (!noYear(a) || a.relation !== undefined || a.named || !inRow(tokens, l, r)) continue;
    if (b.year !== undefined) {
      const year = a.month <= b.month ? b.year : b.year - 1;
      out[i] = { ...l, sense: { ...a, year } };
    } else if (b.relation !== undefined) out[i] = { ...l, sense: { ...a, relation: b.relation } };
  }
  return out;
};
const RANGE = new Set(["الي", "حتي", "وحتي", "-", "–", "و"]);

/** Joins pieces that are one expression, and drops those that stand only beside another. */
export const join = (tokens: readonly Token[], pieces: readonly Piece[]): Piece[] => {
  // What leans on its right neighbour goes first, from the right: مطلع + شهر, مساء + أمس.
  const leaned: Piece[] = [];
  for (let i = pieces.length - 1; i >= 0; i--) {
    const p = pieces[i]!;
    const right = leaned[0];
    const one = right && prefix(p) ? joined(tokens, p, right) : null;
    if (one) leaned[0] = one;
    else leaned.unshift(p);
  }
  const out: Piece[] = [];
  for (const p of leaned) {
    const left = out.at(-1);
    const one = left ? joined(tokens, left, p) : null;
    if (one) out[out.length - 1] = one;
    else out.push(p);
  }
  return shareYears(tokens, shareParts(tokens, out)).filter((p) => stands(p.sense));
};
