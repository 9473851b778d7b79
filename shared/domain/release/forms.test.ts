import { expect, test } from 'vitest';
import { holdsOthers, partsIn, RELEASE_FORMS, releaseIn } from './forms.ts';
import { FILE_PARTS } from './parts.ts';
import { NOTHING_RELEASED, type Release } from './release.ts';

const PERSON = '0198f000-0000-7000-8000-000000000001';
const why = 'She asked for it';
const marked = { what: { is: 'markedPerson', personId: PERSON as never }, reason: why } as const;
const everything: Release = {
  ...NOTHING_RELEASED,
  parts: [...FILE_PARTS],
  named: [PERSON],
  opened: [marked, { what: { is: 'fileNotes' }, reason: why }],
  withEarlier: true,
};

test('a drawing holds the ecogram as it stands, whom it may name, and whoever is opened on it', () => {
  for (const form of ['svg', 'png'] as const)
    expect(releaseIn(form, everything)).toEqual({
      ...NOTHING_RELEASED,
      parts: ['ecogram'],
      named: [PERSON],
      opened: [marked],
    });
});

test('tables hold the plan, name nobody, and tell what was found beside it alone', () => {
  const found = { is: 'csv', list: 'found' } as const;
  for (const form of ['xlsx', found] as const) {
    expect(releaseIn(form, everything)).toMatchObject({
      parts: ['plan', 'monitoring'],
      named: [],
      opened: [],
    });
    expect(partsIn(form, ['monitoring'])).toEqual([]);
  }
  expect(partsIn({ is: 'csv', list: 'steps' }, FILE_PARTS)).toEqual(['plan']);
});

test('what is held of others is drawn nowhere', () => {
  expect(RELEASE_FORMS.filter((form) => !holdsOthers(form))).toEqual(['svg', 'png']);
});
