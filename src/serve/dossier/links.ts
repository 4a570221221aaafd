import { indexAt, type Ref } from "../../model/index.ts";
import { date } from "./dates.ts";
import { type Html, html, joined } from "./html.ts";
import { dayOf, type Located, outletOf, shortened, startOf, type View, wordsOf } from "./view.ts";
import { both, comma, labelled, named, WORDS, w } from "./words.ts";

/** A link to an item of the sections by its number: "ق3". */
export const toItem = (view: View, id: string): Html | null => {
  const item = view.numbered(id);
  return item && html`<a class="ref" href="#${item.anchor}">${both(item.mark)}</a>`;
};

/** Outlet and day of an item's article, linked to the exact words. */
export const whereOf = (at: Located): Html => {
  const day = dayOf(at);
  const outlet = outletOf(at);
  return html`<a class="where" href="${at.href}"${labelled("title", WORDS.exactWords)}>${named(outlet.ar, outlet.en)}${comma}${day ? date(day) : html`<span class="undated">${w("undated")}</span>`}</a>`;
};

/** The sentence around an item's words, cut to a readable length, its own words set off. */
export const inContext = (at: Located): Html => {
  const text = wordsOf(at);
  if (at.kind === "statement" || at.kind === "article")
    return html`<q lang="ar" dir="auto">${shortened(text, 260)}</q>`;
  const start = startOf(at);
  const end = start + text.length;
  const { sentences } = at.reading.layers;
  const near = sentences[indexAt(sentences, start)];
  const sentence = near && end <= near.end ? near : undefined;
  const whole = at.reading.document.text;
  const from = Math.max(sentence?.start ?? start, start - 90);
  const to = Math.min(sentence?.end ?? end, end + 110);
  const left = whole.slice(edge(whole, from, start, sentence?.start), start);
  const right = whole.slice(end, edge(whole, to, end, sentence?.end));
  return html`<q lang="ar" dir="auto">${from > (sentence?.start ?? from) && "…"}${left}<b>${text}</b>${right}${to < (sentence?.end ?? to) && "…"}</q>`;
};

/** `at` moved to the nearest space towards `inner`, unless it stands at the sentence's own edge. */
const edge = (text: string, at: number, inner: number, limit: number | undefined): number => {
  if (at === limit || at === inner) return at;
  const space = at < inner ? text.indexOf(" ", at) : text.lastIndexOf(" ", at);
  const between = at < inner ? space >= at && space < inner : space <= at && space > inner;
  return between ? space : at;
};

const SHOWN = 12;

/** Testimonies as a list: the words in their sentence, whose they are, and where they stand. */
export const testimonies = (view: View, refs: readonly Ref[]): Html | null => {
  const found = refs.map(view.locate).filter((x) => x !== null);
  if (found.length === 0) return null;
  const each = (at: Located): Html =>
    html`<li>${inContext(at)} <span class="by">${teller(view, at)}${whereOf(at)}</span></li>`;
  const rest = found.slice(SHOWN);
  return html`<ul class="testimonies">${found.slice(0, SHOWN).map(each)}</ul>${
    rest.length > 0 &&
    html`<details class="more"><summary>${w("more")} (${rest.length})</summary><ul class="testimonies">${rest.slice(0, 60).map(each)}</ul></details>`
  }`;
};

/** Who tells it in that article: the statement's utterance, or the narration. */
const teller = (view: View, at: Located): Html | null => {
  if (at.kind === "statement")
    return html`${speakerIn(view, at.ref)}${joined(view.usedBy(at.ref).map(mark), " ")} `;
  if (at.kind !== "event" && at.kind !== "commitment") return null;
  if (at.item.by === "narrator") return html`<span class="narrator">${w("narrator")}</span> · `;
  const ref = `${at.reading.document.id}/${at.item.by}`;
  return html`${speakerIn(view, ref)}${joined(view.usedBy(ref).map(mark), " ")} `;
};

const speakerIn = (view: View, statement: Ref): Html | null => {
  const u = view.utteranceOf(statement);
  return u && html`<b>${nameOf(view, u.speaker.entity ?? u.speaker.name)}</b> `;
};

const mark = (item: { readonly anchor: string; readonly mark: { ar: string; en: string } }): Html =>
  html`<a class="ref" href="#${item.anchor}">${both(item.mark)}</a>`;

/** Names with a comma of each language between them. */
export const names = (view: View, list: readonly string[]): Html =>
  joined(
    list.map((n) => nameOf(view, n)),
    comma,
  );

/** A name as the corpus gives it: an entity's id or key becomes its name with a link; a free name stays. */
export const nameOf = (view: View, name: string): Html => {
  const entity = view.entity(name);
  if (!entity) return html`<bdi dir="auto">${name}</bdi>`;
  const at = view.numbered(entity.id);
  const shown = named(entity.nameAr, entity.nameEn);
  return at ? html`<a class="name" href="#${at.anchor}">${shown}</a>` : shown;
};
