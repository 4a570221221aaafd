/** Readers: paths in, documents out, one clear line for whatever cannot be read. */
import { createReadStream, statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Document, Given } from "../../model/index.ts";
import { looksLikePage } from "../html/bytes.ts";
import { decode } from "./decode.ts";
import {
  byteLines,
  isIsoDate,
  type JsonRecord,
  MOST_LINE_BYTES,
  makeDocument,
  recordCheck,
  sha256,
} from "./records.ts";
import { type Failed, type Found, walk, whyOf } from "./walk.ts";

/** A document, or what could not be read and why, in one line: what, where, what to do. */
export type ReadResult = { readonly ok: Document } | { readonly failed: Failed };

export interface ReadOptions {
  /** ISO date for documents that carry none. */
  readonly date?: string;
  /** Where `-` reads from; the process's standard input if left out. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

const MOST_FILE_BYTES = 64 * 1024 * 1024;
/** Longest line of a text: no paragraph of news comes near it. */
const MOST_LINE_UNITS = 4 * 1024 * 1024;
const LINES = new Set([".jsonl", ".ndjson"]);
const PAGES = new Set([".html", ".htm", ".xhtml", ".mhtml", ".mht"]);
const MARKUP = new Set([".xml", ".rss", ".atom", ".warc"]);

const failed = (name: string, why: string): ReadResult => ({ failed: { name, why } });
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** All bytes of a stream, or null once they pass the limit. */
const collect = async (chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | null> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) return null;
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
};

/** Keeps document ids apart within one run. */
class Ids {
  readonly #seen = new Map<string, string>();

  /** Takes an id for `where`, or says where it stands already. */
  take(id: string, where: string): string | null {
    const at = this.#seen.get(id);
    if (at === undefined) this.#seen.set(id, where);
    return at ?? null;
  }
}

interface Run {
  readonly ids: Ids;
  readonly date: string | undefined;
}

const withDate = (given: Given, run: Run): Given =>
  run.date && !given.published ? { ...given, published: run.date } : given;

const admit = (document: Document, where: string, run: Run): ReadResult => {
  const before = run.ids.take(document.id, where);
  return before === null
    ? { ok: document }
    : failed(where, `has the id “${document.id}” that ${before} has: the first is kept; give each its own`);
};

const fromRecord = (
  record: JsonRecord,
  fallback: string,
  hash: string,
  where: string,
  run: Run,
): ReadResult =>
  admit(
    makeDocument(record.id ?? fallback, { text: record.text, notes: [] }, hash, withDate(record.given, run)),
    where,
    run,
  );

async function* jsonLines(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  id: string,
  run: Run,
): AsyncGenerator<ReadResult> {
  const check = await recordCheck();
  let any = false;
  for await (const { number, bytes } of byteLines(chunks)) {
    const where = `${name}:${number}`;
    if (bytes === null) {
      any = true;
      yield failed(
        where,
        `is a line of more than ${megabytes(MOST_LINE_BYTES)}: one line is one article; split it`,
      );
      continue;
    }
    const decoded = bytes.length ? decodeLine(bytes, number) : "";
    if (decoded === "") continue;
    any = true;
    if (decoded === null) {
      yield failed(where, "is no UTF-8: save the file as UTF-8");
      continue;
    }
    const value = parse(decoded);
    const record = value === undefined ? "is no JSON: one whole object a line" : check(value);
    yield typeof record === "string"
      ? failed(where, record)
      : fromRecord(record, `${id}:${number}`, sha256(bytes), where, run);
  }
  if (!any) yield failed(name, "is empty");
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A line's text, without the byte order mark at the head of a file; null if it is no UTF-8. */
const decodeLine = (bytes: Buffer, number: number): string | null => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return (number === 1 && text.startsWith("\ufeff") ? text.slice(1) : text).trim();
  } catch {
    return null;
  }
};

