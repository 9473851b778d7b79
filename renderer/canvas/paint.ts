import type { Mark, PathMark, Placement, TextMark } from '#shared/geometry/marks.ts';
import { type PaintName, paintOf, type TextStyleName, textStyleOf } from '#shared/geometry/style.ts';
import { type Box, overlapOf } from '#shared/geometry/vector.ts';
import type { Colours } from './colours.ts';

/** The parts of a canvas context that painting needs. */
export type Pen = CanvasRenderingContext2D;

type PathSink = Pick<Path2D, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'>;

const WHERE_IT_IS: Placement = { x: 0, y: 0, cos: 1, sin: 0 };

/** Draws the mark's path where it lies, without making another path of it first. */
export const trace = (sink: PathSink, { path, place }: Pick<PathMark, 'path' | 'place'>): void => {
  const { x: ox, y: oy, cos, sin } = place ?? WHERE_IT_IS;
  for (const segment of path) {
    if (segment[0] === 'Z') {
      sink.closePath();
      continue;
    }
    const x = ox + segment[1] * cos - segment[2] * sin;
    const y = oy + segment[1] * sin + segment[2] * cos;
    if (segment[0] === 'M') sink.moveTo(x, y);
    else if (segment[0] === 'L') sink.lineTo(x, y);
    else {
      const x2 = ox + segment[3] * cos - segment[4] * sin;
      const y2 = oy + segment[3] * sin + segment[4] * cos;
      if (segment[0] === 'Q') sink.quadraticCurveTo(x, y, x2, y2);
      else {
        const x3 = ox + segment[5] * cos - segment[6] * sin;
        const y3 = oy + segment[5] * sin + segment[6] * cos;
        sink.bezierCurveTo(x, y, x2, y2, x3, y3);
      }
    }
  }
};

/** Paths of one look: the look is set once for all of them. */
type Strokes = { readonly paint: PaintName; readonly paths: readonly Reach<Path2D>[] };

/** Something to be drawn, and the box of the picture outside of which nothing of it is seen. */
type Reach<Thing> = { readonly thing: Thing; readonly box: Box };

type Piece = Strokes | Reach<TextMark>;

/** Marks made ready to be drawn many times: neighbours of one look are dressed once. */
export type Drawing = readonly Piece[];

/** Nothing of a text is further from its place than this many letters as high as it. */
const boxOfText = ({ x, y, text, style }: TextMark): Box => {
  const { size, halo } = textStyleOf(style);
  const reach = text.length * size + (halo?.width ?? 0);
  return { x: x - reach, y: y - 2 * size, width: 2 * reach, height: 3 * size };
};

/** Remembers how far a path goes while it is traced. */
class Tracer implements PathSink {
  readonly path = new Path2D();
  #left = Number.POSITIVE_INFINITY;
  #top = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #bottom = Number.NEGATIVE_INFINITY;

  moveTo(x: number, y: number): void {
    this.path.moveTo(x, y);
    this.#meet(x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(x, y);
    this.#meet(x, y);
  }

  quadraticCurveTo(x: number, y: number, x2: number, y2: number): void {
    this.path.quadraticCurveTo(x, y, x2, y2);
    this.#meet(x, y);
    this.#meet(x2, y2);
  }

  bezierCurveTo(x: number, y: number, x2: number, y2: number, x3: number, y3: number): void {
    this.path.bezierCurveTo(x, y, x2, y2, x3, y3);
    this.#meet(x, y);
    this.#meet(x2, y2);
    this.#meet(x3, y3);
  }

  closePath(): void {
    this.path.closePath();
  }

