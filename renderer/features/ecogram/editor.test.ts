import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { startHistory } from '#shared/document/history.ts';
import { applyDiff } from '#shared/document/records.ts';
import {
  CLIENT,
  type EcogramRecords,
  emptyEcogram,
  flawsOf,
  GROUNDS,
  MOST_ON_ECOGRAM,
  PAGE_LETTERS,
  PERSON_KINDS,
  Person,
  RINGS,
  Tie,
  type TieEnd,
  tieBetween,
  tiesOf,
} from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { same } from '#shared/domain/same.ts';
import { ORDERS } from '#shared/geometry/align.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { crowd, person, recordsOf } from '#shared/geometry/ecograms.testkit.ts';
import { layoutOf, withEdgeAt } from '#shared/geometry/layout.ts';
import { bordersOf, pageFor, pageOf, pointOf, polar } from '#shared/geometry/page.ts';
import { personExtent } from '#shared/geometry/scene.ts';
import { overlapOf } from '#shared/geometry/vector.ts';
import { Editor } from './editor.ts';
import { rebase } from './rebase.ts';
import { peopleSelection, selectedPeople } from './selection.ts';

let saved: EcogramRecords;
let diffs: EcogramDiff[];

const editorOn = (records: EcogramRecords, roleOf: (kind: string) => string = () => ''): Editor => {
  saved = records;
  diffs = [];
  return new Editor({
    history: startHistory(records),
    roleOf,
    newId: <Id extends string>() => crypto.randomUUID() as string as Id,
    changed: (diff) => {
      diffs.push(diff);
      saved = applyDiff(saved, diff);
    },
  });
};

let editor: Editor;
beforeEach(() => {
  editor = editorOn(emptyEcogram());
});

const add = (role: string) => editor.add({ kind: 'family', role }, { ground: 'here', ring: 2 });
const onlyTie = () => Object.values(editor.records.ties)[0];

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
    const id = add('aunt');
    expect(editor.records.people[id]).toMatchObject({ role: 'aunt', kind: 'family', name: '' });
    expect(editor.selection).toEqual({ is: 'people', ids: [id] });
    expect(saved).toEqual(editor.records);
  });

  test('whoever is named in a talk is there and tied to the client in one step', () => {
    const lane = { giver: 'second', strength: 2, standing: 'possible' } as const;
    const choir = { kind: 'group', role: 'choir', count: 12 } as const;
    const id = editor.addTied(choir, { ground: 'home', ring: 3 }, { G: lane });
    if (!id) throw new Error('there was no room');
    expect(editor.records.people[id]).toMatchObject({ ...choir, spot: { ground: 'home', ring: 3 } });
    expect(tieBetween(editor.records, CLIENT, id)?.lanes).toEqual({ G: lane });
    expect(diffs).toHaveLength(1);
    expect(saved).toEqual(editor.records);
    editor.undo();
    expect(editor.records).toEqual(emptyEcogram());
  });

  test('somebody is given another letter, and what a tie carries already stays as it is', () => {
    const lane = { giver: 'second', strength: 3, standing: 'now' } as const;
    const id = add('aunt');
    expect(editor.give(CLIENT, id, { P: lane })).toBe(true);
    expect(editor.give(id, CLIENT, { P: { ...lane, strength: 1 }, E: lane })).toBe(true);
    expect(onlyTie()).toMatchObject({ first: CLIENT, second: id, lanes: { P: lane, E: lane } });
    expect(editor.give(CLIENT, id, { E: { ...lane, giver: 'both' } })).toBe(false);
    expect(diffs).toHaveLength(3);
    expect(editor.give(CLIENT, add('uncle'), {})).toBe(true);
    expect(saved).toEqual(editor.records);
  });

  test('a place on the picture is where somebody is', () => {
    editor.apply({ does: 'place', kind: 'peer', at: { x: -150, y: -60 } }, () => 'peer');
    const [peer] = Object.values(editor.records.people);
    expect(peer?.spot.ground).toBe('home');
    expect(editor.store.getState().naming).toBe(peer?.id);
  });

  test('going with her ties', () => {
    const [aunt, choir] = [add('aunt'), add('choir')];
    editor.tie(aunt, CLIENT);
    editor.tie(aunt, choir);
    editor.select(peopleSelection([aunt]));
    editor.removeSelected();
    expect(editor.records.ties).toEqual({});
    editor.undo();
    expect(Object.keys(editor.records.ties)).toHaveLength(2);
  });

  test('a small nudge never changes what was said', () => {
    const id = add('aunt');
    for (let time = 0; time < 80; time++) editor.nudge({ x: 10, y: -10 });
    expect(editor.records.people[id]?.spot).toMatchObject({ ground: 'here', ring: 2 });
  });

  test('a nudge against the border is no gesture', () => {
    add('aunt');
    for (let time = 0; time < 80; time++) editor.nudge({ x: 0, y: -10 });
    const count = diffs.length;
    editor.nudge({ x: 0, y: -10 });
    expect(diffs.length).toBe(count);
  });
});

