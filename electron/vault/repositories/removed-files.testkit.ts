import { describe, expect, test } from 'vitest';
import type { Trace } from '#shared/domain/audit.ts';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { ClientFileId } from '#shared/domain/ids.ts';
import type { VaultRecords } from '../../core/ports.ts';
import {
  instantAt,
  next,
  someChild,
  someEcogram,
  someFear,
  someFile,
  someMonitoringRecord,
  someOrigin,
  someOverview,
  someOverviewVersion,
  somePerson,
  somePlan,
  someRating,
  someRisk,
  someRiskOverride,
  someSignal,
  someTodayMark,
} from '../records.testkit.ts';
import { someGuest } from '../review-guest.testkit.ts';
import { CHANGE, MANAGER } from '../somebody.testkit.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

const removedTrace = (file: ClientFile): Trace => ({
  action: 'file.removed',
  subject: file.id,
  detail: { keepDays: 30 },
});

/** What every store of records must do with files that are removed, or due to be looked at again. */
export const describeRemovedFiles = (name: string, make: () => VaultRecords): void => {
  const withFile = () => {
    const vault = make();
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    return { vault, file };
  };
  const foundIn = (vault: VaultRecords, search: string) =>
    vault.files.list({ search, limit: 100 }).files.map(({ workingName }) => workingName);

  describe(`removed files in ${name}`, () => {
    const withRemoved = () => {
      const { vault, file } = withFile();
      const child = someChild(file, { name: 'Ikram' });
      const aunt = somePerson('aunt');
      const ecogram = someEcogram(file, [aunt]);
      const risk = someRisk(file);
      const plan = somePlan(file);
      const signal = someSignal(file, { what: 'A red van' });
      const rating = someRating(file);
      const overview = someOverview(file);
      const kept = someOverviewVersion(overview);
      const fear = someFear(file);
      const record = someMonitoringRecord(file);
      const mark = someTodayMark(file);
      const guest = someGuest(file, plan);
      vault.write(CHANGE, () => {
        vault.children.insert(child);
        vault.ecograms.insert(ecogram);
        vault.plans.insert(plan);
        vault.signals.insert(signal);
        vault.ratings.insert(rating);
        vault.overviews.put(overview);
        vault.overviewVersions.insert(kept);
        vault.fears.insert(fear);
        vault.risks.insert(risk);
        vault.riskOverrides.insert(someRiskOverride(file, plan.id));
        vault.origins.put(someOrigin(file, [aunt]));
        vault.monitoring.insert(record);
        vault.todayMarks.insert(mark);
        vault.reviewGuests.insert(guest);
      });
      vault.write(removedTrace(file), () => vault.removed.remove(file.id, instantAt(50)));
      return {
        ...{ vault, file, child, ecogram, plan, signal, rating, risk },
        ...{ overview, kept, fear, record, mark, guest },
      };
    };

    test('are out of the list, the counts and the search', () => {
      const { vault } = withRemoved();
      for (const search of ['', 'blue', 'ikram', 'van']) {
        expect(vault.files.list({ search, limit: 5 })).toEqual({ files: [], total: 0 });
      }
    });

    test('are read and written by nobody', () => {
      const taken = withRemoved();
      const { vault, file, child, ecogram, plan, signal, rating, risk } = taken;
      const { overview, kept, fear, record, mark, guest } = taken;
      expect(vault.files.find(file.id)).toBeUndefined();
      expect(vault.risks.find(risk.id)).toBeUndefined();
      expect(vault.risks.ofFile(file.id)).toEqual([]);
      expect(vault.riskOverrides.ofFile(file.id)).toEqual([]);
      expect(vault.origins.ofFile(file.id)).toBeUndefined();
      expect(vault.signals.find(signal.id)).toBeUndefined();
      expect(vault.signals.ofFile(file.id)).toEqual([]);
      expect(vault.ratings.find(rating.id)).toBeUndefined();
      expect(vault.ratings.ofFile(file.id)).toEqual([]);
      expect(vault.overviews.ofFile(file.id)).toBeUndefined();
      expect(vault.write(CHANGE, () => vault.overviews.put({ ...overview, version: 1 }))).toBe(false);
      expect(vault.overviewVersions.find(kept.id)).toBeUndefined();
      expect(vault.overviewVersions.ofFile(file.id)).toEqual([]);
      expect(vault.overviewVersions.latestOf(file.id)).toBeUndefined();
      expect(vault.fears.find(fear.id)).toBeUndefined();
      expect(vault.fears.ofFile(file.id)).toEqual([]);
      expect(vault.monitoring.find(record.id)).toBeUndefined();
      expect(vault.monitoring.ofFile(file.id)).toEqual([]);
      expect(vault.monitoring.all()).toEqual([]);
      expect(vault.todayMarks.find(mark.id)).toBeUndefined();
      expect(vault.reviewGuests.find(guest.fileId)).toBeUndefined();
      expect(vault.reviewGuests.all()).toEqual([]);
      expect(vault.todayMarks.all()).toEqual([]);
      expect(vault.children.find(child.id)).toBeUndefined();
      expect(vault.children.ofFile(file.id)).toEqual([]);
      expect(vault.ecograms.find(ecogram.id)).toBeUndefined();
      expect(vault.ecograms.ofFile(file.id)).toBeUndefined();
      expect(vault.plans.find(plan.id)).toBeUndefined();
      expect(vault.plans.ofFile(file.id)).toEqual([]);
      expect(vault.write(CHANGE, () => vault.files.replace(next(file)))).toBe(false);
    });

    test('have no days that anybody has to think of, until they are back', () => {
      const vault = make();
      const file = someFile();
      const dated = () => vault.dated.all().map(({ id }) => id);
      vault.write(CHANGE, () => vault.files.insert(file));
      expect(dated()).toEqual([file.id]);
      vault.write(removedTrace(file), () => vault.removed.remove(file.id, instantAt(50)));
      expect(dated()).toEqual([]);
      vault.write(CHANGE, () => vault.removed.restore(file.id));
      expect(dated()).toEqual([file.id]);
    });

    test('are listed with who removed them when, and for how long that was to be', () => {
      const { vault, file } = withRemoved();
      expect(vault.removed.list()).toEqual([
        {
          id: file.id,
          workingName: 'Blue door',
          fileCode: '',
          removedAt: instantAt(50),
          removedBy: MANAGER.name,
          promisedDays: 30,
        },
      ]);
      expect(vault.removed.find(file.id)).toEqual(vault.removed.list()[0]);
      expect(vault.removed.find(ClientFileId.parse(NOBODY))).toBeUndefined();
    });

    test('are removed once', () => {
      const { vault, file } = withRemoved();
      expect(vault.write(CHANGE, () => vault.removed.remove(file.id, instantAt(60)))).toBe(false);
      expect(vault.removed.find(file.id)?.removedAt).toBe(instantAt(50));
    });

    test('come back as they were, and are found again', () => {
      const taken = withRemoved();
      const { vault, file, child, ecogram, plan, signal, rating } = taken;
      const { overview, kept, fear, record, mark, guest } = taken;
      expect(vault.write(CHANGE, () => vault.removed.restore(file.id))).toBe(true);
      expect(vault.write(CHANGE, () => vault.removed.restore(file.id))).toBe(false);
      expect(vault.files.find(file.id)).toEqual(file);
      expect(vault.children.ofFile(file.id)).toEqual([child]);
      expect(vault.ecograms.ofFile(file.id)).toEqual(ecogram);
      expect(vault.plans.ofFile(file.id)).toEqual([plan]);
      expect(vault.signals.ofFile(file.id)).toEqual([signal]);
      expect(vault.ratings.ofFile(file.id)).toEqual([rating]);
      expect(vault.overviews.ofFile(file.id)).toEqual(overview);
      expect(vault.overviewVersions.find(kept.id)).toEqual(kept);
      expect(vault.fears.ofFile(file.id)).toEqual([fear]);
      expect(vault.monitoring.ofFile(file.id)).toEqual([record]);
      expect(vault.todayMarks.all()).toEqual([mark]);
      expect(vault.reviewGuests.find(file.id)).toEqual(guest);
      expect(foundIn(vault, 'van')).toEqual(['Blue door']);
      expect(foundIn(vault, 'ikram')).toEqual(['Blue door']);
      expect(vault.removed.list()).toEqual([]);
    });

    test('tell of their last removal where there were several', () => {
      const { vault, file } = withRemoved();
      vault.write(CHANGE, () => vault.removed.restore(file.id));
      vault.write({ ...removedTrace(file), detail: { keepDays: 7 } }, () =>
        vault.removed.remove(file.id, instantAt(90)),
      );
      expect(vault.removed.find(file.id)).toMatchObject({ removedAt: instantAt(90), promisedDays: 7 });
    });
  });

  describe(`the day on which a file is looked at again in ${name}`, () => {
    const day = (text: string) => CalendarDate.parse(text);

    test('is none until one is chosen, and can be taken back', () => {
      const { vault, file } = withFile();
      expect(vault.files.reviewOf(file.id)).toBeNull();
      expect(vault.write(CHANGE, () => vault.files.planReview(file.id, day('2027-01-31')))).toBe(true);
      expect(vault.files.reviewOf(file.id)).toBe('2027-01-31');
      expect(vault.files.find(file.id)).toEqual(file);
      vault.write(CHANGE, () => vault.files.planReview(file.id, null));
      expect(vault.files.reviewOf(file.id)).toBeNull();
      expect(vault.write(CHANGE, () => vault.files.planReview(ClientFileId.parse(NOBODY), null))).toBe(false);
    });

    test('lists a file from that day on, the longest due in front, and nothing that was removed', () => {
      const vault = make();
      const days = ['2027-03-02', '2027-03-01', '2027-03-03', '2026-12-24', '2027-02-28'];
      const files = days.map((on) => someFile({ workingName: on }));
      vault.write(CHANGE, () => {
        for (const [index, file] of files.entries()) {
          vault.files.insert(file);
          vault.files.planReview(file.id, day(days[index] ?? ''));
        }
        vault.files.insert(someFile({ workingName: 'never' }));
        const last = files.at(-1);
        if (last) vault.removed.remove(last.id, instantAt(1));
      });
      const { files: due, total } = vault.files.due({ today: day('2027-03-02'), limit: 2 });
      expect(due.map(({ workingName, reviewOn }) => [workingName, reviewOn])).toEqual([
        ['2026-12-24', '2026-12-24'],
        ['2027-03-01', '2027-03-01'],
      ]);
      expect(total).toBe(3);
    });
  });
};
