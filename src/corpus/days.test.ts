import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, compatible, daysOf } from "./days.ts";

const days = (v: string) => {
  const d = daysOf(v);
  return d && [d.from, d.to];
};

test("a TIMEX3 value lies between two days", () => {
  assert.deepEqual(days("2021-02"), ["2021-02-01", "2021-02-28"]);
  assert.deepEqual(days("2021-12-31TEV"), ["2021-12-31", "2021-12-31"]);
  assert.deepEqual(days("2020-W53-5"), ["2021-01-01", "2021-01-01"]);
  assert.deepEqual(days("2018-W19"), ["2018-05-07", "2018-05-13"]);
  assert.deepEqual(days("2021-Q2"), ["2021-04-01", "2021-06-30"]);
  assert.deepEqual(days("2020/2021-07"), ["2020-01-01", "2021-07-31"]);
  assert.equal(days("XXXX-07"), null);
  assert.equal(days("P3D"), null);
});

test("partial dates meet where one day suits both", () => {
  const meets = (a: string, b: string) => compatible(daysOf(a), daysOf(b));
  assert.ok(meets("2021-WXX-4", "2021-12-09"));
  assert.ok(!meets("2021-WXX-4", "2021-12-10"));
  assert.ok(meets("2021", "2021-12-10"));
  assert.ok(!meets("2021-11", "2021-12-10"));
  assert.equal(apart(daysOf("2021-01-01"), daysOf("2021-01-11")), 10);
});