describe('ties', () => {
  test('between two there is one, drawn from either side', () => {
    const [aunt, choir] = [add('aunt'), add('choir')];
    expect(editor.tie(aunt, choir)).toBe(editor.tie(choir, aunt));
    expect(Object.keys(editor.records.ties)).toHaveLength(1);
  });

  test('with the client begin at her', () => {
    editor.tie(add('aunt'), CLIENT);
    expect(onlyTie()?.first).toBe(CLIENT);
  });

  test('nobody is tied to herself or to nobody', () => {
    const aunt = add('aunt');
    expect(editor.tie(aunt, aunt)).toBe(null);
    expect(editor.tie(aunt, crypto.randomUUID() as PersonId)).toBe(null);
    expect(editor.tie(CLIENT, CLIENT)).toBe(null);
  });

  test('a letter pressed for somebody draws her tie with the client in the same gesture', () => {
    add('aunt');
    const count = diffs.length;
    editor.pressLetter('E');
    expect(onlyTie()?.lanes).toEqual({ E: { giver: 'both', strength: 2, standing: 'now' } });
    expect(diffs.length).toBe(count + 1);
    editor.undo();
    expect(onlyTie()).toBe(undefined);
  });

  test('a letter pressed again is taken off, and the tie stays', () => {
    add('aunt');
    editor.pressLetter('E');
    editor.pressLetter('E');
    expect(onlyTie()?.lanes).toEqual({});
  });

  test('a letter means nothing to the client alone, or to nobody', () => {
    expect(editor.pressLetter('P')).toBe(false);
    editor.select({ is: 'client' });
    expect(editor.pressLetter('P')).toBe(false);
  });
});

describe('several at once', () => {
  const three = () => [add('aunt'), add('uncle'), add('niece')] as const;
  const steps = () => diffs.length;

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
    add('aunt');
    expect(editor.align('evenly')).toBe(false);
    expect(editor.pasteTies()).toBe(false);
    editor.select({ is: 'client' });
    expect(editor.copyTies()).toBe(null);
    expect(editor.duplicate()).toBe(false);
  });
});

