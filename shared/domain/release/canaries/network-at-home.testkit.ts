import { AT, always, and, never, on, type Rule } from './canary.testkit.ts';
import type { Drawn } from './ecogram.testkit.ts';
import type { Nest } from './nest.testkit.ts';

export const networkOfCanaries = (nest: Nest, { priest, trader, feared, traderIn }: Drawn) => {
  const { id, fileId, theirs, around, named, namables } = nest;
  // Has left the ecogram, and was never marked on it.
  const left = id();
  namables.push(left);
  const contact = (who: string | null, where: string, seen: Rule) => {
    const own = id();
    const ofOwn = named(own);
    const home = and(on('originNetwork'), seen);
    return {
      ...{ id: own, personId: who, addedAt: AT },
      calledAs: theirs(`${where}CalledAs`, who === null || who === left ? and(home, ofOwn) : never),
      steps: [
        {
          ...{ id: id(), organisations: [], by: null, done: false },
          how: around(`${where}How`, home),
          mayLose: around(`${where}MayLose`, home),
          people: [
            { personId: trader, calledAs: theirs(`${where}HelperMarked`, never) },
            { personId: priest, calledAs: theirs(`${where}Helper`, never) },
            { personId: left, calledAs: theirs(`${where}HelperLeft`, never) },
          ],
        },
      ],
    };
  };

  return {
    origin: {
      ...{ fileId, version: 1, updatedAt: AT, leftInDanger: [feared] },
      contacts: [
        { ...contact(null, 'onlyHere', always) },
        contact(left, 'leftHome', always),
        contact(trader, 'traderHome', traderIn),
        contact(feared, 'fearedHome', never),
      ],
    },
  };
};
