/**
 * A table as a network through which its total flows: from the source into the rows, through the cells into the columns, and
 * on to the sink. What flows into a row or a column flows out of it again, which is all that anybody knows of a table beside
 * the numbers in it. A table without columns has its rows run straight to the sink.
 */
export type Arc = { from: number; to: number; count: number };

/** What is hidden of a network, and the least that somebody knows each hidden number to be: 1, where a zero would be shown. */
export type Hiding = { hidden: ReadonlySet<number>; floorOf(index: number): 0 | 1 };

/** What else could flow through each hidden arc, as far as the shown ones tell: `least` and `most` of whole people. */
export type Bounds = { least: number; most: number };

type Residual = { capacity: number[][] };

/**
 * The room for change: along a hidden arc more could flow (how much is bounded by the total alone) or less (down to its floor).
 * Shown arcs have no room, and neither has the arc in question.
 */
const roomFor = (
  arcs: readonly Arc[],
  { hidden, floorOf }: Hiding,
  asked: number,
  nodes: number,
  total: number,
): Residual => {
  const capacity = Array.from({ length: nodes }, () => new Array<number>(nodes).fill(0));
  for (const [index, { from, to, count }] of arcs.entries()) {
    if (index === asked || !hidden.has(index)) continue;
    (capacity[from] as number[])[to] = (capacity[from]?.[to] ?? 0) + total;
    (capacity[to] as number[])[from] = (capacity[to]?.[from] ?? 0) + count - floorOf(index);
  }
  return { capacity };
};

/** A shortest way with room from one node to another, as its nodes from the last back to the first. */
const wayThrough = ({ capacity }: Residual, start: number, end: number): number[] | null => {
  const cameFrom = new Map<number, number>([[start, start]]);
  const queue = [start];
  for (let next = queue.shift(); next !== undefined && !cameFrom.has(end); next = queue.shift()) {
    for (const [node, room] of (capacity[next] ?? []).entries()) {
      if (room <= 0 || cameFrom.has(node)) continue;
      cameFrom.set(node, next);
      queue.push(node);
    }
  }
  if (!cameFrom.has(end)) return null;
  const way = [end];
  for (let node = end; node !== start; ) {
    node = cameFrom.get(node) ?? start;
    way.push(node);
  }
  return way;
};

/** How much more can flow from one node to another (Edmonds and Karp), up to `enough`. */
const mostFlow = (residual: Residual, start: number, end: number, enough: number): number => {
  const { capacity } = residual;
  let flow = 0;
  while (flow < enough) {
    const way = wayThrough(residual, start, end);
    if (!way) break;
    const steps = way.slice(1).map((from, index) => ({ from, to: way[index] ?? from }));
    const room = Math.min(enough - flow, ...steps.map(({ from, to }) => capacity[from]?.[to] ?? 0));
    for (const { from, to } of steps) {
      (capacity[from] as number[])[to] = (capacity[from]?.[to] ?? 0) - room;
      (capacity[to] as number[])[from] = (capacity[to]?.[from] ?? 0) + room;
    }
    flow += room;
  }
  return flow;
};

/**
 * Between which numbers a hidden arc could be, for somebody who knows all shown ones, that they add up, and that no hidden one is
 * less than its floor. Networks of whole numbers have whole-numbered extremes, so both ends can really be.
 */
export const boundsOf = (arcs: readonly Arc[], hiding: Hiding, asked: number, total: number): Bounds => {
  const arc = arcs[asked];
  if (!arc) throw new RangeError('no such arc');
  const nodes = 1 + Math.max(...arcs.flatMap(({ from, to }) => [from, to]));
  const room = () => roomFor(arcs, hiding, asked, nodes, total);
  const up = mostFlow(room(), arc.to, arc.from, total - arc.count);
  const down = mostFlow(room(), arc.from, arc.to, arc.count - hiding.floorOf(asked));
  return { least: arc.count - down, most: arc.count + up };
};
