import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type MonitoringRecord, stoodBefore, stoodInPlan } from '#shared/domain/monitoring.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Monitoring.module.css';
import type { RecordContext } from './RecordForm.tsx';
import { useMonitoringWords } from './useMonitoringWords.ts';

type RecordCardProps = RecordContext & { record: MonitoringRecord; onOpen(): void };

/** A contact to read: what was said, and how that is beside what was. */
export const RecordCard = ({ record, records, plans, after, onOpen }: RecordCardProps) => {
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
      {standings.length > 0 && (
        <section className={styles.scroll} aria-label={t('monitoring:standings.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('monitoring:standings.title')}</th>
                <th scope="col">{t(`monitoring:standings.plan.${after}`)}</th>
                <th scope="col">{t('monitoring:standings.before')}</th>
                <th scope="col">{t('monitoring:standings.now')}</th>
              </tr>
            </thead>
            <tbody>
              {standings.map((standing) => (
                <tr key={standing.factor}>
                  <th scope="row">{t(`terms:factor.${standing.factor}`)}</th>
                  <td dir="auto">{stoodInPlan(standing.factor, plans)?.words ?? '–'}</td>
                  <td dir="auto">{stoodBefore(standing.factor, record, records)?.words ?? '–'}</td>
                  <td dir="auto">{standing.words || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
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
