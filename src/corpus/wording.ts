import { tokenise } from "../arabic/index.ts";
import type { Wording } from "../model/index.ts";

type Piece = Wording["diff"][number];

/** Words longer than this on both sides are not aligned: a table of their product would cost too much. */
const MOST = 400;

/**
 * Word-level difference of one wording from another by longest common subsequence over folded words; each stretch
 * is told in the words of `text`, and `was` in those of `from`.
 */
export const diffWords = (from: string, text: string): Piece[] => {
  const a = tokenise(from).slice(0, MOST);
  const b = tokenise(text).slice(0, MOST);
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i]!.norm === b[j]!.norm
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  const out: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [i0, j0] = [i, j];
    while (i < a.length && j < b.length && a[i]!.norm === b[j]!.norm) [i, j] = [i + 1, j + 1];
    if (i > i0) out.push({ kind: "same", text: text.slice(b[j0]!.start, b[j - 1]!.end) });
    const [i1, j1] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i]!.norm === b[j]!.norm))
      if (j >= b.length || (i < a.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) i++;
      else j++;
    const was = i > i1 ? from.slice(a[i1]!.start, a[i - 1]!.end) : "";
    const now = j > j1 ? text.slice(b[j1]!.start, b[j - 1]!.end) : "";
    if (was && now) out.push({ kind: "changed", text: now, was });
    else if (was) out.push({ kind: "lost", text: was });
    else if (now) out.push({ kind: "added", text: now });
  }
  return out;
};
