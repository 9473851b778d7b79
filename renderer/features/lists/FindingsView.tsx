import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/organisation-exchange/findings.ts';
import { cellLooks, Table } from '../../ui/Table.tsx';
import styles from './Lists.module.css';

/** Line by line, what did not simply become a field, and what becomes of it. */
export const FindingsView = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useTranslation('exchange');
  if (findings.length === 0) return <p className={styles.quiet}>{t('findings.none')}</p>;
  return (
    <>
      <p className={styles.quiet}>{t('findings.explain')}</p>
      <Table headings={[t('report.row'), t('report.column'), t('report.what'), t('report.words')]}>
        {findings.map(({ row, column, kind, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page of a list that never changes
          <tr key={index}>
            <td className={cellLooks.number}>{row}</td>
            <td dir="auto">{column}</td>
            <td>{t(`finding.${kind}`)}</td>
            <td className={cellLooks.words} dir="auto">
              {words}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
};
