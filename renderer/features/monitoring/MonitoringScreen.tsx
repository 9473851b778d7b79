import { useMutation } from '@tanstack/react-query';
import { Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFile } from '#shared/domain/client-file.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId, MonitoringRecordId } from '#shared/domain/ids.ts';
import {
  followUpEnded,
  followUpOf,
  inOrderOfDays,
  isKept,
  type MonitoringRecord,
  newMonitoringDetails,
  type VisitMade,
  type VisitMonth,
  waitingVisits,
  yearOf,
} from '#shared/domain/monitoring.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFile, useMonitoring, usePlans } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useUndoKey } from '../../app/useUndoKey.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { FoldedCard } from '../../ui/FoldedCard.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Monitoring.module.css';
import { RecordCard } from './RecordCard.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useMonitoringWords } from './useMonitoringWords.ts';
import { YearLine } from './YearLine.tsx';

type MonitoringScreenProps = {
  fileId: ClientFileId;
  recordId?: MonitoringRecordId | undefined;
  visit?: VisitMonth | undefined;
};

/** How it goes in the year after a client has left. */
export const MonitoringScreen = ({ fileId, ...cameFor }: MonitoringScreenProps) => {
  const { t } = useTranslation('monitoring');
  const mayEdit = useMayEdit();
  const may = useMay();
  const monitoring = useMonitoring(fileId);
  const plans = usePlans(fileId);
  return (
    <EditingProvider value={mayEdit && may('monitoring.change')}>
      <Loaded query={useFile(fileId)}>
        {({ file }) => (
          <Screen title={t('title')} upTo={file.details.workingName} width="wide">
            <Loaded query={monitoring}>
              {({ day, records }) => (
                <Loaded query={plans}>
                  {(all) => <Year file={file} today={day} records={records} plans={all} {...cameFor} />}
                </Loaded>
              )}
            </Loaded>
          </Screen>
        )}
      </Loaded>
    </EditingProvider>
  );
};

type YearProps = {
  file: ClientFile;
  today: CalendarDate;
  records: readonly MonitoringRecord[];
  plans: readonly Plan[];
} & Omit<MonitoringScreenProps, 'fileId'>;

const useRecords = (file: ClientFile, onBegun: (id: MonitoringRecordId) => void) => {
  const client = useClient();
  const begin = useMutation({
    mutationFn: ({ visit, on }: { visit: VisitMade; on: CalendarDate }) =>
      client.call('monitoring.begin', { fileId: file.id, details: newMonitoringDetails(visit, on) }),
    onSuccess: ({ id }) => onBegun(id),
  });
  const take = useMutation({
    mutationFn: async (id: MonitoringRecordId) => {
      const { records } = await client.call('monitoring.read', { fileId: file.id });
      const current = records.find((record) => record.id === id);
      if (current) await client.call('monitoring.remove', { id, baseVersion: current.version });
      return id;
    },
  });
  const restore = useMutation({
    mutationFn: ({ id, version }: MonitoringRecord) =>
      client.call('monitoring.restore', { id, baseVersion: version }),
  });
  return { begin, take, restore };
};

const Year = ({ file, today, records, plans, recordId, visit }: YearProps) => {
  const { t } = useTranslation('monitoring');
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const words = useMonitoringWords();
  const mayEdit = useMayEdit();
  const [opened, setOpened] = useState<MonitoringRecordId | null>(recordId ?? null);
  const { begin, take, restore } = useRecords(file, setOpened);
  const followUp = followUpOf(file.details);
  const ended = followUpEnded(file.details, records);
  const kept = inOrderOfDays(records.filter(isKept)).reverse();
  const gone = records.filter((record) => !isKept(record));
  const lastTaken = gone.find(({ id }) => id === take.data);
  useUndoKey(() => {
    if (lastTaken && !restore.isPending) restore.mutate(lastTaken);
  });

  const waits = followUp && !ended ? waitingVisits(followUp.since, records, today) : [];

  const context = { records, plans, after: followUp?.after ?? ('leaving' as const) };
  const trouble = begin.error ?? take.error ?? restore.error;
  return (
    <>
      <p className={styles.quiet}>{t('intro')}</p>
      {trouble && <Notice kind="trouble">{errorWords(trouble)}</Notice>}
      {ended && <Notice kind="word">{t(`ended.${ended}`)}</Notice>}
      {followUp ? (
        <Card title={t('year')}>
          <p className={styles.quiet}>{t(`since.${followUp.after}`, { day: words.day(followUp.since) })}</p>
          <YearLine
            followUp={followUp}
            year={yearOf(followUp.since, records)}
            waiting={new Set(waits.map(({ month }) => month))}
            today={today}
            cameFor={visit}
            onOpen={setOpened}
            onBegin={(month) => begin.mutate({ visit: month, on: today })}
          />
        </Card>
      ) : (
        <Notice kind="word">
          {t('notLeft')}
          <div>
            <Button onPress={() => go({ at: 'details', fileId: file.id })}>{t('toDetails')}</Button>
          </div>
        </Notice>
      )}
      <section className={styles.records} aria-label={t('records')}>
        <div className={styles.recordsHead}>
          <h2>{t('records')}</h2>
          <Button
            edits
            isDisabled={begin.isPending}
            onPress={() => begin.mutate({ visit: 'none', on: today })}
          >
            <Plus size={16} aria-hidden /> {t('begin')}
          </Button>
        </div>
        {kept.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
        {kept.map((record) =>
          record.id === opened && mayEdit ? (
            <RecordForm
              key={record.id}
              record={record}
              onClose={() => setOpened(null)}
              onTake={() => {
                setOpened(null);
                take.mutate(record.id);
              }}
              {...context}
            />
          ) : (
            <RecordCard key={record.id} record={record} onOpen={() => setOpened(record.id)} {...context} />
          ),
        )}
      </section>
      {gone.length > 0 && (
        <FoldedCard title={t('removed')} hint={t('removedHint', { count: gone.length })}>
          <ul className={styles.needs}>
            {gone.map((record) => (
              <li key={record.id} className={styles.goneRow}>
                <span>{words.name(record.details)}</span>
                <Button edits look="quiet" onPress={() => restore.mutate(record)}>
                  <Undo2 size={16} aria-hidden /> {t('restore')}
                </Button>
              </li>
            ))}
          </ul>
        </FoldedCard>
      )}
    </>
  );
};
