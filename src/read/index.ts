/** One document: readers and the steps that annotate it, one file or folder a step. */
import type { Document, Reading, Trace } from "../model/index.ts";
import { articles } from "./articles/index.ts";
import { commitments } from "./commitments/index.ts";
import { entities } from "./entities/index.ts";
import { events } from "./events/index.ts";
import { mentions } from "./mentions/index.ts";
import { Pipeline } from "./pipeline.ts";
import { sentences } from "./sentences.ts";
import { statements } from "./statements/index.ts";
import { times } from "./times/index.ts";
import { tokens } from "./tokens.ts";
import { words } from "./words.ts";

export { type ReadOptions, type ReadResult, readDocuments } from "./documents/index.ts";
export { Pipeline, type Step, step } from "./pipeline.ts";

/** The steps in their order. */
export const pipeline = Pipeline.start()
  .add(articles)
  .add(tokens)
  .add(words)
  .add(sentences)
  .add(times)
  .add(mentions)
  .add(entities)
  .add(statements)
  .add(events)
  .add(commitments);

/** Reads one document through every step. Deterministic: same document, same rules, same reading. */
export const read = (document: Document, traceFor?: (step: string) => Trace): Reading =>
  pipeline.run(document, traceFor);
