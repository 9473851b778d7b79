import { CLIENT, type TieEnd } from '#shared/domain/ecogram.ts';
import { placeIn } from '#shared/geometry/hit.ts';
import type { Scene } from '#shared/geometry/scene.ts';
import type { Point } from '#shared/geometry/vector.ts';

/** Whoever lies nearest in a direction: straight ahead counts for more than aside. */
export const nearestTowards = (scene: Pick<Scene, 'people'>, from: TieEnd, towards: Point): TieEnd | null => {
  const start = placeIn(scene, from);
  let best: { end: TieEnd; cost: number } | null = null;
  for (const end of [CLIENT, ...scene.people.keys()]) {
    if (end === from) continue;
    const place = placeIn(scene, end);
    const [dx, dy] = [place.x - start.x, place.y - start.y];
    const ahead = dx * towards.x + dy * towards.y;
    const aside = Math.abs(dx * towards.y - dy * towards.x);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { end, cost };
  }
  return best?.end ?? null;
};
