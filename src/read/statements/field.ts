import { cueForms, type Frame, phraseLists } from "./cues.ts";
import {
  brings,
  complementiserLater,
  complementiserNear,
  disagrees,
  opensContent,
  preposition,
  quoteWithin,
  speakerLike,
} from "./markers.ts";
import { isColon, isComma, isComplementiser, isMark, isRelative, phraseAt } from "./marks.ts";
import { type NounPhrase, nounPhrase } from "./noun.ts";
import type { Scene } from "./scene.ts";

/** What stands between a cue and its content. */
export interface Field {
  readonly source: NounPhrase | null;
  readonly addressee: NounPhrase | null;
  readonly marker: "that" | "quote" | "prep" | "object" | "bare";
  /** First token of the content, and where its letters start (behind a clitic). */
  readonly first: number;
  readonly start: number;
}

interface Walk {
  k: number;
  source: NounPhrase | null;
  addressee: NounPhrase | null;
  /** Inside a circumstance: a noun phrase here is no subject. */
  aside: boolean;
  /** Inside a relative clause or one that tells who carried it: nothing here is an object. */
  clause: boolean;
  /** Inside one that tells who carried it: its prepositions are its own. */
  relayed: boolean;
  commaAt: number;
  skipped: number;
}

export interface FieldOptions {
  /** Look for a subject behind the cue (a participle has none; a subject may stand before it). */
  readonly subject: boolean;
  /** The subject is known from before the cue, or understood. */
  readonly known: boolean;
  readonly addressee: boolean;
  /** Gender of the verb before its subject, where its form shows one. */
  readonly gender?: "m" | "f" | null;
  /** Only a document is an object ("نشر تفاصيل"). */
  readonly publishes?: boolean;
}

export const found = (w: Walk, marker: Field["marker"], first: number, start: number): Field => ({
  source: w.source,
  addressee: w.addressee,
  marker,
  first,
  start,
});

/** Behind a complementiser or colon: passes over a comma, a second complementiser and a joined "و". */
const contentAfter = (
  s: Scene,
  w: Walk,
  marker: "that" | "quote",
  k: number,
  limit: number,
): Field | null => {
  let n = k;
  while (n < limit && (isComma(s.tokens[n]) || isColon(s.tokens[n]) || isComplementiser(s.tokens[n]))) n++;
  return n < limit ? found(w, marker, n, s.tokens[n]!.start) : null;
};

