import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { MonitoringRecordId } from '#shared/domain/ids.ts';
import type { FollowUp, PlannedVisit, VisitMonth } from '#shared/domain/monitoring.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import styles from './Monitoring.module.css';
import { useMonitoringWords } from './useMonitoringWords.ts';

type YearLineProps = {
  followUp: FollowUp;
  year: readonly PlannedVisit[];
  /** Those that wait for somebody. */
  waiting: ReadonlySet<VisitMonth>;
  today: CalendarDate;
  /** The visit that somebody has come to write down. Nothing is written by coming. */
  cameFor: VisitMonth | undefined;
  onOpen(id: MonitoringRecordId): void;
  onBegin(month: VisitMonth): void;
};

const beginId = (month: VisitMonth): string => `begin-visit-${month}`;

/** The year as a line: where it begins, and the four moments at which somebody asks. */
export const YearLine = ({ followUp, year, waiting, today, cameFor, onOpen, onBegin }: YearLineProps) => {
  useEffect(() => {
    if (cameFor === undefined) return;
    // Once the page has the focus, as every new place has it.
    const frame = requestAnimationFrame(() => document.getElementById(beginId(cameFor))?.focus());
    return () => cancelAnimationFrame(frame);
  }, [cameFor]);
  const { t, i18n } = useTranslation('monitoring');
  const words = useMonitoringWords();
  const mayEdit = useMayEdit();
  const day = (on: CalendarDate) => formatDay(on, i18n.language, 'medium');
  return (
    <ol className={styles.year} aria-label={t('year')}>
      <li className={styles.moment} data-state="done">
        <span className={styles.dot} aria-hidden />
        <strong>{t(`start.${followUp.after}`)}</strong>
        <span className={styles.quiet}>{day(followUp.since)}</span>
      </li>
      {year.map(({ month, on, records }) => {
        const last = records.at(-1);
        const passed = waiting.has(month) ? 'due' : 'passed';
        const state = last ? 'done' : on > today ? 'ahead' : passed;
        return (
          <li key={month} className={styles.moment} data-state={state}>
            <span className={styles.dot} aria-hidden>
              {last && <Check size={14} strokeWidth={3} />}
            </span>
            <strong>{words.months(month)}</strong>
            <span className={styles.quiet}>{day(on)}</span>
            <span className={styles.quiet}>{t(`state.${state}`)}</span>
            {last ? (
              <Button
                look="quiet"
                aria-label={t('openNamed', { what: words.name(last.details) })}
                onPress={() => onOpen(last.id)}
              >
                {t('open')}
              </Button>
            ) : (
              mayEdit &&
              state === 'due' && (
                <Button
                  id={beginId(month)}
                  look={month === cameFor ? 'primary' : 'quiet'}
                  aria-label={t('beginVisit', { months: words.months(month) })}
                  onPress={() => onBegin(month)}
                >
                  {t('begin')}
                </Button>
              )
            )}
          </li>
        );
      })}
    </ol>
  );
};
