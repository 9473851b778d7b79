import { useTranslation } from 'react-i18next';
import { isGiven } from '#shared/domain/answer.ts';
import type { ClientFile } from '#shared/domain/client-file.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import {
  followUpEnded,
  followUpOf,
  inOrderOfDays,
  isKept,
  type MonitoringRecord,
  waitingVisits,
} from '#shared/domain/monitoring.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useMonitoring } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Monitoring.module.css';
import { useMonitoringWords } from './useMonitoringWords.ts';

/** The last contact and the next, at a glance. */
export const MonitoringTile = ({ file }: { file: ClientFile }) => {
  const { t } = useTranslation('monitoring');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Card
      title={t('title')}
      actions={
        <Button
          aria-label={`${t('title')}: ${t('glance.open')}`}
          onPress={() => go({ at: 'monitoring', fileId: file.id })}
        >
          {t('glance.open')}
        </Button>
      }
    >
      <Loaded query={useMonitoring(file.id)}>
        {({ day, records }) => <Glance file={file} records={records} today={day} />}
      </Loaded>
    </Card>
  );
};

type GlanceProps = { file: ClientFile; records: readonly MonitoringRecord[]; today: CalendarDate };

const Glance = ({ file, records, today }: GlanceProps) => {
  const { t, i18n } = useTranslation('monitoring');
  const words = useMonitoringWords();
  const last = inOrderOfDays(records.filter(isKept)).at(-1);
  const followUp = followUpOf(file.details);
  const ended = followUpEnded(file.details, records);
  const [next] = followUp && !ended ? waitingVisits(followUp.since, records, today) : [];
  const nextWords = next && {
    months: words.months(next.month),
    day: formatDay(next.on, i18n.language, 'medium'),
  };
  return (
    <div className={styles.glance}>
      <p className={last ? '' : styles.quiet}>
        {last
          ? t('glance.last', {
              what: t(`outcome.${last.details.outcome}`),
              day: isGiven(last.details.on)
                ? formatDay(last.details.on.value, i18n.language, 'medium')
                : t('noDay'),
            })
          : t('glance.none')}
      </p>
      {next && nextWords && (
        <p className={styles.quiet}>{t(next.on <= today ? 'glance.waits' : 'glance.next', nextWords)}</p>
      )}
      {ended === 'wishesNoContact' && <p className={styles.quiet}>{t('ended.wishesNoContact')}</p>}
    </div>
  );
};
