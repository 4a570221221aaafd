/** A page saved as one file (MHTML, RFC 2557): a MIME message whose first HTML part is the page. */
export interface PagePart {
  readonly bytes: Buffer;
  /** Charset that the part declares. */
  readonly charset: string | null;
  readonly address: string | null;
}

const HEAD = 16 * 1024;
const MOST_PARTS = 2000;
const DEEPEST = 4;

type Headers = ReadonlyMap<string, string>;

/** Headers up to the first empty line, folded ones joined, names in small letters; and where the body starts. */
const headersOf = (bytes: Buffer, from: number, to: number): { headers: Headers; body: number } => {
  const head = bytes.subarray(from, Math.min(to, from + HEAD)).toString("latin1");
  const end = /\r?\n\r?\n/u.exec(head);
  const lines = head
    .slice(0, end ? end.index : head.length)
    .replace(/\r?\n[ \t]+/gu, " ")
    .split(/\r?\n/u);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? from + end.index + end[0].length : to };
};

const parameter = (value: string | undefined, name: string): string | null => {
  const hit = new RegExp(`;\\s{0,9}${name}\\s{0,9}=\\s{0,9}("([^"]{1,200})"|[^\\s;"]{1,200})`, "iu").exec(
    value ?? "",
  );
  return hit ? (hit[2] ?? hit[1] ?? null) : null;
};

/** Quoted-printable, on bytes: `=D8` is a byte, `=` at a line's end joins it to the next. */
export const fromQuotedPrintable = (bytes: Buffer): Buffer => {
  const out = Buffer.allocUnsafe(bytes.length);
  let n = 0;
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i] as number;
    if (c !== 61) {
      out[n++] = c;
      continue;
    }
    if (bytes[i + 1] === 10) i += 1;
    else if (bytes[i + 1] === 13 && bytes[i + 2] === 10) i += 2;
    else {
      const hex = bytes.subarray(i + 1, i + 3).toString("latin1");
      if (/^[0-9a-f]{2}$/iu.test(hex)) {
        out[n++] = Number.parseInt(hex, 16);
        i += 2;
      } else out[n++] = c;
    }
  }
  return out.subarray(0, n);
};

const decoded = (body: Buffer, encoding: string): Buffer => {
  if (encoding === "base64") return Buffer.from(body.toString("latin1"), "base64");
  return encoding === "quoted-printable" ? fromQuotedPrintable(body) : body;
};

const partIn = (bytes: Buffer, from: number, to: number, depth: number): PagePart | null => {
  const { headers, body } = headersOf(bytes, from, to);
  const type = headers.get("content-type") ?? "";
  if (/^multipart\//iu.test(type)) {
    const boundary = parameter(type, "boundary");
    return boundary && depth < DEEPEST ? firstPart(bytes, body, to, `--${boundary}`, depth + 1) : null;
  }
  if (!/^(text\/html|application\/xhtml\+xml)/iu.test(type)) return null;
  return {
    bytes: decoded(bytes.subarray(body, to), (headers.get("content-transfer-encoding") ?? "").toLowerCase()),
    charset: parameter(type, "charset"),
    address: headers.get("content-location") ?? headers.get("snapshot-content-location") ?? null,
  };
};

const firstPart = (bytes: Buffer, from: number, to: number, mark: string, depth: number): PagePart | null => {
  let at = bytes.indexOf(mark, from);
  for (let n = 0; at >= 0 && at < to && n < MOST_PARTS; n++) {
    const start = bytes.indexOf(10, at + mark.length) + 1;
    if (start === 0) return null;
    const next = bytes.indexOf(mark, start);
    const end = next < 0 ? to : Math.min(next, to);
    const part = partIn(bytes, start, end, depth);
    if (part) return part;
    at = next;
  }
  return null;
};

/** Does a file begin as a MIME message of several parts? */
export const isMhtml = (bytes: Buffer): boolean => {
  const head = bytes.subarray(0, 4096).toString("latin1");
  return /^[\w-]{2,40}:/u.test(head) && /^content-type:\s{0,9}multipart\//imu.test(head);
};

/** The first HTML part of a MIME message, or null. Linear; what is cut off is read as far as it goes. */
export const pagePart = (bytes: Buffer): PagePart | null => partIn(bytes, 0, bytes.length, 0);
