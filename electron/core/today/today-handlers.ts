import { Refusal } from '#shared/contract/errors.ts';
import { addDays, addMonths, instantOf, localDayOf } from '#shared/domain/dates.ts';
import type { Draft } from '#shared/domain/draft.ts';
import { TodayMarkId } from '#shared/domain/ids.ts';
import {
  type OpenDraft,
  SETTLED_DAYS,
  type SettledItem,
  type TodayMark,
  todayItems,
  type WaitingPlan,
  waysToSettle,
} from '#shared/domain/today.ts';
import { demandAtHome } from '../files/at-home.ts';
import { guestsHere } from '../files/guests-here.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import { reviewList } from '../plan/review-list.ts';
import type { Clock, Ids, OpenVault } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';

/** Plans that wait to be looked at, and those that have come back, as Review lists them. */
const plansInReview = (vault: OpenVault): WaitingPlan[] => {
  const { waiting, returned } = reviewList(vault);
  const row =
    (why: WaitingPlan['why']) =>
    ({ planId, fileId, workingName, number, since }: Omit<WaitingPlan, 'why'>): WaitingPlan => ({
      ...{ planId, fileId, workingName, number, why, since },
    });
  return [...waiting.map(row('forReview')), ...returned.map(row('returned'))];
};

type Needs = { session: Session; clock: Clock; ids: Ids };

/**
 * What waits, worked out anew from the files each time it is asked for. It reads dates and what they are called, as the list of files
 * reads names; nothing of an ecogram comes into it.
 *
 * Of a file that is here for a review only that waits: to read its plans, say what there is to say, and send that home. Its hearings, journeys, visits
 * and needs stand on Today where it is at home, with the people who can act on them; here they would be overdue by what nobody here
 * hears of, and whoever settled one would leave that behind with the guest. A plan that was sent back is written anew there, too.
 */
export const todayHandlers = ({ session, clock, ids }: Needs): Handlers<MethodsOf<'today'>> => {
  const written = (action: 'today.settled' | 'today.takenBack', work: () => TodayMark): TodayMark => {
    const mark = session.vault.write(({ fileId }) => ({ action, subject: fileId }), work);
    session.emit({ event: 'today.changed' });
    return mark;
  };

  const openDraft = ({ id, place, writtenAt }: Draft): OpenDraft[] => {
    if (!('fileId' in place) || !place.fileId) return [{ id, place, workingName: null, writtenAt }];
    const workingName = session.vault.files.nameOf(place.fileId);
    return workingName === undefined ? [] : [{ id, place, workingName, writtenAt }];
  };

  return {
    'today.read': () => {
      const { vault } = session;
      const today = localDayOf(clock.now());
      const files = vault.dated.all();
      const names = new Map(files.map(({ id, workingName }) => [id, workingName]));
      const marks = vault.todayMarks.all();
      const since = instantOf(new Date(`${addDays(today, -SETTLED_DAYS)}T00:00:00Z`));
      const settled = marks
        .filter(({ takenBackAt, createdAt }) => takenBackAt === null && createdAt >= since)
        .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
        .flatMap((mark): SettledItem[] => {
          const workingName = names.get(mark.fileId);
          return workingName === undefined ? [] : [{ mark, workingName }];
        });
      return {
        day: today,
        items: todayItems({ today, files, records: vault.monitoring.all(), marks }),
        plans: plansInReview(vault),
        guests: guestsHere(vault),
        drafts: vault.drafts
          .of(vault.staff.id)
          .filter(({ parts }) => parts.length > 0)
          .flatMap(openDraft),
        settled,
        unchecked: vault.organisations.unchecked(addMonths(today, -12)),
      };
    },

    'today.settle': ({ fileId, about, on, settled, words }) => {
      if (!waysToSettle(about).includes(settled.is))
        throw new Refusal('badInput', 'it is settled in its own record');
      return written('today.settled', () => {
        const { vault } = session;
        const { files, todayMarks, staff } = vault;
        demand(files.nameOf(fileId));
        demandAtHome(vault, [fileId]);
        const at = instantOf(clock.now());
        const mark: TodayMark = {
          ...{ id: TodayMarkId.parse(ids.next()), fileId, version: 1 },
          ...{ about, on, settled, words },
          by: { id: staff.id, name: staff.name },
          takenBackAt: null,
          createdAt: at,
          updatedAt: at,
        };
        todayMarks.insert(mark);
        return mark;
      });
    },

    'today.takeBack': ({ id, baseVersion }) =>
      written('today.takenBack', () => {
        const { vault } = session;
        const mark = demand(vault.todayMarks.find(id));
        demandAtHome(vault, [mark.fileId]);
        const takenBackAt = instantOf(clock.now());
        const next = nextVersion(mark, baseVersion, { takenBackAt }, clock);
        demandWritten(vault.todayMarks.replace(next));
        return next;
      }),
  };
};
