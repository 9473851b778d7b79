import { FACTORS } from '../../factors.ts';
import { newOverviewContent } from '../../overview.ts';
import { AT, always, and, DAY, earlier, on, or, type Rule } from './canary.testkit.ts';
import type { Drawn } from './ecogram.testkit.ts';
import type { Nest } from './nest.testkit.ts';

/** As they stand, and as they were kept. */
export const overviewsOfCanaries = (nest: Nest, { aunt, trader }: Drawn) => {
  const { id, fileId, word, theirs, around, staff, work, sources } = nest;
  const overviewOne = (where: string, rule: Rule) => {
    const content = newOverviewContent();
    for (const country of ['destination', 'origin'] as const)
      for (const factor of FACTORS)
        content.views[country][factor] = {
          ...content.views[country][factor],
          sayings: [
            { by: 'client', who: word(`${where}Client`, and(on('overviewOne'), rule)) },
            { by: 'other', who: theirs(`${where}Other`, and(on('overviewOne'), rule, sources)) },
          ].map(({ by, who }) => ({
            ...{ id: id(), by, who, on: DAY, score: { is: 'notAskedYet' } },
            words: (by === 'client' ? word : around)(`${where}Words`, and(on('overviewOne'), rule)),
          })) as never,
        };
    const two = and(on('overviewTwo'), rule);
    content.changes = [
      {
        ...{
          country: 'origin',
          factor: 'housing',
          organisations: [],
          by: null,
          couldBecome: { is: 'notAskedYet' },
        },
        people: [aunt, trader],
        inWhatWay: word(`${where}Way`, two),
        conditions: word(`${where}Conditions`, two),
        withWhoseHelp: word(`${where}Help`, two),
      } as never,
    ];
    return content;
  };

  return {
    overview: { fileId, version: 1, content: overviewOne('overview', always), updatedAt: AT },
    overviewVersions: [
      {
        ...{ id: id(), fileId, keptAt: AT },
        keptBy: staff('overviewKeeper', and(earlier, or(on('overviewOne'), on('overviewTwo'))), around),
        words: word('overviewKept', and(earlier, work, or(on('overviewOne'), on('overviewTwo')))),
        content: overviewOne('overviewThen', earlier),
      },
    ],
  };
};
