import { step } from "../pipeline.ts";

export const commitments = step({
  name: "commitments",
  needs: ["articles", "tokens", "sentences", "times", "mentions", "entities", "statements", "events"],
  gives: "commitments",
  run: () => [],
});
