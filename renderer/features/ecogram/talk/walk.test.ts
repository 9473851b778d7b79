import { describe, expect, test } from 'vitest';
import { personId } from '#shared/geometry/ecograms.testkit.ts';
import { type Ask, askAt, askFrom, askId, asksOf, firstOf, stageOf, stagesOf, WALKS } from './walk.ts';

const home = [personId(0), personId(1)];

describe('a walk', () => {
  test('goes through the four letters in their order, then on to who knows whom', () => {
    expect(stagesOf(asksOf('page', home))).toEqual(['P', 'A', 'G', 'E', 'between', 'end']);
  });

  test('of the country of origin asks of everybody at home how to reach them', () => {
    const asks = asksOf('origin', home);
    expect(stagesOf(asks)).toEqual(['there', 'reach', 'end']);
    expect(asks.filter(({ is }) => is === 'reach')).toEqual(home.map((person) => ({ is: 'reach', person })));
    expect(stagesOf(asksOf('origin', []))).toEqual(['there', 'end']);
  });

  test.each(WALKS)('is gone through step by step, there and back, without leaving it: %s', (walk) => {
    const asks = asksOf(walk, home);
    const [first, last] = [asks[0], asks.at(-1)];
    if (!first || !last) throw new Error('a walk asks something');
    const forth: Ask[] = [first];
    for (let ask = first; ask !== last; ) {
      ask = askFrom(asks, ask, 1);
      forth.push(ask);
    }
    expect(forth).toEqual(asks);
    expect(askFrom(asks, first, -1)).toBe(first);
    expect(askFrom(asks, last, 1)).toBe(last);
    expect(asks.map((ask) => askFrom(asks, askFrom(asks, ask, 1), -1)).slice(0, -1)).toEqual(
      asks.slice(0, -1),
    );
  });

  test('finds each of its asks again by its name, and each has its own', () => {
    for (const walk of WALKS) {
      const asks = asksOf(walk, home);
      expect(new Set(asks.map(askId)).size).toBe(asks.length);
      for (const ask of asks) expect(askAt(asks, askId(ask))).toBe(ask);
    }
  });

  test('begins at its beginning, and goes on where somebody has gone', () => {
    const asks = asksOf('origin', home);
    expect(askAt(asks, '')).toBe(asks[0]);
    expect(askAt(asks, `reach.${personId(7)}`)).toEqual({ is: 'reach', person: home[0] });
    expect(askAt(asksOf('origin', []), `reach.${personId(7)}`)).toEqual({ is: 'end' });
  });

  test('leads to the first ask of any part', () => {
    const asks = asksOf('page', []);
    for (const stage of stagesOf(asks)) {
      const ask = firstOf(asks, stage);
      expect(ask && stageOf(ask)).toBe(stage);
    }
    expect(firstOf(asks, 'reach')).toBeUndefined();
  });
});
