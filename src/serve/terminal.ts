import { EXIT } from "./exit.ts";

/** Where a command writes: results to `out`, words for people to `err`. Tests give their own. */
export interface Terminal {
  out(text: string): void;
  err(line: string): void;
  /** Redraws one line for somebody who watches; "" clears it. */
  redraw(line: string): void;
  /** Does somebody watch? */
  readonly live: boolean;
}

/** A reader that went away (`isnad … | head`) ends the run quietly; any other failure to write is told. */
const endWithReader = (): void => {
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code === "EPIPE") process.exit(EXIT.ok);
    process.exit(EXIT.internal);
  };
  process.stdout.on("error", onError);
  process.stderr.on("error", onError);
};

/** The terminal of this process. */
export const processTerminal = (): Terminal => {
  endWithReader();
  let drawn = false;
  const clear = () => {
    if (drawn) process.stderr.write("\r\u001b[2K");
    drawn = false;
  };
  return {
    live: process.stderr.isTTY === true,
    out: (text) => {
      clear();
      process.stdout.write(text);
    },
    err: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    redraw: (line) => {
      clear();
      if (line === "") return;
      process.stderr.write(line.slice(0, (process.stderr.columns ?? 80) - 1));
      drawn = true;
    },
  };
};
