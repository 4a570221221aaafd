import type { TransmissionNode } from "../../model/index.ts";
import { type Html, html } from "./html.ts";
import { nameOf, whereOf } from "./links.ts";
import { shortened, type View, words } from "./view.ts";

const DEEPEST = 8;
const WIDEST = 24;

const label = (view: View, node: TransmissionNode): Html => {
  const at = node.statement === null ? null : view.locate(node.statement);
  if (node.kind !== "article" || !at)
    return html`<span class="node ${node.kind}">${nameOf(view, node.label)}</span>`;
  const title = at.article?.title;
  return html`<span class="node article">${whereOf(at)}${
    title && html`<span class="title" lang="ar" dir="auto">${shortened(words(at.reading, title), 70)}</span>`
  }</span>`;
};

/** Statements of one article are one article in the drawing. */
const distinct = (view: View, nodes: readonly TransmissionNode[]): TransmissionNode[] => {
  const seen = new Set<string>();
  return nodes.filter((n) => {
    const at = n.kind === "article" && n.statement !== null ? view.locate(n.statement) : null;
    const key = at && n.children.length === 0 ? `${at.doc}/${at.article?.id}` : null;
    if (key === null) return true;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
};

const branch = (view: View, node: TransmissionNode, depth: number): Html => {
  const own = distinct(view, node.children);
  const children = depth < DEEPEST ? own.slice(0, WIDEST) : [];
  const left = own.length - children.length;
  return html`<li>${label(view, node)}${
    children.length > 0 &&
    html`<ul>${children.map((c) => branch(view, c, depth + 1))}${left > 0 && html`<li><span class="node">+${left}</span></li>`}</ul>`
  }</li>`;
};

/** A transmission drawn as a tree: speaker, channels, articles. It flows with the page's direction. */
export const tree = (view: View, root: TransmissionNode): Html =>
  html`<ul class="tree">${branch(view, root, 0)}</ul>`;
