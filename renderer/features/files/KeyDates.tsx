import { CalendarRange, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notAskedYet } from '#shared/domain/answer.ts';
import type { ClientDetails, KeyDate } from '#shared/domain/client-file.ts';
import { newId } from '../../app/new-id.ts';
import { AnswerField } from '../../ui/AnswerField.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CountedLine } from '../date-templates/CountedLine.tsx';
import { TakeOver } from '../date-templates/TakeOver.tsx';
import styles from './Details.module.css';

type KeyDatesProps = { details: ClientDetails; onChange(dates: KeyDate[]): void };

export const KeyDates = ({ details, onChange }: KeyDatesProps) => {
  const { t } = useTranslation(['files', 'dateTemplates']);
  const [isTaking, setTaking] = useState(false);
  const dates = details.keyDates;
  const replace = (changed: KeyDate) =>
    onChange(dates.map((date) => (date.id === changed.id ? changed : date)));
  return (
    <div className={styles.fields}>
      {dates.map((date) => (
        <div key={date.id}>
          <div className={styles.row}>
            <div className={styles.datePair}>
              <TextField
                label={t('files:details.dateWhat')}
                value={date.what}
                onChange={(what) => replace({ ...date, what })}
                maxLength={200}
              />
              <AnswerField
                question={date.what || t('files:details.dateOn')}
                answer={date.on}
                onChange={(on) => replace({ ...date, on })}
              >
                {(value, set) => <DateField label={t('files:details.dateOn')} value={value} onChange={set} />}
              </AnswerField>
            </div>
            <IconButton
              edits
              label={t('files:details.removeDate')}
              onPress={() => onChange(dates.filter((other) => other.id !== date.id))}
            >
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <CountedLine date={date} details={details} onChange={replace} />
        </div>
      ))}
      <div className={styles.buttons}>
        <Button
          edits
          onPress={() => onChange([...dates, { id: newId(), what: '', on: notAskedYet, from: null }])}
        >
          <Plus size={16} aria-hidden /> {t('files:details.addDate')}
        </Button>
        <Button edits onPress={() => setTaking(true)}>
          <CalendarRange size={16} aria-hidden /> {t('dateTemplates:take.open')}
        </Button>
      </div>
      {isTaking && (
        <TakeOver
          details={details}
          onClose={() => setTaking(false)}
          onTake={(date) => {
            onChange([...dates, date]);
            setTaking(false);
          }}
        />
      )}
    </div>
  );
};