describe('ties that are copied', () => {
  test('are given to several, told from their side, with how they are and their danger', () => {
    const [aunt, uncle, niece, choir] = [add('aunt'), add('uncle'), add('niece'), add('choir')];
    const toClient = editor.tie(aunt, CLIENT);
    const toChoir = editor.tie(aunt, choir);
    if (!toClient || !toChoir) throw new Error('no tie');
    for (const id of [toClient, toChoir]) {
      editor.toggleLane(id, 'P');
      editor.changeLane(id, 'P', { giver: 'second', strength: 3 });
    }
    const drawn = editor.records.ties[toChoir];
    if (!drawn) throw new Error('no tie');
    editor.replace({
      ...editor.records,
      ties: { ...editor.records.ties, [toChoir]: { ...drawn, quality: 'strained', danger: 'unsafe' } },
    });
    editor.showDanger(true);
    editor.select(peopleSelection([aunt]));
    expect(editor.copyTies()).toBe(2);
    editor.select(peopleSelection([uncle, choir, niece]));
    const count = diffs.length;
    expect(editor.pasteTies()).toBe(true);
    expect(diffs.length).toBe(count + 1);
    const { records } = editor;
    expect(flawsOf(records)).toEqual([]);
    for (const id of [uncle, niece]) {
      expect(tieBetween(records, CLIENT, id)?.lanes.P).toMatchObject({ giver: 'second', strength: 3 });
      expect(tieBetween(records, id, choir)).toMatchObject({
        first: id,
        quality: 'strained',
        danger: 'unsafe',
      });
    }
    // A copy of what was hidden once is hidden like it.
    editor.showDanger(false);
    expect(tieBetween(editor.shown, uncle, choir)).toBeUndefined();
    // Nobody is tied to herself; the choir got the aunt's tie with the client only.
    expect(tiesOf(records, choir)).toHaveLength(4);
  });

  test('are only those that are shown, and nothing counts the others', () => {
    const [aunt, uncle, choir] = [add('aunt'), add('uncle'), add('choir')];
    editor.tie(aunt, CLIENT);
    const hidden = editor.tie(aunt, choir);
    if (!hidden) throw new Error('no tie');
    editor.changeTie(hidden, { danger: 'mustNotKnow' });
    editor.select(peopleSelection([aunt]));
    expect(editor.copyTies()).toBe(1);
    editor.select(peopleSelection([uncle]));
    editor.pasteTies();
    expect(tiesOf(editor.records, uncle)).toHaveLength(1);
    expect(tieBetween(editor.records, uncle, choir)).toBeUndefined();
  });

  test('make no tie safer than it is said to be', () => {
    const [aunt, uncle] = [add('aunt'), add('uncle')];
    editor.tie(aunt, CLIENT);
    const marked = editor.tie(uncle, CLIENT);
    if (!marked) throw new Error('no tie');
    editor.changeTie(marked, { danger: 'notKnown' });
    editor.select(peopleSelection([aunt]));
    editor.copyTies();
    editor.select(peopleSelection([uncle]));
    editor.pasteTies();
    expect(tieBetween(editor.records, CLIENT, uncle)?.danger).toBe('notKnown');
  });

  test('do not go with a duplicate where they are hidden, and keep their danger where they are shown', () => {
    const aunt = add('aunt');
    editor.pressLetter('E');
    const drawn = onlyTie();
    if (!drawn) throw new Error('no tie');
    editor.changeTie(drawn.id, { danger: 'unsafe' });
    editor.select(peopleSelection([aunt]));
    editor.duplicate();
    const [alone] = selectedPeople(editor.selection);
    expect(alone && tiesOf(editor.records, alone)).toEqual([]);
    editor.showDanger(true);
    editor.select(peopleSelection([aunt]));
    editor.duplicate();
    const [tied] = selectedPeople(editor.selection);
    expect(tied && tieBetween(editor.records, CLIENT, tied)?.danger).toBe('unsafe');
  });

  test('are added to what is there, and skip people who are gone', () => {
    const [aunt, uncle, gone] = [add('aunt'), add('uncle'), add('gone')];
    editor.tie(aunt, gone);
    editor.select(peopleSelection([aunt]));
    editor.pressLetter('P');
    editor.copyTies();
    editor.select(peopleSelection([gone]));
    editor.removeSelected();
    editor.select(peopleSelection([uncle]));
    editor.pressLetter('E');
    editor.pasteTies();
    expect(Object.keys(tieBetween(editor.records, CLIENT, uncle)?.lanes ?? {}).sort()).toEqual(['E', 'P']);
    expect(tiesOf(editor.records, uncle)).toHaveLength(1);
  });

  test('a duplicate of somebody who has only a name is called by her kind', () => {
    const known = editorOn(emptyEcogram(), (kind) => `a ${kind}`);
    const id = known.add({ kind: 'friend', role: '', name: 'Rose' }, { ground: 'here', ring: 2 });
    known.select(peopleSelection([id]));
    known.duplicate();
    const [twin] = selectedPeople(known.selection);
    expect(twin && known.records.people[twin]).toMatchObject({ role: 'a friend', name: '' });
  });

  test('go with a duplicate as far as they lead to the client, and so does her danger; names and notes do not', () => {
    editor.showDanger(true);
    const [aunt, choir] = [add('aunt'), add('choir')];
    editor.tie(aunt, choir);
    editor.change(aunt, { name: 'Rose', notes: 'calls on Sundays', contact: '06', danger: 'unsafe' });
    editor.select(peopleSelection([aunt]));
    editor.pressLetter('G');
    const count = diffs.length;
    expect(editor.duplicate()).toBe(true);
    expect(diffs.length).toBe(count + 1);
    const [twin] = selectedPeople(editor.selection);
    if (!twin) throw new Error('nobody is selected');
    expect(editor.records.people[twin]).toMatchObject({
      role: 'aunt',
      name: '',
      notes: '',
      contact: '',
      danger: 'unsafe',
    });
    expect(tiesOf(editor.records, twin)).toHaveLength(1);
    expect(tieBetween(editor.records, CLIENT, twin)?.lanes.G).toBeDefined();
  });
});

