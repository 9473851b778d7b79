import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Policy } from '#shared/domain/policy.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { usePolicy } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Card } from '../../ui/Card.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useCountries } from '../../ui/useCountries.ts';
import styles from './Settings.module.css';

/** Which country 'here' is. Holds on every laptop. */
export const ShelterCountry = () => {
  const may = useMay();
  const { data: policy } = usePolicy();
  return may('policy.write') && policy ? <CountryField policy={policy} /> : null;
};

const CountryField = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation('common');
  const client = useClient();
  const errorWords = useErrorWords();
  const write = useMutation({
    mutationFn: (country: Policy['country']) => client.call('policy.write', { ...policy, country }),
  });
  return (
    <Card title={t('settings.shelter')}>
      <ComboBox
        label={t('settings.country')}
        options={useCountries()}
        value={policy.country}
        onChange={(country) => write.mutate(country)}
        placeholder={t('settings.chooseCountry')}
        emptyWords={t('settings.noCountry')}
      />
      <p className={styles.quiet}>{t('settings.countryHint')}</p>
      {write.error && <Notice kind="trouble">{errorWords(write.error)}</Notice>}
    </Card>
  );
};
