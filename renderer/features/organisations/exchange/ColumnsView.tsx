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
import { ColumnRoles } from '../../lists/ColumnRoles.tsx';
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
  return (
    <>
      <p className={styles.quiet}>{t('columns.explain')}</p>
      <ColumnRoles columns={columns} options={options} onChange={onChange} />
    </>
  );
};
