import { describe, expect, test } from 'vitest';
import { person, personId, recordsOf, tie, tieId } from './ecograms.testkit.ts';
import { endAt, hitAt, knobOf, placeIn } from './hit.ts';
import { buildScene } from './scene.ts';

const setting = {
  clientLabel: '',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

const scene = buildScene(
  recordsOf(
    [person(0, { spot: { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } })],
    [tie(0, 'client', personId(0), { E: { giver: 'both', strength: 2, standing: 'now' } })],
  ),
  setting,
);
const at = scene.people.get(personId(0))?.at ?? { x: 0, y: 0 };

describe('what lies under a point', () => {
  test('a person, by symbol and by words', () => {
    expect(hitAt(scene, at, 22, null)).toEqual({ is: 'person', id: personId(0) });
    const words = scene.people.get(personId(0))?.labelBox;
    const onWords = { x: (words?.x ?? 0) + 2, y: (words?.y ?? 0) + 2 };
    expect(hitAt(scene, onWords, 22, null)).toEqual({ is: 'person', id: personId(0) });
  });

  test('the client in the middle', () => {
    expect(hitAt(scene, { x: 30, y: 10 }, 22, null)).toEqual({ is: 'client' });
  });

  test('a tie, close to its lane and on its letter', () => {
    const lane = scene.ties.get(tieId(0))?.lanes[0];
    expect(hitAt(scene, lane?.badge ?? at, 22, null)).toEqual({ is: 'tie', id: tieId(0) });
    const middle = { x: at.x * 0.4, y: at.y * 0.4 };
    expect(hitAt(scene, middle, 22, null)).toEqual({ is: 'tie', id: tieId(0) });
    expect(hitAt(scene, { x: middle.x + 20, y: middle.y + 40 }, 22, null)).toEqual({ is: 'sheet' });
  });

  test('on a small zoom, the knob does not cover whoever shows it', () => {
    const end = personId(0);
    const reach = 220;
    expect(hitAt(scene, placeIn(scene, end), reach, end)).toEqual({ is: 'person', id: end });
    expect(hitAt(scene, knobOf(scene, end), reach, end)).toEqual({ is: 'knob', of: end });
  });

  test('the knob of whoever shows one comes first', () => {
    const knob = knobOf(scene, personId(0));
    expect(hitAt(scene, knob, 22, personId(0))).toEqual({ is: 'knob', of: personId(0) });
    expect(hitAt(scene, knob, 22, null).is).not.toBe('knob');
  });

  test('targets stay comfortable when the picture is small', () => {
    const beside = { x: at.x + 60, y: at.y };
    expect(endAt(scene, beside, 22)).toBe(null);
    expect(endAt(scene, beside, 22 / 0.3)).toBe(personId(0));
  });
});
