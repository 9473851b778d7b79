import { createCanvas, Path2D } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { crowd, personId } from '#shared/geometry/ecograms.testkit.ts';
import { buildScene } from '#shared/geometry/scene.ts';
import { PAPER_COLOURS } from '#shared/geometry/style.ts';
import { CanvasController, NOTHING_CHOSEN } from './controller.ts';
import { type Pen, paintMarks } from './paint.ts';
import { MovingPicture } from './pictures.ts';
import { toScreen } from './view.ts';

const setting = {
  clientLabel: 'Hiwot',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

/** Takes hold of the first with all the others, and goes on so far that they move. */
const inHand = (people: number, ties: number): CanvasController => {
  const scene = buildScene(crowd(people, ties), setting);
  const controller = new CanvasController(scene, () => {});
  controller.resize({ width: 900, height: 900 });
  controller.setChosen({ ...NOTHING_CHOSEN, people: [...scene.people.keys()] });
  const at = toScreen(controller.view, scene.people.get(personId(0))?.at ?? { x: 0, y: 0 });
  const pointer = { id: 1, by: 'mouse', middle: false, adding: false, free: false } as const;
  controller.down({ ...pointer, screen: at });
  controller.move({ ...pointer, screen: { x: at.x + 40, y: at.y + 30 } });
  expect(controller.gesture).toMatchObject({ is: 'moving', ids: { length: people } });
  return controller;
};

/** What is asked of a canvas while the picture is drawn as the screen draws it. */
const drawn = (controller: CanvasController) => {
  const pen = createCanvas(900, 900).getContext('2d') as unknown as Pen;
  const dashes = vi.spyOn(pen, 'setLineDash');
  const letters = vi.spyOn(pen, 'fillText');
  const picture = new MovingPicture();
  const marks = picture.marks(controller, false);
  paintMarks(pen, marks, PAPER_COLOURS, { isFine: !picture.isCrowded });
  return {
    isDashed: dashes.mock.calls.some(([pattern]) => [...pattern].length > 0),
    words: letters.mock.calls.map(([text]) => text),
    texts: marks.flatMap((mark) => (mark.is === 'text' ? [mark.text] : [])),
  };
};

beforeAll(() => {
  vi.stubGlobal('Path2D', Path2D);
  return () => vi.unstubAllGlobals();
});

describe('who was put down', () => {
  const putDown = () => {
    const controller = inHand(12, 20);
    const picture = new MovingPicture();
    picture.marks(controller, false);
    controller.cancel();
    const texts = (isStillBehind: boolean) =>
      picture.marks(controller, isStillBehind).flatMap((mark) => (mark.is === 'text' ? [mark.text] : []));
    return { controller, texts };
  };

  test('is drawn as in the hand until the still picture has them', () => {
    const { texts } = putDown();
    expect(texts(true).length).toBeGreaterThan(12);
    expect(texts(false)).toEqual([]);
    expect(texts(true)).toEqual([]);
  });

  test('is gone at once where somebody of them was hidden meanwhile', () => {
    const { controller, texts } = putDown();
    const { [personId(0)]: _, ...people } = crowd(12, 0).people;
    controller.setScene(buildScene({ ...crowd(12, 0), people }, setting));
    expect(texts(true)).toEqual([]);
  });
});

describe('what follows the hand', () => {
  test('keeps its dashes where it is few', () => {
    const { isDashed, words, texts } = drawn(inHand(12, 20));
    expect(isDashed).toBe(true);
    expect(words).toEqual(texts);
  });

  test('is drawn solid where it is a crowd, and keeps every letter', () => {
    const { isDashed, words, texts } = drawn(inHand(160, 320));
    expect(isDashed).toBe(false);
    expect(texts.length).toBeGreaterThan(640);
    expect(words).toEqual(texts);
  });
});
