import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CalendarDate } from '#shared/domain/dates.ts';
import { type Settled, type TodayItem, waysToSettle } from '#shared/domain/today.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Today.module.css';
import { useConcernWords } from './useConcernWords.ts';

type SettleDialogProps = {
  item: TodayItem;
  today: CalendarDate;
  /** What the dialog was opened for. */
  way: Settled['is'];
  error: unknown;
  onSettle(settled: Settled, words: string): void;
  onClose(): void;
};

/** Done, not needed, or later, with a word about it for whoever wants to leave one. */
export const SettleDialog = ({ item, today, way, error, onSettle, onClose }: SettleDialogProps) => {
  const { t } = useTranslation(['today', 'common']);
  const errorWords = useErrorWords();
  const about = useConcernWords()(item.about);
  const [is, setIs] = useState(way);
  const [until, setUntil] = useState<CalendarDate | null>(addDays(today, 7));
  const [words, setWords] = useState('');
  const isMissing = is === 'later' && (until === null || until <= today);
  const submit = () => {
    if (is !== 'later') onSettle({ is }, words);
    else if (until !== null && !isMissing) onSettle({ is, until }, words);
  };
  return (
    <Modal
      title={t('today:settle.title', { name: item.workingName, what: about })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" isDisabled={isMissing} onPress={submit}>
            {t('today:settle.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Choices<Settled['is']>
          label={t('today:settle.how')}
          options={waysToSettle(item.about).map((value) => ({ value, label: t(`today:settle.is.${value}`) }))}
          value={is}
          onChange={setIs}
        />
        {is === 'later' && (
          <>
            <DateField label={t('today:settle.until')} value={until} onChange={setUntil} />
            {isMissing && <p className={styles.quiet}>{t('today:settle.untilMissing')}</p>}
          </>
        )}
        <TextField
          label={t('today:settle.word')}
          hint={t('today:settle.wordHint')}
          value={words}
          onChange={setWords}
          maxLength={200}
        />
        {error !== null && <Notice kind="trouble">{errorWords(error)}</Notice>}
      </div>
    </Modal>
  );
};
