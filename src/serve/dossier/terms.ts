import type {
  CommitmentStatus,
  DisputeKind,
  EntityType,
  EventType,
  Force,
  MediumKind,
  Modality,
  NoiseKind,
  Stance,
  Standing,
} from "../../model/index.ts";
import type { Phrase } from "./words.ts";

type Terms<Key extends string> = Readonly<Record<Key, Phrase>>;

/** What stands behind a fact, in words and never as a score (DESIGN §3). */
export const STANDINGS: Terms<Standing> = {
  unattributed: { ar: "بلا مصدر", en: "unattributed" },
  "one-side": { ar: "يرويه جانب واحد", en: "told by one side" },
  "parties-agree": { ar: "اتفق عليه أطرافه", en: "agreed by the parties to it" },
  uninvolved: { ar: "أكده أصل غير معني", en: "confirmed by an uninvolved origin" },
  "against-interest": { ar: "إقرار على خلاف المصلحة", en: "admitted against interest" },
};

/** Why a standing is what it is. */
export const STANDING_REASONS: Terms<Standing> = {
  unattributed: {
    ar: "لا ينسبه أي مقال إلى قائل، ورواية الناشر بلا نسبة ليست مصدراً.",
    en: "No article ascribes it to anyone; narration without a source is no source.",
  },
  "one-side": {
    ar: "كل من يرويه من جانب واحد؛ وتكرار الجانب نفسه لا يزيده سنداً.",
    en: "All who tell it speak for one side; a side that repeats itself adds nothing.",
  },
  "parties-agree": {
    ar: "ترويه جوانب هي أطراف فيه، ولا أصل غير معني بينها.",
    en: "Sides that are parties to it tell it, and no uninvolved origin does.",
  },
  uninvolved: {
    ar: "يرويه أصل لا شأن له به.",
    en: "An origin with no part in it tells it.",
  },
  "against-interest": {
    ar: "يرويه من ليس في مصلحته أن يُعرف.",
    en: "It is told by one whom it does not serve.",
  },
};

export const STATUSES: Terms<CommitmentStatus> = {
  open: { ar: "قائم", en: "open" },
  "under-way": { ar: "قيد التنفيذ", en: "under way" },
  "declared-met": { ar: "أعلن الملتزم تنفيذه", en: "declared met" },
  met: { ar: "نُفّذ", en: "met" },
  contested: { ar: "متنازع في تنفيذه", en: "contested" },
  moved: { ar: "أُجّل موعده", en: "moved" },
  cancelled: { ar: "أُلغي", en: "cancelled" },
  "no-report-found": { ar: "فات موعده ولم يُعثر على خبر", en: "no report found" },
};

/** What each status means, for "why?". */
export const STATUS_REASONS: Terms<CommitmentStatus> = {
  open: { ar: "لم يحن موعده أو لا موعد له.", en: "Its deadline is ahead, or it has none." },
  "under-way": {
    ar: "نُفّذ بعضه أو ما هو أضيق نطاقاً.",
    en: "Part of it, or something of narrower scope, is done.",
  },
  "declared-met": {
    ar: "أعلن تنفيذَه الطرفُ الملتزم وحده.",
    en: "Only the party bound says that it is done.",
  },
  met: {
    ar: "قال بتنفيذه من هو حقّ له أو أصل غير معني.",
    en: "The side it is owed to, or an uninvolved origin, says that it is done.",
  },
  contested: {
    ar: "ينفي أصل آخر التنفيذ المعلن أو حقيقته.",
    en: "Another origin denies the reported fulfilment, or its substance.",
  },
  moved: { ar: "أُعلن موعد لاحق.", en: "A later deadline was given." },
  cancelled: { ar: "أُعلن إلغاؤه.", en: "It was called off." },
  "no-report-found": {
    ar: "فات موعده وليس في المقروء خبر عنه؛ والسكوت لا يدين أحداً.",
    en: "Its deadline has passed and nothing read tells of it; silence accuses nobody.",
  },
};

