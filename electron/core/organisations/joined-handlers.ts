import { Refusal } from '#shared/contract/errors.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { mergedOrganisation } from '#shared/domain/organisation-merge.ts';
import {
  type OrganisationUse,
  usesInOverview,
  usesInPlan,
  usesInSignal,
} from '#shared/domain/organisation-use.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, RecordUsing } from '../ports.ts';
import { demand, demandWritten } from '../records.ts';
import type { Session } from '../session.ts';

/** What joins the social map with the files, and two of its entries with each other. */
export type Joined = Extract<
  MethodsOf<'organisations'>,
  `organisations.${'usedIn' | 'doubles' | 'merged' | 'mergedEntry' | 'merge' | 'part'}`
>;

type Needs = { session: Session; clock: Clock };

type AtVersion = { id: OrganisationId; baseVersion: number };

export const joinedHandlers = ({ session, clock }: Needs): Handlers<Joined> => {
  const changed = (...ids: OrganisationId[]) => {
    for (const organisationId of ids) session.emit({ event: 'organisation.changed', organisationId });
  };

  /** @throws {Refusal} `notFound`, also for one that has gone into another; `conflict` */
  const demandAt = ({ id, baseVersion }: AtVersion): Organisation => {
    const organisation = demand(session.vault.organisations.find(id));
    if (organisation.version !== baseVersion) throw new Refusal('conflict', 'it has changed in between');
    return organisation;
  };

  const usesIn = (record: RecordUsing, ids: ReadonlySet<OrganisationId>): OrganisationUse[] => {
    switch (record.usedIn) {
      case 'ecogram':
        return [{ in: 'ecogram', personId: record.id }];
      case 'plan': {
        const plan = session.vault.plans.find(record.id);
        return plan ? usesInPlan(plan, ids) : [];
      }
      case 'signal': {
        const signal = session.vault.signals.find(record.id);
        return signal ? usesInSignal(signal, ids) : [];
      }
      case 'overview': {
        const overview = session.vault.overviews.ofFile(record.id);
        return overview ? usesInOverview(overview.content, ids) : [];
      }
    }
  };

  return {
    // Names of files, as the list of files has them: that somebody has opened one, the log says when they do.
    'organisations.usedIn': ({ id, limit }) => {
      const { organisations, organisationMerges, organisationUses, roadmaps } = session.vault;
      const meant = demand(organisations.find(organisationMerges.meaning(id)));
      const ids = organisationMerges.idsOf(meant.id);
      const known = new Set(ids);
      const { files, total } = organisationUses.files(ids, limit);
      const withUses = files.map((file) => ({
        ...file,
        uses: organisationUses.inFile(ids, file.fileId).flatMap((record) => usesIn(record, known)),
      }));
      const isLocalContact = roadmaps.help().details.contacts.some((contact) => known.has(contact));
      return { files: withUses, total, isLocalContact };
    },

    'organisations.doubles': ({ id }) => {
      const { organisations, organisationMerges } = session.vault;
      return organisations.doublesOf(demand(organisations.find(organisationMerges.meaning(id))));
    },

    'organisations.merged': () => session.vault.organisationMerges.list(),

    'organisations.mergedEntry': ({ id }) => demand(session.vault.organisationMerges.entry(id)),

    'organisations.merge': ({ stays, goes, details }) => {
      const { vault } = session;
      const trace = { action: 'organisation.merged', subject: stays.id, detail: { other: goes.id } } as const;
      const merged = vault.write(trace, () => {
        const [staying, going] = [demandAt(stays), demandAt(goes)];
        const now = instantOf(clock.now());
        const next = { ...mergedOrganisation(staying, going, details), updatedAt: now };
        demandWritten(vault.organisations.replace(next, staying.version));
        demandWritten(vault.organisations.take(going));
        vault.organisationMerges.insert(going, staying.id, now);
        return next;
      });
      changed(stays.id, goes.id);
      return merged;
    },

    'organisations.part': ({ id }) => {
      const { vault } = session;
      const { organisationMerges, organisations } = vault;
      const into = organisationMerges.meaning(id);
      const trace = { action: 'organisation.parted', subject: id, detail: { other: into } } as const;
      const parted = vault.write(trace, () => {
        const { organisation } = demand(into === id ? undefined : organisationMerges.take(id));
        // Above whatever was written under either id meanwhile, so that nobody's words take the place of others'.
        const version = Math.max(organisation.version, organisations.find(into)?.version ?? 0) + 1;
        const next = { ...organisation, version, updatedAt: instantOf(clock.now()) };
        organisations.insert(next);
        return next;
      });
      changed(id, into);
      return parted;
    },
  };
};
