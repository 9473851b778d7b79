import { newRiskContent } from '../../risk-assessment.ts';
import { AT, and, DAY, earlier, on, type Rule } from './canary.testkit.ts';
import type { Nest } from './nest.testkit.ts';

/** An assessment that was decided after another one, and one that is open. */
export const risksOfCanaries = ({ id, record, word, theirs, around, staff, sources }: Nest) => {
  const area = (where: string, rule: Rule) => ({
    ...{
      open: null,
      here: word(`${where}Here`, rule),
      likelihood: word(`${where}Likely`, rule),
      harm: word(`${where}Harm`, rule),
    },
    there: [
      {
        id: id(),
        what: around(`${where}Known`, rule),
        source: 'other',
        who: theirs(`${where}Who`, and(rule, sources)),
        on: null,
      },
    ],
    measures: [
      { id: id(), what: word(`${where}Measure`, rule), who: word(`${where}By`, rule), by: null, done: false },
    ],
  });
  const assessment = (where: string, rule: Rule, decidedOn: string | null, updatedAt: string) => {
    const content = newRiskContent(false);
    return {
      ...record,
      ...{ id: id(), updatedAt },
      content: {
        ...content,
        returnTo: word(`${where}To`, rule),
        lookedAtWith: word(`${where}With`, rule),
        areas: { ...content.areas, debts: area(where, rule) },
        own: [{ ...area(`${where}Own`, rule), id: id(), name: around(`${where}OwnName`, rule), addedAt: AT }],
        said: [
          {
            id: id(),
            is: 'advice',
            on: DAY,
            who: word(`${where}Said`, rule),
            words: word(`${where}Advice`, rule),
            addedAt: AT,
          },
        ],
      },
      decided:
        decidedOn === null
          ? null
          : {
              outcome: 'suspend',
              reasons: word(`${where}Reasons`, rule),
              by: staff(`${where}Decider`, rule),
              on: decidedOn,
            },
    };
  };
  const risk = on('riskAssessment');
  return {
    assessments: [
      assessment('riskOld', and(risk, earlier), DAY, AT),
      assessment('riskNow', risk, DAY, '2026-11-24T10:00:00.000Z'),
      assessment('riskOpen', and(risk, earlier), null, '2026-11-25T10:00:00.000Z'),
    ],
  };
};
