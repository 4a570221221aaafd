import { attributesOf, Finder, scan, type Tag } from "./scan.ts";

/** A page made fit for a library: balanced, shallow, without scripts, with what was in them that tells of the article. */
export interface CleanPage {
  readonly html: string;
  /** Contents of `<script type="application/ld+json">`, as written. */
  readonly jsonLd: readonly string[];
  /** The address that a browser noted when it saved the page. */
  readonly savedFrom: string | null;
}

export const MOST_ELEMENTS = 40_000;
const MOST_OUT = 6 * 1024 * 1024;
const DEEPEST = 100;
const MOST_ATTRIBUTE = 4000;
/** An end tag further off is another element's. */
const LONGEST_NESTED = 50_000;
const MOST_JSON_LD = 2 * 1024 * 1024;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const VOID = words(
  "area base br col embed hr img input link meta param source track wbr keygen frame basefont",
);
/** Dropped with all that they hold. */
const RAW = words("script style iframe xmp noembed noframes textarea");
const NESTED = words("svg math object select canvas video audio template button map datalist applet");
/** Dropped, their contents kept: a whole page may stand in one form; tags of frames and of the root mislead a parser. */
const BARE = words("form noscript html body head fieldset frameset font wbr embed param source track area");
const INLINE = words(
  "a abbr b bdi bdo big cite code dfn em i ins del kbd label mark q s samp small span strike strong sub sup time tt u var",
);
const CLOSES_P = words(
  "p div ul ol dl table h1 h2 h3 h4 h5 h6 section article aside header footer nav main figure figcaption blockquote pre hr address center fieldset form",
);
/** An opened element ends an open one of its kind, unless one of the walls stands between. */
const ENDS: Readonly<
  Record<string, { readonly ends: ReadonlySet<string>; readonly walls: ReadonlySet<string> }>
> = {
  li: { ends: words("li"), walls: words("ul ol") },
  dt: { ends: words("dt dd"), walls: words("dl") },
  dd: { ends: words("dt dd"), walls: words("dl") },
  tr: { ends: words("tr"), walls: words("table") },
  td: { ends: words("td th"), walls: words("tr table") },
  th: { ends: words("td th"), walls: words("tr table") },
  option: { ends: words("option"), walls: words("select") },
};
const KEPT = words(
  "id class href src alt title content name property itemprop itemtype datetime pubdate rel lang dir role hidden aria-hidden http-equiv charset style type",
);

const NAMED: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  quot: '"',
  apos: "'",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  zwnj: "\u200c",
  zwj: "\u200d",
  rlm: "\u200f",
  lrm: "\u200e",
};
/** The usual references made characters; a parser would make a node of each. `&`, `<` and rare names are left to it. */
const withoutReferences = (text: string): string =>
  text.replace(/&(?:#(\d{2,7})|#x([0-9a-f]{2,6})|([a-z]{2,6}));?/giu, (whole, dec, hex, name) => {
    if (name) return whole.endsWith(";") ? (NAMED[name] ?? whole) : whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    const mark = code === 38 || code === 60 || code < 32 || (code > 126 && code < 160);
    return mark || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? whole : String.fromCodePoint(code);
  });

class Cleaner {
  readonly out: string[] = [];
  readonly jsonLd: string[] = [];
  savedFrom: string | null = null;
  why: string | null = null;
  language = "";
  readonly #html: string;
  readonly #finder: Finder;
  readonly #open: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #flat = new Map<string, number>();
  #elements = 0;
  #size = 0;
  #jsonSize = 0;

  constructor(html: string) {
    this.#html = html;
    this.#finder = new Finder(html);
  }

