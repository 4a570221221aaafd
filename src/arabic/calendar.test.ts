import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addMonths,
  civilOf,
  dayOf,
  easterOf,
  isoDay,
  isoWeek,
  parseDay,
  weekdayOf,
  weekOf,
} from "./calendar.ts";
import { dayOfHijri, hijriMonthLength, hijriOf } from "./calendar-hijri.ts";

test("days, weekdays and weeks", () => {
  assert.equal(isoDay(dayOf(2024, 2, 29)), "2024-02-29");
  assert.equal(parseDay("2023-02-29"), null);
  assert.equal(parseDay("2024-03-18T10:00:00+03:00"), dayOf(2024, 3, 18));
  assert.equal(weekdayOf(dayOf(1970, 1, 1)), 4);
  assert.equal(weekdayOf(dayOf(1969, 12, 28)), 7);
  assert.deepEqual(weekOf(dayOf(2021, 1, 3)), { year: 2020, week: 53 });
  assert.equal(isoWeek(dayOf(2024, 12, 30)), "2025-W01");
  assert.equal(isoDay(addMonths(dayOf(2024, 1, 31), 1)), "2024-02-29");
  assert.equal(isoDay(addMonths(dayOf(2024, 1, 31), -2)), "2023-11-30");
  assert.equal(isoDay(easterOf(2024)), "2024-03-31");
});

test("Umm al-Qura, there and back over two centuries", () => {
  assert.deepEqual(hijriOf(dayOf(2024, 3, 11)), { year: 1445, month: 9, day: 1 });
  for (let year = 1300; year <= 1500; year += 7) {
    const day = dayOfHijri(year, (year % 12) + 1, 17);
    assert.ok(day !== null);
    assert.deepEqual(hijriOf(day), { year, month: (year % 12) + 1, day: 17 });
    assert.ok([29, 30].includes(hijriMonthLength(year, 2)));
  }
  assert.equal(dayOfHijri(1433, 2, 30), null);
  assert.equal(civilOf(dayOfHijri(1440, 9, 12) ?? 0).year, 2019);
});
