import { Refusal } from '#shared/contract/errors.ts';
import type { Consent } from '#shared/domain/consent.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import { ConsentActId, ConsentId, type OrganisationId } from '#shared/domain/ids.ts';
import { type ReleaseRecipient, sameWhom } from '#shared/domain/release/recipient.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Ids, VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';

type Needs = { session: Session; clock: Clock; ids: Ids; readings: Readings };

type Map = Pick<VaultRecords, 'organisations' | 'organisationMerges'>;

/** What those among the recipients are called by now that are organisations of the social map. */
export const recipientNames = (
  { organisations, organisationMerges }: Map,
  recipients: readonly ReleaseRecipient[],
): Record<OrganisationId, string> =>
  Object.fromEntries(
    recipients.flatMap((recipient) => {
      if (recipient.is !== 'organisation') return [];
      const meant = organisations.find(organisationMerges.meaning(recipient.organisationId));
      return meant ? [[recipient.organisationId, meant.details.name]] : [];
    }),
  );

/** What a client says of who may know what. Nothing of it is changed: each word stands beside those before it. */
export const consentHandlers = ({
  session,
  clock,
  ids,
  readings,
}: Needs): Handlers<MethodsOf<'consents'>> => {
  const author = () => {
    const { id, name } = session.vault.staff;
    return { id, name };
  };

  const changed = (consent: Consent): Consent => {
    session.emit({ event: 'consents.changed', fileId: consent.fileId });
    return consent;
  };

  return {
    'consents.read': ({ fileId }) => {
      const { vault } = session;
      demand(vault.files.find(fileId));
      readings.note(fileId);
      const consents = vault.consents.ofFile(fileId);
      const copies = vault.copies.ofFile(fileId);
      const recipients = [...consents, ...copies].map(({ recipient }) => recipient);
      const organisations = recipientNames(vault, recipients);
      return { day: localDayOf(clock.now()), consents, copies, organisations };
    },

    'consents.begin': ({ fileId, recipient, purpose }) => {
      const { vault } = session;
      const { organisationMerges } = vault;
      const id = ConsentId.parse(ids.next());
      const begin = (): Consent => {
        demand(vault.files.find(fileId));
        const isSame = (other: Consent) =>
          sameWhom(other, { recipient, purpose }, organisationMerges.meaning);
        if (vault.consents.ofFile(fileId).some(isSame))
          throw new Refusal('conflict', 'there is one for that recipient and purpose');
        const consent = { id, fileId, recipient, purpose, createdAt: instantOf(clock.now()), by: author() };
        vault.consents.insert(consent);
        return { ...consent, acts: [] };
      };
      return changed(
        vault.write({ action: 'consent.begun', subject: fileId, detail: { consent: id } }, begin),
      );
    },

    'consents.say': ({ id, seen, act }) => {
      const { vault } = session;
      if (act.on > localDayOf(clock.now())) throw new Refusal('badInput', 'a day that has not come');
      const say = (): Consent => {
        const consent = demand(vault.consents.find(id));
        if (consent.acts.length !== seen) throw new Refusal('conflict', 'more was said in between');
        const actId = ConsentActId.parse(ids.next());
        vault.consents.add(consent, { id: actId, at: instantOf(clock.now()), by: author(), act });
        return demand(vault.consents.find(id));
      };
      const trace = ({ fileId }: Consent) => ({
        action: `consent.${act.is}` as const,
        subject: fileId,
        detail: { consent: id },
      });
      return changed(vault.write(trace, say));
    },
  };
};
