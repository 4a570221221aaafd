import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Document } from "../../model/index.ts";
import { decode } from "./decode.ts";
import { type ReadOptions, readDocuments } from "./index.ts";
import { languageOf } from "./language.ts";
import { byteLines } from "./records.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-read-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let made = 0;
const put = (files: Record<string, string | Uint8Array>): string => {
  const root = join(folder, `case${made++}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, ".."), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
};
const read = async (
  paths: string[],
  options?: ReadOptions,
): Promise<{ ok: Document[]; failed: { name: string; why: string }[] }> => {
  const out = { ok: [] as Document[], failed: [] as { name: string; why: string }[] };
  for await (const r of readDocuments(paths, options))
    if ("ok" in r) out.ok.push(r.ok);
    else out.failed.push(r.failed);
  return out;
};
const sha = (s: string | Uint8Array): string => createHash("sha256").update(s).digest("hex");

const PROSE =
  "وصل الوفد إلى الميناء في الصباح، وقال المدير إن العمل على الرصيف انتهى من دون تأخير.\nوأضاف أن السفن التي كانت في الخارج دخلت بعد الظهر.";
/** windows-1256 and ISO-8859-6 have no encoder in the platform: the decoder's table turned round. */
const encode = (text: string, name: string): Uint8Array => {
  const table = new Map<string, number>();
  for (let b = 0; b < 256; b++) table.set(new TextDecoder(name).decode(Uint8Array.of(b)), b);
  return Uint8Array.from([...text], (c) => table.get(c) ?? 63);
};

test("a folder is read in order of names, hidden files passed over, names told apart", async () => {
  const root = put({
    "b/x.txt": PROSE,
    "a/x.txt": PROSE,
    "a/y.txt": PROSE,
    ".hidden.txt": PROSE,
    "a/.git/c.txt": PROSE,
  });
  const { ok, failed } = await read([root]);
  const name = root.split("/").at(-1);
  assert.deepEqual(
    ok.map((d) => d.id),
    [`${name}/a/x.txt`, "y.txt", `${name}/b/x.txt`],
  );
  assert.deepEqual(failed, []);
  assert.equal(ok[0]?.sha256, sha(PROSE));
  assert.equal(ok[0]?.language, "ar");
  assert.deepEqual(ok[0]?.notes, []);
});

test("the day of files that carry none is given; a wrong one is refused", async () => {
  const root = put({
    "a.txt": PROSE,
    "b.jsonl": `${JSON.stringify({ id: "1", text: PROSE, published: "2023-02-01" })}\n`,
  });
  const { ok } = await read([root], { date: "2024-05-06" });
  assert.deepEqual(
    ok.map((d) => d.given.published),
    ["2024-05-06", "2023-02-01"],
  );
  await assert.rejects(read([root], { date: "06/05/2024" }), RangeError);
});

test("JSON Lines: metadata, hash of the line, and one clear line for each that is wrong", async () => {
  const good = JSON.stringify({
    id: "n1",
    text: PROSE,
    title: "عنوان",
    outlet: null,
    published: "2024-13-01",
    licence: "x",
  });
  const root = put({
    "f.jsonl": `\ufeff${good}\r\n\n{"id": "n2"\n{"id":"n3","text":"  "}\n[1]\n${good}\n{"text":"${"سطر بلا رقم في الملف"}"}`,
  });
  const { ok, failed } = await read([join(root, "f.jsonl")]);
  assert.deepEqual(
    ok.map((d) => d.id),
    ["n1", "f.jsonl:7"],
  );
  assert.deepEqual(ok[0]?.given, { title: "عنوان" });
  assert.match(ok[0]?.notes.join() ?? "", /published “2024-13-01” is no ISO date/u);
  assert.equal(ok[1]?.sha256, sha(`{"text":"سطر بلا رقم في الملف"}`));
  assert.deepEqual(
    failed.map((f) => f.name.replace(/^.*f\.jsonl/u, "")),
    [":3", ":4", ":5", ":6"],
  );
  assert.match(failed[0]?.why ?? "", /is no JSON/u);
  assert.match(failed[1]?.why ?? "", /“text”: holds no words/u);
  assert.match(failed[2]?.why ?? "", /no object/u);
  assert.match(failed[3]?.why ?? "", /has the id “n1”/u);
});

test("a .json file holds one object, a list, or lines after all", async () => {
  const one = { id: "o", text: PROSE };
  const root = put({
    "a.json": JSON.stringify(one, null, 2),
    "b.json": JSON.stringify([{ text: PROSE }, { id: "p", text: 5 }]),
    "c.json": `${JSON.stringify({ id: "q", text: PROSE })}\n${JSON.stringify({ id: "r", text: PROSE })}\n`,
    "d.json": "not json",
  });
  const { ok, failed } = await read([root]);
  assert.deepEqual(
    ok.map((d) => d.id),
    ["o", "b.json[0]", "q", "r"],
  );
  assert.deepEqual(
    failed.map((f) => f.name.split("/").at(-1)),
    ["b.json[1]", "d.json"],
  );
});

test("standard input tells by its first character what it holds", async () => {
  const stream = async function* (s: string): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(s);
    for (let i = 0; i < bytes.length; i += 7) yield bytes.subarray(i, i + 7);
  };
  const lines = await read(["-"], {
    stdin: stream(`{"id":"s","text":"خبر قصير"}\n{"id":"t","text":"خبر آخر"}`),
  });
  assert.deepEqual(
    lines.ok.map((d) => d.id),
    ["s", "t"],
  );
  const text = await read(["-"], { stdin: stream(PROSE) });
  assert.deepEqual(
    text.ok.map((d) => [d.id, d.text]),
    [["stdin", PROSE]],
  );
});

for (const name of ["windows-1256", "iso-8859-6"])
  test(`${name} is told by its prose`, () => {
    const out = decode(encode(PROSE, name));
    assert.ok("text" in out);
    assert.equal(out.text, PROSE);
    assert.deepEqual(out.notes, [`read as ${name}`]);
  });

test("UTF-16 with and without its mark", () => {
  const le = Buffer.from(PROSE, "utf16le");
  for (const bytes of [Buffer.concat([Buffer.from([0xff, 0xfe]), le]), le, Buffer.from(le).swap16()]) {
    const out = decode(bytes);
    assert.ok("text" in out);
    assert.equal(out.text, PROSE);
    assert.match(out.notes.join(), /UTF-16/u);
  }
});

test("what a text cannot carry is mended in place and noted", async () => {
  const cut = Buffer.from(PROSE).subarray(0, -2);
  const root = put({
    "cut.txt": cut,
    "nul.txt": `${PROSE}\u0000${PROSE}`,
    "mark.txt": `\ufeff${PROSE}`,
    "crlf.txt": PROSE.replace("\n", "\r\n"),
    "pair.jsonl": '{"id":"pair","text":"رمز \\ud83d مكسور في النص"}',
  });
  const { ok, failed } = await read([root]);
  assert.deepEqual(failed, []);
  const notes = Object.fromEntries(ok.map((d) => [d.id, d.notes.join()]));
  assert.match(notes["cut.txt"] ?? "", /broken byte/u);
  assert.match(notes["nul.txt"] ?? "", /1 NUL/u);
  assert.match(notes["mark.txt"] ?? "", /byte order mark/u);
  assert.match(notes["pair"] ?? "", /lone surrogates/u);
  assert.equal(ok.find((d) => d.id === "crlf.txt")?.text, PROSE.replace("\n", "\r\n"));
  assert.ok(ok.every((d) => d.text.isWellFormed()));
});

test("what is no text is refused in words, and the rest goes on", async () => {
  const root = put({
    "a-empty.txt": "",
    "b-blank.txt": " \n\n ",
    "c.pdf": "%PDF-1.7 ...",
    "d.bin": Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    "f-line.txt": "خ".repeat(4 * 1024 * 1024 + 1),
    "g-good.txt": PROSE,
  });
  symlinkSync(root, join(root, "loop"));
  symlinkSync(join(root, "nowhere"), join(root, "lost.txt"));
  const { ok, failed } = await read([root, join(root, "absent.txt"), "bad\u0000path", ""]);
  assert.deepEqual(
    ok.map((d) => d.id),
    ["g-good.txt"],
  );
  const why = Object.fromEntries(failed.map((f) => [f.name.split("/").at(-1), f.why]));
  assert.match(why["a-empty.txt"] ?? "", /is empty/u);
  assert.match(why["b-blank.txt"] ?? "", /no words/u);
  assert.match(why["c.pdf"] ?? "", /PDF/u);
  assert.ok(why["d.bin"]);
  assert.match(why["f-line.txt"] ?? "", /4 million/u);
  assert.match(why["loop"] ?? "", /link back/u);
  assert.match(why["lost.txt"] ?? "", /no such file/u);
  assert.match(why["“”"] ?? "", /empty path/u);
  assert.match(why["absent.txt"] ?? "", /no such file/u);
  assert.equal(failed.length, 10);
  assert.ok(failed.every((f) => !f.why.includes("\n")));
});

test("a line over the limit is dropped in bounded memory", async () => {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from("first\n");
    for (let i = 0; i < 50; i++) yield Buffer.alloc(100, 120);
    yield Buffer.from("\nlast");
  };
  const lines = [];
  for await (const l of byteLines(chunks(), 1000)) lines.push([l.number, l.bytes?.toString() ?? null]);
  assert.deepEqual(lines, [
    [1, "first"],
    [2, null],
    [3, "last"],
  ]);
});

test("language by script and small words", () => {
  assert.equal(languageOf(PROSE), "ar");
  assert.equal(languageOf("The ship came to the port in the morning and left."), "en");
  assert.equal(languageOf("کشتی در بندر است و این خبر از تهران می‌رسد که برای گفتگو آمده"), "fa");
  assert.equal(languageOf("12345"), "und");
});
