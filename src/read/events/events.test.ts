import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable, readYaml } from "../../arabic/index.ts";
import { EVENT_TYPES } from "../../model/index.ts";
import { parseConstraint, triggerLexicon } from "./lexicon.ts";
import { type Names, sampleOf } from "./sample.ts";

interface Examples {
  readonly finds: readonly { in: string; is: readonly string[] }[];
  readonly ignores: readonly { in: string; why: string }[];
  readonly arguments: readonly {
    in: string;
    names: Names;
    agents?: string[];
    targets?: string[];
    place?: string;
  }[];
  readonly counts: readonly { in: string; is: string }[];
  readonly corefs: readonly { in: string; groups: number }[];
}
const examples = readYaml<Examples>("events/examples.yaml");

const told = (text: string): string[] => {
  const { layers } = sampleOf(text);
  return layers.events.map((e) => `${e.type}/${e.modality} ${text.slice(e.trigger.start, e.trigger.end)}`);
};

for (const { in: text, is } of examples.finds)
  test(`finds ${is.join(", ")} in: ${text}`, () => {
    const found = told(text);
    for (const wanted of is) assert.ok(found.includes(wanted), `${wanted} is not in ${found.join(" | ")}`);
  });

for (const { in: text, why } of examples.ignores)
  test(`leaves alone (${why}): ${text}`, () => assert.deepEqual(told(text), []));

for (const example of examples.arguments)
  test(`arguments of: ${example.in}`, () => {
    const [event] = sampleOf(example.in, example.names).layers.events;
    assert.ok(event);
    if (example.agents) assert.deepEqual(event.agents, example.agents);
    if (example.targets) assert.deepEqual(event.targets, example.targets);
    if (example.place) assert.equal(event.place, example.place);
  });

for (const { in: text, is } of examples.counts)
  test(`counts ${is} in: ${text}`, () => assert.equal(sampleOf(text).layers.events[0]?.count, is));

for (const { in: text, groups } of examples.corefs)
  test(`${groups} happening(s) in: ${text}`, () => assert.equal(sampleOf(text).layers.events.length, groups));

test("every row of the tables has a known type and readable constraints", () => {
  const types = new Set<string>(EVENT_TYPES);
  for (const table of ["events/verbs.tsv", "events/nouns.tsv"])
    for (const row of readTable<"type" | "frame" | "needs" | "not">(table)) {
      assert.ok(types.has(row.type), JSON.stringify(row));
      assert.match(row.frame, /^[itmvpg]$/u, JSON.stringify(row));
      parseConstraint(row.needs);
      parseConstraint(row.not);
    }
  assert.ok(triggerLexicon().size > 2000);
});

test("an event's trigger is exactly its words, without the conjunction", () => {
  const text = "وانسحبت القوات من الموقع";
  const [event] = sampleOf(text).layers.events;
  assert.ok(event);
  assert.equal(text.slice(event.trigger.start, event.trigger.end), "انسحبت");
});

test("the same text gives the same events", () => {
  const text = "قصفت الطائرات المعسكر ثم انسحبت القوات";
  assert.deepEqual(sampleOf(text).layers.events, sampleOf(text).layers.events);
});
