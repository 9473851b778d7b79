import { coordinatesOf, type Path } from './path.ts';
import type { PaintName, TextStyleName } from './style.ts';
import { runsRightToLeft } from './text-width.ts';

/** All that a picture consists of. Whatever can draw these two draws the whole ecogram. */
export type PathMark = { readonly is: 'path'; readonly path: Path; readonly paint: PaintName };

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

export const pathMark = (path: Path, paint: PaintName): PathMark => ({ is: 'path', path, paint });

/** Painters flip `start` and `end` where text runs from right to left; here `start` is always the left end. */
const FLIPPED = { start: 'end', middle: 'middle', end: 'start' } as const;

export const textMark = (
  text: string,
  at: { x: number; y: number },
  style: TextStyleName,
  anchor: TextMark['anchor'] = 'middle',
): TextMark => {
  const rightToLeft = runsRightToLeft(text);
  const { x, y } = at;
  return { is: 'text', text, x, y, anchor: rightToLeft ? FLIPPED[anchor] : anchor, style, rightToLeft };
};

/** Every number that a mark is drawn from. */
export const numbersOf = (mark: Mark): number[] =>
  mark.is === 'text' ? [mark.x, mark.y] : coordinatesOf(mark.path);
