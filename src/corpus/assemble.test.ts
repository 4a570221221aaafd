import assert from "node:assert/strict";
import { test } from "node:test";
import type { CommitmentStatus, DisputeKind, Reading, Standing } from "../model/index.ts";
import { assemble } from "./index.ts";
import { type Invented, invent } from "./invented.ts";

/** An invented war: Sudan's army and Ethiopia's government, with the United Nations between them, and a group apart. */
const names: Invented["names"] = {
  ET: { type: "GPE", words: ["إثيوبيا", "أديس أبابا"], key: "ET", en: "Ethiopia" },
  SD: { type: "GPE", words: ["السودان", "الخرطوم"], key: "SD", en: "Sudan" },
  UN: { type: "ORG", words: ["الأمم المتحدة"], key: "org:un", en: "United Nations" },
};

const promise = (id: string, day: string, more: Partial<Invented> = {}): Reading =>
  invent({
    id,
    day,
    body: [
      "تعهدت إثيوبيا للسودان بتسليم الجسر الحدودي قبل نهاية مارس.",
      ...(more.body ?? []),
      "نشر الخبر في الخرطوم.",
    ],
    names,
    statements: [
      { cue: "تعهدت", who: "ET", content: "تسليم الجسر الحدودي قبل نهاية مارس", stance: "promise" },
      ...(more.statements ?? []),
    ],
    commitments: [
      {
        act: "تسليم الجسر الحدودي",
        who: ["ET"],
        toWhom: ["SD"],
        deadline: ["نهاية مارس", "2020-03-31"],
        by: "s1",
      },
    ],
    events: [
      {
        trigger: "تسليم",
        type: "RETREAT",
        modality: "planned",
        agents: ["ET"],
        targets: ["SD"],
        object: "الجسر الحدودي",
        by: "s1",
      },
      ...(more.events ?? []),
    ],
  });

const told = (
  id: string,
  day: string,
  who: "ET" | "SD" | "UN",
  content: string,
  trigger: string | null,
  stance: "assert" | "deny" = "assert",
  modality: "actual" | "ongoing" = "actual",
): Reading => {
  const name = { ET: "إثيوبيا", SD: "السودان", UN: "الأمم المتحدة" }[who];
  const cue = stance === "deny" ? "نفى" : "قال";
  return invent({
    id,
    day,
    body: [`${cue} متحدث باسم ${name} إن ${content}.`, "والجسر الحدودي بين إثيوبيا والسودان قديم."],
    names,
    statements: [{ cue, who, content, stance }],
    events: trigger
      ? [
          {
            trigger,
            type: "RETREAT",
            modality,
            agents: ["ET"],
            targets: ["SD"],
            object: "الجسر الحدودي",
            by: "s1",
          },
        ]
      : [],
  });
};

const statusOf = (readings: readonly Reading[], asOf?: string): CommitmentStatus => {
  const { commitments } = assemble(readings, asOf ? { asOf } : {});
  assert.equal(commitments.length, 1, commitments.map((c) => c.scope).join(" / "));
  return commitments[0]!.status;
};

const first = promise("p", "2020-03-01");
const statuses: readonly (readonly [CommitmentStatus, readonly Reading[], string?])[] = [
  ["open", [first]],
  ["no-report-found", [first, told("z", "2020-04-09", "UN", "الطقس على الجسر الحدودي معتدل", null)]],
  ["met", [first, told("z", "2020-03-20", "SD", "تسليم الجسر الحدودي اكتمل", "تسليم")]],
  ["declared-met", [first, told("z", "2020-03-20", "ET", "تسليم الجسر الحدودي اكتمل", "تسليم")]],
  [
    "under-way",
    [first, told("z", "2020-03-20", "ET", "تسليم الجسر الحدودي يجري الآن", "تسليم", "assert", "ongoing")],
  ],
  [
    "contested",
    [
      first,
      told("y", "2020-03-20", "ET", "تسليم الجسر الحدودي اكتمل", "تسليم"),
      told("z", "2020-03-21", "SD", "تسليم الجسر الحدودي اكتمل", null, "deny"),
    ],
  ],
  ["cancelled", [first, told("z", "2020-03-20", "ET", "إلغاء تسليم الجسر الحدودي قرار نهائي", null)]],
  ["moved", [first, told("z", "2020-03-20", "ET", "تأجيل تسليم الجسر الحدودي سببه الأمطار", null)]],
];

