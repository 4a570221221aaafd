import type { CorpusEntity, Ref, Reuse, Story } from "../model/index.ts";
import { candidates, cluster } from "./cluster.ts";
import { apart, daysOf } from "./days.ts";
import { entityIndex } from "./entities.ts";
import { type Corpus, refOf, tokensIn } from "./gather.ts";
import { shared, subjectsIn, telling, type Weights, weightsFrom } from "./terms.ts";

/** Words of an article that its story is read from: the title and the first of the body. */
const HEAD_WORDS = 120;
/** Articles further apart than this are no one story by words alone. */
const DAYS_APART = 45;
const LEAST = 0.15;
/** A page that pastes older articles below the new one pastes those of its subject, mostly. */
const SAME_PAGE = 0.08;

const keysOf = (corpus: Corpus, entities: readonly CorpusEntity[]): string[][] => {
  const idOf = entityIndex(entities);
  return corpus.articles.map((a) => {
    const title = a.item.title ? tokensIn(a.reading, a.item.title) : [];
    const held = new Set(subjectsIn([...title, ...a.body.slice(0, HEAD_WORDS)]));
    const spans = [a.item.title, ...a.item.paragraphs];
    for (const e of a.reading.layers.entities.entities) {
      if (e.type === "NORP" || e.type === "GPE") continue;
      const here = e.mentions.some((i) => {
        const m = a.reading.layers.mentions[i]!;
        return spans.some((s) => s && s.start <= m.start && m.end <= s.end);
      });
      const id = here ? idOf.get(refOf(a.doc, e.id))?.id : undefined;
      if (id) held.add(id);
    }
    return [...held];
  });
};

const lastDay = (corpus: Corpus, articles: readonly Ref[]): string | null => {
  const held = new Set(articles);
  let last: string | null = null;
  for (const r of articles) {
    const days = corpus.article(r)?.days;
    // Only a day that is proved as such can be the day of the story.
    if (days && days.from === days.to && (last === null || days.to > last)) last = days.to;
  }
  // A day on which somebody is told to have spoken is past.
  for (const s of corpus.statements) {
    if (!held.has(s.article)) continue;
    const days = daysOf(s.item.said);
    if (days && days.from === days.to && (last === null || days.to > last)) last = days.to;
  }
  return last;
};

/**
 * Articles about one course of events: linked by the names and words of their heads, by shared passages, and by
 * dates that are not far apart; average linkage over an inverted index. A first, plain version.
 */
export const findStories = (
  corpus: Corpus,
  entities: readonly CorpusEntity[],
  reuse: readonly Reuse[],
): Story[] => {
  const keys = keysOf(corpus, entities);
  const at = new Map(corpus.articles.map((a, i) => [a.ref, i]));
  const copied = new Map<string, number>();
  for (const r of reuse) {
    if (r.formula) continue;
    const a = at.get(refOf(r.a.doc, r.a.article))!;
    const b = at.get(refOf(r.b.doc, r.b.article))!;
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    copied.set(key, (copied.get(key) ?? 0) + r.words);
  }
  const edges = candidates(keys, 200, 3).map(([a, b]) => {
    const [x, y] = [corpus.articles[a]!, corpus.articles[b]!];
    const s = shared(keys[a]!, keys[b]!, telling);
    const far = apart(x.days, y.days) > DAYS_APART;
    const words = Math.min(0.4, (copied.get(`${a} ${b}`) ?? 0) / 100);
    const page = x.doc === y.doc ? SAME_PAGE : 0;
    return { a, b, score: far ? 0 : Math.min(1, 0.6 * s.ofLess + 0.4 * s.ofMore + words + page) };
  });
  return cluster(corpus.articles.length, edges, LEAST).map((group, i) => {
    const articles = group.map((g) => corpus.articles[g]!);
    const refs = articles.map((a) => a.ref);
    const whole = weightsFrom(group.map((g) => keys[g]!));
    // The title most like the rest: its words weigh most where many articles hold them.
    const best = articles
      .map((a) => ({
        a,
        n: centrality(keys[at.get(a.ref)!]!, whole),
      }))
      .filter(({ a }) => a.title !== "")
      .sort((p, q) => q.n - p.n || (p.a.ref < q.a.ref ? -1 : 1))[0];
    return {
      id: `T${i + 1}`,
      articles: refs,
      title: best?.a.title ?? articles[0]?.title ?? "",
      asOf: lastDay(corpus, refs),
      rule: "corpus.story.linked",
    };
  });
};

/** How much an article has in common with its story: rarer terms of the story weigh less. */
const centrality = (keys: readonly string[], weight: Weights): number =>
  keys.reduce((n, k) => n + (1 - weight(k)), 0) / Math.max(1, keys.length);
