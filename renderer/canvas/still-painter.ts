import { type Box, clamp } from '#shared/geometry/vector.ts';
import type { Colours } from './colours.ts';
import { mayLinger } from './lingering.ts';
import { type Manner, type Pen, paintInSteps } from './paint.ts';
import type { StillPicture, Tone } from './pictures.ts';
import { type Size, toPicture, type View } from './view.ts';

export type Palette = Readonly<Record<Tone, Colours>>;

/** What has to be on the screen: a picture, and how it lies there. `sharpness`: pixels of the screen in a CSS pixel. */
export type StillSight = {
  readonly picture: StillPicture;
  readonly palette: Palette;
  readonly view: View;
  readonly size: Size;
  readonly sharpness: number;
};

type Sheet = { readonly pen: Pen; readonly image: CanvasImageSource };

export type StillPainterNeeds = {
  /** A sheet of so many pixels to draw on while another is looked at. */
  sheet(width: number, height: number): Sheet;
  /** A hand is at the picture: nothing beside it shall hold it up. */
  isHeld(): boolean;
  now(): number;
  /** Calls back after so many milliseconds; returns what calls that off. */
  after(ms: number, work: () => void): () => void;
  /** What was drawn beside it is done: the screen is to be drawn again. */
  done(): void;
};

/** So long has a crowded picture lain still before its dashes are drawn. */
const REST_MS = 200;

/** What can't wait is drawn so long at a stretch: in two or three of them amid 200 people and 800 lanes. */
const QUICK_STRETCH_MS = 24;

/** So much is drawn before the clock is looked at. */
const STEPS_AT_A_TIME = 8;

/** So long is drawn at a stretch; then whatever else waits gets its turn. */
const STRETCH_MS = 6;

/** The same picture in the same colours, however it lies. */
const isOfSame = (one: StillSight, other: StillSight): boolean =>
  one.picture === other.picture && one.palette === other.palette && one.sharpness === other.sharpness;

const isSame = (one: StillSight, other: StillSight): boolean =>
  isOfSame(one, other) &&
  one.view.zoom === other.view.zoom &&
  one.view.x === other.view.x &&
  one.view.y === other.view.y &&
  one.size.width === other.size.width &&
  one.size.height === other.size.height;

/** What of the picture is in a box of the screen. */
const seenIn = ({ view }: StillSight, box: Box): Box => {
  const { x, y } = toPicture(view, box);
  return { x, y, width: box.width / view.zoom, height: box.height / view.zoom };
};

const screenOf = ({ size }: StillSight): Box => ({ x: 0, y: 0, ...size });

function* paintPicture(pen: Pen, sight: StillSight, isFine: boolean, on: Box): Generator<void, void> {
  const { picture, palette, view } = sight;
  const manner: Manner = { isFine, within: seenIn(sight, on), zoom: view.zoom };
  for (const { drawing, tone, opacity } of picture.parts) {
    pen.globalAlpha = opacity;
    yield* paintInSteps(pen, drawing, palette[tone], manner);
  }
  pen.globalAlpha = 1;
}

/** What was drawn last, and how it lay then. */
type Drawn = {
  readonly sheet: Sheet;
  readonly sight: StillSight;
  readonly isFine: boolean;
};

/** Where on the screen what was drawn for one view lies in another. */
const landing = ({ sight: { view, size } }: Drawn, now: View): Box => {
  const zoom = now.zoom / view.zoom;
  const [x, y] = [now.x - view.x * zoom, now.y - view.y * zoom];
  return { x, y, width: size.width * zoom, height: size.height * zoom };
};

/** The parts of the screen that a box leaves free: above and below it, and at both its sides. */
const stripsAround = (box: Box, { width, height }: Size): Box[] => {
  const [left, right] = [clamp(box.x, 0, width), clamp(box.x + box.width, 0, width)];
  const [top, bottom] = [clamp(box.y, 0, height), clamp(box.y + box.height, 0, height)];
  return [
    { x: 0, y: 0, width, height: top },
    { x: 0, y: bottom, width, height: height - bottom },
    { x: 0, y: top, width: left, height: bottom - top },
    { x: right, y: top, width: width - right, height: bottom - top },
  ].filter((strip) => strip.width > 0 && strip.height > 0);
};

/** What is being drawn on a sheet beside the one that is looked at. */
type Work = { readonly drawn: Drawn; readonly steps: Generator<void, void> };

/**
 * Draws the still picture. What is crowded is drawn on a sheet beside it, in stretches between which whatever else waits gets
 * its turn: first with its lanes solid, as soon as may be, while what was drawn last is still looked at; then with its dashes,
 * once it lies still. Whoever was taken away or hidden is gone with the next frame: then it is drawn in one go. As long as the
 * same picture is only moved and zoomed, what was drawn last is what is moved and zoomed.
 */
export class StillPainter {
  readonly #needs: StillPainterNeeds;
  /** At most two: one that is looked at, one to draw on. New ones for each picture would fill the memory until it is swept. */
  #sheets: (Sheet & { readonly width: number; readonly height: number })[] = [];
  /** The sight that shall be on the screen. */
  #wanted: StillSight | null = null;
  #drawn: Drawn | null = null;
  #work: Work | null = null;
  #callOff: (() => void) | null = null;

  constructor(needs: StillPainterNeeds) {
    this.#needs = needs;
  }

