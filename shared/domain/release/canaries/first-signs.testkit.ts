import { AT, and, DAY, inHers, on } from './canary.testkit.ts';
import type { Nest } from './nest.testkit.ts';

/** Signals, and what somebody has rated by them; each also one that was taken away. */
export const firstSignsOfCanaries = (nest: Nest) => {
  const { id, record, word, theirs, around, staff, work, sources } = nest;
  const sign = on('firstSigns');
  const signal = (removedAt: string | null) => {
    const rule = removedAt === null ? sign : and(sign, inHers);
    return {
      ...record,
      ...{ id: id(), removedAt },
      details: {
        ...{
          what: around('sign', rule),
          source: 'colleague',
          sourceWords: theirs('signSource', and(rule, sources)),
        },
        ...{ time: { is: 'around', words: around('signTime', rule) }, where: around('signWhere', rule) },
        ...{ elements: [], forms: [], help: [] },
      },
    };
  };
  const rating = (withdrawnAt: string | null) => {
    const rule = withdrawnAt === null ? work : and(work, inHers);
    return {
      ...record,
      ...{ id: id(), by: staff('rater', rule), withdrawnAt },
      rated: { suspicion: 6, on: DAY, why: word('why', rule) },
      earlier: [{ suspicion: 4, on: DAY, why: word('whyBefore', rule), until: AT }],
    };
  };
  return {
    signals: [signal(null), signal(AT)],
    ratings: [rating(null), rating(AT)],
  };
};
