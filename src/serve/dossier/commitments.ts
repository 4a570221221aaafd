import type { CommitmentStatus, Pledge, Ref } from "../../model/index.ts";
import { date, dateInWords } from "./dates.ts";
import { type Html, html, joined } from "./html.ts";
import { names, testimonies, whereOf } from "./links.ts";
import { folded, nothing, section } from "./section.ts";
import { FORCES, STATUS_REASONS, STATUSES } from "./terms.ts";
import { shortened, type View } from "./view.ts";
import { tag, why } from "./why.ts";
import { both, comma, fill, WORDS, type Word, w } from "./words.ts";

/** In order of what a reader has to act on. */
const ORDER: readonly CommitmentStatus[] = [
  "contested",
  "moved",
  "no-report-found",
  "cancelled",
  "declared-met",
  "met",
  "under-way",
  "open",
];
export const byStatus = (a: Pledge, b: Pledge): number =>
  ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || b.members.length - a.members.length;

const deadlines = (p: Pledge): Html => {
  const values = [...new Set(p.deadlines.map((d) => d.value))];
  if (values.length === 0) return html`<span class="muted">${w("noDeadline")}</span>`;
  return html`${w("deadline")}: ${joined(values.map(date), comma)}`;
};

const evidence = (view: View, word: Word, refs: readonly Ref[]): Html =>
  html`<div><h4>${w(word)} <span class="total">${refs.length}</span></h4>${testimonies(view, refs) ?? html`<p class="muted">${w("noEvidence")}</p>`}</div>`;

const moved = (view: View, p: Pledge): Html | null => {
  const distinct = new Set(p.wordings.map((x) => x.text.trim()));
  if (distinct.size < 2) return null;
  return html`<details class="fold"><summary>${w("wordingMoved")} <span class="total">${p.wordings.length}</span></summary><ol class="moved">${p.wordings
    .slice(0, 40)
    .map((x) => {
      const at = view.locate(x.commitment);
      return html`<li><span class="when">${x.day ? date(x.day) : html`<span class="undated">${w("undated")}</span>`}</span><q lang="ar" dir="auto">${shortened(x.text, 400)}</q>${at && html`<span class="by">${whereOf(at)}</span>`}</li>`;
    })}</ol></details>`;
};

/** The day of its own story, where that is not the day at the head of the page. */
const ownDay = (view: View, p: Pledge): Html | null => {
  const { asOf, asOfBasis, stories } = view.dossier;
  const articles = new Set(p.members.map((m) => articleOf(view, m)));
  const days = stories.filter((s) => s.articles.some((a) => articles.has(a))).map((s) => s.asOf ?? "");
  const day = days.sort().at(-1);
  if (asOfBasis === "given" || !day || day === asOf) return null;
  return html` <span class="muted">${both(fill(WORDS.asOfShort, { day: dateInWords(day) }))}</span>`;
};

const articleOf = (view: View, member: Ref): Ref | null => {
  const at = view.locate(member);
  return at && `${at.reading.document.id}/${at.article?.id}`;
};

const entry = (view: View, p: Pledge): Html => {
  const own = view.numbered(p.id);
  const rules = p.members.map((m) => view.locate(m)?.item.rule ?? "").filter(Boolean);
  const bound = p.who.length > 0 || p.toWhom.length > 0;
  return html`<article class="item commitment" id="${own?.anchor}">
<header><span class="no">${own && both(own.mark)}</span><h3><q lang="ar" dir="auto">${shortened(p.scope, 300)}</q></h3>
<p class="meta"><span class="status ${p.status}">${both(STATUSES[p.status])}</span>${ownDay(view, p)} ${tag(FORCES[p.force], "quiet")} ${deadlines(p)}${
    p.readAfter > 0 &&
    html`<span class="dot"> · </span><span class="muted">${w("readAfter", { n: p.readAfter })}</span>`
  }</p>${
    bound &&
    html`<p class="meta">${p.who.length > 0 && html`${w("byWhom")}: ${names(view, p.who)}`}${p.who.length > 0 && p.toWhom.length > 0 && html`<span class="dot"> · </span>`}${p.toWhom.length > 0 && html`${w("toWhom")}: ${names(view, p.toWhom)}`}</p>`
  }${p.condition && html`<p class="meta">${w("condition")}: <q lang="ar" dir="auto">${p.condition}</q></p>`}</header>
${
  p.for.length + p.against.length > 0
    ? html`<div class="evidence${p.against.length === 0 && " one-sided"}">${evidence(view, "evidenceFor", p.for)}${evidence(view, "evidenceAgainst", p.against)}</div>`
    : html`<p class="meta muted">${w("noEvidenceAtAll")}</p>`
}
${moved(view, p)}
<footer><details class="origins"><summary>${w("testimonies")} <span class="total">${p.members.length}</span></summary><div class="sheet">${testimonies(view, p.members)}</div></details>${why(
    [p.rule, ...rules],
    [STATUS_REASONS[p.status], p.why],
  )}</footer></article>`;
};

/** Commitments with their status as of the dossier's day, the evidence both ways, and how their wording moved. */
export const commitments = (view: View): Html => {
  const all = [...view.dossier.commitments].sort(byStatus);
  const day = view.dossier.asOf ? dateInWords(view.dossier.asOf) : WORDS.asOfUnknown;
  const body = html`<p class="note">${both(fill(WORDS.statusAsOf, { day }))}</p>${folded(view, all, (p) => entry(view, p), { open: 10, most: 120 })}`;
  return section(
    "commitments",
    "commitments",
    "commitmentsNote",
    all.length,
    all.length ? body : nothing(),
    true,
  );
};
