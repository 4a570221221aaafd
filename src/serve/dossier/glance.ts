import type { Dispute, DisputeKind, Occurrence, Pledge, Story } from "../../model/index.ts";
import { byStatus } from "./commitments.ts";
import { counted, countedRange } from "./counts.ts";
import { date, dayOrNone } from "./dates.ts";
import { speakers } from "./disputes.ts";
import { byStanding } from "./drawing.ts";
import { type Html, html } from "./html.ts";
import { labelOf } from "./label.ts";
import { DISPUTE_HEADINGS, DISPUTES, STANDINGS, STATUSES } from "./terms.ts";
import { shortened, type View } from "./view.ts";
import { reason } from "./why.ts";
import { both, type Phrase, WORDS, type Word, w } from "./words.ts";

const MOST_LINKS = 60;

interface Line {
  readonly id: string;
  readonly label: Html;
}

const linked = (view: View, { id, label }: Line): Html => {
  const at = view.numbered(id);
  return html`<li><a href="#${at?.anchor}"><span class="no">${at && both(at.mark)}</span> ${label}</a></li>`;
};

/** A number that opens to what it counts. */
const opening = (view: View, phrase: Phrase, lines: readonly Line[]): Html | null =>
  lines.length === 0
    ? null
    : html`<details class="number"><summary><b>${lines.length}</b> <span>${both(phrase)}</span></summary><ul class="plain">${lines.slice(0, MOST_LINKS).map((l) => linked(view, l))}${lines.length > MOST_LINKS && html`<li class="muted">+${lines.length - MOST_LINKS}</li>`}</ul></details>`;

const occurrenceLine = (view: View, o: Occurrence): Line => ({
  id: o.id,
  label: labelOf(view, o, 160),
});
const pledgeLine = (p: Pledge): Line => ({
  id: p.id,
  label: html`<q lang="ar" dir="auto">${shortened(p.scope, 140)}</q>`,
});

/** Corroborated, or told by more than one origin: what the first page may lead with. */
const strong = (o: Occurrence): boolean =>
  o.modality !== "denied" &&
  o.modality !== "uncertain" &&
  (o.origins.min >= 2 || o.standing === "uninvolved" || o.standing === "against-interest");

const lead = (view: View, o: Occurrence): Html => {
  const at = view.numbered(o.id);
  return html`<li><a class="lead" href="#${at?.anchor}">${labelOf(view, o, 160)}</a><p class="meta">${dayOrNone(o.date)}<span class="dot"> · </span><span class="standing ${o.standing}">${both(STANDINGS[o.standing])}</span><span class="dot"> · </span>${both(countedRange(o.origins.min, o.origins.max, "origins"))}</p></li>`;
};

const corroborated = (view: View): Html => {
  const all = view.dossier.occurrences.filter(strong).sort(byStanding);
  const rest = all.slice(6);
  return html`<div class="column wide"><h3>${w("bestCorroborated")}</h3>${
    all.length
      ? html`<ol class="leads">${all.slice(0, 6).map((o) => lead(view, o))}</ol>`
      : html`<p class="muted">${w("noneCorroborated")}</p>`
  }${opening(
    view,
    WORDS.more,
    rest.map((o) => occurrenceLine(view, o)),
  )}</div>`;
};

const MOST_LINES = 4;

/** The most pressing commitments by name, then each status as a number that opens. */
const pledges = (view: View): Html => {
  const all = [...view.dossier.commitments].sort(byStatus);
  const statuses = [...new Set(all.map((p) => p.status))];
  const pressing = all.filter((p) => p.status !== "open").slice(0, MOST_LINES);
  const each = (p: Pledge): Html =>
    html`<li><a class="lead small" href="#${view.numbered(p.id)?.anchor}"><q lang="ar" dir="auto">${shortened(p.scope, 100)}</q></a><p class="meta"><span class="status ${p.status}">${both(STATUSES[p.status])}</span></p></li>`;
  return html`<div class="column"><h3>${w("commitments")}</h3><ol class="leads">${pressing.map(each)}</ol>${statuses.map(
    (s) => opening(view, STATUSES[s], all.filter((p) => p.status === s).map(pledgeLine)),
  )}${all.length === 0 && html`<p class="muted">${w("nothingToCheck")}</p>`}</div>`;
};

const disputeLines = (view: View, kind: DisputeKind): Line[] =>
  view.dossier.disputes.filter((d) => d.kind === kind).map((d) => ({ id: d.id, label: reason(d.why) }));

