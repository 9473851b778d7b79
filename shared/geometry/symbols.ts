import type { PersonKind } from '../domain/ecogram.ts';
import { circle, type Path, pathFrom, polygon, roundedBox, sweep } from './path.ts';

/**
 * How each kind of person is drawn, around the origin, within {@link BODY_RADIUS}. The silhouettes alone tell the kinds
 * apart, at any size and without colour; the lines inside only help to recognise them.
 */
export type PersonSymbol = {
  /** Filled. Where its parts overlap they are one shape with one outline. */
  readonly shape: Path;
  readonly lines: Path;
  readonly dots: Path;
};

export const BODY_RADIUS = 24;

const at = (x: number, y: number) => ({ x, y });
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

const petals = Array.from({ length: 6 }, (_, index) => {
  const angle = (index * Math.PI) / 3 - Math.PI / 2;
  return circle(at(14 * Math.cos(angle), 14 * Math.sin(angle)), 9.6);
}).flat();

/** Where two equal circles cross, side by side. */
const lens = (offset: number, radius: number): Path => {
  const angle = Math.acos(offset / radius);
  const top = -radius * Math.sin(angle);
  return [
    ['M', 0, top],
    ...sweep(at(-offset, 0), radius, -angle, angle),
    ['M', 0, -top],
    ...sweep(at(offset, 0), radius, Math.PI - angle, Math.PI + angle),
  ];
};

const SYMBOLS: Readonly<Record<PersonKind, PersonSymbol>> = {
  /** A ring within a ring. */
  family: { shape: circle(at(0, 0), 22.5), lines: circle(at(0, 0), 15), dots: [] },
  /** A flower. */
  friend: { shape: [...petals, ...circle(at(0, 0), 12)], lines: circle(at(0, 0), 5.5), dots: [] },
  /** Two alike, side by side. */
  peer: {
    shape: [...circle(at(-9, 0), 15.5), ...circle(at(9, 0), 15.5)],
    lines: lens(9, 15.5),
    dots: [],
  },
  /** Under one roof. */
  roommate: {
    shape: pathFrom('M-18 21 L-18 -3 L0 -22 L18 -3 L18 21 Z'),
    lines: pathFrom('M-6 21 L-6 6 L6 6 L6 21'),
    dots: [],
  },
  /** Somebody to have a word with. */
  acquaintance: {
    shape: pathFrom(
      'M-13 -20 L13 -20 C19 -20 23 -16 23 -10 L23 2 C23 8 19 12 13 12 L0 12 L-12 23 L-12 12 C-19 12 -23 8 -23 2 L-23 -10 C-23 -16 -19 -20 -13 -20 Z',
    ),
    lines: [],
    dots: [...circle(at(-9.5, -4), 2.5), ...circle(at(0, -4), 2.5), ...circle(at(9.5, -4), 2.5)],
  },
  /** A briefcase. */
  colleague: {
    shape: [...roundedBox(box(-23.5, -12, 47, 32), 5), ...roundedBox(box(-10, -21, 20, 14), 4)],
    lines: pathFrom(
      'M-23 3 L-5 3 M5 3 L23 3 M-5 -1 L5 -1 L5 7 L-5 7 Z M-4.5 -12 L-4.5 -15.5 L4.5 -15.5 L4.5 -12',
    ),
    dots: [],
  },
  /** Two houses that share a wall. */
  neighbour: {
    shape: pathFrom('M-25 19 L-25 -4 L-12.5 -18 L0 -4 L12.5 -18 L25 -4 L25 19 Z'),
    lines: pathFrom('M0 -2 L0 19 M-16.5 19 L-16.5 8 L-8.5 8 L-8.5 19 M8.5 19 L8.5 8 L16.5 8 L16.5 19'),
    dots: [],
  },
  /** An arch, as many houses of prayer have. */
  spiritualAdviser: {
    shape: pathFrom('M-17 22 L-17 0 C-17 -12 -10 -16 0 -25 C10 -16 17 -12 17 0 L17 22 Z'),
    lines: pathFrom('M-8.5 22 L-8.5 4 C-8.5 -3 -5 -6 0 -11 C5 -6 8.5 -3 8.5 4 L8.5 22'),
    dots: [],
  },
  /** A badge with a portrait. */
  professional: {
    shape: roundedBox(box(-20.5, -20.5, 41, 41), 4),
    lines: [...circle(at(0, -6), 5.8), ...pathFrom('M-11.5 14 C-11.5 6 -7 4 0 4 C7 4 11.5 6 11.5 14')],
    dots: [],
  },
  /** A building with a tower. */
  organisation: {
    shape: pathFrom('M-22 21 L-22 -6 L-4 -6 L-4 -23 L22 -23 L22 21 Z'),
    lines: pathFrom('M-4 -6 L-4 21'),
    dots: [-16, -7, 2, 11].flatMap((y) =>
      [2, 12.5].flatMap((x) => polygon([at(x, y), at(x + 4.5, y), at(x + 4.5, y + 4), at(x, y + 4)])),
    ),
  },
  /** Three that belong together. */
  group: {
    shape: [...circle(at(0, -9.5), 13), ...circle(at(-11.5, 8.5), 13), ...circle(at(11.5, 8.5), 13)],
    lines: [],
    dots: [...circle(at(0, -10.5), 3.2), ...circle(at(-12.5, 9.5), 3.2), ...circle(at(12.5, 9.5), 3.2)],
  },
  /** A kite. */
  child: {
    shape: pathFrom('M0 -25 L20 -4 L0 25 L-20 -4 Z'),
    lines: pathFrom('M-19 -4 L19 -4 M0 -24 L0 24'),
    dots: [],
  },
};

export const symbolOf = (kind: PersonKind): PersonSymbol => SYMBOLS[kind];
