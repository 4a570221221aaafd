import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml, segment, tokenise } from "../../arabic/index.ts";
import type { Entity, EntityType, Layers, Mention, Statement, TimeExpression } from "../../model/index.ts";
import { inOrder, silent, textOf } from "../../model/index.ts";
import { sentences } from "../sentences.ts";
import { readStretches } from "../tokens.ts";
import { cueForms } from "./cues.ts";
import { statements } from "./index.ts";

interface Expected {
  readonly cue: string;
  readonly source: string | null;
  readonly content: readonly string[];
  readonly entity?: string;
  readonly manner?: string;
  readonly stance?: string;
  readonly medium?: string;
  readonly chain?: readonly string[];
  readonly named?: boolean;
  readonly testimony?: boolean;
  readonly said?: string;
  readonly rule?: string;
}
interface Examples {
  readonly finds: readonly {
    in: string;
    names?: Record<string, EntityType>;
    times?: Record<string, string>;
    is: readonly Expected[];
  }[];
  readonly ignores: readonly { in: string; why: string }[];
}

/** Reads a text whose names are given, as the steps before would give them. `|` parts title and paragraphs. */
const read = (
  written: string,
  names: Record<string, EntityType> = {},
  times: Record<string, string> = {},
): { text: string; layers: Layers; found: readonly Statement[] } => {
  const text = written.replaceAll("|", "\n");
  const lines = [...text.matchAll(/[^\n]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const title = lines.length > 1 ? lines.shift()! : null;
  const article = {
    id: "a1",
    title,
    headings: [],
    paragraphs: lines,
    byline: null,
    outlet: null,
    rule: "test",
  };
  const articles = { articles: [article], noise: [] };
  const tokens = readStretches(article).flatMap((s) => tokenise(text, s.start, s.end));
  const document = { id: "d", text, sha256: "", language: "ar", given: {}, notes: [] };
  const mentions: Mention[] = Object.entries(names)
    .flatMap(([name, type]) =>
      [...text.matchAll(new RegExp(name, "gu"))].map((m) => ({
        start: m.index,
        end: m.index + name.length,
        type,
        form: "name" as const,
        article: "a1",
        key: null,
        rule: "test",
      })),
    )
    .sort(inOrder);
  const entities: Entity[] = Object.entries(names).map(([name, type]) => ({
    id: name,
    type,
    nameAr: name,
    nameEn: null,
    key: null,
    rule: "test",
    mentions: mentions.flatMap((m, i) => (textOf(text, m) === name ? [i] : [])),
  }));
  const expressions = Object.entries(times).flatMap(([words, value]) =>
    [...text.matchAll(new RegExp(words, "gu"))].map(
      (m): TimeExpression => ({
        span: { start: m.index, end: m.index + words.length },
        article: "a1",
        type: "DATE",
        value,
        mod: null,
        quant: null,
        freq: null,
        stated: [],
        derived: [],
        flags: [],
        rule: "test",
      }),
    ),
  );
  const layers = {
    articles,
    tokens,
    words: segment(tokens),
    times: { anchors: [], expressions },
    mentions,
    entities: { entities, roles: [] },
  } as unknown as Layers;
  layers.sentences = sentences.run(document, layers, silent);
  return { text, layers, found: statements.run(document, layers, silent) };
};

const examples = readYaml<Examples>("statements/examples.yaml");

for (const example of examples.finds)
  test(`finds: ${example.in}`, () => {
    const { text, found } = read(example.in, example.names, example.times);
    assert.deepEqual(
      found.map((s) => textOf(text, s.cue)),
      example.is.map((e) => e.cue),
    );
    for (const [i, e] of example.is.entries()) {
      const s = found[i]!;
      assert.equal(s.source.span ? textOf(text, s.source.span) : null, e.source);
      assert.deepEqual(
        s.content.map((c) => textOf(text, c)),
        e.content,
      );
      if (e.entity) assert.equal(s.source.entity, e.entity);
      if (e.manner) assert.equal(s.manner, e.manner);
      if (e.stance) assert.equal(s.stance, e.stance);
      if (e.medium) assert.equal(s.medium?.kind, e.medium);
      if (e.named !== undefined) assert.equal(s.source.named, e.named);
      if (e.testimony !== undefined) assert.equal(s.testimony, e.testimony);
      if (e.said) assert.equal(s.said, e.said);
      if (e.rule) assert.equal(s.rule, e.rule);
      if (e.chain)
        assert.deepEqual(
          s.chain.map((l) => (l === "publisher" ? l : "entity" in l ? l.entity : l.name)),
          e.chain,
        );
    }
  });

for (const example of examples.ignores)
  test(`leaves alone: ${example.in} (${example.why})`, () => {
    const { text, found } = read(example.in);
    assert.deepEqual(
      found.map((s) => textOf(text, s.cue)),
      [],
    );
  });

test("a time beside the cue tells when it was said; a follow-on and a title take it", () => {
  const { found } = read(
    "الحلبي يعلن فتح الجسر|قال الحلبي الأحد إن الجسر آمن.|وأضاف أن العمل انتهى.",
    { الحلبي: "PER" },
    { الأحد: "2024-03-17" },
  );
  assert.deepEqual(
    found.map((s) => s.said),
    ["2024-03-17", "2024-03-17", "2024-03-17"],
  );
  assert.equal(found[2]!.continues, found[1]!.id);
});

test("a bare title goes back to the one who bore it, not to another's", () => {
  const names: Record<string, EntityType> = { "سمير الحلبي": "PER", "هاني الراوي": "PER" };
  const { found } = read(
    "خبر|قال الوزير السوري سمير الحلبي إن الجسر آمن.|وقال المتحدث هاني الراوي إن العمل انتهى.|وأضاف الوزير أن الطريق مفتوح.",
    names,
  );
  assert.deepEqual(
    found.map((s) => s.source.entity),
    ["سمير الحلبي", "هاني الراوي", "سمير الحلبي"],
  );
});

test("a statement inside another's content points to it, and its chain runs through it", () => {
  const { found } = read("قال سمير الحلبي إن هيئة الموانئ أبلغت الوزارة أن الرصيف مغلق.", {
    "سمير الحلبي": "PER",
    "هيئة الموانئ": "ORG",
  });
  assert.equal(found.length, 2);
  assert.equal(found[1]!.within, found[0]!.id);
  assert.deepEqual(found[1]!.chain, [{ entity: "هيئة الموانئ" }, { entity: "سمير الحلبي" }, "publisher"]);
});

test("speakers do not pass from one article to another", () => {
  const { found } = read("وأضاف أن الجسر آمن.");
  assert.equal(found.length, 1);
  assert.equal(found[0]!.source.entity, null);
});

test("the lexicon is broad, and no folded form is empty", () => {
  const forms = cueForms();
  assert.ok(forms.size > 1500, String(forms.size));
  for (const [form, cues] of forms) {
    assert.ok(form.length > 1);
    for (const f of cues)
      assert.ok(["assert", "deny", "doubt", "promise", "demand", "warn"].includes(f.cue.stance));
  }
});
