import { describe, expect, test } from 'vitest';
import { CLIENT } from '#shared/domain/ecogram.ts';
import { person, personId, recordsOf } from '#shared/geometry/ecograms.testkit.ts';
import { buildScene } from '#shared/geometry/scene.ts';
import type { Cell } from './editor.ts';
import { neighbourCell } from './neighbours.ts';
import { nearestTowards } from './travel.ts';

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
