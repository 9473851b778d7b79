import { type Canvas, createCanvas, Path2D } from '@napi-rs/canvas';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { crowd, personId } from '#shared/geometry/ecograms.testkit.ts';
import { buildScene } from '#shared/geometry/scene.ts';
import { PAPER_COLOURS } from '#shared/geometry/style.ts';
import { CanvasController } from './controller.ts';
import type { Pen } from './paint.ts';
import { type StillPicture, stillPicture } from './pictures.ts';
import { StillPainter, type StillSight } from './still-painter.ts';

const setting = {
  clientLabel: 'Hiwot',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

const SIZE = { width: 500, height: 400 };
const VIEW = { zoom: 0.2, x: 250, y: 200 };

/** A desk with a clock that stands still until it is let go on. */
class Desk {
  isHeld = false;
  frames = 0;
  sheets = 0;
  #now = 0;
  #waiting: { at: number; work: () => void }[] = [];

  readonly painter = new StillPainter({
    sheet: (width, height) => {
      this.sheets += 1;
      const image = createCanvas(width, height);
      return { pen: penOf(image), image: image as unknown as CanvasImageSource };
    },
    isHeld: () => this.isHeld,
    // Each look at the clock takes a while, so that one stretch is never enough.
    now: () => {
      this.#now += 1;
      return this.#now;
    },
    after: (ms, work) => {
      const waiting = { at: this.#now + ms, work };
      this.#waiting.push(waiting);
      return () => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting);
      };
    },
    done: () => {
      this.frames += 1;
    },
  });

  /** Lets so many callbacks come, each when its time is there. */
  goOn(most = 10_000): number {
    let came = 0;
    for (; came < most; came += 1) {
      this.#waiting.sort((one, other) => one.at - other.at);
      const next = this.#waiting.shift();
      if (!next) break;
      this.#now = Math.max(this.#now, next.at);
      next.work();
    }
    return came;
  }

  /** What is on the screen after a frame. */
  frame(picture: StillPicture, view = VIEW): Buffer {
    const screen = createCanvas(SIZE.width, SIZE.height);
    const pen = penOf(screen);
    pen.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
    this.painter.paint(pen, { ...sight, picture, view });
    return screen.data();
  }
}

const penOf = (canvas: Canvas): Pen => canvas.getContext('2d') as unknown as Pen;

const palette = { full: PAPER_COLOURS, bodies: PAPER_COLOURS, labels: PAPER_COLOURS };
const sight: Omit<StillSight, 'picture' | 'view'> = { palette, size: SIZE, sharpness: 1 };

const pictureOf = (records: ReturnType<typeof crowd>): StillPicture =>
  stillPicture(new CanvasController(buildScene(records, setting), () => {}));

const without = (records: ReturnType<typeof crowd>, index: number): ReturnType<typeof crowd> => {
  const id = personId(index);
  const { [id]: _, ...people } = records.people;
  const ties = Object.fromEntries(
    Object.entries(records.ties).filter(([, { first, second }]) => first !== id && second !== id),
  );
  return { ...records, people, ties };
};

const withMoved = (records: ReturnType<typeof crowd>, index: number, part: number) => {
  const id = personId(index);
  const person = records.people[id];
  if (!person) throw new Error('nobody is there');
  const spot = { ...person.spot, across: part };
  return { ...records, people: { ...records.people, [id]: { ...person, spot } } };
};

/** As it looks when all of it is drawn in one go. */
const inOneGo = (picture: StillPicture, view = VIEW): Buffer =>
  new Desk().frame({ ...picture, isCrowded: false }, view);
const atOnce = (picture: StillPicture, view = VIEW): Buffer => new Desk().frame(picture, view);

/** Told by one word: a list of all pixels would take minutes to write. */
const expectAlike = (one: Buffer, other: Buffer) => expect(one.equals(other)).toBe(true);

const many = crowd(160, 320);
let crowded: StillPicture;
let fewer: StillPicture;
/** Somebody of the crowd stands elsewhere; then elsewhere again. */
let next: StillPicture;
let afterNext: StillPicture;
let desk: Desk;

beforeAll(() => {
  vi.stubGlobal('Path2D', Path2D);
  crowded = pictureOf(many);
  fewer = pictureOf(without(many, 3));
  next = pictureOf(withMoved(many, 3, 0.2));
  afterNext = pictureOf(withMoved(many, 3, 0.7));
  return () => vi.unstubAllGlobals();
});

beforeEach(() => {
  desk = new Desk();
});

