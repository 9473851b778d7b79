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

export const textMark = (
  text: string,
  at: { x: number; y: number },
  style: TextStyleName,
  anchor: TextMark['anchor'] = 'middle',
): TextMark => ({ is: 'text', text, x: at.x, y: at.y, anchor, style, rightToLeft: runsRightToLeft(text) });

/** Every number that a mark is drawn from. */
export const numbersOf = (mark: Mark): number[] =>
  mark.is === 'text' ? [mark.x, mark.y] : coordinatesOf(mark.path);
