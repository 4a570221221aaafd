import type { CorpusEntity, Utterance } from "../../model/index.ts";
import { count } from "./counts.ts";
import { date } from "./dates.ts";
import { type Html, html, joined } from "./html.ts";
import { nameOf } from "./links.ts";
import { leftOut, nothing, section } from "./section.ts";
import { isKnownSide, side } from "./sides.ts";
import { ENTITY_GROUP, ENTITY_GROUPS } from "./terms.ts";
import { anchorOf, stretchId, type View } from "./view.ts";
import { tag, why } from "./why.ts";
import { both, comma, named, WORDS, w } from "./words.ts";

/** Entities of one group that the page lists. */
const MOST = 120;

type Group = keyof typeof ENTITY_GROUPS;
type Role = CorpusEntity["roles"][number];

const docOf = (ref: string): string => ref.slice(0, ref.lastIndexOf("/"));

/** Roles with the same words once, each with the first place that states it. */
const distinct = (roles: readonly Role[]): Role[] => {
  const seen = new Map<string, Role>();
  for (const r of roles) if (!seen.has(`${r.role}|${r.org}`)) seen.set(`${r.role}|${r.org}`, r);
  return [...seen.values()];
};

const role = (view: View, r: Role): Html => {
  const doc = view.docNumber(docOf(r.from));
  const text = html`<bdi lang="ar" dir="auto">${r.role}</bdi>`;
  return html`<li>${doc ? html`<a href="#${anchorOf(doc, stretchId("r", r.span))}">${text}</a>` : text}${r.rank && tag(WORDS.rank, "quiet")}${
    r.org && !r.rank && html` <span class="muted">(${nameOf(view, r.org)})</span>`
  }${r.asOf && html` <span class="muted when">${date(r.asOf)}</span>`}</li>`;
};

/** Where it is named: the first mention in each document. */
const places = (view: View, e: CorpusEntity): Html => {
  const docs = e.members.flatMap((ref) => {
    const [id, own] = [docOf(ref), ref.slice(ref.lastIndexOf("/") + 1)];
    const doc = view.docNumber(id);
    const layers = doc === null ? undefined : view.readings[doc - 1]?.layers;
    const first = layers?.entities.entities.find((x) => x.id === own)?.mentions[0];
    const mention = first === undefined ? undefined : layers?.mentions[first];
    return doc !== null && mention
      ? [html`<a class="ref" href="#${anchorOf(doc, stretchId("m", mention))}">${doc}</a>`]
      : [];
  });
  return html`<span class="muted">${w("documents")}:</span> ${joined(docs.slice(0, 30), " ")}`;
};

const entry = (view: View, said: ReadonlyMap<string, readonly Utterance[]>, e: CorpusEntity): Html => {
  const own = view.numbered(e.id);
  const roles = distinct(e.roles);
  const others = e.names.filter((n) => n !== e.nameAr).slice(0, 8);
  const theirs = said.get(e.id) ?? [];
  return html`<li class="item entity" id="${own?.anchor}"><p class="who"><strong>${named(e.nameAr, e.nameEn)}</strong> <span class="muted">${count(e.mentions, "mentions")}</span></p>${
    roles.length > 0 && html`<ul class="roles">${roles.slice(0, 12).map((r) => role(view, r))}</ul>`
  }${isKnownSide(e.side) && html`<p class="meta">${w("side")}: ${side(view, e.side)}</p>`}${
    theirs.length > 0 &&
    html`<p class="meta">${w("theirWords")}: ${joined(
      theirs.slice(0, 24).map((u) => {
        const n = view.numbered(u.id);
        return n && html`<a class="ref" href="#${n.anchor}">${both(n.mark)}</a>`;
      }),
      " ",
    )}</p>`
  }<p class="meta">${places(view, e)}</p><div class="folds">${
    others.length > 0 &&
    html`<details class="why"><summary>${w("alsoCalled")} <span class="total">${others.length}</span></summary><div class="sheet"><p>${joined(
      others.map((n) => html`<bdi lang="ar">${n}</bdi>`),
      comma,
    )}</p></div></details>`
  }${why([e.rule])}</div></li>`;
};

/** People, organisations and places, with the roles that the texts state. */
export const people = (view: View): Html => {
  const said = new Map<string, Utterance[]>();
  for (const u of view.dossier.utterances)
    if (u.speaker.entity) said.set(u.speaker.entity, [...(said.get(u.speaker.entity) ?? []), u]);
  const groups = (Object.keys(ENTITY_GROUPS) as Group[]).map((group) => {
    const all = view.dossier.entities
      .filter((e) => ENTITY_GROUP[e.type] === group)
      .sort((a, b) => b.mentions - a.mentions || a.id.localeCompare(b.id, "en", { numeric: true }));
    if (all.length === 0) return null;
    const list = (items: readonly CorpusEntity[]): Html =>
      html`<ul class="entities">${items.map((e) => entry(view, said, e))}</ul>`;
    const rest = all.slice(9, MOST);
    return html`<div class="kind"><h3>${both(ENTITY_GROUPS[group])} <span class="total">${all.length}</span></h3>${list(all.slice(0, 9))}${
      rest.length > 0 &&
      html`<details class="fold others"><summary>${w("more")} <span class="total">${rest.length}</span></summary>${list(rest)}</details>`
    }${leftOut(all.slice(MOST).map((e) => view.numbered(e.id)?.anchor))}</div>`;
  });
  const total = view.dossier.entities.length;
  return section("people", "people", "peopleNote", total, total ? groups : nothing(), true);
};
