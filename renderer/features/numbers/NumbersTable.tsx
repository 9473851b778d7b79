import { useId } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { NumberAsked } from '#shared/domain/numbers/report.ts';
import type { TableInWords } from '#shared/i18n/numbers-words.ts';
import styles from './Numbers.module.css';

type Trace = (asked: NumberAsked, label: string) => void;

type NumbersTableProps = {
  table: TableInWords;
  /** Of all files in the period, for the bars. */
  total: number;
  /** Left out where a number can't be traced from here. */
  onTrace?: Trace | undefined;
};

/** One table with what it counts, and beside each row its share of all as a bar. */
export const NumbersTable = ({ table, total, onTrace }: NumbersTableProps) => {
  const { t } = useTranslation('numbers');
  const titleId = useId();
  const aboutId = useId();
  return (
    <section className={styles.table} aria-labelledby={titleId}>
      <h2 id={titleId}>{table.title}</h2>
      <p id={aboutId} className={styles.about}>
        {table.about}
      </p>
      <table aria-labelledby={titleId} aria-describedby={aboutId}>
        <thead>
          <tr>
            <td />
            {table.columns.map(({ key, label }) => (
              <th key={key} scope="col" className={styles.number}>
                {label}
              </th>
            ))}
            <td className={styles.share} />
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, label, cells }) => (
            <tr key={key} data-whole={key === null} data-row={key}>
              <th scope="row">{label}</th>
              {cells.map((count, index) => {
                const column = table.columns[index];
                const trace =
                  onTrace &&
                  (() =>
                    onTrace(
                      { table: table.id, row: key, column: column?.key ?? null },
                      `${table.title}: ${label}`,
                    ));
                return (
                  <td key={column?.key} className={styles.number}>
                    <Count
                      count={count}
                      name={t('trace.open', { row: label, column: column?.label ?? '' })}
                      onTrace={trace}
                    />
                  </td>
                );
              })}
              <td className={styles.share}>
                {key !== null && <Bar count={cells.at(-1) ?? null} total={total} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

type CountProps = { count: number | null; name: string; onTrace?: (() => void) | undefined };

const Count = ({ count, name, onTrace }: CountProps) => {
  const { t } = useTranslation('numbers');
  const shown = count === null ? <span className={styles.hidden}>{t('hidden')}</span> : count;
  // Behind a zero is nobody.
  if (!onTrace || count === 0) return shown;
  return (
    <Button className={styles.trace ?? ''} aria-label={`${count ?? t('hidden')}. ${name}`} onPress={onTrace}>
      {shown}
    </Button>
  );
};

/** A bar says nothing that its row doesn't say. One that isn't shown is hatched, and always of one length. */
const Bar = ({ count, total }: { count: number | null; total: number }) =>
  count === null ? (
    <div className={styles.hatched} aria-hidden />
  ) : (
    <div className={styles.bar} style={{ inlineSize: `${(100 * count) / total}%` }} aria-hidden />
  );
