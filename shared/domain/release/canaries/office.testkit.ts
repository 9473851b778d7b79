import { AT, DAY } from './canary.testkit.ts';
import type { Nest } from './nest.testkit.ts';

/** What the shelter notes for itself: what was settled on Today, and what was asked of her. */
export const officeOfCanaries = ({ id, fileId, record, word, staff, work, records }: Nest) => {
  const talk = { on: DAY, proof: { is: 'onPaper' } };
  return {
    todayMarks: [
      {
        ...record,
        ...{
          id: id(),
          about: { is: 'review' },
          on: DAY,
          settled: { is: 'done' },
          words: word('mark', work),
          by: staff('marker', work),
          takenBackAt: null,
        },
      },
    ],
    consents: [
      {
        ...{ id: id(), fileId, createdAt: AT, by: staff('asker', records) },
        ...{
          recipient: { is: 'lawyer', words: word('lawyer', records) },
          purpose: { is: 'other', words: word('purpose', records) },
        },
        acts: [
          {
            ...{ id: id(), at: AT, by: staff('writer', records) },
            act: {
              is: 'refused',
              ...talk,
              language: word('talkLanguage', records),
              interpreting: word('interpreter', records),
              words: word('refusal', records),
            },
          },
        ],
      },
    ],
  };
};
