/** Arabic as news writes it: folding, tokens, clitics, inflection, numerals, calendars, phrase matching. */

export * from "./calendar.ts";
export * from "./calendar-hijri.ts";
export * from "./data.ts";
export * from "./fold.ts";
export { hash, mix } from "./hash.ts";
export * from "./inflect.ts";
export * from "./lexicon.ts";
export * from "./match/index.ts";
export * from "./numerals.ts";
export { segment, splitWord } from "./segment/index.ts";
export { type TaggedName, tagNames } from "./tagger/index.ts";
export * from "./tokenise.ts";
