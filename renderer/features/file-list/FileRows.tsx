import { useTranslation } from 'react-i18next';
import { type ClientDetails, newClientDetails } from '#shared/domain/client-file.ts';
import {
  type FileDecision,
  type FileDecisions,
  type FileRow,
  isMade,
  outcomeOf,
} from '#shared/domain/file-exchange/bringing-in.ts';
import { same } from '#shared/domain/same.ts';
import { outcomeWords } from '#shared/i18n/file-outcomes.ts';
import type { Words } from '#shared/i18n/words.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cellLooks, Table } from '../../ui/Table.tsx';
import { useAnswerWords } from '../files/useAnswerWords.ts';
import { useDescribeDetails } from '../files/useDescribeDetails.ts';
import styles from './FileList.module.css';

const COLUMNS = ['bringIn', 'row', 'who', 'what'] as const;

type FileRowsProps = {
  rows: readonly FileRow[];
  decisions: FileDecisions;
  onDecide(row: FileRow, decision: FileDecision): void;
};

/** Rows as they would become files, each with a tick for whether it does. */
export const FileRows = ({ rows, decisions, onDecide }: FileRowsProps) => {
  const { t } = useTranslation('fileList');
  return (
    <Table headings={COLUMNS.map((column) => t(`rows.${column}`))}>
      {rows.map((row) => (
        <OneRow
          key={row.row}
          row={row}
          decisions={decisions}
          onDecide={(decision) => onDecide(row, decision)}
        />
      ))}
    </Table>
  );
};

type OneRowProps = { row: FileRow; decisions: FileDecisions; onDecide(decision: FileDecision): void };

const OneRow = ({ row, decisions, onDecide }: OneRowProps) => {
  const { t } = useTranslation('fileList');
  const lines = useLines(row);
  const { workingName, fileCode } = row.details;
  return (
    <tr>
      <td className={styles.tick}>
        <Checkbox
          label={t('rows.tick', { name: workingName, row: row.row })}
          isSelected={isMade(outcomeOf(row, decisions))}
          onChange={(selected) => onDecide(selected ? 'make' : 'leave')}
        />
      </td>
      <td className={cellLooks.number}>{row.row}</td>
      <th scope="row" className={styles.who}>
        <bdi>{workingName}</bdi> {fileCode !== '' && <bdi className={styles.code}>{fileCode}</bdi>}
        <span className={cellLooks.quiet}>{outcomeWords(row, decisions, t as Words)}</span>
      </th>
      <td>
        {lines.length === 0 ? (
          <span className={cellLooks.quiet}>{t('rows.nothingElse')}</span>
        ) : (
          <dl className={styles.said}>
            {lines.map(({ label, words }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{words}</dd>
              </div>
            ))}
          </dl>
        )}
      </td>
    </tr>
  );
};

const NOBODY = newClientDetails('');
const NAMED: readonly string[] = ['workingName', 'fileCode', 'keyDates'] satisfies (keyof ClientDetails)[];

/** Everything that the list says of somebody, as the sheet of their file would show it. */
const useLines = ({ details, keyDates }: FileRow): { label: string; words: string }[] => {
  const fieldWords = useDescribeDetails();
  const words = useAnswerWords();
  const sheet: ClientDetails = { ...details, keyDates: [] };
  const told = (Object.keys(NOBODY) as (keyof ClientDetails)[])
    .filter((key) => !NAMED.includes(key) && !same(sheet[key], NOBODY[key]))
    .map((key) => fieldWords(key, sheet));
  return [...told, ...keyDates.map(({ what, on }) => ({ label: what, words: words.answer(on, words.day) }))];
};
