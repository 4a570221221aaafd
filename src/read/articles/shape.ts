import { fold, readTable } from "../../arabic/index.ts";
import type { NoiseKind } from "../../model/index.ts";
import { tailCredit } from "./bylines.ts";
import type { Furniture } from "./furniture.ts";
import { hasArabic, isParagraph, isTeaser, opensWithVerb } from "./headlines.ts";
import type { Line } from "./lines.ts";
import { shareTold } from "./margins.ts";
import { isLifted } from "./repeats.ts";

/** What a line inside an article's body is. */
export interface Role {
  readonly kind: "body" | "heading" | NoiseKind;
  readonly rule: string;
}
const body: Role = { kind: "body", rule: "articles.body" };

let placeNames: Set<string> | undefined;
const isPlace = (key: string): boolean => {
  placeNames ??= new Set(readTable<"name">("articles/places.tsv").map((r) => fold(r.name)));
  return placeNames.has(key);
};

/** Words that tie a sentence to the one before it; a quote lifted out of a body has none. */
const CONNECTIVES = new Set([
  "كما",
  "من",
  "الا",
  "لكن",
  "بدوره",
  "بدورها",
  "في",
  "ثم",
  "لذلك",
  "هذا",
  "ذلك",
  "تلك",
  "هذه",
]);

/** Does the line go on from the line before, as paragraphs do? */
const opensAsSentence = (line: Line): boolean => {
  const first = line.words[0] ?? "";
  return opensWithVerb(line) !== null || (/^[وف]/u.test(first) && first.length > 2) || CONNECTIVES.has(first);
};

/** Words that open a question, as sub-headings often do. */
const QUESTIONS = new Set([
  "كيف",
  "كيفيه",
  "ما",
  "ماذا",
  "لماذا",
  "هل",
  "من",
  "اين",
  "متي",
  "كم",
  "لم",
  "اي",
]);

/** How far a pull-quote may stand from what it repeats, in paragraphs. */
const NEARBY = 7;
const MOST_HEADING_WORDS = 12;
const MOST_LINK_WORDS = 20;

