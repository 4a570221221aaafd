import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "../../arabic/index.ts";
import { type Names, sampleOf } from "../events/sample.ts";
import { commitmentsOf } from "./index.ts";

interface Examples {
  readonly finds: readonly { in: string; names?: Names; is: readonly string[] }[];
  readonly ignores: readonly { in: string; why: string }[];
}
const examples = readYaml<Examples>("commitments/examples.yaml");

const told = (text: string, names: Names = {}): string[] => {
  const { document, layers } = sampleOf(text, names);
  return commitmentsOf(document, layers, { on: false, note() {} }).map(
    (c) => `${c.force} ${text.slice(c.act.start, c.act.end).split(" ")[0]}`,
  );
};

for (const { in: text, names, is } of examples.finds)
  test(`finds ${is.join(", ")} in: ${text}`, () => assert.deepEqual(told(text, names), is));

for (const { in: text, why } of examples.ignores)
  test(`leaves alone (${why}): ${text}`, () => assert.deepEqual(told(text), []));

test("a deadline takes the relation of its preposition and the last day of its period", () => {
  const text = "تعهدت الشركة بإتمام الجسر بحلول نهاية 2030";
  const { document, layers } = sampleOf(text);
  const start = text.indexOf("نهاية");
  layers.times = {
    anchors: [],
    expressions: [
      {
        span: { start, end: text.length },
        article: "a1",
        type: "DATE",
        value: "2030",
        mod: "END",
        quant: null,
        freq: null,
        stated: ["year"],
        derived: [],
        flags: [],
        rule: "sample",
      },
    ],
  };
  const [made] = commitmentsOf(document, layers, { on: false, note() {} });
  assert.equal(made?.deadline?.value, "2030-12-31");
  assert.equal(made?.deadline?.relation, "by");
});

test("an agreement binds both its parties", () => {
  const text = "اتفقت مصر مع السودان على فتح الحدود";
  const { document, layers } = sampleOf(text, { مصر: "GPE", السودان: "GPE" });
  const [made] = commitmentsOf(document, layers, { on: false, note() {} });
  assert.deepEqual(made?.who, ["مصر", "السودان"]);
});
