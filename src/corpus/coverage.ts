import type { Coverage } from "../model/index.ts";
import type { Corpus } from "./gather.ts";

/** What was read, in which days, and what could not be. */
export const coverageOf = (corpus: Corpus, failed: Coverage["failed"]): Coverage => {
  const days = corpus.articles.map((a) => a.days).filter((d) => d !== null && d.from === d.to);
  const sorted = days.map((d) => d!.from).sort();
  return {
    documents: corpus.readings.length,
    articles: corpus.articles.length,
    outlets: [...new Set(corpus.articles.map((a) => a.outlet).filter((o) => o !== null))].sort(),
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
    undated: corpus.articles.filter((a) => a.days === null).length,
    failed: [...failed].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
};
