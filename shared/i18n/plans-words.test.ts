import { describe, expect, test } from 'vitest';
import type { PlanStanding } from '../domain/plan-version.ts';
import { plansWords } from './plans-words.ts';
import { wordsOf } from './words.ts';

const frozen = (number: number, digit: string): PlanStanding => ({
  number,
  state: 'approved',
  hash: `${digit}f86d081`.padEnd(64, '0'),
});
const draft: PlanStanding = { number: 1, state: 'draft', hash: null };

/** What has room at the foot of a page, see `page-frame.ts`. */
const ROOM = 40;

describe('which plans a copy holds', () => {
  test.each([
    [[], ''],
    [[frozen(2, '9')], 'Plan: version 2 · 9f86 d081'],
    [[draft], 'Plan: version 1 · draft'],
    [[frozen(2, '9'), draft], 'Plans: 2 · 9f86 d081, 1 · draft'],
    [[frozen(2, '9'), frozen(1, 'a'), draft], 'Plans: 2 · 9f86, 1 · af86, 1 · –'],
    [[frozen(2, '9'), frozen(1, 'a'), draft, draft], 'Plans: 2 · 9f86, 1 · af86, +2'],
  ])('%# is said in a line', (standings, line) => {
    expect(plansWords(standings, wordsOf('en'))).toBe(line);
  });

  test.each(['en', 'nl'] as const)('has room at the foot in %s, however many there are', (language) => {
    for (let count = 0; count <= 50; count += 1)
      for (const each of [draft, frozen(count > 3 ? 99 : 12, '9')]) {
        const line = plansWords(
          Array.from({ length: count }, () => each),
          wordsOf(language),
        );
        expect(line.length, line).toBeLessThanOrEqual(ROOM);
      }
  });
});
