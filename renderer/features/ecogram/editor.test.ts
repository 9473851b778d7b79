import { beforeEach, describe, expect, test } from 'vitest';
import { startHistory } from '#shared/document/history.ts';
import {
  CLIENT,
  type EcogramRecords,
  emptyEcogram,
  MOST_ON_ECOGRAM,
  Person,
  tieBetween,
} from '#shared/domain/ecogram.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { crowd, person, recordsOf } from '#shared/geometry/ecograms.testkit.ts';
import { layoutOf, withEdgeAt } from '#shared/geometry/layout.ts';
import { bordersOf, pageFor, pageOf, pointOf, polar } from '#shared/geometry/page.ts';
import { personExtent } from '#shared/geometry/scene.ts';
import { overlapOf } from '#shared/geometry/vector.ts';
import { EditorAtWork } from './editor.testkit.ts';
import { Editor } from './editor.ts';
import { peopleSelection, selectedPeople } from './selection.ts';

let work: EditorAtWork;
let editor: Editor;
const begin = (records: EcogramRecords): void => {
  work = new EditorAtWork(records);
  editor = work.editor;
};
beforeEach(() => begin(emptyEcogram()));

describe('an ecogram with as many as it can hold', () => {
  test('takes nobody more, says so, and can be worked with as before', () => {
    const full = crowd(MOST_ON_ECOGRAM.people, 5);
    let told = 0;
    const crowded = new Editor({
      history: startHistory(full),
      newId: <Id extends string>() => crypto.randomUUID() as string as Id,
      changed: () => undefined,
      full: () => {
        told += 1;
      },
    });
    crowded.name(crowded.add({ kind: 'family', role: 'aunt' }, { ground: 'here', ring: 2 }));
    expect(crowded.addTied({ kind: 'family', role: 'aunt' }, { ground: 'here', ring: 2 }, {})).toBeNull();
    expect(crowded.records).toBe(full);
    expect(crowded.store.getState()).toMatchObject({ naming: null, selection: { is: 'nothing' } });
    expect(told).toBe(2);
    const somebody = Object.keys(full.people)[0] as PersonId;
    crowded.change(somebody, { role: 'neighbour' });
    crowded.select(peopleSelection([somebody]));
    crowded.removeSelected();
    crowded.add({ kind: 'family', role: 'aunt' }, { ground: 'here', ring: 2 });
    expect(Object.values(crowded.records.people).map(({ role }) => role)).toContain('aunt');
    expect(told).toBe(2);
  });
});

describe('people', () => {
  test('whoever is added is there, selected, and saved', () => {
    const id = work.add('aunt');
    expect(editor.records.people[id]).toMatchObject({ role: 'aunt', kind: 'family', name: '' });
    expect(editor.selection).toEqual({ is: 'people', ids: [id] });
    expect(work.saved).toEqual(editor.records);
  });

  test('whoever is named in a talk is there and tied to the client in one step', () => {
    const lane = { giver: 'second', strength: 2, standing: 'possible' } as const;
    const choir = { kind: 'group', role: 'choir', count: 12 } as const;
    const id = editor.addTied(choir, { ground: 'home', ring: 3 }, { G: lane });
    if (!id) throw new Error('there was no room');
    expect(editor.records.people[id]).toMatchObject({ ...choir, spot: { ground: 'home', ring: 3 } });
    expect(tieBetween(editor.records, CLIENT, id)?.lanes).toEqual({ G: lane });
    expect(work.diffs).toHaveLength(1);
    expect(work.saved).toEqual(editor.records);
    editor.undo();
    expect(editor.records).toEqual(emptyEcogram());
  });

  test('somebody is given another letter, and what a tie carries already stays as it is', () => {
    const lane = { giver: 'second', strength: 3, standing: 'now' } as const;
    const id = work.add('aunt');
    expect(editor.give(CLIENT, id, { P: lane })).toBe(true);
    expect(editor.give(id, CLIENT, { P: { ...lane, strength: 1 }, E: lane })).toBe(true);
    expect(work.onlyTie()).toMatchObject({ first: CLIENT, second: id, lanes: { P: lane, E: lane } });
    expect(editor.give(CLIENT, id, { E: { ...lane, giver: 'both' } })).toBe(false);
    expect(work.diffs).toHaveLength(3);
    expect(editor.give(CLIENT, work.add('uncle'), {})).toBe(true);
    expect(work.saved).toEqual(editor.records);
  });

  test('a place on the picture is where somebody is', () => {
    editor.apply({ does: 'place', kind: 'peer', at: { x: -150, y: -60 } }, () => 'peer');
    const [peer] = Object.values(editor.records.people);
    expect(peer?.spot.ground).toBe('home');
    expect(editor.store.getState().naming).toBe(peer?.id);
  });

  test('going with her ties', () => {
    const [aunt, choir] = [work.add('aunt'), work.add('choir')];
    editor.tie(aunt, CLIENT);
    editor.tie(aunt, choir);
    editor.select(peopleSelection([aunt]));
    editor.removeSelected();
    expect(editor.records.ties).toEqual({});
    editor.undo();
    expect(Object.keys(editor.records.ties)).toHaveLength(2);
  });

  test('a small nudge never changes what was said', () => {
    const id = work.add('aunt');
    for (let time = 0; time < 80; time++) editor.nudge({ x: 10, y: -10 });
    expect(editor.records.people[id]?.spot).toMatchObject({ ground: 'here', ring: 2 });
  });

  test('a nudge against the border is no gesture', () => {
    work.add('aunt');
    for (let time = 0; time < 80; time++) editor.nudge({ x: 0, y: -10 });
    const count = work.diffs.length;
    editor.nudge({ x: 0, y: -10 });
    expect(work.diffs.length).toBe(count);
  });
});

