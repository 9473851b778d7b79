import type { AuditAction } from '#shared/domain/audit.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Ids } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';
import type { ExchangeMethods } from './exchange-handlers.ts';
import type { Joined } from './joined-handlers.ts';
import { starters } from './starters.ts';

type Needs = { session: Session; clock: Clock; ids: Ids };

type Told = Extract<AuditAction, `organisation.${string}`>;

/** The rest of the subject is in `exchange-handlers.ts` and `joined-handlers.ts`. */
type Handled = Exclude<MethodsOf<'organisations'>, ExchangeMethods | Joined>;

/** The social map. There is nothing of a client in it, so the log tells of what changes in it and not of who reads. */
export const organisationHandlers = ({ session, clock, ids }: Needs): Handlers<Handled> => {
  /** Whom `id` means by now: one that has gone into another is written on there. */
  const standing = (id: OrganisationId): Organisation | undefined =>
    session.vault.organisations.find(session.vault.organisationMerges.meaning(id));

  const written = (action: Told, work: () => Organisation): Organisation => {
    const organisation = session.vault.write(({ id }: Organisation) => ({ action, subject: id }), work);
    session.emit({ event: 'organisation.changed', organisationId: organisation.id });
    return organisation;
  };

  /** `baseVersion`: left out where the change is true of whatever stands there by now, as an end is. */
  const change = (
    action: Told,
    { id, baseVersion }: { id: OrganisationId; baseVersion?: number },
    fields: Partial<Organisation>,
  ): Organisation =>
    written(action, () => {
      const { organisations } = session.vault;
      const current = demand(standing(id));
      const next = nextVersion(current, baseVersion ?? current.version, fields, clock);
      demandWritten(organisations.replace(next));
      return next;
    });

  const today = () => localDayOf(clock.now());

  return {
    'organisations.list': (query) => session.vault.organisations.list(query),

    'organisations.languages': () => session.vault.organisations.languages(),

    'organisations.read': ({ id }) => demand(standing(id)),

    'organisations.create': ({ details }) => {
      const now = instantOf(clock.now());
      const organisation: Organisation = {
        id: OrganisationId.parse(ids.next()),
        version: 1,
        details,
        checked: null,
        source: null,
        endedOn: null,
        createdAt: now,
        updatedAt: now,
      };
      return written('organisation.added', () => {
        session.vault.organisations.insert(organisation);
        return organisation;
      });
    },

    'organisations.addStarters': () => {
      const { vault } = session;
      const missing = starters(instantOf(clock.now())).filter(({ id }) => !standing(id));
      const added = missing.length;
      if (added === 0) return { added };
      vault.write({ action: 'organisation.startersAdded', subject: null, detail: { added } }, () => {
        for (const organisation of missing) vault.organisations.insert(organisation);
      });
      for (const { id } of missing) session.emit({ event: 'organisation.changed', organisationId: id });
      return { added };
    },

    'organisations.update': ({ details, ...which }) => {
      const checked = standing(which.id)?.checked ?? null;
      return change('organisation.changed', which, {
        details,
        checked: checked && { ...checked, isChangedSince: true },
      });
    },

    'organisations.check': (which) =>
      change('organisation.checked', which, {
        checked: { on: today(), by: session.vault.staff.name, isChangedSince: false, shelter: '' },
      }),

    'organisations.end': (which) => change('organisation.ended', which, { endedOn: today() }),

    'organisations.reopen': (which) => change('organisation.reopened', which, { endedOn: null }),
  };
};
