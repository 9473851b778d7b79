import { Refusal } from '#shared/contract/errors.ts';
import type { AuditEntry } from '#shared/domain/audit.ts';
import { type Instant, localDayOf } from '#shared/domain/dates.ts';
import { HeldDocumentId } from '#shared/domain/ids.ts';
import type { RecoveryState } from '#shared/domain/recovery.ts';
import type { HeldDocuments } from '../documents/held-documents.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Documents, Ids, Printer, RecoverySecrets } from '../ports.ts';
import type { Session } from '../session.ts';

type Needs = {
  session: Session;
  held: HeldDocuments;
  recovery: RecoverySecrets;
  documents: Pick<Documents, 'recoveryHtml'>;
  printer: Printer;
  clock: Clock;
  ids: Ids;
  words(): { recoveryFileName: string };
};

/** Enough entries to find the last rehearsal behind any number of new sheets. */
const LOOKED_THROUGH = 100;

const monthsAfter = (instant: Instant, months: number): Date => {
  const date = new Date(instant);
  date.setMonth(date.getMonth() + months);
  return date;
};

export const recoveryHandlers = (needs: Needs): Handlers<MethodsOf<'recovery'>> => {
  const { session, held, recovery, documents, printer, clock, ids } = needs;

  const lastRehearsal = (): Instant | null => {
    const { entries } = session.vault.log.list({
      kind: 'recovery',
      staffId: null,
      about: null,
      from: null,
      until: null,
      before: null,
      limit: LOOKED_THROUGH,
    });
    const isRehearsal = ({ action }: AuditEntry) => action === 'recovery.rehearsed';
    return entries.find(isRehearsal)?.at ?? null;
  };

  /** A sheet that nobody has tried yet is due at once: only a rehearsal shows that it was printed and can be read. */
  const stateNow = (): RecoveryState => {
    const sheet = session.vault.access.recoverySheet();
    if (!sheet) return { sheet: null, rehearsedAt: null, rehearsalIsDue: false };
    const last = lastRehearsal();
    const rehearsedAt = last !== null && last >= sheet.madeAt ? last : null;
    const { remindOfRehearsalMonths } = session.vault.policy.read();
    const rehearsalIsDue =
      rehearsedAt === null || monthsAfter(rehearsedAt, remindOfRehearsalMonths) <= clock.now();
    return { sheet, rehearsedAt, rehearsalIsDue };
  };

  const changed = () => session.emit({ event: 'recovery.changed' });

  return {
    'recovery.state': stateNow,

    'recovery.makeSheet': async ({ form, language, paper }) => {
      const { vault } = session;
      const { secret, sheet, parts } = await recovery.make(form);
      try {
        const madeOn = clock.now();
        const vaultShortId = vault.access.vaultId.slice(0, 8);
        const html = documents.recoveryHtml({ parts, sheet, vaultShortId, madeOn, language, paper });
        const pdf = await printer.pdfFrom(html);
        await vault.access.replaceRecoverySheet({ sheet, form }, secret);
        if (!session.isOpen) throw new Refusal('locked', 'the vault was locked meanwhile');
        changed();
        const about = {
          id: HeldDocumentId.parse(ids.next()),
          suggestedName: `${needs.words().recoveryFileName} ${localDayOf(madeOn)}.pdf`,
          mediaType: 'application/pdf',
        } as const;
        return held.hold(
          about,
          { bytes: pdf, page: { html, paper, landscape: false } },
          { subject: null, detail: { what: 'recovery', format: 'pdf' } },
        );
      } finally {
        secret.fill(0);
        for (const part of parts) (part.kind === 'code' ? part.secret : part.share).fill(0);
      }
    },

    'recovery.rehearse': async ({ sheet }) => {
      const { vault } = session;
      const secret = await recovery.secretFrom(sheet);
      try {
        await vault.access.rehearse(secret);
      } finally {
        secret.fill(0);
      }
      vault.log.note({ action: 'recovery.rehearsed', subject: null });
      changed();
      return stateNow();
    },
  };
};
