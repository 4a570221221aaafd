/** Markup that is safe to print as it stands. Everything else is escaped on its way in. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text of others made harmless in element content and in quoted attributes alike. Controls that re-order or
 * hide what stands beside them (bidi embeddings, overrides and isolates; C0 and C1) are shown by their code
 * point instead: a reader who checks a source must see that they are there. The marks U+200E and U+200F and
 * the joiners belong to ordinary Arabic text and stay.
 */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
      (c) => `[U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

const print = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return piece.map(print).join("");
};

/** A template whose holes are escaped, joined where they are lists, and left out where they are null or false. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(strings.reduce((out, s, i) => out + s + (i < pieces.length ? print(pieces[i]) : ""), ""));

/** Markup of our own, printed as it stands: style sheets and scripts, never anything read. */
export const raw = (markup: string): Html => new Html(markup);

/** Pieces with a separator between them. */
export const joined = (pieces: readonly Piece[], separator: Piece): Html =>
  new Html(pieces.map(print).join(print(separator)));

/** A name or a value of either direction, kept from moving its neighbours. */
export const bdi = (text: string | number): Html => html`<bdi>${text}</bdi>`;
