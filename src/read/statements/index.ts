import type { Link, Statement } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { type Channel, carrierChannel, channelIn, isCarrierPhrase } from "./medium.ts";
import { type Content, contentBefore, contentOf } from "./content.ts";
import { type Found, findIn } from "./find.ts";
import { type Scene, type Stretch, sceneOf } from "./scene.ts";
import { type Speaker, speakerOf, understood } from "./speaker.ts";
import { stanceOf } from "./stance.ts";

/** A statement as it is being put together. */
interface Draft {
  readonly f: Found;
  readonly st: Stretch;
  content: Content;
  speaker: Speaker | null;
  channel: Channel | null;
  said: string | null;
  within: Draft | null;
  continues: Draft | null;
  own: boolean;
}

interface State {
  speakers: Speaker[];
  drafts: Draft[];
}

/** Time of the saying: an expression between cue and content, or before the cue in its clause. */
const saidIn = (s: Scene, f: Found): string | null => {
  const value = (from: number, to: number): string | null => {
    for (let k = from; k < to; k++) {
      const t = s.timeFrom[k];
      if (t && (t.type === "DATE" || t.type === "TIME") && t.value !== null) return t.value;
    }
    return null;
  };
  return value(f.middle[0], f.middle[1]) ?? value(f.clause, f.cueFirst);
};

/** Sources that hold a view as a group, and verbs that tell of one: no act of saying. */
const collective = (d: Draft): boolean => {
  const { f } = d;
  if (!f.form?.cue.traits.has("attitude") || f.form.tense !== "present") return false;
  return d.speaker === null || f.form.number === "p" || d.speaker.source.entity === null || f.form.gender === "f";
};

const sameSpeaker = (a: Speaker | null, b: Speaker | null): boolean =>
  !!a && !!b && ((a.source.entity !== null && a.source.entity === b.source.entity) || a === b || (a.source.entity === null && b.source.entity === null && a.name === b.name));

/** Channel of one that says none: a follow-on keeps what it continues. */
const inherit = (d: Draft, drafts: readonly Draft[]): void => {
  const before = drafts.findLast((x) => x.st.article === d.st.article && !x.within && x.st.part === "body");
  if (!before || d.within || d.st.part !== "body" || !sameSpeaker(before.speaker, d.speaker)) return;
  if (d.st.block - before.st.block > 1 && d.f.source) return;
  const anew = d.f.source !== null && d.channel !== null;
  d.continues = d.f.source === null || d.f.form?.cue.traits.has("follow") ? before : null;
  d.channel ??= before.channel;
  if (!anew) d.said ??= before.said;
};

const draftStretch = (s: Scene, st: Stretch, state: State): void => {
  const all = findIn(s, st);
  const here: Draft[] = [];
  for (const [i, f] of all.entries()) {
    const next = all.slice(i + 1);
    const holder = here.findLast((d) => d.content.first <= f.cueFirst && f.cueFirst < d.content.last && d.f.content !== null);
    if (f.shape === "credit" && f.content === null) {
      const beside = here.findLast((d) => !d.within && d.f.cueFirst < f.cueFirst);
      if (beside && (f.source ? isCarrierPhrase(s, f.source) || s.timeFrom[f.middle[0]] !== null : true)) {
        creditBeside(s, f, beside);
        continue;
      }
      if (beside && f.clause - beside.content.last < 2) continue;
    }
    const content = f.content ? contentOf(s, st, f, next) : contentBefore(s, st, f, all[i - 1]);
    if (!content) continue;
    const speaker = f.source ? speakerOf(s, f, f.source, state.speakers) : understood(f, state.speakers);
    const d: Draft = {
      f,
      st,
      content,
      speaker,
      channel: f.carrier ? carrierChannel(s, f.carrier) : (channelIn(s, f.middle[0], f.middle[1]) ?? channelIn(s, f.clause, f.cueFirst)),
      said: saidIn(s, f),
      within: f.breaks ? null : (holder ?? null),
      continues: null,
      own: f.source === null || speaker?.source.entity !== null,
    };
    if (f.shape === "credit" && f.source && isCarrierPhrase(s, f.source)) d.channel = null;
    inherit(d, [...state.drafts, ...here]);
    here.push(d);
    if (f.source && speaker && !d.within && f.shape !== "noun") state.speakers.push(speaker);
  }
  state.drafts.push(...here);
};

