import type { AuditEntry, AuditSubject } from '#shared/domain/audit.ts';
import { AuditSubject as Subject } from '#shared/domain/audit.ts';
import { BundleUse } from '#shared/domain/bundle.ts';
import { BUNDLE_ENDING } from '#shared/domain/bundle-lock.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { RecoveryForm } from '#shared/domain/recovery.ts';
import { HOW_IT_LEFT, partsLeft } from '#shared/domain/release/logged-parts.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import { PURPOSES, RECIPIENT_KINDS } from '#shared/domain/release/recipient.ts';
import { Outcome } from '#shared/domain/risk-assessment.ts';
import { Role } from '#shared/domain/staff.ts';
import { filePartsWords } from '#shared/i18n/consent-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
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
const TO = [...RECIPIENT_KINDS, 'organisation', 'somebodyElse', 'client'] as const;
const FOR = [...PURPOSES, 'other'] as const;
/** Forms that are said in words already. */
const SAID_ALREADY: readonly unknown[] = ['paper', BUNDLE_ENDING];

/** Of a bundle: what it is for, and how many files go with it. */
const bundleWords = ({ action, detail }: Pick<AuditEntry, 'action' | 'detail'>, t: LogWords): string[] => {
  const isOfBundle = detail.what === 'bundle' || action === 'bundle.opened';
  const use = BundleUse.safeParse(detail.use);
  const { files } = detail;
  return [
    ...(isOfBundle && use.success ? [t(`log:detail.use.${use.data}`)] : []),
    ...(typeof files === 'number' && files > 1 ? [t('log:detail.files', { count: files })] : []),
  ];
};

const FOUNDS = ['sound', 'missing', 'altered', 'cut'] as const;

/** What kind of recipient, and which one, where a consent says so and is still there. */
const toWhom = (
  kind: string,
  { consent }: AuditEntry['detail'],
  names: Readonly<Record<string, string>>,
): string => {
  const name = typeof consent === 'string' ? names[consent] : undefined;
  return name === undefined ? kind : `${kind} · ${name}`;
};

/** Of a copy that leaves: to whom and what for, by which yes, and each part that is in it. */
const releaseWords = (
  detail: AuditEntry['detail'],
  names: Readonly<Record<string, string>>,
  language: string,
  t: LogWords,
): string[] => {
  const to = TO.find((known) => known === detail.to);
  const purpose = FOR.find((known) => known === detail.for);
  const day = CalendarDate.safeParse(detail.actOn);
  const [agreed, beyond, own] = HOW_IT_LEFT.map((how) => partsLeft(detail, how)) as [
    FilePart[],
    FilePart[],
    FilePart[],
  ];
  const inside = [...agreed, ...own];
  return [
    ...(detail.about === 'others' ? [t('log:detail.ofOthers')] : []),
    ...(to ? [t('log:detail.to', { who: toWhom(t(`consent:recipient.${to}`), detail, names) })] : []),
    ...(purpose ? [t('log:detail.for', { what: t(`consent:purpose.${purpose}`) })] : []),
    ...(day.success ? [t('log:detail.consentOf', { day: formatDay(day.data, language) })] : []),
    ...(inside.length > 0 ? [t('log:detail.parts', { parts: filePartsWords(inside, language) })] : []),
    ...(beyond.length > 0
      ? [t('log:detail.beyond', { parts: filePartsWords(beyond, language) })]
      : detail.ground === 'override'
        ? [t('log:detail.override')]
        : []),
  ];
};

/**
 * What else an entry says, in words. A detail that this program has no words for (one from a newer program, the numbers of a
 * policy) is left out: the log keeps it.
 */
export const detailWords = (
  { action, detail }: Pick<AuditEntry, 'action' | 'detail'>,
  names: Readonly<Record<string, string>>,
  language: string,
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
  } = detail;
  const words: (string | null)[] = [];
  const triedName = typeof tried === 'string' ? names[tried] : undefined;
  if (triedName !== undefined) words.push(t('log:detail.tried', { name: triedName }));
  const knownRole = Role.safeParse(role);
  if (knownRole.success) words.push(t(`terms:role.${knownRole.data}`));
  const knownWhat = WHATS.find((known) => known === what);
  if (knownWhat) words.push(t(`log:detail.what.${knownWhat}`));
  if (typeof format === 'string' && !SAID_ALREADY.includes(format)) words.push(format.toUpperCase());
  words.push(...bundleWords({ action, detail }, t));
  if (typeof copy === 'string') words.push(copy);
  words.push(...releaseWords(detail, names, language, t));
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
