import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { Signal, SignalDetails } from '../../domain/first-signs.ts';
import { ClientFileId, RatingId, SignalId } from '../../domain/ids.ts';
import { Rated, Rating } from '../../domain/suspicion.ts';
import { ALL_STAFF, CLIENT_WORK, define } from '../define.ts';

const ofSignal = z.strictObject({ id: SignalId, baseVersion: Version });
const ofRating = z.strictObject({ id: RatingId, baseVersion: Version });

export const firstSignsMethods = define({
  /** All that was noted of a file, in the order in which it was noted; what was taken away is among it, and says so. */
  'signs.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.strictObject({ signals: z.array(Signal), ratings: z.array(Rating) }),
  },
  'signs.note': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, details: SignalDetails }),
    output: Signal,
  },
  'signs.change': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofSignal.extend({ details: SignalDetails }),
    output: Signal,
  },
  'signs.remove': { kind: 'command', may: CLIENT_WORK, input: ofSignal, output: Signal },
  'signs.restore': { kind: 'command', may: CLIENT_WORK, input: ofSignal, output: Signal },
  /** Whoever calls rates the situation as a whole. */
  'ratings.give': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, rated: Rated }),
    output: Rating,
  },
  /** The three below: `notAllowed` for everybody but its rater. */
  'ratings.correct': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofRating.extend({ rated: Rated }),
    output: Rating,
  },
  'ratings.withdraw': { kind: 'command', may: CLIENT_WORK, input: ofRating, output: Rating },
  'ratings.reinstate': { kind: 'command', may: CLIENT_WORK, input: ofRating, output: Rating },
});