export const DISPUTES: Terms<DisputeKind> = {
  contradiction: { ar: "تناقض", en: "contradiction" },
  "opposed-positions": { ar: "مواقف متعارضة", en: "opposed positions" },
  "unclear-reference": { ar: "إحالة غير واضحة", en: "unclear reference" },
};
export const DISPUTE_HEADINGS: Terms<DisputeKind> = {
  contradiction: { ar: "تناقضات", en: "Contradictions" },
  "opposed-positions": { ar: "مواقف متعارضة", en: "Opposed positions" },
  "unclear-reference": { ar: "إحالات غير واضحة", en: "Unclear references" },
};
export const DISPUTE_NOTES: Terms<DisputeKind> = {
  contradiction: {
    ar: "دعاوى في الأمر نفسه لا تصحّ معاً",
    en: "Claims about the same thing that cannot both hold",
  },
  "opposed-positions": {
    ar: "آراء تتعارض، لا وقائع",
    en: "Views that oppose each other, not facts",
  },
  "unclear-reference": {
    ar: "قد يكون المقصود واحداً وقد لا يكون",
    en: "It may or may not be the same thing that is meant",
  },
};

export const MODALITIES: Terms<Modality> = {
  actual: { ar: "وقع", en: "happened" },
  planned: { ar: "مقرر", en: "planned" },
  ongoing: { ar: "جارٍ", en: "under way" },
  denied: { ar: "منفيّ", en: "denied" },
  uncertain: { ar: "غير مؤكد", en: "uncertain" },
};

export const EVENTS: Terms<EventType> = {
  AGREE: { ar: "اتفاق", en: "Agreement" },
  CONSULT: { ar: "لقاء وتشاور", en: "Talks and visits" },
  SUPPORT: { ar: "تأييد", en: "Support" },
  COOPERATE: { ar: "تعاون", en: "Cooperation" },
  AID: { ar: "مساعدة وتسليم", en: "Aid and handover" },
  RETREAT: { ar: "انسحاب ووقف", en: "Withdrawal and halt" },
  CONCEDE: { ar: "تنازل وإفراج", en: "Concession and release" },
  REQUEST: { ar: "طلب", en: "Request" },
  ACCUSE: { ar: "اتهام", en: "Accusation" },
  REJECT: { ar: "رفض", en: "Rejection" },
  THREATEN: { ar: "تهديد", en: "Threat" },
  PROTEST: { ar: "احتجاج", en: "Protest" },
  SANCTION: { ar: "عقوبات", en: "Sanctions" },
  MOBILIZE: { ar: "تعبئة وانتشار", en: "Mobilisation" },
  COERCE: { ar: "ضبط واعتقال", en: "Coercion and arrest" },
  ASSAULT: { ar: "هجوم", en: "Attack" },
  OTHER: { ar: "غير ذلك", en: "Other" },
};

export const STANCES: Terms<Stance> = {
  assert: { ar: "إخبار", en: "asserts" },
  deny: { ar: "نفي", en: "denies" },
  doubt: { ar: "تشكيك", en: "doubts" },
  promise: { ar: "وعد", en: "promises" },
  demand: { ar: "مطالبة", en: "demands" },
  warn: { ar: "تحذير", en: "warns" },
};

export const FORCES: Terms<Force> = {
  agreed: { ar: "متفق عليه", en: "agreed" },
  promised: { ar: "وعد", en: "promised" },
  scheduled: { ar: "محدد الموعد", en: "scheduled" },
  obliged: { ar: "ملزم", en: "obliged" },
  expected: { ar: "متوقع", en: "expected" },
};

export const MEDIA: Terms<MediumKind> = {
  statement: { ar: "بيان", en: "statement" },
  social: { ar: "تواصل اجتماعي", en: "social media" },
  agency: { ar: "وكالة أنباء", en: "news agency" },
  outlet: { ar: "وسيلة إعلام", en: "outlet" },
  speech: { ar: "كلمة", en: "speech" },
  "press-conference": { ar: "مؤتمر صحفي", en: "press conference" },
  interview: { ar: "مقابلة", en: "interview" },
  meeting: { ar: "لقاء", en: "meeting" },
  document: { ar: "وثيقة", en: "document" },
};

export const NOISE: Terms<NoiseKind> = {
  repeat: { ar: "تكرار", en: "repeat" },
  "share-bar": { ar: "أزرار مشاركة", en: "share bar" },
  "related-link": { ar: "رابط ذو صلة", en: "related link" },
  caption: { ar: "تعليق صورة", en: "caption" },
  breadcrumb: { ar: "مسار الصفحة", en: "breadcrumb" },
  "section-label": { ar: "عنوان قسم", en: "section label" },
  navigation: { ar: "تنقل", en: "navigation" },
  "pull-quote": { ar: "اقتباس بارز", en: "pull quote" },
};

