import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, type History, redo, startHistory, undo } from './history.ts';
import { applyDiff, diffBetween, reverseOf } from './records.ts';

type Drawing = { people: Record<string, { at: number }>; ties: Record<string, { at: number }> };

const records = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.record({ at: fc.nat(5) }));
const drawing: fc.Arbitrary<Drawing> = fc.record({ people: records, ties: records });

const last = (drawings: Drawing[]): Drawing => drawings.at(-1) ?? { people: {}, ties: {} };

const drawn = (drawings: Drawing[]): History<Drawing> =>
  drawings.reduce(
    (history, next) => commit(history, next)?.history ?? history,
    startHistory<Drawing>({ people: {}, ties: {} }),
  );

describe('a diff', () => {
  it('leads from one drawing to the other, and back', () => {
    fc.assert(
      fc.property(drawing, drawing, (before, next) => {
        const diff = diffBetween(before, next);
        expect(applyDiff(before, diff)).toEqual(next);
        expect(applyDiff(next, reverseOf(diff))).toEqual(before);
      }),
    );
  });

  it('names only the records that changed', () => {
    const kept = { at: 1 };
    const diff = diffBetween(
      { people: { a: kept, b: { at: 2 } }, ties: {} },
      { people: { a: kept }, ties: {} },
    );
    expect(diff).toEqual({ people: { b: { before: { at: 2 }, after: null } }, ties: {} });
  });
});

describe('undo and redo', () => {
  it('lead back to the start and forth to the end, whatever was drawn', () => {
    fc.assert(
      fc.property(fc.array(drawing, { maxLength: 20 }), (drawings) => {
        let history = drawn(drawings);
        for (let step = undo(history); step; step = undo(history)) history = step.history;
        expect(history.present).toEqual({ people: {}, ties: {} });
        for (let step = redo(history); step; step = redo(history)) history = step.history;
        expect(history.present).toEqual(last(drawings));
      }),
    );
  });

  it('say what has to be saved', () => {
    fc.assert(
      fc.property(fc.array(drawing, { minLength: 1, maxLength: 5 }), (drawings) => {
        const history = drawn(drawings);
        const step = undo(history);
        if (step) expect(applyDiff(history.present, step.diff)).toEqual(step.history.present);
      }),
    );
  });

  it('forget what was undone once something new is drawn', () => {
    const history = drawn([{ people: { a: { at: 1 } }, ties: {} }]);
    const undone = undo(history)?.history ?? history;
    const redrawn = commit(undone, { people: { b: { at: 2 } }, ties: {} })?.history ?? undone;
    expect(redo(redrawn)).toBeNull();
  });

  it('make no entry of nothing', () => {
    const history = drawn([{ people: { a: { at: 1 } }, ties: {} }]);
    expect(commit(history, history.present)).toBeNull();
  });
});
