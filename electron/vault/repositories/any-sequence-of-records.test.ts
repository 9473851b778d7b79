import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientFile } from '#shared/domain/client-file.ts';
import type { Fear } from '#shared/domain/fear.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import type { OriginNetwork } from '#shared/domain/origin-network.ts';
import type { Overview } from '#shared/domain/overview.ts';
import type { RiskAssessment } from '#shared/domain/risk-assessment.ts';
import type { VaultRecords } from '../../core/ports.ts';
import {
  instantAt,
  next,
  someEcogram,
  someFear,
  someFile,
  someMonitoringRecord,
  someOrigin,
  someOverview,
  somePerson,
  someRisk,
} from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';

/** What the vault should hold of the instruments that came later, kept in plain arrays. */
type Kept = {
  file: ClientFile;
  isRemoved: boolean;
  fears: Fear[];
  monitoring: MonitoringRecord[];
  risks: RiskAssessment[];
  overview: Overview | undefined;
  origin: OriginNetwork | undefined;
};
type Model = Kept[];

/** Changes the model and the vault alike. `at` picks one of what is there. */
type Step = (
  model: Model,
  vault: VaultRecords,
  at: <Item>(items: readonly Item[]) => Item | undefined,
) => void;

const prose = fc.string({ unit: 'binary', maxLength: 200 });

const put = <Item extends { id: string }>(items: Item[], item: Item) => {
  items[items.findIndex(({ id }) => id === item.id)] = item;
};

/** Replaces at the right version, which must be taken, and at a wrong one, which must not. */
const replaceBoth = <Item extends { id: string; version: number }>(
  items: Item[],
  item: Item,
  replace: (item: Item) => boolean,
) => {
  expect(replace({ ...item, version: item.version + 1 })).toBe(false);
  expect(replace(item)).toBe(true);
  put(items, item);
};

const present = (model: Model) => model.filter(({ isRemoved }) => !isRemoved);

/** A step in a file that is there. */
const inFile =
  (step: (kept: Kept, vault: VaultRecords, at: Parameters<Step>[2]) => void): Step =>
  (model, vault, at) => {
    const kept = at(present(model));
    if (kept) step(kept, vault, at);
  };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((model, vault) => {
    const file = someFile();
    vault.files.insert(file);
    vault.ecograms.insert(someEcogram(file));
    const nothing = { fears: [], monitoring: [], risks: [], overview: undefined, origin: undefined };
    model.push({ file, isRemoved: false, ...nothing });
  }),
  prose.map((fear) =>
    inFile(({ file, fears }, vault) => {
      const noted = someFear(file, { fear });
      vault.fears.insert(noted);
      fears.push(noted);
    }),
  ),
  fc.tuple(prose, fc.boolean()).map(([fear, isTaken]) =>
    inFile(({ fears }, vault, at) => {
      const one = at(fears);
      if (!one) return;
      const removedAt = isTaken ? instantAt(9) : null;
      replaceBoth(fears, next(one, { details: { ...one.details, fear }, removedAt }), vault.fears.replace);
    }),
  ),
  prose.map((clientWords) =>
    inFile(({ file, monitoring }, vault) => {
      const record = someMonitoringRecord(file, { clientWords });
      vault.monitoring.insert(record);
      monitoring.push(record);
    }),
  ),
  fc.tuple(prose, fc.boolean()).map(([clientWords, isTaken]) =>
    inFile(({ monitoring }, vault, at) => {
      const one = at(monitoring);
      if (!one) return;
      const removedAt = isTaken ? instantAt(9) : null;
      const changed = next(one, { details: { ...one.details, clientWords }, removedAt });
      replaceBoth(monitoring, changed, vault.monitoring.replace);
    }),
  ),
  prose.map((here) =>
    inFile(({ file, risks }, vault) => {
      const assessment = someRisk(file, { here });
      // One at a time is being written.
      if (risks.some(({ decided }) => decided === null)) {
        expect(() => vault.risks.insert(assessment)).toThrow();
        return;
      }
      vault.risks.insert(assessment);
      risks.push(assessment);
    }),
  ),
  fc.tuple(prose, fc.option(fc.constantFrom('goAhead', 'lookFurther', 'suspend'))).map(([reasons, outcome]) =>
    inFile(({ file, risks }, vault, at) => {
      const one = at(risks);
      if (!one) return;
      const { decided } = someRisk(file, { outcome });
      const changed = next(one, { decided: decided && { ...decided, reasons } });
      // What was decided stays as it is, whoever tries and whatever it would become.
      if (one.decided === null) replaceBoth(risks, changed, vault.risks.replace);
      else expect(() => vault.risks.replace(changed)).toThrow();
    }),
  ),
  prose.map((words) =>
    inFile((kept, vault) => {
      const written = someOverview(kept.file, words);
      const overview = { ...written, version: (kept.overview?.version ?? 0) + 1 };
      expect(vault.overviews.put({ ...overview, version: overview.version + 1 })).toBe(false);
      expect(vault.overviews.put(overview)).toBe(true);
      kept.overview = overview;
    }),
  ),
  prose.map((how) =>
    inFile((kept, vault) => {
      const written = someOrigin(kept.file, [somePerson('aunt')], how);
      const origin = { ...written, version: (kept.origin?.version ?? 0) + 1 };
      expect(vault.origins.put({ ...origin, version: origin.version + 1 })).toBe(false);
      expect(vault.origins.put(origin)).toBe(true);
      kept.origin = origin;
    }),
  ),
  fc.constant<Step>(
    inFile((kept, vault) => {
      expect(vault.removed.remove(kept.file.id, instantAt(3))).toBe(true);
      kept.isRemoved = true;
    }),
  ),
  fc.constant<Step>((model, vault, at) => {
    const kept = at(model.filter(({ isRemoved }) => isRemoved));
    if (!kept) return;
    expect(vault.removed.restore(kept.file.id)).toBe(true);
    kept.isRemoved = false;
  }),
);