const noun = (s: Scene, w: Walk, limit: number, frame: Frame, o: FieldOptions): Field | "on" | null => {
  const stops = [...frame.prepositions, ...(frame.objectThen ? [frame.objectThen] : [])];
  const np = nounPhrase(s, w.k, limit, { stops });
  if (!np) return null;
  const afterComma = w.commaAt === w.k - 1;
  const like = speakerLike(s, np) && !disagrees(s, np, o.gender ?? null, frame, o.addressee);
  const mayBeObject = frame.object || frame.objectThen !== null;
  if (o.subject && !w.source && !w.aside) {
    if (like || (!mayBeObject && !afterComma && !o.addressee)) {
      w.source = withUnknownName(s, np, limit);
      w.k = w.source.last;
      return "on";
    }
  }
  if (w.aside && !afterComma && !(mayBeObject && !w.clause && !np.definite && (w.source || o.known))) {
    w.k = np.last;
    w.skipped += np.last - np.first;
    return "on";
  }
  const toldOf = pastAsides(s, np.last, limit);
  // A name that no layer knew, proved by what stands behind it: "أعلنت آبل عن", "أكد فلان، لوكالة، أن".
  const short = np.last - np.first <= 3;
  const proved =
    (frame.that &&
      (isComplementiser(s.tokens[toldOf]) ||
        (short && isComma(s.tokens[np.last]) && complementiserLater(s, np.last + 1, limit)))) ||
    (short && frame.prepositions.some((p) => p.length > 1 && s.tokens[np.last]?.norm === p));
  // "أكدت ناخبة في الحي «…»": what a quotation follows was its speaker.
  const quotes = frame.quote && quoteWithin(s, np.last, limit);
  const contrary = disagrees(s, np, o.gender ?? null, frame, o.addressee);
  if (o.subject && !w.source && !w.aside && mayBeObject && (proved || (!like && quotes)) && !contrary) {
    w.source = np;
    w.k = np.last;
    return "on";
  }
  if (
    o.addressee &&
    frame.object &&
    !w.addressee &&
    like &&
    (w.source || o.known) &&
    frame.objectThen === null
  ) {
    w.addressee = np;
    w.k = np.last;
    return "on";
  }
  // "… وغيرهم": what a و joins opens no object.
  if (mayBeObject && s.before[np.first]!.startsWith("و") && s.tokens[np.first]!.norm.length > 3) {
    w.k = np.last;
    w.skipped += np.last - np.first;
    return "on";
  }
  if (o.publishes && !phraseLists().published.has(np.head)) return null;
  // "أعلنت في خطاب متلفز بمناسبة العيد أنها": still the circumstance, as the complementiser shows.
  if (w.aside && !afterComma && frame.that && complementiserNear(s, np.last, limit)) {
    w.k = np.last;
    w.skipped += np.last - np.first;
    return "on";
  }
  if (mayBeObject && (w.source || o.known)) {
    if (frame.objectThen === null) return found(w, "object", np.first, s.tokens[np.first]!.start);
    if (brings(s, np.last, limit, frame.objectThen))
      return found(w, "object", np.first, s.tokens[np.first]!.start);
    return null;
  }
  if (o.addressee && !w.addressee && (w.source || o.known)) w.addressee = np;
  w.k = np.last;
  w.skipped += np.last - np.first;
  return w.skipped > 24 ? null : "on";
};

/** Behind a subject: over a comma, a time, an adverb ("العميل السابق أيضا أنه"). */
const pastAsides = (s: Scene, from: number, limit: number): number => {
  let k = from;
  while (k < limit) {
    const n = phraseAt(s.tokens, k, limit, phraseLists().asides, false);
    if (isComma(s.tokens[k])) k++;
    else if (s.timeFrom[k]) k = Math.max(k + 1, s.timeLast[k]!);
    else if (n > 0) k += n;
    else break;
  }
  return k;
};

/** A title whose bearer's name the layers below did not know: "الوزير فلان الفلاني أن" takes the name in. */
const withUnknownName = (s: Scene, np: NounPhrase, limit: number): NounPhrase => {
  if (np.person >= 0 || !(phraseLists().roles.has(np.head) || np.mentions.length > 0)) return np;
  let k = np.last;
  const far = Math.min(limit, k + 7);
  while (
    k < far &&
    s.tokens[k]!.kind === "word" &&
    !isComplementiser(s.tokens[k]) &&
    !isRelative(s.tokens[k]) &&
    s.timeFrom[k] === null &&
    s.before[k] === "" &&
    !cueForms().has(s.tokens[k]!.norm) &&
    phraseAt(s.tokens, k, limit, phraseLists().circumstances, false) === 0
  )
    k++;
  if (k === np.last || k >= far) return np;
  const n = isComma(s.tokens[k]) ? k + 1 : k;
  const marks = isComplementiser(s.tokens[n]) || isColon(s.tokens[k]) || s.quoteFrom.has(n);
  return marks ? { ...np, last: k } : np;
};

/**
 * Walks from behind a cue over subject, times, circumstances and addressee to where the content starts.
 * @returns null where no content that fits the verb's frame is found
 */
