import type { LayerName, Layers, Link, Span } from "../model/index.ts";

/** An annotation for showing: the rule that made it, its words, and what it says in one line. */
export interface Made {
  readonly rule: string;
  readonly span: Span | null;
  readonly label: string;
}

const words = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(", ");
const named = (name: string, value: string | null | undefined): string | null =>
  value ? `${name} ${value}` : null;
const list = (name: string, ids: readonly string[]): string | null => named(name, ids.join(" "));
const linkOf = (l: Link): string => (l === "publisher" ? l : "entity" in l ? l.entity : l.name);

const tellers: { readonly [K in LayerName]: (layers: Layers) => Made[] } = {
  articles: ({ articles: { articles, noise } }) => [
    ...articles.map((a) => ({
      rule: a.rule,
      span: a.title ?? a.paragraphs[0] ?? null,
      label: words(
        `${a.id}: ${a.paragraphs.length} paragraphs`,
        named("outlet", a.outlet),
        a.byline && "a byline",
      ),
    })),
    ...noise.map((n) => ({ rule: n.rule, span: n.span, label: `noise: ${n.kind}` })),
  ],
  tokens: ({ tokens }) => [{ rule: "tokens", span: null, label: `${tokens.length} tokens` }],
  words: ({ words: all, tokens }) =>
    all.flatMap((w, i) =>
      w.before.length || w.after
        ? [
            {
              rule: "words.segment",
              span: tokens[i] ?? null,
              label: [...w.before, w.stem, w.after].filter(Boolean).join(" + "),
            },
          ]
        : [],
    ),
  sentences: ({ sentences }) =>
    sentences.map((s) => ({ rule: `sentence.${s.part}`, span: s, label: s.article })),
  times: ({ times: { anchors, expressions } }) => [
    ...anchors.map((a) => ({
      rule: a.rule,
      span: a.support[0] ?? null,
      label: `${a.article} published ${a.value ?? "on a day that nothing tells"}${a.basis ? ` (${a.basis})` : ""}`,
    })),
    ...expressions.map((t) => ({
      rule: t.rule,
      span: t.span,
      label: words(
        `${t.type} ${t.value ?? "value unknown"}`,
        t.mod,
        list("stated", t.stated),
        list("derived", t.derived),
        t.flags.join(" "),
      ),
    })),
  ],
  mentions: ({ mentions }) =>
    mentions.map((m) => ({ rule: m.rule, span: m, label: words(`${m.type} ${m.form}`, m.key) })),
  entities: ({ entities: { entities, roles }, mentions }) => [
    ...entities.map((e) => ({
      rule: e.rule,
      span: mentions[e.mentions[0] ?? -1] ?? null,
      label: words(`${e.id} ${e.type} ${e.nameAr}`, e.nameEn, `${e.mentions.length} mentions`),
    })),
    ...roles.map((r) => ({
      rule: r.rule,
      span: r.role,
      label: words(`${r.rank ? "rank" : "role"} of ${r.entity}`, named("in", r.org)),
    })),
  ],
  statements: ({ statements }) =>
    statements.flatMap((s) => [
      {
        rule: s.rule,
        span: s.cue,
        label: words(
          `${s.id} ${s.stance} ${s.manner}`,
          named("source", s.source.entity ?? (s.source.span ? "as named below" : "not told")),
          named("medium", s.medium?.kind),
          `chain ${s.chain.map(linkOf).join(" → ")}`,
          named("said", s.said),
          !s.testimony && "characterisation, no testimony",
        ),
      },
      ...(s.source.span ? [{ rule: "", span: s.source.span, label: `source of ${s.id}` }] : []),
      ...s.content.map((span) => ({ rule: "", span, label: `content of ${s.id}` })),
    ]),
  events: ({ events }) =>
    events.map((v) => ({
      rule: v.rule,
      span: v.trigger,
      label: words(
        `${v.id} ${v.type} ${v.modality}`,
        list("agents", v.agents),
        list("targets", v.targets),
        named("place", v.place),
        named("time", v.time),
        named("count", v.count),
        `by ${v.by}`,
      ),
    })),
  commitments: ({ commitments }) =>
    commitments.map((c) => ({
      rule: c.rule,
      span: c.act,
      label: words(
        `${c.id} ${c.force}`,
        list("who", c.who),
        list("to", c.toWhom),
        c.deadline && `${c.deadline.relation} ${c.deadline.value}`,
        `by ${c.by}`,
      ),
    })),
};

/** The annotations of one layer, in its order. */
export const madeIn = (layer: LayerName, layers: Layers): Made[] => tellers[layer](layers);
