import type { Mark, PathMark, TextMark } from '#shared/geometry/marks.ts';
import type { Path } from '#shared/geometry/path.ts';
import { type PaintName, paintOf, textStyleOf } from '#shared/geometry/style.ts';
import type { Colours } from './colours.ts';

/** The parts of a canvas context that painting needs. */
export type Pen = CanvasRenderingContext2D;

type PathSink = Pick<Path2D, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'>;

export const trace = (sink: PathSink, path: Path): void => {
  for (const segment of path) {
    switch (segment[0]) {
      case 'M':
        sink.moveTo(segment[1], segment[2]);
        break;
      case 'L':
        sink.lineTo(segment[1], segment[2]);
        break;
      case 'Q':
        sink.quadraticCurveTo(segment[1], segment[2], segment[3], segment[4]);
        break;
      case 'C':
        sink.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6]);
        break;
      case 'Z':
        sink.closePath();
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
    trace(strokes.path, mark.path);
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

const paintText = (pen: Pen, mark: TextMark, colours: Colours): void => {
  const style = textStyleOf(mark.style);
  pen.font = `${style.weight} ${style.size}px ${FONT_FAMILY}`;
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
  for (const { path } of marks) trace(pen, path);
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
