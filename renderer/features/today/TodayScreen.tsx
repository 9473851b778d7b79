import { Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import {
  groupOf,
  keyOfItem,
  type Settled,
  TODAY_GROUPS,
  type TodayGroup,
  type TodayItem,
} from '#shared/domain/today.ts';
import { formatWeekday } from '#shared/i18n/format.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useToday } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useUndoKey } from '../../app/useUndoKey.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { FoldedCard } from '../../ui/FoldedCard.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BackupReminder } from '../backups/BackupReminder.tsx';
import { RecoveryReminder } from '../recovery/RecoveryReminder.tsx';
import { ItemRow } from './ItemRow.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { SettledLately } from './SettledLately.tsx';
import styles from './Today.module.css';
import { useSettledWords } from './useSettledWords.ts';
import { useSettling } from './useSettling.ts';
import { Guests, OpenDrafts, WaitingPlans } from './Waiting.tsx';

type Read = Output<'today.read'>;

/** What needs attention, and when. */
export const TodayScreen = () => {
  const { t } = useTranslation('today');
  return (
    <Screen title={t('title')}>
      <Loaded query={useToday()}>{(read) => <Today read={read} />}</Loaded>
    </Screen>
  );
};

type Asked = { item: TodayItem; way: Settled['is'] };

const Today = ({ read }: { read: Read }) => {
  const { i18n } = useTranslation('today');
  const errorWords = useErrorWords();
  const may = useMay();
  const mayEdit = useMayEdit();
  const maySettle = mayEdit && may('today.settle');
  const { last, settle, takeBack, forget } = useSettling();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { day, items, plans, guests, drafts, settled, unchecked } = read;
  const close = () => {
    settle.reset();
    setAsked(null);
  };
  const undo = () => {
    if (last && !last.isBack && !takeBack.isPending) takeBack.mutate(last.mark);
  };
  useUndoKey(undo);
  const trouble = asked ? takeBack.error : (settle.error ?? takeBack.error);
  const nameOf = ({ fileId }: { fileId: TodayItem['fileId'] }): string =>
    [...items, ...settled.map(({ mark, workingName }) => ({ fileId: mark.fileId, workingName }))].find(
      (one) => one.fileId === fileId,
    )?.workingName ?? '';

  return (
    <>
      <p className={styles.date}>{formatWeekday(day, i18n.language)}</p>
      {trouble && <Notice kind="trouble">{errorWords(trouble)}</Notice>}
      {last && (
        <LastSettled
          last={last}
          workingName={nameOf(last.mark)}
          isBusy={takeBack.isPending}
          onUndo={undo}
          onClose={forget}
        />
      )}
      <BackupReminder />
      <RecoveryReminder />
      <OpenDrafts drafts={drafts} today={day} />
      <WaitingPlans plans={plans} today={day} />
      <Guests guests={guests} today={day} />
      {items.length + plans.length + guests.length + drafts.length === 0 && <Empty />}
      {TODAY_GROUPS.map((group) => (
        <Group
          key={group}
          group={group}
          items={items.filter(({ on }) => groupOf(on, day) === group)}
          today={day}
          maySettle={maySettle}
          onDone={(item) => settle.mutate({ item, settled: { is: 'done' }, words: '' })}
          onAsk={setAsked}
        />
      ))}
      <SettledLately settled={settled} maySettle={maySettle} onTakeBack={(mark) => takeBack.mutate(mark)} />
      <Unchecked count={unchecked} />
      {asked && (
        <SettleDialog
          {...asked}
          today={day}
          error={settle.error}
          onClose={close}
          onSettle={(how, words) =>
            settle.mutate({ item: asked.item, settled: how, words }, { onSuccess: close })
          }
        />
      )}
    </>
  );
};

type GroupProps = {
  group: TodayGroup;
  items: readonly TodayItem[];
  today: CalendarDate;
  maySettle: boolean;
  onDone(item: TodayItem): void;
  onAsk(asked: Asked): void;
};

const Group = ({ group, items, onDone, onAsk, ...row }: GroupProps) => {
  const { t } = useTranslation('today');
  if (items.length === 0) return null;
  const rows = (
    <ul className={styles.rows}>
      {items.map((item) => (
        <ItemRow
          key={keyOfItem(item)}
          item={item}
          onDone={() => onDone(item)}
          onAsk={(way) => onAsk({ item, way })}
          {...row}
        />
      ))}
    </ul>
  );
  if (group === 'later')
    return (
      <FoldedCard title={t('group.later')} hint={t('laterHint', { count: items.length })}>
        {rows}
      </FoldedCard>
    );
  return (
    <section className={styles.group} aria-label={t(`group.${group}`)}>
      <h2>{t(`group.${group}`)}</h2>
      {rows}
    </section>
  );
};

type LastSettledProps = {
  last: NonNullable<ReturnType<typeof useSettling>['last']>;
  workingName: string;
  isBusy: boolean;
  onUndo(): void;
  onClose(): void;
};

const LastSettled = ({ last, workingName, isBusy, onUndo, onClose }: LastSettledProps) => {
  const { t } = useTranslation('today');
  const words = useSettledWords();
  return (
    <div role="status">
      <Notice kind="word">
        <bdi>{words(last.mark, workingName)}</bdi>
        {last.isBack && <span>{t('backAgain')}</span>}
        <div className={styles.buttons}>
          {!last.isBack && (
            <Button onPress={onUndo} isDisabled={isBusy}>
              <Undo2 size={16} aria-hidden /> {t('undo')}
            </Button>
          )}
          <IconButton label={t('close')} onPress={onClose}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      </Notice>
    </div>
  );
};

/** Calm: nothing has to be done, and what would stand here. */
const Empty = () => {
  const { t } = useTranslation('today');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <div className={styles.empty}>
      <h2>{t('none')}</h2>
      <p>{t('noneText')}</p>
      <div>
        <Button onPress={() => go({ at: 'files' })}>{t('toFiles')}</Button>
      </div>
    </div>
  );
};

const Unchecked = ({ count }: { count: number }) => {
  const { t } = useTranslation('today');
  const go = useNavigation((navigation) => navigation.go);
  if (count === 0) return null;
  return (
    <p className={styles.line}>
      <span>{t('unchecked', { count })}</span>
      <Button look="quiet" onPress={() => go({ at: 'organisations' })}>
        {t('toMap')}
      </Button>
    </p>
  );
};