describe('ties', () => {
  test('between two there is one, drawn from either side', () => {
    const [aunt, choir] = [work.add('aunt'), work.add('choir')];
    expect(editor.tie(aunt, choir)).toBe(editor.tie(choir, aunt));
    expect(Object.keys(editor.records.ties)).toHaveLength(1);
  });

  test('with the client begin at her', () => {
    editor.tie(work.add('aunt'), CLIENT);
    expect(work.onlyTie()?.first).toBe(CLIENT);
  });

  test('nobody is tied to herself or to nobody', () => {
    const aunt = work.add('aunt');
    expect(editor.tie(aunt, aunt)).toBe(null);
    expect(editor.tie(aunt, crypto.randomUUID() as PersonId)).toBe(null);
    expect(editor.tie(CLIENT, CLIENT)).toBe(null);
  });

  test('a letter pressed for somebody draws her tie with the client in the same gesture', () => {
    work.add('aunt');
    const count = work.diffs.length;
    editor.pressLetter('E');
    expect(work.onlyTie()?.lanes).toEqual({ E: { giver: 'both', strength: 2, standing: 'now' } });
    expect(work.diffs.length).toBe(count + 1);
    editor.undo();
    expect(work.onlyTie()).toBe(undefined);
  });

  test('a letter pressed again is taken off, and the tie stays', () => {
    work.add('aunt');
    editor.pressLetter('E');
    editor.pressLetter('E');
    expect(work.onlyTie()?.lanes).toEqual({});
  });

  test('a letter means nothing to the client alone, or to nobody', () => {
    expect(editor.pressLetter('P')).toBe(false);
    editor.select({ is: 'client' });
    expect(editor.pressLetter('P')).toBe(false);
  });
});

describe('several at once', () => {
  const three = () => [work.add('aunt'), work.add('uncle'), work.add('niece')] as const;
  const steps = () => work.diffs.length;

  test('are moved, put elsewhere, put in an order, tidied and removed as one entry each', () => {
    const people = three();
    const everybody = () => editor.select(peopleSelection(people));
    const [aunt] = people;
    const acts: (() => void)[] = [
      () => editor.apply({ does: 'move', ids: people, by: { x: 20, y: 30 } }, () => ''),
      () => editor.putInCells(people, () => ({ ground: 'home', ring: 3 })),
      () => editor.align('row'),
      () => editor.apply({ does: 'move', ids: people, by: { x: 500, y: 500 } }, () => ''),
      () => editor.tidy(),
      () => editor.removeSelected(),
    ];
    for (const act of acts) {
      everybody();
      const before = editor.records;
      const count = steps();
      act();
      expect(steps()).toBe(count + 1);
      const after = editor.records;
      editor.undo();
      expect(editor.records).toEqual(before);
      editor.redo();
      expect(editor.records).toEqual(after);
    }
    expect(editor.records.people[aunt]).toBe(undefined);
  });

  test('are all there is, with one key', () => {
    const people = three();
    editor.selectEverybody();
    expect(editor.selection).toEqual(peopleSelection(people));
  });

  test('no order and no ties of nobody', () => {
    work.add('aunt');
    expect(editor.align('evenly')).toBe(false);
    expect(editor.pasteTies()).toBe(false);
    editor.select({ is: 'client' });
    expect(editor.copyTies()).toBe(null);
    expect(editor.duplicate()).toBe(false);
  });
});