const expectSame = (vault: VaultRecords, model: Model) => {
  for (const { file, isRemoved, fears, monitoring, risks, overview, origin } of model) {
    const seen = <Item>(items: Item[]) => (isRemoved ? [] : items);
    expect(vault.fears.ofFile(file.id)).toEqual(seen(fears));
    expect(vault.monitoring.ofFile(file.id)).toEqual(seen(monitoring));
    expect(vault.risks.ofFile(file.id)).toEqual(seen(risks));
    expect(vault.overviews.ofFile(file.id)).toEqual(isRemoved ? undefined : overview);
    expect(vault.origins.ofFile(file.id)).toEqual(isRemoved ? undefined : origin);
    for (const one of fears) expect(vault.fears.find(one.id)).toEqual(isRemoved ? undefined : one);
    for (const one of monitoring) expect(vault.monitoring.find(one.id)).toEqual(isRemoved ? undefined : one);
    for (const one of risks) expect(vault.risks.find(one.id)).toEqual(isRemoved ? undefined : one);
  }
  const ids = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
  expect(ids(vault.monitoring.all())).toEqual(ids(present(model).flatMap(({ monitoring }) => monitoring)));
};

const transactions = fc.array(
  fc.record({
    made: fc.array(fc.tuple(steps, fc.nat()), { minLength: 1, maxLength: 8 }),
    fails: fc.boolean(),
  }),
  { maxLength: 14 },
);

const pickFrom =
  (pick: number) =>
  <Item>(items: readonly Item[]): Item | undefined =>
    items[pick % Math.max(items.length, 1)];

describe('overviews, fears, risks, networks at home and contacts after leaving, written in any order', () => {
  test('are there after reopening, what failed is not, and what was decided stays as it was', () => {
    fc.assert(
      fc.property(transactions, (sequence) => {
        const { open } = bareDatabase();
        const first = open();
        let model: Model = [];
        for (const { made, fails } of sequence) {
          const attempt = structuredClone(model);
          const failure = new Error('half way');
          const run = () =>
            first.vault.write(CHANGE, () => {
              for (const [step, pick] of made) step(attempt, first.vault, pickFrom(pick));
              if (fails) throw failure;
            });
          if (fails) expect(run).toThrow(failure);
          else {
            run();
            model = attempt;
          }
          expectSame(first.vault, model);
        }
        first.vault.close();
        const second = open();
        expectSame(second.vault, model);
        const gone = model.filter(({ isRemoved }) => isRemoved);
        const trace = (subject: ClientFileId) => ({ action: 'file.destroyed', subject }) as const;
        second.vault.destroy(
          gone.map(({ file }) => file.id),
          trace,
        );
        expectSame(
          second.vault,
          model.map((kept) =>
            kept.isRemoved
              ? { ...kept, fears: [], monitoring: [], risks: [], overview: undefined, origin: undefined }
              : kept,
          ),
        );
        for (const { risks } of gone)
          for (const { id } of risks) expect(second.vault.risks.find(id)).toBeUndefined();
        second.vault.close();
      }),
      { numRuns: 30 },
    );
  });
});
