import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { AUDIT_SUBJECTS, type AuditSubject } from '#shared/domain/audit.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import { useStaffList } from '../../app/queries.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Log.module.css';

export type Filter = {
  kind: AuditSubject | null;
  staffId: StaffId | null;
  from: CalendarDate | null;
  until: CalendarDate | null;
};

export const ANY: Filter = { kind: null, staffId: null, from: null, until: null };

/** What stands for `null` where a choice must have a name. */
const ALL = 'all';

type FiltersProps = { value: Filter; onChange(value: Filter): void; withKind: boolean };

export const Filters = ({ value, onChange, withKind }: FiltersProps) => {
  const { t } = useTranslation('log');
  const { data: people = [] } = useStaffList();
  const set = (change: Partial<Filter>) => onChange({ ...value, ...change });
  return (
    <Group aria-label={t('filter.label')} className={styles.filters ?? ''}>
      {withKind && (
        <Select<AuditSubject | typeof ALL>
          label={t('filter.kind')}
          options={[
            { value: ALL, label: t('filter.anyKind') },
            ...AUDIT_SUBJECTS.map((kind) => ({ value: kind, label: t(`subject.${kind}`) })),
          ]}
          value={value.kind ?? ALL}
          onChange={(kind) => set({ kind: kind === ALL ? null : kind })}
        />
      )}
      <Select<StaffId | typeof ALL>
        label={t('filter.person')}
        options={[
          { value: ALL, label: t('filter.anybody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={value.staffId ?? ALL}
        onChange={(staffId) => set({ staffId: staffId === ALL ? null : staffId })}
      />
      <DateField label={t('filter.from')} value={value.from} onChange={(from) => set({ from })} />
      <DateField label={t('filter.until')} value={value.until} onChange={(until) => set({ until })} />
    </Group>
  );
};
