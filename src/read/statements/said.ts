import type { Found } from "./found.ts";
import { isComma } from "./marks.ts";
import type { Scene, Stretch } from "./scene.ts";

/** Time of the saying: between cue and content, behind a credit's source, or leading the sentence. */
export const saidIn = (s: Scene, f: Found, until: number): string | null => {
  const value = (from: number, to: number): string | null => {
    for (let k = from; k < to; k++) {
      const t = s.timeFrom[k];
      if (
        t &&
        (t.type === "DATE" || t.type === "TIME") &&
        t.value !== null &&
        !/^(PRESENT|FUTURE)_REF/u.test(t.value)
      )
        return t.value;
    }
    return null;
  };
  const [first, last] = f.lead;
  const leads =
    first < last && (s.timeFrom[first] || s.timeFrom[first + 1])
      ? value(first, Math.min(first + 2, last))
      : null;
  return (
    value(f.middle[0], until) ??
    value(f.clause, f.source && f.source.first < f.cueFirst ? f.source.first : f.cueFirst) ??
    besideCue(s, f) ??
    leads
  );
};

/** "وكان المتحدث الأربعاء قد أعلن": between a subject and its verb, outside a relative clause. */
const besideCue = (s: Scene, f: Found): string | null => {
  if (!f.source || f.source.last > f.cueFirst) return null;
  const t = s.timeFrom[f.source.last] ?? s.timeFrom[f.source.last + 1];
  return t && f.cueFirst - f.source.last < 6 && t.type === "DATE" ? t.value : null;
};

/** Behind a credit's source to the next comma: "خلال لقائه الوزير في الرباط في يوليو الماضي". */
export const creditTail = (s: Scene, st: Stretch, f: Found): number => {
  let k = f.source?.last ?? f.middle[1];
  if (f.shape !== "credit" || f.content !== null) return f.middle[1];
  while (k < st.last && !isComma(s.tokens[k])) k++;
  return k;
};
