import type { PersonId } from '../domain/ids.ts';
import { type Mark, pathMark } from './marks.ts';
import { cellAt, polar } from './page.ts';
import { circle, line } from './path.ts';
import type { Scene } from './scene.ts';
import { BODY_RADIUS } from './symbols.ts';
import { type Point, plus } from './vector.ts';

/**
 * What a place that somebody is dragged to has in common with where others stand: as far from the middle, in line with
 * somebody from there, halfway between two or as far from one as that one is from the next.
 */
export type Guide =
  | { readonly is: 'distance'; readonly radius: number; readonly like: PersonId }
  | { readonly is: 'line'; readonly angle: number; readonly like: PersonId }
  | {
      readonly is: 'spacing';
      readonly radius: number;
      /** Three places at equal distances along the ring. */
      readonly angles: readonly [number, number, number];
    };

export type Snapped = { readonly by: Point; readonly guides: readonly Guide[] };

/** Where somebody stands, in the picture and seen from its middle. */
type Stand = {
  readonly id: PersonId;
  readonly at: Point;
  readonly radius: number;
  readonly angle: number;
};

const knownStands = new WeakMap<Scene['people'], readonly Stand[]>();

/** A hand that drags asks for them in every frame, while nobody else moves. */
const standsOf = (people: Scene['people']): readonly Stand[] => {
  const known = knownStands.get(people);
  if (known) return known;
  const stands = [...people.values()].map(
    ({ person, at }): Stand => ({
      id: person.id,
      at,
      radius: Math.hypot(at.x, at.y),
      angle: Math.atan2(at.y, at.x),
    }),
  );
  knownStands.set(people, stands);
  return stands;
};

/** Further away than this nobody is compared with: nobody would see why. */
const NEAR = 380;

/** People at about one distance are one row around the middle. */
const SAME_ROW = 14;

const turned = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));

type Spacing = { readonly angle: number; readonly angles: readonly [number, number, number] };

/** The angles at which somebody would stand at equal distances from neighbours of the same row. */
const spacings = (others: readonly Stand[], angle: number, radius: number): Spacing[] => {
  const row = others
    .filter((other) => Math.abs(other.radius - radius) <= SAME_ROW)
    .map((other) => turned(other.angle - angle))
    .sort((one, other) => one - other);
  const before = row.filter((turn) => turn <= 0).slice(-2);
  const behind = row.filter((turn) => turn > 0).slice(0, 2);
  const spacing = (one: number, two: number, three: number, mine: number): Spacing => ({
    angle: angle + mine,
    angles: [angle + one, angle + two, angle + three],
  });
  const spaced: Spacing[] = [];
  const [nearBefore, nearBehind] = [before.at(-1), behind[0]];
  if (nearBefore !== undefined && nearBehind !== undefined) {
    const middle = (nearBefore + nearBehind) / 2;
    spaced.push(spacing(nearBefore, middle, nearBehind, middle));
  }
  if (before.length === 2) {
    const [far = 0, near = 0] = before;
    spaced.push(spacing(far, near, 2 * near - far, 2 * near - far));
  }
  if (behind.length === 2) {
    const [near = 0, far = 0] = behind;
    spaced.push(spacing(2 * near - far, near, far, 2 * near - far));
  }
  return spaced;
};

const nearest = <Item>(
  items: readonly Item[],
  awayOf: (item: Item) => number,
  within: number,
): Item | null => {
  let best: Item | null = null;
  let least = within;
  for (const item of items) {
    const away = awayOf(item);
    if (away < least) [best, least] = [item, away];
  }
  return best;
};

/**
 * Draws a movement to the nearest place that has something in common with where others stand, if that is within `reach`.
 * `lead` is whom the hand holds, `ids` are all who move. It never draws anybody into another ground or ring than the
 * hand is in.
 */
export const snapped = (
  scene: Pick<Scene, 'people' | 'page'>,
  ids: readonly PersonId[],
  lead: PersonId,
  by: Point,
  reach: number,
): Snapped => {
  const free: Snapped = { by, guides: [] };
  const start = scene.people.get(lead)?.at;
  if (!start || !Number.isFinite(by.x) || !Number.isFinite(by.y)) return free;
  const at = plus(start, by);
  const moving = new Set<PersonId>(ids);
  const others = standsOf(scene.people).filter(
    (other) =>
      Math.abs(other.at.x - at.x) <= NEAR &&
      Math.hypot(other.at.x - at.x, other.at.y - at.y) <= NEAR &&
      !moving.has(other.id),
  );
  const handRadius = Math.hypot(at.x, at.y);
  const handAngle = Math.atan2(at.y, at.x);
  const asFar = nearest(others, (other) => Math.abs(other.radius - handRadius), reach);
  const radius = asFar?.radius ?? handRadius;
  const away = ({ angle }: { readonly angle: number }) =>
    Math.abs(turned(angle - handAngle)) * Math.max(radius, 1);
  const spaced = nearest(spacings(others, handAngle, radius), away, reach);
  const inLine = nearest(
    others,
    (other) => (Math.abs(other.radius - radius) > SAME_ROW ? away(other) : Number.POSITIVE_INFINITY),
    spaced ? away(spaced) : reach,
  );
  const met = inLine ?? spaced;
  if (!asFar && !met) return free;
  const to = polar(met?.angle ?? handAngle, radius);
  const [cell, wished] = [cellAt(scene.page, to), cellAt(scene.page, at)];
  if (cell.ground !== wished.ground || cell.ring !== wished.ring) return free;
  return {
    by: { x: to.x - start.x, y: to.y - start.y },
    guides: [
      ...(asFar ? [{ is: 'distance', radius, like: asFar.id } as const] : []),
      ...(inLine ? [{ is: 'line', angle: inLine.angle, like: inLine.id } as const] : []),
      ...(spaced && !inLine ? [{ is: 'spacing', radius, angles: spaced.angles } as const] : []),
    ],
  };
};

const marksOf = (scene: Pick<Scene, 'people' | 'page'>, guide: Guide): Mark[] => {
  const like = 'like' in guide ? scene.people.get(guide.like)?.at : undefined;
  const ring = like ? [pathMark(circle(like, BODY_RADIUS + 5), 'guide')] : [];
  switch (guide.is) {
    case 'distance':
      return [pathMark(circle({ x: 0, y: 0 }, guide.radius), 'guide'), ...ring];
    case 'line':
      return [
        pathMark(
          line(polar(guide.angle, scene.page.edges[0]), polar(guide.angle, scene.page.edges[3])),
          'guide',
        ),
        ...ring,
      ];
    case 'spacing': {
      const tick = (angle: number) =>
        line(polar(angle, guide.radius - BODY_RADIUS - 12), polar(angle, guide.radius + BODY_RADIUS + 12));
      return guide.angles.map((angle) => pathMark(tick(angle), 'guide'));
    }
  }
};

/** The guides as they lie over the picture while a hand drags. */
export const guideMarks = (scene: Pick<Scene, 'people' | 'page'>, guides: readonly Guide[]): Mark[] =>
  guides.flatMap((guide) => marksOf(scene, guide));
