import fc from 'fast-check';
import { type Answer, OPEN_ANSWERS } from './answer.ts';
import { CalendarDate } from './dates.ts';
import { OrganisationId, PersonId, SayingId } from './ids.ts';
import {
  ALL_VIEWS,
  type FactorChange,
  type FactorView,
  OVERVIEW_COUNTRIES,
  OverviewContent,
  SAYING_BY,
  type Saying,
} from './overview.ts';
import { CURRENT_INSTRUMENT, instrumentOf } from './overview-instrument.ts';

const { steps } = instrumentOf(CURRENT_INSTRUMENT);

export const scores: fc.Arbitrary<Answer<number>> = fc.oneof(
  fc.constantFrom(...OPEN_ANSWERS).map((is) => ({ is })),
  fc.constantFrom(...steps).map((value) => ({ is: 'given' as const, value })),
);

export const days: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 1, max: 28 })
  .map((day) => CalendarDate.parse(`2026-11-${String(day).padStart(2, '0')}`));

const words = fc.constantFrom('', 'My aunt has a room', 'ቤት', 'They know my street');

export const sayings: fc.Arbitrary<Saying> = fc.record({
  id: fc.uuid().map((id) => SayingId.parse(id)),
  by: fc.constantFrom(...SAYING_BY),
  who: fc.constantFrom('', 'Noor'),
  on: days,
  score: scores,
  words,
});

export const views: fc.Arbitrary<FactorView> = fc.record({
  score: scores,
  scoredOn: fc.option(days),
  sayings: fc.array(sayings, { maxLength: 4 }),
});

const changes: fc.Arbitrary<FactorChange> = fc.constantFrom(...ALL_VIEWS).chain(({ country, factor }) =>
  fc.record({
    country: fc.constant(country),
    factor: fc.constant(factor),
    inWhatWay: words,
    conditions: words,
    withWhoseHelp: words,
    people: fc.array(
      fc.uuid().map((id) => PersonId.parse(id)),
      { maxLength: 2 },
    ),
    organisations: fc.array(
      fc.uuid().map((id) => OrganisationId.parse(id)),
      { maxLength: 2 },
    ),
    by: fc.option(days),
    couldBecome: scores,
  }),
);

/** Any overview that the schema takes. */
export const overviews: fc.Arbitrary<OverviewContent> = fc
  .record({
    first: fc.constantFrom(...OVERVIEW_COUNTRIES),
    views: fc.array(views, { minLength: ALL_VIEWS.length, maxLength: ALL_VIEWS.length }),
    changes: fc.uniqueArray(changes, {
      maxLength: 6,
      selector: ({ country, factor }) => `${country}.${factor}`,
    }),
  })
  .map(({ first, views: each, changes: some }) => {
    const filled: Record<string, Record<string, FactorView>> = { destination: {}, origin: {} };
    ALL_VIEWS.forEach(({ country, factor }, index) => {
      const view = each[index];
      if (view) (filled[country] ?? {})[factor] = view;
    });
    return OverviewContent.parse({ instrument: CURRENT_INSTRUMENT, first, views: filled, changes: some });
  });
