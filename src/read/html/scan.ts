/**
 * One pass over the markup of a page that nobody vouches for. It hands out tags and text in order, in time linear
 * in the page: no search for an end that is not there is made twice.
 */

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** The tag's own text from its name to before its `>`: attributes are read from it on demand. */
  readonly from: number;
  readonly to: number;
}

export interface Handler {
  text(from: number, to: number): void;
  /** Gives where to read on: behind the tag, or behind all that the tag holds. */
  tag(tag: Tag, after: number): number;
  comment(from: number, to: number): void;
}

const isLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
const isNameEnd = (c: number): boolean => c <= 32 || c === 62 || c === 47;
const LONGEST_NAME = 40;

/** Searches that remember where nothing was found: a page of a million unclosed things is searched once. */
export class Finder {
  readonly #html: string;
  readonly #absent = new Set<string>();
  readonly #ends = new Map<string, number>();

  constructor(html: string) {
    this.#html = html;
  }

  /** Index of `what` from `from` on, or -1. */
  find(what: string, from: number): number {
    if (this.#absent.has(what)) return -1;
    const at = this.#html.indexOf(what, from);
    if (at < 0) this.#absent.add(what);
    return at;
  }

  /** Where the end tag of a raw element starts, in either case, or -1. */
  endTag(name: string, from: number): number {
    const key = `</${name}`;
    if (this.#absent.has(key)) return -1;
    const known = this.#ends.get(key) ?? -1;
    if (known >= from) return known;
    const end = new RegExp(`</${name}(?=[\\s/>])`, "giu");
    end.lastIndex = from;
    const hit = end.exec(this.#html);
    if (hit) this.#ends.set(key, hit.index);
    else this.#absent.add(key);
    return hit ? hit.index : -1;
  }
}

/** Where the tag that starts before `at` is closed by `>`, quotation marks heeded; the end of the page if nowhere. */
const tagEnd = (html: string, at: number, finder: Finder): number => {
  let i = at;
  for (;;) {
    const close = finder.find(">", i);
    if (close < 0) return html.length;
    // A mark opens a value only behind `=`; else it is a stray one.
    let quoted = -1;
    for (let k = i; k < close; k++) {
      const c = html.charCodeAt(k);
      if (c !== 34 && c !== 39) continue;
      let before = k - 1;
      while (before > at && html.charCodeAt(before) <= 32) before--;
      if (html[before] !== "=") continue;
      const end = finder.find(html[k] as string, k + 1);
      if (end < 0) return close;
      if (end > close) {
        quoted = end;
        break;
      }
      k = end;
    }
    if (quoted < 0) return close;
    i = quoted + 1;
  }
};

/** Walks the markup from its start to its end. Never throws. */
export const scan = (html: string, finder: Finder, handler: Handler): void => {
  let i = 0;
  let text = 0;
  const flush = (to: number): void => {
    if (to > text) handler.text(text, to);
  };
  while (i < html.length) {
    const open = finder.find("<", i);
    if (open < 0) break;
    const next = html.charCodeAt(open + 1);
    if (next === 33 || next === 63) {
      flush(open);
      const comment = html.startsWith("<!--", open);
      let end = comment ? finder.find("-->", open + 4) : finder.find(">", open);
      // The subset of a document type has tags of its own.
      if (!comment && /^<!doctype/iu.test(html.slice(open, open + 9))) {
        const subset = html.slice(open, end < 0 ? html.length : end).includes("[");
        if (subset) end = finder.find("]>", open) + (finder.find("]>", open) < 0 ? 0 : 1);
      }
      if (comment) handler.comment(open + 4, end < 0 ? html.length : end);
      i = end < 0 ? html.length : end + (comment ? 3 : 1);
      text = i;
      continue;
    }
    const closing = next === 47;
    const start = open + (closing ? 2 : 1);
    if (!isLetter(html.charCodeAt(start))) {
      i = open + 1;
      continue;
    }
    flush(open);
    let nameEnd = start;
    while (nameEnd < html.length && !isNameEnd(html.charCodeAt(nameEnd))) nameEnd++;
    const to = closing ? finder.find(">", nameEnd) : tagEnd(html, nameEnd, finder);
    const end = to < 0 ? html.length : to;
    const name = html.slice(start, Math.min(nameEnd, start + LONGEST_NAME)).toLowerCase();
    i = Math.max(end + 1, handler.tag({ name, closing, from: nameEnd, to: end }, end + 1));
    text = i;
  }
  flush(html.length);
};

/** Attributes of a tag: [name in small letters, value as written]. Values over `most` characters are left out. */
export const attributesOf = (html: string, tag: Tag, most: number): [string, string][] => {
  const out: [string, string][] = [];
  let i = tag.from;
  while (i < tag.to && out.length < 60) {
    while (i < tag.to && (html.charCodeAt(i) <= 32 || html[i] === "/")) i++;
    const from = i;
    while (i < tag.to && html.charCodeAt(i) > 32 && html[i] !== "=" && html[i] !== "/") i++;
    const name = html.slice(from, Math.min(i, from + LONGEST_NAME)).toLowerCase();
    while (i < tag.to && html.charCodeAt(i) <= 32) i++;
    if (html[i] !== "=" || i >= tag.to) {
      if (name) out.push([name, ""]);
      else i++;
      continue;
    }
    i++;
    while (i < tag.to && html.charCodeAt(i) <= 32) i++;
    const quote = html[i] === '"' || html[i] === "'" ? html[i] : "";
    let end = i + (quote ? 1 : 0);
    const valueFrom = end;
    while (end < tag.to && (quote ? html[end] !== quote : html.charCodeAt(end) > 32)) end++;
    if (name && end - valueFrom <= most) out.push([name, html.slice(valueFrom, end)]);
    i = end + (quote ? 1 : 0);
  }
  return out;
};
