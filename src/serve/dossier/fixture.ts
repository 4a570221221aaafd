/** An invented dossier for the tests: two short articles of one story, with hostile text where text comes from outside. */
import type {
  Document,
  Dossier,
  Event,
  Layers,
  Occurrence,
  Reading,
  Span,
  Statement,
  Utterance,
} from "../../model/index.ts";

export const HOSTILE = `"]]></script><script>alert(1)</script><img src=x onerror=alert(2)>'\u202eabc\u2069`;

const FIRST = `افتتاح جسر النخيل
أعلن وزير الأشغال سامي البهلول اليوم الخميس، أن "الجسر سيفتتح قبل نهاية الشهر".
وأضاف أن الأعمال اكتملت. ${HOSTILE}
شارك`;
const SECOND = `قال البهلول لوكالة ريمان إن "الجسر سيفتتح في نهاية الشهر الحالي".`;

const find = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
};

const document = (id: string, text: string, given: Document["given"]): Document => ({
  id,
  text,
  sha256: "ab".repeat(32),
  language: "ar",
  given,
  notes: [HOSTILE],
});

const statement = (
  text: string,
  id: string,
  cue: string,
  content: string,
  source: string | null,
): Statement => ({
  id,
  article: "a1",
  cue: find(text, cue),
  source: {
    span: source === null ? null : find(text, source),
    entity: "e1",
    entities: ["e1"],
    named: true,
  },
  content: [find(text, content)],
  manner: "direct",
  stance: "promise",
  testimony: true,
  medium: null,
  chain: [{ entity: "e1" }, "publisher"],
  said: "2031-WXX-4",
  within: null,
  continues: null,
  rule: "cue.verb.said",
});

const event = (text: string, id: string, trigger: string): Event => ({
  id,
  article: "a1",
  trigger: find(text, trigger),
  corefs: [],
  type: "OTHER",
  modality: "planned",
  agents: ["e1"],
  targets: [],
  place: null,
  time: null,
  timeMod: null,
  timeExpression: null,
  object: null,
  count: "3-5",
  by: "s1",
  rule: "event.lexicon.launch",
});

const layers = (
  text: string,
  own: Partial<Layers>,
  title: string | null,
  paragraphs: readonly string[],
): Layers => {
  const name = find(text, "البهلول");
  return {
    articles: {
      articles: [
        {
          id: "a1",
          title: title === null ? null : find(text, title),
          headings: [],
          paragraphs: paragraphs.map((p) => find(text, p)),
          byline: null,
          outlet: null,
          rule: "article.one",
        },
      ],
      noise: text.includes("شارك")
        ? [{ span: find(text, "شارك"), kind: "share-bar", rule: "noise.share" }]
        : [],
    },
    tokens: [],
    words: [],
    sentences: [],
    times: {
      anchors: [
        {
          article: "a1",
          value: "2031-03-06",
          basis: "given",
          support: [],
          earliest: null,
          latest: null,
          rule: "anchor.given",
        },
      ],
      expressions: [],
    },
    mentions: [{ ...name, type: "PER", form: "name", article: "a1", key: null, rule: "name.person" }],
    entities: {
      entities: [
        {
          id: "e1",
          type: "PER",
          nameAr: "سامي البهلول",
          nameEn: "Sami al-Bahlul",
          key: null,
          mentions: [0],
          rule: "entity.one",
        },
      ],
      roles: [],
    },
    statements: [],
    events: [],
    commitments: [],
    ...own,
  };
};

export const readings: readonly Reading[] = [
  {
    document: document(`first<${HOSTILE}>`, FIRST, {
      outlet: HOSTILE,
      url: `javascript:alert("${HOSTILE}")`,
    }),
    layers: layers(
      FIRST,
      {
        statements: [
          statement(FIRST, "s1", "أعلن", "الجسر سيفتتح قبل نهاية الشهر", "وزير الأشغال سامي البهلول"),
        ],
        events: [event(FIRST, "v1", "سيفتتح")],
        commitments: [
          {
            id: "c1",
            article: "a1",
            who: ["e1"],
            toWhom: [],
            act: find(FIRST, "سيفتتح قبل"),
            deadline: null,
            basis: null,
            condition: null,
            force: "promised",
            by: "s1",
            event: "v1",
            rule: "commitment.promise",
          },
        ],
      },
      "افتتاح جسر النخيل",
      [FIRST.split("\n")[1] ?? "", FIRST.split("\n")[2] ?? ""],
    ),
  },
  {
    document: document("second.txt", SECOND, { url: "https://example.org/a?b=1&c=2" }),
    layers: layers(
      SECOND,
      { statements: [statement(SECOND, "s1", "قال", "الجسر سيفتتح في نهاية الشهر الحالي", "البهلول")] },
      null,
      [SECOND],
    ),
  },
];