for (const [status, readings, asOf] of statuses)
  test(`status: ${status}`, () => assert.equal(statusOf(readings, asOf), status));

test("status is read as of the day asked for, and silence only counts after the deadline", () => {
  assert.equal(statusOf([first], "2020-03-15"), "open");
  assert.equal(statusOf([first], "2020-05-01"), "no-report-found");
});

const strike = (
  id: string,
  who: string | null,
  more: { source?: string; cue?: string; count?: string; agents?: string[]; words?: string } = {},
): Reading =>
  invent({
    id,
    day: "2020-05-02",
    body: [
      `${more.cue ?? "قال"} ${more.source ?? (who ? names![who]!.words[0] : "الراوي")} إن ${more.words ?? "قصفا استهدف سوق المدينة القديمة"}.`,
      "والسوق قرب حدود إثيوبيا مع السودان ويراقبه فريق الأمم المتحدة.",
    ],
    names,
    statements:
      who || more.source
        ? [
            {
              cue: more.cue ?? "قال",
              who,
              ...(more.source ? { source: more.source } : {}),
              content: more.words ?? "قصفا استهدف سوق المدينة القديمة",
              named: who !== null,
            },
          ]
        : [],
    events: [
      {
        trigger: "قصفا",
        type: "ASSAULT",
        agents: more.agents ?? ["ET"],
        targets: ["SD"],
        object: "سوق المدينة القديمة",
        time: "2020-05-01",
        ...(more.count ? { count: more.count } : {}),
        by: who || more.source ? "s1" : "narrator",
      },
    ],
  });

const standingOf = (readings: readonly Reading[]): [Standing, number, number] => {
  const { occurrences } = assemble(readings);
  assert.equal(occurrences.length, 1, occurrences.map((o) => o.labelAr).join(" / "));
  const [o] = occurrences;
  return [o!.standing, o!.origins.min, o!.origins.max];
};

test("standing: narration is no source, however often it is copied", () => {
  assert.deepEqual(standingOf([strike("a", null), strike("b", null)]), ["unattributed", 0, 0]);
});
test("standing: one side, said twice, is one origin", () => {
  assert.deepEqual(standingOf([strike("a", "SD"), strike("b", "SD")]), ["one-side", 1, 1]);
});
test("standing: an unnamed source widens the range", () => {
  const readings = [strike("a", "SD"), strike("b", null, { source: "مسؤول سوداني" })];
  const [standing, min, max] = standingOf(readings);
  assert.equal(standing, "one-side");
  assert.ok(min <= 1 && max >= 1 && max <= 2);
});
test("standing: both parties tell it", () => {
  assert.equal(standingOf([strike("a", "SD"), strike("b", "ET")])[0], "parties-agree");
});
test("standing: an uninvolved origin confirms", () => {
  assert.deepEqual(standingOf([strike("a", "SD"), strike("b", "UN")]), ["uninvolved", 2, 2]);
});
test("standing: admitted against interest", () => {
  assert.equal(standingOf([strike("a", "SD"), strike("b", "ET", { cue: "أقر" })])[0], "against-interest");
});

const disputesOf = (readings: readonly Reading[]): DisputeKind[] =>
  assemble(readings).disputes.map((d) => d.kind);

test("dispute: two counts of one happening", () => {
  const readings = [strike("a", "SD", { count: "40" }), strike("b", "UN", { count: "12" })];
  assert.deepEqual(disputesOf(readings), ["contradiction"]);
  assert.deepEqual(disputesOf([strike("a", "SD", { count: "40" }), strike("b", "SD", { count: "12" })]), []);
});

