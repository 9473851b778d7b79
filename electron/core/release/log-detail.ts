import type { AuditDetail } from '#shared/domain/audit.ts';
import type { ReleaseCopy } from '#shared/domain/release/copy.ts';
import { RELEASE_ENDINGS } from '#shared/domain/release/forms.ts';
import type { HowItLeft } from '#shared/domain/release/logged-parts.ts';
import type { VaultRecords } from '../ports.ts';

type Told = Pick<ReleaseCopy, 'number' | 'form' | 'recipient' | 'purpose' | 'basis' | 'parts' | 'release'>;

/** The consent that a copy leaves by, and what of it: the yes, and the day on which it was given. */
const consentOf = ({ basis }: Told, { consents }: Pick<VaultRecords, 'consents'>): AuditDetail => {
  if (basis.is === 'own' || basis.consentId === null) return {};
  const consent = consents.find(basis.consentId);
  if (basis.is === 'override') return { consent: basis.consentId };
  const said = consent?.acts.find(({ id }) => id === basis.actId);
  return { consent: basis.consentId, act: basis.actId, ...(said ? { actOn: said.act.on } : {}) };
};

/** What is locked is called by what it is; a whole file says what it was made for. */
const formOf = (form: Told['form']): AuditDetail => {
  if (form !== 'bundle' && form !== 'whole') return { format: form };
  return { what: 'bundle', format: RELEASE_ENDINGS.bundle, ...(form === 'whole' ? { use: 'move' } : {}) };
};

/**
 * What the log keeps of a copy: its number, to what kind of recipient and what for, in which form, on what ground and by which consent, and
 * each part that is in it. All are words of the program or ids: who the recipient is, and why somebody answered for it, stand on the receipt.
 */
export const logDetailOf = (told: Told, vault: Pick<VaultRecords, 'consents'>): AuditDetail => {
  const { number, form, recipient, purpose, basis, parts, release } = told;
  const beyond = basis.is === 'override' ? (basis.beyond ?? parts) : [];
  const how = (part: (typeof parts)[number]): HowItLeft =>
    basis.is === 'own' ? 'own' : beyond.includes(part) ? 'beyond' : 'agreed';
  return {
    ...{ copy: number, to: recipient.is, ground: basis.is },
    ...(purpose === null ? {} : { for: purpose.is }),
    ...formOf(form),
    ...(release?.apart ? { about: 'others' } : {}),
    ...consentOf(told, vault),
    ...Object.fromEntries(parts.map((part) => [part, how(part)])),
  };
};
