import type { Link, Statement } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { type Content, contentBefore, contentOf } from "./content.ts";
import { cueForms, phraseLists } from "./cues.ts";
import { speakerLike } from "./field.ts";
import { type Found, findIn } from "./find.ts";
import { type Channel, carrierChannel, channelIn, isCarrierPhrase, publishedIn } from "./medium.ts";
import { nounPhrase } from "./noun.ts";
import { isComma, ownKeys, type Scene, type Stretch, sceneOf } from "./scene.ts";
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
  /** Its channel is that of the statement before it. */
  inherited: boolean;
}

interface State {
  speakers: Speaker[];
  drafts: Draft[];
}

/** Time of the saying: between cue and content, behind a credit's source, or leading the sentence. */
const saidIn = (s: Scene, f: Found, until: number): string | null => {
  const value = (from: number, to: number): string | null => {
    for (let k = from; k < to; k++) {
      const t = s.timeFrom[k];
      if (
        t &&
        (t.type === "DATE" || t.type === "TIME") &&
        t.value !== null &&
        !/^(PRESENT|FUTURE)_REF/u.test(t.value)
      )
        return t.value;
    }
    return null;
  };
  const [first, last] = f.lead;
  const leads =
    first < last && (s.timeFrom[first] || s.timeFrom[first + 1])
      ? value(first, Math.min(first + 2, last))
      : null;
  return (
    value(f.middle[0], until) ??
    value(f.clause, f.source && f.source.first < f.cueFirst ? f.source.first : f.cueFirst) ??
    besideCue(s, f) ??
    leads
  );
};
/** "وكان المتحدث الأربعاء قد أعلن": between a subject and its verb, outside a relative clause. */
const besideCue = (s: Scene, f: Found): string | null => {
  if (!f.source || f.source.last > f.cueFirst) return null;
  const t = s.timeFrom[f.source.last] ?? s.timeFrom[f.source.last + 1];
  return t && f.cueFirst - f.source.last < 6 && t.type === "DATE" ? t.value : null;
};
/** Behind a credit's source to the next comma: "خلال لقائه الكاظمي في واشنطن في يوليو الماضي". */
const creditTail = (s: Scene, st: Stretch, f: Found): number => {
  let k = f.source?.last ?? f.middle[1];
  if (f.shape !== "credit" || f.content !== null) return f.middle[1];
  while (k < st.last && !isComma(s.tokens[k])) k++;
  return k;
};

/** Sources that hold a view as a group, and verbs that tell of one: no act of saying. */
const collective = (d: Draft): boolean => {
  const { f } = d;
  if (!f.form?.cue.traits.has("attitude") || f.form.tense !== "present") return false;
  return d.speaker?.group ?? true;
};

