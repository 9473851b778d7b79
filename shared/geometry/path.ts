import { type Box, type Point, plus } from './vector.ts';

/** Path segments as in SVG, in absolute coordinates. Both painters draw from these numbers. */
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export type Path = readonly Segment[];

/** Makes a cubic curve follow a quarter circle to within 0.03 % (4/3 · tan(π/8)). */
const QUARTER = 0.5522847498;

export const circle = ({ x, y }: Point, r: number): Path => {
  const k = r * QUARTER;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
};

export const polygon = (points: readonly Point[]): Path => [
  ...points.map(({ x, y }, index): Segment => [index === 0 ? 'M' : 'L', x, y]),
  ['Z'],
];

export const line = (from: Point, to: Point): Path => [
  ['M', from.x, from.y],
  ['L', to.x, to.y],
];

export const curve = (from: Point, control: Point, to: Point): Path => [
  ['M', from.x, from.y],
  ['Q', control.x, control.y, to.x, to.y],
];

export const roundedBox = ({ x, y, width, height }: Box, radius: number): Path => {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * (1 - QUARTER);
  const [right, bottom] = [x + width, y + height];
  return [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - k, y, right, y + k, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + k, bottom, x, bottom - k, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ];
};

/** Part of a circle, as curves of at most a quarter turn that go on from the segment before. */
export const sweep = (centre: Point, r: number, from: number, to: number): Path => {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)));
  const step = (to - from) / pieces;
  const pull = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: pieces }, (_, piece): Segment => {
    const a = from + piece * step;
    const b = a + step;
    return [
      'C',
      centre.x + r * (Math.cos(a) - pull * Math.sin(a)),
      centre.y + r * (Math.sin(a) + pull * Math.cos(a)),
      centre.x + r * (Math.cos(b) + pull * Math.sin(b)),
      centre.y + r * (Math.sin(b) - pull * Math.cos(b)),
      centre.x + r * Math.cos(b),
      centre.y + r * Math.sin(b),
    ];
  });
};

/** The part of a ring between two angles. */
export const ringPart = (centre: Point, inner: number, outer: number, from: number, to: number): Path => [
  ['M', centre.x + inner * Math.cos(from), centre.y + inner * Math.sin(from)],
  ['L', centre.x + outer * Math.cos(from), centre.y + outer * Math.sin(from)],
  ...sweep(centre, outer, from, to),
  ['L', centre.x + inner * Math.cos(to), centre.y + inner * Math.sin(to)],
  ...sweep(centre, inner, to, from),
  ['Z'],
];

/** The path after a change of each of its points. */
export const mapPath = (path: Path, change: (point: Point) => Point): Path =>
  path.map((segment): Segment => {
    if (segment[0] === 'Z') return segment;
    const numbers = segment.slice(1) as number[];
    const moved: number[] = [];
    for (let at = 0; at < numbers.length; at += 2) {
      const { x, y } = change({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 });
      moved.push(x, y);
    }
    return [segment[0], ...moved] as unknown as Segment;
  });

export const movedPath = (path: Path, by: Point): Path => mapPath(path, (point) => plus(point, by));

export const scaledPath = (path: Path, by: number): Path =>
  mapPath(path, ({ x, y }) => ({ x: x * by, y: y * by }));

/** All coordinates of a path, control points too, as x, y, x, y … */
export const coordinatesOf = (path: Path): number[] =>
  path.flatMap((segment) => segment.slice(1) as number[]);

/** Reads the few absolute commands (`M L Q C Z`) that shapes are written in. */
export const pathFrom = (text: string): Path =>
  (text.match(/[MLQCZ][^MLQCZ]*/g) ?? []).map(
    (command): Segment =>
      [command[0], ...(command.slice(1).match(/-?[\d.]+/g) ?? []).map(Number)] as unknown as Segment,
  );

/** Two decimals: a hundredth of a picture unit is a few micrometres on paper. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** The path as the `d` of an SVG. */
export const pathData = (path: Path): string =>
  path.map(([command, ...numbers]) => `${command}${numbers.map(short).join(' ')}`).join('');
