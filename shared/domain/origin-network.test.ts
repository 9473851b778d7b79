import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEcogram } from '../geometry/arbitraries.testkit.ts';
import { DANGERS, type EcogramRecords, labelOf, type Person } from './ecogram.ts';
import { PersonId } from './ids.ts';
import {
  contactsOf,
  isGuarded,
  nameIn,
  newOriginStep,
  OriginNetwork,
  originPartsOf,
  reachableAtHome,
  stepsOffered,
  withoutGuarded,
} from './origin-network.ts';

const FILE = '019ac000-0000-7000-8000-000000000001';
const uuid = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const STRANGERS = [uuid(900_001), uuid(900_002)].map((id) => PersonId.parse(id));

type Drawn = { records: EcogramRecords; network: OriginNetwork };

/** An ecogram of which some are marked, and steps towards some of it and towards people who have left it. */
const drawn: fc.Arbitrary<Drawn> = anyEcogram(8, 10).chain((ecogram) => {
  const ids = Object.keys(ecogram.people) as PersonId[];
  const who = fc.option(fc.constantFrom(...STRANGERS, ...ids));
  const helpers = fc.uniqueArray(fc.constantFrom(...STRANGERS, ...ids), { maxLength: 3 });
  return fc
    .record({
      dangers: fc.array(fc.option(fc.constantFrom(...DANGERS)), {
        minLength: ids.length,
        maxLength: ids.length,
      }),
      left: fc.subarray(STRANGERS),
      contacts: fc.array(
        fc.record({ who, helpers, how: fc.constantFrom('', 'By letter', ' '), done: fc.boolean() }),
        { maxLength: 5 },
      ),
    })
    .map(({ dangers, left, contacts }) => ({
      records: {
        ...ecogram,
        people: Object.fromEntries(
          Object.values<Person>(ecogram.people).map((person, index) => [
            person.id,
            { ...person, danger: dangers[index] ?? null },
          ]),
        ),
      } as EcogramRecords,
      network: OriginNetwork.parse({
        fileId: FILE,
        version: 1,
        contacts: contacts.map(({ who: personId, helpers: people, how, done }, index) => ({
          id: uuid(1000 + index),
          personId,
          calledAs: `somebody ${index}`,
          steps: [
            {
              ...newOriginStep(uuid(2000 + index) as ReturnType<typeof newOriginStep>['id']),
              how,
              done,
              people: people.map((helper) => ({ personId: helper, calledAs: 'helper' })),
            },
          ],
          addedAt: '2026-11-29T10:00:00.000Z',
        })),
        leftInDanger: left,
        updatedAt: '2026-11-29T10:00:00.000Z',
      }),
    }));
});

describe('who could be reached at home', () => {
  test('is nobody who is marked with a danger, unless danger is asked for', () => {
    fc.assert(
      fc.property(drawn, ({ records }) => {
        for (const { person } of reachableAtHome(records)) expect(person.danger).toBeNull();
        const all = reachableAtHome(records, true).map(({ person }) => person.id);
        for (const person of Object.values<Person>(records.people))
          if (person.spot.ground === 'home') expect(all).toContain(person.id);
      }),
    );
  });

  test('is whoever is at home, and elsewhere only who could be asked for something; nobody from here', () => {
    fc.assert(
      fc.property(drawn, ({ records }) => {
        for (const { person, couldAsk, isAtHome } of reachableAtHome(records, true)) {
          expect(isAtHome).toBe(person.spot.ground === 'home');
          if (!isAtHome) expect([person.spot.ground, couldAsk.length > 0]).toEqual(['elsewhere', true]);
        }
      }),
    );
  });
});

describe('steps towards people at home', () => {
  test('offer a plan nobody who is marked, or was when they were taken off the ecogram', () => {
    fc.assert(
      fc.property(drawn, ({ records, network }) => {
        for (const { toPerson, people } of stepsOffered(network, records))
          for (const id of [toPerson, ...people])
            expect(isGuarded(id, records, network.leftInDanger)).toBe(false);
      }),
    );
  });

  test('are offered as they would be if whoever is marked had never been there', () => {
    fc.assert(
      fc.property(drawn, ({ records, network }) => {
        expect(stepsOffered(network, records)).toEqual(
          stepsOffered(withoutGuarded(network, records), records),
        );
      }),
    );
  });

  test('are offered while they are to be done and say how, and only then', () => {
    fc.assert(
      fc.property(drawn, ({ records, network }) => {
        const offered = new Set(stepsOffered(network, records).map(({ id }) => id));
        for (const { steps } of withoutGuarded(network, records).contacts)
          for (const { id, done, how } of steps) expect(offered.has(id)).toBe(!done && how.trim() !== '');
      }),
    );
  });

  test('keep the name that somebody went by once she has left the ecogram', () => {
    fc.assert(
      fc.property(drawn, ({ records, network }) => {
        for (const contact of network.contacts) {
          const person = contact.personId === null ? undefined : records.people[contact.personId];
          expect(nameIn(contact, records)).toBe((person && labelOf(person)) || contact.calledAs);
        }
      }),
    );
  });

  test('come back whole from their parts', () => {
    fc.assert(
      fc.property(drawn, ({ network: { contacts } }) => {
        expect(contactsOf(originPartsOf(contacts))).toEqual(contacts);
      }),
    );
  });
});
