import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given, isGiven } from './answer.ts';
import { CalendarDate } from './dates.ts';
import { FACTORS } from './factors.ts';
import { SayingId } from './ids.ts';
import { days, overviews, scores, views } from './overview.testkit.ts';
import {
  ALL_VIEWS,
  changeKey,
  inOrder,
  latestSayings,
  newOverviewContent,
  newView,
  OVERVIEW_COUNTRIES,
  OverviewContent,
  overviewFrom,
  ownWords,
  ownWordsOn,
  partsOfOverview,
  scoresIf,
  scoresOf,
  totalsOf,
  viewKey,
  withOwnWords,
  withScore,
} from './overview.ts';
import { CURRENT_INSTRUMENT, InstrumentsFile, instrumentOf } from './overview-instrument.ts';

const DAY = CalendarDate.parse('2026-11-29');
const anId = () => SayingId.parse(crypto.randomUUID());

describe('an overview', () => {
  test('begins with every answer open, in both countries', () => {
    const content = OverviewContent.parse(newOverviewContent());
    for (const country of OVERVIEW_COUNTRIES)
      expect(totalsOf(scoresOf(content, country))).toEqual({ minus: 0, plus: 0, atStart: 0, open: 10 });
  });

  test('is the same after it was taken apart and put together, with its changes in the order of the factors', () => {
    fc.assert(
      fc.property(overviews, (content) => {
        const back = overviewFrom(partsOfOverview(content));
        expect(back).toEqual({ ...content, changes: back.changes });
        expect(new Set(back.changes)).toEqual(new Set(content.changes));
        expect(OverviewContent.safeParse(back).success).toBe(true);
      }),
    );
  });

  test('takes no score that is not a step of its instrument, wherever it stands', () => {
    const content = newOverviewContent();
    const off = given(3);
    const saying = { id: anId(), by: 'client', who: '', on: DAY, score: off, words: '' };
    const origin = content.views.origin;
    for (const housing of [
      { ...newView(), score: off },
      { ...newView(), sayings: [saying] },
    ]) {
      const wrong = { ...content, views: { ...content.views, origin: { ...origin, housing } } };
      expect(OverviewContent.safeParse(wrong).success).toBe(false);
    }
    expect(OverviewContent.safeParse({ ...content, instrument: 'another' }).success).toBe(false);
  });

  test('changes a factor of a country at most once', () => {
    fc.assert(
      fc.property(overviews, (content) => {
        const [change] = content.changes;
        fc.pre(change !== undefined);
        const twice = { ...content, changes: [...content.changes, change] };
        expect(OverviewContent.safeParse(twice).success).toBe(false);
      }),
    );
  });

  test('shows each country once, in either order', () => {
    for (const first of OVERVIEW_COUNTRIES) {
      const shown = inOrder({ first });
      expect(shown[0]).toBe(first);
      expect(new Set(shown)).toEqual(new Set(OVERVIEW_COUNTRIES));
    }
  });
});

describe('totals', () => {
  test('keep the two sides apart, and count what is open and what is at the start', () => {
    fc.assert(
      fc.property(overviews, fc.constantFrom(...OVERVIEW_COUNTRIES), (content, country) => {
        const seen = scoresOf(content, country);
        const { minus, plus, atStart, open } = totalsOf(seen);
        const values = FACTORS.flatMap((factor) => (isGiven(seen[factor]) ? [seen[factor].value] : []));
        expect(minus).toBeLessThanOrEqual(0);
        expect(plus).toBeGreaterThanOrEqual(0);
        expect(minus + plus).toBe(values.reduce((sum, value) => sum + value, 0));
        expect(open + values.length).toBe(FACTORS.length);
        expect(values.filter((value) => value === 0)).toHaveLength(atStart);
      }),
    );
  });

  test('of one country know nothing of the other', () => {
    fc.assert(
      fc.property(overviews, overviews, (one, other) => {
        const mixed = { ...one, views: { ...one.views, origin: other.views.origin } };
        expect(scoresOf(mixed, 'destination')).toEqual(scoresOf(one, 'destination'));
        expect(scoresIf({ ...mixed, changes: one.changes }, 'destination')).toEqual(
          scoresIf(one, 'destination'),
        );
      }),
    );
  });
});