describe('a gesture that makes no sense', () => {
  const nobody = crypto.randomUUID() as PersonId;
  const nowhere = { x: Number.NaN, y: Number.POSITIVE_INFINITY };

  test('changes nothing and breaks nothing', () => {
    const aunt = add('aunt');
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

type Act = (editor: Editor, pick: (items: readonly unknown[]) => unknown) => void;

const number = fc.double({ min: -500, max: 500, noNaN: true });

/** Everything that hands and keys can do, on whoever is there. */
const anyAct: fc.Arbitrary<Act> = fc
  .record({
    what: fc.constantFrom(
      'add',
      'place',
      'move',
      'nudge',
      'cell',
      'rename',
      'kind',
      'tie',
      'letter',
      'lane',
      'remove',
      'removeTie',
      'tidy',
      'align',
      'all',
      'copy',
      'paste',
      'duplicate',
      'undo',
      'redo',
    ),
    kind: fc.constantFrom(...PERSON_KINDS),
    letter: fc.constantFrom(...PAGE_LETTERS),
    ground: fc.constantFrom(...GROUNDS),
    ring: fc.constantFrom(...RINGS),
    x: number,
    y: number,
    words: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .map(
    ({ what, kind, letter, ground, ring, x, y, words }): Act =>
      (on, pick) => {
        const someone = () => pick(Object.keys(on.records.people)) as PersonId | undefined;
        const sometie = () => pick(Object.keys(on.records.ties)) as TieId | undefined;
        const [one, tie] = [someone(), sometie()];
        const select = () => on.select(one === undefined ? { is: 'client' } : peopleSelection([one]));
        switch (what) {
          case 'add':
            on.add({ kind, role: words }, { ground, ring });
            break;
          case 'place':
            on.apply({ does: 'place', kind, at: { x, y } }, () => words);
            break;
          case 'move':
            if (one) on.apply({ does: 'move', ids: [one], by: { x, y } }, () => words);
            break;
          case 'nudge':
            select();
            on.nudge({ x: x / 10, y: y / 10 });
            break;
          case 'cell':
            if (one) on.putInCell(one, { ground, ring });
            break;
          case 'rename':
            if (one) on.change(one, { role: words });
            break;
          case 'kind':
            if (one) on.change(one, { kind });
            break;
          case 'tie':
            on.tie((pick([CLIENT, ...Object.keys(on.records.people)]) as TieEnd) ?? CLIENT, one ?? CLIENT);
            break;
          case 'letter':
            select();
            on.pressLetter(letter);
            break;
          case 'lane':
            if (tie) on.changeLane(tie, letter, { strength: ring, giver: 'first' });
            break;
          case 'remove':
            select();
            on.removeSelected();
            break;
          case 'removeTie':
            if (tie) on.select({ is: 'tie', id: tie });
            on.removeSelected();
            break;
          case 'tidy':
            on.tidy();
            break;
          case 'align':
            on.selectEverybody();
            on.align(ORDERS[Math.abs(Math.round(x)) % ORDERS.length] ?? 'row');
            break;
          case 'all':
            on.selectEverybody();
            on.nudge({ x: x / 10, y: y / 10 });
            break;
          case 'copy':
            select();
            on.copyTies();
            break;
          case 'paste':
            on.selectEverybody();
            on.pasteTies();
            break;
          case 'duplicate':
            select();
            on.duplicate();
            break;
          case 'undo':
            on.undo();
            break;
          case 'redo':
            on.redo();
            break;
        }
      },
  );

const anyActs = fc.array(fc.tuple(anyAct, fc.nat()), { maxLength: 25 });

const play = (on: Editor, acts: readonly (readonly [Act, number])[]) => {
  for (const [act, choice] of acts) act(on, (items) => items[choice % Math.max(items.length, 1)]);
};

describe('any sequence of gestures', () => {
  test('is undone to the start and redone to the end', () => {
    fc.assert(
      fc.property(anyEcogram(5, 5), anyActs, (start, acts) => {
        const on = editorOn(start);
        play(on, acts);
        const end = on.records;
        while (on.store.getState().history.redoable) on.redo();
        const furthest = on.records;
        while (on.store.getState().history.undoable) on.undo();
        expect(on.records).toEqual(start);
        while (on.store.getState().history.redoable) on.redo();
        expect(on.records).toEqual(furthest);
        expect(flawsOf(end)).toEqual([]);
      }),
    );
  });

  test('leaves on the disk what is on the screen, in records that the vault takes', () => {
    fc.assert(
      fc.property(anyActs, (acts) => {
        const on = editorOn(emptyEcogram());
        play(on, acts);
        expect(saved).toEqual(on.records);
        for (const who of Object.values(on.records.people)) expect(Person.safeParse(who).success).toBe(true);
        for (const tie of Object.values(on.records.ties)) expect(Tie.safeParse(tie).success).toBe(true);
        expect(flawsOf(on.records)).toEqual([]);
      }),
    );
  });
});

describe('what others change in between', () => {
  test('leaves every step within reach that it does not touch', () => {
    const [aunt, choir] = [add('aunt'), add('choir')];
    editor.change(aunt, { role: 'great-aunt' });
    editor.tie(aunt, CLIENT);
    const { people, ties } = editor.records;
    const renamed = { ...people, [choir]: { ...people[choir], role: 'church choir' } };
    // As it comes from a vault: the same in other objects.
    editor.replace(structuredClone({ people: renamed, ties }) as EcogramRecords);
    editor.undo();
    editor.undo();
    expect(editor.records.ties).toEqual({});
    expect(editor.records.people[aunt]?.role).toBe('aunt');
    // Adding the choir is theirs to undo by now, and what lies behind it is out of reach.
    editor.undo();
    expect(Object.values(editor.records.people).map(({ role }) => role)).toEqual(['aunt', 'church choir']);
    editor.redo();
    editor.redo();
    expect(editor.records.people[aunt]?.role).toBe('great-aunt');
    expect(onlyTie()?.second).toBe(aunt);
  });

  const meanwhile = (change: (other: Editor) => void) => {
    const mine = editor;
    const kept = [saved, diffs] as const;
    const other = editorOn(structuredClone(mine.records) as EcogramRecords);
    change(other);
    [saved, diffs] = kept;
    mine.replace(other.records);
    return mine;
  };

  test('keeps a tie from being drawn twice, to nobody, and somebody who is tied by now from being taken away', () => {
    const [aunt, choir] = [add('aunt'), add('choir')];
    const drawn = editor.tie(aunt, choir);
    if (!drawn) throw new Error('no tie');
    editor.removeSelected();
    const one = meanwhile((other) => other.tie(choir, aunt));
    one.undo();
    expect(flawsOf(one.records)).toEqual([]);
    expect(Object.keys(one.records.ties)).toHaveLength(1);

    editor = editorOn(emptyEcogram());
    const [niece, uncle] = [add('niece'), add('uncle')];
    editor.tie(niece, uncle);
    editor.removeSelected();
    const two = meanwhile((other) => {
      other.select(peopleSelection([uncle]));
      other.removeSelected();
    });
    two.undo();
    expect(flawsOf(two.records)).toEqual([]);

    editor = editorOn(emptyEcogram());
    const friend = add('friend');
    const three = meanwhile((other) => other.tie(friend, CLIENT));
    three.undo();
    expect(flawsOf(three.records)).toEqual([]);
    expect(Object.keys(three.records.people)).toEqual([friend]);
  });

  test('is never taken back, and what is taken back leaves the ecogram sound', () => {
    fc.assert(
      fc.property(anyEcogram(5, 5), anyActs, anyActs, (start, acts, theirActs) => {
        const other = editorOn(start);
        play(other, theirActs);
        const on = editorOn(start);
        play(on, acts);
        const mine = on.records;
        const { records } = rebase(other.records, diffs);
        on.replace(records);
        const theirs = [...Object.keys(records.people), ...Object.keys(mine.people)].filter(
          (id) => !same(records.people[id as PersonId], mine.people[id as PersonId]),
        );
        const steps = [() => on.undo(), () => on.redo()];
        for (const step of steps) {
          for (let before = null as EcogramRecords | null; before !== on.records; ) {
            before = on.records;
            step();
            expect(flawsOf(on.records)).toEqual([]);
            for (const id of theirs) {
              expect(on.records.people[id as PersonId]).toEqual(records.people[id as PersonId]);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('whoever is hidden', () => {
  test('is neither selected with everybody nor moved, and is gone around', () => {
    const spot = { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } as const;
    const hidden = person(0, { spot, danger: 'unsafe' });
    const [one, other] = [person(1, { spot }), person(2, { spot })];
    editor = editorOn(recordsOf([hidden, one, other]));
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
    editor = editorOn(recordsOf([one, other]));
    editor.tidy();
    expect(diffs).toEqual([]);
    editor.showDanger(true);
    editor.selectEverybody();
    expect(selectedPeople(editor.selection)).toEqual([one.id, other.id]);
    editor.tidy();
    expect(diffs).toHaveLength(1);
  });
});

describe('the sizes of grounds and rings', () => {
  const wide = withEdgeAt(layoutOf(pageFor(1)), { is: 'border', ground: 'elsewhere' }, 0.45);

  test('are one gesture, which names nobody, and taken back like any other', () => {
    add('aunt');
    const { people } = editor.records;
    const before = diffs.length;
    editor.divideSheet(wide);
    expect(editor.records).toEqual({ people, ties: {}, layout: { sheet: wide } });
    expect(editor.records.people).toBe(people);
    expect(diffs.slice(before)).toEqual([
      { people: {}, ties: {}, layout: { sheet: { before: null, after: wide } } },
    ]);
    editor.undo();
    expect(editor.records.layout?.sheet).toBeUndefined();
    editor.redo();
    expect(saved).toEqual(editor.records);
    editor.divideSheet(wide);
    expect(diffs.length).toBe(before + 3);
    editor.divideSheet(null);
    expect(editor.records.layout?.sheet).toBeUndefined();
    expect(saved.layout?.sheet).toBeUndefined();
  });

  test('outlive the people on it, and whoever is hidden', () => {
    editor.divideSheet(wide);
    const id = add('aunt');
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
