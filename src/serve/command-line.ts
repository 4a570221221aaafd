import { Command, CommanderError, Option } from "commander";
import type { z } from "zod";
import { EXIT, EXIT_HELP, type Exit, Stop } from "./exit.ts";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

/** `asOf` on the command line: `as-of`. */
const dashed = (key: string): string => key.replace(/[A-Z]/gu, (c) => `-${c.toLowerCase()}`);

interface Field {
  readonly key: string;
  readonly meta: z.GlobalMeta;
  readonly kind: string;
  readonly optional: boolean;
  readonly choices: readonly string[] | null;
}

const fieldsOf = (input: z.ZodObject): Field[] =>
  Object.entries(input.shape).map(([key, schema]) => {
    const whole = schema as z.ZodType;
    const optional = whole.safeParse(undefined).success;
    let inner = whole as z.ZodType & { unwrap?: () => z.ZodType };
    while (inner.def.type === "optional" && inner.unwrap) inner = inner.unwrap();
    const choices = inner.def.type === "enum" ? (inner as z.ZodEnum).options.map(String) : null;
    return { key, meta: whole.meta() ?? {}, kind: inner.def.type, optional, choices };
  });

const optionOf = ({ key, meta, kind, optional, choices }: Field): Option => {
  const value = kind === "boolean" ? "" : kind === "array" ? ` <${meta.value}...>` : ` <${meta.value}>`;
  const option = new Option(
    `${meta.letter ? `-${meta.letter}, ` : ""}--${dashed(key)}${value}`,
    meta.description,
  );
  if (choices) option.choices(choices);
  return option.makeOptionMandatory(!optional);
};

const usageOf = (fields: readonly Field[]): string =>
  [
    ...fields.filter((f) => f.meta.place).map((f) => `<${f.meta.value}${f.kind === "array" ? "..." : ""}>`),
    ...fields.filter((f) => !f.meta.place && !f.optional).map((f) => optionOf(f).flags),
    "[options]",
  ].join(" ");

/** What is wrong with an input, in one line that names the option as it is typed. */
const wrong = (error: z.ZodError, fields: readonly Field[]): string => {
  const issue = error.issues[0]!;
  const field = fields.find((f) => f.key === issue.path[0]);
  const name = field?.meta.place ? field.meta.value : `--${dashed(String(issue.path[0]))}`;
  return `${name} ${issue.message}`;
};

const commandOf = (
  operation: Operation,
  finish: (run: () => Promise<Exit>) => Promise<void>,
  terminal: Terminal,
) => {
  const command = new Command(operation.name)
    .summary(operation.does)
    .description(
      `${operation.does[0]?.toUpperCase()}${operation.does.slice(1)}.\n\n${operation.more.replaceAll("\n", " ")}`,
    )
    .addHelpText("after", `\n${EXIT_HELP}`);
  const fields = fieldsOf(operation.input);
  command.usage(usageOf(fields));
  const placed = fields.filter((f) => f.meta.place);
  for (const f of placed)
    command.argument(`<${f.meta.value}${f.kind === "array" ? "..." : ""}>`, f.meta.description ?? "");
  for (const f of fields) if (!f.meta.place) command.addOption(optionOf(f));
  command.action((...given: unknown[]) => {
    const input: Record<string, unknown> = { ...(given[placed.length] as Record<string, unknown>) };
    for (const [i, f] of placed.entries()) input[f.key] = given[i];
    return finish(async () => {
      const parsed = operation.input.safeParse(input);
      if (!parsed.success) throw new Stop(EXIT.usage, wrong(parsed.error, fields));
      return operation.run(parsed.data, terminal);
    });
  });
  return command;
};

const told = (error: unknown): { exit: Exit; line: string } => {
  if (error instanceof Stop) return { exit: error.exit, line: error.message };
  if (process.env["ISNAD_DEBUG"])
    return { exit: EXIT.internal, line: String((error as Error).stack ?? error) };
  const message = error instanceof Error ? error.message : String(error);
  return {
    exit: EXIT.internal,
    line: `a fault of the program: ${message.split("\n")[0]} (please report it; ISNAD_DEBUG=1 shows where)`,
  };
};

const nameOf = (command: Command): string => (command.parent ? `isnad ${command.name()}` : "isnad");

/**
 * Runs the command line that `operations` describes.
 * @returns the exit code; whatever goes wrong is told on `terminal`, never thrown
 */
export const commandLine = async (
  args: readonly string[],
  version: string,
  terminal: Terminal = processTerminal(),
): Promise<Exit> => {
  let exit: Exit = EXIT.ok;
  const finish = async (run: () => Promise<Exit>): Promise<void> => {
    try {
      exit = await run();
    } catch (e) {
      const { exit: code, line } = told(e);
      terminal.redraw("");
      terminal.err(`isnad: ${line}`);
      exit = code;
    }
  };
  const program = new Command("isnad")
    .description("Follows a story through Arabic news: every fact with the chain of those who passed it on.")
    .version(version)
    .addHelpText("after", `\n${EXIT_HELP}`)
    .configureHelp({ showGlobalOptions: false });
  for (const o of operations) program.addCommand(commandOf(o, finish, terminal));
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text.trimEnd()),
      outputError: (text, write) =>
        write(
          `${text
            .trimEnd()
            .replace(/^error: /u, "isnad: ")
            .replace(/\.$/u, "")}: see ${nameOf(command)} --help`,
        ),
    });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (e) {
    if (!(e instanceof CommanderError)) throw e;
    return e.exitCode === 0 || e.code === "commander.help"
      ? args.length
        ? EXIT.ok
        : EXIT.usage
      : EXIT.usage;
  }
  return exit;
};
