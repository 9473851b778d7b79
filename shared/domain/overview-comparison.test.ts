import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given } from './answer.ts';
import { CalendarDate } from './dates.ts';
import { SayingId } from './ids.ts';
import { overviews } from './overview.testkit.ts';
import { newChange, newOverviewContent, withOwnWords, withScore } from './overview.ts';
import { compareOverviews } from './overview-comparison.ts';

const DAY = CalendarDate.parse('2026-11-29');

test('nothing is otherwise between an overview and itself, whichever country is shown first', () => {
  fc.assert(
    fc.property(overviews, (content) => {
      expect(compareOverviews(content, { ...content, first: 'origin' })).toEqual([]);
    }),
  );
});

test('what moved and what was said is named where it did, and the other way round what was said is unsaid', () => {
  const before = newOverviewContent();
  const { origin } = before.views;
  const newId = () => SayingId.parse(crypto.randomUUID());
  const housing = withOwnWords(withScore(origin.housing, given(1), DAY), 'A room', { on: DAY, newId });
  const change = { ...newChange({ country: 'origin', factor: 'safety' }), inWhatWay: 'Nobody knows the day' };
  const after = {
    ...before,
    views: { ...before.views, origin: { ...origin, housing } },
    changes: [change],
  };
  expect(compareOverviews(before, after)).toEqual([
    {
      ...{ country: 'origin', factor: 'safety', score: null, said: [], unsaid: [] },
      change: { before: null, after: change },
    },
    {
      ...{ country: 'origin', factor: 'housing', said: housing.sayings, unsaid: [], change: null },
      score: { before: { is: 'notAskedYet' }, after: given(1) },
    },
  ]);
  expect(compareOverviews(after, before)[1]).toMatchObject({ said: [], unsaid: housing.sayings });
});

test('what was only begun is not said, and whoever corrects whose words they were has said something else', () => {
  const before = newOverviewContent();
  const { origin } = before.views;
  const told = (by: 'client' | 'other', words: string) => {
    const id = SayingId.parse('0199a000-0000-7000-8000-000000000001');
    const housing = { ...origin.housing, sayings: [{ id, by, who: '', on: DAY, score: given(1), words }] };
    return { ...before, views: { ...before.views, origin: { ...origin, housing } } };
  };
  expect(compareOverviews(before, told('client', ' '))).toEqual([]);
  expect(compareOverviews(told('client', 'A room'), told('other', 'A room'))).toMatchObject([
    { said: [{ by: 'other' }], unsaid: [{ by: 'client' }] },
  ]);
});

test('neither of the two is touched', () => {
  fc.assert(
    fc.property(overviews, overviews, (one, other) => {
      const [first, second] = [structuredClone(one), structuredClone(other)];
      compareOverviews(one, other);
      expect(one).toEqual(first);
      expect(other).toEqual(second);
    }),
  );
});
