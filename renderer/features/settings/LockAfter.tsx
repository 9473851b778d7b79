import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Policy } from '#shared/domain/policy.ts';
import { useClient } from '../../app/client.tsx';
import { keys } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Settings.module.css';

/** When the vault locks by itself. A manager decides it for everybody; the others see what was decided. */
export const LockAfter = ({ mayChange }: { mayChange: boolean }) => {
  const { t } = useTranslation('locking');
  const client = useClient();
  const { data: policy } = useQuery({ queryKey: keys.policy, queryFn: () => client.call('policy.read', {}) });
  if (!policy) return null;
  const { lockAfterMinutes } = policy;
  return (
    <>
      {mayChange ? (
        <Minutes key={lockAfterMinutes} policy={policy} />
      ) : (
        <p>{t('settings.is', { count: lockAfterMinutes })}</p>
      )}
      <p className={styles.quiet}>{t('settings.hint')}</p>
    </>
  );
};

const Minutes = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation('locking');
  const client = useClient();
  const errorWords = useErrorWords();
  const [typed, setTyped] = useState(String(policy.lockAfterMinutes));
  const save = useMutation({ mutationFn: (next: Policy) => client.call('policy.write', next) });
  const chosen = Policy.shape.lockAfterMinutes.safeParse(/^\d+$/.test(typed.trim()) ? Number(typed) : null);
  const settle = () => {
    if (chosen.success && chosen.data !== policy.lockAfterMinutes)
      save.mutate({ ...policy, lockAfterMinutes: chosen.data });
  };
  return (
    <div className={styles.minutes}>
      <TextField
        label={t('settings.minutes')}
        hint={t('settings.forAll')}
        error={chosen.success ? undefined : t('settings.wrong')}
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
        maxLength={4}
      />
      {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
    </div>
  );
};
