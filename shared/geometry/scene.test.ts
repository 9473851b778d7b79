import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIENT, type EcogramRecords, PERSON_KINDS } from '../domain/ecogram.ts';
import { anyEcogram, anySpot } from './arbitraries.testkit.ts';
import { crowd, person, personId, recordsOf, tie } from './ecograms.testkit.ts';
import { layoutOf, withEdgeAt } from './layout.ts';
import { type Mark, numbersOf } from './marks.ts';
import { pageOf } from './page.ts';
import { coordinatesOf } from './path.ts';
import { buildScene, onSheet, type Scene, type SceneSetting, type TieFigure, tieMarks } from './scene.ts';
import { PAINT_NAMES } from './style.ts';
import { BODY_RADIUS, symbolOf } from './symbols.ts';

const setting: SceneSetting = {
  clientLabel: 'Hiwot',
  words: {
    ground: { here: 'Here', home: 'Home', elsewhere: 'Elsewhere or online' },
    ring: { 1: 'Close', 2: 'Near', 3: 'Further away' },
  },
};

const marksOf = (scene: Scene): Mark[] => [
  ...scene.sheet,
  ...tieMarks(scene.ties.values()),
  ...[...scene.people.values()].flatMap(({ body, label }) => [...body, ...label]),
  ...scene.client,
];

const moved = (records: EcogramRecords, index: number, spot: EcogramRecords['people'][never]['spot']) => {
  const id = personId(index);
  const who = records.people[id];
  return who ? { ...records, people: { ...records.people, [id]: { ...who, spot } } } : records;
};

