import type { Document, EntityType, Layers, Mention } from "../../model/index.ts";
import { sentences } from "../sentences.ts";
import { tokens } from "../tokens.ts";
import { words } from "../words.ts";
import { eventsOf } from "./index.ts";

/** Names in a sample text, with their types; each is an entity of its own. */
export type Names = Readonly<Record<string, EntityType>>;

const silent = { on: false, note() {} };

/**
 * The layers of a one-paragraph article made of `text`, with the names given instead of found: what the tests of
 * events and commitments stand on.
 */
export const sampleOf = (text: string, names: Names = {}): { document: Document; layers: Layers } => {
  const document: Document = { id: "sample", text, sha256: "", language: "ar", given: {}, notes: [] };
  const rule = "sample";
  const body = { start: 0, end: text.length };
  const layers: Layers = {
    articles: {
      articles: [
        { id: "a1", title: null, headings: [], paragraphs: [body], byline: null, outlet: null, rule },
      ],
      noise: [],
    },
    tokens: [],
    words: [],
    sentences: [],
    times: { anchors: [], expressions: [] },
    mentions: [],
    entities: { entities: [], roles: [] },
    statements: [],
    events: [],
    commitments: [],
  };
  layers.tokens = tokens.run(document, layers, silent);
  layers.words = words.run(document, layers, silent);
  layers.sentences = sentences.run(document, layers, silent);
  const found = Object.entries(names).map(([name, type]): Mention & { name: string } => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type, form: "name", article: "a1", key: null, rule, name };
  });
  found.sort((a, b) => a.start - b.start);
  layers.mentions = found;
  layers.entities = {
    entities: found.map((m, i) => ({
      id: m.name,
      type: m.type,
      nameAr: m.name,
      nameEn: null,
      key: null,
      rule,
      mentions: [i],
    })),
    roles: [],
  };
  layers.events = eventsOf(document, layers, silent);
  return { document, layers };
};
