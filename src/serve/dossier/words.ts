import { type Html, html } from "./html.ts";

/** One phrase of the interface in both its languages. */
export interface Phrase {
  readonly ar: string;
  readonly en: string;
}

/** Words of the interface. Headings and controls here; the project's terms stand in `terms.ts`. */
export const WORDS = {
  dossier: { ar: "ملفّ", en: "Dossier" },
  isnad: { ar: "إسناد", en: "Isnad" },
  otherLanguage: { ar: "English", en: "العربية" },
  contents: { ar: "المحتويات", en: "Contents" },
  skip: { ar: "إلى المتن", en: "Skip to the text" },
  backToTop: { ar: "إلى أعلى الصفحة", en: "Back to top" },
  asOf: { ar: "الحال كما هي في", en: "As of" },
  asOfUnknown: { ar: "يوم غير معروف", en: "a day that is not known" },
  basis: { ar: "الأساس", en: "Basis" },
  stories: { ar: "القصص", en: "Stories" },
  covered: { ar: "ما قُرئ", en: "What was read" },
  notRead: { ar: "تعذّرت قراءته", en: "Could not be read" },
  undated: { ar: "بلا تاريخ", en: "undated" },
  nothingInferred: {
    ar: "كل ما في هذه الصفحة يعود إلى كلماته في الوثائق أسفلها، وما استُنتج وُسم بأنه مستنتج.",
    en: "Everything on this page leads back to its words in the documents below; what was inferred is marked so.",
  },
  glance: { ar: "في لمحة", en: "At a glance" },
  glanceNote: {
    ar: "أقوى ما في الملف سنداً، وما ينبغي التحقق منه",
    en: "What stands on most, and what still has to be checked",
  },
  bestCorroborated: { ar: "ما وراءه أكثر من أصل", en: "What more than one origin tells" },
  noneCorroborated: {
    ar: "لا يقف وراء أي حدث أكثر من أصل واحد.",
    en: "No occurrence has more than one origin behind it.",
  },
  toCheck: { ar: "للتحقق", en: "To check" },
  toCheckNote: {
    ar: "ما هو أقل يقيناً، وعدده. افتح العدد لترى ما يعدّ.",
    en: "What is less certain, and how much of it. Open a number to see what it counts.",
  },
  nothingToCheck: { ar: "لا شيء.", en: "Nothing." },
  checkUnattributed: { ar: "أحداث مروية بلا مصدر", en: "occurrences told without a source" },
  checkUncertain: { ar: "أحداث غير مؤكدة أو منفية", en: "occurrences uncertain or denied" },
  checkPossiblySame: { ar: "أقوال قد تكون قولاً واحداً", en: "utterances that may be one" },
  checkUnnamed: { ar: "أقوال لمصادر غير مسماة", en: "utterances of unnamed sources" },
  checkCharacterisation: {
    ar: "مواقف يصف بها الناشر جماعةً ولم ينسبها إلى قول",
    en: "positions an outlet ascribes to a group, with no act of saying",
  },
  checkNarrowed: {
    ar: "أحداث ضُيّق تاريخها من مقالات أخرى",
    en: "occurrences whose day was narrowed by other articles",
  },
  timeline: { ar: "الخط الزمني", en: "Timeline" },
  timelineNote: {
    ar: "ما وقع وما يجري وما هو مقرر، على قدر ما تثبته النصوص من تاريخ",
    en: "What happened, is under way and is planned, dated only as far as the texts allow",
  },
  drawn: { ar: "رسم الخط الزمني", en: "The timeline, drawn" },
  drawnBreaks: {
    ar: "طُويت المدد الخالية من الأحداث عند علامة القطع",
    en: "Stretches with no events are folded at the break marks",
  },
  drawnMore: {
    ar: "في الرسم أقوى الأحداث سنداً؛ وسائرها في القائمة.",
    en: "The drawing shows the best supported; the others stand in the list.",
  },
  list: { ar: "القائمة", en: "The list" },
  undatedItems: { ar: "بلا تاريخ", en: "Undated" },
  undatedNote: {
    ar: "لا يعطي النص يوماً لهذه الأحداث، فهي غير مرتبة بالنسبة إلى المؤرخة.",
    en: "The texts give no day for these, so they are not ordered against the dated ones.",
  },
  markDay: { ar: "يوم", en: "a day" },
  markSpan: { ar: "شهر أو سنة", en: "a month or year" },
  markAsOf: { ar: "يوم الملف", en: "as-of day" },
  utterances: { ar: "الأقوال", en: "Statements" },
  utterancesNote: {
    ar: "كل قول مرة واحدة: من قاله، وبأي طريق وصل، وبأي ألفاظ نُشر",
    en: "Each act of saying once: who spoke, through whom it came, in which wordings it was printed",
  },
  transmission: { ar: "سلسلة النقل", en: "Transmission" },
  wordings: { ar: "الصيغ المنشورة", en: "Wordings in print" },
  fullest: { ar: "الصيغة الأتم", en: "fullest wording" },
  diffNote: {
    ar: "الفروق قياساً إلى الصيغة الأتم",
    en: "Differences are from the fullest wording",
  },
  diffAdded: { ar: "زيادة", en: "added" },
  diffLost: { ar: "سقط", en: "left out" },
  translated: {
    ar: "مترجم للنشر: ألفاظه للناشر، ففروقها ليست تحريراً",
    en: "Translated for print: the words are the outlet's, so differences are no edits",
  },
  characterisation: { ar: "وصف من الناشر لا شهادة", en: "the outlet's characterisation, no testimony" },
  possiblySame: { ar: "قد يكون هو نفسه", en: "Possibly the same as" },
  indirect: { ar: "كلام منقول بمعناه", en: "reported speech" },
  said: { ar: "وقت القول:", en: "said:" },
  dayUnknown: { ar: "لم يُذكر يومه", en: "day not told" },
  firstCarried: { ar: "أول من نقله", en: "First carried by" },
  commitments: { ar: "التعهدات", en: "Commitments" },
  commitmentsNote: {
    ar: "ما وُعد به أو اتُّفق عليه أو حُدد موعده، وما آل إليه",
    en: "What was promised, agreed or scheduled, and what became of it",
  },
  asOfShort: { ar: "في {day}", en: "on {day}" },
  statusAsOf: { ar: "الحال في {day}", en: "status on {day}" },
  byWhom: { ar: "الملتزم", en: "bound" },
  toWhom: { ar: "لصالح", en: "owed to" },
  deadline: { ar: "الموعد", en: "deadline" },
  noDeadline: { ar: "بلا موعد", en: "no deadline" },
  condition: { ar: "مشروط", en: "on condition" },
  evidenceFor: { ar: "ما يشهد للتنفيذ", en: "Evidence for" },
  evidenceAgainst: { ar: "ما يشهد على خلافه", en: "Evidence against" },
  noEvidence: { ar: "لا شيء في المقروء", en: "nothing in what was read" },
  noEvidenceAtAll: {
    ar: "لا شهادة على تنفيذه ولا على خلافه في المقروء",
    en: "Nothing read tells for its fulfilment or against it",
  },
  wordingMoved: { ar: "كيف تحركت الصياغة", en: "How the wording moved" },
  readAfter: { ar: "مقالات قُرئت بعد الموعد: {n}", en: "articles read after the deadline: {n}" },
  disputes: { ar: "الخلافات", en: "Disputes" },
  disputesNote: {
    ar: "ثلاثة أشياء لا تُخلط: تناقض، ومواقف متعارضة، وإحالة غير واضحة",
    en: "Three things kept apart: contradictions, opposed positions, unclear references",
  },
  people: { ar: "الأشخاص والجهات والأماكن", en: "People, organisations, places" },
  peopleNote: { ar: "بأدوارهم كما وردت في النص", en: "With their roles as the texts state them" },
  alsoCalled: { ar: "ورد أيضاً", en: "also named" },
  role: { ar: "دور", en: "role" },
  rank: { ar: "رتبة", en: "rank" },
  side: { ar: "الجانب", en: "side" },
  theirWords: { ar: "أقواله", en: "statements" },
  sources: { ar: "المصادر", en: "Sources" },
  sourcesNote: {
    ar: "ما أخذه كل ناشر عن غيره، وما انفرد به",
    en: "What each outlet took from which, and what is its own",
  },
  matrix: { ar: "النصوص المشتركة، بعدد الكلمات", en: "Text shared, in words" },
  matrixNote: {
    ar: "يُقرأ من الصف إلى العمود: صاحب الصف أخذ من صاحب العمود أو أعطاه، حيث تُعرف الجهة.",
    en: "Read from row to column: the row took from the column or gave to it, where that can be told.",
  },
  noShares: {
    ar: "لا نص مشتركاً بين هذه المقالات.",
    en: "These articles share no text.",
  },
  article: { ar: "المقال", en: "Article" },
  published: { ar: "النشر", en: "Published" },
  credits: { ar: "ينسب إلى", en: "Credits" },
  shares: { ar: "المشترك مع غيره", en: "Shared with" },
  ownShare: { ar: "ما انفرد به", en: "Its own" },
  pooled: { ar: "نسبة مجملة", en: "pooled credit" },
  passages: { ar: "المقاطع المكررة", en: "Passages that recur" },
  exactCopy: { ar: "بحروفه", en: "word for word" },
  nearCopy: { ar: "بتغيير", en: "altered" },
  formula: { ar: "صيغة ثابتة", en: "standing formula" },
  documents: { ar: "الوثائق", en: "The documents" },
  documentsNote: {
    ar: "النصوص كما جاءت، وعليها كل ما وُسم",
    en: "The texts as they came, with everything that was marked in them",
  },
  legend: { ar: "المفتاح", en: "Key" },
  showEntities: { ar: "الأسماء", en: "names" },
  showTimes: { ar: "الأزمنة", en: "times" },
  showStatements: { ar: "الأقوال", en: "statements" },
  showEvents: { ar: "الأحداث", en: "events" },
  showCommitments: { ar: "التعهدات", en: "commitments" },
  showNoise: { ar: "الحشو", en: "noise" },
  showReferences: { ar: "أرقام الإحالة", en: "reference numbers" },
  articlesInside: { ar: "المقالات في الوثيقة", en: "Articles in the document" },
  hash: { ar: "البصمة SHA-256", en: "SHA-256" },
  address: { ar: "العنوان", en: "Address" },
  noAddress: { ar: "بلا عنوان", en: "no address" },
  publisher: { ar: "الناشر", en: "Publisher" },
  unknownOutlet: { ar: "ناشر غير معروف", en: "unknown outlet" },
  inferred: { ar: "مستنتج من النص", en: "inferred from the text" },
  provedBy: { ar: "تثبته ألفاظه", en: "Its words prove it" },
  notAfter: { ar: "لا بعد {day}", en: "Not after {day}" },
  given: { ar: "جاء مع الوثيقة", en: "came with the document" },
  mended: { ar: "ما أُصلح عند القراءة", en: "mended in reading" },
  cut: { ar: "النص أطول مما تعرضه الصفحة", en: "The text is longer than the page shows" },
  why: { ar: "لماذا؟", en: "Why?" },
  madeBy: { ar: "أنشأته القاعدة", en: "Made by rule" },
  cite: { ar: "اقتباس", en: "Cite" },
  copy: { ar: "نسخ", en: "Copy" },
  copied: { ar: "نُسخ", en: "Copied" },
  document: { ar: "الوثيقة", en: "Document" },
  via: { ar: "عبر", en: "via" },
  origins: { ar: "الأصول", en: "Origins" },
  originsNone: { ar: "بلا أصل معروف", en: "no known origin" },
  unnamed: { ar: "غير مسمى", en: "unnamed" },
  testimonies: { ar: "الشهادات", en: "Testimonies" },
  standing: { ar: "السند", en: "Standing" },
  credibility: {
    ar: "مصداقية المعلومة (مقترحة، سلّم الأميرالية)",
    en: "Information credibility (proposed, Admiralty scale)",
  },
  place: { ar: "المكان", en: "place" },
  agents: { ar: "الفاعل", en: "by" },
  targets: { ar: "الطرف الآخر", en: "towards" },
  counts: { ar: "الأعداد كما أوردها كل مصدر", en: "Counts, as each source gives them" },
  claimedBy: { ar: "تبنّاه", en: "claimed by" },
  blamedOn: { ar: "نُسب إلى", en: "blamed on" },
  deniedBy: { ar: "نفاه", en: "denied by" },
  narrowed: { ar: "ضُيّق تاريخه من", en: "day narrowed by" },
  narrator: { ar: "رواية الناشر", en: "the outlet's narration" },
  exactWords: { ar: "موضعه في الوثيقة", en: "its words in the document" },
  more: { ar: "سائرها", en: "The others" },
  notShown: {
    ar: "في ملف dossier.json ما زاد على ذلك",
    en: "What exceeds this stands in dossier.json",
  },
  filter: { ar: "تصفية", en: "Filter" },
  filterHint: { ar: "كلمة أو اسم…", en: "a word or a name…" },
  nothingFound: { ar: "لم يوجد شيء", en: "Nothing found" },
  none: { ar: "لا شيء", en: "none" },
  all: { ar: "الكل", en: "all" },
  unknown: { ar: "غير معروف", en: "unknown" },
  madeWith: {
    ar: "صفحة واحدة مكتفية بذاتها، لا تتصل بالشبكة",
    en: "One self-contained page that connects to nothing",
  },
} as const satisfies Record<string, Phrase>;
export type Word = keyof typeof WORDS;

