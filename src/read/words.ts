import { segment } from "../arabic/index.ts";
import { step } from "./pipeline.ts";

/** Each token taken apart into its proclitics, stem and attached pronoun. */
export const words = step({
  name: "words",
  needs: ["tokens"],
  gives: "words",
  run: (_document, { tokens }) => segment(tokens),
});
