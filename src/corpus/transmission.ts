import type { Link, Ref, Statement, TransmissionNode } from "../model/index.ts";
import type { Corpus, Placed } from "./gather.ts";
import type { Voices } from "./voices.ts";

interface Growing {
  label: string;
  kind: TransmissionNode["kind"];
  statement: Ref | null;
  children: Growing[];
}

const labelOf = (link: Link, doc: string, voices: Voices): string =>
  link === "publisher"
    ? ""
    : "entity" in link
      ? (voices.at(doc, link.entity)?.nameAr ?? link.entity)
      : link.name;

/** The tree by which an utterance reached print: the speaker, the channels between, the articles at its ends. */
export const transmissionOf = (
  corpus: Corpus,
  speaker: string,
  members: readonly Placed<Statement>[],
  voices: Voices,
): TransmissionNode => {
  const root: Growing = { label: speaker, kind: "speaker", statement: null, children: [] };
  for (const { ref, doc, article, item } of members) {
    let node = root;
    const links = item.chain.slice(1).filter((l) => l !== "publisher");
    for (const link of links) {
      const label = labelOf(link, doc, voices);
      if (label === "" || label === node.label) continue;
      let next = node.children.find((c) => c.kind === "channel" && c.label === label);
      if (!next) node.children.push((next = { label, kind: "channel", statement: null, children: [] }));
      node = next;
    }
    const view = corpus.article(article);
    const label = view?.outlet ?? (view?.title || doc);
    node.children.push({ label, kind: "article", statement: ref, children: [] });
  }
  return root;
};
