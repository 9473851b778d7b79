import { useTranslation } from 'react-i18next';
import type { ImportRow } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { countryName, formatList } from '#shared/i18n/format.ts';
import { cellLooks, Table } from '../../../ui/Table.tsx';
import styles from './Exchange.module.css';

const COLUMNS = ['row', 'name', 'countries', 'services', 'contact'] as const;

/** The rows as they would be put down. */
export const RowsView = ({ rows }: { rows: readonly ImportRow[] }) => {
  const { t, i18n } = useTranslation(['exchange', 'socialMap']);
  const list = (items: readonly string[]) => formatList(items, i18n.language);
  return (
    <>
      <p className={styles.quiet}>{t('exchange:rows.explain')}</p>
      <Table headings={COLUMNS.map((column) => t(`exchange:rows.${column}`))}>
        {rows.map(({ row, becomes, details }) => (
          <tr key={row}>
            <td className={cellLooks.number}>{row}</td>
            <th scope="row">
              <bdi>{details.name}</bdi>
              <span className={cellLooks.quiet}>{t(`exchange:rows.becomes.${becomes}`)}</span>
            </th>
            <td>{list(details.countries.map((code) => countryName(code, i18n.language)))}</td>
            <td>{list(details.services.map((service) => t(`socialMap:service.${service}`)))}</td>
            <td className={cellLooks.words} dir="auto">
              {[details.phone, details.email, details.web].filter((words) => words !== '').join(' · ')}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
};
