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

type Other = { readonly id: PersonId; readonly radius: number; readonly angle: number };

/** Further away than this nobody is compared with: nobody would see why. */
const NEAR = 380;

/** People at about one distance are one row around the middle. */
const SAME_ROW = 14;

const turned = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));

type Candidate = { readonly angle: number; readonly guide: (radius: number) => Guide };

const anglesToMeet = (others: readonly Other[], angle: number, radius: number): Candidate[] => {
  const inLine = others
    .filter((other) => Math.abs(other.radius - radius) > SAME_ROW)
    .map(
      (other): Candidate => ({
        angle: other.angle,
        guide: () => ({ is: 'line', angle: other.angle, like: other.id }),
      }),
    );
  const row = others
    .filter((other) => Math.abs(other.radius - radius) <= SAME_ROW)
    .map((other) => turned(other.angle - angle))
    .sort((one, other) => one - other);
  const before = row.filter((turn) => turn <= 0).slice(-2);
  const behind = row.filter((turn) => turn > 0).slice(0, 2);
  const spacing = (one: number, two: number, three: number, mine: number): Candidate => ({
    angle: angle + mine,
    guide: (at) => ({ is: 'spacing', radius: at, angles: [angle + one, angle + two, angle + three] }),
  });
  const spaced: Candidate[] = [];
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
  return [...spaced, ...inLine];
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
  const others: Other[] = [];
  for (const { person, at: place } of scene.people.values()) {
    if (moving.has(person.id) || Math.hypot(place.x - at.x, place.y - at.y) > NEAR) continue;
    others.push({ id: person.id, radius: Math.hypot(place.x, place.y), angle: Math.atan2(place.y, place.x) });
  }
  const handRadius = Math.hypot(at.x, at.y);
  const handAngle = Math.atan2(at.y, at.x);
  const asFar = nearest(others, (other) => Math.abs(other.radius - handRadius), reach);
  const radius = asFar?.radius ?? handRadius;
  const met = nearest(
    anglesToMeet(others, handAngle, radius),
    (candidate) => Math.abs(turned(candidate.angle - handAngle)) * Math.max(radius, 1),
    reach,
  );
  if (!asFar && !met) return free;
  const to = polar(met?.angle ?? handAngle, radius);
  const [cell, wished] = [cellAt(scene.page, to), cellAt(scene.page, at)];
  if (cell.ground !== wished.ground || cell.ring !== wished.ring) return free;
  return {
    by: { x: to.x - start.x, y: to.y - start.y },
    guides: [
      ...(asFar ? [{ is: 'distance', radius, like: asFar.id } as const] : []),
      ...(met ? [met.guide(radius)] : []),
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
