import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Deed, stillThere, Undoing } from './undoing.ts';

type Record = { [Key in 'a' | 'b' | 'c']: number | null };
const keys = ['a', 'b', 'c'] as const;

/** A form over a record that others write in as well. */
const formOver = (undoing: Undoing, owner: symbol, record: Record) => ({
  put(patch: Partial<Record>) {
    const before = Object.fromEntries(Object.keys(patch).map((key) => [key, record[key as 'a']]));
    Object.assign(record, patch);
    const make = (parts: Partial<Record>) => {
      Object.assign(record, parts);
      return Object.keys(parts).length > 0;
    };
    undoing.add(owner, {
      undo: () => make(stillThere(record, patch, before)),
      redo: () => make(stillThere(record, before, patch)),
    });
  },
});

const patches = fc.dictionary(fc.constantFrom(...keys), fc.option(fc.integer({ min: 0, max: 3 })), {
  minKeys: 1,
  noNullPrototype: true,
}) as fc.Arbitrary<Partial<Record>>;

describe('taking back', () => {
  test('leads to where it began, and forth again to where it was left', () => {
    fc.assert(
      fc.property(fc.array(patches, { maxLength: 20 }), (done) => {
        const undoing = new Undoing();
        const record: Record = { a: null, b: 0, c: 1 };
        const begun = { ...record };
        const form = formOver(undoing, Symbol('form'), record);
        for (const patch of done) form.put(patch);
        const left = { ...record };
        while (undoing.undo());
        expect(record).toEqual(begun);
        while (undoing.redo());
        expect(record).toEqual(left);
      }),
    );
  });

  test('never writes over what somebody else has written since', () => {
    fc.assert(
      fc.property(
        fc.array(patches, { minLength: 1, maxLength: 10 }),
        fc.constantFrom(...keys),
        (done, theirs) => {
          const undoing = new Undoing();
          const record: Record = { a: null, b: 0, c: 1 };
          const form = formOver(undoing, Symbol('form'), record);
          for (const patch of done) form.put(patch);
          record[theirs] = 99;
          while (undoing.undo());
          expect(record[theirs]).toBe(99);
        },
      ),
    );
  });

  test('passes over what there is nothing left of, and stops where there is nothing', () => {
    const undoing = new Undoing();
    const said: string[] = [];
    const deed = (name: string, isThere = true): Deed => ({
      undo: () => isThere && said.push(`undo ${name}`) > 0,
      redo: () => said.push(`redo ${name}`) > 0,
    });
    const owner = Symbol('form');
    undoing.add(owner, deed('one'));
    undoing.add(owner, deed('gone', false));
    expect([undoing.undo(), undoing.undo(), undoing.redo(), undoing.redo()]).toEqual([
      ...[true, false],
      ...[true, false],
    ]);
    expect(said).toEqual(['undo one', 'redo one']);
  });

  test('forgets with a form what was done in it, and nothing of another', () => {
    const undoing = new Undoing();
    const said: string[] = [];
    const deed = (name: string): Deed => ({ undo: () => said.push(name) > 0, redo: () => true });
    const [one, other] = [Symbol('one'), Symbol('other')];
    undoing.add(one, deed('one'));
    undoing.add(other, deed('other'));
    undoing.forget(other);
    while (undoing.undo());
    expect(said).toEqual(['one']);
  });

  test('what is done anew leaves no way forth to what was taken back', () => {
    const undoing = new Undoing();
    const record: Record = { a: null, b: 0, c: 1 };
    const form = formOver(undoing, Symbol('form'), record);
    form.put({ a: 1 });
    undoing.undo();
    form.put({ b: 2 });
    expect(undoing.redo()).toBe(false);
    expect(record).toEqual({ a: null, b: 2, c: 1 });
  });
});
