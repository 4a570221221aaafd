import { type Dirent, realpathSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";

/** A file to read, with the name that its document gets. */
export interface Found {
  readonly path: string;
  /** Path below the folder that was asked for, that folder's name included; with `/` on every system. */
  readonly name: string;
  /** Asked for by name, not met in a folder. */
  readonly asked: boolean;
}
export interface Failed {
  readonly name: string;
  readonly why: string;
}

const WORDS: Record<string, string> = {
  ENOENT: "there is no such file or folder: check the path",
  EACCES: "may not be read: check its permissions",
  EPERM: "may not be read: check its permissions",
  ELOOP: "is a link that leads back to itself: remove the link",
  ENAMETOOLONG: "has a path that is too long for the system",
  EISDIR: "is a folder where a file was expected",
  ENOTDIR: "has a file in the place of a folder: check the path",
  EMFILE: "could not be opened: too many files are open",
  ERR_INVALID_ARG_VALUE: "has a path that no system accepts",
};

/** A system error in one line a reader can act on. */
export const whyOf = (error: unknown): string => {
  const code = (error as { code?: string } | null)?.code ?? "";
  return WORDS[code] ?? `could not be read (${code || String(error)})`;
};

const slashes = (path: string): string => path.split(sep).join("/");

/** Files below a folder, sorted by name, hidden ones passed over; a folder met again through a link is told, not entered. */
async function* below(
  root: string,
  folder: string,
  above: readonly string[],
): AsyncGenerator<Found | Failed> {
  const nameOf = (path: string): string => slashes(join(basename(root), relative(root, path)));
  let entries: Dirent[];
  let real: string;
  try {
    real = realpathSync(folder);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { name: nameOf(folder), why: whyOf(error) };
    return;
  }
  if (above.includes(real)) {
    yield { name: nameOf(folder), why: "is a link back to a folder above it: not followed" };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    try {
      const stat = statSync(path);
      if (stat.isDirectory()) yield* below(root, path, [...above, real]);
      else if (stat.isFile()) yield { path, name: nameOf(path), asked: false };
      else yield { name: nameOf(path), why: "is neither a file nor a folder: passed over" };
    } catch (error) {
      yield { name: nameOf(path), why: whyOf(error) };
    }
  }
}

/** All files of the paths asked for, in the order given, folders in the order of their names. `-` is passed on. */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found | Failed> {
  for (const path of paths) {
    if (path === "-") {
      yield { path, name: "stdin", asked: true };
      continue;
    }
    // The empty path would mean the working folder, whole.
    if (path.trim() === "") {
      yield { name: "“”", why: "is an empty path: name a file, a folder, or -" };
      continue;
    }
    try {
      const root = resolve(path);
      if (statSync(root).isDirectory()) yield* below(root, root, []);
      else yield { path, name: slashes(path), asked: true };
    } catch (error) {
      yield { name: path, why: whyOf(error) };
    }
  }
}
