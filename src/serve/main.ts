#!/usr/bin/env node
/**
 * The entry. It must load on any Node that knows modules, to say in one line what it needs; everything else is
 * imported after that check, which also keeps `--version` fast.
 */
import about from "../../package.json" with { type: "json" };

const NEEDS = [22, 13] as const;
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const args = process.argv.slice(2);

if (major < NEEDS[0] || (major === NEEDS[0] && minor < NEEDS[1])) {
  process.stderr.write(
    `isnad: needs Node ${NEEDS.join(".")} or later, and this is ${process.versions.node}: see https://nodejs.org\n`,
  );
  process.exitCode = 2;
} else if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  process.stdout.write(`${about.version}\n`);
} else {
  const { commandLine } = await import("./command-line.ts");
  process.exitCode = await commandLine(args, about.version);
}