export const readField = (
  s: Scene,
  from: number,
  limit: number,
  frame: Frame,
  o: FieldOptions,
): Field | null => {
  const w: Walk = {
    k: from,
    source: null,
    addressee: null,
    aside: false,
    clause: false,
    relayed: false,
    commaAt: -1,
    skipped: 0,
  };
  const lists = phraseLists();
  const end = Math.min(limit, from + 90);
  while (w.k < end) {
    const k = w.k;
    const t = s.tokens[k]!;
    if (s.timeFrom[k]) {
      w.k = Math.max(s.timeLast[k]!, k + 1);
      continue;
    }
    if (t.text === "(" && s.bracketEnd[k]! > k) {
      w.k = s.bracketEnd[k]!;
      continue;
    }
    if (isComma(t)) {
      w.commaAt = k;
      w.aside = false;
      w.clause = false;
      w.relayed = false;
      w.k++;
      if (
        frame.bare &&
        w.skipped === 0 &&
        (o.known || w.source) &&
        k === (w.source?.last ?? from) &&
        isBare(s, k + 1, limit)
      ) {
        const joined = s.before[k + 1]!.startsWith("و") ? 1 : 0;
        return found(w, "bare", k + 1, s.tokens[k + 1]!.start + joined);
      }
      continue;
    }
    if (isComplementiser(t) && (frame.that || frame.prepositions.length > 0))
      return contentAfter(s, w, "that", k + 1, limit);
    if (isColon(t)) return frame.quote || frame.that ? contentAfter(s, w, "quote", k + 1, limit) : null;
    if (opensContent(s, k, limit, frame, k === from || k === w.source?.last)) {
      if (w.skipped > 14 && !isComma(s.tokens[k - 1])) return null;
      if (frame.quote || frame.that) return found(w, "quote", k, t.start);
      if (frame.object) return found(w, "object", k, t.start);
      return null;
    }
    const p = preposition(s, k, limit, frame, w.source?.last === k || k === from);
    const then = frame.objectThen;
    if (
      then &&
      w.source &&
      !w.aside &&
      !lists.notWithBa.has(t.norm) &&
      (then === "ب" ? s.before[k] === "ب" || t.norm === "ب" : t.norm.includes(then))
    )
      return accused(s, w.source);
    // Far from the cue a ب or ل belongs to something else.
    const far = p !== null && p.first === k && w.skipped > 8;
    if (
      p &&
      !far &&
      !(w.relayed && !isComplementiser(s.tokens[p.first - 1])) &&
      !(frame.object && w.aside && t.norm.length === 1)
    )
      return found(w, "prep", p.first, p.start);
    const lead =
      phraseAt(s.tokens, k, limit, lists.leadsOn, false) || phraseAt(s.tokens, k, limit, lists.asides, false);
    if (lead) {
      w.k += lead;
      continue;
    }
    if (isMark(t) && !s.quoteFrom.has(k) && t.text !== "#") {
      if ("-–—/".includes(t.text)) {
        w.k++;
        continue;
      }
      return bareContent(s, w, limit, frame, o);
    }
    const credit = phraseAt(s.tokens, k, limit, lists.credits);
    if (credit > 0 && k > from) {
      // "اعتبر، وفق المرصد، أن": who carried it is no subject.
      let n = k + credit + (s.tokens[k + credit]?.norm === "ما" ? 1 : 0);
      n += phraseAt(s.tokens, n, limit, lists.creditVerbs, false);
      w.k = nounPhrase(s, n, limit)?.last ?? n;
      continue;
    }
    if (t.norm === "نقلا" || t.norm === "نقلاعن") {
      const np = nounPhrase(s, k + (t.norm === "نقلا" ? 2 : 1), limit);
      w.k = np?.last ?? k + 2;
      continue;
    }
    if (isRelative(t)) {
      w.aside = true;
      w.clause = true;
      w.k++;
      continue;
    }
    if (lists.relayVerbs.has(t.norm)) {
      w.aside = true;
      w.clause = true;
      w.relayed = true;
      w.k++;
      continue;
    }
    const circumstance = phraseAt(s.tokens, k, limit, lists.circumstances, false);
    const clitic = s.before[k]!;
    if (circumstance || (/^[بلك]$/u.test(clitic) && t.norm.length > 2)) {
      const n = k + Math.max(circumstance, 0);
      w.k = Math.max(n, k);
      if (s.timeFrom[w.k]) continue;
      w.aside = true;
      const np = nounPhrase(s, w.k, limit, { skip: n > k ? 0 : 1, stops: frame.prepositions });
      const last = np ? np.last : w.k + 1;
      w.skipped += last - k;
      w.k = Math.max(last, k + 1);
      if (w.skipped > 45) return null;
      continue;
    }
    if (
      t.kind === "word" ||
      t.kind === "latin" ||
      s.quoteFrom.has(k) ||
      t.text === "#" ||
      s.mentionFrom[k]! >= 0
    ) {
      const r = noun(s, w, limit, frame, o);
      if (r === "on" && w.k > k) continue;
      if (r && r !== "on") return r;
      if (r === null && (frame.object || w.skipped > 24)) return bareContent(s, w, limit, frame, o);
      w.k = Math.max(w.k, k + 1);
      w.skipped++;
      if (w.skipped > 24) return bareContent(s, w, limit, frame, o);
      continue;
    }
    w.k++;
    w.skipped++;
  }
  return bareContent(s, w, limit, frame, o);
};

