import { existsSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");

/**
 * Material that lies beside a full checkout (gold, shared scorers, the five documents). A test that needs it
 * passes this as its options: skipped with a reason where it is absent, but run, and so failed, in CI.
 */
export const shared = join(root, "..", "shared");
export const needsShared: { skip: string | false } = {
  skip: existsSync(shared) || process.env["CI"] ? false : "no ../shared beside this checkout",
};
