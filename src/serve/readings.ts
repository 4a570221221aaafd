import type { Document, Reading } from "../model/index.ts";
import { read, readDocuments } from "../read/index.ts";
import { EXIT, Stop } from "./exit.ts";
import { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

export interface Inputs {
  readonly paths: readonly string[];
  /** ISO day for documents that carry none. */
  readonly date?: string | undefined;
  /** Stop at the first input that cannot be read. */
  readonly strict?: boolean | undefined;
}
export interface Failed {
  readonly name: string;
  readonly why: string;
}

/** Notes of the reader told one by one before they are only counted. */
const NOTES_TOLD = 5;

/** What became of the inputs of one run: tells each failure when it happens, and keeps it. */
export class Intake {
  readonly failed: Failed[] = [];
  #notes = 0;
  readonly #inputs: Inputs;
  readonly #terminal: Terminal;

  constructor(inputs: Inputs, terminal: Terminal) {
    this.#inputs = inputs;
    this.#terminal = terminal;
  }

  /** The documents one after another, as they are read from disk. */
  async *documents(): AsyncGenerator<Document> {
    const { paths, date } = this.#inputs;
    for await (const result of readDocuments(paths, date === undefined ? {} : { date })) {
      if ("failed" in result) this.#fail(result.failed);
      else {
        for (const note of result.ok.notes) this.#note(`${result.ok.id}: ${note}`);
        yield result.ok;
      }
    }
    if (this.#notes > NOTES_TOLD)
      this.#terminal.err(`isnad: and ${this.#notes - NOTES_TOLD} more such notes`);
  }

  /** A document through every step; null, and told, if a step failed on it. */
  reading(document: Document): Reading | null {
    try {
      return read(document);
    } catch (e) {
      if (process.env["ISNAD_DEBUG"]) throw e;
      const why = e instanceof Error ? e.message : String(e);
      this.#fail({ name: document.id, why: `could not be annotated, a fault of the program: ${why}` });
      return null;
    }
  }

  /** All readings, in the order of the inputs. */
  async readings(): Promise<Reading[]> {
    const documents: Document[] = [];
    for await (const document of this.documents()) documents.push(document);
    const progress = new Progress(this.#terminal, documents.length);
    const out: Reading[] = [];
    for (const document of documents) {
      const reading = this.reading(document);
      if (reading) out.push(reading);
      progress.step();
    }
    progress.end();
    return out;
  }

  #fail(failed: Failed): void {
    const line = `${failed.name}: ${failed.why}`;
    if (this.#inputs.strict) throw new Stop(EXIT.inputs, `${line} (stopped there: --strict)`);
    this.failed.push(failed);
    this.#terminal.err(`isnad: ${line}`);
  }

  #note(line: string): void {
    if (++this.#notes <= NOTES_TOLD) this.#terminal.err(`isnad: ${line}`);
  }
}
