import { inOrder, type Span } from "../../model/index.ts";
import { type Html, html, raw } from "./html.ts";
import { labelled, type Phrase } from "./words.ts";

/** Something to set off in a text. */
export interface Mark extends Span {
  /** Class of its elements. */
  readonly kind: string;
  /** What ties the pieces of one mark together: the id of its item. */
  readonly of: string;
  /** What it is and which rule made it, in plain words. */
  readonly title: Phrase | null;
  readonly anchor: string | null;
  /** What stands after its last piece: a reference back to the sections. */
  readonly after: Html | null;
}

/** So many marks stand inside each other; what would go deeper is not set off, so that no text costs more than it must. */
const DEEPEST = 12;

const piece = (m: Mark, first: boolean): string => {
  const id = first && m.anchor !== null ? html` id="${m.anchor}"` : "";
  return html`<span class="m ${m.kind}" data-of="${m.of}"${raw(String(id))}${m.title && labelled("title", m.title)}>`
    .markup;
};

/**
 * A stretch of text with its marks as well-nested elements. Where two marks overlap without one holding the
 * other, the one that reaches further is cut into pieces at the other's edge; a mark's anchor stands on its
 * first piece. Empty marks and those outside the stretch are left out.
 * Linear in the text and the marks, but for their order; `marks` may come in any order.
 */
export const highlighted = (text: string, stretch: Span, marks: readonly Mark[]): Html => {
  const own = marks
    .map((m) => ({
      ...m,
      start: Math.max(m.start, stretch.start),
      end: Math.min(m.end, stretch.end),
      whole: m,
    }))
    .filter((m) => m.start < m.end)
    .sort(inOrder);
  const edges = [...new Set([stretch.start, stretch.end, ...own.flatMap((m) => [m.start, m.end])])].sort(
    (a, b) => a - b,
  );
  const out: string[] = [];
  let open: typeof own = [];
  let next = 0;
  for (const [i, at] of edges.entries()) {
    const lowest = open.findIndex((m) => m.end <= at);
    if (lowest >= 0) {
      const closed = open.slice(lowest);
      out.push("</span>".repeat(closed.length));
      for (const m of closed) if (m.end <= at && m.whole.end <= at) out.push(m.after?.markup ?? "");
      const again = closed.filter((m) => m.end > at);
      out.push(...again.map((m) => piece(m, false)));
      open = [...open.slice(0, lowest), ...again];
    }
    for (let m = own[next]; m && m.start === at; m = own[++next]) {
      if (open.length >= DEEPEST) continue;
      out.push(piece(m, m.whole.start === at));
      open.push(m);
    }
    const to = edges[i + 1];
    if (to !== undefined) out.push(html`${text.slice(at, to)}`.markup);
  }
  out.push("</span>".repeat(open.length));
  return raw(out.join(""));
};
