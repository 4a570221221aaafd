import { step } from "../pipeline.ts";

export const events = step({
  name: "events",
  needs: ["articles", "tokens", "sentences", "times", "mentions", "entities", "statements"],
  gives: "events",
  run: () => [],
});
