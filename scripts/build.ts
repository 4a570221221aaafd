/**
 * Builds `dist/`: the bundled command line and the doors of the rooms, their types, the rules parsed, the models.
 *
 *   node scripts/build.ts [DIR]
 *
 * Libraries are bundled, so that the published package has no dependency to fetch and starts fast.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve, sep } from "node:path";
import { load } from "js-yaml";
import { rolldown } from "rolldown";
import { parseTable, rulesFolder } from "../src/arabic/data.ts";

const root = join(import.meta.dirname, "..");
const dist = resolve(process.argv[2] ?? join(root, "dist"));

/** Bundles every entry, shared code in chunks beside them; gives the ids of all modules that went in. */
const bundle = async (): Promise<Set<string>> => {
  const build = await rolldown({
    platform: "node",
    input: {
      isnad: join(root, "src/serve/main.ts"),
      index: join(root, "src/index.ts"),
      time: join(root, "src/time.ts"),
      ...Object.fromEntries(
        ["model", "arabic", "read", "corpus"].map((room) => [room, join(root, "src", room, "index.ts")]),
      ),
    },
  });
  const { output } = await build.write({
    dir: dist,
    format: "esm",
    // All in one folder: code finds rules.json and the models beside itself.
    entryFileNames: "[name].js",
    chunkFileNames: "chunk-[name]-[hash].js",
  });
  await build.close();
  return new Set(output.flatMap((o) => (o.type === "chunk" ? o.moduleIds : [])));
};

/** Every rule and lexicon parsed into one file under its name; models are copied as they are. */
const rules = (): void => {
  const parsed: Record<string, unknown> = {};
  for (const path of readdirSync(rulesFolder, { recursive: true, encoding: "utf8" }).sort()) {
    const [file, name] = [join(rulesFolder, path), path.split(sep).join("/")];
    if (name.endsWith(".yaml")) parsed[name] = load(readFileSync(file, "utf8"), { filename: name });
    else if (name.endsWith(".tsv")) parsed[name] = parseTable(readFileSync(file, "utf8"));
    else if (name.endsWith(".bin")) copyFileSync(file, join(dist, basename(name)));
  }
  writeFileSync(join(dist, "rules.json"), JSON.stringify(parsed));
};

/** The licences of what was bundled, as those licences ask. */
const notices = (modules: ReadonlySet<string>): void => {
  const packages = new Set(
    [...modules].flatMap((id) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(id)?.[1] ?? []),
  );
  const texts = [...packages].sort().map((name) => {
    const folder = join(root, "node_modules", name);
    const licence = readdirSync(folder).find((f) => /^licen[cs]e/iu.test(f));
    // A package without a licence file names its licence in its package.json.
    const named = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { license?: string };
    if (!licence && !named.license) throw new Error(`${name} is bundled and names no licence`);
    const text = licence ? readFileSync(join(folder, licence), "utf8").trim() : String(named.license);
    return `${name}\n\n${text}\n`;
  });
  writeFileSync(join(dist, "THIRD-PARTY.txt"), texts.join(`\n${"-".repeat(80)}\n\n`));
};

if (existsSync(dist)) rmSync(dist, { recursive: true });
mkdirSync(dist, { recursive: true });
notices(await bundle());
chmodSync(join(dist, "isnad.js"), 0o755);
rules();
execFileSync(
  join(root, "node_modules/.bin/tsc"),
  ["-p", join(root, "tsconfig.build.json"), "--outDir", join(dist, "types")],
  {
    stdio: "inherit",
  },
);
