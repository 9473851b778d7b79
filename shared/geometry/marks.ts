import { coordinatesOf, mapPath, type Path } from './path.ts';
import type { PaintName, TextStyleName } from './style.ts';
import { runsRightToLeft } from './text-width.ts';
import type { Point } from './vector.ts';

/** All that a picture consists of. Whatever can draw these two draws the whole ecogram. */
export type PathMark = {
  readonly is: 'path';
  readonly path: Path;
  readonly paint: PaintName;
  /** Where the path is put; as it is where there is none. Shapes that are drawn often are kept once, around the origin. */
  readonly place: Placement | null;
};

/** Moved to a point after a turn that takes the x axis into the direction (`cos`, `sin`). */
export type Placement = {
  readonly x: number;
  readonly y: number;
  readonly cos: number;
  readonly sin: number;
};

export type TextMark = {
  readonly is: 'text';
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly style: TextStyleName;
  readonly rightToLeft: boolean;
};

export type Mark = PathMark | TextMark;

export const pathMark = (path: Path, paint: PaintName, place: Placement | null = null): PathMark => ({
  is: 'path',
  path,
  paint,
  place,
});

export const placeAt = ({ x, y }: Point, towards: Point = { x: 1, y: 0 }): Placement => ({
  x,
  y,
  cos: towards.x,
  sin: towards.y,
});

/** The mark's path where it lies in the picture. */
export const placedPath = ({ path, place }: PathMark): Path =>
  place
    ? mapPath(path, ({ x, y }) => ({
        x: place.x + x * place.cos - y * place.sin,
        y: place.y + x * place.sin + y * place.cos,
      }))
    : path;

/** Painters flip `start` and `end` where text runs from right to left; here `start` is always the left end. */
export const FLIPPED_ANCHOR = { start: 'end', middle: 'middle', end: 'start' } as const;

export const textMark = (
  text: string,
  at: { x: number; y: number },
  style: TextStyleName,
  anchor: TextMark['anchor'] = 'middle',
): TextMark => {
  const rightToLeft = runsRightToLeft(text);
  const { x, y } = at;
  return {
    is: 'text',
    text,
    x,
    y,
    anchor: rightToLeft ? FLIPPED_ANCHOR[anchor] : anchor,
    style,
    rightToLeft,
  };
};

/** Every number that a mark is drawn from. */
export const numbersOf = (mark: Mark): number[] =>
  mark.is === 'text' ? [mark.x, mark.y] : coordinatesOf(placedPath(mark));
