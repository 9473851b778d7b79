import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '#shared/domain/audit.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { cellLooks, Table } from '../../ui/Table.tsx';
import { detailWords, kindOf, type LogWords } from './entry-words.ts';
import styles from './Log.module.css';

type LogTableProps = {
  entries: readonly AuditEntry[];
  /** Names by id, as far as they are still there. */
  subjects: Readonly<Record<string, string>>;
  /** Left out where all are about one file. */
  withSubject: boolean;
};

export const LogTable = ({ entries, subjects, withSubject }: LogTableProps) => {
  const { t } = useTranslation('log');
  const columns = ['number', 'when', 'who', 'what', ...(withSubject ? (['about'] as const) : [])] as const;
  return (
    <Table headings={columns.map((column) => t(`column.${column}`))}>
      {entries.map((entry) => (
        <Entry key={entry.number} entry={entry} subjects={subjects} withSubject={withSubject} />
      ))}
    </Table>
  );
};

const Entry = ({ entry, subjects, withSubject }: Omit<LogTableProps, 'entries'> & { entry: AuditEntry }) => {
  const { t, i18n } = useTranslation(['log', 'terms', 'consent']);
  const details = detailWords(entry, subjects, i18n.language, t as LogWords);
  const isFailure = entry.action === 'vault.unlockFailed';
  return (
    <tr data-action={entry.action}>
      <td className={`${cellLooks.number} ${styles.number}`}>{entry.number}</td>
      <td className={styles.when}>{formatMoment(entry.at, i18n.language)}</td>
      <td>
        <bdi>{entry.staffName ?? t('log:somebody')}</bdi>
      </td>
      <td>
        <span className={isFailure ? styles.failed : ''}>{t(`log:action.${entry.action}`)}</span>{' '}
        {details.length > 0 && <Details details={details} />}
      </td>
      {withSubject && (
        <td>{entry.subject && <About entry={entry} id={entry.subject} name={subjects[entry.subject]} />}</td>
      )}
    </tr>
  );
};

/** Parted by semicolons, since some are lists. What is one word, as a copy's number, stays in one line. */
const Details = ({ details }: { details: readonly string[] }) => (
  <span className={styles.quiet}>
    {details.map((detail, index) => (
      <Fragment key={detail}>
        {index > 0 && '; '}
        {/\s/.test(detail) ? detail : <span className={styles.word}>{detail}</span>}
      </Fragment>
    ))}
  </span>
);

/** Enough of an id to see that two entries are about the same one, once its name is gone. */
const MARK_LENGTH = 4;

type AboutProps = { entry: AuditEntry; id: string; name: string | undefined };

const About = ({ entry, id, name }: AboutProps) => {
  const { t } = useTranslation('log');
  if (name !== undefined) return <bdi>{name}</bdi>;
  return (
    <span className={styles.quiet}>
      {t(kindOf(entry) === 'staff' ? 'gonePerson' : 'goneFile', { mark: id.slice(-MARK_LENGTH) })}
    </span>
  );
};