  /** The picture that is looked at is the one before; the next is being drawn. */
  get isBehind(): boolean {
    return this.#drawn !== null && this.#wanted !== null && !isOfSame(this.#drawn.sight, this.#wanted);
  }

  /** The pen lies as the view says. */
  readonly paint = (pen: Pen, sight: StillSight): void => {
    if (!sight.picture.isCrowded) {
      this.forget();
      for (const _ of paintPicture(pen, sight, true, screenOf(sight)));
      return;
    }
    if (this.#drawn && !this.#mayBeLookedAt(this.#drawn, sight)) this.#drop();
    const isNew = this.#wanted === null || !isSame(this.#wanted, sight);
    this.#wanted = sight;
    this.#drawn ??= this.#atOnce(sight);
    if (this.isBehind) this.#drawNext(sight);
    else if (isNew || this.#callOff === null) this.#drawFinely(sight);
    this.#paintFrom(this.#drawn, pen, sight);
  };

  /** Lets go of what is drawn: it is not so any more, though the picture is the same. */
  readonly forget = (): void => {
    this.#drop();
    this.#wanted = null;
    this.#sheets = [];
  };

  #mayBeLookedAt({ sight: before }: Drawn, sight: StillSight): boolean {
    return (
      before.palette === sight.palette &&
      before.sharpness === sight.sharpness &&
      mayLinger(before.picture.scene, sight.picture.scene)
    );
  }

  #drop(): void {
    this.#stop();
    this.#wanted = null;
    this.#drawn = null;
  }

  #stop(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#work = null;
  }

  #atOnce(sight: StillSight): Drawn {
    const drawn = this.#sheetFor(sight, false);
    for (const _ of paintPicture(drawn.sheet.pen, sight, false, screenOf(sight)));
    return drawn;
  }

  #sheetFor(sight: StillSight, isFine: boolean): Drawn {
    const { view, size, sharpness } = sight;
    const sheet = this.#emptySheet(size.width * sharpness, size.height * sharpness);
    const scale = view.zoom * sharpness;
    sheet.pen.setTransform(scale, 0, 0, scale, view.x * sharpness, view.y * sharpness);
    return { sheet, sight, isFine };
  }

  /** Not the one that is looked at. */
  #emptySheet(width: number, height: number): Sheet {
    this.#sheets = this.#sheets.filter((sheet) => sheet.width === width && sheet.height === height);
    const free = this.#sheets.find(({ image }) => image !== this.#drawn?.sheet.image);
    if (free) {
      free.pen.setTransform(1, 0, 0, 1, 0, 0);
      free.pen.globalAlpha = 1;
      free.pen.clearRect(0, 0, width, height);
      return free;
    }
    const sheet = { ...this.#needs.sheet(width, height), width, height };
    this.#sheets.push(sheet);
    return sheet;
  }

  #paintFrom(drawn: Drawn, pen: Pen, sight: StillSight): void {
    const { sharpness, size, view } = sight;
    const on = landing(drawn, view);
    pen.save();
    pen.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    pen.drawImage(drawn.sheet.image, on.x, on.y, on.width, on.height);
    pen.restore();
    for (const strip of stripsAround(on, size)) {
      const { x, y, width, height } = seenIn(sight, strip);
      pen.save();
      pen.beginPath();
      pen.rect(x, y, width, height);
      pen.clip();
      for (const _ of paintPicture(pen, sight, false, strip));
      pen.restore();
    }
  }

  /** What is being drawn already is finished first: where pictures follow one another each is seen, if late, and not only the last. */
  #drawNext(sight: StillSight): void {
    if (this.#work?.drawn.isFine === false) return;
    this.#stop();
    this.#begin(sight, false);
    this.#callOff = this.#needs.after(0, this.#goOn);
  }

  #drawFinely(sight: StillSight): void {
    this.#stop();
    if (this.#drawn?.isFine === true && isSame(this.#drawn.sight, sight)) return;
    const begin = () => {
      if (this.#needs.isHeld()) {
        this.#callOff = this.#needs.after(REST_MS, begin);
        return;
      }
      this.#begin(sight, true);
      this.#goOn();
    };
    this.#callOff = this.#needs.after(REST_MS, begin);
  }

  #begin(sight: StillSight, isFine: boolean): void {
    const drawn = this.#sheetFor(sight, isFine);
    this.#work = { drawn, steps: paintPicture(drawn.sheet.pen, sight, isFine, screenOf(sight)) };
  }

  readonly #goOn = (): void => {
    const { now, after, done, isHeld } = this.#needs;
    const { drawn, steps } = this.#work ?? {};
    if (!drawn || !steps) return;
    const mustWait = () => drawn.isFine && isHeld();
    const end = now() + (drawn.isFine ? STRETCH_MS : QUICK_STRETCH_MS);
    while (!mustWait() && now() < end) {
      for (let step = 0; step < STEPS_AT_A_TIME; step += 1) {
        if (!steps.next().done) continue;
        this.#stop();
        this.#drawn = drawn;
        done();
        return;
      }
      // A browser only notes what is drawn until somebody looks: then all of it would be due at once.
      drawn.sheet.pen.getImageData(0, 0, 1, 1);
    }
    this.#callOff = after(mustWait() ? REST_MS : 0, this.#goOn);
  };
}
