import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanCell, SheetTable } from '#shared/domain/plan/tables.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { formatAmount } from '#shared/i18n/money-words.ts';
import { Scrolling } from '../../ui/Scrolling.tsx';
import styles from './Print.module.css';

type PlanTablesProps = { tables: readonly SheetTable[]; language: string };

/** A workbook can't be drawn here; what stands on its sheets can. */
export const PlanTables = ({ tables, language }: PlanTablesProps) => (
  <div className={styles.sheets}>
    {tables.map((table) => (
      <Sheet key={table.title} table={table} language={language} />
    ))}
  </div>
);

const Sheet = ({ table, language }: { table: SheetTable; language: string }) => {
  const { t } = useTranslation('plan');
  const titleId = useId();
  const { title, marks, columns, rows } = table;
  return (
    <div className={styles.sheet}>
      <h2 id={titleId} lang={language}>
        {title}
      </h2>
      {marks.map(({ heading, words }) => (
        <p key={heading} className={styles.sheetMark} lang={language}>
          {words}
        </p>
      ))}
      {rows.length === 0 ? (
        <p className={styles.quiet}>{t('preview.noRows')}</p>
      ) : (
        <Scrolling className={styles.sheetScroll} labelledBy={titleId}>
          <table className={styles.sheetTable} aria-labelledby={titleId} lang={language}>
            <thead>
              <tr>
                {columns.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, number) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of a sheet is known by where it stands
                <tr key={number}>
                  {row.map((cell, index) => (
                    <Cell key={columns[index]} cell={cell} language={language} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
    </div>
  );
};

const Cell = ({ cell, language }: { cell: PlanCell; language: string }) => {
  switch (cell.is) {
    case 'words':
      return <td dir="auto">{cell.words}</td>;
    case 'day':
      return <td className={styles.day}>{formatDay(cell.on, language, 'medium')}</td>;
    case 'amount':
      return <td className={styles.amount}>{formatAmount(cell.amount, language)}</td>;
  }
};
