import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT, Stop } from "./exit.ts";

const WORDS: Readonly<Record<string, string>> = {
  EACCES: "may not be written to",
  EPERM: "may not be written to",
  EROFS: "is on a disk that may only be read",
  ENOTDIR: "has a file in the place of a folder",
  EEXIST: "is a file, not a folder",
};

/** A failed write as a line for people; anything unknown is thrown on as it is. */
const explained = (folder: string, error: unknown): unknown => {
  const code = (error as { code?: string }).code ?? "";
  if (code === "ENOSPC") return new Stop(EXIT.internal, `${folder}: the disk is full`);
  return WORDS[code]
    ? new Stop(EXIT.usage, `${folder} ${WORDS[code]}: choose another folder with -o`)
    : error;
};

/**
 * Makes sure that a folder is there and can be written to, before any work is done.
 * @throws Stop if it cannot
 */
export const prepareFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.${process.pid}.part`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (e) {
    throw explained(folder, e);
  }
};

/**
 * Writes files whole or not at all: each under another name first, then all renamed, so that whoever opens one
 * sees the old or the new, never a half.
 * @throws Stop if the folder cannot be written to
 */
export const writeWhole = (folder: string, files: Readonly<Record<string, string>>): void => {
  const names = Object.keys(files).map((name) => ({
    path: join(folder, name),
    temporary: join(folder, `.${name}.${process.pid}.part`),
    text: files[name] ?? "",
  }));
  try {
    for (const { temporary, text } of names) writeFileSync(temporary, text);
    for (const { temporary, path } of names) renameSync(temporary, path);
  } catch (e) {
    throw explained(folder, e);
  } finally {
    for (const { temporary } of names) rmSync(temporary, { force: true });
  }
};
