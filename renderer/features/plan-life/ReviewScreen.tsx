import { ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ReviewList } from '#shared/domain/review.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useReviewList } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './PlanLife.module.css';

/** What waits for whoever has the vault open: plans to read, plans that came back, what is still open on others, reviews to send home. */
export const ReviewScreen = () => {
  const { t } = useTranslation('planLife');
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Screen
      title={t('review.title')}
      actions={
        may('log.list') && (
          <Button onPress={() => go({ at: 'log', fileId: null })}>
            <ScrollText size={18} aria-hidden /> {t('review.log')}
          </Button>
        )
      }
    >
      <Loaded query={useReviewList()}>{(list) => <Lists list={list} />}</Loaded>
    </Screen>
  );
};

const Lists = ({ list: { waiting, returned, commented, toSendBack } }: { list: ReviewList }) => {
  const { t, i18n } = useTranslation('planLife');
  const go = useNavigation((navigation) => navigation.go);
  const changedWords = ({ lastRead, changed: { added, removed } }: ReviewList['waiting'][number]) => {
    const words = t('review.words', { count: added });
    if (lastRead === null) return words;
    return added + removed === 0 ? t('review.unchanged') : t('review.changed', { added: words, removed });
  };
  const when = (at: string) => formatMoment(at as never, i18n.language);
  if (waiting.length + returned.length + commented.length + toSendBack.length === 0)
    return <p className={styles.quiet}>{t('review.empty')}</p>;
  return (
    <>
      {waiting.length > 0 && (
        <Card title={t('review.waiting')}>
          <ul className={styles.list}>
            {waiting.map((plan) => (
              <Row
                key={plan.planId}
                plan={plan}
                onPress={() =>
                  go({ at: 'planReview', fileId: plan.fileId, planId: plan.planId, number: plan.number })
                }
              >
                {t('review.from', { who: plan.submittedBy.name, when: when(plan.since) })}
                {' · '}
                {changedWords(plan)}
              </Row>
            ))}
          </ul>
        </Card>
      )}
      {returned.length > 0 && (
        <Card title={t('review.returned')}>
          <ul className={styles.list}>
            {returned.map((plan) => (
              <Row
                key={plan.planId}
                plan={plan}
                onPress={() => go({ at: 'plan', fileId: plan.fileId, planId: plan.planId })}
              >
                {t('review.from', { who: plan.returnedBy.name, when: when(plan.since) })}
              </Row>
            ))}
          </ul>
        </Card>
      )}
      {commented.length > 0 && (
        <Card title={t('review.commented')}>
          <ul className={styles.list}>
            {commented.map((plan) => (
              <Row
                key={plan.planId}
                plan={plan}
                onPress={() => go({ at: 'plan', fileId: plan.fileId, planId: plan.planId })}
              >
                {t('review.lastSaid', { when: when(plan.since) })}
              </Row>
            ))}
          </ul>
        </Card>
      )}
      {toSendBack.length > 0 && (
        <Card title={t('review.toSendBack')}>
          <ul className={styles.list}>
            {toSendBack.map(({ fileId, workingName, cameAt }) => (
              <li key={fileId}>
                <AriaButton className={styles.row ?? ''} onPress={() => go({ at: 'file', fileId })}>
                  <span className={styles.rowHead}>
                    <bdi>{workingName}</bdi>
                  </span>
                  <span className={styles.quiet}>{t('review.here', { when: when(cameAt) })}</span>
                </AriaButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
};

type RowProps = {
  plan: ReviewList['commented'][number] | ReviewList['waiting'][number];
  onPress(): void;
  children: ReactNode;
};

const Row = ({ plan, onPress, children }: RowProps) => {
  const { t } = useTranslation('planLife');
  return (
    <li>
      <AriaButton className={styles.row ?? ''} onPress={onPress}>
        <span className={styles.rowHead}>
          <bdi>{plan.workingName}</bdi>
          <span className={styles.quiet}>{t('version', { number: plan.number })}</span>
          {plan.openComments > 0 && (
            <span className={styles.quiet}>{t('review.open', { count: plan.openComments })}</span>
          )}
        </span>
        <span className={styles.quiet}>{children}</span>
      </AriaButton>
    </li>
  );
};