export const ENTITY_GROUPS = {
  people: { ar: "أشخاص", en: "People" },
  organisations: { ar: "جهات", en: "Organisations" },
  places: { ar: "أماكن ودول", en: "Places and states" },
  other: { ar: "جماعات وتسميات أخرى", en: "Groups and other names" },
} as const satisfies Record<string, Phrase>;
export const ENTITY_GROUP: Readonly<Record<EntityType, keyof typeof ENTITY_GROUPS>> = {
  PER: "people",
  ORG: "organisations",
  GPE: "places",
  LOC: "places",
  FAC: "places",
  NORP: "other",
  MISC: "other",
};

/** Admiralty information credibility: the words of the scale. */
export const CREDIBILITY: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, Phrase>> = {
  1: { ar: "تؤكده مصادر أخرى", en: "confirmed by other sources" },
  2: { ar: "صحته راجحة", en: "probably true" },
  3: { ar: "صحته ممكنة", en: "possibly true" },
  4: { ar: "صحته مشكوك فيها", en: "doubtful" },
  5: { ar: "صحته مستبعدة", en: "improbable" },
  6: { ar: "لا سبيل إلى الحكم على صحته", en: "truth cannot be judged" },
};

/** What made an item, by the room its rule id starts with; the id itself stands beside it. */
export const RULE_ROOMS: Readonly<Record<string, Phrase>> = {
  article: { ar: "قاعدة فصل المقالات", en: "how articles are told apart" },
  articles: { ar: "قاعدة فصل المقالات", en: "how articles are told apart" },
  story: { ar: "قاعدة جمع مقالات القصة الواحدة", en: "how the articles of one story are joined" },
  noise: { ar: "قاعدة تمييز الحشو", en: "how page furniture is told" },
  time: { ar: "قاعدة قراءة الأزمنة", en: "how time expressions are read" },
  anchor: { ar: "قاعدة تاريخ المقال", en: "how an article is dated" },
  mention: { ar: "قاعدة تمييز الأسماء", en: "how names are found" },
  description: {
    ar: "قاعدة الأوصاف التي تقوم مقام الأسماء",
    en: "how descriptions that stand for a name are found",
  },
  name: { ar: "قاعدة تمييز الأسماء", en: "how names are found" },
  entity: { ar: "قاعدة جمع الأسماء لمسمى واحد", en: "how names are joined to one thing" },
  role: { ar: "قاعدة قراءة الأدوار", en: "how roles are read" },
  cue: { ar: "قاعدة ألفاظ القول", en: "the words that attribute" },
  statement: { ar: "قاعدة نسبة القول", en: "how sayings are attributed" },
  event: { ar: "قاعدة ألفاظ الأحداث", en: "the words that tell of events" },
  commitment: { ar: "قاعدة التعهدات", en: "how commitments are read" },
  entities: { ar: "قاعدة جمع الأسماء لمسمى واحد", en: "how names are joined to one thing" },
  utterances: { ar: "قاعدة جمع روايات القول الواحد", en: "how reports of one saying are joined" },
  occurrences: { ar: "قاعدة جمع روايات الحدث الواحد", en: "how reports of one happening are joined" },
  commitments: { ar: "قاعدة جمع التعهدات وحالها", en: "how commitments are merged and followed up" },
  disputes: { ar: "قاعدة الخلافات", en: "how disputes are found" },
  origins: { ar: "قاعدة ردّ الشهادات إلى أصولها", en: "how testimonies are walked to their origins" },
  status: { ar: "قاعدة حال التعهدات", en: "how the status of commitments is told" },
  pledge: { ar: "قاعدة جمع التعهدات وحالها", en: "how commitments are merged and followed up" },
  utterance: { ar: "قاعدة جمع روايات القول الواحد", en: "how reports of one saying are joined" },
  occurrence: { ar: "قاعدة جمع روايات الحدث الواحد", en: "how reports of one happening are joined" },
  origin: { ar: "قاعدة ردّ الشهادات إلى أصولها", en: "how testimonies are walked to their origins" },
  standing: { ar: "قاعدة السند", en: "how standing is told" },
  dispute: { ar: "قاعدة الخلافات", en: "how disputes are found" },
  reuse: { ar: "قاعدة النصوص المكررة", en: "how recurring passages are found" },
  lineage: { ar: "قاعدة نسب المقالات", en: "how an article's descent is told" },
};
