import type { z } from "zod";
import type { Exit } from "./exit.ts";
import type { Terminal } from "./terminal.ts";

/** What a field of an operation's input says of itself beside its type; `description` is zod's own. */
declare module "zod" {
  interface GlobalMeta {
    /** How its value is called in help: `DIR`, `DAY`. */
    value?: string;
    /** Given by its place on the command line, not by a name. */
    place?: boolean;
    /** One letter that stands for its name. */
    letter?: string;
  }
}

/** One thing the program does for somebody. The command line, and whatever else serves it, is made from this. */
export interface Operation<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  /** One line. */
  readonly does: string;
  /** A paragraph or two: what comes out, what to know. */
  readonly more: string;
  readonly input: Input;
  run(input: z.infer<Input>, terminal: Terminal): Promise<Exit>;
}

/** Declares an operation; a function only so that the type of its input is inferred. */
export const operation = <Input extends z.ZodObject>(o: Operation<Input>): Operation =>
  o as unknown as Operation;
