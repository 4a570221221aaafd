import type { Manner, Span } from "../../model/index.ts";
import { phraseLists } from "./cues.ts";
import type { Found } from "./found.ts";
import { isComma, isComplementiser, isMark, phraseAt } from "./marks.ts";
import type { Scene, Stretch } from "./scene.ts";

export interface Content {
  readonly spans: Span[];
  readonly manner: Manner;
  /** Tokens `[first, last)` that it takes, marks included. */
  readonly first: number;
  readonly last: number;
}

const TRAILING = "،,.؛:…-–—؟!";
const CLOSERS = '»”“"’}';

/** Tokens `[first, last)` as a span without the marks at its edges that are not its own. */
const trimmed = (s: Scene, first: number, last: number, start: number): Span | null => {
  let l = last;
  while (l > first) {
    const t = s.tokens[l - 1]!;
    const q = s.quoteOver[l - 1]!;
    const stray = CLOSERS.includes(t.text) && (q === 0 || s.quotes[q - 1]!.open < first);
    if (
      isMark(t) &&
      ((TRAILING.includes(t.text) && !(t.text === "." && q > 0 && s.quotes[q - 1]!.open >= first)) || stray)
    )
      l--;
    else break;
  }
  if (l <= first) return null;
  return { start, end: s.tokens[l - 1]!.end };
};

/** Where an indirect content ends: at a clause that breaks it, or at the end of the stretch. */
const indirectEnd = (s: Scene, f: Found, from: number, limit: number, next: readonly Found[]): number => {
  const { breaks, nominalBreaks } = phraseLists();
  let nominal = f.content?.marker === "object" || f.content?.marker === "prep";
  let end = limit;
  for (const n of next) if (n.breaks && n.clause > from - 1 && n.clause < end) end = n.clause;
  for (let k = from + 1; k < end; k++) {
    if (s.quoteOver[k]! > 0 && s.quoteOver[k] !== s.quoteOver[f.content!.first]) continue;
    if (s.quoteOver[k]! > 0 && !isQuoteEnd(s, k - 1)) continue;
    const n = phraseAt(s.tokens, k, end, breaks);
    if (n > 0 && (isComma(s.tokens[k - 1]) || n > 1 || s.tokens[k]!.norm === "وذلك")) return k;
    if (f.shape === "noun" && nominal && (isComplementiser(s.tokens[k]) || s.timeFrom[k])) return k;
    if (!isComma(s.tokens[k - 1])) continue;
    if (isComplementiser(s.tokens[k], true)) nominal = false;
    if (f.shape === "noun" || (nominal && !f.breaks)) return k;
    if (nominal && phraseAt(s.tokens, k, end, nominalBreaks, false) > 0) return k;
  }
  return end;
};
const isQuoteEnd = (s: Scene, k: number): boolean => {
  const q = s.quoteOver[k]!;
  return q > 0 && s.quotes[q - 1]!.close === k;
};

/** Is a quotation inside indirect content the speaker's own words, and no name? */
const spoken = (s: Scene, open: number): boolean => {
  const q = s.quoteFrom.get(open)!;
  const m = s.mentionFrom[open + 1] ?? -1;
  if (m >= 0 && s.mentionLast[m]! >= q.close) return false;
  const first = s.tokens[open + 1];
  return !!first && first.kind === "word" && !(q.close - open === 2 && s.mentionOver[open + 1]! >= 0);
};

