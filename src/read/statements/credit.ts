import { phraseLists } from "./cues.ts";
import { clauseStart, type Found } from "./found.ts";
import { speakerLike } from "./markers.ts";
import { isColon, isComma, isComplementiser, isMark, isResuming, phraseAt } from "./marks.ts";
import { type NounPhrase, nounPhrase } from "./noun.ts";
import type { Scene, Stretch } from "./scene.ts";

export const credit = (s: Scene, st: Stretch, i: number, limit: number): Found | null => {
  const { credits, creditVerbs, notSources } = phraseLists();
  const t = s.tokens[i]!;
  let cueLast = 0;
  let skipSource = 0;
  for (const p of credits) {
    const clitic = p.at(-1) === "ل" || p.at(-1) === "لما";
    const words = clitic ? p.slice(0, -1) : p;
    const n = phraseAt(s.tokens, i, limit, [words]);
    if (n === 0) continue;
    const next = s.tokens[i + n];
    if (!next) continue;
    if (p.at(-1) === "لما") {
      if (next.norm !== "لما") continue;
      cueLast = i + n + 1;
    } else if (clitic) {
      if (next.norm[0] !== "ل") continue;
      cueLast = next.norm === "لما" ? i + n + 1 : i + n;
      skipSource = 0;
    } else cueLast = i + n;
    break;
  }
  if (cueLast === 0 && t.norm === "كما" && !isMark(s.tokens[i + 1])) {
    // "كما قال الوزير": only behind a comma.
    if (!isComma(s.tokens[i - 1])) return null;
    const v = phraseAt(s.tokens, i + 1, limit, creditVerbs, false);
    if (v === 0) return null;
    const np = nounPhrase(s, i + 1 + v, limit);
    if (
      !np ||
      !speakerLike(s, np) ||
      isComplementiser(s.tokens[np.last]) ||
      isColon(s.tokens[np.last]) ||
      s.quoteFrom.has(np.last)
    )
      return null;
    return creditFound(s, st, i, i + 1 + v, np, limit, true);
  }
  if (cueLast === 0) return null;
  if (s.tokens[cueLast]?.norm === "ما") cueLast++;
  const v = phraseAt(s.tokens, cueLast, limit, creditVerbs, false);
  cueLast += v;
  if (isComma(s.tokens[cueLast])) return null;
  while (s.tokens[cueLast] && (s.timeFrom[cueLast] || s.tokens[cueLast]!.norm === "به")) cueLast++;
  const np = nounPhrase(s, cueLast, limit, { skip: skipSource });
  if (!np) return null;
  const word = s.tokens[np.first]!.norm;
  const bare = word.replace(/^لل/u, "ال").replace(/^ل/u, "");
  if (notSources.has(word) || notSources.has(bare) || notSources.has(np.head)) return null;
  const known = {
    ...np,
    head: phraseLists().notSources.has(np.head)
      ? ""
      : np.head.startsWith("ل")
        ? bare.replace(/^ال/u, "")
        : np.head,
  };
  if (v === 0 && !speakerLike(s, known) && !speakerLike(s, np)) return null;
  return creditFound(s, st, i, cueLast, np, limit, false);
};

const creditFound = (
  s: Scene,
  st: Stretch,
  i: number,
  cueLast: number,
  np: NounPhrase,
  limit: number,
  trailingOnly: boolean,
): Found => {
  const t = s.tokens[i]!;
  const skip = /^و(?=وفق|حسب|بحسب|طبق|نقل)/u.test(t.norm) ? 1 : 0;
  const clause = clauseStart(s, st.first, i);
  const leads = !trailingOnly && (clause === st.first || i === st.first || skip === 1);
  let content: Found["content"] = null;
  if (leads) {
    let k = np.last;
    const resumes = (n: number): boolean => isComplementiser(s.tokens[n]) || isResuming(s.tokens[n]);
    while (k < limit && !isComma(s.tokens[k]) && !resumes(k) && !s.quoteFrom.has(k)) k++;
    while (k < limit && (isComma(s.tokens[k]) || resumes(k))) k++;
    if (k < limit) content = { first: k, start: s.tokens[k]!.start, marker: "that" };
  }
  return {
    shape: "credit",
    rule: `cue.credit.${t.norm.slice(skip)}`,
    cue: { start: t.start + skip, end: s.tokens[cueLast - 1]!.end },
    cueFirst: i,
    cueLast,
    form: null,
    stance: "assert",
    clause,
    source: np,
    carrier: null,
    middle: [cueLast, content?.first ?? np.last],
    content,
    lead: [i, i],
    breaks: true,
  };
};
