import type { Statement } from "../../model/index.ts";
import { step } from "../pipeline.ts";
import { chainOf, leadsTakeTitles, titlesTakeLeads } from "./chain.ts";
import { contentBefore, contentOf } from "./content.ts";
import { cueForms, phraseLists } from "./cues.ts";
import { type Draft, inherit } from "./draft.ts";
import { findIn } from "./find.ts";
import type { Found } from "./found.ts";
import { speakerLike } from "./markers.ts";
import { isComma } from "./marks.ts";
import { type Channel, carrierChannel, channelIn, isCarrierPhrase, publishedIn } from "./medium.ts";
import { nounPhrase } from "./noun.ts";
import { creditTail, saidIn } from "./said.ts";
import { type Scene, type Stretch, sceneOf } from "./scene.ts";
import { type Speaker, speakerOf, understood } from "./speaker.ts";
import { stanceOf } from "./stance.ts";

interface State {
  speakers: Speaker[];
  drafts: Draft[];
}

/** Sources that hold a view as a group, and verbs that tell of one: no act of saying. */
const collective = (d: Draft): boolean => {
  const { f } = d;
  if (!f.form?.cue.traits.has("attitude") || f.form.tense !== "present") return false;
  return d.speaker?.group ?? true;
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
