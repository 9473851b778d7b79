import { AT, and, DAY, inHers, on } from './canary.testkit.ts';
import { given, type Nest } from './nest.testkit.ts';

/** How she was after she had left, and a record of it that was taken away. */
export const monitoringOfCanaries = ({ id, record, word }: Nest) => {
  const monitored = (removedAt: string | null) => {
    const rule = removedAt === null ? on('monitoring') : and(on('monitoring'), inHers);
    return {
      ...record,
      ...{ id: id(), removedAt },
      details: {
        ...{
          visit: null,
          on: given(DAY),
          how: { is: 'notAskedYet' },
          by: { is: 'notAskedYet' },
          interpreter: { is: 'notAskedYet' },
        },
        ...{ byWhom: word('byWhom', rule), outcome: 'spokeWith', outcomeWords: word('outcomeWords', rule) },
        ...{
          clientWords: word('clientWords', rule),
          standings: [{ factor: 'housing', words: word('standing', rule) }],
        },
        needs: [{ id: id(), what: word('need', rule), who: word('needBy', rule), by: null, done: false }],
        ...{ nextOn: null, nextWords: word('nextWords', rule) },
      },
    };
  };
  return { monitoring: [monitored(null), monitored(AT)] };
};
