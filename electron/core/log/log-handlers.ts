import type { AuditEntry } from '#shared/domain/audit.ts';
import { ConsentId, StaffId } from '#shared/domain/ids.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { OpenVault } from '../ports.ts';
import type { Session } from '../session.ts';
import type { Notes } from './notes.ts';

/** The log for whoever supervises: looking at it and checking it stand in it too. */
export const logHandlers = ({
  session,
  notes,
}: {
  session: Session;
  notes: Notes;
}): Handlers<MethodsOf<'log'>> => ({
  'log.list': (query) => {
    const found = session.vault.log.list(query);
    const subjects = namesIn(found.entries, session.vault);
    if (query.before === null) notes.note({ action: 'log.read', subject: query.about });
    return { ...found, subjects };
  },

  'log.check': ({ known }) => {
    const { log } = session.vault;
    const finding = log.check(known === null ? [] : [known]);
    notes.note({ action: 'log.checked', subject: null, detail: { found: finding.is } });
    return finding;
  },
});

const idsIn = ({ subject, detail: { tried, consent } }: AuditEntry): string[] => [
  ...(subject === null ? [] : [subject]),
  ...[tried, consent].filter((id) => typeof id === 'string'),
];

/** A consent goes by whom it is for, where that is more than a kind. */
const consentName = (id: string, { consents, organisations, organisationMerges }: OpenVault) => {
  const consent = ConsentId.safeParse(id);
  const recipient = consent.success ? consents.find(consent.data)?.recipient : undefined;
  if (recipient?.is === 'organisation') {
    const meant = organisationMerges.meaning(recipient.organisationId);
    return organisations.nameOf(meant) ?? recipient.calledAs;
  }
  return recipient?.words || undefined;
};

/** A name alone is no reading of a file: the log tells of whoever opens it. */
const namesIn = (entries: readonly AuditEntry[], vault: OpenVault): Record<string, string> => {
  const present = new Map<string, string>(vault.access.people().map(({ id, name }) => [id, name]));
  const nameOf = (id: string) =>
    present.get(id) ??
    vault.files.nameOf(id) ??
    vault.organisations.nameOf(id) ??
    vault.organisationMerges.nameOf(id) ??
    consentName(id, vault) ??
    formerName(id, vault);
  return Object.fromEntries(
    [...new Set(entries.flatMap(idsIn))].flatMap((id) => {
      const name = nameOf(id);
      return name === undefined ? [] : [[id, name]];
    }),
  );
};

/** Whoever was removed has no slot any more, but what they did still bears their name. */
const formerName = (id: string, { log }: OpenVault): string | undefined => {
  const anything = { kind: null, about: null, from: null, until: null, before: null, limit: 1 };
  const [last] = log.list({ ...anything, staffId: StaffId.parse(id) }).entries;
  return last?.staffName ?? undefined;
};