/** An element that shows Arabic and carries its English for the switch. */
export const both = ({ ar, en }: Phrase): Html => html`<span data-en="${en}">${ar}</span>`;

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);

/** A phrase with its `{holes}` filled, in each language by its own words. */
export const fill = (phrase: Phrase, values: Readonly<Record<string, Phrase | string | number>>): Phrase => {
  const of = (side: keyof Phrase): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values).map(([k, v]) => [k, typeof v === "object" ? v[side] : String(v)]),
    );
  return { ar: filled(phrase.ar, of("ar")), en: filled(phrase.en, of("en")) };
};

/** A word of the interface, in both languages. */
export const w = (word: Word, values: Readonly<Record<string, Phrase | string | number>> = {}): Html =>
  both(fill(WORDS[word], values));

/** Between the members of a list; each language has its own comma. */
export const comma: Html = html`<span class="sep" data-en=", ">، </span>`;

/** A word of the interface as an attribute that the switch changes too; `name` is `aria-label` or `title`. */
export const labelled = (name: "aria-label" | "title" | "placeholder", { ar, en }: Phrase): Html =>
  html` ${name}="${ar}" data-en-${name}="${en}"`;

/** A name whose words differ by language, with Arabic where no English is known. */
export const named = (ar: string, en: string | null): Html =>
  en && en !== ar ? html`<bdi data-en="${en}">${ar}</bdi>` : html`<bdi lang="ar">${ar}</bdi>`;
