import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Policy } from '#shared/domain/policy.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { usePolicy } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';

const BACKUP_DAYS = [1, 3, 7, 14, 30];
const ASSESSMENT_DAYS = [30, 60, 90, 180, 365];
const REHEARSAL_MONTHS = [1, 3, 6, 12, 24];

/** The usual choices, and what another program may have written. */
const among = (usual: readonly number[], now: number): number[] =>
  [...new Set([...usual, now])].sort((one, other) => one - other);

/** After how long whoever can make a backup or rehearse the sheet is reminded of it. Holds on every laptop. */
export const Reminders = () => {
  const may = useMay();
  const { data: policy } = usePolicy();
  return may('policy.write') && policy ? <ReminderFields policy={policy} /> : null;
};

const ReminderFields = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation('common');
  const client = useClient();
  const errorWords = useErrorWords();
  const write = useMutation({
    mutationFn: (change: Partial<Policy>) => client.call('policy.write', { ...policy, ...change }),
  });
  const { remindOfBackupDays, remindOfRehearsalMonths, assessmentHoldsDays } = policy;
  return (
    <Card title={t('settings.reminders')}>
      <Select
        label={t('settings.remindOfBackup')}
        options={among(BACKUP_DAYS, remindOfBackupDays).map((count) => ({
          value: String(count),
          label: t('settings.days', { count }),
        }))}
        value={String(remindOfBackupDays)}
        onChange={(days) => write.mutate({ remindOfBackupDays: Number(days) })}
      />
      <Select
        label={t('settings.remindOfRehearsal')}
        options={among(REHEARSAL_MONTHS, remindOfRehearsalMonths).map((count) => ({
          value: String(count),
          label: t('settings.months', { count }),
        }))}
        value={String(remindOfRehearsalMonths)}
        onChange={(months) => write.mutate({ remindOfRehearsalMonths: Number(months) })}
      />
      <Select
        label={t('settings.assessmentHolds')}
        options={among(ASSESSMENT_DAYS, assessmentHoldsDays).map((count) => ({
          value: String(count),
          label: t('settings.days', { count }),
        }))}
        value={String(assessmentHoldsDays)}
        onChange={(days) => write.mutate({ assessmentHoldsDays: Number(days) })}
      />
      {write.error && <Notice kind="trouble">{errorWords(write.error)}</Notice>}
    </Card>
  );
};
