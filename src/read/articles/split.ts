import { bylineOf, leadCredit } from "./bylines.ts";
import type { Furniture } from "./furniture.ts";
import { isHeadline, isParagraph, isTeaser, opensWithVerb } from "./headlines.ts";
import type { Line } from "./lines.ts";
import type { Repeat } from "./repeats.ts";

/** What is known of each line before the page is cut into articles. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly furniture: readonly (Furniture | null)[];
  /** Cleared where a later article shares a paragraph with an earlier one. */
  readonly repeats: (Repeat | undefined)[];
}

/** Where a further article begins, and what shows it. */
export interface Start {
  readonly at: number;
  readonly rule: string;
}

const isFree = (page: Page, i: number): boolean =>
  i < page.lines.length && !page.furniture[i] && !page.repeats[i];

/** The next line that is neither furniture nor repeat, from `i` on; at most `reach` lines are passed over. */
const nextFree = (page: Page, i: number, reach = 4): number => {
  for (let k = i; k < page.lines.length && k < i + reach; k++) if (isFree(page, k)) return k;
  return -1;
};

/** Words of whole paragraphs from `i` on, until a heading over links or two headlines in a row. */
const bodyAhead = (page: Page, i: number): { words: number; paragraphs: number } => {
  let words = 0;
  let paragraphs = 0;
  let headlines = 0;
  for (let k = i; k < page.lines.length && k < i + 12; k++) {
    const line = page.lines[k];
    if (!line || page.furniture[k]?.opens) break;
    if (!isFree(page, k)) continue;
    if (isParagraph(line) && !isTeaser(line)) {
      words += line.words.length;
      paragraphs++;
      headlines = 0;
    } else if (++headlines > 1) break;
  }
  return { words, paragraphs };
};

/** Words of paragraphs before each line, so that a stretch is measured in one step. */
const bodyWordsBefore = (page: Page): Uint32Array => {
  const out = new Uint32Array(page.lines.length + 1);
  for (const [i, line] of page.lines.entries())
    out[i + 1] = (out[i] ?? 0) + (isFree(page, i) && isParagraph(line) ? line.words.length : 0);
  return out;
};
/** Words of body without which a page's head is no article. */
const LEAST_BODY = 15;

const contentWords = (line: Line): string[] =>
  line.words.filter((w) => w.length > 3).map((w) => w.replace(/^(و|ال|وال|بال|لل)/u, ""));

const DAYS = new Set([
  "السبت",
  "الاحد",
  "الاثنين",
  "الثلاثاء",
  "الاربعاء",
  "الخميس",
  "الجمعه",
  "اليوم",
  "امس",
]);

/** A headline whose lead tells the same again: `strict` where the words alone must prove it. */
const leadRetells = (headline: Line, lead: Line, strict: boolean): boolean => {
  const verb = opensWithVerb(lead) === "bare";
  const dated = lead.words.slice(0, 14).some((w) => DAYS.has(w));
  if (lead.words.length < 15 || (strict ? !verb || !dated : !verb && !dated)) return false;
  const told = new Set(contentWords(lead));
  const own = contentWords(headline);
  const share = own.filter((w) => told.has(w)).length / Math.max(1, own.length);
  return own.length >= 4 && share >= (strict ? 0.6 : 0.5);
};

/** The gap that most lines of the page have before them. */
const usualGap = (lines: readonly Line[]): number => {
  const gaps = lines
    .slice(1)
    .map((l) => l.gap)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 1;
};

/**
 * Starts of further articles on the page. Cautious: a missed start is better than a wrong one. Each needs a
 * body before it, a headline (except under a heading over further stories), and a body behind it.
 * @param single the document came with metadata of one article: only marks on the page itself open another
 */
export const startsOf = (page: Page, single = false): Start[] => {
  const out: Start[] = [];
  let from = 0;
  const usual = usualGap(page.lines);
  const before = bodyWordsBefore(page);
  const hasBody = (i: number): boolean => (before[i] ?? 0) - (before[from] ?? 0) >= LEAST_BODY;
  const accept = (at: number, rule: string): void => {
    out.push({ at, rule });
    from = at;
  };
  for (let i = 1; i < page.lines.length; i++) {
    const f = page.furniture[i];
    const line = page.lines[i];
    if (!line) break;
    if (f?.opens || f?.rule === "articles.rule-line") {
      const at = nextFree(page, i + 1);
      const head = at < 0 ? undefined : page.lines[at];
      if (!head || !hasBody(i)) continue;
      const titled = isHeadline(head);
      const body = bodyAhead(page, titled ? at + 1 : at);
      const next = nextFree(page, at + 1);
      const leadNext = next >= 0 ? page.lines[next] : undefined;
      if (
        f.opens === "more" &&
        body.words >= 20 &&
        (titled ? !!leadNext && (!isHeadline(leadNext) || !!bylineOf(leadNext)) : isParagraph(head))
      )
        accept(at, "articles.split.more");
      else if (titled && leadNext && (isParagraph(leadNext) || bylineOf(leadNext)?.strong)) {
        const retold = leadRetells(head, leadNext, false);
        if (f.opens ? body.paragraphs >= 2 && body.words >= 50 && retold : body.paragraphs >= 2 && retold)
          accept(at, f.opens ? "articles.split.label" : "articles.split.rule-line");
      }
      continue;
    }
    if (!isFree(page, i) || !isHeadline(line) || line.words.length < 5 || i <= from + 1) continue;
    const next = nextFree(page, i + 1, 3);
    const follower = next < 0 ? undefined : page.lines[next];
    if (!follower || !hasBody(i)) continue;
    const credit = bylineOf(follower);
    if (credit?.strong) {
      const lead = nextFree(page, next + 1, 3);
      const body = lead < 0 ? undefined : page.lines[lead];
      if (body && isParagraph(body) && bodyAhead(page, lead).words >= 25) accept(i, "articles.split.byline");
    } else if (leadCredit(follower)) accept(i, "articles.split.dateline");
    else if (single) continue;
    else if (line.gap > usual + 1 && leadRetells(line, follower, false) && bodyAhead(page, next).words >= 25)
      accept(i, "articles.split.gap");
    else if (
      line.words.length >= 8 &&
      leadRetells(line, follower, true) &&
      bodyAhead(page, next).paragraphs >= 2
    )
      accept(i, "articles.split.lead");
  }
  return out;
};