  run(): void {
    scan(this.#html, this.#finder, this);
    while (this.#open.length) this.#pop();
  }

  #put(piece: string): void {
    this.#size += piece.length;
    if (this.#size > MOST_OUT)
      this.why ??= "holds more than 6 million characters of text and marks: no page of news";
    else this.out.push(piece);
  }

  #count(): void {
    if (++this.#elements > MOST_ELEMENTS)
      this.why ??= `holds more than ${MOST_ELEMENTS} elements: no page of news`;
  }

  #pop(): void {
    const name = this.#open.pop();
    if (name === undefined) return;
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    this.#put(`</${name}>`);
  }

  text(from: number, to: number): void {
    if (this.why) return;
    let piece = this.#html.slice(from, to);
    if (piece.includes("&")) piece = withoutReferences(piece);
    if (piece.includes("<")) piece = piece.replaceAll("<", "&lt;");
    // Each that is left becomes a node of its own.
    for (let at = piece.indexOf("&"); at >= 0; at = piece.indexOf("&", at + 1)) this.#count();
    this.#put(piece);
  }

  comment(from: number, to: number): void {
    if (this.savedFrom || to - from > 3000) return;
    this.savedFrom =
      /^\s{0,9}saved from url=\(\d{1,6}\)(https?:[^\s<>"]{4,2000})/u.exec(this.#html.slice(from, to))?.[1] ??
      null;
  }

  tag(tag: Tag, after: number): number {
    if (this.why) return this.#html.length;
    if (!tag.closing && RAW.has(tag.name)) return this.#raw(tag, after);
    if (!tag.closing && NESTED.has(tag.name)) return this.#past(tag, after);
    if (tag.name === "html" && !tag.closing && !this.language)
      this.language = attributesOf(this.#html, tag, 40).find(([name]) => name === "lang")?.[1] ?? "";
    if (BARE.has(tag.name) || NESTED.has(tag.name) || RAW.has(tag.name)) return after;
    if (tag.name === "title" && !tag.closing) return this.#title(after);
    if (tag.closing) this.#close(tag.name);
    else this.#start(tag);
    return after;
  }

  /** A title holds text alone. */
  #title(after: number): number {
    const end = this.#finder.endTag("title", after);
    if (end < 0) return after;
    const inside = this.#html.slice(after, Math.min(end, after + MOST_ATTRIBUTE));
    this.#put(`<title>${inside.replaceAll("<", "&lt;")}</title>`);
    return end + "</title>".length;
  }

  /** Behind a raw element; one that nothing ends takes the rest of the page with it, as in a browser. */
  #raw(tag: Tag, after: number): number {
    const end = this.#finder.endTag(tag.name, after);
    const to = end < 0 ? this.#html.length : end;
    const json =
      tag.name === "script" &&
      attributesOf(this.#html, tag, 200).some(([n, v]) => n === "type" && /ld\+json/iu.test(v));
    if (json && this.#jsonSize + to - after <= MOST_JSON_LD) {
      this.#jsonSize += to - after;
      this.jsonLd.push(this.#html.slice(after, to));
    }
    return to;
  }

  /** Behind a nested element that holds nothing of the article; its tag alone is dropped if nothing ends it. */
  #past(tag: Tag, after: number): number {
    if (this.#html[tag.to - 1] === "/") return after;
    const end = this.#finder.endTag(tag.name, after);
    return end < 0 || end - after > LONGEST_NESTED ? after : end + tag.name.length + 2;
  }

  #start(tag: Tag): void {
    const { name } = tag;
    this.#count();
    if (this.why) return;
    if (CLOSES_P.has(name) && this.#counts.get("p")) this.#endOver("p");
    const rule = ENDS[name];
    if (rule) {
      for (let k = this.#open.length - 1; k >= 0; k--) {
        const above = this.#open[k] as string;
        if (rule.walls.has(above)) break;
        if (!rule.ends.has(above)) continue;
        while (this.#open.length > k) this.#pop();
        break;
      }
    }
    if (!VOID.has(name) && this.#open.length >= DEEPEST) {
      this.#flat.set(name, (this.#flat.get(name) ?? 0) + 1);
      if (!INLINE.has(name)) this.#put("<br>");
      return;
    }
    const attributes = attributesOf(this.#html, tag, MOST_ATTRIBUTE)
      .filter(([n, v]) => KEPT.has(n) && !(n === "src" && v.startsWith("data:")))
      .map(([n, v]) => ` ${n}="${v.replaceAll('"', "&quot;")}"`);
    this.#put(`<${name}${attributes.join("")}>`);
    if (VOID.has(name)) return;
    this.#open.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Ends an open paragraph if only inline elements stand in it. */
  #endOver(name: string): void {
    for (let k = this.#open.length - 1; k >= 0; k--) {
      const above = this.#open[k] as string;
      if (above !== name && !INLINE.has(above)) return;
      if (above !== name) continue;
      while (this.#open.length > k) this.#pop();
      return;
    }
  }

  #close(name: string): void {
    const flat = this.#flat.get(name) ?? 0;
    if (flat > 0) {
      this.#flat.set(name, flat - 1);
      if (!INLINE.has(name)) this.#put("<br>");
      return;
    }
    if (!this.#counts.get(name) || VOID.has(name)) return;
    // An inline end tag that stands wrong does not end the blocks round it.
    if (INLINE.has(name)) {
      const at = this.#open.lastIndexOf(name);
      if (this.#open.slice(at + 1).some((n) => !INLINE.has(n))) return;
    }
    let above: string | undefined;
    do {
      above = this.#open.at(-1);
      this.#pop();
    } while (above !== name);
  }
}

const escaped = (value: string): string => value.replace(/[^\w-]/gu, "").slice(0, 20);

/**
 * Makes a page fit for a library that trusts its input: scripts, styles, frames, forms' controls and comments go,
 * every element is closed, none lies deeper than a hundred, attributes are short. Linear in the page. Forms are
 * dropped and their contents kept, since whole pages stand in one.
 * @returns the page, or why it is none that a reader of news should take on
 */
export const cleanPage = (html: string): CleanPage | { readonly why: string } => {
  const cleaner = new Cleaner(html);
  cleaner.run();
  if (cleaner.why) return { why: cleaner.why };
  const lang = escaped(cleaner.language);
  return {
    html: `<!doctype html><html${lang ? ` lang="${lang}"` : ""}><body>${cleaner.out.join("")}</body></html>`,
    jsonLd: cleaner.jsonLd,
    savedFrom: cleaner.savedFrom,
  };
};
