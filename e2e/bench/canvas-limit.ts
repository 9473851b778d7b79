import { CLIENT, type TieEnd } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { BADGE_STEP, BADGES } from '#shared/geometry/lanes.ts';
import { type Mark, placedPath } from '#shared/geometry/marks.ts';
import { pathData } from '#shared/geometry/path.ts';
import { CLIENT_RADIUS, type Scene, tieMarks } from '#shared/geometry/scene.ts';
import { PAPER_COLOURS, type PaintName, paintOf, textStyleOf } from '#shared/geometry/style.ts';
import { BODY_RADIUS } from '#shared/geometry/symbols.ts';

/**
 * What the limit page draws: the shapes of an ecogram as plain path data, strokes and words. Whoever moves does so with the
 * lanes of her ties; all else stands still.
 */
export type LimitPicture = {
  readonly view: { readonly zoom: number; readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
  readonly still: readonly LimitShape[];
  /** What moves and stays as it is: symbols, words, and the ties between those who move together. */
  readonly mover: readonly LimitShape[];
  readonly start: { readonly x: number; readonly y: number };
  readonly radius: number;
  /** How letters stand on lanes: how far from one another, and in which font. */
  readonly letters: { readonly step: number; readonly font: string; readonly size: number };
  /** Ties with one end that moves: drawn anew. */
  readonly ties: readonly LimitTie[];
};

type LimitLook = {
  readonly name: string;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
};

export type LimitShape =
  | { readonly is: 'path'; readonly d: string; readonly look: LimitLook }
  | {
      readonly is: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly font: string;
      readonly fill: string;
      readonly halo: string | undefined;
    };

export type LimitTie = {
  /** Where the end that moves begins. */
  readonly start: { readonly x: number; readonly y: number };
  /** Where the other end stands, and how far from its middle the lanes stop. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The lanes run towards whoever moves, or away. */
  readonly towards: boolean;
  readonly lanes: readonly {
    readonly offset: number;
    readonly look: LimitLook;
    readonly light: LimitLook | null;
    readonly badge: {
      readonly d: string;
      readonly look: LimitLook;
      readonly letter: string;
      readonly ink: string;
    };
  }[];
};

const colour = (name: keyof typeof PAPER_COLOURS | undefined) => (name ? PAPER_COLOURS[name] : undefined);

const lookOf = (name: PaintName): LimitLook => {
  const { fill, stroke, width = 1, dash = [], cap = 'butt' } = paintOf(name);
  return { name, fill: colour(fill), stroke: colour(stroke), width, dash, cap };
};

/** Neighbours of one look are one path. */
const shapesOf = (marks: readonly Mark[]): LimitShape[] => {
  const shapes: LimitShape[] = [];
  for (const mark of marks) {
    const last = shapes.at(-1);
    if (mark.is === 'path') {
      const d = pathData(placedPath(mark));
      if (last?.is === 'path' && last.look.name === mark.paint) {
        shapes[shapes.length - 1] = { ...last, d: last.d + d };
      } else shapes.push({ is: 'path', d, look: lookOf(mark.paint) });
      continue;
    }
    const style = textStyleOf(mark.style);
    shapes.push({
      is: 'text',
      text: mark.text,
      x: mark.x,
      y: mark.y,
      font: `${style.weight} ${style.size}px "Inter Variable", sans-serif`,
      fill: PAPER_COLOURS[style.colour],
      halo: colour(style.halo?.colour),
    });
  }
  return shapes;
};

/** The same picture; whoever is in `movers` follows the pointer, which takes hold at the first of them. */
export const limitPicture = (
  scene: Scene,
  movers: readonly PersonId[],
  on: Pick<LimitPicture, 'view' | 'width' | 'height'>,
): LimitPicture => {
  const moving = new Set<TieEnd>(movers);
  const [first] = movers;
  const held = first && scene.people.get(first);
  if (!held) throw new Error('whoever moves is not in the picture');
  const placeOf = (end: TieEnd) => scene.people.get(end as PersonId)?.at ?? { x: 0, y: 0 };
  const tiesWith = (ends: number) =>
    [...scene.ties.values()].filter(
      ({ tie }) => [tie.first, tie.second].filter((end) => moving.has(end)).length === ends,
    );
  const peopleWho = (move: boolean) =>
    [...scene.people.values()]
      .filter(({ person }) => moving.has(person.id) === move)
      .flatMap(({ body, label }) => [...body, ...label]);
  return {
    ...on,
    still: shapesOf([...scene.sheet, ...tieMarks(tiesWith(0)), ...peopleWho(false), ...scene.client]),
    mover: shapesOf([...tieMarks(tiesWith(2)), ...peopleWho(true)]),
    start: held.at,
    radius: BODY_RADIUS,
    letters: {
      step: BADGE_STEP,
      size: textStyleOf('badge').size,
      font: `${textStyleOf('badge').weight} ${textStyleOf('badge').size}px "Inter Variable", sans-serif`,
    },
    ties: tiesWith(1).map(({ tie, lanes }): LimitTie => {
      const [other, mover] = moving.has(tie.first) ? [tie.second, tie.first] : [tie.first, tie.second];
      return {
        ...placeOf(other),
        start: placeOf(mover),
        radius: other === CLIENT ? CLIENT_RADIUS : BODY_RADIUS,
        towards: tie.second === mover,
        lanes: lanes.map(({ letter, lane, width }, index) => ({
          offset: (index - (lanes.length - 1) / 2) * (width + 3.2),
          look: lookOf(`lane-${letter}-${lane.strength}-${lane.standing}`),
          light: lane.standing === 'possible' ? lookOf(`hollow-${letter}-${lane.strength}`) : null,
          badge: {
            d: pathData(BADGES[lane.giver]),
            look: lookOf(`badge-${letter}-${lane.standing}`),
            letter,
            ink: PAPER_COLOURS[lane.standing === 'now' ? 'surface' : letter],
          },
        })),
      };
    }),
  };
};

type Pen = CanvasRenderingContext2D;

/** As much of Konva as the page uses; it is put into the page as a script of its own. */
type KonvaScript = {
  Stage: new (
    config: object,
  ) => {
    add(layer: object): void;
    setAttrs(attributes: object): void;
    batchDraw(): void;
    container(): HTMLElement;
  };
  Layer: new (config: object) => { add(shape: object): void; batchDraw(): void };
  Shape: new (config: object) => object;
};

/**
 * Runs in the page: Konva alone, one layer that is drawn once and one that is drawn anew at each move of the pointer, the lanes
 * of one look in one path. Nobody is asked who stands where; lanes run straight.
 */
export const drawLimitPage = (picture: LimitPicture): void => {
  const { Konva } = window as unknown as { Konva: KonvaScript };
  const { width, height, ties, mover, start, radius, letters } = picture;
  let { view } = picture;

  const dress = (pen: Pen, look: LimitLook) => {
    if (look.stroke) {
      pen.strokeStyle = look.stroke;
      pen.lineWidth = look.width;
      pen.lineCap = look.cap;
      pen.lineJoin = 'round';
      pen.setLineDash([...look.dash]);
    }
    if (look.fill) pen.fillStyle = look.fill;
  };
  const paths = new Map<string, Path2D>();
  const pathOf = (d: string): Path2D => {
    const path = paths.get(d) ?? new Path2D(d);
    paths.set(d, path);
    return path;
  };
  const drawShape = (pen: Pen, shape: LimitShape) => {
    if (shape.is === 'path') {
      dress(pen, shape.look);
      if (shape.look.stroke) pen.stroke(pathOf(shape.d));
      if (shape.look.fill) pen.fill(pathOf(shape.d));
      return;
    }
    pen.font = shape.font;
    pen.textAlign = 'center';
    if (shape.halo) {
      pen.strokeStyle = shape.halo;
      pen.lineWidth = 4.5;
      pen.lineJoin = 'round';
      pen.setLineDash([]);
      pen.strokeText(shape.text, shape.x, shape.y);
    }
    pen.fillStyle = shape.fill;
    pen.fillText(shape.text, shape.x, shape.y);
  };

  let at = start;
  const drawMoving = (pen: Pen) => {
    const looks = new Map<string, { look: LimitLook; lines: number[] }>();
    const [dx, dy] = [at.x - start.x, at.y - start.y];
    const badges: { lane: LimitTie['lanes'][number]; x: number; y: number; turn: number }[] = [];
    const put = (look: LimitLook, line: readonly number[]) => {
      const known = looks.get(look.name);
      if (known) known.lines.push(...line);
      else looks.set(look.name, { look, lines: [...line] });
    };
    for (const tie of ties) {
      const [mx, my] = [tie.start.x + dx, tie.start.y + dy];
      const [ax, ay, bx, by] = tie.towards ? [tie.x, tie.y, mx, my] : [mx, my, tie.x, tie.y];
      const length = Math.hypot(bx - ax, by - ay) || 1;
      const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
      const [from, to] = tie.towards ? [tie.radius + 5, radius + 5] : [radius + 5, tie.radius + 5];
      tie.lanes.forEach((lane, index) => {
        const [ox, oy] = [-uy * lane.offset, ux * lane.offset];
        const line = [ax + ux * from + ox, ay + uy * from + oy, bx - ux * to + ox, by - uy * to + oy];
        put(lane.look, line);
        if (lane.light) put(lane.light, line);
        const along = length * 0.5 + (index - (tie.lanes.length - 1) / 2) * letters.step;
        badges.push({ lane, x: ax + ux * along + ox, y: ay + uy * along + oy, turn: Math.atan2(uy, ux) });
      });
    }
    for (const { look, lines } of looks.values()) {
      dress(pen, look);
      pen.beginPath();
      for (let index = 0; index < lines.length; index += 4) {
        pen.moveTo(lines[index] ?? 0, lines[index + 1] ?? 0);
        pen.lineTo(lines[index + 2] ?? 0, lines[index + 3] ?? 0);
      }
      pen.stroke();
    }
    for (const { lane, x, y, turn } of badges) {
      pen.save();
      pen.translate(x, y);
      pen.rotate(turn);
      drawShape(pen, { is: 'path', d: lane.badge.d, look: lane.badge.look });
      pen.restore();
      const { letter: text, ink: fill } = lane.badge;
      const below = y + letters.size * 0.364;
      drawShape(pen, { is: 'text', text, x, y: below, font: letters.font, fill, halo: undefined });
    }
    pen.save();
    pen.translate(dx, dy);
    for (const shape of mover) drawShape(pen, shape);
    pen.restore();
  };

  document.body.style.margin = '0';
  const container = document.createElement('div');
  document.body.append(container);
  const stage = new Konva.Stage({ container, width, height, listening: false });
  stage.setAttrs({ x: view.x, y: view.y, scaleX: view.zoom, scaleY: view.zoom });
  const layerOf = (draw: (pen: Pen) => void) => {
    const layer = new Konva.Layer({ listening: false });
    const sceneFunc = (context: { _context: Pen }) => draw(context._context);
    layer.add(new Konva.Shape({ sceneFunc, listening: false, perfectDrawEnabled: false }));
    stage.add(layer);
    return layer;
  };
  layerOf((pen) => {
    for (const shape of picture.still) drawShape(pen, shape);
  });
  const moving = layerOf(drawMoving);

  const cover = document.createElement('div');
  cover.style.cssText = `position:absolute;inset:0;width:${width}px;height:${height}px`;
  document.body.append(cover);
  let held: 'person' | 'sheet' | null = null;
  let last = { x: 0, y: 0 };
  const look = (next: typeof view) => {
    view = next;
    stage.setAttrs({ x: view.x, y: view.y, scaleX: view.zoom, scaleY: view.zoom });
    stage.batchDraw();
  };
  cover.addEventListener('pointerdown', (event) => {
    held = event.button === 1 ? 'sheet' : 'person';
    last = { x: event.clientX, y: event.clientY };
  });
  cover.addEventListener('pointerup', () => {
    held = null;
  });
  cover.addEventListener('pointermove', (event) => {
    if (held === 'person') {
      at = { x: (event.clientX - view.x) / view.zoom, y: (event.clientY - view.y) / view.zoom };
      moving.batchDraw();
    }
    if (held === 'sheet') {
      look({ ...view, x: view.x + event.clientX - last.x, y: view.y + event.clientY - last.y });
      last = { x: event.clientX, y: event.clientY };
    }
  });
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.0022);
    const [x, y] = [event.clientX, event.clientY];
    look({
      zoom: view.zoom * factor,
      x: x - (x - view.x) * factor,
      y: y - (y - view.y) * factor,
    });
  };
  cover.addEventListener('wheel', onWheel, { passive: false });
};
