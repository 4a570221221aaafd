import type { Link } from "../../model/index.ts";
import { type Draft, sameSpeaker } from "./draft.ts";
import { ownKeys, type Scene } from "./scene.ts";
import type { Speaker } from "./speaker.ts";

const linkOf = (k: Speaker): Link =>
  k.source.entity ? { entity: k.source.entity } : { name: k.name, span: k.span };

export const chainOf = (d: Draft): Link[] => {
  const out: Link[] = d.speaker ? [linkOf(d.speaker)] : [];
  if (d.within) return [...out, ...chainOf(d.within)];
  const link = d.channel?.link;
  const same = link && link !== "publisher" && "entity" in link && d.speaker?.source.entity === link.entity;
  if (link && !same) out.push(link);
  return [...out, "publisher"];
};

/** A title was said when its lead was: that of the same speaker or state, else the first. */
export const titlesTakeLeads = (s: Scene, drafts: readonly Draft[]): void => {
  for (const d of drafts) {
    if (d.st.part !== "title" || d.said) continue;
    const leads = drafts.filter(
      (x) => x.st.article === d.st.article && x.st.part === "body" && x.st.block <= 1,
    );
    const mine = ownKeys(s, d.f.source?.mentions ?? []);
    const own = leads.find(
      (x) =>
        sameSpeaker(x.speaker, d.speaker) ||
        [...ownKeys(s, x.f.source?.mentions ?? [])].some((k) => mine.has(k)),
    );
    d.said = (own ?? leads[0])?.said ?? null;
  }
};

/** A title tells to whom he spoke ("فلان لـ«الصحيفة»"): so do his words in the body that name no other channel. */
export const leadsTakeTitles = (drafts: readonly Draft[]): void => {
  for (const t of drafts) {
    if (t.f.shape !== "colon" || !t.channel?.link) continue;
    const link = JSON.stringify(t.channel.link);
    const his = drafts.filter(
      (x) =>
        x.st.article === t.st.article &&
        x.st.part === "body" &&
        !x.within &&
        sameSpeaker(x.speaker, t.speaker),
    );
    const told = his.find((x) => x.channel && JSON.stringify(x.channel.link) === link);
    for (const x of his) x.channel ??= told?.channel ?? t.channel;
  }
};
