import { newClientDetails } from '../../client-file.ts';
import { and, DAY, on } from './canary.testkit.ts';
import { given, type Nest, openable } from './nest.testkit.ts';

/** Who she is, and her child. */
export const personOfCanaries = (nest: Nest) => {
  const { id, fileId, childId, times, record, word, theirs, around, opens, named } = nest;
  const sign = on('firstSigns');
  return {
    file: {
      ...{ id: fileId, version: 3, ...times },
      details: {
        ...newClientDetails(word('workingName', on('identity'))),
        fileCode: word('fileCode', on('identity')),
        languages: given([word('language', on('identity'))]),
        gender: given({ is: 'inOwnWords', words: word('gender', on('identity')) }),
        keyDates: [{ id: id(), what: word('keyDate', on('dates')), on: given(DAY), from: null }],
        reportedBy: given({ is: 'somebodyElse', words: word('reporter', sign) }),
        informallyIdentified: given({ is: 'yes', since: null, by: word('informally', sign) }),
        formallyIdentified: given({ is: 'yes', since: null, by: word('formally', sign) }),
        sectors: given([word('sector', sign)]),
        leftTo: given({ is: 'elsewhere', words: word('leftTo', on('monitoring')) }),
        notes: word('fileNotes', opens(openable({ is: 'fileNotes' }))),
      },
    },
    children: [
      {
        ...record,
        id: childId,
        details: {
          ...{
            name: around('childName', on('children')),
            born: given(DAY),
            whereabouts: { is: 'notAskedYet' },
          },
          guardian: theirs('guardian', and(on('children'), named(childId))),
          notes: word('childNotes', and(on('children'), opens(openable({ is: 'childNotes', childId })))),
        },
      },
    ],
  };
};
