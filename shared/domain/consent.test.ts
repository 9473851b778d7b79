import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Consent,
  type ConsentAct,
  ConsentEvent,
  coveredOn,
  lastWord,
  standingOn,
  whyNot,
} from './consent.ts';
import { addDays, CalendarDate } from './dates.ts';
import { FILE_PARTS, type FilePart } from './release/parts.ts';

const DAY = CalendarDate.parse('2026-11-29');
const ID = '0199a000-0000-7000-8000-00000000000a';
const talk = { language: '', interpreting: '', proof: { is: 'onPaper' } } as const;

const day = fc.integer({ min: -20, max: 0 }).map((days) => addDays(DAY, days));
const parts = fc.subarray([...FILE_PARTS] as FilePart[], { minLength: 1 });
const given = fc.record({ on: day, parts, lasts: fc.option(fc.integer({ min: 0, max: 30 })) }).map(
  ({ on, parts: some, lasts }): ConsentAct => ({
    ...{ is: 'given', on, ...talk, parts: some },
    until: lasts === null ? null : addDays(on, lasts),
  }),
);
const no = fc
  .record({ is: fc.constantFrom('refused' as const, 'withdrawn' as const), on: day })
  .map(({ is, on }): ConsentAct => ({ is, on, ...talk, words: '' }));
const acts = fc.array(fc.oneof(given, no), { maxLength: 6 }).map((all) => ({
  acts: all.map((act) =>
    ConsentEvent.parse({ id: ID, at: '2026-11-29T10:00:00.000Z', by: { id: ID, name: 'Noor' }, act }),
  ),
}));

describe('a consent', () => {
  test('covers nothing unless the last thing that was written down is a yes', () => {
    fc.assert(
      fc.property(acts, (consent) => {
        if (consent.acts.at(-1)?.act.is !== 'given') expect(coveredOn(consent, DAY)).toEqual([]);
      }),
    );
  });

  test('covers nothing where a no is of a later day than every yes', () => {
    fc.assert(
      fc.property(acts, (consent) => {
        const yes = consent.acts.filter(({ act }) => act.is === 'given').map(({ act }) => act.on);
        const isLater = consent.acts.some(({ act }) => act.is !== 'given' && yes.every((on) => act.on > on));
        if (isLater) expect(coveredOn(consent, DAY)).toEqual([]);
      }),
    );
  });

  test('covers just the parts of a yes that nothing has been said after, for as long as it lasts', () => {
    fc.assert(
      fc.property(acts, given, (before, act) => {
        const last = { ...act, on: DAY, until: null } as ConsentAct & { is: 'given' };
        const event = {
          ...ConsentEvent.parse({
            id: ID,
            at: '2026-11-29T11:00:00.000Z',
            by: { id: ID, name: 'Noor' },
            act: last,
          }),
        };
        const consent = { acts: [...before.acts, event] };
        expect(coveredOn(consent, DAY)).toEqual(last.parts);
        expect(coveredOn(consent, addDays(DAY, 4000))).toEqual(last.parts);
        const ends = { acts: [...before.acts, { ...event, act: { ...last, until: addDays(DAY, 2) } }] };
        expect(coveredOn(ends, addDays(DAY, 2))).toEqual(last.parts);
        expect(coveredOn(ends, addDays(DAY, 3))).toEqual([]);
        expect(standingOn(ends, addDays(DAY, 3)).is).toBe('expired');
      }),
    );
  });

  test('never covers more than the yes that was written down last, whatever day that is put on', () => {
    fc.assert(
      fc.property(acts, given, fc.integer({ min: 0, max: 40 }), (before, act, days) => {
        const event = {
          ...ConsentEvent.parse({
            ...{ id: ID, at: '2026-11-29T11:00:00.000Z', by: { id: ID, name: 'Noor' } },
            act,
          }),
        };
        const consent = { acts: [...before.acts, event] };
        const later = addDays(DAY, days);
        const alone = coveredOn({ acts: [event] }, later);
        expect(coveredOn(consent, later).filter((part) => !alone.includes(part))).toEqual([]);
        // And nothing that the yes of the latest day leaves out.
        const latest = before.acts.filter(({ act: { on } }) => on > act.on).at(-1);
        if (latest && before.acts.every(({ act: { on } }) => on <= latest.act.on)) {
          const then = coveredOn({ acts: [latest] }, later);
          expect(coveredOn(consent, later).filter((part) => !then.includes(part))).toEqual([]);
        }
      }),
    );
  });

  test('is taken back by a no on any day, whatever was said before', () => {
    fc.assert(
      fc.property(acts, no, (before, act) => {
        const [event] = Consent.shape.acts.parse([
          { id: ID, at: '2026-11-29T11:00:00.000Z', by: { id: ID, name: 'Noor' }, act },
        ]);
        if (!event) throw new Error('one act');
        const consent = { acts: [...before.acts, event] };
        expect(lastWord(consent)).toEqual(event);
        expect(coveredOn(consent, DAY)).toEqual([]);
        for (const part of FILE_PARTS) expect(whyNot(consent, part, DAY)).toBe(act.is);
      }),
    );
  });

  test('says of each part that is not covered why not, and of the others nothing', () => {
    fc.assert(
      fc.property(fc.option(acts, { nil: undefined }), (consent) => {
        const covered = consent ? coveredOn(consent, DAY) : [];
        for (const part of FILE_PARTS)
          expect(whyNot(consent, part, DAY) === null).toBe(covered.includes(part));
      }),
    );
  });

  test('of a day that has not come does not hold yet', () => {
    const act = { is: 'given', on: addDays(DAY, 1), ...talk, parts: ['plan'], until: null };
    const consent = {
      acts: [
        ConsentEvent.parse({ id: ID, at: '2026-11-29T11:00:00.000Z', by: { id: ID, name: 'Noor' }, act }),
      ],
    };
    expect(standingOn(consent, DAY)).toEqual({ is: 'notAsked' });
  });
});
