import { beforeEach, describe, expect, test } from 'vitest';
import {
  CLIENT,
  type EcogramRecords,
  emptyEcogram,
  flawsOf,
  tieBetween,
  tiesOf,
} from '#shared/domain/ecogram.ts';
import { EditorAtWork } from './editor.testkit.ts';
import type { Editor } from './editor.ts';
import { peopleSelection, selectedPeople } from './selection.ts';

let work: EditorAtWork;
let editor: Editor;
const begin = (records: EcogramRecords): void => {
  work = new EditorAtWork(records);
  editor = work.editor;
};
beforeEach(() => begin(emptyEcogram()));

describe('ties that are copied', () => {
  test('are given to several, told from their side, with how they are and their danger', () => {
    const [aunt, uncle, niece, choir] = [
      work.add('aunt'),
      work.add('uncle'),
      work.add('niece'),
      work.add('choir'),
    ];
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
    const count = work.diffs.length;
    expect(editor.pasteTies()).toBe(true);
    expect(work.diffs.length).toBe(count + 1);
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

  test('are marked as the tie is by now, if that was marked after it was copied', () => {
    const [aunt, uncle] = [work.add('aunt'), work.add('uncle')];
    const tie = editor.tie(aunt, CLIENT);
    if (!tie) throw new Error('no tie');
    editor.select(peopleSelection([aunt]));
    editor.copyTies();
    editor.changeTie(tie, { danger: 'unsafe' });
    editor.select(peopleSelection([uncle]));
    editor.pasteTies();
    expect(tieBetween(editor.records, CLIENT, uncle)?.danger).toBe('unsafe');
    expect(tieBetween(editor.shown, CLIENT, uncle)).toBeUndefined();
  });

  test('are only those that are shown, and nothing counts the others', () => {
    const [aunt, uncle, choir] = [work.add('aunt'), work.add('uncle'), work.add('choir')];
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
    const [aunt, uncle] = [work.add('aunt'), work.add('uncle')];
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
    const aunt = work.add('aunt');
    editor.pressLetter('E');
    const drawn = work.onlyTie();
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
    const [aunt, uncle, gone] = [work.add('aunt'), work.add('uncle'), work.add('gone')];
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
    const { editor: known } = new EditorAtWork(emptyEcogram(), (kind) => `a ${kind}`);
    const id = known.add({ kind: 'friend', role: '', name: 'Rose' }, { ground: 'here', ring: 2 });
    known.select(peopleSelection([id]));
    known.duplicate();
    const [twin] = selectedPeople(known.selection);
    expect(twin && known.records.people[twin]).toMatchObject({ role: 'a friend', name: '' });
  });

  test('go with a duplicate as far as they lead to the client, and so does her danger; names and notes do not', () => {
    editor.showDanger(true);
    const [aunt, choir] = [work.add('aunt'), work.add('choir')];
    editor.tie(aunt, choir);
    editor.change(aunt, { name: 'Rose', notes: 'calls on Sundays', contact: '06', danger: 'unsafe' });
    editor.select(peopleSelection([aunt]));
    editor.pressLetter('G');
    const count = work.diffs.length;
    expect(editor.duplicate()).toBe(true);
    expect(work.diffs.length).toBe(count + 1);
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
