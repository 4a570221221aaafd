import { step } from "../pipeline.ts";

export const mentions = step({
  name: "mentions",
  needs: ["articles", "tokens", "sentences"],
  gives: "mentions",
  run: () => [],
});
