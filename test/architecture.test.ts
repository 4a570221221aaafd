import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "./shared.ts";
import { cycleIn, filesOf, importsOf, textOf } from "./sources.ts";

/** Whom each room may import (docs: `model ← arabic ← {read, corpus} ← serve`). */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  arabic: ["model"],
  read: ["model", "arabic"],
  corpus: ["model", "arabic"],
  serve: ["model", "arabic", "read", "corpus"],
};
/** What others may use as a library: rooms that the package's own doors, `src/*.ts`, open onto. */
const LIBRARY = ["model", "arabic", "read", "corpus"];

const sources = filesOf("src").filter((f) => f.endsWith(".ts"));
const isTest = (file: string): boolean => file.endsWith(".test.ts");
const roomOf = (file: string): string | null => /^src\/([^/]+)\//u.exec(file)?.[1] ?? null;
const ours = sources.flatMap(importsOf).filter((i) => i.to.startsWith("src/"));

test("every room is known and every import leads to a file", () => {
  const unknown = [...new Set(sources.map(roomOf))].filter((r) => r !== null && !Object.hasOwn(MAY, r));
  assert.deepEqual(unknown, [], "a new room: say in this test whom it may import");
  assert.ok(ours.length > 100, "the imports were found");
  assert.deepEqual(
    ours.filter((i) => !existsSync(join(root, i.to))),
    [],
  );
});

test("imports follow the arrows", () => {
  const wrong = ours.filter(({ from, to }) => {
    const [a, b] = [roomOf(from), roomOf(to)];
    if (a === b) return false;
    return b === null || !(a === null ? LIBRARY : (MAY[a] ?? [])).includes(b);
  });
  assert.deepEqual(
    wrong.map((i) => `${i.from} → ${i.to}`),
    [],
  );
});

/** Files of `src/` itself are the package's doors, and may open onto one part of a room (`isnad/time`). */
test("a room is entered by its door", () => {
  const deep = ours.filter(
    ({ from, to }) =>
      !isTest(from) &&
      roomOf(from) !== null &&
      roomOf(from) !== roomOf(to) &&
      to !== `src/${roomOf(to)}/index.ts`,
  );
  assert.deepEqual(
    deep.map((i) => `${i.from} → ${i.to}`),
    [],
  );
});

test("no import cycle", () => {
  const edges = new Map(
    sources.map((f) => [f, ours.filter((i) => i.from === f && !i.typeOnly).map((i) => i.to)] as const),
  );
  assert.equal(cycleIn(edges)?.join(" → ") ?? null, null);
  assert.deepEqual(
    cycleIn(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b"]],
      ]),
    ),
    ["b", "c", "b"],
  );
});

test("names say what is in a file", () => {
  const vague = filesOf().filter((f) =>
    /^(utils?|common|helpers?|managers?|services?)$/u.test(basename(f).split(".")[0]!),
  );
  assert.deepEqual(vague, []);
});

/** What the doors give at run time, one name a line. After a change that is meant: `ISNAD_UPDATE=1 npm test`. */
const DOORS = "test/doors.txt";
test("the doors give what they gave", async () => {
  const names: string[] = [];
  for (const room of LIBRARY) {
    const door = (await import(`../src/${room}/index.ts`)) as object;
    names.push(...Object.keys(door).map((name) => `${room} ${name}`));
  }
  const now = `${names.sort().join("\n")}\n`;
  if (process.env["ISNAD_UPDATE"]) writeFileSync(join(root, DOORS), now);
  assert.equal(now, textOf(DOORS));
});

test("packages that are imported are declared", () => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(textOf("package.json"));
  const known = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
  const named = [...sources, ...["scripts", "bench", "test"].flatMap((f) => filesOf(f))]
    .filter((f) => f.endsWith(".ts"))
    .flatMap(importsOf)
    .filter((i) => !i.own && !i.to.startsWith("node:"));
  assert.deepEqual(
    named.filter((i) => !known.has(/^(@[^/]+\/)?[^/]+/u.exec(i.to)![0])),
    [],
  );
});

const documents = filesOf().filter((f) => f.endsWith(".md"));
test("links in the documents lead somewhere", () => {
  const broken = documents.flatMap((file) =>
    [...textOf(file).matchAll(/\]\(([^)\s]+)\)/gu)]
      .map((m) => m[1]!.replace(/#.*$/u, ""))
      .filter((to) => to !== "" && !/^[a-z]+:/u.test(to) && !existsSync(join(root, dirname(file), to)))
      .map((to) => `${file} → ${to}`),
  );
  assert.deepEqual(broken, []);
});

test("nothing names a place on one machine", () => {
  // Written apart, so that this file passes its own test.
  const places = [["", "work", ""].join("/"), ["", "home", ""].join("/"), ["", "Users", ""].join("/")];
  const named = filesOf()
    .filter((f) => !/\.(bin|png|woff2?)$|package-lock\.json$/u.test(f))
    .filter((f) => places.some((p) => textOf(f).includes(p)));
  assert.deepEqual(named, []);
});

test("every room has its page", () => {
  assert.deepEqual(
    Object.keys(MAY).filter((room) => !existsSync(join(root, "src", room, "README.md"))),
    [],
  );
});