test("dispute: a denial of the same words; an opposed position is another thing", () => {
  const words = "قوات إثيوبية عبرت النهر إلى المدينة القديمة";
  const say = (
    id: string,
    who: string,
    cue: string,
    stance: "assert" | "deny" | "demand" | "doubt",
  ): Reading =>
    invent({
      id,
      day: "2020-05-02",
      body: [`${cue} ${names![who]!.words[0]} إن ${words}.`, "قرب حدود إثيوبيا مع السودان."],
      names,
      statements: [{ cue, who, content: words, stance }],
    });
  assert.deepEqual(disputesOf([say("a", "SD", "قال", "assert"), say("b", "ET", "نفى", "deny")]), [
    "contradiction",
  ]);
  assert.deepEqual(disputesOf([say("a", "SD", "طالب", "demand"), say("b", "ET", "رفض", "doubt")]), [
    "opposed-positions",
  ]);
});

test("dispute: a first convoy after an earlier one is an unclear reference", () => {
  const convoy = (id: string, words: string, trigger: string, day: string): Reading =>
    invent({
      id,
      day: "2020-05-09",
      body: [`قال السودان إن ${words}.`, "والمعونة من الأمم المتحدة عبر إثيوبيا."],
      names,
      statements: [{ cue: "قال", who: "SD", content: words }],
      events: [
        { trigger, type: "AID", agents: ["UN"], object: "معونة القمح إلى المدينة", time: day, by: "s1" },
      ],
    });
  const kinds = disputesOf([
    convoy("a", "أول قافلة وصلت ومعها معونة القمح إلى المدينة", "قافلة", "2020-05-08"),
    convoy("b", "قافلة وصلت ومعها معونة القمح إلى المدينة", "قافلة", "2020-04-01"),
  ]);
  assert.deepEqual(kinds, ["unclear-reference"]);
});

test("one saying in two articles is one utterance, with its channels in the tree", () => {
  const words = "الملاحة في القناة ستعود إلى طبيعتها خلال أسبوع واحد";
  const say = (id: string, outlet: string, by?: string): Reading =>
    invent({
      id,
      outlet,
      day: "2020-06-01",
      body: [`قال وزير النقل السوداني حامد البشاري لوكالة النيل إن ${words}.`],
      names: {
        ...names,
        P: { type: "PER", words: ["حامد البشاري"] },
        W: { type: "ORG", words: ["وكالة النيل"] },
      },
      statements: [
        { cue: "قال", who: "P", content: words, ...(by ? { medium: { kind: "agency" as const, by } } : {}) },
      ],
    });
  const { utterances } = assemble([say("a", "الشاطئ", "W"), say("b", "المرسى")]);
  assert.equal(utterances.length, 1);
  const [u] = utterances;
  assert.deepEqual([u!.articles, u!.outlets], [2, 2]);
  assert.deepEqual(
    u!.tree.children.map((c) => [c.kind, c.label]),
    [
      ["channel", "وكالة النيل"],
      ["article", "المرسى"],
    ],
  );
});

test("unrelated stories are apart, each with its own day", () => {
  const other = invent({
    id: "s",
    day: "2021-11-01",
    title: "مهرجان السينما يفتتح دورته في تونس",
    body: ["افتتح مهرجان السينما دورته الجديدة بحضور مخرجين وممثلين من بلدان كثيرة."],
    names: { TN: { type: "GPE", words: ["تونس"], key: "TN" } },
  });
  const { stories } = assemble([first, other]);
  assert.deepEqual(
    stories.map((s) => [s.articles, s.asOf]),
    [
      [["p/a1"], "2020-03-01"],
      [["s/a1"], "2021-11-01"],
    ],
  );
});

test("no day is proved where no article has one", () => {
  const { asOf, timeline, coverage } = assemble([invent({ id: "u", body: ["كلام بلا يوم."] })]);
  assert.equal(asOf, null);
  assert.deepEqual(timeline, []);
  assert.equal(coverage.undated, 1);
});

test("order of arrival changes nothing, and JSON brings the dossier back equal", () => {
  const all = [...new Set(statuses.flatMap(([, rs]) => rs))].map((r, i) => ({
    ...r,
    document: { ...r.document, id: `${r.document.id}${i}` },
  }));
  const dossier = assemble(all);
  assert.deepEqual(assemble([...all].reverse()), dossier);
  assert.deepEqual(JSON.parse(JSON.stringify(dossier)), dossier);
  assert.deepEqual(assemble([]).occurrences, []);
});
