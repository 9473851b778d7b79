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

/** Every screen, in every state that can be brought about: empty, with a little on it, and full. */
export const TOURS: readonly Tour[] = [
  { about: 'the first run', from: 'nothing', go: tourFromTheFirstRun },
  { about: 'a first talk', from: 'oneFile', go: tourOfAFirstTalk },
  { about: 'first signs', from: 'oneFile', go: tourOfFirstSigns },
  { about: 'a year', from: 'oneFile', go: tourOfAYear },
  { about: 'removing', from: 'oneFile', go: tourOfRemoving },
  { about: 'practice', from: 'oneFile', go: tourOfPractice },
  { about: 'plans late in their lives', from: 'oneFile', go: tourOfLatePlans },
  { about: 'numbers', from: 'oneFile', go: tourOfNumbers },
  { about: 'the social map', from: 'oneFile', go: tourOfTheSocialMap },
  { about: 'lists of organisations', from: 'oneFile', go: tourOfExchange },
  { about: 'a list of clients', from: 'oneFile', go: tourOfAFileList },
  { about: 'recovery', from: 'oneFile', go: tourOfRecovery },
  { about: 'people and the log', from: 'oneFile', go: tourOfPeople },
  { about: 'a file of a mother', from: 'oneFile', go: of('hiwot', tourOfAFile) },
  { about: 'a file of a man who was made to work', from: 'oneFile', go: of('radu', tourOfAFile) },
  { about: 'the overviews of a mother', from: 'oneFile', go: of('hiwot', tourOfOverviews) },
  { about: 'bundles', from: 'oneFile', go: of('hiwot', tourOfBundles) },
  { about: 'what is printed', from: 'oneFile', go: of('hiwot', tourOfPaper) },
  { about: 'what leaves', from: 'oneFile', go: of('hiwot', tourOfLeaving) },
  { about: 'the overviews of a man who was made to work', from: 'oneFile', go: of('radu', tourOfOverviews) },
];