/** "وفق ما أفادت الوكالة" beside another speaker is that statement's medium. */
const creditBeside = (s: Scene, f: Found, beside: Draft): void => {
  if (beside.channel || !f.source) return;
  const span = { start: s.tokens[f.cueFirst]!.start + (f.cue.start - s.tokens[f.cueFirst]!.start), end: s.tokens[f.source.last - 1]!.end };
  beside.channel = isCarrierPhrase(s, f.source) ? carrierChannel(s, f.source, span) : channelIn(s, f.cueFirst, f.source.last);
};

const linkOf = (k: Speaker): Link => (k.source.entity ? { entity: k.source.entity } : { name: k.name, span: k.span });

const chainOf = (d: Draft): Link[] => {
  const out: Link[] = d.speaker ? [linkOf(d.speaker)] : [];
  if (d.within) return [...out, ...chainOf(d.within)];
  const link = d.channel?.link;
  const same = link && link !== "publisher" && "entity" in link && d.speaker?.source.entity === link.entity;
  if (link && !same) out.push(link);
  return [...out, "publisher"];
};

/** A title says what its lead says, when the lead says it. */
const titlesTakeLeads = (drafts: readonly Draft[]): void => {
  for (const d of drafts) {
    if (d.st.part !== "title" || d.said) continue;
    const lead = drafts.find((x) => x.st.article === d.st.article && x.st.part === "body" && sameSpeaker(x.speaker, d.speaker));
    if (lead && lead.st.block <= 1) d.said = lead.said;
  }
};

export const statements = step({
  name: "statements",
  needs: ["articles", "tokens", "words", "sentences", "times", "mentions", "entities"],
  gives: "statements",
  run: (document, layers, trace): Statement[] => {
    const s = sceneOf(document.text, layers);
    const drafts: Draft[] = [];
    let article = "";
    let state: State = { speakers: [], drafts: [] };
    for (const st of s.stretches) {
      if (st.article !== article) {
        drafts.push(...state.drafts);
        state = { speakers: [], drafts: [] };
        article = st.article;
      }
      draftStretch(s, st, state);
      // A title's speaker is the lead's to name anew.
      if (st.part === "title") state.speakers = [];
    }
    drafts.push(...state.drafts);
    titlesTakeLeads(drafts);
    drafts.sort((a, b) => a.f.cue.start - b.f.cue.start);
    const ids = new Map(drafts.map((d, i) => [d, `s${i + 1}`]));
    return drafts.map((d): Statement => {
      trace.note(d.f.rule, d.f.cue, () => `${d.speaker?.name ?? "?"} — ${d.content.manner}`);
      const source = d.speaker?.source;
      return {
        id: ids.get(d) ?? "",
        article: d.st.article,
        cue: d.f.cue,
        source: {
          span: d.f.source ? (source?.span ?? null) : null,
          entity: source?.entity ?? null,
          entities: source?.entities ?? [],
          named: source?.named ?? true,
        },
        content: d.content.spans,
        manner: d.content.manner,
        stance: stanceOf(s, d.f, d.content, d.own),
        testimony: !collective(d),
        medium: d.channel?.medium ?? null,
        chain: chainOf(d),
        said: d.said,
        within: d.within ? (ids.get(d.within) ?? null) : null,
        continues: d.continues ? (ids.get(d.continues) ?? null) : null,
        rule: d.f.rule,
      };
    });
  },
});
