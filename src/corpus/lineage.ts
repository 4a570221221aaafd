import { fold, readTable } from "../arabic/index.ts";
import { type Lineage, type Ref, type Reuse, type Span, type Token, textOf } from "../model/index.ts";
import { before } from "./days.ts";
import { nameKey } from "./entities.ts";
import { type ArticleView, type Corpus, refOf } from "./gather.ts";

type Credit = Lineage["credits"][number];
type Share = Lineage["shares"][number];

interface Carrier {
  readonly name: string;
  readonly pooled: boolean;
}

let known: Map<string, Carrier> | undefined;
/** Agencies by every spelling; the lists of the corpus and of bylines together. */
const carriers = (): Map<string, Carrier> => {
  if (known) return known;
  known = new Map();
  for (const r of readTable<"name" | "agency" | "kind">("corpus/agencies.tsv"))
    for (const n of r.name.split("|")) known.set(fold(n), { name: r.agency, pooled: r.kind === "pooled" });
  return known;
};

const LONGEST = 5;

/** Agencies named in a stretch of text, longest name first at each word. */
const agenciesIn = (text: string, offset: number): (Carrier & { span: Span })[] => {
  const out: (Carrier & { span: Span })[] = [];
  const words = [...text.matchAll(/[^\s()[\]،,/|\-–—.:;"«»]+/gu)].map((m) => ({
    norm: fold(m[0]),
    start: m.index,
    end: m.index + m[0].length,
  }));
  for (let i = 0; i < words.length; i++)
    for (let n = Math.min(LONGEST, words.length - i); n > 0; n--) {
      const run = words.slice(i, i + n);
      const name = run.map((w) => w.norm).join(" ");
      const hit = carriers().get(name) ?? (/^[وبل]/u.test(name) ? carriers().get(name.slice(1)) : undefined);
      if (!hit) continue;
      out.push({ ...hit, span: { start: offset + run[0]!.start, end: offset + run.at(-1)!.end } });
      i += n - 1;
      break;
    }
  return out;
};

/** Words that open a credit in the text itself; an agency is looked for in the few words behind them. */
const OPENERS = new Set(["نقلا عن", "حسب وكاله", "بحسب وكاله", "وفق وكاله", "وفقا لوكاله"]);
const BEHIND = 6;

/** Stretches behind the words that open a credit. */
const openedIn = (text: string, offset: number): Span[] => {
  const words = [...text.matchAll(/\S+/gu)];
  return words.flatMap((w, i) => {
    const next = words[i + 1];
    if (!next || !OPENERS.has(`${fold(w[0])} ${fold(next[0])}`)) return [];
    const last = words[Math.min(words.length - 1, i + 1 + BEHIND)]!;
    return [{ start: offset + next.index, end: offset + last.index + last[0].length }];
  });
};

const inText = (a: ArticleView): Credit[] => {
  const { text } = a.reading.document;
  const first = a.item.paragraphs[0];
  const last = a.item.paragraphs.at(-1);
  const out: Credit[] = [];
  const take = (from: number, to: number): void => {
    for (const c of agenciesIn(text.slice(from, to), from))
      out.push({ name: c.name, pooled: c.pooled, span: c.span, doc: a.doc });
  };
  // A dateline credit stands before the first dash: (رويترز) -, لندن (أ ف ب) -.
  if (first) {
    const head = text.slice(first.start, Math.min(first.end, first.start + 60));
    const bracket = /^[^()]{0,25}\(([^()]{2,25})\)/u.exec(head) ?? /^([^\-–—]{2,30})[-–—]/u.exec(head);
    if (bracket) take(first.start, first.start + bracket[0].length);
  }
  if (last && last.end - last.start < 60) take(last.start, last.end);
  for (const p of a.item.paragraphs) for (const o of openedIn(textOf(text, p), p.start)) take(o.start, o.end);
  return out;
};

const creditsOf = (a: ArticleView): Credit[] => {
  const { document, layers } = a.reading;
  const out: Credit[] = [];
  const bylines = a.item.byline ? [a.item.byline] : [];
  for (const b of bylines)
    for (const c of agenciesIn(textOf(document.text, b), b.start))
      out.push({ name: c.name, pooled: c.pooled, span: c.span, doc: a.doc });
  for (const c of agenciesIn(document.given.byline ?? "", 0))
    out.push({ name: c.name, pooled: c.pooled, span: null, doc: a.doc });
  out.push(...inText(a));
  for (const s of layers.statements) {
    if (s.article !== a.item.id || s.medium?.kind !== "agency") continue;
    const carrier = layers.entities.entities.find((e) => e.id === s.medium?.entity);
    if (carrier) out.push({ name: carrier.nameAr, pooled: false, span: s.medium.span, doc: a.doc });
  }
  const own = nameKey(a.outlet ?? "");
  const seen = new Set<string>();
  return out.filter((c) => {
    const key = nameKey(c.name);
    if (key === own || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const directionOf = (
  a: ArticleView,
  b: ArticleView,
  credits: readonly Credit[],
): Omit<Share, "with" | "words"> => {
  const outlet = nameKey(b.outlet ?? "");
  if (outlet && credits.some((c) => nameKey(c.name) === outlet))
    return { direction: "from", certainty: "credited" };
  if (before(b.days, a.days)) return { direction: "from", certainty: "dated" };
  if (before(a.days, b.days)) return { direction: "to", certainty: "dated" };
  return { direction: "unknown", certainty: "none" };
};

const covered = (tokens: readonly Token[], spans: readonly Span[]): number =>
  tokens.filter((t) => spans.some((s) => s.start <= t.start && t.end <= s.end)).length;

/**
 * Where each article's text comes from: its credits (byline, dateline, نقلا عن, agencies that carry its
 * statements; "وكالات" is a pooled, unknown root), the articles that it shares passages with, which way only where
 * a credit or two days tell, and the share of its words that is its own.
 */
export const traceLineage = (corpus: Corpus, reuse: readonly Reuse[]): Lineage[] => {
  const shares = new Map<Ref, { other: Ref; span: Span; words: number }[]>();
  const put = (one: Reuse["a"], other: Reuse["a"], words: number): void => {
    const key = refOf(one.doc, one.article);
    const list = shares.get(key) ?? [];
    list.push({ other: refOf(other.doc, other.article), span: one.span, words });
    shares.set(key, list);
  };
  for (const r of reuse) {
    if (r.formula) continue;
    put(r.a, r.b, r.words);
    put(r.b, r.a, r.words);
  }
  const credits = new Map(corpus.articles.map((a) => [a.ref, creditsOf(a)]));
  return corpus.articles.map((a): Lineage => {
    const mine = shares.get(a.ref) ?? [];
    const words = new Map<Ref, number>();
    for (const s of mine) words.set(s.other, (words.get(s.other) ?? 0) + s.words);
    const taken = covered(
      a.body,
      mine.map((s) => s.span),
    );
    return {
      article: a.ref,
      credits: credits.get(a.ref) ?? [],
      shares: [...words]
        .sort(([x], [y]) => (x < y ? -1 : 1))
        .map(([other, n]) => {
          const view = corpus.article(other)!;
          const own = directionOf(a, view, credits.get(a.ref) ?? []);
          const back = directionOf(view, a, credits.get(other) ?? []);
          const told =
            own.certainty !== "credited" && back.certainty === "credited"
              ? ({ direction: "to", certainty: "credited" } as const)
              : own;
          return { with: other, ...told, words: n };
        }),
      own: a.body.length ? Math.round((1 - taken / a.body.length) * 1000) / 1000 : 1,
      rule: "corpus.lineage",
    };
  });
};
