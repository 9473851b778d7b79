import { GROUNDS, type Person } from '#shared/domain/ecogram.ts';

/** From the client outwards, ground by ground: the order in which people are met with the Tab key. */
export const inReadingOrder = (people: readonly Person[]): Person[] => {
  const rank = ({ spot }: Person) => GROUNDS.indexOf(spot.ground) * 10 + spot.ring + spot.across * 0.9;
  return [...people].sort((one, other) => rank(one) - rank(other));
};
