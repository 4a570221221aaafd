import type { Utterance, Wording } from "../../model/index.ts";
import { cite, speakerOf } from "./cite.ts";
import { count } from "./counts.ts";
import { date } from "./dates.ts";
import { type Html, html, joined } from "./html.ts";
import { nameOf, toItem, whereOf } from "./links.ts";
import { folded, nothing, section } from "./section.ts";
import { isKnownSide, side } from "./sides.ts";
import { STANCES } from "./terms.ts";
import { tree } from "./tree.ts";
import { shortened, type View } from "./view.ts";
import { tag, why } from "./why.ts";
import { both, w } from "./words.ts";

const MOST_WORDINGS = 12;
/** Characters of a wording that stand on the page; the rest is in its document. */
const LONGEST = 1500;
const MOST_DIFFERENCES = 300;

const difference = ({ text, diff }: Wording): Html => {
  if (diff.length === 0) return html`${shortened(text, LONGEST)}`;
  const parts = diff.slice(0, MOST_DIFFERENCES).map((d) => {
    if (d.kind === "added") return html`<ins>${d.text}</ins>`;
    if (d.kind === "lost") return html`<del>${d.text}</del>`;
    if (d.kind === "changed")
      return html`<span class="changed"><del>${d.was ?? ""}</del> <ins>${d.text}</ins></span>`;
    return html`${d.text}`;
  });
  return joined(parts, " ");
};

const wording = (view: View, u: Utterance, x: Wording): Html => {
  const at = view.locate(x.statement);
  return html`<li${x.statement === u.fullest && html` class="fullest"`}>
<p class="from">${at && whereOf(at)}${x.statement === u.fullest && tag({ ar: "الأتم", en: "fullest" }, "quiet")}</p>
<blockquote lang="ar" dir="auto">${difference(x)}</blockquote>${cite(view, x.statement, u.speaker.name)}</li>`;
};

const wordings = (view: View, u: Utterance): Html | null => {
  if (u.wordings.length < 2) return null;
  const first = [...u.wordings].sort(
    (a, b) => Number(b.statement === u.fullest) - Number(a.statement === u.fullest),
  );
  return html`<details class="fold"><summary>${w("wordings")} <span class="muted">${count(u.wordings.length, "wordings")}</span></summary>
<p class="key">${u.translated ? w("translated") : html`${w("diffNote")}: <ins>${w("diffAdded")}</ins> <del>${w("diffLost")}</del>`}</p>
<ul class="wordings">${first.slice(0, MOST_WORDINGS).map((x) => wording(view, u, x))}</ul></details>`;
};

const phrase = (view: View, u: Utterance): string | null => {
  const at = view.locate(u.fullest);
  if (at?.kind !== "statement") return null;
  const said = speakerOf(at);
  return said.length > u.speaker.name.length ? said : null;
};

const entry = (view: View, u: Utterance): Html => {
  const own = view.numbered(u.id);
  const fullest = u.wordings.find((x) => x.statement === u.fullest) ?? u.wordings[0];
  const at = view.locate(u.fullest);
  const quoted = at?.kind === "statement" && at.item.manner === "direct";
  const rules = u.members.map((m) => view.locate(m)?.item.rule ?? "").filter(Boolean);
  const as = phrase(view, u);
  return html`<article class="item utterance" id="${own?.anchor}">
<header><span class="no">${own && both(own.mark)}</span><h3>${u.speaker.entity ? nameOf(view, u.speaker.entity) : html`<bdi dir="auto">${u.speaker.name}</bdi>`}${
    !u.speaker.named && tag({ ar: "غير مسمى", en: "unnamed" }, "quiet")
  }${u.stance !== "assert" && tag(STANCES[u.stance], `stance ${u.stance}`)}${!u.testimony && tag({ ar: "وصف من الناشر", en: "outlet's characterisation" }, "warn")}${u.translated && tag({ ar: "مترجم للنشر", en: "translated for print" }, "quiet")}</h3>
<p class="meta">${as && html`<bdi lang="ar" dir="auto">${as}</bdi><span class="dot"> · </span>`}${u.said ? html`${w("said")} ${date(u.said)}` : html`<span class="muted">${w("dayUnknown")}</span>`}<span class="dot"> · </span>${count(u.articles, "articles")}${
    isKnownSide(u.speaker.side) &&
    html`<span class="dot"> · </span>${w("side")}: ${side(view, u.speaker.side)}`
  }</p></header>
<blockquote class="${quoted ? "quoted" : "reported"}" lang="ar" dir="auto">${shortened(fullest?.text ?? "", LONGEST)}</blockquote>
<figure class="chain"><figcaption class="visually-hidden">${w("transmission")}</figcaption>${tree(view, u.tree)}</figure>
${u.first && html`<p class="meta">${w("firstCarried")}: ${firstOf(view, u.first)}</p>`}${
  u.possiblySame.length > 0 &&
  html`<p class="meta">${w("possiblySame")}: ${joined(
    u.possiblySame.map((id) => toItem(view, id)),
    " ",
  )}</p>`
}
${wordings(view, u)}
<footer>${at && html`<a href="${at.href}">${w("exactWords")}</a>`}${cite(view, u.fullest, u.speaker.name)}${why([u.rule, ...rules])}</footer></article>`;
};

const firstOf = (view: View, ref: string): Html | null => {
  const at = view.locate(ref);
  return at && whereOf(at);
};

/** What several articles carry comes first; what one article alone has follows, in order of reading. */
const byReach = (a: Utterance, b: Utterance): number =>
  b.articles - a.articles || b.members.length - a.members.length;

/** Statements grouped by utterance: each act of saying once, with its transmission and its wordings. */
export const utterances = (view: View): Html => {
  const all = [...view.dossier.utterances].sort(byReach);
  return section(
    "utterances",
    "utterances",
    "utterancesNote",
    all.length,
    all.length ? folded(view, all, (u) => entry(view, u), { open: 12, most: 250 }) : nothing(),
    true,
  );
};
