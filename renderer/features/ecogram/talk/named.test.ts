import { describe, expect, test } from 'vitest';
import { CLIENT, newLane } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import { person, personId, recordsOf, tie } from '#shared/geometry/ecograms.testkit.ts';
import { homeOf, sortedOut, tiesBetweenOthers } from './named.ts';

const there = { ground: 'home', ring: 2, across: 0.5, depth: 0.5 } as const;
const aunt = person(0, { role: 'aunt', spot: there });
const friend = person(1);
const cousin = person(2, { role: 'cousin', danger: 'unsafe', spot: there });
const withAunt = tie(0, CLIENT, aunt.id, { P: newLane() });
const between = tie(1, aunt.id, friend.id, { G: newLane() });
const records = recordsOf([aunt, friend, cousin], [withAunt, between]);

describe('for a letter', () => {
  const sorted = sortedOut(records, { is: 'letter', letter: 'P', question: 'P.money' });

  test('whoever gives it has been named, and everybody else may be', () => {
    expect(sorted.named).toEqual([{ person: aunt, tie: withAunt, lane: newLane() }]);
    expect(sorted.others.map(({ id }) => id).sort()).toEqual([personId(1), personId(2)]);
  });

  test('another letter is asked anew', () => {
    expect(sortedOut(records, { is: 'letter', letter: 'A', question: 'A.papers' }).named).toEqual([]);
  });
});

test('of the country of origin, whoever is there has been named', () => {
  expect(homeOf(records)).toEqual([aunt, cousin]);
  const { named, others } = sortedOut(withoutDanger(records), { is: 'there', question: 'family' });
  expect(named).toEqual([{ person: aunt, tie: withAunt, lane: null }]);
  expect(others).toEqual([]);
});

test('ties between others are those without the client', () => {
  expect(tiesBetweenOthers(records)).toEqual([between]);
});
