import { CLIENT, type TieEnd } from '../domain/ecogram.ts';
import type { PersonId, TieId } from '../domain/ids.ts';
import {
  type PersonFigure,
  personFigure,
  type Scene,
  surroundingsOf,
  type TieFigure,
  tieFigure,
} from './scene.ts';
import { distance } from './vector.ts';

/** Who stands in both pictures, and in another place in each. */
export const goersBetween = (from: Scene, to: Scene): PersonId[] =>
  [...to.people.values()].flatMap(({ person, at }) => {
    const was = from.people.get(person.id);
    return was && distance(was.at, at) > 0.5 ? [person.id] : [];
  });

/**
 * The picture `to` while people are still on their way from where they stand in `from`; `part` runs from 0 to 1. Whoever does
 * not go is drawn as she stands, and ties follow.
 */
export const sceneBetween = (from: Scene, to: Scene, goers: readonly PersonId[], part: number): Scene => {
  if (part >= 1 || goers.length === 0) return to;
  const people = new Map<PersonId, PersonFigure>(to.people);
  for (const id of goers) {
    const [was, is] = [from.people.get(id), to.people.get(id)];
    if (!was || !is) continue;
    const at = {
      x: was.at.x + (is.at.x - was.at.x) * part,
      y: was.at.y + (is.at.y - was.at.y) * part,
    };
    people.set(id, personFigure(is.person, at, to.setting.measure));
  }
  const going = new Set<TieEnd>(goers);
  const surroundings = surroundingsOf([...people.values()]);
  const placeOf = (end: TieEnd) =>
    end === CLIENT ? { x: 0, y: 0 } : (people.get(end)?.at ?? { x: 0, y: 0 });
  const ties = new Map<TieId, TieFigure>();
  for (const [id, figure] of to.ties) {
    const { tie } = figure;
    const follows = going.has(tie.first) || going.has(tie.second);
    ties.set(id, follows ? tieFigure(tie, placeOf, surroundings) : figure);
  }
  return { ...to, people, ties };
};
