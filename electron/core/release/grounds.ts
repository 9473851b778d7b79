import { Refusal } from '#shared/contract/errors.ts';
import type { ReleaseGround } from '#shared/contract/methods/release.ts';
import { type Consent, coveredOn, standingOn } from '#shared/domain/consent.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { ReleaseBasis } from '#shared/domain/release/copy.ts';
import { isOfOthers } from '#shared/domain/release/opened.ts';
import { type Purpose, type ReleaseRecipient, sameWhom } from '#shared/domain/release/recipient.ts';
import type { Release } from '#shared/domain/release/release.ts';
import type { Role } from '#shared/domain/staff.ts';
import { demandAtHome } from '../files/at-home.ts';
import type { OpenVault } from '../ports.ts';
import { demand } from '../records.ts';

const MAY_OVERRIDE: readonly Role[] = ['supervisor', 'manager'];
const MAY_GIVE_HER: readonly Role[] = ['counsellor', 'manager'];

type Asked = {
  fileId: ClientFileId;
  ground: ReleaseGround;
  release: Pick<Release, 'parts' | 'opened' | 'apart'>;
};
export type Ground = { recipient: ReleaseRecipient; purpose: Purpose | null; basis: ReleaseBasis };

const demandRole = ({ staff }: OpenVault, roles: readonly Role[]): void => {
  if (!roles.includes(staff.role)) throw new Refusal('notAllowed', `not for a ${staff.role}`);
};

/** No consent covers what never leaves by itself: somebody answers for it. What was done with a file is told to the client alone. */
const demandOpenable = (vault: OpenVault, { ground, release: { opened, apart } }: Asked): void => {
  const own = ground.is === 'own';
  // What is held of others says all that would be opened one by one.
  if (apart && !own)
    throw new Refusal('notAllowed', 'what is held of others goes with the client’s own copy alone');
  if (apart) demandRole(vault, MAY_OVERRIDE);
  if (!own && opened.some(({ what }) => what.is === 'records'))
    throw new Refusal('notAllowed', 'what was done with a file is for the client alone');
  if (opened.some(({ what }) => !own || isOfOthers(what))) demandRole(vault, MAY_OVERRIDE);
};

/**
 * What the client has said of a recipient and a purpose, however they are spelled. Two organisations that were asked about can be one by now: then
 * what was said of the one that was chosen.
 */
const saidOf = (
  { consents, organisationMerges }: OpenVault,
  fileId: ClientFileId,
  whom: Pick<Consent, 'recipient' | 'purpose'>,
): Consent | undefined => {
  const all = consents.ofFile(fileId);
  return (
    all.find((one) => sameWhom(one, whom)) ??
    all.find((one) => sameWhom(one, whom, organisationMerges.meaning))
  );
};

/**
 * By what right something leaves on a day, to whom and what for.
 *
 * @throws {Refusal} `noConsent` where a consent doesn't cover it; `notAllowed` where that isn't for whoever asks; `onlyForReview` for a guest;
 * `notFound`
 */
export const groundOf = (vault: OpenVault, asked: Asked, day: CalendarDate): Ground => {
  const { fileId, ground, release } = asked;
  demandAtHome(vault, [fileId]);
  demandOpenable(vault, asked);
  switch (ground.is) {
    case 'own':
      demandRole(vault, MAY_GIVE_HER);
      return { recipient: { is: 'client' }, purpose: null, basis: { is: 'own' } };
    case 'override': {
      demandRole(vault, MAY_OVERRIDE);
      const { recipient, purpose, reason } = ground;
      const consent = saidOf(vault, fileId, { recipient, purpose });
      const covered = consent ? coveredOn(consent, day) : [];
      const beyond = release.parts.filter((part) => !covered.includes(part));
      return {
        ...{ recipient, purpose },
        basis: { is: 'override', consentId: consent?.id ?? null, reason, beyond },
      };
    }
    case 'consent': {
      const consent = demand(vault.consents.find(ground.consentId));
      if (consent.fileId !== fileId) throw new Refusal('notFound', 'a consent of another file');
      const covered = coveredOn(consent, day);
      const standing = standingOn(consent, day);
      if (standing.is !== 'given' || !release.parts.every((part) => covered.includes(part)))
        throw new Refusal('noConsent', 'the consent does not cover it');
      const { recipient, purpose } = consent;
      return { recipient, purpose, basis: { is: 'consent', consentId: consent.id, actId: standing.id } };
    }
  }
};

/** @throws {Refusal} `noConsent` where somebody answers for less than would leave now */
export const demandStill = (was: ReleaseBasis, now: ReleaseBasis): void => {
  if (was.is !== 'override' || now.is !== 'override') return;
  if (now.beyond?.some((part) => !was.beyond?.includes(part)))
    throw new Refusal('noConsent', 'what was agreed to has been taken back');
};
