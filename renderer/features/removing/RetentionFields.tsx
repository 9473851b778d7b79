import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '#shared/domain/policy.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { usePolicy } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './Removing.module.css';

/** How long removed files are kept and when new ones are looked at again, for those who decide it. */
export const RetentionFields = () => {
  const { data: policy } = usePolicy();
  const mayDecide = useMay()('policy.write');
  if (!policy || !mayDecide) return null;
  return <RetentionForm policy={policy} />;
};

const RetentionForm = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation('removing');
  const client = useClient();
  const errorWords = useErrorWords();
  const [keepRemovedDays, setKeepDays] = useState(policy.keepRemovedDays);
  const [reviewAfterMonths, setReviewMonths] = useState(policy.reviewAfterMonths);
  // Saved on purpose and not while it is typed: on the way to 30 days stand 3.
  const save = useMutation({
    mutationFn: async () => {
      const current = await client.call('policy.read', {});
      await client.call('policy.write', { ...current, keepRemovedDays, reviewAfterMonths });
    },
  });
  const isChanged =
    keepRemovedDays !== policy.keepRemovedDays || reviewAfterMonths !== policy.reviewAfterMonths;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) save.mutate();
  };
  return (
    <form className={styles.policy} onSubmit={onSubmit} noValidate>
      <h3>{t('policy.title')}</h3>
      <div className={styles.number}>
        <NumberField
          label={t('policy.keepDays')}
          hint={t('policy.keepDaysHint')}
          value={keepRemovedDays}
          onChange={setKeepDays}
          min={1}
          max={365}
        />
      </div>
      <div className={styles.number}>
        <NumberField
          label={t('policy.reviewMonths')}
          hint={t('policy.reviewMonthsHint')}
          value={reviewAfterMonths}
          onChange={setReviewMonths}
          min={1}
          max={120}
        />
      </div>
      {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit" isDisabled={save.isPending}>
          {t('policy.submit')}
        </Button>
        <span role="status" className={styles.quiet}>
          {save.isSuccess && !isChanged && t('policy.saved')}
        </span>
      </div>
    </form>
  );
};
