import { isElement, isText, oneLine, type PageElement, type PageNode } from "./dom.ts";
import { boxKind } from "./lexicon.ts";

/** A line as the page shows it: what stands between two breaks. */
export interface PageLine {
  readonly text: string;
  /** Characters of it that are links. */
  readonly linked: number;
  readonly heading: boolean;
  /** In a box that says it holds captions. */
  readonly caption: boolean;
  /** A picture or a video stands right before it, with no words between. */
  readonly afterPicture: boolean;
  /** In a list. */
  readonly item: boolean;
  /** Number of the block it stands in: lines of one block are set apart by `<br>` only. */
  readonly block: number;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const BLOCKS = names(
  "p div ul ol li dl dt dd table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 section article aside header footer nav main figure figcaption blockquote pre hr address center fieldset details summary",
);
const PICTURES = names("img picture figure");
const HEADINGS = names("h1 h2 h3 h4 h5 h6");

interface Within {
  readonly link: boolean;
  readonly heading: boolean;
  readonly caption: boolean;
  readonly item: boolean;
}

class Writer {
  readonly lines: PageLine[] = [];
  readonly alts = new Set<string>();
  #text = "";
  #linked = 0;
  #block = 0;
  #picture = false;
  #within: Within = { link: false, heading: false, caption: false, item: false };

  walk(node: PageNode, within: Within): void {
    for (const child of node.childNodes) {
      if (isText(child)) {
        const text = child.textContent ?? "";
        if (this.#text === "" || this.#text.trim() === "") this.#within = within;
        this.#text += text;
        if (within.link) this.#linked += oneLine(text).length;
      } else if (isElement(child)) this.#element(child, within);
    }
  }

  #element(e: PageElement, within: Within): void {
    const name = e.localName;
    if (name === "br") {
      this.end();
      return;
    }
    if (name === "img") {
      const alt = oneLine(e.getAttribute("alt") ?? "") || oneLine(e.getAttribute("title") ?? "");
      if (alt) this.alts.add(alt);
    }
    if (PICTURES.has(name)) {
      this.end();
      this.#picture = true;
    }
    const block = BLOCKS.has(name);
    if (block) {
      this.end();
      this.#block++;
    }
    this.walk(e, {
      link: within.link || name === "a",
      heading: within.heading || HEADINGS.has(name),
      item: within.item || name === "li",
      caption:
        within.caption ||
        name === "figcaption" ||
        boxKind(`${e.getAttribute("class") ?? ""} ${e.getAttribute("id") ?? ""}`) === "caption",
    });
    if (block) {
      this.end();
      this.#block++;
    }
  }

  end(): void {
    const text = oneLine(this.#text);
    if (/[\p{L}\p{N}]/u.test(text)) {
      const { heading, caption, item } = this.#within;
      this.lines.push({
        text,
        linked: this.#linked,
        heading,
        caption,
        item,
        afterPicture: this.#picture,
        block: this.#block,
      });
      this.#picture = false;
    }
    this.#text = "";
    this.#linked = 0;
  }
}

const CLOSED = /[.؟?!…:؛»”"]$/u;

/** Old pages break every line by hand: such a block's lines are one paragraph. */
const unwrapped = (lines: readonly PageLine[]): PageLine[] => {
  const out: PageLine[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && lines[end]?.block === lines[i]?.block) end++;
    const group = lines.slice(i, end);
    const hard = group
      .slice(0, -1)
      .filter((l) => l.text.length >= 40 && l.text.length <= 130 && !CLOSED.test(l.text));
    const [first] = group;
    if (first && group.length >= 4 && hard.length > (group.length - 1) * 0.7)
      out.push({
        ...first,
        text: group.map((l) => l.text).join(" "),
        linked: group.reduce((n, l) => n + l.linked, 0),
      });
    else out.push(...group);
    i = end;
  }
  return out;
};

/** Lines of an element as a reader sees them, and the words that its pictures carry for those who do not. */
export const linesIn = (
  root: PageElement,
): { readonly lines: readonly PageLine[]; readonly alts: ReadonlySet<string> } => {
  const writer = new Writer();
  writer.walk(root, { link: false, heading: false, caption: false, item: false });
  writer.end();
  return { lines: unwrapped(writer.lines), alts: writer.alts };
};
