import { items } from "./styles/items.ts";
import { page } from "./styles/page.ts";
import { print } from "./styles/print.ts";
import { reader } from "./styles/reader.ts";

/** The page's style sheet. It loads nothing: fonts are those of the reader's system. */
export const styles = page + items + reader + print;
