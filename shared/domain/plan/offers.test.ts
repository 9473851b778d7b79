import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLIENT,
  type EcogramRecords,
  GROUNDS,
  newLane,
  newPerson,
  newTie,
  PAGE_LETTERS,
  type Person,
} from '../ecogram.ts';
import { PersonId, PlanStepId, TieId } from '../ids.ts';
import { newPlanContent, type PlanContent } from '../plan.ts';
import { letGo, offersFor, supportOffers, takenOver } from './offers.ts';
import { contentOf, type PlanParts, partsOf } from './parts.ts';
import { anyPlan } from './plan.testkit.ts';

const uuid = (end: number) => `0199a000-0000-7000-8000-0000000000${String(end).padStart(2, '0')}`;
const plan = (kind: PlanContent['kind'] = 'return'): PlanContent =>
  newPlanContent({ kind, planFor: 'Blue', versionLabel: '1', date: null, worker: '' });

type Drawn = {
  ground: (typeof GROUNDS)[number];
  letters: readonly (typeof PAGE_LETTERS)[number][];
  standing: 'now' | 'possible';
  danger: Person['danger'];
};

const anyDrawn: fc.Arbitrary<Drawn> = fc.record({
  ground: fc.constantFrom(...GROUNDS),
  letters: fc.subarray([...PAGE_LETTERS]),
  standing: fc.constantFrom('now' as const, 'possible' as const),
  danger: fc.constantFrom(null, null, null, 'unsafe' as const, 'mustNotKnow' as const),
});

const ecogramOf = (drawn: readonly Drawn[]): EcogramRecords => {
  const people = drawn.map(({ ground, danger }, index) =>
    newPerson({
      ...{ id: PersonId.parse(uuid(index + 10)), kind: 'family', role: `aunt ${index}`, danger },
      spot: { ground, ring: 1, across: 0.5, depth: 0.5 },
    }),
  );
  const ties = drawn.map(({ letters, standing }, index) =>
    newTie({
      ...{ id: TieId.parse(uuid(index + 50)), first: CLIENT, second: PersonId.parse(uuid(index + 10)) },
      lanes: Object.fromEntries(letters.map((letter) => [letter, { ...newLane(), standing }])),
    }),
  );
  return {
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
  } as EcogramRecords;
};

const keysFor = (content: PlanContent, records: EcogramRecords) =>
  offersFor(content, [supportOffers(records)]).map(({ key }) => key);

const aunt = (
  ground: Drawn['ground'],
  letters: Drawn['letters'] = ['E'],
  about: Partial<Drawn> = {},
): Drawn => ({
  ground,
  letters,
  standing: 'now',
  danger: null,
  ...about,
});
const others = PAGE_LETTERS.filter((letter) => letter !== 'E');
const everybodyElse = [aunt('home', others), aunt('home', others)];

describe('what an ecogram offers to a plan', () => {
  it.each([
    ['nobody at home', [aunt('elsewhere'), aunt('elsewhere')], ['ecogram:return:nobodyThere:E']],
    ['one alone', [aunt('home')], ['ecogram:return:restsOnOne:E']],
    ['all of them stay behind', [aunt('here'), aunt('here')], ['ecogram:return:staysBehind:E']],
    ['two at home', [aunt('home'), aunt('home')], []],
    [
      'could be asked for is not there yet',
      [aunt('home', ['E'], { standing: 'possible' })],
      ['ecogram:return:nobodyThere:E'],
    ],
  ])('%s', (_, drawn, keys) => {
    expect(keysFor(plan(), ecogramOf([...everybodyElse, ...drawn]))).toEqual(keys);
  });

  it('looks at this country where the plan is to stay', () => {
    const drawn = [aunt('here', others), aunt('here', others), aunt('home'), aunt('home')];
    expect(keysFor(plan('stay'), ecogramOf(drawn))).toEqual(['ecogram:stay:nobodyThere:E']);
    expect(keysFor(plan('stay'), ecogramOf([...drawn, aunt('here')]))).toEqual([]);
  });

  it('is nothing while nobody is drawn', () => {
    expect(keysFor(plan(), ecogramOf([]))).toEqual([]);
  });

  it('is gone once the gap is closed, whatever gap it is', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyDrawn, { maxLength: 6 }), (content, drawn) => {
        const ground = content.kind === 'return' ? 'home' : 'here';
        const closed = [...drawn, aunt(ground, PAGE_LETTERS), aunt(ground, PAGE_LETTERS)];
        expect(keysFor(content, ecogramOf(closed))).toEqual([]);
      }),
    );
  });

  it('tells nothing of whoever is marked with a danger, nor of what she carries', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyDrawn, { maxLength: 6 }), (content, drawn) => {
        const all = ecogramOf(drawn);
        const safe = Object.fromEntries(
          Object.entries(all.people).filter(([, { danger }]) => danger === null),
        );
        const ties = Object.entries(all.ties).filter(([, { second }]) => second in safe);
        const seen = { people: safe, ties: Object.fromEntries(ties) } as EcogramRecords;
        expect(offersFor(content, [supportOffers(all)])).toEqual(offersFor(content, [supportOffers(seen)]));
      }),
    );
  });

  it('never changes the plan; taken over it is a step that stays when the gap is closed', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(anyDrawn, { minLength: 1, maxLength: 6 }), (content, drawn) => {
        const before = structuredClone(content);
        const sources = [supportOffers(ecogramOf(drawn))];
        const [offer, ...rest] = offersFor(content, sources);
        expect(content).toEqual(before);
        if (!offer) return;
        const parts = partsOf(content);
        const step = { id: PlanStepId.parse(uuid(90)), what: 'Ask her' };
        const taken = contentOf({ ...parts, ...takenOver(parts, offer, step) } as PlanParts);
        expect(offersFor(taken, sources)).toEqual(rest);
        const steps = taken.fields.find(({ factor }) => factor === offer.factor)?.steps;
        const had = content.fields.find(({ factor }) => factor === offer.factor)?.steps ?? [];
        expect(steps?.slice(0, -1)).toEqual(had);
        expect(steps?.at(-1)).toMatchObject({ ...step, offer: offer.key });
        const leftAlone = { ...taken, fields: taken.fields.filter(({ factor }) => factor !== offer.factor) };
        expect(leftAlone).toEqual({
          ...content,
          fields: content.fields.filter(({ factor }) => factor !== offer.factor),
        });
        const gone = contentOf({ ...parts, ...letGo(offer) } as PlanParts);
        expect(offersFor(gone, sources)).toEqual(rest);
        expect({ ...gone, letGo: content.letGo }).toEqual(content);
      }),
    );
  });
});
