import type { Lineage } from "../../model/index.ts";
import { type Html, html } from "./html.ts";
import { type Located, outletOf, type View } from "./view.ts";
import { both, labelled, named, type Phrase, WORDS, w } from "./words.ts";

const MOST = 16;

/** What the row took from the column or gave to it. */
const WAYS = { from: { ar: "أخذ", en: "took" }, to: { ar: "أعطى", en: "gave" } } as const;

/** A row and a column: an article, or an outlet where there are many articles. */
interface Party {
  readonly key: string;
  readonly label: Phrase;
  /** Document number and article id, for an article. */
  readonly at: Located | null;
}
interface Shared {
  words: number;
  from: number;
  to: number;
}

/** Who shares words with whom; `party` says which row an article belongs to. */
const sharedBy = (view: View, party: (at: Located) => Party) => {
  const parties = new Map<string, Party>();
  const cells = new Map<string, Map<string, Shared>>();
  const put = (a: Party, b: Party, words: number, way: Lineage["shares"][number]["direction"]): void => {
    const row = cells.get(a.key) ?? new Map<string, Shared>();
    const cell = row.get(b.key) ?? { words: 0, from: 0, to: 0 };
    cell.words += words;
    if (way !== "unknown") cell[way] += words;
    cells.set(a.key, row.set(b.key, cell));
    for (const p of [a, b]) parties.set(p.key, parties.get(p.key) ?? p);
  };
  for (const l of view.dossier.lineage) {
    const a = view.locate(l.article);
    for (const s of l.shares) {
      const b = view.locate(s.with);
      if (a && b && party(a).key !== party(b).key) put(party(a), party(b), s.words, s.direction);
    }
  }
  return { parties: [...parties.values()], cells };
};

const article = (at: Located): Party => ({ key: at.ref, label: outletOf(at), at });
const outlet = (at: Located): Party => {
  const label = outletOf(at);
  return { key: label.ar, label, at: null };
};

const head = ({ at, label }: Party, short: boolean): Html => {
  if (!at) return named(label.ar, label.en);
  const several = at.reading.layers.articles.articles.length > 1;
  const number = html`<a href="${at.href}"><bdi>${at.doc}</bdi>${several && html`<small>/<bdi>${at.item.id}</bdi></small>`}</a>`;
  return short ? number : html`${number} ${named(label.ar, label.en)}`;
};

/** Articles against articles, or outlets against outlets where there are many: the words shared, and which way they went. */
export const matrix = (view: View): Html => {
  const byArticle = sharedBy(view, article);
  const { parties, cells } = byArticle.parties.length <= MOST ? byArticle : sharedBy(view, outlet);
  const weight = (p: Party): number =>
    [...(cells.get(p.key)?.values() ?? [])].reduce((n, c) => n + c.words, 0);
  const top = new Set([...parties].sort((a, b) => weight(b) - weight(a)).slice(0, MOST));
  const shown = parties.filter((p) => top.has(p));
  if (shown.length < 2) return html`<p class="muted">${w("noShares")}</p>`;
  const most = Math.max(
    1,
    ...shown.flatMap((p) => [...(cells.get(p.key)?.values() ?? [])].map((c) => c.words)),
  );
  const cell = (row: Party, column: Party): Html => {
    if (row === column) return html`<td class="self"></td>`;
    const c = cells.get(row.key)?.get(column.key);
    if (!c) return html`<td></td>`;
    const way = c.from > c.to ? WAYS.from : c.to > c.from ? WAYS.to : null;
    return html`<td class="shared" style="--share:${Math.round(14 + (c.words / most) * 60)}%"><bdi>${c.words}</bdi>${way && html` <small>${both(way)}</small>`}</td>`;
  };
  return html`<p class="note">${w("matrixNote")}</p><div class="scroll" tabindex="0" role="region"${labelled("aria-label", WORDS.matrix)}><table class="matrix"><thead><tr><td></td>${shown.map((p) => html`<th scope="col">${head(p, true)}</th>`)}</tr></thead><tbody>${shown.map(
    (row) =>
      html`<tr><th scope="row">${head(row, false)}</th>${shown.map((column) => cell(row, column))}</tr>`,
  )}</tbody></table></div>`;
};
