import { describe, expect, test } from 'vitest';
import { person } from '#shared/geometry/ecograms.testkit.ts';
import { isCalled, suggestionsFor } from './suggestions.ts';

const aunt = person(0, { role: 'aunt', name: 'Rose' });
const choir = person(1, { role: 'choir', kind: 'group', count: 12 });
const auntie = person(2, { role: 'Auntie' });
const people = [auntie, choir, aunt];

const begins = (label: string, typed: string) => label.toLowerCase().startsWith(typed.trim().toLowerCase());
const suggest = (words: string) => suggestionsFor(words, people, begins);

describe('who is called what', () => {
  test.each(['aunt', ' AUNT ', 'rose', 'Aunt · Rose'])('%s', (words) => {
    expect(isCalled(aunt, words)).toBe(true);
  });

  test('nobody is called nothing, or by half a word', () => {
    expect(isCalled(auntie, '')).toBe(false);
    expect(isCalled(aunt, 'aun')).toBe(false);
    expect(isCalled(choir, 'choir, 12')).toBe(true);
  });
});

describe('suggestions', () => {
  test('nobody before anything is typed', () => {
    expect(suggest('  ')).toEqual([]);
  });

  test('those whose words begin so', () => {
    expect(suggest('cho')).toEqual([{ is: 'there', person: choir }]);
    expect(suggest('x')).toEqual([]);
  });

  test('whoever is called exactly that comes first, and may still be somebody else', () => {
    expect(suggest('aunt ')).toEqual([
      { is: 'there', person: aunt },
      { is: 'there', person: auntie },
      { is: 'another', words: 'aunt', by: 'role' },
    ]);
  });

  test('somebody else of a name that is known goes by the name, not by a role', () => {
    const rose = person(0, { role: 'aunt', name: 'Rose' });
    expect(suggestionsFor('rose', [rose], begins).at(-1)).toEqual({
      is: 'another',
      words: 'rose',
      by: 'name',
    });
  });

  test('never more than can be looked over, and always the way to somebody else', () => {
    const aunts = Array.from({ length: 20 }, (_, index) => person(index, { role: 'aunt' }));
    const all = suggestionsFor('aunt', aunts, begins);
    expect(all).toHaveLength(7);
    expect(all.at(-1)).toEqual({ is: 'another', words: 'aunt', by: 'role' });
  });
});
