import { detect } from "chardet";
import { fold } from "../../arabic/index.ts";

/** Text of a file with what had to be mended, or why it is no text. */
export type Decoded = { readonly text: string; readonly notes: readonly string[] } | { readonly why: string };

const HEAD = 4096;
/** Beginnings of files that are no text, in Latin-1. */
const MAGIC: readonly [string, string][] = [
  ["%PDF-", "a PDF file: give its text"],
  ["PK\u0003\u0004", "a ZIP archive or an Office document: unpack it or give its text"],
  ["\u001f\u008b", "a gzip file: unpack it first"],
  ["\u0089PNG", "a picture"],
  ["\u00ff\u00d8\u00ff", "a picture"],
  ["GIF8", "a picture"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Office document: give its text"],
  ["{\\rtf", "an RTF file: give its text"],
  ["SQLite format", "a database"],
  ["\u007fELF", "a program"],
];

/** Small words of Arabic prose, folded: text that decodes right is full of them. */
const SMALL_WORDS = new Set([
  "في",
  "من",
  "علي",
  "الي",
  "ان",
  "عن",
  "مع",
  "التي",
  "الذي",
  "هذا",
  "هذه",
  "بعد",
  "قال",
  "ما",
  "لا",
]);

const ARABIC_LETTER = /[\u0621-\u064a]/gu;
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** How much a decoded text looks like Arabic prose, 0 to 1: share of small words, doubled by share of Arabic letters. */
export const plausibility = (text: string): number => {
  const sample = text.slice(0, 20_000);
  const words = sample.split(/[\s،.,:"«»()]+/u).filter(Boolean);
  if (words.length === 0) return 0;
  const small = words.filter((w) => SMALL_WORDS.has(fold(w))).length / words.length;
  const visible = sample.length - count(sample, /\s/gu);
  const arabic = visible ? count(sample, ARABIC_LETTER) / visible : 0;
  // A few words hold no small ones; nearly pure Arabic letters are Arabic all the same.
  return Math.max(Math.min(1, small * 8) * arabic, arabic > 0.9 ? 0.2 : 0);
};

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** UTF-16 without a mark: every second byte is 06 (Arabic) or 00 (Latin). */
const utf16Without = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const n = Math.min(bytes.length, HEAD) & ~1;
  if (n < 8) return null;
  const high = [0, 0];
  for (let i = 0; i < n; i++) if (bytes[i] === 6 || bytes[i] === 0) high[i & 1] = (high[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = high.map((x) => x / (n / 2));
  if (odd > 0.7 && even < 0.3) return "utf-16le";
  return even > 0.7 && odd < 0.3 ? "utf-16be" : null;
};

const strict = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-8 with a few broken bytes (a cut file, a bad copy), or null if most of it is something else. */
const broken = (bytes: Uint8Array): Decoded | null => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const bad = count(text, /\ufffd/gu);
  const letters = count(text, ARABIC_LETTER);
  if (bad === 0 || letters < 20 || bad > Math.max(3, letters / 50)) return null;
  return { text, notes: [`UTF-8 with ${bad} broken byte(s), shown as U+FFFD`] };
};

const NAMES = ["windows-1256", "iso-8859-6"] as const;

/** The old Arabic encodings, by which of them gives Arabic prose; chardet's guess breaks a tie. */
const legacy = (bytes: Uint8Array): Decoded => {
  const guess = (detect(bytes.subarray(0, HEAD)) ?? "").toLowerCase();
  const tried = NAMES.map((name) => {
    const text = new TextDecoder(name).decode(bytes);
    return { name, text, score: plausibility(text) + (guess === name ? 0.01 : 0) };
  }).sort((a, b) => b.score - a.score);
  const [best] = tried;
  if (best && best.score >= 0.15) return { text: best.text, notes: [`read as ${best.name}`] };
  const western = new TextDecoder("windows-1252").decode(bytes);
  const printable = western.length - count(western, /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu);
  if (printable / western.length > 0.99 && count(western, /[a-z]/giu) / western.length > 0.5)
    return { text: western, notes: ["read as windows-1252"] };
  return { why: "is neither UTF-8 nor Arabic text in windows-1256, ISO-8859-6 or UTF-16: save it as UTF-8" };
};

/** Mends what no later step can carry, without moving any offset, and says so. */
export const mend = (text: string, notes: readonly string[]): { text: string; notes: string[] } => {
  const out = [...notes];
  const whole = text.toWellFormed();
  if (whole !== text) out.push("lone surrogates shown as U+FFFD");
  const nuls = count(whole, /\u0000/gu);
  if (nuls) out.push(`${nuls} NUL character(s) in the text`);
  return { text: whole, notes: out };
};

const decodeAny = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), notes: ["read as UTF-16"] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes), notes: ["read as UTF-16"] };
  const text = strict(bytes);
  // ASCII with a zero in every second place is valid UTF-8 too.
  const wide = utf16Without(bytes);
  if (wide && (text === null || text.includes("\u0000")))
    return {
      text: new TextDecoder(wide).decode(bytes),
      notes: ["read as UTF-16, without a byte order mark"],
    };
  if (text !== null)
    return { text, notes: text.startsWith("\ufeff") ? ["begins with a byte order mark"] : [] };
  return broken(bytes) ?? legacy(bytes);
};

/**
 * Decodes the bytes of one file: byte order mark, strict UTF-8, UTF-16 by its zeros, UTF-8 with a few broken
 * bytes, then windows-1256 and ISO-8859-6 by which gives Arabic prose. A UTF-8 byte order mark stays in the
 * text, so that offsets hold in the file as other tools read it. Never throws.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return { why: "is empty" };
  const head = latin1(bytes.subarray(0, 16));
  const magic = MAGIC.find(([begins]) => head.startsWith(begins));
  if (magic) return { why: `is ${magic[1]}` };
  const out = decodeAny(bytes);
  if ("why" in out) return out;
  const sample = out.text.slice(0, 100_000);
  const controls = count(sample, /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu);
  if (controls > sample.length / 50) return { why: "holds binary data, not text" };
  if (!/[\p{L}\p{N}]/u.test(out.text)) return { why: "holds no words" };
  return mend(out.text, out.notes);
};
