import { expect, test } from 'vitest';
import { answerFrom } from './answer.ts';

test('a role is who is meant', () => {
  expect(answerFrom('  aunt ', 'family')).toEqual({ role: 'aunt', count: null, kind: 'family' });
  expect(answerFrom('   ', 'family')).toBeNull();
});

test('a number behind the last comma counts a group', () => {
  expect(answerFrom('church choir, 12', 'group')).toEqual({ role: 'church choir', count: 12, kind: 'group' });
  expect(answerFrom('women of St John, Tuesday,7', 'organisation')).toEqual({
    role: 'women of St John, Tuesday',
    count: 7,
    kind: 'organisation',
  });
});

test('whoever is counted is no single person', () => {
  expect(answerFrom('cousins, 3', 'family')).toMatchObject({ role: 'cousins', count: 3, kind: 'group' });
});

test('what is no number of people stays part of the role', () => {
  for (const words of ['aunt, 1', 'flat 12', 'line, 12b', ', 12']) {
    expect(answerFrom(words, 'family')).toEqual({ role: words.trim(), count: null, kind: 'family' });
  }
});
