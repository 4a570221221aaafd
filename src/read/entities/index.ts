import { step } from "../pipeline.ts";

export const entities = step({
  name: "entities",
  needs: ["articles", "tokens", "sentences", "mentions", "times"],
  gives: "entities",
  run: () => ({ entities: [], roles: [] }),
});
