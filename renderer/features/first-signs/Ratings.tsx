import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { isRaterOf, latestFirst, type Rating, SUSPICION } from '#shared/domain/suspicion.ts';
import { formatDay, formatMoment } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useStaff } from '../../app/may.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FirstSigns.module.css';
import { RatingForm } from './RatingForm.tsx';

type RatingsProps = { fileId: ClientFileId; ratings: readonly Rating[] };

/** How strong each one's suspicion was, and when: side by side, and never made into one number. */
export const Ratings = ({ fileId, ratings }: RatingsProps) => {
  const { t } = useTranslation('firstSigns');
  const client = useClient();
  const mayEdit = useMayEdit();
  return (
    <Card title={t('rating.title')}>
      <p className={styles.quiet}>{t('rating.hint')}</p>
      {mayEdit && (
        <RatingForm
          begun={{ suspicion: null, on: localDayOf(new Date()), why: '' }}
          submitWords={t('rating.give')}
          draftKey={`newRating:${fileId}`}
          save={(rated) => client.call('ratings.give', { fileId, rated })}
        />
      )}
      {ratings.length === 0 && <p className={styles.quiet}>{t('rating.none')}</p>}
      <ol className={styles.ratings}>
        {latestFirst(ratings).map((rating) => (
          <RatingRow key={rating.id} rating={rating} />
        ))}
      </ol>
    </Card>
  );
};

const RatingRow = ({ rating }: { rating: Rating }) => {
  const { t, i18n } = useTranslation('firstSigns');
  const client = useClient();
  const errorWords = useErrorWords();
  const staff = useStaff();
  const mayEdit = useMayEdit();
  const [isCorrecting, setCorrecting] = useState(false);
  const { id, version: baseVersion, by, rated, earlier, withdrawnAt } = rating;
  const isOwn = mayEdit && staff !== null && isRaterOf(rating, staff);
  const turn = useMutation({
    mutationFn: (method: 'ratings.withdraw' | 'ratings.reinstate') =>
      client.call(method, { id, baseVersion }),
  });
  const day = formatDay(rated.on, i18n.language, 'medium');
  return (
    <li className={styles.ratingRow} data-withdrawn={withdrawnAt !== null}>
      <div className={styles.ratingHead}>
        <span>
          <strong>{t('rating.of', { suspicion: rated.suspicion, most: SUSPICION.most })}</strong>{' '}
          <bdi>{by.name}</bdi>, {day}
        </span>
        {isOwn && !isCorrecting && (
          <span className={styles.buttons}>
            {withdrawnAt === null ? (
              <>
                <Button edits look="quiet" onPress={() => setCorrecting(true)}>
                  {t('rating.correct')}
                </Button>
                <Button edits look="quiet" onPress={() => turn.mutate('ratings.withdraw')}>
                  {t('rating.withdraw')}
                </Button>
              </>
            ) : (
              <Button edits look="quiet" onPress={() => turn.mutate('ratings.reinstate')}>
                {t('rating.reinstate')}
              </Button>
            )}
          </span>
        )}
      </div>
      <Strip suspicion={rated.suspicion} />
      {rated.why !== '' && <p dir="auto">{rated.why}</p>}
      {withdrawnAt !== null && (
        <p className={styles.quiet}>
          {t('rating.withdrawn', { when: formatMoment(withdrawnAt, i18n.language) })}
        </p>
      )}
      {earlier.map(({ suspicion, on, why, until }) => (
        <p key={until} className={styles.quiet} dir="auto">
          {t('rating.before', {
            suspicion,
            day: formatDay(on, i18n.language, 'medium'),
            until: formatMoment(until, i18n.language),
          })}
          {why !== '' && ` · ${why}`}
        </p>
      ))}
      {turn.error && <Notice kind="trouble">{errorWords(turn.error)}</Notice>}
      {isCorrecting && (
        <RatingForm
          begun={rated}
          submitWords={t('rating.saveCorrection')}
          draftKey={`rating:${id}`}
          save={(next) => client.call('ratings.correct', { id, baseVersion, rated: next })}
          onDone={() => setCorrecting(false)}
          onCancel={() => setCorrecting(false)}
        />
      )}
    </li>
  );
};

/** Where on the scale, so that several below each other can be compared. The words beside it say the same. */
const Strip = ({ suspicion }: { suspicion: number }) => (
  <span className={styles.strip} aria-hidden>
    {Array.from({ length: SUSPICION.most }, (_, index) => index + 1).map((figure) => (
      <span key={figure} data-here={figure === suspicion} />
    ))}
  </span>
);
