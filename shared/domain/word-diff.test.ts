import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChanges, type DiffRun, wordDiff } from './word-diff.ts';

const without = (runs: readonly DiffRun[], is: DiffRun['is']) =>
  runs
    .filter((run) => run.is !== is)
    .map(({ words }) => words)
    .join('');

const anyText = fc
  .array(fc.constantFrom('a', 'room', 'of', 'her', 'own', ' ', '\n', '.', 'ትግርኛ', 'غرفة', 'é', '👩‍👧'), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

describe('a difference word by word', () => {
  it('is both texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), fc.oneof(anyText, fc.string()), (before, after) => {
        const runs = wordDiff(before, after);
        expect(without(runs, 'added')).toBe(before);
        expect(without(runs, 'removed')).toBe(after);
        if (before === after) expect(runs.every(({ is }) => is === 'same')).toBe(true);
      }),
    );
  });

  it('marks whole words, the old in front of the new', () => {
    expect(wordDiff('A room of her own', 'A flat of her own')).toEqual([
      { is: 'same', words: 'A ' },
      { is: 'removed', words: 'room' },
      { is: 'added', words: 'flat' },
      { is: 'same', words: ' of her own' },
    ]);
  });

  it('takes neighbours that both changed for one change', () => {
    expect(wordDiff('in old town', 'in new city')).toEqual([
      { is: 'same', words: 'in ' },
      { is: 'removed', words: 'old town' },
      { is: 'added', words: 'new city' },
    ]);
  });

  it('is counted in words', () => {
    expect(countChanges(wordDiff('one two three', 'one four five six'))).toEqual({ added: 3, removed: 2 });
  });
});
