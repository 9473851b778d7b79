import type { Person } from '#shared/domain/ecogram.ts';
import type { Scene } from '#shared/geometry/scene.ts';

const saysTheSame = (one: Person, other: Person): boolean =>
  one === other ||
  (one.role === other.role &&
    one.name === other.name &&
    one.count === other.count &&
    one.kind === other.kind &&
    one.danger === other.danger);

/**
 * Whether a picture may stay on the screen for the moment that the next one takes to draw: nobody and no tie has gone from
 * it, and of nobody is said less. Whoever is hidden at one key has to be gone with the next frame.
 */
export const mayLinger = (before: Scene, now: Scene): boolean => {
  if (before === now) return true;
  if (before.setting.clientLabel !== now.setting.clientLabel) return false;
  for (const [id, { person }] of before.people) {
    const still = now.people.get(id);
    if (!still || !saysTheSame(person, still.person)) return false;
  }
  for (const [id, { tie }] of before.ties) {
    const still = now.ties.get(id);
    if (!still || still.tie.danger !== tie.danger) return false;
  }
  return true;
};
