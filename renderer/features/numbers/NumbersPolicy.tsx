import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LEAST_THRESHOLD, MOST_THRESHOLD } from '#shared/domain/numbers/disclosure.ts';
import { PERIOD_KINDS } from '#shared/domain/numbers/period.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { usePolicy } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './Numbers.module.css';

/** How careful numbers are, for those who decide it. */
export const NumbersPolicy = () => {
  const may = useMay();
  const { data: policy } = usePolicy();
  return may('policy.write') && policy ? <PolicyFields policy={policy} /> : null;
};

const PolicyFields = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation('numbers');
  const client = useClient();
  const errorWords = useErrorWords();
  const write = useMutation({
    mutationFn: (change: Partial<Policy>) => client.call('policy.write', { ...policy, ...change }),
  });
  return (
    <Card title={t('policy.title')}>
      <NumberField
        label={t('policy.smallest')}
        hint={t('policy.smallestHint', { least: LEAST_THRESHOLD, most: MOST_THRESHOLD })}
        value={policy.smallestNumber}
        onChange={(smallestNumber) => write.mutate({ smallestNumber })}
        min={LEAST_THRESHOLD}
        max={MOST_THRESHOLD}
      />
      <Choices
        label={t('policy.every')}
        options={PERIOD_KINDS.map((kind) => ({ value: kind, label: t(`period.${kind}`) }))}
        value={policy.numbersEvery}
        onChange={(numbersEvery) => write.mutate({ numbersEvery })}
      />
      <p className={styles.quiet}>{t('policy.everyHint')}</p>
      {write.error && <Notice kind="trouble">{errorWords(write.error)}</Notice>}
    </Card>
  );
};
