import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '#shared/domain/organisation-exchange/bringing-in.ts';
import {
  COLUMN_ROLES,
  type ColumnRole,
  ENTRY_FIELDS,
  type EntryField,
  isDetailField,
  serviceOf,
} from '#shared/domain/organisation-exchange/fields.ts';
import { Select } from '../../../ui/Select.tsx';
import styles from './Exchange.module.css';

const isEntryField = (role: ColumnRole): role is EntryField =>
  (ENTRY_FIELDS as readonly string[]).includes(role);

const useRoleWords = (): ((role: ColumnRole) => string) => {
  const { t } = useTranslation(['exchange', 'socialMap']);
  return (role) => {
    const service = serviceOf(role);
    if (service) return t('exchange:columns.service', { service: t(`socialMap:service.${service}`) });
    if (isDetailField(role)) return t(`socialMap:field.${role}`);
    if (isEntryField(role)) return t(`exchange:field.${role}`);
    return t(`exchange:columns.${role as 'asNote' | 'leftOut'}`);
  };
};

type ColumnsViewProps = { columns: readonly ImportColumn[]; onChange(roles: ColumnRole[]): void };

/** What each column of the file is, with a chooser for each. */
export const ColumnsView = ({ columns, onChange }: ColumnsViewProps) => {
  const { t } = useTranslation('exchange');
  const roleWords = useRoleWords();
  const options = COLUMN_ROLES.map((value) => ({ value, label: roleWords(value) }));
  const change = (at: number, role: ColumnRole) =>
    onChange(columns.map((column, index) => (index === at ? role : column.role)));
  return (
    <>
      <p className={styles.quiet}>{t('columns.explain')}</p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('columns.column')}</th>
              <th scope="col">{t('columns.samples')}</th>
              <th scope="col">{t('columns.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, role, samples }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by where it stands
              <tr key={index}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td className={styles.samples} dir="auto">
                  {samples.join(' · ')}
                </td>
                <td className={styles.role}>
                  <Select
                    label={t('columns.of', { column: name })}
                    hideLabel
                    options={options}
                    value={role}
                    onChange={(next) => change(index, next)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
