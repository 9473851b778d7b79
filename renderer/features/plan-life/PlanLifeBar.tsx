import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { type PlanAction, refusalOf, returnedIn, voidedApproval } from '#shared/domain/plan-life.ts';
import { useClient } from '../../app/client.tsx';
import { useStaff } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { hasReturned } from '../../app/returning.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import type { LifeRead } from './life-read.ts';
import styles from './PlanLife.module.css';
import { SignDialog } from './SignDialog.tsx';
import { StateBadge } from './StateBadge.tsx';
import { TalkDialog } from './TalkDialog.tsx';
import { useStateWords } from './useStateWords.ts';

export type PlanLifeBarProps = {
  fileId: ClientFileId;
  planId: PlanId;
  /** Saves all that stands on the screen, and says which version of the record holds it. */
  savedVersion(): Promise<number | null>;
  read: LifeRead;
  /** Whether something can be said of each line. */
  isCommenting: boolean;
  onCommenting(isCommenting: boolean): void;
};

const DIALOGS = ['sign', 'agree', 'disagree', 'handOver'] as const;
type Dialog = (typeof DIALOGS)[number];

/** Where the plan stands, what that means for whoever is about to write in it, and what can be done next. */
export const PlanLifeBar = (props: PlanLifeBarProps) => {
  const { fileId, planId, savedVersion, read, isCommenting, onCommenting } = props;
  const { t } = useTranslation('planLife');
  const client = useClient();
  const staff = useStaff();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const stateWords = useStateWords();
  const draftKey = (dialog: Dialog) => `${dialog}:${planId}`;
  // Locking closes the dialog; whoever was writing in it goes on there.
  const [open, setOpen] = useState<Dialog | null>(
    () => DIALOGS.find((dialog) => hasReturned(draftKey(dialog))) ?? null,
  );
  const { life, events } = read;
  const asked = { planId, number: life.number };

  const step = useMutation({
    mutationFn: async (action: 'submit' | 'withdraw' | 'revise') => {
      if (action !== 'submit') return client.call(`planLife.${action}`, asked);
      const baseVersion = await savedVersion();
      // What keeps it from being saved stands at the top of the screen.
      return baseVersion === null ? null : client.call('planLife.submit', { ...asked, baseVersion });
    },
  });

  const may = (action: PlanAction) => staff !== null && refusalOf(action, life, staff) === null;
  const dialog = (which: Dialog) => ({ draftKey: draftKey(which), onClose: () => setOpen(null) });
  const voided = voidedApproval(events);
  const returned = returnedIn(events);
  const changeWords = stateWords.beforeChange(events, life);

  return (
    <section className={styles.bar} aria-label={t('bar.label')}>
      <div className={styles.barHead}>
        <p className={styles.standing}>
          <StateBadge state={life.state} />
          <span>{t('version', { number: life.number })}</span>
          <span className={styles.quiet}>{stateWords.since(events, life)}</span>
        </p>
        <div className={styles.actions}>
          <Button look="quiet" aria-pressed={isCommenting} onPress={() => onCommenting(!isCommenting)}>
            {t(isCommenting ? 'bar.commentingDone' : 'bar.commenting')}
          </Button>
          {read.versions.length > 0 && (
            <Button look="quiet" onPress={() => go({ at: 'planVersions', fileId, planId })}>
              {t('bar.versions')}
            </Button>
          )}
          {may('disagree') && (
            <Button edits look="quiet" onPress={() => setOpen('disagree')}>
              {t('bar.disagree')}
            </Button>
          )}
          {may('revise') && life.state === 'handedOver' && (
            <Button edits onPress={() => step.mutate('revise')}>
              {t('bar.revise')}
            </Button>
          )}
          {may('withdraw') && (
            <Button edits onPress={() => step.mutate('withdraw')}>
              {t('bar.withdraw')}
            </Button>
          )}
          {life.state === 'submitted' && (
            <>
              <Button onPress={() => go({ at: 'planReview', fileId, planId, number: life.number })}>
                {t('bar.read')}
              </Button>
              <Button edits look="primary" onPress={() => setOpen('sign')}>
                {t('bar.sign')}
              </Button>
            </>
          )}
          {may('submit') && (
            <Button edits look="primary" isDisabled={step.isPending} onPress={() => step.mutate('submit')}>
              {t('bar.submit')}
            </Button>
          )}
          {may('agree') && (
            <Button edits look="primary" onPress={() => setOpen('agree')}>
              {t('bar.agree')}
            </Button>
          )}
          {may('handOver') && (
            <Button
              edits
              look={life.state === 'agreed' ? 'primary' : 'plain'}
              onPress={() => setOpen('handOver')}
            >
              {t('bar.handOver')}
            </Button>
          )}
        </div>
      </div>
      {step.error && <Notice kind="trouble">{errorWords(step.error)}</Notice>}
      {changeWords && <p className={styles.banner}>{changeWords}</p>}
      {voided && (
        <p className={styles.banner} role="status">
          {stateWords.voided(voided)}
        </p>
      )}
      {returned && (
        <div className={styles.banner}>
          <p>{stateWords.returned(returned)}</p>
          {returned.act.words && (
            <blockquote className={styles.quote} dir="auto">
              {returned.act.words}
            </blockquote>
          )}
        </div>
      )}
      {open === 'sign' && <SignDialog {...dialog(open)} fileId={fileId} planId={planId} read={read} />}
      {(open === 'agree' || open === 'disagree') && (
        <TalkDialog {...dialog(open)} asked={asked} agrees={open === 'agree'} />
      )}
      {open === 'handOver' && <HandOverDialog {...dialog(open)} asked={asked} />}
    </section>
  );
};
