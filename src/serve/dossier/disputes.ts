import type { Dispute, DisputeKind, Ref } from "../../model/index.ts";
import { type Html, html, joined } from "./html.ts";
import { inContext, nameOf, whereOf } from "./links.ts";
import { folded, nothing, section } from "./section.ts";
import { DISPUTE_HEADINGS, DISPUTE_NOTES } from "./terms.ts";
import type { Located, View } from "./view.ts";
import { reason, why } from "./why.ts";
import { both, comma, w } from "./words.ts";

const KINDS: readonly DisputeKind[] = ["contradiction", "opposed-positions", "unclear-reference"];

/** Whose words a member of a dispute are: a speaker, or the outlet that narrates. */
const speaker = (view: View, at: Located): Html => {
  const said =
    at.kind === "statement"
      ? at.ref
      : at.kind !== "article" && at.item.by !== "narrator"
        ? `${at.reading.document.id}/${at.item.by}`
        : null;
  const u = said && view.utteranceOf(said);
  return u ? html`${nameOf(view, u.speaker.entity ?? u.speaker.name)}` : w("narrator");
};

const voice = (view: View, ref: Ref): Html | null => {
  const at = view.locate(ref);
  if (!at) return null;
  const refs = view.usedBy(ref).map((n) => html` <a class="ref" href="#${n.anchor}">${both(n.mark)}</a>`);
  return html`<li><p class="from"><strong>${speaker(view, at)}</strong>${refs}</p>${inContext(at)}<p class="by">${whereOf(at)}</p></li>`;
};

const entry = (view: View, d: Dispute): Html => {
  const own = view.numbered(d.id);
  const rules = d.members.map((m) => view.locate(m)?.item.rule ?? "").filter(Boolean);
  return html`<article class="item dispute" id="${own?.anchor}"><header><span class="no">${own && both(own.mark)}</span>${
    d.why && html`<p class="reason">${reason(d.why)}</p>`
  }</header><ul class="voices">${d.members.slice(0, 12).map((m) => voice(view, m))}</ul><footer>${why([d.rule, ...rules], [DISPUTE_NOTES[d.kind]])}</footer></article>`;
};

/** Who stands against whom, each once. */
export const speakers = (view: View, d: Dispute): Html => {
  const each = d.members.map((m) => view.locate(m)).flatMap((at) => (at ? [speaker(view, at)] : []));
  const once = new Map(each.map((x) => [x.markup, x]));
  return joined([...once.values()].slice(0, 4), comma);
};

/** Contradictions, opposed positions and unclear references, kept apart (DESIGN §4). */
export const disputes = (view: View): Html => {
  const lists = KINDS.map((kind) => {
    const all = view.dossier.disputes.filter((d) => d.kind === kind);
    return html`<div class="kind" id="disputes-${kind}"><h3>${both(DISPUTE_HEADINGS[kind])} <span class="total">${all.length}</span></h3><p class="note">${both(DISPUTE_NOTES[kind])}</p>${
      all.length ? folded(view, all, (d) => entry(view, d), { open: 8, most: 60 }) : nothing()
    }</div>`;
  });
  return section("disputes", "disputes", "disputesNote", view.dossier.disputes.length, lists);
};
