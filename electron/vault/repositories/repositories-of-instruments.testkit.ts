import { describe, expect, test } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import { given } from '#shared/domain/answer.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { emptyEcogram } from '#shared/domain/ecogram.ts';
import { ClientFileId, PlanId, RatingId, SignalId } from '#shared/domain/ids.ts';
import { summaryOfVersion } from '#shared/domain/overview-versions.ts';
import { correction } from '#shared/domain/suspicion.ts';
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
  someOverviewVersion,
  somePerson,
  somePlan,
  someRating,
  someRisk,
  someRiskOverride,
  someSignal,
  someTodayMark,
} from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { foundIn, NOBODY, withFileIn } from './repositories-start.testkit.ts';

export const describeInstruments = (name: string, make: () => VaultRecords): void => {
  const withFile = () => withFileIn(make);

  describe(`plans in ${name}`, () => {
    test('are found as they were put, in the order in which they were put', () => {
      const { vault, file } = withFile();
      const plans = [somePlan(file, 'first'), somePlan(file, 'second')];
      vault.write(CHANGE, () => {
        for (const plan of plans) vault.plans.insert(plan);
      });
      expect(vault.plans.ofFile(file.id)).toEqual(plans);
      for (const plan of plans) expect(vault.plans.find(plan.id)).toEqual(plan);
      expect(vault.plans.find(PlanId.parse(NOBODY))).toBeUndefined();
    });

    test('are replaced by the next version and by no other', () => {
      const { vault, file } = withFile();
      const plan = somePlan(file);
      const second = next(plan, { content: { ...plan.content, recipient: 'IOM' }, updatedAt: instantAt(4) });
      vault.write(CHANGE, () => vault.plans.insert(plan));
      expect(vault.write(CHANGE, () => vault.plans.replace(next(second)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.plans.replace(second))).toBe(true);
      expect(vault.write(CHANGE, () => vault.plans.replace(second))).toBe(false);
      expect(vault.plans.find(plan.id)).toEqual(second);
    });
  });

  describe(`overviews in ${name}`, () => {
    test('are not there until somebody writes, and take the next version and no other', () => {
      const { vault, file } = withFile();
      const overview = someOverview(file);
      expect(vault.overviews.ofFile(file.id)).toBeUndefined();
      expect(vault.write(CHANGE, () => vault.overviews.put({ ...overview, version: 2 }))).toBe(false);
      expect(vault.write(CHANGE, () => vault.overviews.put(overview))).toBe(true);
      expect(vault.write(CHANGE, () => vault.overviews.put(someOverview(file, 'Somebody else’s')))).toBe(
        false,
      );
      expect(vault.overviews.ofFile(file.id)).toEqual(overview);
      const changed = { ...someOverview(file, 'Not there any more'), version: 2 };
      expect(vault.write(CHANGE, () => vault.overviews.put(changed))).toBe(true);
      expect(vault.write(CHANGE, () => vault.overviews.put(changed))).toBe(false);
      expect(vault.overviews.ofFile(file.id)).toEqual(changed);
    });

    test('are kept as they stood: no writing and no words change a version', () => {
      const { vault, file } = withFile();
      const overview = someOverview(file);
      const [first, second] = [someOverviewVersion(overview), someOverviewVersion(overview)];
      vault.write(CHANGE, () => {
        vault.overviews.put(overview);
        vault.overviewVersions.insert(first);
        vault.overviewVersions.insert(second);
        vault.overviews.put({ ...someOverview(file, 'Otherwise by now'), version: 2 });
        vault.overviewVersions.rename(first.id, 'first talk');
      });
      expect(vault.overviewVersions.find(first.id)).toEqual({ ...first, words: 'first talk' });
      expect(vault.overviewVersions.latestOf(file.id)).toEqual(second);
      expect(vault.overviewVersions.ofFile(file.id)).toEqual(
        [second, { ...first, words: 'first talk' }].map(summaryOfVersion),
      );
      expect(vault.write(CHANGE, () => vault.overviewVersions.remove(second.id))).toBe(true);
      expect(vault.write(CHANGE, () => vault.overviewVersions.remove(second.id))).toBe(false);
      expect(vault.overviewVersions.find(second.id)).toBeUndefined();
    });
  });

  describe(`fears in ${name}`, () => {
    test('are found as they were noted, and stay where they are when they are taken away', () => {
      const { vault, file } = withFile();
      const fears = ['They know my street', 'My uncle', ''].map((fear) => someFear(file, { fear }));
      vault.write(CHANGE, () => {
        for (const fear of fears) vault.fears.insert(fear);
      });
      expect(vault.fears.ofFile(file.id)).toEqual(fears);
      const [first] = fears;
      if (!first) throw new Error('there are three');
      const taken = next(first, { removedAt: instantAt(5) });
      expect(vault.write(CHANGE, () => vault.fears.replace(next(taken)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.fears.replace(taken))).toBe(true);
      expect(vault.fears.ofFile(file.id)).toEqual([taken, ...fears.slice(1)]);
    });
  });

  describe(`signals in ${name}`, () => {
    test('are found as they were put, in the order in which they were noted', () => {
      const { vault, file } = withFile();
      const signals = ['first', 'second', ''].map((what) => someSignal(file, { what }));
      vault.write(CHANGE, () => {
        for (const signal of signals) vault.signals.insert(signal);
      });
      expect(vault.signals.ofFile(file.id)).toEqual(signals);
      for (const signal of signals) expect(vault.signals.find(signal.id)).toEqual(signal);
      expect(vault.signals.ofFile(ClientFileId.parse(NOBODY))).toEqual([]);
      expect(vault.signals.find(SignalId.parse(NOBODY))).toBeUndefined();
    });

    test('take the next version and no other, and stay where they are when they are taken away', () => {
      const { vault, file } = withFile();
      const signal = someSignal(file);
      const taken = next(signal, { removedAt: instantAt(5) });
      vault.write(CHANGE, () => vault.signals.insert(signal));
      expect(vault.write(CHANGE, () => vault.signals.replace(next(taken)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.signals.replace(taken))).toBe(true);
      expect(vault.write(CHANGE, () => vault.signals.replace(taken))).toBe(false);
      expect(vault.signals.ofFile(file.id)).toEqual([taken]);
    });

    test('find their file by what was seen or said, where and by whom, for as long as they are there', () => {
      const { vault, file } = withFile();
      const signal = someSignal(file, {
        what: 'A red van, twice',
        where: 'Behind the market',
        sourceWords: 'the Łódź driver',
      });
      vault.write(CHANGE, () => vault.signals.insert(signal));
      for (const words of ['red van', 'market', 'lodz']) expect(foundIn(vault, words)).toEqual(['Blue door']);
      vault.write(CHANGE, () => vault.files.replace(next(file)));
      expect(foundIn(vault, 'van')).toEqual(['Blue door']);
      const changed = next(signal, { details: { ...signal.details, what: 'A white bus' } });
      vault.write(CHANGE, () => vault.signals.replace(changed));
      expect(foundIn(vault, 'van')).toEqual([]);
      const taken = next(changed, { removedAt: instantAt(5) });
      vault.write(CHANGE, () => vault.signals.replace(taken));
      for (const words of ['bus', 'market']) expect(foundIn(vault, words)).toEqual([]);
      vault.write(CHANGE, () => vault.signals.replace(next(taken, { removedAt: null })));
      expect(foundIn(vault, 'white bus')).toEqual(['Blue door']);
    });
  });

  describe(`contacts after leaving, and marks of Today, in ${name}`, () => {
    test('are found as they were put, and take the next version only', () => {
      const { vault, file } = withFile();
      const [other] = [someFile()];
      const records = [someMonitoringRecord(file), someMonitoringRecord(file, { outcome: 'notReached' })];
      const elsewhere = someMonitoringRecord(other);
      const mark = someTodayMark(file);
      vault.write(CHANGE, () => {
        vault.files.insert(other);
        for (const record of [...records, elsewhere]) vault.monitoring.insert(record);
        vault.todayMarks.insert(mark);
      });
      expect(vault.monitoring.ofFile(file.id)).toEqual(records);
      expect(vault.monitoring.all()).toEqual([...records, elsewhere]);
      expect(vault.monitoring.find(elsewhere.id)).toEqual(elsewhere);
      expect(vault.todayMarks.find(mark.id)).toEqual(mark);
      const taken = next(mark, { takenBackAt: instantAt(9) });
      expect(vault.write(CHANGE, () => vault.todayMarks.replace(next(taken)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.todayMarks.replace(taken))).toBe(true);
      expect(vault.todayMarks.all()).toEqual([taken]);
      const away = next(elsewhere, { removedAt: instantAt(9) });
      expect(vault.write(CHANGE, () => vault.monitoring.replace(next(away)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.monitoring.replace(away))).toBe(true);
      expect(vault.monitoring.ofFile(other.id)).toEqual([away]);
    });

    test('are of a file, whose days alone are read', () => {
      const { vault, file } = withFile();
      const keyDate = (change: object) => ({
        ...{ id: NOBODY, what: 'Hearing', on: given(CalendarDate.parse('2026-12-14')), from: null },
        ...change,
      });
      const changed = next(file, {
        details: {
          ...file.details,
          notes: 'kanarie',
          keyDates: [keyDate({}), keyDate({ on: { is: 'doesNotKnow' } })] as typeof file.details.keyDates,
          plannedReturn: given(CalendarDate.parse('2027-01-10')),
          outcome: given('died' as const),
        },
      });
      vault.write(CHANGE, () => vault.files.replace(changed));
      expect(vault.dated.all()).toEqual([
        {
          id: file.id,
          workingName: file.details.workingName,
          reviewOn: null,
          keyDates: [{ id: NOBODY, what: 'Hearing', on: '2026-12-14', isCounted: false }],
          plannedReturn: '2027-01-10',
          returnedOn: null,
          departedOn: null,
          closedOn: null,
          hasDied: true,
        },
      ]);
    });
  });

  describe(`ratings in ${name}`, () => {
    test('are found as they were put, each beside the others, and take the next version only', () => {
      const { vault, file } = withFile();
      const [one, other] = [
        someRating(file, { suspicion: 3 }),
        someRating(file, { suspicion: 9, why: 'The van' }),
      ];
      vault.write(CHANGE, () => {
        vault.ratings.insert(one);
        vault.ratings.insert(other);
      });
      expect(vault.ratings.ofFile(file.id)).toEqual([one, other]);
      expect(vault.ratings.find(RatingId.parse(NOBODY))).toBeUndefined();
      const corrected = next(one, correction(one, { ...one.rated, suspicion: 5 }, instantAt(7)));
      expect(vault.write(CHANGE, () => vault.ratings.replace(next(corrected)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.ratings.replace(corrected))).toBe(true);
      expect(vault.ratings.find(one.id)).toEqual(corrected);
      expect(vault.ratings.find(other.id)).toEqual(other);
    });
  });

  describe(`assessments of risks in ${name}`, () => {
    test('are found as they were put, and take the next version and no other', () => {
      const { vault, file } = withFile();
      const [decided, open] = [someRisk(file, { outcome: 'goAhead' }), someRisk(file)];
      vault.write(CHANGE, () => {
        vault.risks.insert(decided);
        vault.risks.insert(open);
      });
      expect(vault.risks.ofFile(file.id)).toEqual([decided, open]);
      const changed = next(open, { content: { ...open.content, returnTo: 'Home' } });
      expect(vault.write(CHANGE, () => vault.risks.replace(next(changed)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.risks.replace(changed))).toBe(true);
      expect(vault.risks.find(open.id)).toEqual(changed);
    });

    test('stay as they were decided, and there is never a second one being written', () => {
      const { vault, file } = withFile();
      const [decided, open] = [someRisk(file, { outcome: 'suspend' }), someRisk(file)];
      vault.write(CHANGE, () => {
        vault.risks.insert(decided);
        vault.risks.insert(open);
      });
      const reopened = next(decided, { decided: null });
      expect(() => vault.write(CHANGE, () => vault.risks.replace(reopened))).toThrow();
      expect(() => vault.write(CHANGE, () => vault.risks.insert(someRisk(file)))).toThrow();
      expect(() => vault.write(CHANGE, () => vault.risks.insert(decided))).toThrow();
      expect(vault.risks.ofFile(file.id)).toEqual([decided, open]);
    });

    test('have overrides beside them, in the order in which they were given, each put once', () => {
      const { vault, file } = withFile();
      const overrides = [someRiskOverride(file), someRiskOverride(file)];
      vault.write(CHANGE, () => {
        for (const override of overrides) vault.riskOverrides.insert(override);
      });
      expect(vault.riskOverrides.ofFile(file.id)).toEqual(overrides);
      const [first] = overrides;
      if (first) expect(() => vault.write(CHANGE, () => vault.riskOverrides.insert(first))).toThrow();
    });
  });

  describe(`networks at home in ${name}`, () => {
    test('begin with the first version, and take the next and no other', () => {
      const { vault, file } = withFile();
      const network = someOrigin(file, [somePerson('aunt')]);
      expect(vault.origins.ofFile(file.id)).toBeUndefined();
      expect(vault.write(CHANGE, () => vault.origins.put(network))).toBe(true);
      expect(vault.write(CHANGE, () => vault.origins.put(network))).toBe(false);
      expect(vault.origins.ofFile(file.id)).toEqual(network);
      const changed = next(network, { contacts: [] });
      expect(vault.write(CHANGE, () => vault.origins.put(next(changed)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.origins.put(changed))).toBe(true);
      expect(vault.origins.ofFile(file.id)).toEqual(changed);
    });

    test('know who was marked with a danger when they were taken off the ecogram, and of nobody else', () => {
      const { vault, file } = withFile();
      const [aunt, feared] = [somePerson('aunt'), { ...somePerson('cousin'), danger: 'unsafe' as const }];
      const ecogram = someEcogram(file, [aunt, feared]);
      vault.write(CHANGE, () => {
        vault.ecograms.insert(ecogram);
        vault.origins.put(someOrigin(file, [aunt, feared]));
      });
      expect(vault.origins.ofFile(file.id)?.leftInDanger).toEqual([]);
      const gone = diffBetween(ecogram.records, emptyEcogram());
      vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, 2, gone, instantAt(5)));
      expect(vault.origins.ofFile(file.id)?.leftInDanger).toEqual([feared.id]);
    });
  });
};
