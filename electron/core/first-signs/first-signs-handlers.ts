import { Refusal } from '#shared/contract/errors.ts';
import type { AuditAction } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { Signal } from '#shared/domain/first-signs.ts';
import { type ClientFileId, RatingId, SignalId } from '#shared/domain/ids.ts';
import { correction, isRaterOf, type Rating } from '#shared/domain/suspicion.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';

type Needs = { session: Session; clock: Clock; ids: Ids; readings: Readings };

type Told = Extract<AuditAction, `signs.${string}`>;

/** What was seen or said, and how strong somebody's suspicion is: records of their own beside a file. */
export const firstSignsHandlers = ({
  session,
  clock,
  ids,
  readings,
}: Needs): Handlers<MethodsOf<'signs' | 'ratings'>> => {
  const now = () => instantOf(clock.now());

  const written = <Item extends { fileId: ClientFileId }>(action: Told, work: () => Item): Item => {
    const item = session.vault.write(({ fileId }: Item) => ({ action, subject: fileId }), work);
    session.emit({ event: 'signs.changed', fileId: item.fileId });
    return item;
  };

  type Which<Id> = { id: Id; baseVersion: number };

  const changeSignal = (action: Told, { id, baseVersion }: Which<SignalId>, change: Partial<Signal>) =>
    written(action, () => {
      const { signals } = session.vault;
      const next = nextVersion(demand(signals.find(id)), baseVersion, change, clock);
      demandWritten(signals.replace(next));
      return next;
    });

  /** Only whoever gave a rating says something else: what a colleague thought on a day isn't ours to change. */
  const changeRating = (
    action: Told,
    { id, baseVersion }: Which<RatingId>,
    change: (rating: Rating) => Partial<Rating>,
  ) =>
    written(action, () => {
      const { ratings, staff } = session.vault;
      const rating = demand(ratings.find(id));
      if (!isRaterOf(rating, staff)) throw new Refusal('notAllowed', 'somebody else has given this rating');
      const next = nextVersion(rating, baseVersion, change(rating), clock);
      demandWritten(ratings.replace(next));
      return next;
    });

  return {
    'signs.read': ({ fileId }) => {
      const { files, signals, ratings } = session.vault;
      demand(files.find(fileId));
      readings.note(fileId);
      return { signals: signals.ofFile(fileId), ratings: ratings.ofFile(fileId) };
    },

    'signs.note': ({ fileId, details }) =>
      written('signs.noted', () => {
        const { files, signals } = session.vault;
        demand(files.find(fileId));
        const id = SignalId.parse(ids.next());
        const at = now();
        const times = { removedAt: null, createdAt: at, updatedAt: at };
        const signal: Signal = { id, fileId, version: 1, details, ...times };
        signals.insert(signal);
        return signal;
      }),

    'signs.change': ({ details, ...which }) => changeSignal('signs.changed', which, { details }),

    'signs.remove': (which) => changeSignal('signs.removed', which, { removedAt: now() }),

    'signs.restore': (which) => changeSignal('signs.restored', which, { removedAt: null }),

    'ratings.give': ({ fileId, rated }) =>
      written('signs.rated', () => {
        const { files, ratings, staff } = session.vault;
        demand(files.find(fileId));
        const at = now();
        const rating: Rating = {
          id: RatingId.parse(ids.next()),
          fileId,
          version: 1,
          by: { id: staff.id, name: staff.name },
          rated,
          earlier: [],
          withdrawnAt: null,
          createdAt: at,
          updatedAt: at,
        };
        ratings.insert(rating);
        return rating;
      }),

    'ratings.correct': ({ rated, ...which }) =>
      changeRating('signs.ratingCorrected', which, (rating) => correction(rating, rated, now())),

    'ratings.withdraw': (which) =>
      changeRating('signs.ratingWithdrawn', which, () => ({ withdrawnAt: now() })),

    'ratings.reinstate': (which) =>
      changeRating('signs.ratingReinstated', which, () => ({ withdrawnAt: null })),
  };
};
