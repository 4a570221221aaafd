/** The little of the DOM that is used here: what the library gives has no types of its own that hold without a browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: PageElement | null;
  readonly childNodes: Iterable<PageNode>;
  remove(): void;
}
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement;
  readonly body: PageElement;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;

/** Text of an element on one line. */
export const lineOf = (node: PageNode | null | undefined): string => oneLine(node?.textContent ?? "");
export const oneLine = (text: string): string => text.replace(/[\s\u00a0\ufeff]+/gu, " ").trim();

/** Is `node` inside `root` (or `root` itself)? */
export const isWithin = (node: PageNode, root: PageNode): boolean => {
  for (let n: PageNode | null = node; n; n = n.parentNode) if (n === root) return true;
  return false;
};

interface Libraries {
  readonly parse: (html: string) => PageDocument;
  /** The library's own choice of the article's element; null where it finds none. It rewrites the document. */
  readonly readable: (document: PageDocument) => PageElement | null;
}

let libraries: Promise<Libraries> | undefined;
const load = async (): Promise<Libraries> => {
  const [{ parseHTML }, readability] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  const parse = parseHTML as unknown as (html: string) => { document: PageDocument };
  const Readability = readability.Readability as unknown as new (
    document: PageDocument,
    options: object,
  ) => { parse(): { content: PageElement } | null };
  return {
    parse: (html) => parse(html).document,
    readable: (document) =>
      new Readability(document, {
        disableJSONLD: true,
        keepClasses: true,
        serializer: (element: unknown) => element,
      }).parse()?.content ?? null,
  };
};

/** The libraries, loaded when the first page comes: reading text costs nothing of them. */
export const loadLibraries = (): Promise<Libraries> => (libraries ??= load());
