import { overlap } from "../../model/index.ts";
import {
  type AcrossGold,
  docOf,
  type Group,
  goldKeys,
  type JudgedDossier,
  key,
  type ReusePair,
  storiesOf,
} from "./across-gold.ts";
import { stem } from "./match.ts";
import type { Judged } from "./record.ts";
import { type FoundRow, foundRow, type Row, type Rows, type ShareRow, shareRow } from "./tally.ts";

/** Unordered pairs that groups join, each once, as `"<key> <key>"`. */
const joined = (groups: readonly (readonly string[])[]): Set<string> => {
  const out = new Set<string>();
  for (const ids of groups) for (const a of ids) for (const b of ids) if (a < b) out.add(`${a} ${b}`);
  return out;
};

const pairRow = (gold: ReadonlySet<string>, pred: ReadonlySet<string>): FoundRow =>
  foundRow([...pred].filter((x) => gold.has(x)).length, gold.size, pred.size);

/** Right per class, then averaged over the classes that gold has: one answer to all earns little. */
const macroRow = (answers: readonly (readonly [gold: string, got: string | undefined])[]): ShareRow => {
  const by = new Map<string, { right: number; of: number }>();
  for (const [gold, got] of answers) {
    const c = by.get(gold) ?? { right: 0, of: 0 };
    c.of++;
    if (gold === got) c.right++;
    by.set(gold, c);
  }
  const shares = [...by.values()];
  return {
    accuracy: shares.length ? shares.reduce((n, c) => n + c.right / c.of, 0) / shares.length : null,
    of: answers.length,
    classes: Object.fromEntries([...by].map(([k, c]) => [k, `${c.right}/${c.of}`])),
  };
};

const share = (answers: readonly boolean[]): ShareRow =>
  shareRow(answers.filter(Boolean).length, answers.length);

const sizeOf = (r: ReusePair): number =>
  Math.min(r.a.span.end - r.a.span.start, r.b.span.end - r.b.span.start);

/** Characters that two reuse pairs share at both their ends, in either direction. */
const sharedChars = (p: ReusePair, g: ReusePair): number => {
  for (const [a, b] of [
    [g.a, g.b],
    [g.b, g.a],
  ] as const)
    if (stem(p.a.doc) === stem(a.doc) && stem(p.b.doc) === stem(b.doc)) {
      const both = Math.min(overlap(p.a.span, a.span), overlap(p.b.span, b.span));
      if (both > 0) return both;
    }
  return 0;
};

/** Reuse by characters: a predicted passage counts where both its ends lie on one gold pair. */
const reuseRow = (golds: readonly ReusePair[], preds: readonly ReusePair[]): FoundRow => {
  const covered = (of: readonly ReusePair[], by: (r: ReusePair) => number) =>
    of.reduce((n, r) => n + Math.min(sizeOf(r), by(r)), 0);
  const total = (of: readonly ReusePair[]) => of.reduce((n, r) => n + sizeOf(r), 0);
  const goldHit = covered(golds, (g) => preds.reduce((m, p) => m + sharedChars(p, g), 0));
  const predHit = covered(preds, (p) => golds.reduce((m, g) => m + sharedChars(p, g), 0));
  const [gold, predicted] = [total(golds), total(preds)];
  const precision = predicted ? predHit / predicted : 0;
  const recall = gold ? goldHit / gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, gold, predicted };
};

/** Scores a dossier against the gold of several stories. */
class Across {
  readonly #across: readonly AcrossGold[];
  readonly #dossier: JudgedDossier;
  readonly #toGold: ReadonlyMap<string, string>;
  readonly #story: ReadonlyMap<string, number>;

  constructor(across: readonly AcrossGold[], dossier: JudgedDossier, toGold: ReadonlyMap<string, string>) {
    this.#across = across;
    this.#dossier = dossier;
    this.#toGold = toGold;
    this.#story = storiesOf(across);
  }

  /** Gold keys of a predicted group's members that have a partner. */
  #partners(group: Group): string[] {
    return group.members.map((m) => this.#toGold.get(key(m))).filter((m) => m !== undefined);
  }

  /** Only pairs whose both ends stand in one gold story are judged. */
  #judged(pairs: ReadonlySet<string>): Set<string> {
    const story = (ref: string | undefined) => (ref ? this.#story.get(docOf(ref)) : undefined);
    return new Set(
      [...pairs].filter((x) => {
        const [a, b] = x.split(" ");
        return story(a) !== undefined && story(a) === story(b);
      }),
    );
  }

