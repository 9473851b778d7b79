import { FileContents } from '../../file-contents.ts';
import { ecogramOfCanaries } from './ecogram.testkit.ts';
import { fearsOfCanaries } from './fears.testkit.ts';
import { firstSignsOfCanaries } from './first-signs.testkit.ts';
import { monitoringOfCanaries } from './monitoring.testkit.ts';
import { newNest } from './nest.testkit.ts';
import { networkOfCanaries } from './network-at-home.testkit.ts';
import { officeOfCanaries } from './office.testkit.ts';
import { overviewsOfCanaries } from './overviews.testkit.ts';
import { personOfCanaries } from './person.testkit.ts';
import { plansOfCanaries } from './plans.testkit.ts';
import { risksOfCanaries } from './risks.testkit.ts';

/**
 * A file in which every word that somebody can have written is one of its own, and knows by itself when it may leave: whatever rule a
 * release goes by has been written down here a second time, word by word.
 */
export const fileOfCanaries = () => {
  const nest = newNest();
  const { contents: drawn, drawnPeople } = ecogramOfCanaries(nest);
  const contents = FileContents.parse({
    ...personOfCanaries(nest),
    reviewOn: null,
    ...drawn,
    ...overviewsOfCanaries(nest, drawnPeople),
    ...fearsOfCanaries(nest),
    ...networkOfCanaries(nest, drawnPeople),
    ...firstSignsOfCanaries(nest),
    ...risksOfCanaries(nest),
    ...plansOfCanaries(nest, drawnPeople),
    ...monitoringOfCanaries(nest),
    ...officeOfCanaries(nest),
    copies: [],
  });
  const { canaries, openables, namables, organisationNames, planId, otherPlanId } = nest;
  // The first id of the second contact's own is offered too; whoever left in danger can be opened by nobody.
  return { contents, canaries, openables, namables, organisationNames, planId, otherPlanId };
};

export type CanaryFile = ReturnType<typeof fileOfCanaries>;
