import type { Reading, Span } from "../../model/index.ts";
import { dateInWords } from "./dates.ts";
import type { Mark } from "./highlight.ts";
import { type Html, html } from "./html.ts";
import { EVENTS, FORCES, MODALITIES, NOISE, STANCES } from "./terms.ts";
import { anchorOf, stretchId, type View } from "./view.ts";
import { both, fill, type Phrase, WORDS } from "./words.ts";

/** References from an item's words back to the sections that use it. */
const back = (view: View, ref: string): Html | null => {
  const used = view.usedBy(ref);
  if (used.length === 0) return null;
  return html`<sup class="back">${used.map((n) => html`<a href="#${n.anchor}">${both(n.mark)}</a>`)}</sup>`;
};

/** What a mark says of itself: what it is, and the rule that made it. */
const made = (what: Phrase, rule: string): Phrase => ({
  ar: `${what.ar} · ${rule}`,
  en: `${what.en} · ${rule}`,
});

/** Everything that was marked in a document, as marks for its reader view. */
export const marksOf = (view: View, reading: Reading, doc: number): Mark[] => {
  const { layers, document } = reading;
  const out: Mark[] = [];
  const put = (
    kind: string,
    span: Span,
    of: string,
    title: Phrase | null,
    more: Partial<Mark> = {},
  ): void => {
    out.push({ kind, start: span.start, end: span.end, of, title, anchor: null, after: null, ...more });
  };
  for (const s of layers.statements) {
    const last = s.content.length - 1;
    const title = made(STANCES[s.stance], s.rule);
    for (const [i, c] of s.content.entries())
      put("st", c, s.id, title, {
        anchor: i === 0 ? anchorOf(doc, s.id) : null,
        after: i === last ? back(view, `${document.id}/${s.id}`) : null,
      });
    put("cue", s.cue, s.id, title, { anchor: last < 0 ? anchorOf(doc, s.id) : null });
    if (s.source.span) put("src", s.source.span, s.id, title);
  }
  for (const c of layers.commitments)
    put("co", c.act, c.id, made(FORCES[c.force], c.rule), {
      anchor: anchorOf(doc, c.id),
      after: back(view, `${document.id}/${c.id}`),
    });
  for (const v of layers.events) {
    const title = made(
      fill(
        { ar: "{type}، {modality}", en: "{type}, {modality}" },
        { type: EVENTS[v.type], modality: MODALITIES[v.modality] },
      ),
      v.rule,
    );
    put("ev", v.trigger, v.id, title, {
      anchor: anchorOf(doc, v.id),
      after: back(view, `${document.id}/${v.id}`),
    });
    for (const c of v.corefs) put("ev again", c, v.id, title);
  }
  for (const t of layers.times.expressions)
    put("ti", t.span, `t${t.span.start}`, made(t.value ? dateInWords(t.value) : WORDS.unknown, t.rule));
  for (const e of layers.entities.entities)
    for (const [n, i] of e.mentions.entries()) {
      const m = layers.mentions[i];
      if (m)
        put("en", m, e.id, made({ ar: e.nameAr, en: e.nameEn ?? e.nameAr }, m.rule), {
          anchor: n === 0 ? anchorOf(doc, stretchId("m", m)) : null,
        });
    }
  for (const r of layers.entities.roles)
    put("ro", r.role, r.entity, made(WORDS.role, r.rule), { anchor: anchorOf(doc, stretchId("r", r.role)) });
  return out;
};

/** Passages that recur in other articles, to be linked to; they carry no look of their own. */
export const passageMarks = (view: View, doc: number, id: string): Mark[] =>
  view.dossier.reuse
    .flatMap((r) => [r.a, r.b])
    .filter((side) => side.doc === id)
    .map(({ span }) => ({
      kind: "re",
      ...span,
      of: stretchId("x", span),
      title: null,
      anchor: anchorOf(doc, stretchId("x", span)),
      after: null,
    }));

/** Furniture inside a paragraph, greyed where it stands. */
export const inlineNoise = (reading: Reading): Mark[] =>
  reading.layers.articles.noise.map((n) => ({
    kind: "nz",
    ...n.span,
    of: "",
    title: made(NOISE[n.kind], n.rule),
    anchor: null,
    after: null,
  }));
