import { createHash } from "node:crypto";
import type { Document, Given } from "../../model/index.ts";
import { mend } from "./decode.ts";
import { languageOf } from "./language.ts";

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Longest line of JSON Lines, in bytes: a document is one page of news, far shorter. */
export const MOST_LINE_BYTES = 16 * 1024 * 1024;

const ISO = /^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/u;

/** Is it an ISO date or date-time, partial allowed, that the calendar has? */
export const isIsoDate = (value: string): boolean => {
  if (!ISO.test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split("-").map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
};

/** Why a text is not read as Arabic, or nothing. */
export const languageNote = (language: string): string[] =>
  language === "ar"
    ? []
    : [`not in Arabic as far as its letters tell (${language}): little will be found in it`];

/** Builds a document; what came with it that is no date is left out and noted. */
export const makeDocument = (
  id: string,
  raw: { readonly text: string; readonly notes: readonly string[] },
  hash: string,
  given: Given,
): Document => {
  const { text, notes } = mend(raw.text, raw.notes);
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(given) as [string, string | undefined][]) {
    if (value === undefined || value.trim() === "") continue;
    if ((key === "published" || key === "updated" || key === "collected") && !isIsoDate(value.trim()))
      notes.push(`${key} “${value.slice(0, 40)}” is no ISO date: left out`);
    else kept[key] = value.trim();
  }
  const language = languageOf(text);
  return {
    id,
    text,
    sha256: hash,
    language,
    given: kept,
    notes: [...new Set([...notes, ...languageNote(language)])],
  };
};

/** One object of JSON Lines as it should come; keys that are not ours are passed over. */
export interface JsonRecord {
  readonly id: string | null;
  readonly text: string;
  readonly given: Given;
}

let check: ((value: unknown) => JsonRecord | string) | undefined;

/** The check of one object: the record, or one line that says what is wrong with it. zod is loaded at first use. */
export const recordCheck = async (): Promise<(value: unknown) => JsonRecord | string> => {
  if (check) return check;
  const { z } = await import("zod");
  const word = z.string().nullish();
  const schema = z.object({
    id: z.union([z.string(), z.number()]).nullish(),
    text: z.string().refine((t) => /[\p{L}\p{N}]/u.test(t), "holds no words"),
    title: word,
    outlet: word,
    url: word,
    published: word,
    collected: word,
    byline: word,
  });
  check = (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue?.path.join(".");
      if (where === "text" && (value as { text?: unknown }).text === undefined) return "has no “text”";
      return where ? `“${where}”: ${issue?.message ?? "is wrong"}` : "is no object with “id” and “text”";
    }
    const { id, text, ...rest } = parsed.data;
    const given = Object.fromEntries(Object.entries(rest).filter(([, v]) => v !== null && v !== undefined));
    return { id: id === null || id === undefined || id === "" ? null : String(id), text, given };
  };
  return check;
};

/** A line of a stream: its bytes without the line end, or only its length where it is too long to keep. */
export interface RawLine {
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** Splits a stream of bytes into lines in bounded memory. Lines over the limit come as `bytes: null`. */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  most = MOST_LINE_BYTES,
): AsyncGenerator<RawLine> {
  let pieces: Buffer[] = [];
  let size = 0;
  let number = 1;
  const take = (): RawLine => {
    const bytes = size > most ? null : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return { number: number++, bytes: bytes?.at(-1) === 13 ? bytes.subarray(0, -1) : bytes };
  };
  const push = (piece: Buffer): void => {
    size += piece.length;
    if (size <= most) pieces.push(piece);
    else pieces = [];
  };
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = buffer.indexOf(10, from); at >= 0; at = buffer.indexOf(10, from)) {
      push(buffer.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < buffer.length) push(Buffer.from(buffer.subarray(from)));
  }
  if (size > 0) yield take();
}