/** A line that stands apart from the sentences round it: a sub-heading, a link, a caption. */
const standsApart = (line: Line, most: number): boolean =>
  line.words.length > 0 &&
  line.words.length <= most &&
  !line.item &&
  !line.opensList &&
  !/[،,]$/u.test(line.text) &&
  hasArabic(line) &&
  (!line.closed || (line.words.length <= 10 && /[؟?!][»”"]?$/u.test(line.text)));

/** Do this body's paragraphs end as sentences do? Only then does an unended line mean something. */
const isPunctuated = (lines: readonly Line[]): boolean => {
  const long = lines.filter((l) => l.words.length >= 12);
  return long.length >= 2 && long.filter((l) => l.closed).length / long.length >= 0.6;
};

/** Lines that stand apart, `[from, to)`, between `before` and `after`. */
const roleOfRun = (lines: readonly Line[], from: number, to: number): Role[] => {
  const run = lines.slice(from, to);
  const after = lines[to];
  const links = run.every((l) => l.words.length >= 4);
  const all = (role: Role): Role[] => run.map(() => role);
  if (!after || !isParagraph(after)) {
    // Nothing follows: links, unless these are words of a list, a poem or a farewell.
    if (after || run.length > 6 || !links || run.some((l) => l.closed || opensAsSentence(l)))
      return all(body);
    return all({ kind: "related-link", rule: "articles.related-link.tail" });
  }
  if (run.length === 1) {
    const [line] = run;
    if (!line) return [];
    if (line.words.length > MOST_HEADING_WORDS) return [body];
    if (isPlace(line.key)) return [{ kind: "caption", rule: "articles.caption.place" }];
    if (opensWithVerb(line) === "joined") return [body];
    if (line.words.length > 8 && opensAsSentence(line)) return [body];
    // Sub-headings are short; a whole headline between paragraphs is a link to another story, unless quoted.
    const asks = QUESTIONS.has(line.words[0] ?? "") || /[؟?]/u.test(line.text);
    // The words of a sub-heading come again below it, those of a link do not.
    const elsewhere = shareTold(line, lines.slice(to, to + 2)) < 0.4;
    if (line.words.length > 7 && from > 0 && !asks && elsewhere && !/^["«“]/u.test(line.text))
      return [{ kind: "related-link", rule: "articles.related-link.single" }];
    return [{ kind: "heading", rule: "articles.heading" }];
  }
  if (run.length > 6) return all(body);
  if (links && !run.some((l) => opensWithVerb(l) === "joined") && run.some((l) => l.words.length >= 5))
    return all({ kind: "related-link", rule: "articles.related-link.run" });
  return run.map((l, i) =>
    i === run.length - 1 && l.words.length <= MOST_HEADING_WORDS
      ? { kind: "heading", rule: "articles.heading" }
      : body,
  );
};

/** A caption that a neighbouring caption line begins with too: «X» above «X \ archive». */
const beginsCaption = (line: Line, neighbour: Line | undefined, f: Furniture | null | undefined): boolean =>
  f?.kind === "caption" && !!neighbour && line.words.length >= 2 && neighbour.key.startsWith(`${line.key} `);

/** A caption by what stands next to it on the page; `at` is the line's place there. */
export const captionOf = (
  line: Line,
  at: number,
  all: readonly Line[],
  furniture: readonly (Furniture | null)[],
): Role | null => {
  if (
    beginsCaption(line, all[at + 1], furniture[at + 1]) ||
    beginsCaption(line, all[at - 1], furniture[at - 1])
  )
    return { kind: "caption", rule: "articles.caption.pair" };
  return null;
};

/** An agency in brackets alone or behind a few words that are no sentence: a picture's credit. */
const isPhotoCredit = (line: Line): boolean =>
  line.words.length <= 18 &&
  line.text.endsWith(")") &&
  tailCredit(line) !== null &&
  !/[.؟!]\s*\([^()]{1,40}\)$/u.test(line.text.slice(-60));

const afterLabel = (
  at: number,
  furniture: readonly (Furniture | null)[],
  roles: ReadonlyMap<number, Role>,
): boolean => {
  const before = furniture[at - 1];
  return (
    before?.opens === "label" ||
    before?.opens === "more" ||
    roles.get(at - 1)?.rule === "articles.related-link.label"
  );
};

/**
 * The role of each body line of one article. `at` gives the places of the lines on the page.
 * Pull-quotes are looked for near by only, and never in the first paragraph, which may tell the whole in short.
 */
export const shapeBody = (
  lines: readonly Line[],
  title: Line | undefined,
  furniture: readonly (Furniture | null)[],
  at: readonly number[],
): Role[] => {
  const roles: Role[] = lines.map(() => body);
  const byPlace = new Map<number, Role>();
  const set = (i: number, role: Role): void => {
    roles[i] = role;
    byPlace.set(at[i] ?? -1, role);
  };
  const punctuated = isPunctuated(lines);
  for (const [i, line] of lines.entries()) {
    const place = at[i] ?? -1;
    if (isPhotoCredit(line)) set(i, { kind: "caption", rule: "articles.caption.credit" });
    else if (title && i < 3 && line.key === title.key)
      set(i, { kind: "repeat", rule: "articles.repeat.title" });
    else if (
      afterLabel(place, furniture, byPlace) &&
      (isTeaser(line) || (standsApart(line, MOST_LINK_WORDS) && line.words.length >= 3))
    )
      set(i, { kind: "related-link", rule: "articles.related-link.label" });
  }
  if (punctuated)
    for (let i = 0; i < lines.length; i++) {
      const from = i;
      while (i < lines.length && roles[i] === body && standsApart(lines[i] as Line, MOST_LINK_WORDS)) i++;
      if (i === from || lines[from - 1]?.opensList) continue;
      for (const [k, role] of roleOfRun(lines, from, i).entries()) if (role !== body) set(from + k, role);
    }
  // Several places alone on their lines head the parts of a report; one is what a picture left.
  const places = lines.map((_, i) => i).filter((i) => roles[i]?.rule === "articles.caption.place");
  if (places.length > 1)
    for (const i of places) roles[i] = { kind: "heading", rule: "articles.heading.place" };
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || roles[i] !== body || opensAsSentence(line)) continue;
    // The first paragraph may tell the whole in short, in the words of the rest: it is no source.
    for (let k = Math.max(1, i - NEARBY); k <= i + NEARBY && k < lines.length; k++) {
      const from = lines[k];
      if (!from || k === i || roles[k] !== body || !isLifted(line, from)) continue;
      set(i, { kind: "pull-quote", rule: "articles.pull-quote" });
      break;
    }
  }
  return roles;
};