  /** A curve never leaves the hull of its points; a line is as wide as it is drawn. */
  boxWith(width: number): Box {
    const [x, y] = [this.#left - width, this.#top - width];
    return { x, y, width: this.#right + width - x, height: this.#bottom + width - y };
  }

  #meet(x: number, y: number): void {
    if (x < this.#left) this.#left = x;
    if (x > this.#right) this.#right = x;
    if (y < this.#top) this.#top = y;
    if (y > this.#bottom) this.#bottom = y;
  }
}

/**
 * So many lines are one path: more take longer to fill in together than apart, and are drawn though one of them is seen. What is
 * filled is a shape of its own.
 */
const LINES_IN_A_PATH = 6;

type Joined = { readonly marks: readonly PathMark[]; readonly path: Reach<Path2D> };

/** By the first mark of each path: what stays as it is from one drawing to the next is traced once. */
const joined = new WeakMap<PathMark, Joined>();

const pathOf = (marks: readonly PathMark[], paint: PaintName): Reach<Path2D> => {
  const [first] = marks;
  const known = first && joined.get(first);
  if (known?.marks.length === marks.length && known.marks.every((mark, index) => mark === marks[index])) {
    return known.path;
  }
  const tracer = new Tracer();
  for (const mark of marks) trace(tracer, mark);
  const path = { thing: tracer.path, box: tracer.boxWith(paintOf(paint).width ?? 0) };
  if (first) joined.set(first, { marks, path });
  return path;
};

const strokesOf = (paint: PaintName, marks: readonly PathMark[]): Strokes => {
  const together = paintOf(paint).fill === undefined ? LINES_IN_A_PATH : 1;
  const paths: Reach<Path2D>[] = [];
  for (let first = 0; first < marks.length; first += together) {
    paths.push(pathOf(marks.slice(first, first + together), paint));
  }
  return { paint, paths };
};

export const drawingOf = (marks: readonly Mark[]): Drawing => {
  const drawing: Piece[] = [];
  let run: PathMark[] = [];
  const endRun = () => {
    const [first] = run;
    if (first) drawing.push(strokesOf(first.paint, run));
    run = [];
  };
  for (const mark of marks) {
    if (mark.is === 'text' || mark.paint !== run[0]?.paint) endRun();
    if (mark.is === 'text') drawing.push({ thing: mark, box: boxOfText(mark) });
    else run.push(mark);
  }
  endRun();
  return drawing;
};

export type Manner = {
  /** Not finely: lines are drawn solid, which takes a third of the time, and words only where an eye can make them out. */
  readonly isFine: boolean;
  /** The part of the picture that is seen. */
  readonly within: Box;
  /** Screen pixels in a unit of the picture. */
  readonly zoom: number;
};

/** In pixels of the screen: smaller letters are specks. */
const SMALLEST_LETTERS = 2;

const NO_DASHES: number[] = [];

const setPaint = (pen: Pen, name: PaintName, colours: Colours, withDashes = true) => {
  const paint = paintOf(name);
  if (paint.stroke) {
    pen.strokeStyle = colours[paint.stroke];
    pen.lineWidth = paint.width ?? 1;
    pen.lineCap = paint.cap ?? 'butt';
    pen.lineJoin = 'round';
    pen.setLineDash(withDashes ? ((paint.dash ?? NO_DASHES) as number[]) : NO_DASHES);
    pen.lineDashOffset = paint.dashOffset ?? 0;
  }
  if (paint.fill) pen.fillStyle = colours[paint.fill];
  if (paint.opacity !== undefined) pen.globalAlpha = paint.opacity;
  return paint;
};

export const FONT_FAMILY =
  '"Inter Variable", "Noto Sans Arabic Variable", "Noto Sans Hebrew Variable", "Noto Sans Ethiopic Variable", "Noto Sans Devanagari Variable", "Noto Sans Bengali Variable", "Noto Sans Thai Variable", "Noto Sans Georgian Variable", "Noto Sans Armenian Variable", system-ui, sans-serif';

const fonts = new Map<TextStyleName, string>();

const fontOf = (name: TextStyleName): string => {
  const { weight, size } = textStyleOf(name);
  const font = fonts.get(name) ?? `${weight} ${size}px ${FONT_FAMILY}`;
  fonts.set(name, font);
  return font;
};

const paintText = (pen: Pen, mark: TextMark, colours: Colours): void => {
  const style = textStyleOf(mark.style);
  pen.font = fontOf(mark.style);
  pen.textBaseline = 'alphabetic';
  pen.direction = mark.rightToLeft ? 'rtl' : 'ltr';
  pen.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
  if (style.halo) {
    pen.strokeStyle = colours[style.halo.colour];
    pen.lineWidth = style.halo.width;
    pen.lineJoin = 'round';
    pen.setLineDash(NO_DASHES);
    pen.strokeText(mark.text, mark.x, mark.y);
  }
  pen.fillStyle = colours[style.colour];
  pen.fillText(mark.text, mark.x, mark.y);
};

/**
 * Draws all that is seen of a drawing. It can be stopped after each `yield` and gone on with later, as long as nobody else
 * has drawn with the same pen meanwhile.
 */
export function* paintInSteps(
  pen: Pen,
  drawing: Drawing,
  colours: Colours,
  { isFine, within, zoom }: Manner,
): Generator<void, void> {
  const isSeen = ({ box }: Reach<unknown>) => overlapOf(box, within) > 0;
  for (const piece of drawing) {
    if (!('paths' in piece)) {
      const isSpeck = textStyleOf(piece.thing.style).size * zoom < SMALLEST_LETTERS;
      if (!isSeen(piece) || (isSpeck && !isFine)) continue;
      paintText(pen, piece.thing, colours);
      yield;
      continue;
    }
    const seen = piece.paths.filter(isSeen);
    if (seen.length === 0) continue;
    const { stroke, fill, opacity } = setPaint(pen, piece.paint, colours, isFine);
    for (const { thing } of seen) {
      // The outline lies under the filling, so that overlapping parts of a shape are one shape.
      if (stroke) pen.stroke(thing);
      if (fill) pen.fill(thing);
      yield;
    }
    if (opacity !== undefined) pen.globalAlpha = 1;
  }
}

const paintPaths = (
  pen: Pen,
  marks: readonly PathMark[],
  colours: Colours,
  { isFine }: Pick<Manner, 'isFine'>,
): void => {
  const [first] = marks;
  if (!first) return;
  const { stroke, fill, opacity } = setPaint(pen, first.paint, colours, isFine);
  pen.beginPath();
  for (const mark of marks) trace(pen, mark);
  if (stroke) pen.stroke();
  if (fill) pen.fill();
  if (opacity !== undefined) pen.globalAlpha = 1;
};

/** Draws marks at once, for what is different in every frame anyway: all words, and lines solid where they are not to be fine. */
export const paintMarks = (
  pen: Pen,
  marks: readonly Mark[],
  colours: Colours,
  manner: Pick<Manner, 'isFine'>,
): void => {
  let run: PathMark[] = [];
  for (const mark of marks) {
    if (mark.is === 'text' || mark.paint !== run[0]?.paint) {
      paintPaths(pen, run, colours, manner);
      run = [];
    }
    if (mark.is === 'text') paintText(pen, mark, colours);
    else run.push(mark);
  }
  paintPaths(pen, run, colours, manner);
};
