import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/organisation-exchange/findings.ts';
import styles from './Exchange.module.css';

/** Line by line, what did not simply become a field, and what becomes of it. */
export const FindingsView = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useTranslation('exchange');
  if (findings.length === 0) return <p className={styles.quiet}>{t('findings.none')}</p>;
  return (
    <>
      <p className={styles.quiet}>{t('findings.explain')}</p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['row', 'column', 'what', 'words'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`report.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {findings.map(({ row, column, kind, words }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page of a list that never changes
              <tr key={index}>
                <td className={styles.number}>{row}</td>
                <td dir="auto">{column}</td>
                <td>{t(`finding.${kind}`)}</td>
                <td className={styles.words} dir="auto">
                  {words}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
