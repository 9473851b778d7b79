import { useTranslation } from 'react-i18next';
import { type ClientDetails, newClientDetails } from '#shared/domain/client-file.ts';
import type { FileColumn } from '#shared/domain/file-exchange/bringing-in.ts';
import { FILE_ROLES, type FileRole } from '#shared/domain/file-exchange/fields.ts';
import { useDescribeDetails } from '../files/useDescribeDetails.ts';
import { ColumnRoles } from '../lists/ColumnRoles.tsx';
import listStyles from '../lists/Lists.module.css';

const NOBODY = newClientDetails('');
const isOfSheet = (role: FileRole): role is FileRole & keyof ClientDetails => role in NOBODY;

const useRoleWords = (): ((role: FileRole) => string) => {
  const { t } = useTranslation(['fileList', 'exchange']);
  const fieldWords = useDescribeDetails();
  return (role) => {
    if (isOfSheet(role)) return fieldWords(role, NOBODY).label;
    if (role === 'asNote' || role === 'leftOut') return t(`exchange:columns.${role}`);
    return t(`fileList:field.${role}`);
  };
};

type FileColumnsProps = { columns: readonly FileColumn[]; onChange(roles: FileRole[]): void };

/** What each column of the list is, with a chooser for each. */
export const FileColumns = ({ columns, onChange }: FileColumnsProps) => {
  const { t } = useTranslation('exchange');
  const roleWords = useRoleWords();
  const options = FILE_ROLES.map((value) => ({ value, label: roleWords(value) }));
  return (
    <>
      <p className={listStyles.quiet}>{t('columns.explain')}</p>
      <ColumnRoles columns={columns} options={options} onChange={onChange} />
    </>
  );
};