describe('the still picture', () => {
  test('of a few is drawn finely at once, and never again', () => {
    const few = pictureOf(crowd(12, 20));
    expect(few.isCrowded).toBe(false);
    expectAlike(desk.frame(few), inOneGo(few));
    expect(desk.goOn()).toBe(0);
    expect(desk.sheets).toBe(0);
  });

  test('of a crowd comes without dashes first, and with them once it lies still', () => {
    expect(crowded.isCrowded).toBe(true);
    const first = desk.frame(crowded);
    expect(first.equals(inOneGo(crowded))).toBe(false);
    expect(desk.goOn()).toBeGreaterThan(3);
    expect(desk.frames).toBe(1);
    expectAlike(desk.frame(crowded), inOneGo(crowded));
    expect(desk.goOn()).toBe(0);
  });

  test('has nobody in it who was taken away, from the next frame on', () => {
    desk.frame(crowded);
    desk.goOn();
    expectAlike(desk.frame(fewer), atOnce(fewer));
  });

  test('has nobody in it who was taken away while it was being drawn', () => {
    desk.frame(crowded);
    desk.goOn(4);
    expectAlike(desk.frame(fewer), atOnce(fewer));
    desk.goOn();
    expectAlike(desk.frame(fewer), inOneGo(fewer));
  });

  test('stays while the next one is drawn, which then comes without dashes first', () => {
    desk.frame(crowded);
    desk.goOn();
    expectAlike(desk.frame(next), inOneGo(crowded));
    expect(desk.painter.isBehind).toBe(true);
    while (desk.painter.isBehind && desk.goOn(1) === 1) desk.frame(next);
    expectAlike(desk.frame(next), atOnce(next));
    desk.goOn();
    expectAlike(desk.frame(next), inOneGo(next));
  });

  test('is drawn in more than one stretch, also while a hand is at it', () => {
    desk.frame(crowded);
    desk.goOn();
    desk.isHeld = true;
    desk.frame(next);
    expect(desk.goOn()).toBeGreaterThan(1);
    expectAlike(desk.frame(next), atOnce(next));
  });

  test('of those that follow one another shows each in its turn, and the last in the end', () => {
    desk.frame(crowded);
    desk.frame(next);
    desk.goOn(1);
    expectAlike(desk.frame(afterNext), atOnce(crowded));
    const shown = desk.frames;
    while (desk.frames === shown) desk.goOn(1);
    expectAlike(desk.frame(afterNext), atOnce(next));
    do desk.frame(afterNext);
    while (desk.goOn() > 0);
    expectAlike(desk.frame(afterNext), inOneGo(afterNext));
  });

  test('has nobody in it who was taken away while the one before was still looked at', () => {
    desk.frame(crowded);
    desk.frame(next);
    desk.goOn(1);
    expectAlike(desk.frame(fewer), atOnce(fewer));
    expect(desk.painter.isBehind).toBe(false);
  });

  test('has nobody in it who came and went while it was being drawn', () => {
    desk.frame(fewer);
    desk.goOn();
    desk.frame(crowded);
    const shown = desk.frames;
    while (desk.frames === shown) desk.goOn(1);
    expectAlike(desk.frame(fewer), atOnce(fewer));
  });

  test('that is moved keeps its dashes, and shows what comes into sight', () => {
    desk.frame(crowded);
    desk.goOn();
    const moved = { ...VIEW, x: VIEW.x - 60, y: VIEW.y + 40 };
    const [whole, now, there] = [inOneGo(crowded), desk.frame(crowded, moved), atOnce(crowded, moved)];
    // Lines that are cut off at a strip's edge are rounded a little otherwise.
    const areAlike = (one: number, other: number) => Math.abs(one - other) < 48;
    for (let at = 0; at < now.length; at += 1) {
      const [pixel, channel] = [Math.floor(at / 4), at % 4];
      const [x, y] = [pixel % SIZE.width, Math.floor(pixel / SIZE.width)];
      // The seam itself.
      if (y === 39 || y === 40 || x === SIZE.width - 61 || x === SIZE.width - 60) continue;
      const isKept = x < SIZE.width - 60 && y >= 40;
      const expected = isKept ? whole[4 * ((y - 40) * SIZE.width + x + 60) + channel] : there[at];
      if (!areAlike(now[at] ?? 0, expected ?? 0)) expect.fail(`another colour at ${x}, ${y}`);
    }
    desk.goOn();
    expectAlike(desk.frame(crowded, moved), inOneGo(crowded, moved));
  });

  test('is not drawn finely while a hand is at it', () => {
    desk.isHeld = true;
    desk.frame(crowded);
    desk.goOn(50);
    expect(desk.sheets).toBe(1);
    desk.isHeld = false;
    desk.goOn();
    expectAlike(desk.frame(crowded), inOneGo(crowded));
  });

  test('is drawn anew where its letters look otherwise', () => {
    desk.frame(crowded);
    desk.goOn();
    desk.painter.forget();
    expectAlike(desk.frame(crowded), atOnce(crowded));
  });

  test('of whatever comes and goes, needs two sheets and leaves nothing of one on another', () => {
    for (const picture of [crowded, fewer, crowded]) {
      do desk.frame(picture);
      while (desk.goOn() > 0);
      expectAlike(desk.frame(picture), inOneGo(picture));
    }
    expect(desk.sheets).toBe(2);
  });
});
