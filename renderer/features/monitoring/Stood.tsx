import { useTranslation } from 'react-i18next';
import type { Factor } from '#shared/domain/factors.ts';
import {
  type MonitoringRecord,
  type StoodThen,
  stoodBefore,
  stoodInPlan,
} from '#shared/domain/monitoring.ts';
import styles from './Monitoring.module.css';
import type { RecordContext } from './record-context.ts';
import { useMonitoringWords } from './useMonitoringWords.ts';

type StoodProps = { label: string; words: string | null };

/** How something stood at a time, in whoever's words. */
export const Stood = ({ label, words }: StoodProps) => {
  const { t } = useTranslation('monitoring');
  return (
    <div className={styles.stood}>
      <span className={styles.label}>{label}</span>
      {words ? (
        <p className={styles.words} dir="auto">
          {words}
        </p>
      ) : (
        <p className={styles.nothing}>{t('standings.nothing')}</p>
      )}
    </div>
  );
};

type StoodEarlierProps = RecordContext & { factor: Factor; record: MonitoringRecord };

/** How it stood in the plan, and the last time. */
export const StoodEarlier = ({ factor, record, records, plans, after }: StoodEarlierProps) => {
  const { t } = useTranslation('monitoring');
  const { day } = useMonitoringWords();
  const before: StoodThen | null = stoodBefore(factor, record, records);
  return (
    <>
      <Stood label={t(`standings.plan.${after}`)} words={stoodInPlan(factor, plans)?.words ?? null} />
      <Stood
        label={before?.on ? t('standings.beforeOn', { day: day(before.on) }) : t('standings.before')}
        words={before?.words ?? null}
      />
    </>
  );
};
