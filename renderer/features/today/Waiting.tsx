import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, daysBetween, type Instant, localDayOf } from '#shared/domain/dates.ts';
import type { GuestHere } from '#shared/domain/review-guest.ts';
import type { OpenDraft, WaitingPlan } from '#shared/domain/today.ts';
import { formatDay, formatDaysAway, formatMoment } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import styles from './Today.module.css';

type WaitingRowProps = { name: string; what: string; since: Instant; today: CalendarDate; onPress(): void };

/** Something that waits and has no day but the one it has waited from. */
const WaitingRow = ({ name, what, since, today, onPress }: WaitingRowProps) => {
  const { i18n } = useTranslation();
  const day = localDayOf(new Date(since));
  return (
    <li className={styles.row}>
      <AriaButton className={styles.item ?? ''} onPress={onPress}>
        <span className={styles.when}>
          <span className={styles.day}>{formatDay(day, i18n.language, 'medium')}</span>
          <span className={styles.away}>{formatDaysAway(daysBetween(today, day), i18n.language)}</span>
        </span>
        <span className={styles.what}>
          <bdi className={styles.name}>{name}</bdi>
          <bdi>{what}</bdi>
        </span>
      </AriaButton>
    </li>
  );
};

const Group = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <section className={styles.group} aria-label={title}>
    <h2>{title}</h2>
    {hint && <p className={styles.quiet}>{hint}</p>}
    <ul className={styles.rows}>{children}</ul>
  </section>
);

export const WaitingPlans = ({ plans, today }: { plans: readonly WaitingPlan[]; today: CalendarDate }) => {
  const { t } = useTranslation('today');
  const go = useNavigation((navigation) => navigation.go);
  if (plans.length === 0) return null;
  return (
    <Group title={t('plans')}>
      {plans.map(({ planId, fileId, workingName, number, why, since }) => (
        <WaitingRow
          key={planId}
          name={workingName}
          what={`${t('plan', { number })} · ${t(`planWhy.${why}`)}`}
          since={since}
          today={today}
          onPress={() =>
            go(
              why === 'forReview'
                ? { at: 'planReview', fileId, planId, number }
                : { at: 'plan', fileId, planId },
            )
          }
        />
      ))}
    </Group>
  );
};

export const Guests = ({ guests, today }: { guests: readonly GuestHere[]; today: CalendarDate }) => {
  const { t } = useTranslation('today');
  const go = useNavigation((navigation) => navigation.go);
  if (guests.length === 0) return null;
  return (
    <Group title={t('guests')} hint={t('guestsHint')}>
      {guests.map(({ fileId, workingName, cameAt }) => (
        <WaitingRow
          key={fileId}
          name={workingName}
          what={t('guestWaits')}
          since={cameAt}
          today={today}
          onPress={() => go({ at: 'file', fileId })}
        />
      ))}
    </Group>
  );
};

export const OpenDrafts = ({ drafts, today }: { drafts: readonly OpenDraft[]; today: CalendarDate }) => {
  const { t, i18n } = useTranslation('today');
  const go = useNavigation((navigation) => navigation.go);
  if (drafts.length === 0) return null;
  return (
    <Group title={t('drafts')} hint={t('draftHint')}>
      {drafts.map(({ id, place, workingName, writtenAt }) => (
        <WaitingRow
          key={id}
          name={workingName ?? t('draftNoFile')}
          what={t('draftLeft', { when: formatMoment(writtenAt, i18n.language) })}
          since={writtenAt}
          today={today}
          onPress={() => go(place)}
        />
      ))}
    </Group>
  );
};