/** Behind a comma: content at once, rather than a subject, a time, a circumstance or a complementiser. */
const isBare = (s: Scene, k: number, limit: number): boolean => {
  const t = s.tokens[k];
  if (!t || k >= limit || t.kind !== "word" || s.timeFrom[k] || isComplementiser(t) || isRelative(t))
    return false;
  const lists = phraseLists();
  if (phraseAt(s.tokens, k, limit, lists.asides) || phraseAt(s.tokens, k, limit, lists.leadsOn, false))
    return false;
  if (s.before[k]!.startsWith("و") && t.norm.length > 2)
    return phraseAt(s.tokens, k, limit, lists.circumstances) > 0;
  if (phraseAt(s.tokens, k, limit, lists.circumstances, false) || /^[بل]/u.test(s.before[k]!)) return false;
  // "قال فلان، كاهن الكنيسة، إن": a complementiser still comes.
  if (complementiserLater(s, k, limit)) return false;
  const np = nounPhrase(s, k, limit);
  return !np || !speakerLike(s, np);
};

/** "اتهمت طهران القوى الأجنبية بـ", "واتهم المكتب بـ": what follows a name is the object; a lone noun is it too. */
export const accused = (s: Scene, np: NounPhrase): Field => {
  const m = np.mentions[0];
  const named = m !== undefined && s.mentionFrom[np.first] === m && np.person < 0;
  const last = named ? Math.max(s.mentionLast[m]!, np.first + 1) : np.last;
  const object = named && last < np.last && s.tokens[last]!.norm.startsWith("ال");
  return {
    source: object ? { ...np, last } : null,
    addressee: null,
    marker: "object",
    first: object ? last : np.first,
    start: object ? s.tokens[last]!.start : np.start,
  };
};

/** "وأضاف، سيتم إدخال …": a comma alone, right behind the cue or its subject. */
const bareContent = (s: Scene, w: Walk, limit: number, frame: Frame, o: FieldOptions): Field | null => {
  // "تبنت كتائب الريح الهجوم": the name was the subject alone, and what follows it the object.
  const m = w.source?.mentions[0];
  if (
    frame.object &&
    w.source &&
    m !== undefined &&
    w.source.person < 0 &&
    s.mentionFrom[w.source.first] === m
  ) {
    const last = Math.max(s.mentionLast[m]!, w.source.first + 1);
    if (last < w.source.last && s.tokens[last]!.kind === "word" && s.tokens[last]!.norm.startsWith("ال"))
      return {
        source: { ...w.source, last },
        addressee: null,
        marker: "object",
        first: last,
        start: s.tokens[last]!.start,
      };
  }
  if (!frame.bare || !(w.source || o.known)) return null;
  const c = w.source ? w.source.last : w.commaAt;
  if (c < 0 || !isComma(s.tokens[c]) || c + 1 >= limit) return null;
  return found(w, "bare", c + 1, s.tokens[c + 1]!.start);
};
