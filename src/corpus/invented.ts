import { segment, tokenise } from "../arabic/index.ts";
import type {
  Commitment,
  Entity,
  EntityType,
  Event,
  Layers,
  Mention,
  Reading,
  Role,
  Sentence,
  Span,
  Statement,
} from "../model/index.ts";

/**
 * Readings for tests, from invented texts: names, statements, events and commitments are given by their words, and
 * found in the text by their first occurrence. What is left out takes the plainest value.
 */
export interface Invented {
  readonly id: string;
  readonly outlet?: string;
  readonly day?: string;
  readonly byline?: string;
  readonly title?: string;
  readonly body: readonly string[];
  readonly names?: Readonly<
    Record<
      string,
      {
        readonly type: EntityType;
        readonly words: readonly string[];
        readonly key?: string;
        readonly en?: string;
      }
    >
  >;
  readonly roles?: readonly { readonly who: string; readonly role: string; readonly org?: string }[];
  readonly statements?: readonly {
    readonly cue: string;
    readonly who: string | null;
    readonly source?: string;
    readonly content: string;
    readonly stance?: Statement["stance"];
    readonly named?: boolean;
    readonly testimony?: boolean;
    readonly medium?: { readonly kind: "agency" | "social" | "statement"; readonly by?: string };
    readonly said?: string;
  }[];
  readonly events?: readonly {
    readonly trigger: string;
    readonly type: Event["type"];
    readonly modality?: Event["modality"];
    readonly agents?: readonly string[];
    readonly targets?: readonly string[];
    readonly place?: string;
    readonly time?: string;
    readonly object?: string;
    readonly count?: string;
    readonly by?: string;
  }[];
  readonly commitments?: readonly {
    readonly act: string;
    readonly who: readonly string[];
    readonly toWhom?: readonly string[];
    readonly deadline?: readonly [words: string, value: string];
    readonly force?: Commitment["force"];
    readonly by?: string;
    readonly condition?: string;
  }[];
}

const rule = "invented";

/** Makes the reading. @throws if words are not in the text, so that a fixture cannot quietly be empty */
export const invent = (x: Invented): Reading => {
  const blocks = [...(x.title ? [x.title] : []), ...(x.byline ? [x.byline] : []), ...x.body];
  const text = blocks.join("\n");
  const spans: Span[] = [];
  let at = 0;
  for (const b of blocks) {
    spans.push({ start: at, end: at + b.length });
    at += b.length + 1;
  }
  const find = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`${x.id}: no "${words}" in the text`);
    return { start, end: start + words.length };
  };
  const maybe = (words: string | undefined): Span | null => (words === undefined ? null : find(words));
  const title = x.title ? (spans.shift() ?? null) : null;
  const byline = x.byline ? (spans.shift() ?? null) : null;
  const read = [...(title ? [title] : []), ...spans];
  const tokens = read.flatMap((s) => tokenise(text, s.start, s.end));
  const sentences = read.map((s, i): Sentence => {
    const first = tokens.findIndex((t) => t.start >= s.start);
    const last = tokens.filter((t) => t.start < s.end).length;
    return { ...s, article: "a1", part: title && i === 0 ? "title" : "body", block: i, first, last };
  });
  const mentions: (Mention & { owner: string })[] = [];
  for (const [owner, n] of Object.entries(x.names ?? {}))
    for (const words of n.words)
      for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + words.length))
        mentions.push({
          start: i,
          end: i + words.length,
          type: n.type,
          form: "name",
          article: "a1",
          key: n.key ?? null,
          rule,
          owner,
        });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const entities = Object.entries(x.names ?? {}).map(
    ([id, n]): Entity => ({
      id,
      type: n.type,
      nameAr: n.words[0] ?? id,
      nameEn: n.en ?? null,
      key: n.key ?? null,
      mentions: mentions.flatMap((m, i) => (m.owner === id ? [i] : [])),
      rule,
    }),
  );
  const roles = (x.roles ?? []).map(
    (r): Role => ({ entity: r.who, role: find(r.role), org: r.org ?? null, rank: false, rule }),
  );
  const statements = (x.statements ?? []).map(
    (s, i): Statement => ({
      id: `s${i + 1}`,
      article: "a1",
      cue: find(s.cue),
      source: {
        span: maybe(s.source),
        entity: s.who,
        entities: s.who ? [s.who] : [],
        named: s.named ?? s.who !== null,
      },
      content: [find(s.content)],
      manner: "indirect",
      stance: s.stance ?? "assert",
      testimony: s.testimony ?? true,
      medium: s.medium ? { kind: s.medium.kind, span: null, entity: s.medium.by ?? null } : null,
      chain: [
        ...(s.who ? [{ entity: s.who }] : [{ name: s.source ?? "", span: null }]),
        ...(s.medium?.by ? [{ entity: s.medium.by }] : []),
        "publisher" as const,
      ],
      said: s.said ?? null,
      within: null,
      continues: null,
      rule,
    }),
  );
  const events = (x.events ?? []).map(
    (v, i): Event => ({
      id: `v${i + 1}`,
      article: "a1",
      trigger: find(v.trigger),
      corefs: [],
      type: v.type,
      modality: v.modality ?? "actual",
      agents: v.agents ?? [],
      targets: v.targets ?? [],
      place: v.place ?? null,
      time: v.time ?? null,
      timeMod: null,
      timeExpression: null,
      object: maybe(v.object),
      count: v.count ?? null,
      by: v.by ?? "narrator",
      rule,
    }),
  );
  const commitments = (x.commitments ?? []).map(
    (c, i): Commitment => ({
      id: `c${i + 1}`,
      article: "a1",
      who: c.who,
      toWhom: c.toWhom ?? [],
      act: find(c.act),
      deadline: c.deadline ? { span: find(c.deadline[0]), value: c.deadline[1], relation: "by" } : null,
      basis: null,
      condition: maybe(c.condition),
      force: c.force ?? "promised",
      by: c.by ?? "narrator",
      event: null,
      rule,
    }),
  );
  const layers: Layers = {
    articles: {
      articles: [
        { id: "a1", title, headings: [], paragraphs: spans, byline, outlet: x.outlet ?? null, rule },
      ],
      noise: [],
    },
    tokens,
    words: segment(tokens),
    sentences,
    times: {
      anchors: [
        {
          article: "a1",
          value: x.day ?? null,
          basis: x.day ? "given" : null,
          support: [],
          earliest: null,
          latest: null,
          rule,
        },
      ],
      expressions: [],
    },
    mentions: mentions.map(({ owner: _, ...m }) => m),
    entities: { entities, roles },
    statements,
    events,
    commitments,
  };
  return {
    document: { id: x.id, text, sha256: "", language: "ar", given: {}, notes: [] },
    layers,
  };
};
