import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useMay } from '../../app/may.ts';
import { useDueFiles } from '../../app/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useReviewGuest } from '../bundles/useReviewGuest.ts';
import { LISTED_AT_MOST } from './DueScreen.tsx';
import { PlanReview } from './PlanReview.tsx';
import styles from './Removing.module.css';

type ReviewProps = { fileId: ClientFileId; reviewOn: CalendarDate | null };

/** Whether the file is due is the main process' to say, whose clock counts. */
const useIsDue = (fileId: ClientFileId): boolean =>
  useDueFiles(LISTED_AT_MOST).data?.files.some(({ id }) => id === fileId) ?? false;

/** At the top of a file that is due: is it still needed? */
export const ReviewDue = ({ fileId, reviewOn }: ReviewProps) => {
  const { t, i18n } = useTranslation('removing');
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = useMay()('files.planReview');
  const isDue = useIsDue(fileId);
  if (!isDue || reviewOn === null) return null;
  return (
    <Notice kind="word" title={t('review.dueTitle')}>
      {t('review.dueText', { day: formatDay(reviewOn, i18n.language) })}
      {mayPlan && (
        <div>
          <Button onPress={() => setPlanning(true)}>{t('review.keep')}</Button>
        </div>
      )}
      {isPlanning && <PlanReview fileId={fileId} current={null} onClose={() => setPlanning(false)} />}
    </Notice>
  );
};

/**
 * A quiet line: on which day the file will be looked at again. Once it is due, the notice at the top says more. Of one that is here for a
 * review it says nothing: its home decides.
 */
export const ReviewLine = ({ fileId, reviewOn }: ReviewProps) => {
  const { t, i18n } = useTranslation('removing');
  const [isPlanning, setPlanning] = useState(false);
  const mayPlan = useMay()('files.planReview');
  const isDue = useIsDue(fileId);
  const { data: guest } = useReviewGuest(fileId);
  if (isDue || guest !== null) return null;
  return (
    <p className={styles.line}>
      <span>
        {reviewOn === null ? t('review.never') : t('review.on', { day: formatDay(reviewOn, i18n.language) })}
      </span>
      {mayPlan && (
        <Button look="quiet" onPress={() => setPlanning(true)}>
          {t('review.change')}
        </Button>
      )}
      {isPlanning && <PlanReview fileId={fileId} current={reviewOn} onClose={() => setPlanning(false)} />}
    </p>
  );
};
