import { CalendarClock, Check, CircleSlash, MessageSquareText } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, daysBetween } from '#shared/domain/dates.ts';
import { type Settled, type TodayItem, waysToSettle } from '#shared/domain/today.ts';
import { formatDay, formatDaysAway } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { IconButton } from '../../ui/Button.tsx';
import { MoreMenu } from '../../ui/Menu.tsx';
import { placeOf } from './place-of.ts';
import styles from './Today.module.css';
import { useConcernWords } from './useConcernWords.ts';

type ItemRowProps = {
  item: TodayItem;
  today: CalendarDate;
  maySettle: boolean;
  onDone(): void;
  /** Asks for more than one press says. */
  onAsk(way: Settled['is']): void;
};

/** One thing that waits: when, whose, what. One press leads there. */
export const ItemRow = ({ item, today, maySettle, onDone, onAsk }: ItemRowProps) => {
  const { t, i18n } = useTranslation('today');
  const go = useNavigation((navigation) => navigation.go);
  const about = useConcernWords()(item.about);
  const what = `${item.workingName}: ${about}`;
  const ways = waysToSettle(item.about);
  const asks = [
    {
      id: 'done' as const,
      label: t('settle.doneWithWord'),
      icon: <MessageSquareText size={16} aria-hidden />,
    },
    { id: 'notNeeded' as const, label: t('settle.notNeeded'), icon: <CircleSlash size={16} aria-hidden /> },
    { id: 'later' as const, label: t('settle.later'), icon: <CalendarClock size={16} aria-hidden /> },
  ].filter(({ id }) => ways.includes(id));
  return (
    <li className={styles.row}>
      <AriaButton className={styles.item ?? ''} onPress={() => go(placeOf(item))}>
        <span className={styles.when}>
          <span className={styles.day}>{formatDay(item.on, i18n.language, 'medium')}</span>
          <span className={styles.away}>{formatDaysAway(daysBetween(today, item.on), i18n.language)}</span>
        </span>
        <span className={styles.what}>
          <bdi className={styles.name}>{item.workingName}</bdi>
          <bdi>{about}</bdi>
          {item.about.is === 'keyDate' && item.about.isCounted && (
            <span className={styles.quiet}>{t('about.counted')}</span>
          )}
        </span>
      </AriaButton>
      {maySettle && (
        <span className={styles.settle}>
          {ways.includes('done') && (
            <IconButton edits label={t('settle.done', { what })} onPress={onDone}>
              <Check size={18} aria-hidden />
            </IconButton>
          )}
          <MoreMenu
            label={t('settle.menu', { what })}
            items={asks.map((ask) => ({ ...ask, onAction: () => onAsk(ask.id) }))}
          />
        </span>
      )}
    </li>
  );
};
