import fc from 'fast-check';
import { GENDERS, OUTCOMES, PLACES_LEFT_TO, REPORTERS, SECTORS, TRACKS } from '../client-course.ts';
import { CalendarDate } from '../dates.ts';
import { EXPLOITATION_FORMS } from '../exploitation.ts';
import { ClientFileId } from '../ids.ts';
import { CountedFile } from './counted-file.ts';

/** A file of which nothing is known but when it was made. */
export const someCounted = (given: Partial<Record<keyof CountedFile, unknown>> = {}): CountedFile =>
  CountedFile.parse({
    id: ClientFileId.parse(crypto.randomUUID()),
    madeOn: '2026-07-15',
    arrivedOn: null,
    country: null,
    gender: null,
    bornOn: null,
    bornIn: null,
    reportedBy: null,
    informally: { is: null, since: null },
    formally: { is: null, since: null },
    exploitationForms: null,
    sectors: null,
    track: null,
    departedOn: null,
    leftTo: null,
    returnedOn: null,
    contactsOn: [],
    closedOn: null,
    outcome: null,
    ...given,
  });

const orOpen = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 3 });

/** Days of three years, so that files lie before, in and across the periods of the middle one. */
const day = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((days) =>
    CalendarDate.parse(new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)),
  );

const identified = fc.record({ is: orOpen(fc.constantFrom('yes', 'no')), since: orOpen(day) });

const listOf = <Value>(of: readonly Value[]) => orOpen(fc.subarray([...of], { minLength: 1, maxLength: 3 }));

export const anyCounted: fc.Arbitrary<CountedFile> = fc
  .record({
    madeOn: day,
    arrivedOn: orOpen(day),
    country: orOpen(fc.constantFrom('NG', 'NG', 'NG', 'RO', 'RO', 'VN', 'ET')),
    gender: orOpen(fc.constantFrom(...GENDERS, 'inOwnWords')),
    bornIn: orOpen(fc.integer({ min: 1960, max: 2012 })),
    reportedBy: orOpen(fc.constantFrom(...REPORTERS, 'somebodyElse')),
    informally: identified,
    formally: identified,
    exploitationForms: listOf(EXPLOITATION_FORMS),
    sectors: listOf([...SECTORS, 'in words']),
    track: orOpen(fc.constantFrom(...TRACKS)),
    departedOn: orOpen(day),
    leftTo: orOpen(fc.constantFrom(...PLACES_LEFT_TO, 'elsewhere')),
    returnedOn: orOpen(day),
    contactsOn: fc.array(day, { maxLength: 3 }),
    closedOn: orOpen(day),
    outcome: orOpen(fc.constantFrom(...OUTCOMES)),
  })
  .map(someCounted);

export const anyHouse = fc.array(anyCounted, { maxLength: 45 });
