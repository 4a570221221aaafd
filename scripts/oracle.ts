/**
 * Scores one step alone: the layers named after `--oracle` are taken from gold, the rest is run.
 *
 *   node scripts/oracle.ts GOLD_DIR DOCS --oracle articles,times,entities [--out FILE.jsonl]
 *
 * DOCS is a JSON Lines file or a folder of texts. Tells how much of a step's error is its own and how much
 * it inherits. Score the output with `isnad eval` or the shared scorer.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Article, Document, Layers, Link, Mention, Span } from "../src/model/index.ts";
import { pipeline } from "../src/read/index.ts";
import { toRecord } from "../src/serve/record.ts";

type Gold = Record<string, never> & { [key: string]: unknown };
// Gold is read as it stands: hand-made JSON in the shape of the record.
const list = <T = Record<string, unknown>>(x: unknown): T[] => (Array.isArray(x) ? (x as T[]) : []);
const cut = (s: unknown): Span | null => {
  const x = s as { start?: number; end?: number } | null;
  return x && typeof x.start === "number" ? { start: x.start, end: x.end! } : null;
};

const [goldDir, docs, ...rest] = process.argv.slice(2);
if (!goldDir || !docs) {
  console.error("usage: oracle.ts GOLD_DIR DOCS --oracle LAYERS [--out FILE]");
  process.exit(2);
}
const option = (name: string): string | undefined => rest[rest.indexOf(`--${name}`) + 1 || rest.length];
const layersFromGold = new Set((option("oracle") ?? "").split(","));
const stem = (name: string): string => basename(name).replace(/\.(json|txt)$/u, "");

const documents: Document[] = [];
const add = (id: string, text: string, given: Document["given"]): void => {
  documents.push({
    id,
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    language: "ar",
    given,
    notes: [],
  });
};
if (statSync(docs).isDirectory())
  for (const f of readdirSync(docs)
    .filter((f) => f.endsWith(".txt"))
    .sort())
    add(f, readFileSync(join(docs, f), "utf8"), {});
else
  for (const line of readFileSync(docs, "utf8").split("\n").filter(Boolean)) {
    const d = JSON.parse(line) as {
      id: string;
      text: string;
      published?: string;
      outlet?: string;
      url?: string;
    };
    add(d.id, d.text, {
      ...(d.published ? { published: d.published } : {}),
      ...(d.outlet ? { outlet: d.outlet } : {}),
      ...(d.url ? { url: d.url } : {}),
    });
  }

const fromGold = (g: Gold, made: Partial<Layers>): Partial<Layers> => {
  const out: Partial<Layers> = {};
  const rule = "gold";
  const articleAt = (s: Span): string =>
    made.articles?.articles.find((a) =>
      [a.title, ...a.headings, ...a.paragraphs].some((p) => p && p.start <= s.start && s.end <= p.end),
    )?.id ?? "a1";
  if (layersFromGold.has("articles"))
    out.articles = {
      articles: list(g["articles"]).map(
        (a): Article => ({
          id: String(a["id"]),
          title: cut(a["title"]),
          headings: list(a["headings"]).map((s) => cut(s)!),
          paragraphs: list(a["paragraphs"]).map((s) => cut(s)!),
          byline: cut(a["byline"]),
          outlet: (a["outlet"] as string) ?? null,
          rule,
        }),
      ),
      noise: list(g["noise"]).map((n) => ({ span: cut(n["span"] ?? n)!, kind: n["kind"] as "repeat", rule })),
    };
  if (layersFromGold.has("times"))
    out.times = {
      anchors: list(g["articles"]).map((a) => {
        const p = a["published"] as { value?: string; basis?: string } | null;
        return {
          article: String(a["id"]),
          value: p?.value ?? null,
          basis: p?.basis ?? null,
          support: [],
          earliest: null,
          latest: null,
          rule,
        };
      }),
      expressions: list(g["times"])
        .map((t) => ({
          span: cut(t["span"])!,
          article: articleAt(cut(t["span"])!),
          type: t["type"] as "DATE",
          value: (t["value"] as string) ?? null,
          mod: (t["mod"] as "END") ?? null,
          quant: null,
          freq: null,
          stated: [],
          derived: [],
          flags: [],
          rule,
        }))
        .sort((a, b) => a.span.start - b.span.start),
    };
  if (layersFromGold.has("entities")) {
    const all: (Mention & { owner: string })[] = list(g["entities"]).flatMap((e) =>
      list(e["mentions"]).map((m) => ({
        ...cut(m)!,
        type: e["type"] as "PER",
        form: "name" as const,
        article: articleAt(cut(m)!),
        key: null,
        rule,
        owner: String(e["id"]),
      })),
    );
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    out.mentions = all.map(({ owner: _, ...m }) => m);
    out.entities = {
      entities: list(g["entities"]).map((e) => ({
        id: String(e["id"]),
        type: e["type"] as "PER",
        nameAr: String(e["name_ar"]),
        nameEn: (e["name_en"] as string) ?? null,
        key: null,
        rule,
        mentions: all.flatMap((m, i) => (m.owner === e["id"] ? [i] : [])),
      })),
      roles: list(g["roles"]).map((r) => ({
        entity: String(r["entity"]),
        role: cut(r["role"])!,
        org: (r["org"] as string) ?? null,
        rank: r["rank"] === true,
        rule,
      })),
    };
  }
  if (layersFromGold.has("statements"))
    out.statements = list(g["statements"]).map((s) => {
      const source = s["source"] as Record<string, unknown>;
      const medium = s["medium"] as Record<string, unknown> | null;
      const ids = new Set(list(g["entities"]).map((e) => e["id"]));
      return {
        id: String(s["id"]),
        article: String(s["article"]),
        cue: cut(s["cue"])!,
        source: {
          span: cut(source["span"]),
          entity: (source["entity"] as string) ?? null,
          entities: list<string>(source["entities"]),
          named: source["named"] !== false,
        },
        content: list(s["content"]).map((c) => cut(c)!),
        manner: s["manner"] as "direct",
        stance: (s["stance"] as "assert") ?? "assert",
        testimony: s["testimony"] !== false,
        medium: medium && {
          kind: medium["kind"] as "agency",
          span: cut(medium["span"]),
          entity: (medium["entity"] as string) ?? null,
        },
        chain: list<string>(s["chain"]).map(
          (l): Link => (l === "publisher" ? l : ids.has(l) ? { entity: l } : { name: l, span: null }),
        ),
        said: (s["said"] as string) ?? null,
        within: null,
        continues: null,
        rule,
      };
    });
  if (layersFromGold.has("events"))
    out.events = list(g["events"]).map((v) => ({
      id: String(v["id"]),
      article: String(v["article"]),
      trigger: cut(v["trigger"])!,
      corefs: list(v["corefs"]).map((c) => cut(c)!),
      type: v["type"] as "AGREE",
      modality: v["modality"] as "actual",
      agents: list<string>(v["agents"]),
      targets: list<string>(v["targets"]),
      place: (v["place"] as string) ?? null,
      time: (v["time"] as string) ?? null,
      timeMod: (v["time_mod"] as "END") ?? null,
      timeExpression: null,
      object: cut(v["object"]),
      count: v["count"] == null ? null : String(v["count"]),
      by: String(v["by"] ?? "narrator"),
      rule,
    }));
  if (layersFromGold.has("commitments"))
    out.commitments = list(g["commitments"]).map((c) => {
      const d = c["deadline"] as Record<string, unknown> | null;
      return {
        id: String(c["id"]),
        article: String(c["article"]),
        who: list<string>(c["who"]),
        toWhom: list<string>(c["to_whom"]),
        act: cut(c["act"])!,
        deadline: d && { span: cut(d["span"])!, value: String(d["value"]), relation: d["relation"] as "by" },
        basis: cut(c["basis"]),
        condition: null,
        force: c["force"] as "agreed",
        by: String(c["by"] ?? "narrator"),
        event: null,
        rule,
      };
    });
  return out;
};

const golds = new Map<string, Gold>();
for (const f of readdirSync(goldDir).filter((f) => f.endsWith(".json") && !f.startsWith("across"))) {
  const g = JSON.parse(readFileSync(join(goldDir, f), "utf8")) as Gold;
  golds.set(stem(String(g["doc"] ?? f)), g);
}
/** Readings with the named layers from gold. */
export const readings = documents.map((document) => {
  const gold = golds.get(stem(document.id));
  const layers: Partial<Layers> = {};
  for (const s of pipeline.steps) {
    const given = gold ? fromGold(gold, layers) : {};
    Object.assign(
      layers,
      given[s.gives]
        ? { [s.gives]: given[s.gives] }
        : { [s.gives]: s.run(document, layers as Layers, { on: false, note() {} }) },
    );
  }
  return { document, layers: layers as Layers };
});
const lines = `${readings.map((r) => JSON.stringify(toRecord(r))).join("\n")}\n`;
const out = option("out");
if (out) writeFileSync(out, lines);
else process.stdout.write(lines);
