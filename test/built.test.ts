import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import { needsShared, root, shared } from "./shared.ts";

const work = mkdtempSync(join(tmpdir(), "isnad-built-"));
const dist = join(work, "dist");
const bin = join(dist, "isnad.js");
const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1e8, cwd: work });
/** Least of some tries, ended by one within the limit: other work on the machine only ever adds. */
const milliseconds = (limit: number, run: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && least >= limit; tries++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

before(
  () => void execFileSync(process.execPath, [join(root, "scripts/build.ts"), dist], { stdio: "inherit" }),
);
after(() => rmSync(work, { recursive: true, force: true }));

test("the built program says what the source says, byte for byte", () => {
  const examples = join(root, "examples");
  const source = join(root, "src/serve/main.ts");
  for (const args of [
    ["annotate", examples, "--json"],
    ["dossier", examples, "--json"],
    ["explain", "قال الوزير سالم الدهماني إن الميناء سيفتح في آذار."],
  ])
    assert.equal(node(bin, ...args), node(source, ...args), args.join(" "));
  node(bin, "dossier", examples, "-o", join(work, "built"));
  node(source, "dossier", examples, "-o", join(work, "source"));
  for (const file of ["dossier.html", "dossier.json", "records.jsonl"])
    assert.equal(
      readFileSync(join(work, "built", file), "utf8"),
      readFileSync(join(work, "source", file), "utf8"),
      file,
    );
});

test("isnad --version answers within 0.3 s", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.equal(node(bin, "--version"), `${version}\n`);
  const took = milliseconds(300, () => node(bin, "--version"));
  assert.ok(took < 300, `${took.toFixed(0)} ms`);
});

test("the dossier of the five documents is made within 2 s", needsShared, () => {
  const took = milliseconds(2000, () =>
    node(bin, "dossier", join(shared, "seeds"), "-o", join(work, "five")),
  );
  assert.ok(took < 2000, `${took.toFixed(0)} ms`);
});

/** Other Nodes on this machine that are too old, as far as there are any. */
const olderNodes = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "node"))
  .filter((path) => existsSync(path))
  .filter((path) => {
    const version = execFileSync(path, ["-p", "process.versions.node"], { encoding: "utf8" });
    const [major = 0, minor = 0] = version.split(".").map(Number);
    return major < 22 || (major === 22 && minor < 13);
  });

test("an older Node is told in one line what is needed", () => {
  const pretend = `data:text/javascript,Object.defineProperty(process, "versions", { value: { node: "20.19.0" } })`;
  for (const [path, ...args] of [[process.execPath, "--import", pretend], ...olderNodes.map((n) => [n])]) {
    const { status, stderr } = spawnSync(path!, [...args, bin, "dossier", "x"], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /^isnad: needs Node 22\.13 or later.*\n$/u);
  }
});

test("the doors are built with their types, and work", () => {
  const { exports, files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.deepEqual(files, ["dist"]);
  for (const { types, default: code } of Object.values(exports) as { types: string; default: string }[])
    for (const path of [types, code]) assert.ok(existsSync(join(work, path)), path);
  const said = node(
    "--input-type=module",
    "-e",
    `import { tokenise, segment } from ${JSON.stringify(join(dist, "arabic.js"))};
     const text = "وسيقولون";
     console.log(segment(tokenise(text, 0, text.length))[0].before.join("+"));`,
  );
  assert.equal(said, "و+س\n");
  assert.ok(readdirSync(dist).includes("THIRD-PARTY.txt"));
});
