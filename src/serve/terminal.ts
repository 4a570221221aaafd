/** Where a command writes: results to `out`, words for people to `err`. Tests give their own. */
export interface Terminal {
  out(text: string): void;
  err(line: string): void;
  /** Redraws one line for somebody who watches; "" clears it. */
  redraw(line: string): void;
  /** Does somebody watch? */
  readonly live: boolean;
}

/** The terminal of this process. */
export const processTerminal = (): Terminal => {
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
