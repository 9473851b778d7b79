import { describe, expect, test } from 'vitest';
import { CLIENT } from '#shared/domain/ecogram.ts';
import { person, personId, recordsOf } from '#shared/geometry/ecograms.testkit.ts';
import { buildScene } from '#shared/geometry/scene.ts';
import type { Cell } from './editor.ts';
import { KEY_GROUPS, KEY_NAMES, KEYS, keyNamesIn, keyOf } from './keys.ts';
import { neighbourCell } from './neighbours.ts';
import { nearestTowards } from './travel.ts';

const pressed = (
  key: string,
  more: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => keyOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe('the table of keys', () => {
  test('gives each press one meaning', () => {
    const flags = [false, true];
    for (const name of KEY_NAMES) {
      for (const press of KEYS[name].presses) {
        const {
          key,
          control = false,
          alt = false,
          shift,
        } = press as {
          key: string;
          control?: boolean;
          alt?: boolean;
          shift?: boolean;
        };
        for (const shiftKey of shift === undefined ? flags : [shift]) {
          expect(pressed(key, { ctrlKey: control, altKey: alt, shiftKey })).toBe(name);
        }
      }
    }
  });

  test('lists each key under one heading', () => {
    expect(KEY_GROUPS.flatMap(keyNamesIn).sort()).toEqual([...KEY_NAMES].sort());
  });

  test('tells a letter from the same letter with Ctrl, and undo from redo', () => {
    expect(pressed('a')).toBe('letters');
    expect(pressed('A', { shiftKey: true })).toBe('letters');
    expect(pressed('a', { ctrlKey: true })).toBe('selectEverybody');
    expect(pressed('a', { altKey: true })).toBe(null);
    expect(pressed('Z', { metaKey: true, shiftKey: true })).toBe('redo');
    expect(pressed('z', { ctrlKey: true })).toBe('undo');
    expect(pressed('z')).toBe(null);
  });

  test('tells what an arrow does with which key beside it', () => {
    expect(pressed('ArrowUp')).toBe('nudge');
    expect(pressed('ArrowUp', { shiftKey: true })).toBe('nextPerson');
    expect(pressed('ArrowUp', { altKey: true })).toBe('otherCell');
  });
});

describe('Alt and an arrow', () => {
  test('up and down lead closer and further away, and stop at the ends', () => {
    expect(neighbourCell({ ground: 'home', ring: 2 }, 'ArrowUp')).toEqual({ ground: 'home', ring: 1 });
    expect(neighbourCell({ ground: 'home', ring: 1 }, 'ArrowUp')).toEqual({ ground: 'home', ring: 1 });
    expect(neighbourCell({ ground: 'home', ring: 3 }, 'ArrowDown')).toEqual({ ground: 'home', ring: 3 });
  });

  test('left and right go all the way around', () => {
    const path: Cell[] = [{ ground: 'here', ring: 1 }];
    for (let time = 0; time < 3; time++) {
      const last = path.at(-1);
      if (last) path.push(neighbourCell(last, 'ArrowRight'));
    }
    expect(path.map(({ ground }) => ground)).toEqual(['here', 'elsewhere', 'home', 'here']);
    expect(neighbourCell({ ground: 'here', ring: 1 }, 'ArrowLeft').ground).toBe('home');
  });
});

describe('Shift and an arrow', () => {
  const scene = buildScene(
    recordsOf([
      person(0, { spot: { ground: 'here', ring: 1, across: 0.75, depth: 0.5 } }),
      person(1, { spot: { ground: 'here', ring: 3, across: 0.75, depth: 0.5 } }),
      person(2, { spot: { ground: 'home', ring: 2, across: 0.25, depth: 0.5 } }),
    ]),
    {
      clientLabel: '',
      words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
    },
  );

  test('lead to whoever is nearest that way', () => {
    expect(nearestTowards(scene, CLIENT, { x: 1, y: 0 })).toBe(personId(0));
    expect(nearestTowards(scene, personId(0), { x: 1, y: 0 })).toBe(personId(1));
    expect(nearestTowards(scene, personId(0), { x: -1, y: 0 })).toBe(CLIENT);
    expect(nearestTowards(scene, CLIENT, { x: -1, y: 0 })).toBe(personId(2));
  });

  test('to nobody where nobody is', () => {
    expect(nearestTowards(scene, personId(1), { x: 1, y: 0 })).toBe(null);
  });
});
