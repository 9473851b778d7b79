import { Refusal } from '#shared/contract/errors.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { Handlers } from '../handlers.ts';
import type { Clock } from '../ports.ts';
import type { Session } from '../session.ts';
import { demandAtHome } from './at-home.ts';

export type ReviewMethod = 'files.planReview' | 'files.due';

/** When a file is to be looked at again. Whether it is kept is for people to decide: nothing here removes one. */
export const reviewHandlers = ({
  session,
  clock,
}: {
  session: Session;
  clock: Clock;
}): Handlers<ReviewMethod> => ({
  'files.planReview': ({ id, on }) => {
    const { vault } = session;
    vault.write({ action: 'file.reviewPlanned', subject: id }, () => {
      demandAtHome(vault, [id]);
      if (!vault.files.planReview(id, on)) throw new Refusal('notFound', 'no such file');
    });
    session.emit({ event: 'file.changed', fileId: id });
    return {};
  },

  'files.due': ({ limit }) => session.vault.files.due({ today: localDayOf(clock.now()), limit }),
});
