import hiwot from '#resources/practice/hiwot.json' with { type: 'json' };
import { NOBODY_LEFT } from './ecogram-danger-across.ts';
import { FileContents } from './file-contents.ts';
import { PracticePerson } from './practice-person.ts';

/** What a vault holds of a practice person. */
export const hiwotsContents = (): FileContents => {
  const { file, children, ecogram, plans, assessments, fears, monitoring, overview } =
    PracticePerson.parse(hiwot);
  return FileContents.parse({
    ...{ file, children, ecogram, plans, assessments, fears, monitoring },
    ...{ reviewOn: null, overview: overview ?? null, origin: null, leftInDanger: NOBODY_LEFT },
    ...{ ecogramVersions: [], overviewVersions: [], signals: [], ratings: [], overrides: [] },
    ...{ planEvents: [], planVersions: [], planComments: [], todayMarks: [], consents: [], copies: [] },
  });
};
