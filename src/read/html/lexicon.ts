import { readTable, tokenise } from "../../arabic/index.ts";

/** Folded words and numbers of a line, joined by spaces: what lines are compared by. */
export const keyOf = (line: string): string =>
  tokenise(line)
    .filter((t) => t.kind !== "punctuation")
    .map((t) => t.norm)
    .join(" ");

export type Tells = "published" | "updated" | "title" | "outlet" | "byline" | "url" | "description";
export type Label = "published" | "updated" | "tag" | "pipe" | "nobody";
export interface Box {
  readonly word: string;
  readonly part: boolean;
  readonly caption: boolean;
}

interface Tables {
  /** What a meta name tells, and its rank among those that tell the same. */
  readonly metas: ReadonlyMap<string, { readonly tells: Tells; readonly rank: number }>;
  readonly labels: ReadonlyMap<string, ReadonlySet<Label>>;
  readonly boxes: readonly Box[];
  readonly notices: readonly { readonly key: string; readonly weight: number }[];
}

let tables: Tables | undefined;
const build = (): Tables => {
  const labels = new Map<string, Set<Label>>();
  for (const row of readTable<"phrase" | "kind">("html/labels.tsv")) {
    const key = keyOf(row.phrase);
    labels.set(key, (labels.get(key) ?? new Set()).add(row.kind as Label));
  }
  return {
    metas: new Map(
      readTable<"name" | "tells">("html/meta.tsv").map((row, rank) => [
        row.name,
        { tells: row.tells as Tells, rank },
      ]),
    ),
    labels,
    boxes: readTable<"word" | "where" | "kind">("html/boxes.tsv").map((row) => ({
      word: row.word,
      part: row.where === "part",
      caption: row.kind === "caption",
    })),
    notices: readTable<"phrase" | "weight">("html/notices.tsv").map((row) => ({
      key: ` ${keyOf(row.phrase)} `,
      weight: row.weight === "strong" ? 2 : 1,
    })),
  };
};
export const lexicon = (): Tables => (tables ??= build());

/** Has a phrase this meaning, alone and whole? */
export const means = (phrase: string, label: Label): boolean =>
  lexicon().labels.get(keyOf(phrase))?.has(label) ?? false;

/** Does a line open with words of one of these meanings? */
export const opensWith = (line: string, label: Label): boolean => {
  const words = keyOf(line.slice(0, 80)).split(" ");
  for (let n = Math.min(4, words.length); n > 0; n--)
    if (lexicon().labels.get(words.slice(0, n).join(" "))?.has(label)) return true;
  return false;
};

/** Do words of this meaning stand anywhere in a short line? */
export const holds = (line: string, label: Label): boolean => {
  const words = keyOf(line.slice(0, 200)).split(" ");
  return words.some((_, i) => opensWith(words.slice(i, i + 4).join(" "), label));
};

/** Is a line a site's notice: rules for comments, a disclaimer, a call to follow it? */
export const isNotice = (line: string): boolean => {
  const key = ` ${keyOf(line)} `;
  let weight = 0;
  for (const n of lexicon().notices) if (key.includes(n.key)) weight += n.weight;
  return weight >= 2;
};

/** Names that say what a box has or lacks, not what it is: no-share, has-comments. */
const STATE =
  /^(no|not|has|have|with|without|is|hide|show|enable|disable|single|type|format|category|tag|post_tag)[-_]/iu;

/** What kind of box a class and an id name, or null: words of them are cut at marks and at capitals. */
export const boxKind = (classAndId: string): "caption" | "other" | null => {
  if (!classAndId) return null;
  const raw = classAndId
    .slice(0, 300)
    .split(/\s+/u)
    .filter((name) => !STATE.test(name))
    .join(" ");
  const low = raw.toLowerCase();
  const words = new Set(
    raw
      .replace(/([a-z])([A-Z])/gu, "$1 $2")
      .toLowerCase()
      .split(/[^a-z0-9]+/u),
  );
  for (const box of lexicon().boxes)
    if (box.part ? low.includes(box.word) : words.has(box.word)) return box.caption ? "caption" : "other";
  return null;
};
