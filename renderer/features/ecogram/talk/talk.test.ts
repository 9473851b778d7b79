import { describe, expect, test } from 'vitest';
import { personId } from '#shared/geometry/ecograms.testkit.ts';
import { choicesOf, choose, goTo, heldOf, newTalk, talkFrom, walkTo } from './talk.ts';
import { asksOf } from './walk.ts';

const [money, children] = asksOf('page', []);
if (!money || !children) throw new Error('a walk asks something');

describe('a talk', () => {
  test('is in each walk where it was left', () => {
    const talk = walkTo(walkTo(goTo(newTalk(), children, money), 'origin'), 'page');
    expect(talk.at).toEqual({ page: 'P.children', origin: '' });
    expect(talk.passed).toEqual(['P.money']);
    expect(goTo(talk, children, money).passed).toEqual(['P.money']);
  });

  test('keeps what is typed wherever it goes, and not half a tie', () => {
    const talk = { ...newTalk(), words: 'neigh', from: personId(0) };
    for (const later of [goTo(talk, children, money), walkTo(talk, 'origin')]) {
      expect(later).toMatchObject({ words: 'neigh', from: null });
    }
  });

  test('puts people of the country of origin there, whatever the other walk has chosen', () => {
    const talk = choose(newTalk(), { ground: 'elsewhere', ring: 3 });
    expect(choicesOf(talk)).toMatchObject({ ground: 'elsewhere', ring: 3 });
    const there = choose(walkTo(talk, 'origin'), { kind: 'neighbour' });
    expect(choicesOf(there)).toMatchObject({ ground: 'home', ring: 2, kind: 'neighbour' });
    expect(choicesOf(walkTo(there, 'page'))).toMatchObject({ ground: 'elsewhere', kind: 'family' });
  });
});

describe('when the vault is locked', () => {
  test('nothing is left of a talk that was never begun', () => {
    expect(heldOf(newTalk())).toBeNull();
  });

  test('step and half a word are, and come back', () => {
    const talk = { ...goTo(newTalk(), children, money), isOpen: true, words: 'neigh' };
    const held = heldOf(talk);
    expect(held).toEqual({ value: talk, isWords: true });
    expect(talkFrom(JSON.parse(JSON.stringify(held?.value)))).toEqual(talk);
    expect(heldOf({ ...talk, words: '' })).toMatchObject({ isWords: false });
  });

  test('what no talk has left is not taken for one', () => {
    for (const value of [null, 'page', {}, { ...newTalk(), walk: 'elsewhere' }])
      expect(talkFrom(value)).toBeNull();
  });
});
