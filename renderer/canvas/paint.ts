import type { Mark, PathMark, Placement, TextMark } from '#shared/geometry/marks.ts';
import { type PaintName, paintOf, type TextStyleName, textStyleOf } from '#shared/geometry/style.ts';
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

type Strokes = { readonly paint: PaintName; readonly path: Path2D };

/** Marks made ready to be drawn many times: neighbours of one look are one path. */
export type Drawing = readonly (Strokes | TextMark)[];

export const drawingOf = (marks: readonly Mark[]): Drawing => {
  const drawing: (Strokes | TextMark)[] = [];
  for (const mark of marks) {
    if (mark.is === 'text') {
      drawing.push(mark);
      continue;
    }
    const last = drawing.at(-1);
    const joins = last !== undefined && 'path' in last && last.paint === mark.paint;
    const strokes = joins ? last : { paint: mark.paint, path: new Path2D() };
    if (!joins) drawing.push(strokes);
    trace(strokes.path, mark);
  }
  return drawing;
};

const setPaint = (pen: Pen, name: PaintName, colours: Colours) => {
  const paint = paintOf(name);
  if (paint.stroke) {
    pen.strokeStyle = colours[paint.stroke];
    pen.lineWidth = paint.width ?? 1;
    pen.lineCap = paint.cap ?? 'butt';
    pen.lineJoin = 'round';
    pen.setLineDash((paint.dash ?? []) as number[]);
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
    pen.setLineDash([]);
    pen.strokeText(mark.text, mark.x, mark.y);
  }
  pen.fillStyle = colours[style.colour];
  pen.fillText(mark.text, mark.x, mark.y);
};

export const paintDrawing = (pen: Pen, drawing: Drawing, colours: Colours): void => {
  for (const item of drawing) {
    if (!('path' in item)) {
      paintText(pen, item, colours);
    } else {
      const { stroke, fill, opacity } = setPaint(pen, item.paint, colours);
      // The outline lies under the filling, so that overlapping parts of a shape are one shape.
      if (stroke) pen.stroke(item.path);
      if (fill) pen.fill(item.path);
      if (opacity !== undefined) pen.globalAlpha = 1;
    }
  }
};

const paintPaths = (pen: Pen, marks: readonly PathMark[], colours: Colours): void => {
  const [first] = marks;
  if (!first) return;
  const { stroke, fill, opacity } = setPaint(pen, first.paint, colours);
  pen.beginPath();
  for (const mark of marks) trace(pen, mark);
  if (stroke) pen.stroke();
  if (fill) pen.fill();
  if (opacity !== undefined) pen.globalAlpha = 1;
};

/** Draws marks at once, for what is different in every frame anyway. */
export const paintMarks = (pen: Pen, marks: readonly Mark[], colours: Colours): void => {
  let run: PathMark[] = [];
  for (const mark of marks) {
    if (mark.is === 'text' || mark.paint !== run[0]?.paint) {
      paintPaths(pen, run, colours);
      run = [];
    }
    if (mark.is === 'text') paintText(pen, mark, colours);
    else run.push(mark);
  }
  paintPaths(pen, run, colours);
};
