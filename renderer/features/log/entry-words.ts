import type { AuditEntry, AuditSubject } from '#shared/domain/audit.ts';
import { AuditSubject as Subject } from '#shared/domain/audit.ts';
import { RecoveryForm } from '#shared/domain/recovery.ts';
import { Outcome } from '#shared/domain/risk-assessment.ts';
import { Role } from '#shared/domain/staff.ts';
import type { Words } from '#shared/i18n/words.ts';

export type LogWords = Words;

/** The part of an action before its dot: what kind of thing it is about. */
export const kindOf = ({ action }: Pick<AuditEntry, 'action'>): AuditSubject =>
  Subject.parse(action.slice(0, action.indexOf('.')));

/** What was made, wherever an entry says so. */
export const WHATS = [
  'plan',
  'risk',
  'clientCopy',
  'summary',
  'ecogram',
  'comparison',
  'overview',
  'openers',
  'numbers',
  'recovery',
  'organisations',
  'socialMap',
  'importReport',
  'bundle',
  'fileListReport',
  'consent',
] as const;
const FOUNDS = ['sound', 'missing', 'altered', 'cut'] as const;

/**
 * What else an entry says, in words. A detail that this program has no words for (one from a newer program, the numbers of a
 * policy) is left out: the log keeps it.
 */
export const detailWords = (
  { action, detail }: Pick<AuditEntry, 'action' | 'detail'>,
  names: Readonly<Record<string, string>>,
  t: LogWords,
): string[] => {
  const {
    role,
    tried,
    what,
    format,
    names: shownNames,
    danger,
    security,
    sheet,
    form,
    found,
    outcome,
    copy,
    ground,
  } = detail;
  const words: (string | null)[] = [];
  const triedName = typeof tried === 'string' ? names[tried] : undefined;
  if (triedName !== undefined) words.push(t('log:detail.tried', { name: triedName }));
  const knownRole = Role.safeParse(role);
  if (knownRole.success) words.push(t(`terms:role.${knownRole.data}`));
  const knownWhat = WHATS.find((known) => known === what);
  if (knownWhat) words.push(t(`log:detail.what.${knownWhat}`));
  // That it went to a printer is said by the action.
  if (typeof format === 'string' && format !== 'paper') words.push(format.toUpperCase());
  if (typeof copy === 'string') words.push(copy);
  if (ground === 'override') words.push(t('log:detail.override'));
  if (shownNames === 'shown') words.push(t('log:detail.withNames'));
  if (danger === 'shown') words.push(t('log:detail.withDanger'));
  if (security === 'shown') words.push(t('log:detail.withSecurity'));
  if (typeof sheet === 'string') words.push(sheet);
  const knownForm = RecoveryForm.safeParse(form);
  if (knownForm.success) words.push(t(`log:detail.form.${knownForm.data}`));
  const knownFound = FOUNDS.find((known) => known === found);
  const knownOutcome = Outcome.safeParse(outcome);
  if (knownOutcome.success) words.push(t(`risk:outcome.${knownOutcome.data}`));
  if (action === 'log.checked' && knownFound) words.push(t(`log:detail.found.${knownFound}`));
  return words.filter((word) => word !== null);
};
