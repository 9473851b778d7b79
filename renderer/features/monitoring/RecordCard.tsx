import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Monitoring.module.css';
import type { RecordContext } from './record-context.ts';
import { Stood, StoodEarlier } from './Stood.tsx';
import { useMonitoringWords } from './useMonitoringWords.ts';

type RecordCardProps = RecordContext & { record: MonitoringRecord; onOpen(): void };

/** A contact to read: what was said, and how that is beside what was. */
export const RecordCard = ({ record, onOpen, ...context }: RecordCardProps) => {
  const { t } = useTranslation(['monitoring', 'terms']);
  const words = useMonitoringWords();
  const { details } = record;
  const name = words.name(details);
  const told = words.told(details);
  const standings = details.outcome === 'spokeWith' ? details.standings : [];
  return (
    <article className={styles.record} aria-label={name}>
      <header className={styles.recordHead}>
        <div className={styles.recordName}>
          <strong>{name}</strong>
          <span className={styles.quiet}>
            {[t(`monitoring:outcome.${details.outcome}`), told].filter(Boolean).join(' · ')}
          </span>
        </div>
        <Button look="quiet" aria-label={t('monitoring:openNamed', { what: name })} onPress={onOpen}>
          <Pencil size={16} aria-hidden /> {t('monitoring:open')}
        </Button>
      </header>
      {details.outcome === 'spokeWith'
        ? details.clientWords && (
            <blockquote className={styles.quote} dir="auto">
              {details.clientWords}
            </blockquote>
          )
        : details.outcomeWords && (
            <p className={styles.words} dir="auto">
              {details.outcomeWords}
            </p>
          )}
      {standings.map((standing) => (
        <div key={standing.factor} className={styles.standing}>
          <h3 className={styles.factor}>{t(`terms:factor.${standing.factor}`)}</h3>
          <div className={styles.beside}>
            <StoodEarlier factor={standing.factor} record={record} {...context} />
            <Stood label={t('monitoring:standings.now')} words={standing.words} />
          </div>
        </div>
      ))}
      {details.needs.length > 0 && (
        <div>
          <h3>{t('monitoring:needs.title')}</h3>
          <ul className={styles.needs}>
            {details.needs.map((need) => (
              <li key={need.id} data-done={need.done}>
                <bdi>{[need.what, need.who, need.by && words.day(need.by)].filter(Boolean).join(' · ')}</bdi>
                {need.done && <span className={styles.quiet}> {t('monitoring:needs.done')}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {(details.nextOn || details.nextWords) && (
        <div>
          <h3>{t('monitoring:next.title')}</h3>
          <p className={styles.words} dir="auto">
            {[details.nextOn && words.day(details.nextOn), details.nextWords].filter(Boolean).join(': ')}
          </p>
        </div>
      )}
    </article>
  );
};
