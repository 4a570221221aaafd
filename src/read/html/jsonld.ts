import { oneLine } from "./dom.ts";

/** What a page says of itself to search engines (schema.org), as far as a news page has it. */
export interface Described {
  readonly title?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly body?: string;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const MOST_NODES = 2000;

/** All objects of a value, `@graph`s and lists opened, in order. */
const nodesOf = (value: unknown): Json[] => {
  const out: Json[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
    const v = queue[i];
    if (Array.isArray(v)) for (const item of v.slice(0, MOST_NODES)) queue.push(item);
    else if (isObject(v)) {
      out.push(v);
      if (v["@graph"]) queue.push(v["@graph"]);
      if (isObject(v["mainEntity"])) queue.push(v["mainEntity"]);
    }
  }
  return out;
};

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  "#39": "'",
  "#34": '"',
  nbsp: " ",
  "#039": "'",
};
const plain = (text: string): string =>
  oneLine(
    text
      .replace(/<[^<>]{0,300}>/gu, " ")
      .replace(/&(#?[a-z0-9]{2,5});/giu, (whole, name: string) => entities[name.toLowerCase()] ?? whole),
  );

const wordOf = (value: unknown): string | undefined => {
  const v = Array.isArray(value) ? value[0] : value;
  if (typeof v === "string") return plain(v.slice(0, 2000)) || undefined;
  if (typeof v === "number") return String(v);
  if (isObject(v)) return wordOf(v["name"] ?? v["@value"] ?? v["@id"]);
  return undefined;
};

const namesOf = (value: unknown): string | undefined => {
  const names = (Array.isArray(value) ? value : [value]).slice(0, 6).map(wordOf).filter(Boolean);
  return names.length ? [...new Set(names)].join("، ") : undefined;
};

const typesOf = (node: Json): string[] => {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((t): t is string => typeof t === "string");
};

/** How much a node is the article of the page: 2 an article, 1 the page itself or a video, 0 neither. */
const rankOf = (node: Json): number => {
  const types = typesOf(node).map((t) => t.replace(/^.{0,100}[/:]/u, ""));
  if (types.some((t) => /Article$|^(BlogPosting|Report|LiveBlogPosting|NewsArticle)$/u.test(t))) return 2;
  return types.some((t) => /WebPage$|^(ItemPage|VideoObject)$/u.test(t)) ? 1 : 0;
};

const described = (node: Json, all: readonly Json[]): Described => {
  /** `{"@id": …}` points at another node of the page. */
  const follow = (value: unknown): unknown => {
    if (!isObject(value) || value["name"] || typeof value["@id"] !== "string") return value;
    return all.find((n) => n["@id"] === value["@id"] && n["name"]) ?? undefined;
  };
  const author = node["author"] ?? node["creator"];
  const page = node["mainEntityOfPage"];
  const entries: Record<string, string | undefined> = {
    title: wordOf(node["headline"] ?? node["name"]),
    published: wordOf(node["datePublished"] ?? node["uploadDate"] ?? node["dateCreated"]),
    updated: wordOf(node["dateModified"]),
    byline: namesOf(Array.isArray(author) ? author.map(follow) : follow(author)),
    outlet: wordOf(follow(node["publisher"])),
    url: wordOf(node["url"] ?? (isObject(page) ? page["@id"] : page)),
    body: typeof node["articleBody"] === "string" ? (node["articleBody"] as string) : undefined,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, v]) => v !== undefined));
};

/** Puts right what sites often break: comment and CDATA marks, raw line ends in strings, a comma too many, a missing brace. */
const parse = (raw: string): unknown => {
  const text = raw
    .replace(/^[\s;]*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)[\s;]*$/u, "");
  const flat = text.replace(/[\u0000-\u001f]+/gu, " ");
  for (const attempt of [
    text,
    flat,
    flat.replace(/,\s*([}\]])/gu, "$1"),
    flat.replace(/\\(?!["\\/bfnrtu])/gu, "\\\\"),
  ]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The next attempt mends more.
    }
  }
  return undefined;
};

/** The fields of JSON that no parser takes, read by their names. */
const salvage = (raw: string): Described => {
  const field = (name: string): string | undefined => {
    const hit = new RegExp(`"${name}"\\s{0,20}:\\s{0,20}"([^"\\n]{1,600})"`, "u").exec(raw);
    return hit?.[1]
      ? plain(
          hit[1]
            .replace(/\\u([0-9a-f]{4})/giu, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)))
            .replace(/\\\//gu, "/"),
        )
      : undefined;
  };
  const author = /"author"\s{0,20}:[^}\]]{0,300}?"name"\s{0,20}:\s{0,20}"([^"\n]{1,200})"/u.exec(raw)?.[1];
  const publisher = /"publisher"\s{0,20}:[^}\]]{0,300}?"name"\s{0,20}:\s{0,20}"([^"\n]{1,200})"/u.exec(
    raw,
  )?.[1];
  const entries = {
    title: field("headline"),
    published: field("datePublished"),
    updated: field("dateModified"),
    byline: author && plain(author),
    outlet: publisher && plain(publisher),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, v]) => v !== undefined));
};

/**
 * Reads the JSON-LD of a page: the article's node (of several, the one whose headline stands in `pageTitle`), and
 * what it lacks from the page's. Broken JSON is mended, or read field by field. Never throws.
 */
export const readJsonLd = (scripts: readonly string[], pageTitle: string): Described => {
  const nodes: Json[] = [];
  const broken: Described[] = [];
  for (const raw of scripts.slice(0, 40)) {
    const value = parse(raw);
    if (value !== undefined) nodes.push(...nodesOf(value));
    else if (/Article|datePublished/u.test(raw)) broken.push(salvage(raw));
  }
  const of = (rank: number): Described[] =>
    nodes.filter((node) => rankOf(node) === rank).map((node) => described(node, nodes));
  const articles = of(2);
  const article = articles.find((a) => a.title && pageTitle.includes(a.title)) ?? articles[0];
  const out: Record<string, string> = {};
  // Later parts only fill what earlier ones lack; a second article on the page is not this one.
  for (const part of [...(article ? [article] : []), ...broken, ...of(1)])
    for (const [key, value] of Object.entries(part)) out[key] ??= value as string;
  return out;
};