const sameSpeaker = (a: Speaker | null, b: Speaker | null): boolean =>
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
const inherit = (s: Scene, d: Draft, drafts: readonly Draft[]): void => {
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

/** "وشن الرئيس هجوما وقال إن": the subject of the sentence's first verb speaks, if nobody spoke in it before. */
const subjectOfSentence = (s: Scene, st: Stretch, f: Found, here: readonly Draft[]): Speaker | null => {
  if (f.shape !== "verb" || here.length > 0 || f.cueFirst - st.first < 3 || f.form?.number !== "s")
    return null;
  for (let k = st.first; k <= st.first + 2; k++) {
    const m = s.mentionFrom[k] ?? -1;
    const np = k > st.first || m >= 0 ? nounPhrase(s, k, f.cueFirst) : null;
    if (!np || !speakerLike(s, np) || np.mentions.length === 0) continue;
    if (
      f.form.gender === "m"
        ? np.person < 0 && /ه$/u.test(s.tokens[np.first]!.norm)
        : np.person < 0 && !/ه$/u.test(s.tokens[np.first]!.norm)
    )
      return null;
    return speakerOf(s, f, np, []);
  }
  return null;
};

/** The channel told between a cue and its content, or before the cue in its clause. */
const channelOf = (s: Scene, f: Found, before: Draft | undefined, tail: number): Channel | null => {
  const ownSubject = f.shape === "verb" && !f.form?.cue.traits.has("came") ? f.source : null;
  const inside = channelIn(s, f.middle[0], tail, ownSubject);
  if (inside || f.lead[0] >= f.lead[1]) return inside;
  if (!before) return channelIn(s, f.lead[0], f.lead[1]);
  // Behind another statement: only a circumstance in commas, told at its start ("… ، خلال لقاء مشترك، جدد").
  let k = f.clause - 1;
  while (k > before.content.last && !isComma(s.tokens[k])) k--;
  const told = k >= before.content.last - 1 ? channelIn(s, k, f.lead[1]) : null;
  const near = told?.medium.span && told.medium.span.start <= (s.tokens[k + 3]?.start ?? 0);
  return near ? told : channelIn(s, f.clause, f.lead[1]);
};

const draftStretch = (s: Scene, st: Stretch, state: State): void => {
  const all = findIn(s, st);
  const here: Draft[] = [];
  let credited: Found | null = null;
  for (const [i, f] of all.entries()) {
    const next = all.slice(i + 1);
    const holder = here.findLast(
      (d) => d.content.first <= f.cueFirst && f.cueFirst < d.content.last && d.f.content !== null,
    );
    if (f.shape === "credit" && f.content === null) {
      const beside = here.findLast((d) => !d.within && d.f.cueFirst < f.cueFirst);
      if (
        beside &&
        (f.source && phraseLists().mediaByFirst.has(f.source.head)
          ? true
          : f.source
            ? isCarrierPhrase(s, f.source) || s.timeFrom[f.middle[0]] !== null
            : true)
      ) {
        creditBeside(s, f, beside);
        continue;
      }
      if (beside && f.clause - beside.content.last < 2 && !contentBefore(s, st, f, all[i - 1])?.relative)
        continue;
    }
    const following = next[0];
    if (
      f.shape === "credit" &&
      f.content &&
      f.source &&
      following &&
      following.clause <= f.content.first &&
      following.cueFirst - f.content.first < 12 &&
      following.source
    ) {
      // "وبحسب الإذاعة، أوضحت الناطقة أن": the credit carries the statement behind it.
      if (isCarrierPhrase(s, f.source)) credited = f;
      continue;
    }
    const content = f.content ? contentOf(s, st, f, next) : contentBefore(s, st, f, all[i - 1]);
    if (!content) continue;
    // What looks like a claim is itself an attribution that was not understood.
    if (
      f.shape === "credit" &&
      f.content === null &&
      cueForms().has(s.tokens[content.first]!.norm.replace(/^و/u, ""))
    )
      continue;
    const speaker = f.source
      ? speakerOf(s, f, f.source, state.speakers)
      : (subjectOfSentence(s, st, f, here) ?? understood(f, state.speakers));
    const tail = creditTail(s, st, f);
    const d: Draft = {
      f,
      st,
      content,
      speaker,
      channel: f.carrier ? carrierChannel(s, f.carrier) : channelOf(s, f, here.at(-1), tail),
      said:
        saidIn(s, f, tail) ??
        (/^[وف]?(حينها|وقتها|انذاك)$/u.test(s.tokens[f.cueFirst - 1]?.norm ?? "")
          ? ([...state.drafts, ...here].at(-1)?.said ?? null)
          : null),
      within: f.breaks ? null : (holder ?? null),
      continues: null,
      inherited: false,
      own: f.source === null || speaker?.source.entity !== null,
    };
    d.channel ??= publishedIn(s, f, content.spans[0]!);
    if (credited && d.channel === null) creditBeside(s, credited, d);
    credited = null;
    if (f.shape === "credit" && f.source && isCarrierPhrase(s, f.source)) d.channel = null;
    // "إعلان النصر عام 2017": the time behind a noun's content is the saying's.
    if (f.shape === "noun") d.said ??= s.timeFrom[content.last]?.value ?? null;
    inherit(s, d, [...state.drafts, ...here]);
    here.push(d);
    const speaks = !d.within && f.shape !== "noun" && (f.shape !== "credit" || f.content !== null);
    if (f.source && speaker && speaks) state.speakers.push(speaker);
  }
  state.drafts.push(...here);
};

/** "وفق ما أفادت الوكالة" beside another speaker is that statement's medium. */
const creditBeside = (s: Scene, f: Found, beside: Draft): void => {
  if ((beside.channel && !beside.inherited) || !f.source) return;
  const span = {
    start: s.tokens[f.cueFirst]!.start + (f.cue.start - s.tokens[f.cueFirst]!.start),
    end: s.tokens[f.source.last - 1]!.end,
  };
  const told = isCarrierPhrase(s, f.source)
    ? carrierChannel(s, f.source, span)
    : channelIn(s, f.cueFirst, f.source.last);
  if (told) {
    beside.channel = told;
    beside.inherited = false;
  }
};

const linkOf = (k: Speaker): Link =>
  k.source.entity ? { entity: k.source.entity } : { name: k.name, span: k.span };

const chainOf = (d: Draft): Link[] => {
  const out: Link[] = d.speaker ? [linkOf(d.speaker)] : [];
  if (d.within) return [...out, ...chainOf(d.within)];
  const link = d.channel?.link;
  const same = link && link !== "publisher" && "entity" in link && d.speaker?.source.entity === link.entity;
  if (link && !same) out.push(link);
  return [...out, "publisher"];
};

/** A title was said when its lead was: that of the same speaker or state, else the first. */
const titlesTakeLeads = (s: Scene, drafts: readonly Draft[]): void => {
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
const leadsTakeTitles = (drafts: readonly Draft[]): void => {
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
    titlesTakeLeads(s, drafts);
    leadsTakeTitles(drafts);
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
