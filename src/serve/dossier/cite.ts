import type { Statement } from "../../model/index.ts";
import { dateInWords } from "./dates.ts";
import { type Html, html, joined } from "./html.ts";
import { MEDIA } from "./terms.ts";
import { dayOf, type Located, outletOf, shortened, type View, words, wordsOf } from "./view.ts";
import { both, WORDS, w } from "./words.ts";

/** Characters of a quotation that a citation holds. */
const LONGEST = 3000;

/** The speaker of a statement as its text names him, or as it is understood. */
export const speakerOf = (at: Located & { readonly item: Statement }, fallback = ""): string => {
  const { source } = at.item;
  if (source.span) return words(at.reading, source.span);
  const entity = at.reading.layers.entities.entities.find((e) => e.id === source.entity);
  return entity?.nameAr ?? fallback;
};

const channelOf = (at: Located & { readonly item: Statement }): Html | null => {
  const { medium } = at.item;
  if (!medium) return null;
  const carrier = at.reading.layers.entities.entities.find((e) => e.id === medium.entity)?.nameAr;
  if (carrier) return html`${carrier}`;
  return medium.span ? html`${words(at.reading, medium.span)}` : both(MEDIA[medium.kind]);
};

const day = (value: string | null): Html => both(value ? dateInWords(value) : WORDS.undated);

/**
 * A quotation ready to cite: speaker, words, channel, outlet and title, day, address, document and its hash. One
 * thing a line, so that lines of either direction never mix. Words that are all the
 * speaker's stand in quotation marks; where only some are, the marks are among them; a report is said to be one.
 */
export const citation = (at: Located & { readonly item: Statement }, speaker = ""): Html => {
  const { document } = at.reading;
  const { said, manner } = at.item;
  const text = shortened(wordsOf(at), LONGEST);
  const title = at.article?.title ? words(at.reading, at.article.title).replace(/\s+/g, " ") : "";
  const channel = channelOf(at);
  const how = [
    manner === "indirect" && w("indirect"),
    said && html`${w("said")} ${day(said)}`,
    channel && html`${w("via")} ${channel}`,
  ].filter((x) => x !== false && x !== null && x !== "");
  const lines = [
    html`${speakerOf(at, speaker)}: ${manner === "direct" ? `«${text}»` : text}`,
    how.length > 0 && joined(how, " · "),
    joined([both(outletOf(at)), ...(title ? [`«${title}»`] : []), day(dayOf(at))], " · "),
    document.given.url,
    // The mark keeps a name that starts with a number in order after an Arabic word, here and where it is pasted.
    html`${w("document")}: \u200e<bdi dir="ltr">${document.id}</bdi>`,
    html`SHA-256: ${document.sha256}`,
  ];
  return joined(
    lines.filter((x) => x !== false && x !== undefined && x !== ""),
    "\n",
  );
};

/** The citation, shown where it is opened or printed; the script adds a button that copies it. */
export const cite = (view: View, ref: string, speaker: string): Html | null => {
  const at = view.locate(ref);
  if (at?.kind !== "statement") return null;
  return html`<details class="cite"><summary>${w("cite")}</summary><div class="sheet"><pre class="citation" dir="auto">${citation(at, speaker)}</pre></div></details>`;
};
