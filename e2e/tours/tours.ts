import { addPracticePerson } from '../add-person.ts';
import type { RunningApp } from '../app.ts';
import { type PracticeName, type PracticePerson, practicePerson } from '../practice.ts';
import { tourOfAFile } from './a-file.ts';
import { tourOfAYear } from './a-year.ts';
import { tourOfBundles } from './bundles.ts';
import { tourOfExchange } from './exchange.ts';
import { tourOfAFileList } from './file-list.ts';
import { tourFromTheFirstRun } from './first-run.ts';
import { tourOfFirstSigns } from './first-signs.ts';
import { tourOfAFirstTalk } from './first-talk.ts';
import { tourOfLatePlans } from './late-plans.ts';
import { tourOfLeaving } from './leaving.ts';
import type { Look, Tour } from './look.ts';
import { tourOfNumbers } from './numbers.ts';
import { tourOfPaper } from './on-paper.ts';
import { tourOfOverviews } from './overviews.ts';
import { tourOfPeople } from './people.ts';
import { tourOfPractice } from './practice.ts';
import { tourOfRecovery } from './recovery.ts';
import { tourOfRemoving } from './removing.ts';
import { tourOfTheSocialMap } from './social-map.ts';

type Telling = (app: RunningApp, person: PracticePerson, look: Look) => Promise<void>;

/** A tour of the file of somebody made up. */
const of =
  (name: PracticeName, telling: Telling) =>
  async (app: RunningApp, look: Look): Promise<void> => {
    const person = practicePerson(name);
    await addPracticePerson(app, person);
    await telling(app, person, look);
  };

/** What every tour of a file, and of its overviews, sees. */
const OF_A_FILE = [
  'details',
  'ecogram',
  'ecogramComparison',
  'ecogramVersions',
  'file',
  'files',
  'origin',
  'plan',
  'printPlan',
  'risk',
] as const;
const OF_OVERVIEWS = [
  'overviewComparison',
  'overviewTogether',
  'overviewVersions',
  'overviews',
  'printOverview',
  'printOverviewComparison',
] as const;

/** Every screen, in every state that can be brought about: empty, with a little on it, and full. */
export const TOURS: readonly Tour[] = [
  {
    about: 'the first run',
    from: 'nothing',
    sees: ['backups', 'details', 'file', 'files', 'recovery', 'settings', 'today'],
    go: tourFromTheFirstRun,
  },
  {
    about: 'a first talk',
    from: 'oneFile',
    sees: ['ecogram', 'file', 'plan', 'printEcogram', 'printPlan'],
    go: tourOfAFirstTalk,
  },
  {
    about: 'first signs',
    from: 'oneFile',
    sees: ['file', 'printOpeners', 'roadmap', 'roadmaps', 'signs'],
    go: tourOfFirstSigns,
  },
  {
    about: 'a year',
    from: 'oneFile',
    sees: ['dateTemplate', 'dateTemplates', 'details', 'monitoring', 'today'],
    go: tourOfAYear,
  },
  { about: 'removing', from: 'oneFile', sees: ['due', 'file', 'files', 'removed'], go: tourOfRemoving },
  { about: 'practice', from: 'oneFile', sees: ['files', 'practice'], go: tourOfPractice },
  {
    about: 'plans late in their lives',
    from: 'oneFile',
    sees: ['file', 'monitoring', 'plan', 'planReview', 'planVersion', 'planVersions', 'review'],
    go: tourOfLatePlans,
  },
  { about: 'numbers', from: 'oneFile', sees: ['numbers', 'printNumbers'], go: tourOfNumbers },
  {
    about: 'the social map',
    from: 'oneFile',
    sees: [
      'mergeOrganisations',
      'organisation',
      'organisations',
      'organisationsBeside',
      'plan',
      'printOrganisations',
      'printSocialMap',
    ],
    go: tourOfTheSocialMap,
  },
  { about: 'lists of organisations', from: 'oneFile', sees: ['bringIn', 'giveMap'], go: tourOfExchange },
  { about: 'a list of clients', from: 'oneFile', sees: ['fileList', 'files'], go: tourOfAFileList },
  { about: 'recovery', from: 'oneFile', sees: ['recovery'], go: tourOfRecovery },
  { about: 'people and the log', from: 'oneFile', sees: ['log', 'people'], go: tourOfPeople },
  {
    about: 'a file of a mother',
    from: 'oneFile',
    sees: OF_A_FILE,
    go: of('hiwot', tourOfAFile),
  },
  {
    about: 'a file of a man who was made to work',
    from: 'oneFile',
    sees: OF_A_FILE,
    go: of('radu', tourOfAFile),
  },
  {
    about: 'the overviews of a mother',
    from: 'oneFile',
    sees: OF_OVERVIEWS,
    go: of('hiwot', tourOfOverviews),
  },
  {
    about: 'bundles',
    from: 'oneFile',
    sees: ['bundleIn', 'bundleKey', 'bundleOut', 'file'],
    go: of('hiwot', tourOfBundles),
  },
  {
    about: 'what is printed',
    from: 'oneFile',
    sees: ['printComparison', 'printConsent', 'printRisk', 'printSummary'],
    go: of('hiwot', tourOfPaper),
  },
  {
    about: 'what leaves',
    from: 'oneFile',
    sees: ['bundleIn', 'consents', 'copy', 'printClientCopy', 'release', 'settings'],
    go: of('hiwot', tourOfLeaving),
  },
  {
    about: 'the overviews of a man who was made to work',
    from: 'oneFile',
    sees: OF_OVERVIEWS,
    go: of('radu', tourOfOverviews),
  },
];
