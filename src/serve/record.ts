import type { AnnotationRecord, Link, Reading, RecordSpan, Span } from "../model/index.ts";

/** The face of a reading: the JSON of `isnad annotate --json` (model/record.ts). */
export const toRecord = ({ document, layers }: Reading): AnnotationRecord => {
  const whole = (s: Span): RecordSpan => ({
    text: document.text.slice(s.start, s.end),
    start: s.start,
    end: s.end,
  });
  const maybe = (s: Span | null): RecordSpan | null => (s ? whole(s) : null);
  const link = (l: Link): string => (l === "publisher" ? l : "entity" in l ? l.entity : l.name);
  const { articles, noise } = layers.articles;
  return {
    doc: document.id,
    sha256: document.sha256,
    language: document.language,
    ...(document.taken ? { text: document.text } : {}),
    articles: articles.map((a) => {
      const anchor = layers.times.anchors.find((x) => x.article === a.id);
      return {
        id: a.id,
        title: maybe(a.title),
        headings: a.headings.map(whole),
        paragraphs: a.paragraphs.map(whole),
        byline: maybe(a.byline),
        outlet: a.outlet,
        published: anchor?.value ? { value: anchor.value, basis: anchor.basis ?? "" } : null,
      };
    }),
    noise: noise.map((n) => ({ span: whole(n.span), kind: n.kind })),
    entities: layers.entities.entities.map((e) => ({
      id: e.id,
      type: e.type,
      name_ar: e.nameAr,
      name_en: e.nameEn,
      mentions: e.mentions.map((i) => whole(layers.mentions[i]!)),
    })),
    roles: layers.entities.roles.map((r) => ({
      entity: r.entity,
      role: whole(r.role),
      org: r.org,
      rank: r.rank,
    })),
    times: layers.times.expressions.map((t) => ({
      span: whole(t.span),
      type: t.type,
      value: t.value,
      mod: t.mod,
      ...(t.quant ? { quant: t.quant } : {}),
      ...(t.freq ? { freq: t.freq } : {}),
      ...(t.flags.length ? { flags: t.flags } : {}),
    })),
    statements: layers.statements.map((s) => ({
      id: s.id,
      article: s.article,
      cue: whole(s.cue),
      source: {
        span: maybe(s.source.span),
        entity: s.source.entity,
        ...(s.source.entities.length > 1 ? { entities: s.source.entities } : {}),
        named: s.source.named,
      },
      content: s.content.map(whole),
      manner: s.manner,
      stance: s.stance,
      testimony: s.testimony,
      medium: s.medium && { kind: s.medium.kind, span: maybe(s.medium.span), entity: s.medium.entity },
      chain: s.chain.map(link),
      said: s.said,
      ...(s.within ? { within: s.within } : {}),
      ...(s.continues ? { continues: s.continues } : {}),
    })),
    events: layers.events.map((v) => ({
      id: v.id,
      article: v.article,
      trigger: whole(v.trigger),
      corefs: v.corefs.map(whole),
      type: v.type,
      modality: v.modality,
      agents: v.agents,
      targets: v.targets,
      place: v.place,
      time: v.time,
      time_mod: v.timeMod,
      object: maybe(v.object),
      count: v.count,
      by: v.by,
    })),
    commitments: layers.commitments.map((c) => ({
      id: c.id,
      article: c.article,
      who: c.who,
      to_whom: c.toWhom,
      act: whole(c.act),
      deadline: c.deadline && {
        span: whole(c.deadline.span),
        value: c.deadline.value,
        relation: c.deadline.relation,
      },
      basis: maybe(c.basis),
      condition: maybe(c.condition),
      force: c.force,
      by: c.by,
    })),
  };
};
