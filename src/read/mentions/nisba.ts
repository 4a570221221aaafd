/** Written plurals that do not follow from the singular. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  تركي: ["أتراك", "اتراك"],
  روسي: ["روس"],
  أمريكي: ["أمريكان", "الأمريكان"],
  مغربي: ["مغاربة"],
  أفغاني: ["أفغان", "افغان"],
  ألماني: ["ألمان"],
  إنجليزي: ["إنجليز"],
  إسباني: ["إسبان", "اسبان"],
  هندي: ["هنود"],
  صربي: ["صرب"],
  يوناني: [],
  يمني: [],
  بلغاري: [],
  هولندي: [],
  تونسي: ["توانسة"],
  أرمني: ["أرمن"],
  تشيكي: [],
  روماني: [],
};

const ENDINGS = ["", "ا", "ة", "ين", "ون", "ان", "ات", "تين", "تان", "و"];
/** Forms that name persons: a plural, not an adjective of things. */
const PLURAL = ["ين", "ون"];

const withEnding = (base: string, ending: string): string => base + ending;

/**
 * Written forms of a nationality or group adjective (عراقي: عراقية, عراقيين, العراقي …), with and without ال.
 * Two words agree in both: كوري شمالي, الكورية الشمالية.
 * @param pluralOnly only the sound plural: for adjectives that are common words in the singular (إسلامي)
 */
export const inflected = (masculine: string, pluralOnly = false): string[] => {
  const words = masculine.split(" ");
  const out: string[] = [];
  for (const ending of pluralOnly ? PLURAL : ENDINGS) {
    // The construct plural (عراقيو) is no form of two words.
    if (ending === "و") continue;
    const first = words[0] ?? "";
    const compound = words.length > 1 && !first.endsWith("ي");
    const forms = words.map((w, i) => (compound && i === 0 ? w : withEnding(w, ending)));
    out.push(forms.join(" "));
    out.push(
      (compound ? forms.map((w, i) => (i === 0 ? w : `ال${w}`)) : forms.map((w) => `ال${w}`)).join(" "),
    );
  }
  for (const plural of BROKEN[masculine] ?? [])
    out.push(plural, plural.startsWith("ال") ? plural : `ال${plural}`);
  return out;
};
