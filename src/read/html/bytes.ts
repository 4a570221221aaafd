import { type Decoded, decode, plausibility } from "../documents/decode.ts";
import { isMhtml, pagePart } from "./mhtml.ts";

const HEAD = 4096;
/** Encodings that Arabic pages declare; others are left to what the bytes look like. */
const DECLARED = ["utf-8", "windows-1256", "iso-8859-6", "utf-16le", "utf-16be"] as const;
const LEGACY = ["windows-1256", "iso-8859-6"] as const;
const SAMPLE = 400_000;

const declaredIn = (head: string, charset: string | null): string | null => {
  const named =
    charset ??
    /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{3,20})/iu.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w-]{3,20})/iu.exec(head)?.[1];
  if (!named) return null;
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return null;
  }
};

/** What a reader would see of markup, roughly: scripts, styles and tags off. */
const visible = (markup: string): string =>
  markup
    .slice(0, SAMPLE)
    .replace(/<(script|style)\b[^<]{0,50000}(?:<(?!\/\1)[^<]{0,50000}){0,2000}/giu, " ")
    .replace(/<[^<>]{0,5000}>/gu, " ");

/** A page in an old Arabic encoding: its marks outweigh its words, so only its words are looked at. */
const legacyPage = (bytes: Uint8Array, declared: string | null): Decoded | null => {
  const tried = LEGACY.map((name) => {
    const text = new TextDecoder(name).decode(bytes);
    return { name, text, score: plausibility(visible(text)) + (name === declared ? 0.02 : 0) };
  }).sort((a, b) => b.score - a.score);
  const [best] = tried;
  if (!best || best.score < 0.12) return null;
  const notes = [`read as ${best.name}`];
  if (declared && declared !== best.name) notes.push(`the page says it is ${declared}`);
  return { text: best.text, notes };
};

const decodePage = (bytes: Uint8Array, charset: string | null): Decoded => {
  const out = decode(bytes);
  const unsure =
    "why" in out
      ? /neither UTF-8/u.test(out.why)
      : out.notes.some((n) => /windows-1252|1256|8859-6/u.test(n));
  if (!unsure) return out;
  const declared = declaredIn(Buffer.from(bytes.subarray(0, HEAD)).toString("latin1"), charset);
  const legacy = legacyPage(bytes, declared);
  if (legacy) return legacy;
  // Few Arabic words: the page's own word counts.
  const known = DECLARED.find((name) => name === declared);
  if (!known) return out;
  return { text: new TextDecoder(known).decode(bytes), notes: [`read as ${known}, as the page says`] };
};

/** Does a file that is not called a page begin as one? */
export const looksLikePage = (bytes: Buffer): boolean => {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const head = bytes
    .subarray(0, HEAD)
    .toString(wide ? "utf16le" : "latin1")
    .replace(/^(\ufeff|ï»¿)?\s{0,200}/u, "");
  if (/^(<!doctype html|<html[\s>]|<head[\s>]|<body[\s>])/iu.test(head)) return true;
  // A comment or a declaration may stand before the root.
  if (/^<(\?xml|!--|meta[\s>]|title>|div[\s>]|article[\s>])/iu.test(head))
    return /<(!doctype html|html[\s>]|body[\s>]|p[\s>])/iu.test(head);
  return isMhtml(bytes);
};

/** The markup of a page's file: MHTML unpacked, any encoding decoded, and where the page was taken from if it tells. */
export const markupOf = (
  bytes: Buffer,
):
  | { readonly markup: string; readonly came: string | null; readonly notes: readonly string[] }
  | { readonly why: string } => {
  const part = isMhtml(bytes) ? pagePart(bytes) : null;
  if (isMhtml(bytes) && !part) return { why: "is a MIME file without an HTML page in it" };
  const out = decodePage(part?.bytes ?? bytes, part?.charset ?? null);
  if ("why" in out) return out;
  const address = part?.address ?? null;
  return { markup: out.text, came: address && /^https?:/u.test(address) ? address : null, notes: out.notes };
};
