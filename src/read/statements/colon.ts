import { phraseLists } from "./cues.ts";
import type { Found } from "./found.ts";
import { speakerLike } from "./markers.ts";
import { isColon, isMark } from "./marks.ts";
import { type NounPhrase, nounPhrase } from "./noun.ts";
import type { Scene, Stretch } from "./scene.ts";

/** "الكاظمي: نتطلع إلى …" in a title. */
export const colon = (s: Scene, st: Stretch, i: number, limit: number): Found | null => {
  if (st.part === "body" || i + 1 >= limit || i === st.first) return null;
  let from = i;
  while (
    from > st.first &&
    !isColon(s.tokens[from - 1]) &&
    !(isMark(s.tokens[from - 1]) && ".…؟!|".includes(s.tokens[from - 1]!.text))
  )
    from--;
  const quoteNext = s.quoteFrom.has(i + 1);
  const np = nounPhrase(s, from, i);
  let source: NounPhrase | null = null;
  if (np && speakerLike(s, np)) {
    const rest = s.tokens[np.last];
    const toOutlet = np.last < i && !!rest && /^(ل|عبر|في)/u.test(rest.norm) && i - np.last <= 6;
    if (np.last === i || toOutlet) source = np;
  }
  if (!source && quoteNext && np) {
    // "مسألة الحدود تقلق أنقرة: «لا نسير بأوامر الغرب»": the name just before the colon speaks.
    const m = s.mentionOver[i - 1]!;
    if (m >= 0 && ["PER", "ORG", "GPE"].includes(s.mentions[m]!.type)) {
      let f = i - 1;
      while (f > from && s.mentionOver[f - 1] === m) f--;
      source = nounPhrase(s, f, i);
    }
  }
  if (!source) return null;
  const m = source.mentions[0];
  const place =
    source.person < 0 && m !== undefined && s.mentions[m]!.type === "GPE" && source.last - source.first <= 2;
  if (place && !quoteNext && !firstPerson(s, i + 1, limit)) return null;
  return {
    shape: "colon",
    rule: "cue.colon.title",
    cue: { start: s.tokens[i]!.start, end: s.tokens[i]!.end },
    cueFirst: i,
    cueLast: i + 1,
    form: null,
    stance: "assert",
    clause: from,
    source,
    carrier: null,
    middle: [source.last, i],
    content: { first: i + 1, start: s.tokens[i + 1]!.start, marker: "quote" },
    lead: [i, i],
    breaks: true,
  };
};

/** Do the words speak of "us", or in a future of their own? */
const firstPerson = (s: Scene, from: number, limit: number): boolean => {
  for (let k = from; k < limit; k++) {
    const n = s.tokens[k]!.norm;
    if (/^(?:سن|لن|لا$|لم$)/u.test(n) || (/^ن\p{L}{3}/u.test(n) && k === from) || s.after[k] === "نا")
      return true;
  }
  return false;
};

/** "وكالة: البلاد تقول إنها ستكف": a carrier before a colon, when a statement follows, carries it. */
export const carriedTitles = (all: Found[]): Found[] => {
  const [first, second, ...rest] = all;
  if (!first || !second || first.shape !== "colon" || second.shape !== "verb" || !first.source) return all;
  if (!phraseLists().carrierHeads.has(first.source.head)) return all;
  return [{ ...second, carrier: second.carrier ?? first.source, breaks: true }, ...rest];
};
