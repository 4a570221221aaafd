import type { Link, Medium, MediumKind, Span } from "../../model/index.ts";

/** A medium with the link that it adds to the chain, if it names a carrier. */
export interface Channel {
  readonly medium: Medium;
  readonly link: Link | null;
  /** The link is an agency's, which later words on another occasion still came through. */
  readonly byAgency?: boolean;
}

const carrierIn = (s: Scene, first: number, last: number): number => {
  for (let k = first; k < last; k++) {
    const m = s.mentionFrom[k]!;
    if (m >= 0 && s.mentions[m]!.type === "ORG") return m;
  }
  return -1;
};

/** Agency or outlet, by the words that name it. */
const carrierKind = (words: string, head: string): MediumKind => {
  const { agencyHeads, carriers } = phraseLists();
  if (agencyHeads.has(head) || /وكال[ةه]/u.test(words)) return "agency";
  const bare = fold(words)
    .replace(/["“”«»(){}]/gu, "")
    .trim();
  return carriers.get(bare) === "agency" || carriers.get(bare.replace(/^لل?/u, "ال")) === "agency"
    ? "agency"
    : "outlet";
};

import { fold } from "../../arabic/index.ts";
import { carrierNamed } from "./classes.ts";
import { phraseLists } from "./cues.ts";
import type { Found } from "./found.ts";
import { isColon, isComma, isComplementiser, isMark, phraseAt } from "./marks.ts";
import { type NounPhrase, nounPhrase, nounSpan } from "./noun.ts";
import type { Scene } from "./scene.ts";

/** The channel that a carrier phrase names ("نقلت وكالة كيودو عن"). */
export const carrierChannel = (s: Scene, np: NounPhrase, span: Span = nounSpan(s, np)): Channel => {
  const m = carrierIn(s, np.first, np.last);
  const entity = m >= 0 ? (s.entityOf[m] ?? null) : null;
  const words = s.text.slice(nounSpan(s, np).start, nounSpan(s, np).end);
  return {
    medium: { kind: carrierKind(words, np.head), span, entity },
    link: entity ? { entity } : { name: words.replace(/["“”«»]/gu, ""), span },
  };
};

/** Is the phrase a carrier rather than a speaker? */
export const isCarrierPhrase = (s: Scene, np: NounPhrase): boolean => {
  const { carrierHeads } = phraseLists();
  const span = nounSpan(s, np);
  return carrierHeads.has(np.head) || carrierNamed(s.text.slice(span.start, span.end));
};

/** "لوكالة الأنباء العراقية", "لـ«العربي الجديد»", "لـCNN": told to a carrier. */
const recipient = (s: Scene, k: number, limit: number): Channel | null => {
  const t = s.tokens[k]!;
  const apart = t.norm === "ل";
  if (!apart && s.before[k] !== "ل" && !t.norm.startsWith("ل")) return null;
  const from = apart ? k + 1 : k;
  const quote = s.quoteFrom.get(from);
  if (apart && quote?.closed && quote.close - from <= 6) {
    const m = carrierIn(s, from, quote.close);
    if (m < 0 && !carrierNamed(s.text.slice(s.tokens[from + 1]!.start, s.tokens[quote.close - 1]!.end)))
      return null;
    const entity = m >= 0 ? (s.entityOf[m] ?? null) : null;
    const name = s.text.slice(s.tokens[from + 1]!.start, s.tokens[quote.close - 1]!.end);
    return {
      medium: {
        kind: carrierKind(name, ""),
        span: { start: t.start, end: s.tokens[quote.close]!.end },
        entity,
      },
      link: entity ? { entity } : { name, span: null },
    };
  }
  if (apart && s.tokens[from]?.kind === "latin") {
    const m = carrierIn(s, from, from + 1);
    const last = s.tokens[from]!;
    const entity = m >= 0 ? (s.entityOf[m] ?? null) : null;
    return {
      medium: { kind: "outlet", span: { start: t.start, end: last.end }, entity },
      link: entity ? { entity } : { name: last.text, span: null },
    };
  }
  const np = nounPhrase(s, from, limit, { skip: apart ? 0 : 1 });
  if (!np) return null;
  const words = s.text.slice(np.start, nounSpan(s, np).end);
  const { carrierHeads } = phraseLists();
  // للوكالة = ل + الوكالة
  const first = s.tokens[from]!.norm;
  const head = first.startsWith("لل") ? `ال${first.slice(2)}` : (fold(words).split(" ")[0] ?? "");
  const bareHead = head.replace(/^ال/u, "");
  if (!carrierHeads.has(head) && !carrierHeads.has(bareHead) && !carrierNamed(words)) return null;
  const channel = carrierChannel(s, { ...np, head: bareHead });
  const end = s.tokens[np.last - 1]!.end;
  return { ...channel, medium: { ...channel.medium, span: { start: t.start, end } } };
};

const ENDS =
  /^(قايلا|قايله|بالقول|بقوله|بقولها|الي|ردا|تعليقا|تعقيبا|عما|حيث|قال|قالت|فيه|فيها|فان|فانه|فانها|ان|جاء)$/u;

/** A noun that says how: "في بيان", "خلال مؤتمر صحفي", "عبر تويتر". */
const mediumNoun = (s: Scene, k: number, limit: number): Channel | null => {
  const t = s.tokens[k]!;
  const skip = s.before[k] === "ب" || s.before[k] === "ل" ? 1 : 0;
  const lists = phraseLists();
  const norms = [t.norm, t.norm.slice(skip)];
  for (const norm of norms)
    for (const entry of lists.mediaByFirst.get(norm) ?? []) {
      if (!entry.words.slice(1).every((w, n) => s.tokens[k + 1 + n]?.norm === w)) continue;
      let last = k + entry.words.length;
      // The phrase goes on to a comma, a complementiser, a colon, a quotation or a time.
      while (
        last < limit &&
        !isComma(s.tokens[last]) &&
        !isComplementiser(s.tokens[last]) &&
        !isColon(s.tokens[last]) &&
        !s.timeFrom[last] &&
        !ENDS.test(s.tokens[last]!.norm) &&
        last < k + 16
      ) {
        const q = s.quoteFrom.get(last);
        if (q) {
          if (!q.closed || q.close >= limit || q.close - last > 6) break;
          last = q.close + 1;
        } else if (
          isMark(s.tokens[last]) &&
          s.tokens[last]!.text !== "(" &&
          s.tokens[last]!.text !== ")" &&
          s.tokens[last]!.text !== "-"
        )
          break;
        else last++;
      }
      return channelOf(s, entry.kind, k, last);
    }
  return null;
};

const channelOf = (s: Scene, kind: MediumKind, first: number, last: number): Channel => {
  const span: Span = { start: s.tokens[first]!.start, end: s.tokens[last - 1]!.end };
  const { relayVerbs, carrierHeads } = phraseLists();
  let relayed = -1;
  for (let k = first + 1; k < last; k++) if (relayVerbs.has(s.tokens[k]!.norm)) relayed = k + 1;
  for (let k = first + 1; k < last && relayed < 0; k++) {
    const n = s.tokens[k]!.norm;
    if ((n === "ل" || n.startsWith("ل")) && kind !== "meeting") {
      const told = recipient(s, k, last);
      if (told)
        return {
          ...told,
          medium: { ...told.medium, span, kind: kind === "interview" ? kind : told.medium.kind },
        };
    }
    if (n === "مع" && kind === "interview") relayed = k + 1;
    if (carrierHeads.has(n) && kind === "interview") relayed = k;
  }
  if (relayed >= 0 && relayed < last) {
    const m = carrierIn(s, relayed, last);
    const head = s.tokens[relayed]!.norm;
    const words = s.text.slice(s.tokens[relayed]!.start, s.tokens[last - 1]!.end);
    const entity = m >= 0 ? (s.entityOf[m] ?? null) : null;
    const carrier = carrierKind(
      m >= 0 ? s.text.slice(s.mentions[m]!.start, s.mentions[m]!.end) : words,
      head,
    );
    const kept = kind !== "statement" || s.tokens[first]!.norm.includes("بيان");
    const known = entity !== null || carrierHeads.has(head);
    return {
      medium: { kind: kept || !known ? kind : carrier, span, entity: known ? entity : null },
      link: entity ? { entity } : known ? { name: words, span: null } : null,
    };
  }
  if (kind === "social") {
    const m = carrierIn(s, first, last);
    const entity = m >= 0 ? (s.entityOf[m] ?? null) : null;
    return { medium: { kind, span, entity }, link: entity ? { entity } : null };
  }
  if (kind === "statement") {
    // "بيان للحكومة العراقية": whose it is, if not the speaker's.
    for (let k = first + 1; k < last; k++) {
      const m = s.mentionOver[k]!;
      const near = k === first + 1 || k === first + 2;
      if (near && m >= 0 && ["ORG", "GPE"].includes(s.mentions[m]!.type) && s.entityOf[m])
        return {
          medium: { kind, span, entity: s.entityOf[m] ?? null },
          link: { entity: s.entityOf[m] ?? "" },
        };
    }
  }
  return { medium: { kind, span, entity: null }, link: null };
};

/** "وفق ما أفادت الوكالة" among the words of another's saying. */
const creditIn = (s: Scene, k: number, limit: number): Channel | null => {
  const { credits, creditVerbs } = phraseLists();
  const n = phraseAt(s.tokens, k, limit, credits);
  if (n === 0) return null;
  let i = k + n;
  if (s.tokens[i]?.norm === "ما") i++;
  i += phraseAt(s.tokens, i, limit, creditVerbs, false);
  const np = nounPhrase(s, i, limit);
  if (!np || !isCarrierPhrase(s, np)) return null;
  return carrierChannel(s, np, { start: s.tokens[k]!.start, end: s.tokens[np.last - 1]!.end });
};

/** The channel told between tokens `[first, last)`, or null: a recipient first, then a medium noun. */
export const channelIn = (
  s: Scene,
  first: number,
  last: number,
  speaker: NounPhrase | null = null,
): Channel | null => {
  for (let k = first; k < last; k++) {
    // What stands in the speaker's own phrase is no channel ("استطلاع للرأي").
    if (speaker && k >= speaker.first && k < speaker.last) continue;
    if (s.bracketEnd[k]! > k && s.tokens[k]!.text !== "(") continue;
    const credited = creditIn(s, k, last);
    if (credited) return credited;
    const told = /^ل/u.test(s.tokens[k]!.norm) ? recipient(s, k, last) : null;
    if (told) return told;
    const noun = mediumNoun(s, k, last);
    const prior = s.tokens[k - 1]?.norm ?? "";
    // "ردا على تغريدة" is what he answers, not how.
    if (
      noun &&
      /^[وف]?علي$/u.test(prior) &&
      !/^(تويتر|فيسبوك|فيس|حساب|صفحت|انستغرام|يوتيوب|التواصل|منص|موقع|هامش)/u.test(s.tokens[k]!.norm)
    )
      continue;
    if (
      noun &&
      ((prior !== "" &&
        /^[وف]?(في|خلال|اثناء|عبر|علي|ضمن|امام|عقب|بعد|عن|هامش|من|اول|ختام|مستهل|بداية|نشرت|اصدر|اصدرت|حسب|بحسب|وفق)$/u.test(
          prior,
        )) ||
        /^[بل]/u.test(s.before[k]!) ||
        /لل?صح/u.test(s.tokens[k]!.norm) ||
        s.timeFrom[k - 1])
    )
      return noun;
  }
  return null;
};

/** What was published is itself how it was said ("نشر تفاصيل مشروع قانون", "كشف عن مقترح"). */
export const publishedIn = (s: Scene, f: Found, content: Span): Channel | null => {
  const head = f.content ? s.tokens[f.content.first]!.norm : "";
  const publishes = f.form?.cue.traits.has("publish") || f.form?.cue.verb === "كشف";
  if (!publishes || f.content?.marker === "that" || !phraseLists().published.has(head)) return null;
  return {
    medium: { kind: /^بيان/u.test(head) ? "statement" : "document", span: content, entity: null },
    link: null,
  };
};
