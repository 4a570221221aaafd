/** The words of the project as types: plain data that survives JSON. Imports nothing of ours. */
export * from "./document.ts";
export * from "./dossier.ts";
export * from "./layers.ts";
export * from "./record.ts";
export * from "./span.ts";
export * from "./trace.ts";
