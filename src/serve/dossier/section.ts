import { type Html, html, type Piece } from "./html.ts";
import type { View } from "./view.ts";
import { both, labelled, WORDS, type Word, w } from "./words.ts";

/** A section of the page: its heading, a line on what it holds, and its number of items. */
export const section = (
  id: string,
  heading: Word,
  note: Word,
  total: number | null,
  body: Piece,
  filter = false,
): Html => html`<section id="${id}" aria-labelledby="${id}-heading">
<header class="section"><h2 id="${id}-heading">${w(heading)}${total !== null && html` <span class="total">${total}</span>`}</h2><p class="note">${w(note)}</p>${
  filter &&
  html`<p class="filter" hidden><input type="search" data-filter="${id}"${labelled("placeholder", WORDS.filterHint)}${labelled("aria-label", WORDS.filter)}> <span role="status" aria-live="polite"></span></p>`
}</header>
${body}</section>`;

/**
 * What a list leaves to `dossier.json`, said so. The anchors of what is left out stand here, so that a link to it
 * leads to this line and not nowhere.
 */
export const leftOut = (anchors: readonly (string | undefined)[]): Html | null =>
  anchors.length === 0
    ? null
    : html`<p class="note">${anchors.map((a) => a && html`<a id="${a}"></a>`)}${w("notShown")} (<bdi>${anchors.length}</bdi>).</p>`;

/**
 * A list that stays usable when it is long: the first `open` items stand, the next up to `most` are folded, and
 * what exceeds that is left to `dossier.json`.
 */
export const folded = <T extends { readonly id: string }>(
  view: View,
  items: readonly T[],
  each: (item: T) => Html,
  { open, most }: { readonly open: number; readonly most: number },
): Html => {
  const rest = items.slice(open, most);
  return html`${items.slice(0, open).map(each)}${
    rest.length > 0 &&
    html`<details class="fold others"><summary>${w("more")} <span class="total">${rest.length}</span></summary>${rest.map(each)}</details>`
  }${leftOut(items.slice(most).map((x) => view.numbered(x.id)?.anchor))}`;
};

/** An empty list, said so. */
export const nothing = (): Html =>
  html`<p class="muted">${both({ ar: "لا شيء في المقروء.", en: "Nothing in what was read." })}</p>`;
