import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OpenDraft, WaitingPlan } from '#shared/domain/today.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import styles from './Today.module.css';

type WaitingRowProps = { name: string; what: string; moment: string; onPress(): void };

/** Something that waits and has no day. */
const WaitingRow = ({ name, what, moment, onPress }: WaitingRowProps) => (
  <li className={styles.row}>
    <AriaButton className={styles.item ?? ''} onPress={onPress}>
      <span className={styles.when}>
        <span className={styles.away}>{moment}</span>
      </span>
      <span className={styles.what}>
        <bdi className={styles.name}>{name}</bdi>
        <bdi>{what}</bdi>
      </span>
    </AriaButton>
  </li>
);

const Group = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <section className={styles.group} aria-label={title}>
    <h2>{title}</h2>
    {hint && <p className={styles.quiet}>{hint}</p>}
    <ul className={styles.rows}>{children}</ul>
  </section>
);

export const WaitingPlans = ({ plans }: { plans: readonly WaitingPlan[] }) => {
  const { t, i18n } = useTranslation('today');
  const go = useNavigation((navigation) => navigation.go);
  if (plans.length === 0) return null;
  return (
    <Group title={t('plans')}>
      {plans.map(({ planId, fileId, workingName, number, why, since }) => (
        <WaitingRow
          key={planId}
          name={workingName}
          what={`${t('plan', { number })} · ${t(`planWhy.${why}`)}`}
          moment={formatMoment(since, i18n.language)}
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

export const OpenDrafts = ({ drafts }: { drafts: readonly OpenDraft[] }) => {
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
          moment=""
          onPress={() => go(place)}
        />
      ))}
    </Group>
  );
};
