import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../test/shared.ts";
import { commandLine } from "./command-line.ts";
import { operations } from "./operations.ts";
import type { Terminal } from "./terminal.ts";

const work = mkdtempSync(join(tmpdir(), "isnad-cli-"));
after(() => rmSync(work, { recursive: true, force: true }));
const put = (name: string, text: string): string => {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
};
const article = put("a.txt", "أعلن وزير النقل سالم الدهماني، أمس الأحد، أن الميناء سيفتح في آذار.\n");

const run = async (...args: string[]) => {
  let [out, err] = ["", ""];
  const terminal: Terminal = {
    out: (text) => void (out += text),
    err: (line) => void (err += `${line}\n`),
    redraw: () => {},
    live: false,
  };
  const exit = await commandLine(args, "1.2.3", terminal);
  return { exit, out, err };
};
/** One line for people: it names the program, and is no stack trace. */
const oneLine = (err: string): void => {
  assert.match(err, /^isnad: .+\n$/u);
  assert.doesNotMatch(err, /node:|\.ts:\d/u);
};

test("help lists every operation, every option and the exit codes", async () => {
  const { exit, out } = await run("--help");
  assert.equal(exit, 0);
  for (const o of operations) {
    assert.ok(out.includes(o.name) && out.includes(o.does));
    const help = (await run(o.name, "--help")).out.replace(/\s+/gu, " ");
    assert.ok(help.includes("4 figures under their floors"));
    for (const key of Object.keys(o.input.shape)) {
      const schema = o.input.shape[key as never] as { meta(): { place?: boolean; description: string } };
      assert.ok(help.includes(schema.meta().description), `${o.name} ${key}`);
    }
  }
});

test("a wrong command line is exit 2 and one line", async () => {
  for (const args of [
    ["frobnicate"],
    ["dossier"],
    ["dossier", article, "--as-of", "2021-13-40"],
    ["dossier", article, "--as-of", "yesterday"],
    ["annotate", article, "--date", "9/12/2021"],
    ["annotate", article, "--nope"],
    ["eval", "--gold", work],
    ["eval", "--gold", join(work, "absent"), "--docs", article],
    ["eval", "--gold", work, "--docs", article],
    ["eval", "--gold", work, "--docs", article, "--layer", "poems"],
    ["eval", "--gold", work, "--docs", article, "--errors", "many"],
    ["explain", "absent/file.txt"],
    ["dossier", article, "-o", join(article, "below-a-file")],
  ]) {
    const { exit, out, err } = await run(...args);
    assert.equal(exit, 2, args.join(" "));
    assert.equal(out, "");
    oneLine(err);
  }
  assert.equal((await run()).exit, 2, "no command");
});

test("annotate prints a record a line; what cannot be read is told and the rest goes on", async () => {
  const { exit, out, err } = await run("annotate", join(work, "absent.txt"), article, "--json");
  assert.equal(exit, 3);
  oneLine(err);
  const records = out
    .trimEnd()
    .split("\n")
    .map((l) => JSON.parse(l));
  assert.deepEqual(
    records.map((r) => r.doc),
    ["a.txt"],
  );
  const strict = await run("annotate", join(work, "absent.txt"), article, "--json", "--strict");
  assert.deepEqual([strict.exit, strict.out], [3, ""]);
  oneLine(strict.err);
});

test("explain shows rules, their words and the layers, for a text and for a file", async () => {
  const text = "قال الوزير سالم الدهماني إن الميناء سيفتح في آذار.";
  const given = await run("explain", text);
  assert.equal(given.exit, 0);
  for (const step of ["articles", "words", "statements", "commitments"])
    assert.match(given.out, new RegExp(`^${step}$`, "mu"));
  assert.match(given.out, /words\.segment +«سيفتح» +س \+ يفتح/u);
  assert.match((await run("explain", article)).out, /^a\.txt: /u);
});

test("dossier writes three whole files and says where", async () => {
  const out = join(work, "out");
  const made = await run("dossier", article, "-o", out, "--as-of", "2022-01-01");
  assert.equal(made.exit, 0, made.err);
  assert.deepEqual(readdirSync(out).sort(), ["dossier.html", "dossier.json", "records.jsonl"]);
  assert.ok(made.out.startsWith(join(out, "dossier.html")));
  assert.match(made.out, /1 document, 1 article.*as of 2022-01-01/su);
  const json = await run("dossier", article, "--as-of", "2022-01-01", "--json");
  assert.equal(json.out, readFileSync(join(out, "dossier.json"), "utf8"));
  assert.equal(JSON.parse(json.out).as_of, "2022-01-01");
});

test("no readable document makes no dossier", async () => {
  const out = join(work, "none");
  const { exit, err } = await run("dossier", join(work, "absent"), "-o", out);
  assert.equal(exit, 3);
  assert.match(err, /nothing to make a dossier of/u);
  assert.equal(existsSync(join(out, "dossier.html")), false);
});

test("a folder that may not be written to is told before any work", async () => {
  const locked = mkdtempSync(join(work, "locked-"));
  chmodSync(locked, 0o500);
  // Root may write anywhere: it is somebody else for the while.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65534);
  const { exit, err } = await run("dossier", article, "-o", locked).finally(
    () => root && process.seteuid?.(0),
  );
  assert.equal(exit, 2);
  oneLine(err);
  assert.match(err, /locked-.* may not be written to/u);
});

const main = join(root, "src/serve/main.ts");

test("a reader that goes away ends the run quietly", () => {
  const many = put(
    "many.jsonl",
    `${JSON.stringify({ text: "قال الوزير إن الميناء سيفتح." })}\n`.repeat(3000),
  );
  const { status, stderr } = spawnSync(
    "bash",
    ["-o", "pipefail", "-c", `"$0" "$1" annotate "$2" --json | head -n 1`, process.execPath, main, many],
    { encoding: "utf8" },
  );
  assert.deepEqual([status, stderr], [0, ""]);
});

test("an interrupted run leaves no half-written file", async () => {
  const out = join(work, "interrupted");
  const many = put(
    "more.jsonl",
    `${JSON.stringify({ text: "قال الوزير إن الميناء سيفتح. ".repeat(400) })}\n`.repeat(2000),
  );
  const child = spawn(process.execPath, [main, "dossier", many, "-o", out], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("exit", (_, signal) => resolve(signal)));
  setTimeout(() => child.kill("SIGINT"), 400);
  assert.equal(await ended, "SIGINT");
  assert.deepEqual(existsSync(out) ? readdirSync(out) : [], []);
});
