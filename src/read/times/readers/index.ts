import type { Readers } from "./captures.ts";
import { dates } from "./dates.ts";
import { days } from "./days.ts";
import { lengths } from "./lengths.ts";
import { periods } from "./periods.ts";

/** What a rule may name under `reads`. */
export const readers: Readers = { ...days, ...dates, ...periods, ...lengths };
