import { useTranslation } from 'react-i18next';
import type { VersionState } from '#shared/domain/plan-life.ts';
import styles from './PlanLife.module.css';

/** Where a version stands, in a word; never by colour alone. */
export const StateBadge = ({ state }: { state: VersionState }) => {
  const { t } = useTranslation('planLife');
  return (
    <span className={styles.badge} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
};
