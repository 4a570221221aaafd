import { z } from "zod";
import { operation } from "./operation.ts";

const paths = z.array(z.string()).min(1).meta({
  place: true,
  value: "PATH",
  description: "text files, JSON Lines, folders of them, or - for standard input",
});
const day = z.iso.date("is no day: write it as YYYY-MM-DD");
const date = day
  .optional()
  .meta({ value: "DAY", description: "the day of articles that carry none, YYYY-MM-DD" });
const strict = z.boolean().optional().meta({ description: "stop at the first input that cannot be read" });

/** All that the program does, in the order that help lists it. Each is loaded when it runs. */
export const operations = [
  operation({
    name: "dossier",
    does: "make a dossier of a folder of articles",
    more: `Reads every article, joins what they tell, and writes dossier.html (one file, opens from disk),
dossier.json and records.jsonl into the folder given with -o. Commitments have a status as of a day: --as-of,
or else the latest day that the articles themselves prove, never today.`,
    input: z.object({
      paths,
      out: z.string().optional().meta({
        letter: "o",
        value: "DIR",
        description: "folder to write to (./dossier if not given)",
      }),
      asOf: day
        .optional()
        .meta({ value: "DAY", description: "the day as of which commitments have a status" }),
      date,
      json: z.boolean().optional().meta({
        description: "print dossier.json instead of writing files (with -o: as well)",
      }),
      strict,
    }),
    run: async (input, terminal) => (await import("./dossier-command.ts")).dossier(input, terminal),
  }),
  operation({
    name: "annotate",
    does: "print what was read in each document",
    more: `With --json, the record of each document as JSON Lines: articles, noise, names, times, statements, events,
commitments, each with its span in UTF-16 units. Without it, one line of counts a document.`,
    input: z.object({
      paths,
      json: z.boolean().optional().meta({ description: "print records, one JSON object a line" }),
      date,
      strict,
    }),
    run: async (input, terminal) => (await import("./annotate.ts")).annotate(input, terminal),
  }),
  operation({
    name: "explain",
    does: "show which rule found what in a text or a file",
    more: `Runs the same pipeline as every other command, with its trace on: step by step, the rule that fired, its words,
and what came of it; then the annotations, each with the rule that made it.`,
    input: z.object({
      text: z
        .string()
        .min(1)
        .meta({ place: true, value: "TEXT|FILE", description: "Arabic text, the path of a file, or -" }),
      date,
    }),
    run: async (input, terminal) => (await import("./explain.ts")).explain(input, terminal),
  }),
  operation({
    name: "eval",
    does: "score the program against gold, layer by layer",
    more: `Gold is a folder of records made by hand, and across*.json for what holds across the documents of a story.
With --floors, figures under their floors end the run with exit code 4; the floors of a gold folder stand under
its own name in the file.`,
    input: z.object({
      gold: z.string().meta({ value: "DIR", description: "folder of gold records" }),
      docs: z
        .array(z.string())
        .min(1)
        .meta({ value: "PATH", description: "the documents that gold annotates" }),
      layer: z
        .enum(["articles", "entities", "times", "statements", "events", "commitments", "across"])
        .optional()
        .meta({ value: "NAME", description: "score this layer alone" }),
      errors: z.coerce
        .number("is no number")
        .int()
        .min(0)
        .optional()
        .meta({ value: "N", description: "list up to N errors of each kind" }),
      json: z.boolean().optional().meta({ description: "print the figures as JSON" }),
      floors: z
        .string()
        .optional()
        .meta({ value: "FILE", description: "fail under the figures in this file" }),
    }),
    run: async (input, terminal) => (await import("./evaluate.ts")).evaluate(input, terminal),
  }),
] as const;