describe('what if', () => {
  test('touches nothing of what is', () => {
    fc.assert(
      fc.property(overviews, fc.constantFrom(...OVERVIEW_COUNTRIES), (content, country) => {
        const before = structuredClone(content);
        const would = scoresIf(content, country);
        expect(content).toEqual(before);
        for (const factor of FACTORS) {
          const change = content.changes.find((one) => one.country === country && one.factor === factor);
          const expected =
            change && isGiven(change.couldBecome) ? change.couldBecome : content.views[country][factor].score;
          expect(would[factor]).toEqual(expected);
        }
      }),
    );
  });
});

describe('what was said', () => {
  test('on earlier days stays as it was, whatever is scored or said today', () => {
    fc.assert(
      fc.property(views, scores, fc.string(), (view, score, words) => {
        const scored = withScore(view, score, DAY);
        const said = withOwnWords(scored, words, { on: DAY, newId: anId });
        expect(said.sayings.filter(({ on }) => on !== DAY)).toEqual(view.sayings);
        expect(ownWordsOn(said, DAY)).toBe(words);
        expect(said.score).toEqual(score);
      }),
    );
  });

  test('today goes on where it was begun, and stands where the score stands by now', () => {
    const first = withOwnWords(newView(), 'I am afraid', { on: DAY, newId: anId });
    const moved = withScore(first, given(-2), DAY);
    const more = withOwnWords(moved, 'I am afraid of the street', { on: DAY, newId: anId });
    expect(more.sayings).toEqual([
      { ...first.sayings[0], score: given(-2), words: 'I am afraid of the street' },
    ]);
    expect(withOwnWords(more, '', { on: DAY, newId: anId }).sayings).toEqual([]);
  });

  test('comes latest first, and the client’s own latest words are hers', () => {
    fc.assert(
      fc.property(views, (view) => {
        const latest = latestSayings(view);
        expect(latest.map(({ on }) => on)).toEqual(
          latest
            .map(({ on }) => on)
            .sort()
            .reverse(),
        );
        const own = ownWords(view);
        if (own) expect(own.by).toBe('client');
      }),
    );
  });

  test('of a day is found by that day', () => {
    fc.assert(
      fc.property(views, days, (view, day) => {
        const words = ownWordsOn(view, day);
        const own = view.sayings.filter(({ by, on }) => by === 'client' && on === day);
        expect(words).toBe(own.at(-1)?.words ?? '');
      }),
    );
  });
});

describe('the instrument', () => {
  test('has its starting point in the middle, and names its source', () => {
    const { steps, source } = instrumentOf(CURRENT_INSTRUMENT);
    expect(steps).toEqual([-2, -1, 0, 1, 2]);
    expect(source).toContain('5925-5991');
  });

  test('may have other steps, as long as they rise around the starting point', () => {
    const file = (steps: number[]) => ({
      current: 'other',
      instruments: [{ id: 'other', source: 'a test', about: '', steps }],
    });
    expect(InstrumentsFile.safeParse(file([-3, -1, 0, 1, 3])).success).toBe(true);
    for (const wrong of [
      [0, 1, 2],
      [-2, -1, 0],
      [-1, 1],
      [-1, 0, 0, 1],
      [1, 0, -1],
    ])
      expect(InstrumentsFile.safeParse(file(wrong)).success).toBe(false);
    expect(InstrumentsFile.safeParse({ ...file([-1, 0, 1]), current: 'gone' }).success).toBe(false);
  });
});

test('every part has a key of its own', () => {
  const keys = ALL_VIEWS.flatMap((which) => [viewKey(which), changeKey(which)]);
  expect(new Set(keys).size).toBe(40);
});
