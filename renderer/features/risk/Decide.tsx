import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { RiskAssessmentId } from '#shared/domain/ids.ts';
import { OUTCOMES, Outcome } from '#shared/domain/risk-assessment.ts';
import { useClient } from '../../app/client.tsx';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { headingIdOf } from './jump.ts';
import styles from './Risk.module.css';

const Begun = z.strictObject({ outcome: Outcome.nullable(), reasons: z.string() });
type Begun = z.infer<typeof Begun>;
const BEGUN = {
  read: (value: unknown) => Begun.safeParse(value).data ?? null,
  nothing: { outcome: null, reasons: '' } as Begun,
  isWords: ({ outcome, reasons }: Begun) => outcome !== null || reasons !== '',
};

type DecideProps = {
  id: RiskAssessmentId;
  /** Saves what stands on the page; `null` where it could not be. */
  savedVersion(): Promise<number | null>;
  /** A supervisor may decide who may not write in it. */
  mayDecide: boolean;
};

/** What somebody concludes, with reasons. Until it is decided it is in no record, and comes back after a lock. */
export const Decide = ({ id, savedVersion, mayDecide }: DecideProps) => {
  const { t } = useTranslation(['risk', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const mayEdit = useMayEdit();
  const { begun, set: write, letGo } = useBegun(`decision:${id}`, BEGUN);
  const [isAsking, setAsking] = useState(false);
  const [says, setSays] = useState<'incomplete' | 'notSaved' | null>(null);
  const set = (change: Partial<Begun>) => {
    write(change);
    setSays(null);
  };
  const { outcome, reasons } = begun;
  const decide = useMutation({
    mutationFn: async (chosen: Outcome) => {
      const baseVersion = await savedVersion();
      if (baseVersion === null) return setSays('notSaved');
      await client.call('risks.decide', { id, baseVersion, outcome: chosen, reasons });
      letGo();
    },
    onSettled: () => setAsking(false),
  });
  return (
    <EditingProvider value={mayEdit || mayDecide}>
      <section className={styles.sheet} aria-labelledby={headingIdOf('outcome')}>
        <h2 id={headingIdOf('outcome')} tabIndex={-1}>
          {t('risk:outcome.title')}
        </h2>
        <p className={styles.quiet}>{t('risk:outcome.hint')}</p>
        <RadioCards<Outcome>
          isNarrow
          label={t('risk:outcome.label')}
          cards={OUTCOMES.map((value) => ({
            value,
            label: t(`risk:outcome.${value}`),
            about: t(`risk:outcome.${value}About`),
          }))}
          value={outcome}
          onChange={(value) => set({ outcome: value })}
        />
        <TextField
          label={t('risk:outcome.reasons')}
          multiline
          value={reasons}
          onChange={(words) => set({ reasons: words })}
          maxLength={20_000}
        />
        {says && <Notice kind="trouble">{t(`risk:outcome.${says}`)}</Notice>}
        {decide.error && <Notice kind="trouble">{errorWords(decide.error)}</Notice>}
        <div>
          <Button
            edits
            look="primary"
            onPress={() =>
              outcome === null || reasons.trim() === '' ? setSays('incomplete') : setAsking(true)
            }
          >
            {t('risk:outcome.decide')}
          </Button>
        </div>
        {outcome !== null && (
          <Modal
            title={t('risk:outcome.confirmTitle', { outcome: t(`risk:outcome.${outcome}`) })}
            isOpen={isAsking}
            onClose={() => setAsking(false)}
            actions={
              <>
                <Button onPress={() => setAsking(false)}>{t('common:action.cancel')}</Button>
                <Button look="primary" isDisabled={decide.isPending} onPress={() => decide.mutate(outcome)}>
                  {t('risk:outcome.decide')}
                </Button>
              </>
            }
          >
            <p>{t('risk:outcome.confirmText')}</p>
          </Modal>
        )}
      </section>
    </EditingProvider>
  );
};
