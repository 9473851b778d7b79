import { useTranslation } from 'react-i18next';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/plan-comment.ts';
import { usePlanLife } from '../../app/queries.ts';
import styles from './PlanLife.module.css';
import { StateBadge } from './StateBadge.tsx';

type PlanStandingProps = {
  fileId: ClientFileId;
  planId: PlanId;
  /** What stands beside it as its version: a number that says the same isn't said again. */
  label: string;
};

/** Where a plan stands, at a glance: its state, its version, and how much is open. */
export const PlanStanding = ({ fileId, planId, label }: PlanStandingProps) => {
  const { t } = useTranslation('planLife');
  const { data } = usePlanLife(fileId, planId);
  if (!data) return null;
  const open = data.comments.filter(isOpen).length;
  return (
    <span className={styles.standing}>
      <StateBadge state={data.life.state} />
      <span className={styles.quiet}>
        {[
          String(data.life.number) !== label.trim() && t('standing.number', { number: data.life.number }),
          open > 0 && t('review.open', { count: open }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
};
