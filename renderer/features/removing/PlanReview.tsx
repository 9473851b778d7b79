import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FieldGroup } from '../../ui/TextField.tsx';
import styles from './Removing.module.css';

/** What is chosen most, in months. */
const USUAL_SPANS = [6, 12, 24] as const;

type PlanReviewProps = { fileId: ClientFileId; current: CalendarDate | null; onClose(): void };

/**
 * A day is chosen and then kept, not saved while it is typed: halfway through, a year is one of the first century, and
 * the file would be due.
 */
export const PlanReview = ({ fileId, current, onClose }: PlanReviewProps) => {
  const { t } = useTranslation(['removing', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const today = localDayOf(new Date());
  const [day, setDay] = useState(current);
  const [trouble, setTrouble] = useState<'past' | 'noDay' | null>(null);
  const plan = useMutation({
    mutationFn: (on: CalendarDate | null) => client.call('files.planReview', { id: fileId, on }),
    onSuccess: onClose,
  });
  const keep = () => {
    const found = day === null ? 'noDay' : day <= today ? 'past' : null;
    setTrouble(found);
    if (found === null) plan.mutate(day);
  };
  const spanWords = (months: number) =>
    months % 12 === 0
      ? t('removing:review.years', { count: months / 12 })
      : t('removing:review.months', { count: months });

  return (
    <Modal
      title={t('removing:review.dialogTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={() => plan.mutate(null)}>
            {t('removing:review.none')}
          </Button>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" isDisabled={plan.isPending} onPress={keep}>
            {t('removing:review.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('removing:review.dialogText')}</p>
        <FieldGroup label={t('removing:review.in')}>
          <div className={styles.buttons}>
            {USUAL_SPANS.map((months) => (
              <Button key={months} onPress={() => setDay(addMonths(today, months))}>
                {spanWords(months)}
              </Button>
            ))}
          </div>
        </FieldGroup>
        <DateField label={t('removing:review.day')} value={day} onChange={setDay} />
        {trouble && (
          <p role="alert" className={styles.error}>
            {t(`removing:review.${trouble}`)}
          </p>
        )}
        {plan.error && <Notice kind="trouble">{errorWords(plan.error)}</Notice>}
      </div>
    </Modal>
  );
};
