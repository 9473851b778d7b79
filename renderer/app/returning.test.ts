import { describe, expect, test, vi } from 'vitest';
import { holdAll, registerHolder } from './holding.ts';
import { Returned } from './returning.ts';

describe('what has come back', () => {
  const [first, second] = [
    { key: 'search', value: 'one' },
    { key: 'search', value: 'two' },
  ];

  test('is offered to the place that it belongs to, one at a time, and taken on by it', () => {
    const returned = new Returned();
    returned.put([first, second], () => undefined);
    expect(returned.offered('newFile')).toBeUndefined();
    expect(returned.offered('search')).toBe(first);
    // Drawn twice before it is there: still the same.
    expect(returned.offered('search')).toBe(first);
    returned.accept(first);
    returned.accept(first);
    expect(returned.offered('search')).toBe(second);
  });

  test('is given back where nobody has asked for it', () => {
    const returned = new Returned();
    returned.put([first, second], () => undefined);
    returned.accept(first);
    expect(returned.takeRest()).toEqual([second]);
    expect(returned.takeRest()).toEqual([]);
  });

  test('is settled once, when all of it is', () => {
    const returned = new Returned();
    const settled = vi.fn();
    returned.put([first, second], settled);
    returned.settle(first);
    returned.settle(first);
    expect(settled).not.toHaveBeenCalled();
    returned.settle(second);
    returned.settle(second);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  test('waits in its newer words where a place is left with it, and is owed until those are settled', () => {
    const returned = new Returned();
    const settled = vi.fn();
    returned.put([first], settled);
    returned.accept(first);
    const newer = { key: 'search', value: 'newer' };
    returned.keep(newer);
    expect(returned.offered('search')).toBe(newer);
    expect(returned.hasComeBack(newer)).toBe(true);
    returned.settle(first);
    expect(settled).not.toHaveBeenCalled();
    returned.accept(newer);
    returned.settle(newer);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  test('is not what was only left at a place: that waits, goes with the next lock, and is owed to nobody', () => {
    const returned = new Returned();
    const settled = vi.fn();
    returned.put([first], settled);
    const left = { key: 'comment', value: 'left here' };
    returned.keep(left);
    expect(returned.offered('comment')).toBe(left);
    expect(returned.hasComeBack(left)).toBe(false);
    returned.settle(left);
    expect(settled).not.toHaveBeenCalled();
    expect(returned.takeRest()).toEqual([left, first]);
  });

  test('is settled at once where there was nothing', () => {
    const settled = vi.fn();
    new Returned().put([], settled);
    expect(settled).toHaveBeenCalledTimes(1);
  });
});

describe('what is held', () => {
  test('is asked for at once, and again when all is saved; what fails keeps nobody else from it', () => {
    const asked: string[] = [];
    const ends = [
      registerHolder({
        key: 'search',
        hold: () => {
          asked.push('at once');
          return () => ({ value: { words: 'blu', none: undefined }, isWords: false });
        },
      }),
      registerHolder({
        key: 'broken',
        hold: () => {
          throw new Error('no');
        },
      }),
      registerHolder({
        key: 'late',
        hold: () => () => {
          throw new Error('no');
        },
      }),
      registerHolder({ key: 'empty', hold: () => () => null }),
    ];
    const left = holdAll();
    expect(asked).toEqual(['at once']);
    for (const end of ends) end();
    expect(left()).toEqual({ parts: [{ key: 'search', value: { words: 'blu' } }], hasWords: false });
    expect(holdAll()()).toEqual({ parts: [], hasWords: false });
  });
});
