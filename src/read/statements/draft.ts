import type { Content } from "./content.ts";
import type { Found } from "./found.ts";
import { type Channel, carrierChannel, isCarrierPhrase } from "./medium.ts";
import type { Scene, Stretch } from "./scene.ts";
import type { Speaker } from "./speaker.ts";

/** A statement as it is being put together. */
export interface Draft {
  readonly f: Found;
  readonly st: Stretch;
  content: Content;
  speaker: Speaker | null;
  channel: Channel | null;
  said: string | null;
  within: Draft | null;
  continues: Draft | null;
  own: boolean;
  /** Its channel is that of the statement before it. */
  inherited: boolean;
}

export const sameSpeaker = (a: Speaker | null, b: Speaker | null): boolean =>
  !!a &&
  !!b &&
  ((a.source.entity !== null && a.source.entity === b.source.entity) ||
    a === b ||
    (a.source.entity === null && b.source.entity === null && a.name === b.name));

const ofOneBody = (s: Scene, a: Draft, b: Draft): boolean => {
  // A body speaks in the lead, its head next: "قيادة العمليات المشتركة … قائد العمليات المشتركة".
  if (!a.f.source || !b.f.source || a.st.block > 0) return false;
  const words = (d: Draft): string[] =>
    s.tokens
      .slice(d.f.source!.first, d.f.source!.last)
      .map((t) => t.norm)
      .filter((n) => n.length > 4);
  const first = new Set(words(a));
  return words(b).filter((w) => first.has(w)).length >= 2;
};

/** Channel and day of one that says none: a follow-on keeps those of what it continues. */
export const inherit = (s: Scene, d: Draft, drafts: readonly Draft[]): void => {
  if (d.within || d.st.part !== "body" || d.f.shape === "noun") return;
  const before = drafts.findLast(
    (x) => x.st.article === d.st.article && !x.within && x.st.part === "body" && x.f.shape !== "noun",
  );
  if (!before) return;
  const relayed = d.f.form?.cue.traits.has("relay") ?? false;
  const near = d.st.block - before.st.block <= 1;
  if (relayed && !d.f.carrier && near) {
    const carrier =
      before.f.source && isCarrierPhrase(s, before.f.source)
        ? carrierChannel(s, before.f.source)
        : before.channel;
    d.channel ??= carrier && { ...carrier };
  }
  const link = (c: Channel | null): string => JSON.stringify(c?.link ?? null);
  const carried =
    relayed && d.channel?.link && near && (link(d.channel) === link(before.channel) || !d.f.carrier);
  const also = near && s.tokens.slice(d.f.middle[0], d.f.middle[1]).some((t) => t.norm === "ايضا");
  if (!sameSpeaker(before.speaker, d.speaker)) {
    if (carried || also || (near && ofOneBody(s, before, d))) d.said ??= before.said;
    return;
  }
  if (!near && d.f.source) return;
  d.continues = d.f.source === null || d.f.form?.cue.traits.has("follow") ? before : null;
  // Another day is another occasion.
  if (d.said !== null && d.said !== before.said) return;
  if (d.channel === null) {
    d.channel = before.channel;
    d.inherited = true;
  } else if (
    d.channel.link === null &&
    (before.channel?.byAgency || before.channel?.medium.kind === "agency")
  )
    d.channel = { ...d.channel, link: before.channel.link, byAgency: true };
  d.said ??= before.said;
  // "قال إن …، موضحا خلال تصريحات نقلتها الوكالة أن …": the channel is that of the whole sentence.
  if (d.f.shape === "participle" && !d.inherited && before.channel === null && before.st === d.st)
    before.channel = d.channel;
};