/** The content of an attribution that stands before it. `next`: the ones found behind it in its stretch. */
export const contentOf = (s: Scene, st: Stretch, f: Found, next: readonly Found[]): Content | null => {
  const c = f.content;
  if (!c) return null;
  const around = s.quoteOver[f.cueFirst]!;
  const outer = around > 0 ? s.quotes[around - 1]! : null;
  const limit = outer ? Math.min(st.last, outer.close) : st.last;
  const quote = s.quoteFrom.get(c.first);
  if (quote && quote.close > c.first + 1) {
    const inner: Span = { start: s.tokens[c.first + 1]!.start, end: s.tokens[quote.close - 1]!.end };
    const innerTrim = quote.closed ? inner : (trimmed(s, c.first + 1, quote.close, inner.start) ?? inner);
    let k = quote.closed ? quote.close + 1 : quote.close;
    if (k >= limit) return { spans: [innerTrim], manner: "direct", first: c.first, last: k };
    // "… وأن «…»" goes on with another quotation.
    const spans = [innerTrim];
    for (;;) {
      let n = k;
      while (
        n < limit &&
        (isComma(s.tokens[n]) || s.tokens[n]!.norm === "و" || isComplementiser(s.tokens[n], true))
      )
        n++;
      const more = n > k ? s.quoteFrom.get(n) : undefined;
      if (!more?.closed || next.some((x) => x.clause <= n && x.cueFirst >= k && x.breaks)) break;
      spans.push({ start: s.tokens[n + 1]!.start, end: s.tokens[more.close - 1]!.end });
      k = more.close + 1;
    }
    const end = indirectEnd(s, f, k - 1, limit, next);
    const rest = trimmed(s, k, end, s.tokens[k]?.start ?? 0);
    const mark = s.tokens[k];
    const short = rest !== null && end - k <= 6 && quote.close - quote.open > 20;
    if (
      rest === null ||
      end <= k ||
      isComma(mark) ||
      (isMark(mark) && !s.quoteFrom.has(k) && mark!.text !== "(") ||
      short
    )
      return { spans, manner: "direct", first: c.first, last: k };
    return { spans: [{ start: c.start, end: rest.end }], manner: "mixed", first: c.first, last: end };
  }
  const end = indirectEnd(s, f, c.first, limit, next);
  const content = indirect(s, c.first, end, c.start);
  return content && outer && st.part !== "body" ? { ...content, manner: "direct" } : content;
};

/** Indirect content, cut where "وأن" links a second part; quoted parts make it mixed. */
const indirect = (s: Scene, first: number, end: number, start: number): Content | null => {
  const whole = trimmed(s, first, end, start);
  if (!whole) return null;
  let manner: Manner = "indirect";
  for (let k = first; k < end; k++) if (s.quoteFrom.has(k) && spoken(s, k)) manner = "mixed";
  const spans: Span[] = [];
  let from = first;
  let at = start;
  for (let k = first + 2; k < end - 1; k++) {
    if (!isComplementiser(s.tokens[k], true) || s.quoteOver[k]! > 0) continue;
    const part = trimmed(s, from, k, at);
    if (part) spans.push(part);
    from = k + 1;
    at = s.tokens[from]!.start;
  }
  const rest = trimmed(s, from, end, at);
  return { spans: spans.length > 0 && rest ? [...spans, rest] : [whole], manner, first, last: end };
};

/** Words that open a sentence and belong to no claim: "ومنذ انتخابه،". */
const LEADING = /^[وف]?(منذ|في|خلال|بعد|قبل|عقب|اثر|من|رغم|مع|وسط|حيث|كما|لكن|فيما|بينما|اذ)$/u;

/** The content of a credit behind it: its clause, back to the sentence's start or a relative. */
export const contentBefore = (
  s: Scene,
  st: Stretch,
  f: Found,
  prior: Found | undefined,
): (Content & { relative: boolean }) | null => {
  let relative = false;
  let last = f.clause;
  while (last > st.first && isMark(s.tokens[last - 1]) && TRAILING.includes(s.tokens[last - 1]!.text)) last--;
  let first = Math.max(st.first, prior?.middle[1] ?? st.first);
  for (let k = last - 1; k > first; k--) {
    if (s.quoteOver[k]! > 0) continue;
    if (/^(و|ف)(الذي|التي|الذين)$/u.test(s.tokens[k]!.norm) && isComma(s.tokens[k - 1])) {
      first = k + 1;
      relative = true;
      break;
    }
  }
  if (first === st.first && LEADING.test(s.tokens[first]!.norm))
    for (let k = first + 1; k < Math.min(last, first + 9); k++)
      if (isComma(s.tokens[k]) && s.quoteOver[k] === 0) {
        first = k + 1;
        break;
      }
  if (first >= last) return null;
  const t = s.tokens[first]!;
  const quote = s.quoteFrom.get(first);
  if (quote?.closed && quote.close === last - 1)
    return {
      spans: [{ start: s.tokens[first + 1]!.start, end: s.tokens[last - 2]!.end }],
      manner: "direct",
      first,
      last,
      relative,
    };
  const start = s.before[first]!.startsWith("و") && t.norm.length > 3 ? t.start + 1 : t.start;
  const content = indirect(s, first, last, start);
  return content && { ...content, relative };
};
