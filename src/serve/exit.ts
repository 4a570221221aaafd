/** How a run ends; `docs/guide.md` and every `--help` list them. */
export const EXIT = {
  ok: 0,
  /** A fault of the program. */
  internal: 1,
  /** The command line was wrong, or names what is not there or may not be written. */
  usage: 2,
  /** Some inputs could not be read; the rest was done. */
  inputs: 3,
  /** Figures lie under their floors. */
  floors: 4,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_HELP = `Exit codes:
  0  all went well
  1  a fault of the program
  2  the command line was wrong
  3  some inputs could not be read (the rest was done; with --strict, the first one ended the run)
  4  figures under their floors (eval --floors)`;

/** Ends a run for a reason that people can mend. Its message is one line: what, where, what to do. */
export class Stop extends Error {
  readonly exit: Exit;

  constructor(exit: Exit, message: string) {
    super(message);
    this.exit = exit;
  }
}
