import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, CalendarDate, instantOf } from '../dates.ts';
import { FACTORS } from '../factors.ts';
import { ClientFileId, MonitoringRecordId } from '../ids.ts';
import {
  CONTACT_OUTCOMES,
  type MonitoringRecord,
  newMonitoringDetails,
  type VisitMade,
} from '../monitoring.ts';
import { newPlanField } from '../plan.ts';
import { foundIn, stoodAt, visitTable } from './visit-columns.ts';
import { newPlannedVisit, VISIT_MONTHS } from './visits.ts';

const SINCE = CalendarDate.parse('2026-01-31');
const AT = instantOf(new Date('2026-11-24T12:00:00Z'));

const recordOf = (number: number, about: Partial<MonitoringRecord['details']>): MonitoringRecord => ({
  id: MonitoringRecordId.parse(`019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`),
  fileId: ClientFileId.parse('019ac000-0000-7000-8000-000000000001'),
  version: 1,
  details: { ...newMonitoringDetails(null), ...about },
  removedAt: null,
  createdAt: AT,
  updatedAt: AT,
});

const anyDetails = fc.record({
  visit: fc.constantFrom<VisitMade>(null, 'none', ...VISIT_MONTHS),
  on: fc.oneof(
    fc.constant({ is: 'notAskedYet' } as const),
    fc.integer({ min: 0, max: 500 }).map((days) => ({ is: 'given', value: addDays(SINCE, days) }) as const),
  ),
  outcome: fc.constantFrom(...CONTACT_OUTCOMES),
  standings: fc
    .uniqueArray(fc.constantFrom(...FACTORS))
    .map((factors) => factors.map((factor) => ({ factor, words: `How ${factor} is.` }))),
});
const anyRecords = fc.array(fc.tuple(anyDetails, fc.boolean()), { maxLength: 8 }).map((all) =>
  all.map(([details, isGone], index) => ({
    ...recordOf(index + 1, details),
    removedAt: isGone ? AT : null,
  })),
);
const anyContent = fc.record({
  fields: fc.uniqueArray(fc.constantFrom(...FACTORS)).map((factors) => factors.map(newPlanField)),
  visits: fc
    .uniqueArray(fc.constantFrom(...VISIT_MONTHS))
    .map((months) => months.map((after) => ({ ...newPlannedVisit(after), by: 'IOM' }))),
});

test('every record that is kept stands once, every planned visit has its column, and nothing said is lost', () => {
  fc.assert(
    fc.property(anyContent, anyRecords, fc.constantFrom(SINCE, null), (content, records, since) => {
      const { factors, columns, between } = visitTable(content, { since, records });
      const placed = [...columns.flatMap(({ made }) => made), ...between].map(({ id }) => id);
      const kept = records.filter(({ removedAt }) => removedAt === null);
      expect([...placed].sort()).toEqual(kept.map(({ id }) => id).sort());
      for (const { after } of content.visits)
        expect(columns.find((column) => column.after === after)?.planned?.after).toBe(after);
      expect(columns.map(({ after }) => after)).toEqual(
        VISIT_MONTHS.filter((month) => columns.some(({ after }) => after === month)),
      );
      for (const { factor } of content.fields) expect(factors).toContain(factor);
      for (const factor of FACTORS) if (stoodAt(factor, kept).length > 0) expect(factors).toContain(factor);
    }),
  );
});

test('as a list, every contact is told with its visit, and of each factor just what the table says', () => {
  fc.assert(
    fc.property(anyContent, anyRecords, fc.constantFrom(SINCE, null), (content, records, since) => {
      const { columns, between, factors } = visitTable(content, { since, records });
      const found = foundIn(content, { since, records });
      const told = new Map(found.map(({ record, after }) => [record.id, after]));
      for (const { after, made } of columns) for (const { id } of made) expect(told.get(id)).toBe(after);
      for (const { id } of between) expect(told.get(id)).toBeNull();
      expect(told.size).toBe(columns.flatMap(({ made }) => made).length + between.length);
      const wordsFor = (factor: (typeof FACTORS)[number]) =>
        found.filter((line) => line.factor === factor).map(({ words }) => words);
      for (const factor of factors)
        expect(wordsFor(factor)).toEqual(
          stoodAt(
            factor,
            found.map(({ record }) => record).filter((one, at, all) => all.indexOf(one) === at),
          ).map(({ words }) => words),
        );
    }),
  );
});

test('a visit that nobody planned and nobody made has no column', () => {
  const visits = [newPlannedVisit(1), { ...newPlannedVisit(3), by: 'IOM' }];
  expect(visitTable({ fields: [], visits }, { since: null, records: [] }).columns).toEqual([
    { after: 3, planned: visits[1], made: [] },
  ]);
});
