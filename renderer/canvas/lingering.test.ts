import { describe, expect, test } from 'vitest';
import type { EcogramRecords, Person } from '#shared/domain/ecogram.ts';
import { crowd, personId } from '#shared/geometry/ecograms.testkit.ts';
import { buildScene } from '#shared/geometry/scene.ts';
import { mayLinger } from './lingering.ts';

const words = { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } } as const;

const before = crowd(6, 9);

const sceneOf = (records: EcogramRecords, clientLabel = 'Hiwot') =>
  buildScene(records, { clientLabel, words });

const withFirst = (change: Partial<Person>): EcogramRecords => {
  const id = personId(0);
  const person = before.people[id];
  if (!person) throw new Error('nobody is there');
  return { ...before, people: { ...before.people, [id]: { ...person, ...change } } };
};

const staysFor = (now: EcogramRecords, clientLabel?: string): boolean =>
  mayLinger(sceneOf(before), sceneOf(now, clientLabel));

describe('a picture', () => {
  test('stays while somebody goes elsewhere or somebody more comes', () => {
    expect(staysFor(before)).toBe(true);
    expect(staysFor(withFirst({ spot: { ground: 'home', ring: 3, across: 0.4, depth: 0.5 } }))).toBe(true);
    const { [personId(0)]: _, ...people } = before.people;
    expect(mayLinger(sceneOf({ people, ties: {} }), sceneOf(before))).toBe(true);
  });

  test('does not stay where somebody or a tie goes', () => {
    const { [personId(0)]: _, ...people } = before.people;
    expect(staysFor({ people, ties: {} })).toBe(false);
    const [, ...ties] = Object.entries(before.ties);
    expect(staysFor({ ...before, ties: Object.fromEntries(ties) })).toBe(false);
  });

  test('does not stay where other words or another danger stand at somebody', () => {
    expect(staysFor(withFirst({ name: 'Somebody else' }))).toBe(false);
    expect(staysFor(withFirst({ role: 'somebody else' }))).toBe(false);
    expect(staysFor(withFirst({ danger: 'unsafe' }))).toBe(false);
    expect(staysFor(before, 'M.')).toBe(false);
  });

  test('does not stay where the danger of a tie is another', () => {
    const [[id, tie] = []] = Object.entries(before.ties);
    if (!id || !tie) throw new Error('no tie is there');
    expect(staysFor({ ...before, ties: { ...before.ties, [id]: { ...tie, danger: 'unsafe' } } })).toBe(false);
  });
});
