import { type Box, grown, overlapOf, type Point, union } from './vector.ts';

/** Something that lines should go around: a symbol, and what is written with it. */
export type Obstacle = {
  readonly id: string;
  readonly centre: Point;
  readonly radius: number;
  readonly label: Box | null;
};

/** Obstacles by where they are, so that looking around a tie costs the same on a picture of a thousand people. */
export class Obstacles {
  readonly #cells = new Map<string, Obstacle[]>();

  constructor(obstacles: Iterable<Obstacle>) {
    for (const obstacle of obstacles) {
      for (const key of cellsOf(extentOf(obstacle))) {
        const cell = this.#cells.get(key);
        if (cell) cell.push(obstacle);
        else this.#cells.set(key, [obstacle]);
      }
    }
  }

  /** Those that reach into the box, each once. */
  within(box: Box): Set<Obstacle> {
    const found = new Set<Obstacle>();
    for (const key of cellsOf(box)) {
      for (const obstacle of this.#cells.get(key) ?? []) {
        if (overlapOf(extentOf(obstacle), box) > 0) found.add(obstacle);
      }
    }
    return found;
  }
}

const CELL = 160;

const extentOf = ({ centre, radius, label }: Obstacle): Box => {
  const body = grown({ x: centre.x, y: centre.y, width: 0, height: 0 }, radius);
  return label ? union(body, label) : body;
};

const cellsOf = (box: Box): string[] => {
  const keys: string[] = [];
  for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column++) {
    for (let row = Math.floor(box.y / CELL); row <= Math.floor((box.y + box.height) / CELL); row++) {
      keys.push(`${column} ${row}`);
    }
  }
  return keys;
};