describe('a gesture that makes no sense', () => {
  const nobody = crypto.randomUUID() as PersonId;
  const nowhere = { x: Number.NaN, y: Number.POSITIVE_INFINITY };

  test('changes nothing and breaks nothing', () => {
    const aunt = work.add('aunt');
    const before = editor.records;
    editor.apply({ does: 'move', ids: [aunt], by: nowhere }, () => '');
    editor.apply({ does: 'move', ids: [nobody], by: { x: 3, y: 3 } }, () => '');
    editor.apply({ does: 'tie', from: nobody, to: aunt }, () => '');
    editor.apply({ does: 'select', hit: { is: 'person', id: nobody }, adding: false }, () => '');
    editor.nudge(nowhere);
    editor.putInCell(nobody, { ground: 'home', ring: 1 });
    editor.change(nobody, { role: 'x' });
    editor.toggleLane(crypto.randomUUID() as TieId, 'P');
    editor.removeSelected();
    expect(editor.records).toBe(before);
    expect(editor.selection).toEqual({ is: 'nothing' });
  });

  test('somebody put down nowhere stands on the sheet', () => {
    editor.apply({ does: 'place', kind: 'peer', at: nowhere }, () => 'peer');
    for (const one of Object.values(editor.records.people)) expect(Person.safeParse(one).success).toBe(true);
  });
});

describe('whoever is hidden', () => {
  test('is neither selected with everybody nor moved, and is gone around', () => {
    const spot = { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } as const;
    const hidden = person(0, { spot, danger: 'unsafe' });
    const [one, other] = [person(1, { spot }), person(2, { spot })];
    begin(recordsOf([hidden, one, other]));
    editor.selectEverybody();
    expect(selectedPeople(editor.selection)).toEqual([one.id, other.id]);
    editor.select(peopleSelection([]));
    editor.tidy();
    expect(editor.records.people[hidden.id]).toBe(hidden);
    const page = pageOf(editor.records);
    const extents = Object.values(editor.records.people).map((each) =>
      personExtent(each, pointOf(page, each.spot)),
    );
    for (const [index, extent] of extents.entries()) {
      for (const next of extents.slice(index + 1)) expect(overlapOf(extent, next)).toBe(0);
    }
  });

  test('is tidied like anybody once danger is shown', () => {
    const spot = { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } as const;
    const [one, other] = [person(0, { spot, danger: 'unsafe' }), person(1, { spot, danger: 'notKnown' })];
    begin(recordsOf([one, other]));
    editor.tidy();
    expect(work.diffs).toEqual([]);
    editor.showDanger(true);
    editor.selectEverybody();
    expect(selectedPeople(editor.selection)).toEqual([one.id, other.id]);
    editor.tidy();
    expect(work.diffs).toHaveLength(1);
  });
});

describe('the sizes of grounds and rings', () => {
  const wide = withEdgeAt(layoutOf(pageFor(1)), { is: 'border', ground: 'elsewhere' }, 0.45);

  test('are one gesture, which names nobody, and taken back like any other', () => {
    work.add('aunt');
    const { people } = editor.records;
    const before = work.diffs.length;
    editor.divideSheet(wide);
    expect(editor.records).toEqual({ people, ties: {}, layout: { sheet: wide } });
    expect(editor.records.people).toBe(people);
    expect(work.diffs.slice(before)).toEqual([
      { people: {}, ties: {}, layout: { sheet: { before: null, after: wide } } },
    ]);
    editor.undo();
    expect(editor.records.layout?.sheet).toBeUndefined();
    editor.redo();
    expect(work.saved).toEqual(editor.records);
    editor.divideSheet(wide);
    expect(work.diffs.length).toBe(before + 3);
    editor.divideSheet(null);
    expect(editor.records.layout?.sheet).toBeUndefined();
    expect(work.saved.layout?.sheet).toBeUndefined();
  });

  test('outlive the people on it, and whoever is hidden', () => {
    editor.divideSheet(wide);
    const id = work.add('aunt');
    editor.change(id, { danger: 'unsafe' });
    expect(editor.shown.layout?.sheet).toEqual(wide);
    editor.showDanger(true);
    editor.select(peopleSelection([id]));
    editor.removeSelected();
    expect(editor.records.layout?.sheet).toEqual(wide);
  });

  test('decide where somebody who is put down at a point is', () => {
    const point = polar(bordersOf(pageFor(1), 'elsewhere').from + 0.3, 300);
    editor.divideSheet(wide);
    editor.apply({ does: 'place', kind: 'peer', at: point }, () => 'peer');
    expect(Object.values(editor.records.people)[0]?.spot.ground).toBe('here');
  });
});
