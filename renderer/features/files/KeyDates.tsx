import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { notAskedYet } from '#shared/domain/answer.ts';
import type { KeyDate } from '#shared/domain/client-file.ts';
import { newId } from '../../app/new-id.ts';
import { AnswerField } from '../../ui/AnswerField.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Details.module.css';

type KeyDatesProps = { dates: readonly KeyDate[]; onChange(dates: KeyDate[]): void };

export const KeyDates = ({ dates, onChange }: KeyDatesProps) => {
  const { t } = useTranslation('files');
  const replace = (changed: KeyDate) =>
    onChange(dates.map((date) => (date.id === changed.id ? changed : date)));
  return (
    <div className={styles.fields}>
      {dates.map((date) => (
        <div key={date.id} className={styles.row}>
          <div className={styles.pair}>
            <TextField
              label={t('details.dateWhat')}
              value={date.what}
              onChange={(what) => replace({ ...date, what })}
              maxLength={200}
            />
            <AnswerField
              question={date.what || t('details.dateOn')}
              answer={date.on}
              onChange={(on) => replace({ ...date, on })}
            >
              {(value, set) => <DateField label={t('details.dateOn')} value={value} onChange={set} />}
            </AnswerField>
          </div>
          <IconButton
            edits
            label={t('details.removeDate')}
            onPress={() => onChange(dates.filter((other) => other.id !== date.id))}
          >
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div>
        <Button edits onPress={() => onChange([...dates, { id: newId(), what: '', on: notAskedYet }])}>
          <Plus size={16} aria-hidden /> {t('details.addDate')}
        </Button>
      </div>
    </div>
  );
};