/** A whole JSON value: one object or an array of them. The hash is of the file, or of each element as written anew. */
async function* jsonValue(bytes: Buffer, name: string, id: string, run: Run): AsyncGenerator<ReadResult> {
  const check = await recordCheck();
  const text = decodeLine(bytes, 1);
  if (text === null) return yield failed(name, "is no UTF-8: save the file as UTF-8");
  if (text === "") return yield failed(name, "is empty");
  const value = parse(text);
  if (value === undefined) {
    const [first = ""] = text.split("\n", 1);
    if (typeof parse(first) === "object") return yield* jsonLines(once(bytes), name, id, run);
    return yield failed(name, "is no JSON: an object, an array of objects, or one object a line (.jsonl)");
  }
  if (Array.isArray(value) && value.length === 0) return yield failed(name, "is an empty list");
  for (const [i, item] of (Array.isArray(value) ? value : [value]).entries()) {
    const where = Array.isArray(value) ? `${name}[${i}]` : name;
    const record = check(item);
    const hash = Array.isArray(value) ? sha256(JSON.stringify(item)) : sha256(bytes);
    yield typeof record === "string"
      ? failed(where, record)
      : fromRecord(record, Array.isArray(value) ? `${id}[${i}]` : id, hash, where, run);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const hasHugeLine = (text: string): boolean => {
  for (let from = 0; text.length - from > MOST_LINE_UNITS; ) {
    const end = text.indexOf("\n", from);
    if (end < 0 || end - from > MOST_LINE_UNITS) return true;
    from = end + 1;
  }
  return false;
};

const plainText = (bytes: Buffer, name: string, id: string, run: Run): ReadResult => {
  const decoded = decode(bytes);
  if ("why" in decoded) return failed(name, decoded.why);
  if (hasHugeLine(decoded.text))
    return failed(
      name,
      "has a line of more than 4 million characters: no page of news; split it into articles",
    );
  return admit(makeDocument(id, decoded, sha256(bytes), withDate({}, run)), name, run);
};

/** A saved page: the article in it. The libraries for markup are loaded when the first page comes. */
const page = async (bytes: Buffer, name: string, id: string, run: Run): Promise<ReadResult> => {
  const { readPageBytes } = await import("../html/index.ts");
  const taken = await readPageBytes(bytes);
  if ("why" in taken) return failed(name, taken.why);
  const document = makeDocument(id, taken, sha256(bytes), withDate(taken.given, run));
  return admit({ ...document, taken: true }, name, run);
};

const textOrPage = async (bytes: Buffer, name: string, id: string, run: Run): Promise<ReadResult> =>
  looksLikePage(bytes) ? page(bytes, name, id, run) : plainText(bytes, name, id, run);

/** Standard input tells by its first character what it holds. */
async function* fromStdin(chunks: AsyncIterable<Uint8Array>, run: Run): AsyncGenerator<ReadResult> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return yield failed("stdin", "is empty");
  const rest = (async function* () {
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  const head = Buffer.from(first.value)
    .toString("utf8")
    .replace(/^\ufeff/u, "")
    .trimStart();
  if (head.startsWith("{") && !/^\{\s*\n/u.test(head)) return yield* jsonLines(rest, "stdin", "stdin", run);
  const bytes = await collect(rest, MOST_FILE_BYTES);
  if (!bytes)
    return yield failed("stdin", `is more than ${megabytes(MOST_FILE_BYTES)}: give JSON Lines, or files`);
  if (head.startsWith("{") || head.startsWith("[{")) yield* jsonValue(bytes, "stdin", "stdin", run);
  else yield await textOrPage(bytes, "stdin", "stdin", run);
}

async function* fromFile(file: Found, id: string, run: Run): AsyncGenerator<ReadResult> {
  const extension = extname(file.path).toLowerCase();
  if (MARKUP.has(extension))
    return yield failed(
      file.name,
      `is ${extension.slice(1).toUpperCase()}, not read yet: give its text or JSON Lines`,
    );
  const chunks = createReadStream(file.path);
  if (LINES.has(extension)) return yield* jsonLines(chunks, file.name, id, run);
  const { size } = statSync(file.path);
  if (size > MOST_FILE_BYTES) {
    chunks.destroy();
    return yield failed(
      file.name,
      `is ${megabytes(size)}; a text is read up to ${megabytes(MOST_FILE_BYTES)}: split it, or use JSON Lines`,
    );
  }
  const bytes = await collect(chunks, MOST_FILE_BYTES);
  if (!bytes)
    yield failed(file.name, `is more than ${megabytes(MOST_FILE_BYTES)}: split it, or use JSON Lines`);
  else if (extension === ".json") yield* jsonValue(bytes, file.name, id, run);
  else if (PAGES.has(extension)) yield await page(bytes, file.name, id, run);
  else yield await textOrPage(bytes, file.name, id, run);
}

/** Base names that one file alone has may stand as ids. */
const sharedNames = (files: readonly (Found | Failed)[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const f of files)
    if ("path" in f) counts.set(basename(f.name), (counts.get(basename(f.name)) ?? 0) + 1);
  return new Set([...counts].filter(([, n]) => n > 1).map(([name]) => name));
};

/**
 * Reads files, folders (recursive, sorted, hidden ones passed over) and `-` (standard input) one after another:
 * `.jsonl` and `.ndjson` line by line in bounded memory, `.json` as one object or a list, pages (`.html`, `.mhtml`, or
 * whatever begins as one) as the article in them, anything else as one text.
 * A text's id is its file's name, with its folders where two share one; its hash is of the raw bytes (of the line, for
 * JSON Lines). Whatever cannot be read comes as `failed`, and the rest goes on.
 * @throws RangeError if `options.date` is no ISO date
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  if (options.date !== undefined && !isIsoDate(options.date))
    throw new RangeError(`“${options.date}” is no ISO date (YYYY-MM-DD)`);
  const run: Run = { ids: new Ids(), date: options.date };
  const found: (Found | Failed)[] = [];
  for await (const item of walk(paths)) found.push(item);
  const shared = sharedNames(found);
  for (const item of found) {
    if (!("path" in item)) {
      yield { failed: item };
      continue;
    }
    const base = basename(item.name);
    try {
      if (item.path === "-") yield* fromStdin(options.stdin ?? process.stdin, run);
      else yield* fromFile(item, shared.has(base) ? item.name : base, run);
    } catch (error) {
      yield failed(item.name, whyOf(error));
    }
  }
}
