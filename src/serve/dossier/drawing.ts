import { EVENT_TYPES, type EventType, type Occurrence } from "../../model/index.ts";
import { dateInWords } from "./dates.ts";
import { type Html, html, raw } from "./html.ts";
import { labelOf } from "./label.ts";
import { type Axis, axisOf, type Extent } from "./scale.ts";
import { EVENTS, MODALITIES } from "./terms.ts";
import type { View } from "./view.ts";
import { both, comma, labelled, WORDS, w } from "./words.ts";

/** An occurrence with the days it can lie on. */
export interface Placed extends Extent {
  readonly occurrence: Occurrence;
}

const MOST_ROWS = 48;
const STANDING_RANK = ["against-interest", "uninvolved", "parties-agree", "one-side", "unattributed"];

/** The better supported first: what the drawing and the first page choose by. */
export const byStanding = (a: Occurrence, b: Occurrence): number =>
  STANDING_RANK.indexOf(a.standing) - STANDING_RANK.indexOf(b.standing) ||
  b.origins.min - a.origins.min ||
  b.members.length - a.members.length;

const percent = (x: number): string => `${Math.round(x * 100) / 100}%`;

const shape = (axis: Axis, p: Placed): Html => {
  const { start, end } = axis.place(p);
  const modality = p.occurrence.modality;
  if (p.from === p.to) {
    const at = percent((start + end) / 2);
    return raw(`<circle class="${modality}" cx="${at}" cy="11" r="5.5"/>`);
  }
  return raw(
    `<rect class="${modality}" x="${percent(start)}" y="6" width="${percent(Math.max(1, end - start))}" height="10" rx="5"/>`,
  );
};

const row = (view: View, axis: Axis, p: Placed): Html => {
  const at = view.numbered(p.occurrence.id);
  const o = p.occurrence;
  const when = dateInWords(o.date ?? (p.from === p.to ? p.from : `${p.from}/${p.to}`));
  return html`<li class="row"><a class="label" href="#${at?.anchor}">${labelOf(view, o, 90)} <span class="visually-hidden">(${both(when)}${comma}${both(MODALITIES[o.modality])})</span></a><svg class="plot" height="22" aria-hidden="true" focusable="false"><title>${when.ar}</title><line x1="0" x2="100%" y1="11" y2="11"/>${shape(axis, p)}</svg></li>`;
};

const grid = (axis: Axis, today: number | null): Html =>
  html`<svg class="grid" aria-hidden="true" focusable="false">${axis.ticks
    .filter((t) => t.label)
    .map((t) =>
      raw(`<line x1="${percent(t.at)}" x2="${percent(t.at)}" y1="0" y2="100%"/>`),
    )}${axis.breaks.map((at) =>
    raw(`<line class="break" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="100%"/>`),
  )}${today !== null && raw(`<line class="today" x1="${percent(today)}" x2="${percent(today)}" y1="0" y2="100%"/>`)}</svg>`;

const scaleLine = (axis: Axis): Html =>
  html`<div class="axis" aria-hidden="true">${axis.ticks.map(
    (t) =>
      t.label &&
      html`<span class="tick${t.wideOnly && " wide-only"}" style="inset-inline-start:${percent(t.at)}">${both(t.label)}</span>`,
  )}${axis.breaks.map((at) => html`<span class="fold-mark" style="inset-inline-start:${percent(at)}">⫽</span>`)}</div>`;

const key = (breaks: boolean): Html => {
  const dot = (modality: string): Html =>
    raw(
      `<svg width="34" height="14" aria-hidden="true" focusable="false"><circle class="${modality}" cx="7" cy="7" r="5"/><rect class="${modality}" x="16" y="2.5" width="17" height="9" rx="4.5"/></svg>`,
    );
  return html`<figcaption class="key"><span class="k">${raw(`<svg width="14" height="14" aria-hidden="true"><circle class="actual" cx="7" cy="7" r="5"/></svg>`)} ${w("markDay")}</span><span class="k">${raw(`<svg width="20" height="14" aria-hidden="true"><rect class="actual" x="1" y="2.5" width="18" height="9" rx="4.5"/></svg>`)} ${w("markSpan")}</span>${(
    ["actual", "ongoing", "planned", "uncertain", "denied"] as const
  ).map(
    (m) => html`<span class="k">${dot(m)} ${both(MODALITIES[m])}</span>`,
  )}<span class="k"><i class="today-key"></i> ${w("markAsOf")}</span>${breaks && html`<span class="k"><b>⫽</b> ${w("drawnBreaks")}</span>`}</figcaption>`;
};

/**
 * The timeline drawn: a lane for each type of event, a row for each occurrence, a dot for a day and a bar for a
 * month or a year. The marks are SVG in percent, so that one drawing serves any width, and mirrors for English.
 */
export const drawing = (view: View, placed: readonly Placed[]): Html | null => {
  const shown = [...placed].sort((a, b) => byStanding(a.occurrence, b.occurrence)).slice(0, MOST_ROWS);
  const { asOf } = view.dossier;
  const day =
    asOf && /^\d{4}-\d\d-\d\d/.test(asOf) ? { from: asOf.slice(0, 10), to: asOf.slice(0, 10) } : null;
  const axis = axisOf([...shown, ...(day ? [day] : [])]);
  if (!axis || shown.length === 0) return null;
  const end = day && axis.place(day);
  const lane = (type: EventType): Html | null => {
    const own = placed.filter((p) => p.occurrence.type === type && shown.includes(p));
    if (own.length === 0) return null;
    return html`<li class="lane"><h4>${both(EVENTS[type])}</h4><ol>${own.map((p) => row(view, axis, p))}</ol></li>`;
  };
  return html`<figure class="drawing"${labelled("aria-label", WORDS.drawn)}>${key(axis.breaks.length > 0)}<div class="canvas">${scaleLine(axis)}${grid(axis, end && (end.start + end.end) / 2)}<ol class="lanes">${EVENT_TYPES.map(lane)}</ol></div>${shown.length < placed.length && html`<p class="note">${w("drawnMore")}</p>`}</figure>`;
};
