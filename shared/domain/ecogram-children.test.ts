import { expect, test } from 'vitest';
import { person, recordsOf } from '../geometry/ecograms.testkit.ts';
import { given, notAskedYet } from './answer.ts';
import { CHILD_WHEREABOUTS } from './client-file.ts';
import { groundOfChild, personOfChild, withChildNamed, withoutChildOfFile } from './ecogram-children.ts';
import { ChildId } from './ids.ts';

const childId = (number: number) =>
  ChildId.parse(`01900000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`);
test('a child who stands on the picture is found there', () => {
  const records = recordsOf([person(0, { childId: childId(1) }), person(1)]);
  expect(personOfChild(records, childId(1))).toEqual(person(0, { childId: childId(1) }));
  expect(personOfChild(records, childId(2))).toBeUndefined();
});

test('a child is put where the file says she is', () => {
  expect(CHILD_WHEREABOUTS.map((where) => groundOfChild({ whereabouts: given(where) }))).toEqual([
    'here',
    'here',
    'home',
    'elsewhere',
  ]);
  expect(groundOfChild({ whereabouts: notAskedYet })).toBe('here');
});

test('a new name in the file is on the picture where the old one was, and nowhere else', () => {
  const shown = person(0, { childId: childId(1), name: 'Ayo' });
  const roleOnly = person(1, { childId: childId(1), name: '' });
  const other = person(2, { childId: childId(2), name: 'Ayo' });
  const records = recordsOf([shown, roleOnly, other, person(3, { name: 'Ayo' })]);
  const named = withChildNamed(records, childId(1), 'Ayodele');
  expect(named.people).toEqual({ ...records.people, [shown.id]: { ...shown, name: 'Ayodele' } });
  expect(withChildNamed(named, childId(1), 'Ayodele')).toBe(named);
  expect(withChildNamed(named, childId(1), '')).toBe(named);
});

test('a child who is no longer in the file stays on the picture as somebody like all others', () => {
  const records = recordsOf([person(0, { childId: childId(1), name: 'Ayo' }), person(1)]);
  const [stayed] = Object.values(records.people);
  const after = withoutChildOfFile(records, childId(1));
  expect(after.people).toEqual({
    ...records.people,
    ...(stayed && { [stayed.id]: { ...stayed, childId: null } }),
  });
  expect(withoutChildOfFile(after, childId(1))).toBe(after);
});
