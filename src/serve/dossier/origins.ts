import type { Occurrence, Origin } from "../../model/index.ts";
import { counted, countedRange } from "./counts.ts";
import { type Html, html } from "./html.ts";
import { nameOf, testimonies } from "./links.ts";
import { side } from "./sides.ts";
import { STANDINGS } from "./terms.ts";
import type { View } from "./view.ts";
import { both, w } from "./words.ts";

const origin = (view: View, who: Origin): Html =>
  html`<li><p class="origin"><strong>${who.entity ? nameOf(view, who.entity) : html`<bdi dir="auto">${who.name}</bdi>`}</strong>${
    !who.named && html` <span class="tag quiet">${w("unnamed")}</span>`
  } <span class="muted">${w("side")}: ${side(view, who.side)}</span></p>${testimonies(view, who.testimonies)}</li>`;

/** Origins listed one by one. */
const MOST = 60;

/** What stands behind an occurrence: the standing in words, and a count or range that opens to its testimonies. */
export const standing = (view: View, o: Occurrence): Html => {
  const { min, max, who } = o.origins;
  const number = max === 0 ? html`${w("originsNone")}` : both(countedRange(min, max, "origins"));
  const told = new Set(who.flatMap((x) => x.testimonies));
  const others = o.members.filter((m) => !told.has(m));
  return html`<details class="origins"><summary><span class="standing ${o.standing}">${both(STANDINGS[o.standing])}</span><span class="dot"> · </span><span class="count">${number}</span><span class="dot"> · </span><span class="muted">${both(counted(o.members.length, "testimonies"))}</span></summary>
<div class="sheet"><ol class="who">${who.slice(0, MOST).map((x) => origin(view, x))}${
    others.length > 0 &&
    html`<li><p class="origin muted">${w("narrator")}</p>${testimonies(view, others)}</li>`
  }</ol></div></details>`;
};
