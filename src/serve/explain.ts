import { existsSync, statSync } from "node:fs";
import { type Document, recording, type Span } from "../model/index.ts";
import { pipeline, readDocuments } from "../read/index.ts";
import { EXIT, type Exit, Stop } from "./exit.ts";
import { type Made, madeIn } from "./made.ts";
import type { Terminal } from "./terminal.ts";

interface ExplainInput {
  readonly text: string;
  readonly date?: string | undefined;
}

/** Words of a span fit for one line. */
const MOST = 90;
const quoted = (text: string, s: Span | null): string => {
  if (!s) return "";
  const words = text.slice(s.start, s.end).replace(/\s+/gu, " ");
  return `«${words.length > MOST ? `${words.slice(0, MOST)}…` : words}»`;
};

const looksLikePath = (text: string): boolean =>
  /\.(txt|jsonl|ndjson|json)$/iu.test(text) || /^[\w./~-]+\/[\w./~-]*$/u.test(text);

const isFile = (text: string): boolean => text.length < 4096 && existsSync(text) && statSync(text).isFile();

/** The documents of a file, of standard input, or the one that a text given as it stands makes. */
const documentsOf = ({ text, date }: ExplainInput) => {
  const options = date === undefined ? {} : { date };
  if (text === "-" || isFile(text)) return readDocuments([text], options);
  if (looksLikePath(text))
    throw new Stop(EXIT.usage, `${text} is no file: check the path, or give Arabic text in quotation marks`);
  const stdin = (async function* () {
    yield Buffer.from(text);
  })();
  return readDocuments(["-"], { ...options, stdin });
};

const line = (
  document: Document,
  { rule, span, said }: Omit<Made, "label"> & { readonly said: string },
): string => `  ${rule.padEnd(34)} ${[quoted(document.text, span), said].filter(Boolean).join("  ")}`;

/** Runs the pipeline with its trace on and tells, step by step, what each rule did and what came of it. */
const explainDocument = (document: Document, name: string, terminal: Terminal): void => {
  const trace = recording();
  const { layers } = pipeline.run(document, trace.forStep);
  terminal.out(`${name}: ${document.text.length} characters, language ${document.language}\n`);
  for (const note of document.notes) terminal.out(`  ${note}\n`);
  for (const { name, gives } of pipeline.steps) {
    const notes = trace.notes.filter((n) => n.step === name);
    const made = madeIn(gives, layers);
    terminal.out(`\n${name}\n`);
    for (const n of notes) terminal.out(`${line(document, n)}\n`);
    if (notes.length && made.length) terminal.out("  what came of it:\n");
    for (const m of made) terminal.out(`${line(document, { ...m, said: m.label })}\n`);
    if (!notes.length && !made.length) terminal.out("  nothing\n");
  }
};

export const explain = async (input: ExplainInput, terminal: Terminal): Promise<Exit> => {
  let exit: Exit = EXIT.ok;
  for await (const result of documentsOf(input)) {
    if ("ok" in result)
      explainDocument(result.ok, result.ok.text === input.text ? "text" : result.ok.id, terminal);
    else {
      terminal.err(`isnad: ${result.failed.name}: ${result.failed.why}`);
      exit = EXIT.inputs;
    }
  }
  return exit;
};
