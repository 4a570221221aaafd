import { step } from "../pipeline.ts";

export const statements = step({
  name: "statements",
  needs: ["articles", "tokens", "sentences", "times", "mentions", "entities"],
  gives: "statements",
  run: () => [],
});
