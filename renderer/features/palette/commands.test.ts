import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepped } from '../../ui/stepped.ts';
import { fits } from './commands.ts';
import { isPaletteKey } from './usePaletteKey.ts';

test('the beginning of each word that was typed is enough, in any order, without accents', () => {
  expect(fits('Sociale kaart', 'kaa soc')).toBe(true);
  expect(fits('Privé', 'prive')).toBe(true);
  expect(fits('Sociale kaart', 'aart')).toBe(false);
  expect(fits('Anything', '  ')).toBe(true);
});

test('arrows go through all of them, one after the other and round, in both directions', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 30 }), (all) => {
      const walk = (key: string) => {
        const seen: (number | undefined)[] = [];
        let at: number | undefined = all[0];
        for (const _ of all) {
          seen.push(at);
          at = stepped(all, at, key);
        }
        expect(at).toBe(all[0]);
        return seen;
      };
      expect(walk('ArrowDown')).toEqual(all);
      expect(walk('ArrowUp')).toEqual([all[0], ...all.slice(1).reverse()]);
    }),
  );
});

test('no key leads anywhere where there is nothing, and other keys never do', () => {
  for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'])
    expect(stepped([], undefined, key)).toBeUndefined();
  expect(stepped([1, 2], 1, 'a')).toBeUndefined();
});

test('Ctrl+K and Cmd+K open it, once, and nothing like them', () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };
  expect(isPaletteKey({ ...none, key: 'k', ctrlKey: true })).toBe(true);
  expect(isPaletteKey({ ...none, key: 'K', metaKey: true })).toBe(true);
  for (const other of [
    {},
    { shiftKey: true, ctrlKey: true },
    { altKey: true, ctrlKey: true },
    { repeat: true, ctrlKey: true },
  ])
    expect(isPaletteKey({ ...none, key: 'k', ...other })).toBe(false);
});
