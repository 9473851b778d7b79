import { useTranslation } from 'react-i18next';
import type { IncomingPlanReview, IncomingReview } from '#shared/domain/bundle-preview.ts';
import type { PlanComment } from '#shared/domain/plan-comment.ts';
import type { CommentDecision, CommentDecisions } from '#shared/domain/review-merge.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Bundles.module.css';

export const conflictsIn = (reviews: readonly IncomingReview[]): string[] =>
  reviews.flatMap(({ plans }) => plans.flatMap(({ conflicts }) => conflicts.map(({ here }) => here.id)));

/** It can't be joined then. */
export const isElsewhere = ({ plans }: IncomingReview): boolean => plans.some((plan) => plan.isElsewhere);

type Deciding = {
  decisions: CommentDecisions;
  onDecide(commentId: string, decision: CommentDecision): void;
};

/** What a supervisor has said on another laptop, and what it would do to the plans as they stand here. */
export const ReviewView = ({ review, ...deciding }: { review: IncomingReview } & Deciding) => {
  const { t } = useTranslation(['bundles', 'terms']);
  const { name, role } = review.reviewer;
  return (
    <section className={styles.card} aria-label={review.workingName}>
      <p className={styles.name}>
        <bdi>{review.workingName}</bdi>
      </p>
      <p className={styles.quiet}>{t('bundles:merge.by', { name, role: t(`terms:role.${role}`) })}</p>
      {review.plans.map((plan) => (
        <PlanInIt key={plan.planId} plan={plan} {...deciding} />
      ))}
    </section>
  );
};

const PlanInIt = ({ plan, decisions, onDecide }: { plan: IncomingPlanReview } & Deciding) => {
  const { t, i18n } = useTranslation('bundles');
  const isNothing = plan.added.length + plan.changed + plan.conflicts.length + plan.acts.length === 0;
  return (
    <div className={styles.side}>
      <h3>{t('merge.plan', { number: plan.number })}</h3>
      {plan.numberHere !== plan.number && <p>{t('merge.other', { number: plan.numberHere })}</p>}
      {isNothing && <p className={styles.quiet}>{t('merge.nothing')}</p>}
      {plan.acts.map(({ act: { event }, fate }) => (
        <div key={`${event.at} ${event.act.is}`}>
          <p>
            {t(event.act.is === 'approved' ? 'merge.approved' : 'merge.returned', {
              name: event.by.name,
              when: formatMoment(event.at, i18n.language),
            })}
          </p>
          {'words' in event.act && event.act.words && <p dir="auto">{event.act.words}</p>}
          <p className={styles.quiet}>{t(`merge.fate.${fate}`)}</p>
        </div>
      ))}
      {plan.added.length > 0 && <h4>{t('merge.added', { count: plan.added.length })}</h4>}
      {plan.added.map((comment) => (
        <Said key={comment.id} comment={comment} />
      ))}
      {plan.isElsewhere && <Notice kind="trouble">{t('merge.isElsewhere')}</Notice>}
      {plan.changed > 0 && <h4>{t('merge.changed', { count: plan.changed })}</h4>}
      {plan.conflicts.map(({ here, there }) => (
        <section key={here.id} className={styles.conflict} aria-label={here.text}>
          <p>
            <strong>{t('merge.conflict')}</strong>
          </p>
          <div className={styles.sides}>
            <div className={styles.side}>
              <h4>{t('merge.here')}</h4>
              <Said comment={here} withState />
            </div>
            <div className={styles.side}>
              <h4>{t('merge.there')}</h4>
              <Said comment={there} withState />
            </div>
          </div>
          <Choices<CommentDecision>
            label={t('merge.decide')}
            options={(['open', 'resolved'] as const).map((value) => ({ value, label: t(`merge.${value}`) }))}
            value={decisions[here.id] ?? null}
            onChange={(decision) => onDecide(here.id, decision)}
          />
        </section>
      ))}
    </div>
  );
};

const Said = ({ comment, withState = false }: { comment: PlanComment; withState?: boolean }) => {
  const { t, i18n } = useTranslation('bundles');
  const { resolved } = comment;
  return (
    <>
      <p dir="auto">
        <strong>{comment.by.name}</strong>: {comment.text}
      </p>
      {comment.replies.map((reply) => (
        <p key={`${reply.at} ${reply.by.id}`} dir="auto">
          <strong>{reply.by.name}</strong>: {reply.text}
        </p>
      ))}
      {withState && (
        <p className={styles.quiet}>
          {resolved
            ? t('merge.isResolved', {
                name: resolved.by.name,
                when: formatMoment(resolved.at, i18n.language),
              })
            : t('merge.isOpen')}
        </p>
      )}
    </>
  );
};
