import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { CLIENT, type EcogramRecords, emptyEcogram, flawsOf, Person, Tie } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { same } from '#shared/domain/same.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { EditorAtWork } from './editor.testkit.ts';
import type { Editor } from './editor.ts';
import { anyActs, play } from './editor-acts.testkit.ts';
import { rebase } from './rebase.ts';
import { peopleSelection } from './selection.ts';

let work: EditorAtWork;
let editor: Editor;
const begin = (records: EcogramRecords): void => {
  work = new EditorAtWork(records);
  editor = work.editor;
};
beforeEach(() => begin(emptyEcogram()));

describe('any sequence of gestures', () => {
  test('is undone to the start and redone to the end', () => {
    fc.assert(
      fc.property(anyEcogram(5, 5), anyActs, (start, acts) => {
        const { editor: on } = new EditorAtWork(start);
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
        const mine = new EditorAtWork(emptyEcogram());
        const on = mine.editor;
        play(on, acts);
        expect(mine.saved).toEqual(on.records);
        for (const who of Object.values(on.records.people)) expect(Person.safeParse(who).success).toBe(true);
        for (const tie of Object.values(on.records.ties)) expect(Tie.safeParse(tie).success).toBe(true);
        expect(flawsOf(on.records)).toEqual([]);
      }),
    );
  });
});

describe('what others change in between', () => {
  test('leaves every step within reach that it does not touch', () => {
    const [aunt, choir] = [work.add('aunt'), work.add('choir')];
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
    expect(work.onlyTie()?.second).toBe(aunt);
  });

  const meanwhile = (change: (other: Editor) => void) => {
    const { editor: other } = new EditorAtWork(structuredClone(editor.records) as EcogramRecords);
    change(other);
    editor.replace(other.records);
    return editor;
  };

  test('keeps a tie from being drawn twice, to nobody, and somebody who is tied by now from being taken away', () => {
    const [aunt, choir] = [work.add('aunt'), work.add('choir')];
    const drawn = editor.tie(aunt, choir);
    if (!drawn) throw new Error('no tie');
    editor.removeSelected();
    const one = meanwhile((other) => other.tie(choir, aunt));
    one.undo();
    expect(flawsOf(one.records)).toEqual([]);
    expect(Object.keys(one.records.ties)).toHaveLength(1);

    begin(emptyEcogram());
    const [niece, uncle] = [work.add('niece'), work.add('uncle')];
    editor.tie(niece, uncle);
    editor.removeSelected();
    const two = meanwhile((other) => {
      other.select(peopleSelection([uncle]));
      other.removeSelected();
    });
    two.undo();
    expect(flawsOf(two.records)).toEqual([]);

    begin(emptyEcogram());
    const friend = work.add('friend');
    const three = meanwhile((other) => other.tie(friend, CLIENT));
    three.undo();
    expect(flawsOf(three.records)).toEqual([]);
    expect(Object.keys(three.records.people)).toEqual([friend]);
  });

  test('is never taken back, and what is taken back leaves the ecogram sound', () => {
    fc.assert(
      fc.property(anyEcogram(5, 5), anyActs, anyActs, (start, acts, theirActs) => {
        const { editor: other } = new EditorAtWork(start);
        play(other, theirActs);
        const { editor: on, diffs: sent } = new EditorAtWork(start);
        play(on, acts);
        const mine = on.records;
        const { records } = rebase(other.records, sent);
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