const [one = "", two = ""] = readings.map((r) => r.document.id);

const utterance: Utterance = {
  id: "U1",
  members: [`${one}/s1`, `${two}/s1`],
  speaker: { name: "سامي البهلول", entity: "E1", side: "unknown", named: true },
  stance: "promise",
  testimony: true,
  said: "2031-WXX-4",
  first: null,
  fullest: `${two}/s1`,
  translated: false,
  articles: 2,
  outlets: 2,
  tree: {
    label: "سامي البهلول",
    kind: "speaker",
    statement: null,
    children: [
      { label: one, kind: "article", statement: `${one}/s1`, children: [] },
      {
        label: HOSTILE,
        kind: "channel",
        statement: null,
        children: [{ label: two, kind: "article", statement: `${two}/s1`, children: [] }],
      },
    ],
  },
  wordings: [
    {
      statement: `${one}/s1`,
      text: "الجسر سيفتتح قبل نهاية الشهر",
      diff: [
        { kind: "same", text: "الجسر سيفتتح" },
        { kind: "changed", text: "قبل", was: "في" },
        { kind: "same", text: "نهاية الشهر" },
        { kind: "lost", text: "الحالي" },
      ],
    },
    { statement: `${two}/s1`, text: "الجسر سيفتتح في نهاية الشهر الحالي", diff: [] },
  ],
  possiblySame: [],
  rule: "utterance.words",
};

const occurrence = (id: string, more: Partial<Occurrence>): Occurrence => ({
  id,
  members: [`${one}/v1`],
  type: "OTHER",
  modality: "planned",
  date: "2031-03",
  narrowedBy: [`${two}/a1`],
  labelAr: "افتتاح الجسر",
  labelEn: "Opening of the bridge",
  agents: ["E1"],
  targets: [],
  place: null,
  counts: [{ count: "3-5", event: `${one}/v1` }],
  origins: {
    min: 1,
    max: 2,
    who: [{ name: "سامي البهلول", entity: "E1", side: "unknown", named: true, testimonies: [`${one}/v1`] }],
  },
  sides: [],
  standing: "one-side",
  credibility: { value: 3, why: HOSTILE },
  claimedBy: [],
  blamedOn: [],
  deniedBy: [],
  rule: "occurrence.merge",
  ...more,
});

export const dossier: Dossier = {
  asOf: "2031-03-06",
  asOfBasis: HOSTILE,
  coverage: {
    documents: 2,
    articles: 2,
    outlets: [HOSTILE],
    from: "2031-03-06",
    to: "2031-03-06",
    undated: 0,
    failed: [{ name: "third.txt", why: HOSTILE }],
  },
  stories: [],
  entities: [
    {
      id: "E1",
      type: "PER",
      nameAr: "سامي البهلول",
      nameEn: "Sami al-Bahlul",
      key: null,
      side: "unknown",
      members: [`${one}/e1`, `${two}/e1`],
      names: ["سامي البهلول", "البهلول"],
      mentions: 2,
      roles: [],
      rule: "entity.join",
    },
  ],
  reuse: [],
  lineage: [
    {
      article: `${one}/a1`,
      credits: [{ name: HOSTILE, pooled: true, span: null, doc: one }],
      shares: [{ with: `${two}/a1`, direction: "from", certainty: "credited", words: 6 }],
      own: 0.4,
      rule: "lineage.shares",
    },
    { article: `${two}/a1`, credits: [], shares: [], own: 1, rule: "lineage.shares" },
  ],
  utterances: [utterance],
  occurrences: [
    occurrence("O1", {}),
    occurrence("O2", { date: null, standing: "unattributed", modality: "uncertain" }),
  ],
  commitments: [
    {
      id: "C1",
      members: [`${one}/c1`],
      who: ["E1"],
      toWhom: [],
      scope: "افتتاح الجسر",
      force: "promised",
      deadlines: [{ value: "2031-03-31", from: `${one}/c1` }],
      condition: null,
      status: "open",
      for: [`${two}/s1`],
      against: [],
      why: HOSTILE,
      wordings: [],
      readAfter: 0,
      rule: "pledge.open",
    },
  ],
  disputes: [
    {
      id: "D1",
      members: [`${one}/s1`, `${two}/s1`],
      kind: "unclear-reference",
      why: HOSTILE,
      rule: "dispute.reference",
    },
  ],
  timeline: [
    { occurrence: "O1", from: "2031-03-01", to: "2031-03-31", date: "2031-03", modality: "planned" },
    { occurrence: "O2", from: null, to: null, date: null, modality: "uncertain" },
  ],
};
