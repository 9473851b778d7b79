import { AT, and, DAY, inHers, on } from './canary.testkit.ts';
import type { Nest } from './nest.testkit.ts';

/** A fear with what was found out about it, and one that was taken away. */
export const fearsOfCanaries = ({ id, record, word, theirs, around, sources }: Nest) => {
  const fear = (removedAt: string | null) => {
    const rule = removedAt === null ? on('fears') : and(on('fears'), inHers);
    return {
      ...record,
      ...{ id: id(), removedAt },
      details: {
        ...{
          about: { kind: 'factor', factor: 'housing', country: 'origin' },
          fear: word('fear', rule),
          saidOn: DAY,
        },
        checks: [
          {
            id: id(),
            found: around('found', rule),
            by: theirs('checker', and(rule, sources)),
            source: theirs('checkSource', and(rule, sources)),
            on: DAY,
          },
        ],
      },
    };
  };
  return { fears: [fear(null), fear(AT)] };
};