describe('the picture', () => {
  test('of any ecogram is drawn from numbers, with paints that exist', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        const scene = buildScene(records, setting);
        const names = new Set<string>(PAINT_NAMES);
        for (const mark of marksOf(scene)) {
          for (const number of numbersOf(mark)) expect(Number.isFinite(number)).toBe(true);
          if (mark.is === 'path') expect(names.has(mark.paint)).toBe(true);
        }
        expect(scene.people.size).toBe(Object.keys(records.people).length);
        expect(scene.ties.size).toBe(Object.keys(records.ties).length);
      }),
    );
  });

  test('of a change is the same as the picture of its result', () => {
    fc.assert(
      fc.property(anyEcogram(), fc.nat(11), anySpot, (records, index, spot) => {
        const next = moved(records, index, spot);
        const stepwise = buildScene(next, setting, buildScene(records, setting));
        expect(marksOf(stepwise)).toEqual(marksOf(buildScene(next, setting)));
      }),
    );
  });

  test.each([
    [120, 240, 20],
    [420, 800, 600],
  ])('of a change among %i is the same, and takes over what is out of its reach', (people, count, least) => {
    const many = crowd(people, count);
    const before = buildScene(many, setting);
    fc.assert(
      fc.property(fc.nat(people - 1), anySpot, (index, spot) => {
        const next = moved(many, index, spot);
        const stepwise = buildScene(next, setting, before);
        expect(marksOf(stepwise)).toEqual(marksOf(buildScene(next, setting)));
        const kept = [...stepwise.ties].filter(([id, figure]) => before.ties.get(id) === figure);
        expect(kept.length).toBeGreaterThan(least);
      }),
      { numRuns: 20 },
    );
  });

  test('among very many, ties with the client run straight', () => {
    const straight = ({ route: { from, control, to } }: TieFigure) =>
      Math.abs((to.x - from.x) * (control.y - from.y) - (to.y - from.y) * (control.x - from.x)) < 1e-6;
    const between = (records: EcogramRecords) =>
      [...buildScene(records, setting).ties.values()].filter(({ tie }) => tie.first === CLIENT);
    expect(between(crowd(420, 800)).every(straight)).toBe(true);
    expect(between(crowd(380, 800)).every(straight)).toBe(false);
  });

  test.each([
    [19, 40],
    [401, 700],
  ])('of somebody who leaves %i or comes is the same as the picture of the result', (people, count) => {
    const everybody = crowd(people, count);
    const { [personId(4)]: _, ...others } = everybody.people;
    const ties = Object.fromEntries(
      Object.entries(everybody.ties).filter(
        ([, { first, second }]) => ![first, second].includes(personId(4)),
      ),
    );
    const fewer = { people: others, ties };
    const [before, after] = [buildScene(everybody, setting), buildScene(fewer, setting)];
    expect(marksOf(buildScene(fewer, setting, before))).toEqual(marksOf(after));
    expect(marksOf(buildScene(everybody, setting, after))).toEqual(marksOf(before));
  });

  test('takes over what a change does not touch', () => {
    const records = crowd(60, 150);
    const before = buildScene(records, setting);
    const after = buildScene(
      moved(records, 7, { ground: 'elsewhere', ring: 3, across: 1, depth: 1 }),
      setting,
      before,
    );
    const kept = [...after.people].filter(([id, figure]) => before.people.get(id) === figure);
    expect(kept).toHaveLength(59);
    const ties = [...after.ties].filter(([id, figure]) => before.ties.get(id) === figure);
    expect(ties.length).toBeGreaterThan(60);
  });

  test('leaves out a tie to nobody and draws the rest', () => {
    const records = recordsOf([person(0)], [tie(0, 'client', personId(0)), tie(1, personId(0), personId(9))]);
    expect(buildScene(records, setting).ties.size).toBe(1);
  });

  test('lies within its bounds', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        const { people, bounds } = buildScene(records, setting);
        for (const { extent } of people.values()) {
          expect(extent.x).toBeGreaterThanOrEqual(bounds.x - 1e-6);
          expect(extent.y).toBeGreaterThanOrEqual(bounds.y - 1e-6);
          expect(extent.x + extent.width).toBeLessThanOrEqual(bounds.x + bounds.width + 1e-6);
          expect(extent.y + extent.height).toBeLessThanOrEqual(bounds.y + bounds.height + 1e-6);
        }
      }),
    );
  });

  test('keeps everybody in her place while only its sheet is drawn in other sizes', () => {
    const before = buildScene(crowd(12, 20), setting);
    const sheet = withEdgeAt(layoutOf(before.page), { is: 'ring', ring: 1 }, 0.6);
    const wider = pageOf({ ...crowd(12, 20), layout: { sheet } });
    const trial = onSheet(before, wider);
    expect(trial.people).toBe(before.people);
    expect(trial.ties).toBe(before.ties);
    expect(trial.sheet).toEqual(buildScene(recordsOf([]), setting, undefined, wider).sheet);
    expect(trial.sheet).not.toEqual(before.sheet);
  });

  test('puts words on the side away from the client', () => {
    const at = (ground: 'here' | 'elsewhere', across: number) => {
      const records = recordsOf([person(0, { spot: { ground, ring: 2, across, depth: 0.5 } })]);
      const figure = buildScene(records, setting).people.get(personId(0));
      return figure ? Math.sign(figure.labelBox.y - figure.at.y) : 0;
    };
    expect(at('here', 0.1)).toBe(-1);
    expect(at('elsewhere', 0.5)).toBe(1);
  });
});

describe('symbols', () => {
  test('there is one for each kind, each of its own shape, each of about one size', () => {
    const shapes = PERSON_KINDS.map((kind) => coordinatesOf(symbolOf(kind).shape));
    expect(new Set(shapes.map((shape) => shape.map(Math.round).join())).size).toBe(PERSON_KINDS.length);
    for (const shape of shapes) {
      const reach = Math.max(...shape.map(Math.abs));
      expect(reach).toBeLessThanOrEqual(BODY_RADIUS + 3);
      expect(reach).toBeGreaterThanOrEqual(BODY_RADIUS - 4);
    }
  });
});
