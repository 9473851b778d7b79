import { useTranslation } from 'react-i18next';
import { type Option, Select } from '../../ui/Select.tsx';
import { cellLooks, Table } from '../../ui/Table.tsx';
import styles from './Lists.module.css';

type Column<Role extends string> = {
  /** Its heading, or its letters. */
  name: string;
  role: Role;
  /** The first cells of it that hold anything. */
  samples: readonly string[];
};

type ColumnRolesProps<Role extends string> = {
  columns: readonly Column<Role>[];
  options: readonly Option<Role>[];
  /** All of them, in the order of the columns. */
  onChange(roles: Role[]): void;
};

/** What each column of a list is, with a chooser for each; whatever it is a list of. */
export const ColumnRoles = <Role extends string>({ columns, options, onChange }: ColumnRolesProps<Role>) => {
  const { t } = useTranslation('exchange');
  const change = (at: number, role: Role) =>
    onChange(columns.map((column, index) => (index === at ? role : column.role)));
  return (
    <Table headings={[t('columns.column'), t('columns.samples'), t('columns.becomes')]}>
      {columns.map(({ name, role, samples }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by where it stands
        <tr key={index}>
          <th scope="row" dir="auto">
            {name}
          </th>
          <td className={cellLooks.words} dir="auto">
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
    </Table>
  );
};
