import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newPerson, type Person } from './ecogram.ts';
import { PersonId } from './ids.ts';
import { overviews } from './overview.testkit.ts';
import { newChange, newOverviewContent } from './overview.ts';
import { changesOffered } from './overview-offers.ts';

const person = (danger: Person['danger'] = null): Person => ({
  ...newPerson({
    id: PersonId.parse(crypto.randomUUID()),
    kind: 'family',
    role: 'aunt',
    spot: { ground: 'home', ring: 1, across: 0.25, depth: 0.5 },
  }),
  danger,
});

test('every change that says something is offered as it stands, and no other', () => {
  fc.assert(
    fc.property(overviews, (content) => {
      const offered = changesOffered(content, { people: {}, ties: {} });
      for (const one of offered) {
        const change = content.changes.find(
          ({ country, factor }) => country === one.country && factor === one.factor,
        );
        expect(change).toMatchObject({ ...one, people: change?.people ?? [] });
      }
    }),
  );
  expect(
    changesOffered(
      { changes: [newChange({ country: 'origin', factor: 'housing' })] },
      { people: {}, ties: {} },
    ),
  ).toEqual([]);
});

test('somebody who is dangerous, or has left the picture, is not named', () => {
  const [aunt, uncle, gone] = [person(), person('unsafe'), person()];
  const change = {
    ...newChange({ country: 'origin', factor: 'safety' }),
    inWhatWay: 'She calls',
    people: [aunt.id, uncle.id, gone.id],
  };
  const content = { ...newOverviewContent(), changes: [change] };
  const ecogram = { people: { [aunt.id]: aunt, [uncle.id]: uncle }, ties: {} };
  expect(changesOffered(content, ecogram)).toMatchObject([{ people: [aunt.id] }]);
});
