import { step } from "../pipeline.ts";
import { groupMentions } from "./group.ts";
import { rolesOf } from "./roles.ts";

/** One entity for each real thing in a document, and the roles stated of persons. */
export const entities = step({
  name: "entities",
  needs: ["articles", "tokens", "sentences", "mentions", "times"],
  gives: "entities",
  run: (document, { tokens, sentences, mentions }, trace) => {
    const found = groupMentions({ text: document.text, tokens, sentences, mentions });
    for (const e of found)
      trace.note(
        e.rule,
        null,
        () => `${e.type} ${e.nameAr}${e.key ? ` = ${e.key}` : ""}: ${e.mentions.length} mentions`,
      );
    return { entities: found, roles: rolesOf({ tokens, sentences, mentions, entities: found }) };
  },
});
