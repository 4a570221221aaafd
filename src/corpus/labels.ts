import { type Event, type EventType, textOf } from "../model/index.ts";
import type { Placed } from "./gather.ts";
import type { Voices } from "./voices.ts";

/** What a type of happening is called in plain English, before its actors. */
const ENGLISH: Record<EventType, string> = {
  AGREE: "Agreement",
  CONSULT: "Talks, meeting or visit",
  SUPPORT: "Support",
  COOPERATE: "Cooperation",
  AID: "Aid or handover of supplies",
  RETREAT: "Withdrawal or halt",
  CONCEDE: "Concession, release or easing",
  REQUEST: "Request",
  ACCUSE: "Accusation",
  REJECT: "Rejection",
  THREATEN: "Threat",
  PROTEST: "Protest",
  SANCTION: "Ban, sanction or expulsion",
  MOBILIZE: "Deployment or build-up",
  COERCE: "Arrest, seizure or coercion",
  ASSAULT: "Attack",
  OTHER: "Event",
};

const nameEn = (voices: Voices, id: string): string => {
  const e = voices.entity(id);
  return e?.nameEn ?? e?.nameAr ?? id;
};

/** The Arabic label: the source's own words, trigger and object, with the actors where the words lack them. */
export const labelAr = (
  members: readonly Placed<Event>[],
  agents: readonly string[],
  targets: readonly string[],
  voices: Voices,
): string => {
  const score = (m: Placed<Event>): number =>
    (m.item.object ? 100 - Math.abs(60 - (m.item.object.end - m.item.object.start)) : 0) +
    (m.item.modality === "actual" ? 5 : 0);
  const best = members.reduce((a, b) => (score(b) > score(a) ? b : a));
  const text = best.reading.document.text;
  const trigger = textOf(text, best.item.trigger);
  const object = best.item.object ? textOf(text, best.item.object) : "";
  const core = object.includes(trigger) ? object : [trigger, object].filter(Boolean).join(" ");
  const names = [...agents, ...targets]
    .map((id) => voices.entity(id)?.nameAr ?? "")
    .filter((n) => n !== "" && !core.includes(n));
  return names.length ? `${core} (${names.join("، ")})` : core;
};

/** A plain English gloss: the kind of happening, who, to whom, where. */
export const labelEn = (
  type: EventType,
  agents: readonly string[],
  targets: readonly string[],
  place: string | null,
  voices: Voices,
): string => {
  const who = agents.map((a) => nameEn(voices, a)).join(", ");
  const whom = targets.map((t) => nameEn(voices, t)).join(", ");
  const where = place ? nameEn(voices, place) : "";
  return [
    ENGLISH[type],
    who ? `: ${who}` : "",
    whom ? ` → ${whom}` : "",
    where && where !== whom && where !== who ? ` (${where})` : "",
  ].join("");
};
