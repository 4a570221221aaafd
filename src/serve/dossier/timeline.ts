import type { Occurrence } from "../../model/index.ts";
import { countInWords } from "./counts.ts";
import { dayOrNone } from "./dates.ts";
import { drawing, type Placed } from "./drawing.ts";
import { type Html, html, joined } from "./html.ts";
import { labelOf } from "./label.ts";
import { inContext, nameOf, names, whereOf } from "./links.ts";
import { standing } from "./origins.ts";
import { folded, nothing, section } from "./section.ts";
import { CREDIBILITY, EVENTS, MODALITIES, STANDING_REASONS } from "./terms.ts";
import type { View } from "./view.ts";
import { reason, tag, why } from "./why.ts";
import { both, comma, type Word, w } from "./words.ts";

const relation = (view: View, word: Word, who: readonly string[]): Html | null =>
  who.length === 0 ? null : html`<p class="meta relation"><b>${w(word)}</b>: ${names(view, who)}</p>`;

const counts = (view: View, o: Occurrence): Html | null => {
  if (o.counts.length === 0) return null;
  const each = o.counts.slice(0, 20).map(({ count, event }) => {
    const at = view.locate(event);
    return html`<bdi class="figure">${both(countInWords(count))}</bdi>${at && html` <span class="by">${whereOf(at)}</span>`}`;
  });
  return html`<p class="meta">${w("counts")}: ${joined(each, comma)}</p>`;
};

const narrowed = (view: View, o: Occurrence): Html | null => {
  const from = o.narrowedBy.map(view.locate).filter((x) => x !== null);
  if (from.length === 0) return null;
  return html`<p class="meta inferred">${w("narrowed")}: ${joined(from.map(whereOf), " · ")}</p>`;
};

/** The words of the first testimony that the page has; the others open with the origins. */
const firstTold = (view: View, o: Occurrence): Html | null => {
  const at = o.members.map(view.locate).find((x) => x !== null);
  return at ? html`<p class="words">${inContext(at)} <span class="by">${whereOf(at)}</span></p>` : null;
};

const entry = (view: View, o: Occurrence): Html => {
  const own = view.numbered(o.id);
  const rules = o.members.map((m) => view.locate(m)?.item.rule ?? "").filter(Boolean);
  const parties = o.agents.length + o.targets.length > 0 || o.place;
  const { value, why: because } = o.credibility;
  return html`<article class="item occurrence" id="${own?.anchor}"><p class="day">${dayOrNone(o.date)}</p><div class="body">
<header><span class="no">${own && both(own.mark)}</span><h3>${labelOf(view, o, 200)}${o.modality !== "actual" && tag(MODALITIES[o.modality], `modality ${o.modality}`)}</h3>
<p class="meta"><span class="type">${both(EVENTS[o.type])}</span>${
    parties &&
    html`${o.agents.length > 0 && html`<span class="dot"> · </span>${w("agents")}: ${names(view, o.agents)}`}${o.targets.length > 0 && html`<span class="dot"> · </span>${w("targets")}: ${names(view, o.targets)}`}${o.place && html`<span class="dot"> · </span>${w("place")}: ${nameOf(view, o.place)}`}`
  }</p></header>${firstTold(view, o)}
${relation(view, "claimedBy", o.claimedBy)}${relation(view, "blamedOn", o.blamedOn)}${relation(view, "deniedBy", o.deniedBy)}${counts(view, o)}${narrowed(view, o)}
<footer>${standing(view, o)}${why(
    [o.rule, ...rules],
    [STANDING_REASONS[o.standing]],
    html`<p>${w("credibility")}: <bdi>${value}</bdi>${comma}${both(CREDIBILITY[value])}</p><p>${reason(because)}</p>`,
  )}</footer></div></article>`;
};

/** What happened, is under way and is planned: drawn, then listed; what has no day stands apart, in no order. */
export const timeline = (view: View): Html => {
  const byId = new Map(view.dossier.occurrences.map((o) => [o.id, o]));
  const dated: Placed[] = [];
  for (const t of view.dossier.timeline) {
    const occurrence = byId.get(t.occurrence);
    if (!occurrence || t.from === null || t.to === null) continue;
    dated.push({ occurrence, from: t.from, to: t.to });
    byId.delete(t.occurrence);
  }
  dated.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  const undated = [...byId.values()];
  const total = view.dossier.occurrences.length;
  const list = html`${drawing(view, dated)}
<div class="kind"><h3>${w("list")} <span class="total">${dated.length}</span></h3>${
    dated.length
      ? folded(
          view,
          dated.map((p) => p.occurrence),
          (o) => entry(view, o),
          { open: 20, most: 250 },
        )
      : nothing()
  }</div>
<div class="kind undated-items"><h3>${w("undatedItems")} <span class="total">${undated.length}</span></h3><p class="note">${w("undatedNote")}</p>${folded(view, undated, (o) => entry(view, o), { open: 10, most: 100 })}</div>`;
  return section("timeline", "timeline", "timelineNote", total, total ? list : nothing(), true);
};
