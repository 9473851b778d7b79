import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEcogram } from '../geometry/arbitraries.testkit.ts';
import { crowd, person, personId, recordsOf, tie, tieId } from '../geometry/ecograms.testkit.ts';
import { CLIENT, emptyEcogram, GROUNDS, type Lane, newLane, PAGE_LETTERS } from './ecogram.ts';
import { withoutDanger } from './ecogram-danger.ts';
import {
  afterDeparture,
  type Finding,
  leftBehind,
  type Reading,
  readingOf,
  restingOnOne,
} from './ecogram-reading.ts';

const STANDINGS = ['now', 'possible'] as const;

const findingsOf = ({ letters, withClient, betweenOthers, untied, possible }: Reading): Finding[] => [
  ...PAGE_LETTERS.flatMap((letter) => [
    letters[letter].now,
    letters[letter].possible,
    ...GROUNDS.flatMap((ground) => STANDINGS.map((standing) => letters[letter].on[ground][standing])),
  ]),
  ...Object.values(withClient),
  ...Object.values(betweenOthers),
  untied,
  possible,
];

const lane = (fields: Partial<Lane>): Lane => ({ ...newLane(), ...fields });

describe('any ecogram', () => {
  test('everybody who is found stands on it, and is found once', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        for (const { people, ties } of findingsOf(readingOf(records))) {
          expect(people.filter((id) => !records.people[id])).toEqual([]);
          expect(ties.filter((id) => !records.ties[id])).toEqual([]);
          expect(new Set(people).size).toBe(people.length);
          expect(new Set(ties).size).toBe(ties.length);
        }
      }),
    );
  });

  test('the grounds of a letter add up to all who carry it, and each of them really gives it', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        const { letters } = readingOf(records);
        for (const letter of PAGE_LETTERS) {
          for (const standing of STANDINGS) {
            const onGrounds = GROUNDS.flatMap((ground) => {
              const { people } = letters[letter].on[ground][standing];
              for (const id of people) expect(records.people[id]?.spot.ground).toBe(ground);
              return people;
            });
            const giving = Object.values(records.ties).filter(
              ({ first, lanes }) =>
                first === CLIENT &&
                lanes[letter]?.standing === standing &&
                ['second', 'both'].includes(lanes[letter].giver),
            );
            expect([...onGrounds].sort()).toEqual([...letters[letter][standing].people].sort());
            expect([...onGrounds].sort()).toEqual(giving.map(({ second }) => second).sort());
            expect(letters[letter][standing].ties).toEqual(giving.map(({ id }) => id));
          }
        }
      }),
    );
  });

  test('the day of departure reads as an ecogram on which nobody was ever here', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        const isHere = (end: string) =>
          Object.values(records.people).some(({ id, spot }) => id === end && spot.ground === 'here');
        const remaining = recordsOf(
          Object.values(records.people).filter(({ id }) => !isHere(id)),
          Object.values(records.ties).filter(({ first, second }) => !isHere(first) && !isHere(second)),
        );
        const reading = readingOf(afterDeparture(records));
        expect(reading).toEqual(readingOf(remaining));
        for (const letter of PAGE_LETTERS) {
          const [before, after] = [readingOf(records).letters[letter].on, reading.letters[letter].on];
          expect(after.here.now.people).toEqual([]);
          expect(after.home).toEqual(before.home);
          expect(after.elsewhere).toEqual(before.elsewhere);
        }
      }),
    );
  });

  test('who stays behind and who remains are everybody, and nobody is both', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        const { people, ties } = leftBehind(records);
        const remaining = afterDeparture(records);
        expect([...people, ...Object.keys(remaining.people)].sort()).toEqual(
          Object.keys(records.people).sort(),
        );
        expect([...ties, ...Object.keys(remaining.ties)].sort()).toEqual(Object.keys(records.ties).sort());
      }),
    );
  });

  test('nobody both only gives and only receives, and whoever has a tie is not without one', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        const { withClient, betweenOthers, untied } = readingOf(records);
        for (const { onlyGive, onlyReceive } of [withClient, betweenOthers]) {
          expect(onlyGive.people.filter((id) => onlyReceive.people.includes(id))).toEqual([]);
        }
        const joined = Object.values(records.ties).flatMap(({ first, second }) => [first, second]);
        expect(untied.people.filter((id) => joined.includes(id))).toEqual([]);
        expect(untied.people.length + new Set(joined.filter((end) => end !== CLIENT)).size).toBe(
          Object.keys(records.people).length,
        );
      }),
    );
  });

  test('without what is in danger, no number tells of it', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        const found = findingsOf(readingOf(withoutDanger(records)));
        const named = found.flatMap(({ people }) => people);
        expect(named.filter((id) => records.people[id]?.danger !== null)).toEqual([]);
        const joined = found.flatMap(({ ties }) => ties);
        expect(joined.filter((id) => records.ties[id]?.danger !== null)).toEqual([]);
      }),
    );
  });
});

describe('single ecograms', () => {
  test('an empty one says nothing', () => {
    for (const { people, ties } of findingsOf(readingOf(emptyEcogram()))) {
      expect([people, ties]).toEqual([[], []]);
    }
    expect(restingOnOne(readingOf(emptyEcogram()))).toEqual([]);
  });

  test('a letter that one person alone gives now rests on her, whoever else could be asked', () => {
    const aunt = person(1, { role: 'aunt', spot: { ground: 'home', ring: 1, across: 0.5, depth: 0.5 } });
    const friend = person(2);
    const records = recordsOf(
      [aunt, friend],
      [
        tie(1, CLIENT, aunt.id, { P: lane({ giver: 'second' }), G: lane({}) }),
        tie(2, CLIENT, friend.id, { P: lane({ standing: 'possible' }), G: lane({}), E: lane({}) }),
      ],
    );
    expect(restingOnOne(readingOf(records))).toEqual([
      { letter: 'P', finding: { people: [aunt.id], ties: [tieId(1)] } },
      { letter: 'E', finding: { people: [friend.id], ties: [tieId(2)] } },
    ]);
    expect(restingOnOne(readingOf(afterDeparture(records))).map(({ letter }) => letter)).toEqual(['P', 'G']);
  });

  test('what the client gives is not counted as what she gets', () => {
    const child = person(1);
    const reading = readingOf(
      recordsOf([child], [tie(1, CLIENT, child.id, { P: lane({ giver: 'first' }) })]),
    );
    expect(reading.letters.P.now.people).toEqual([]);
    expect(reading.withClient.onlyReceive).toEqual({ people: [child.id], ties: [tieId(1)] });
  });

  test('among others, whoever gives and gets nothing back is found with the ties that say so', () => {
    const [one, other, third] = [person(1), person(2), person(3)];
    const reading = readingOf(
      recordsOf(
        [one, other, third],
        [
          tie(1, one.id, other.id, { P: lane({ giver: 'first' }) }),
          tie(2, other.id, third.id, { E: lane({ giver: 'both' }) }),
        ],
      ),
    );
    expect(reading.betweenOthers.onlyGive).toEqual({ people: [one.id], ties: [tieId(1)] });
    expect(reading.betweenOthers.onlyReceive.people).toEqual([]);
  });

  test('two hundred people are read', () => {
    const reading = readingOf(crowd(200, 300));
    expect(reading.letters.P.now.people.length).toBeGreaterThan(10);
    expect(reading.untied.people).not.toContain(personId(0));
  });
});
