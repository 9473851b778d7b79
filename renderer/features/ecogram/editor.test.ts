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
  PAGE_LETTERS,
  PERSON_KINDS,
  Person,
  RINGS,
  Tie,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { Editor } from './editor.ts';
import { peopleSelection } from './selection.ts';

let saved: EcogramRecords;
let diffs: EcogramDiff[];

const editorOn = (records: EcogramRecords): Editor => {
  saved = records;
  diffs = [];
  return new Editor({
    history: startHistory(records),
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

describe('people', () => {
  test('whoever is added is there, selected, and saved', () => {
    const id = add('aunt');
    expect(editor.records.people[id]).toMatchObject({ role: 'aunt', kind: 'family', name: '' });
    expect(editor.selection).toEqual({ is: 'people', ids: [id] });
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