const disputes = (view: View): Html => {
  const kinds: readonly DisputeKind[] = ["contradiction", "opposed-positions"];
  const first = view.dossier.disputes.filter((d) => kinds.includes(d.kind)).slice(0, MOST_LINES - 1);
  const each = (d: Dispute): Html =>
    html`<li><a class="lead small" href="#${view.numbered(d.id)?.anchor}">${reason(d.why)}</a><p class="meta">${speakers(view, d)}<span class="dot"> · </span>${both(DISPUTES[d.kind])}</p></li>`;
  return html`<div class="column"><h3>${w("disputes")}</h3><ol class="leads">${first.map(each)}</ol>${kinds.map((k) => opening(view, DISPUTE_HEADINGS[k], disputeLines(view, k)))}${first.length === 0 && html`<p class="muted">${w("nothingToCheck")}</p>`}</div>`;
};

const toCheck = (view: View): Html => {
  const { occurrences, utterances } = view.dossier;
  const said = (word: Word, test: (u: (typeof utterances)[number]) => boolean): Html | null =>
    opening(
      view,
      WORDS[word],
      utterances.filter(test).map((u) => ({
        id: u.id,
        label: html`<bdi dir="auto">${u.speaker.name}</bdi>: <bdi lang="ar">${shortened(u.wordings[0]?.text ?? "", 110)}</bdi>`,
      })),
    );
  const happened = (word: Word, test: (o: Occurrence) => boolean): Html | null =>
    opening(
      view,
      WORDS[word],
      occurrences.filter(test).map((o) => occurrenceLine(view, o)),
    );
  const lists = [
    opening(view, DISPUTE_HEADINGS["unclear-reference"], disputeLines(view, "unclear-reference")),
    happened("checkUnattributed", (o) => o.standing === "unattributed"),
    happened("checkUncertain", (o) => o.modality === "uncertain" || o.modality === "denied"),
    happened("checkNarrowed", (o) => o.narrowedBy.length > 0),
    said("checkPossiblySame", (u) => u.possiblySame.length > 0),
    said("checkUnnamed", (u) => u.testimony && !u.speaker.named),
    said("checkCharacterisation", (u) => !u.testimony),
  ];
  return html`<div class="to-check"><h3>${w("toCheck")}</h3><p class="note">${w("toCheckNote")}</p><div class="numbers">${lists.some((l) => l !== null) ? lists : w("nothingToCheck")}</div></div>`;
};

const totals = (view: View): Html => {
  const { occurrences, utterances, commitments, disputes: all } = view.dossier;
  const of = (id: string, phrase: Phrase): Html => html`<li><a href="#${id}">${both(phrase)}</a></li>`;
  return html`<ul class="totals">${of("timeline", counted(occurrences.length, "occurrences"))}${of("utterances", counted(utterances.length, "utterances"))}${of("commitments", counted(commitments.length, "commitments"))}${of("disputes", counted(all.length, "disputes"))}</ul>`;
};

const MOST_STORIES = 12;

/** The courses of events that the articles tell, where there are several; each has a day of its own. */
const stories = (view: View): Html | null => {
  const all = [...view.dossier.stories].sort((a, b) => b.articles.length - a.articles.length);
  if (all.length < 2) return null;
  const each = (s: Story): Html => {
    const at = s.articles.map(view.locate).find((x) => x !== null);
    return html`<li><a href="${at?.href ?? "#documents"}"><bdi lang="ar" dir="auto">${shortened(s.title, 110)}</bdi></a> <span class="muted">${both(counted(s.articles.length, "articles"))}${s.asOf && html`<span class="dot"> · </span>${date(s.asOf)}`}</span></li>`;
  };
  const rest = all.slice(MOST_STORIES, 200);
  return html`<div class="stories"><h3>${w("stories")} <span class="total">${all.length}</span></h3><ul class="plain">${all.slice(0, MOST_STORIES).map(each)}</ul>${
    rest.length > 0 &&
    html`<details class="fold others"><summary>${w("more")} <span class="total">${rest.length}</span></summary><ul class="plain">${rest.map(each)}</ul></details>`
  }</div>`;
};

/** The first page: what stands on most, and apart from it what still has to be checked. */
export const glance = (view: View): Html =>
  html`<section id="glance" aria-labelledby="glance-heading"><header class="section"><h2 id="glance-heading">${w("glance")}</h2><p class="note">${w("glanceNote")}</p></header>${totals(view)}${stories(view)}<div class="columns">${corroborated(view)}${pledges(view)}${disputes(view)}</div>${toCheck(view)}</section>`;
