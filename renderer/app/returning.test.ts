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

  test('stands beside what somebody has left behind since, which opens nothing by itself and goes with the next lock', () => {
    const returned = new Returned();
    returned.leave(first);
    expect(returned.offered('search')).toBeUndefined();
    returned.put([{ key: 'sign', value: 'before' }], () => undefined);
    returned.leave(first);
    returned.leave(second);
    expect(returned.offered('search')).toBe(second);
    expect(returned.hasComeBack('search')).toBe(false);
    expect(returned.hasComeBack('sign')).toBe(true);
    expect(returned.takeRest()).toEqual([{ key: 'sign', value: 'before' }, second]);
    // Whoever comes next finds nothing of it here.
    returned.leave(first);
    returned.put([], () => undefined);
    expect(returned.offered('search')).toBeUndefined();
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
