import type { AuditDetail } from '#shared/domain/audit.ts';
import { type GivenOut, givenOutBefore } from '#shared/domain/numbers/given-out.ts';
import { codeOfPeriod, type PeriodChoice, periodOfCode } from '#shared/domain/numbers/period.ts';
import type { NumbersReport } from '#shared/domain/numbers/report.ts';
import { filesBehind, reportOf } from '#shared/domain/numbers/report.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Notes } from '../log/notes.ts';
import type { OpenVault, VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';

/** The report with the threshold that the shelter has decided. */
export const reportFrom = ({ counted, policy }: VaultRecords, period: PeriodChoice): NumbersReport =>
  reportOf(counted.all(), period, policy.read().smallestNumber);

/** Which period, for the log: `2026-quarter-3`, or its days. */
export const periodCode = (period: PeriodChoice): AuditDetail =>
  period.kind === 'own' ? { from: period.from, until: period.until } : { period: codeOfPeriod(period) };

/** All that has been given out, the newest first. */
const givenOut = ({ log }: OpenVault): GivenOut[] =>
  log.saved({ what: 'numbers' }).flatMap(({ at, staffName, detail }) => {
    const period = periodOfCode(String(detail.period ?? ''));
    return period ? [{ period, at, by: staffName ?? '' }] : [];
  });

export const numberHandlers = ({
  session,
  notes,
}: {
  session: Session;
  notes: Notes;
}): Handlers<MethodsOf<'numbers'>> => ({
  'numbers.report': ({ period }) => reportFrom(session.vault, period),

  'numbers.givenOut': ({ period }) => {
    const { vault } = session;
    return givenOutBefore(vault.counted.all(), period, vault.policy.read().smallestNumber, givenOut(vault));
  },

  'numbers.trace': ({ period, number }) => {
    const { counted, files, policy } = session.vault;
    const behind = filesBehind(counted.all(), period, policy.read().smallestNumber, number);
    const { table, row, column } = number;
    const which = Object.entries({ table, row, column }).filter(([, name]) => name !== null);
    // First the log, then the names.
    notes.note({
      action: 'numbers.traced',
      subject: null,
      detail: { ...periodCode(period), ...(Object.fromEntries(which) as AuditDetail) },
    });
    return behind.map(({ id }) => {
      const { workingName, fileCode } = demand(files.find(id)).details;
      return { id, workingName, fileCode };
    });
  },
});
