/** Isnad as a library: the model, the Arabic language layer, the reading of one document and of many. */
export * from "./arabic/index.ts";
export * from "./corpus/index.ts";
export * from "./model/index.ts";
export * from "./read/index.ts";