  pairs(golds: readonly Group[], preds: readonly Group[]): FoundRow {
    const gold = joined(golds.map((g) => g.members.map(key)));
    return pairRow(this.#judged(gold), this.#judged(joined(preds.map((p) => this.#partners(p)))));
  }

  /** The predicted group that shares most members with a gold group, if any. */
  #best<G extends Group>(groups: readonly G[] | undefined, gold: Group): G | undefined {
    const members = new Set(gold.members.map(key));
    let [best, most]: [G | undefined, number] = [undefined, 0];
    for (const g of groups ?? []) {
      const n = this.#partners(g).filter((m) => members.has(m)).length;
      if (n > most) [best, most] = [g, n];
    }
    return best;
  }

  /** A group none of whose members was detected is counted in the share found, not as a wrong status. */
  commitments(): Record<string, Row> {
    const golds = this.#across.flatMap((a) => a.commitment_status ?? []);
    const met = golds.map((g) => ({ g, p: this.#best(this.#dossier.commitments, g) }));
    return {
      "commitments found": share(met.map(({ p }) => !!p)),
      "commitment status, of those found (macro)": macroRow(
        met.flatMap(({ g, p }) => (p ? [[g.status ?? "", p.status] as const] : [])),
      ),
    };
  }

  occurrences(): Record<string, Row> {
    const golds = this.#across.flatMap((a) => a.same_event ?? []).filter((g) => g.standing);
    const met = golds.map((g) => ({ g, p: this.#best(this.#dossier.occurrences, g) }));
    const found = met.flatMap(({ g, p }) => (p ? [{ g, p }] : []));
    return {
      "occurrences found": share(met.map(({ p }) => !!p)),
      "standing, of those found (macro)": macroRow(found.map(({ g, p }) => [g.standing ?? "", p.standing])),
      "origins: range exact": share(
        found.map(
          ({ g, p }) => !!p.origins && p.origins.min === g.origins?.min && p.origins.max === g.origins?.max,
        ),
      ),
      "claimed, blamed, denied found": share(
        found.flatMap(({ g, p }) =>
          (["claimed_by", "blamed_on", "denied_by"] as const).flatMap((k) =>
            g[k]?.length ? [!!p[k]?.length] : [],
          ),
        ),
      ),
    };
  }

  /** Disputes are judged by the pairs they join, so one that holds everything is mostly wrong. */
  disputes(): Record<string, Row> {
    const golds = this.#across.flatMap((a) => a.contradictions ?? []);
    const preds = this.#dossier.disputes ?? [];
    const goldMembers = golds.map((g) => ({ kind: g.kind, members: g.members.map(key) }));
    const predMembers = preds.map((p) => ({ kind: p.kind, members: this.#partners(p) }));
    const kinds = (groups: typeof goldMembers) =>
      new Map(groups.flatMap((g) => [...joined([g.members])].map((pair) => [pair, g.kind] as const)));
    const [goldKind, predKind] = [kinds(goldMembers), kinds(predMembers)];
    const found = this.#judged(joined(predMembers.map((p) => p.members)));
    const both = [...this.#judged(joined(goldMembers.map((g) => g.members)))].filter(
      (x) => found.has(x) && goldKind.get(x),
    );
    return {
      "disputes: pairs": this.pairs(golds, preds),
      "dispute kind, of pairs found": share(both.map((x) => goldKind.get(x) === predKind.get(x))),
    };
  }

  reuse(): FoundRow {
    const golds = this.#across.flatMap((a) => (a.reuse ?? []).filter((r) => r.a?.span && r.b?.span));
    const story = (doc: string) => this.#story.get(stem(doc));
    const preds = (this.#dossier.reuse ?? []).filter(
      (p) => story(p.a.doc) !== undefined && story(p.a.doc) === story(p.b.doc),
    );
    return reuseRow(golds, preds);
  }
}

/**
 * Scores what holds across documents. Predicted items are first paired with gold ones inside each document;
 * what has no partner cannot score. Groups are compared by the pairs they join.
 */
export const scoreAcross = (
  across: readonly AcrossGold[],
  golds: ReadonlyMap<string, Judged>,
  preds: ReadonlyMap<string, Judged>,
  dossier: JudgedDossier,
): Rows => {
  const score = new Across(across, dossier, goldKeys(golds, preds));
  const of = (name: "same_statement" | "same_event" | "commitment_status") =>
    across.flatMap((a): readonly Group[] => a[name] ?? []);
  return {
    "utterances: pairs": score.pairs(of("same_statement"), dossier.utterances ?? []),
    "occurrences: pairs": score.pairs(of("same_event"), dossier.occurrences ?? []),
    "commitments: pairs": score.pairs(of("commitment_status"), dossier.commitments ?? []),
    ...score.commitments(),
    ...score.occurrences(),
    ...score.disputes(),
    "reuse: characters": score.reuse(),
  };
};
