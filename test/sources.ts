import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { root } from "./shared.ts";

const OUTSIDE = new Set(["node_modules", "dist", ".git"]);

/** Files of the repository below a folder, as paths from its root with `/`. */
export const filesOf = (folder = "."): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((e) => {
      const path = folder === "." ? e.name : `${folder}/${e.name}`;
      // `.git` is a file where the checkout is a worktree of another.
      if (OUTSIDE.has(e.name)) return [];
      if (e.isDirectory()) return filesOf(path);
      return e.isFile() ? [path] : [];
    });

export const textOf = (path: string): string => readFileSync(join(root, path), "utf8");

export interface Import {
  readonly from: string;
  /** Path from the root for a file of ours, else the name of the module. */
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** Whole statements, so that one spread over lines is seen; a string that holds one would be too, and none does. */
const STATEMENT = /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gmu;
const DYNAMIC = /\bimport\(\s*"([^"]+)"\s*\)(\.[A-Z])?/gu;

/** Every import and re-export of a source file. A dynamic import that is asked for a capitalised name is a type. */
export const importsOf = (from: string): Import[] => {
  const text = textOf(from);
  const one = (name: string, typeOnly: boolean): Import => {
    const own = name.startsWith(".");
    const to = own
      ? relative(root, join(root, dirname(from), name))
          .split(sep)
          .join("/")
      : name;
    return { from, to, own, typeOnly };
  };
  return [
    ...[...text.matchAll(STATEMENT)].map((m) => one(m[2]!, m[1] !== undefined)),
    ...[...text.matchAll(DYNAMIC)].map((m) => one(m[1]!, m[2] !== undefined)),
  ];
};

/** A cycle among files, as the files on it, or null. Edges lead from a file to what it needs at run time. */
export const cycleIn = (edges: ReadonlyMap<string, readonly string[]>): string[] | null => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const next of edges.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  for (const file of edges.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return null;
};
