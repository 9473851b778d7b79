import { type Box, grown, type Point, union } from './vector.ts';

/** Something that lines should go around: a symbol, and what is written with it. */
export type Obstacle = {
  readonly id: string;
  readonly centre: Point;
  readonly radius: number;
  readonly label: Box | null;
};

type Entry = { readonly obstacle: Obstacle; readonly extent: Box; foundIn: number };

/** Obstacles by where they are, so that looking around a tie costs the same on a picture of a thousand people. */
export class Obstacles {
  readonly #cells = new Map<number, Entry[]>();
  #searches = 0;

  constructor(obstacles: Iterable<Obstacle>) {
    for (const obstacle of obstacles) {
      const entry = { obstacle, extent: extentOf(obstacle), foundIn: 0 };
      forCells(entry.extent, (key) => {
        const cell = this.#cells.get(key);
        if (cell) cell.push(entry);
        else this.#cells.set(key, [entry]);
      });
    }
  }

  /** Those that reach into the box, each once. */
  within(box: Box): Obstacle[] {
    const found: Obstacle[] = [];
    this.#searches += 1;
    forCells(box, (key) => {
      for (const entry of this.#cells.get(key) ?? []) {
        if (entry.foundIn === this.#searches || !overlap(entry.extent, box)) continue;
        entry.foundIn = this.#searches;
        found.push(entry.obstacle);
      }
    });
    return found;
  }
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const CELL = 160;

/** All that somebody takes up. */
export const extentOf = ({ centre, radius, label }: Obstacle): Box => {
  const body = grown({ x: centre.x, y: centre.y, width: 0, height: 0 }, radius);
  return label ? union(body, label) : body;
};

/** More columns than any picture has: a cell's column and row make one number. */
const STRIDE = 1 << 20;

const forCells = (box: Box, visit: (key: number) => void): void => {
  const lastColumn = Math.floor((box.x + box.width) / CELL);
  const lastRow = Math.floor((box.y + box.height) / CELL);
  for (let column = Math.floor(box.x / CELL); column <= lastColumn; column++) {
    for (let row = Math.floor(box.y / CELL); row <= lastRow; row++) visit(column * STRIDE + row);
  }
};
