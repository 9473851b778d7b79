import { useMutation, useQuery } from '@tanstack/react-query';
import { Copy, KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { keys } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Bundles.module.css';

/** The key that others lock bundles with for this vault. */
export const BundleKeyScreen = () => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const query = useQuery({ queryKey: keys.bundleKey, queryFn: () => client.call('bundles.key', {}) });
  return (
    <Screen title={t('key.title')} upTo={t('in.up')}>
      <div className={styles.page}>
        <p className={styles.intro}>{t('key.intro')}</p>
        <Loaded query={query}>
          {({ recipient }) => (recipient ? <TheKey recipient={recipient} /> : <NoKey />)}
        </Loaded>
      </div>
    </Screen>
  );
};

const TheKey = ({ recipient }: { recipient: string }) => {
  const { t } = useTranslation('bundles');
  const copy = useMutation({ mutationFn: () => navigator.clipboard.writeText(recipient) });
  return (
    <section aria-label={t('key.key')} className={styles.side}>
      <p className={`${styles.words} ${styles.key}`} dir="ltr">
        {recipient}
      </p>
      <p className={styles.quiet}>{t('key.check', { end: recipient.slice(-8) })}</p>
      <div className={styles.line}>
        <Button onPress={() => copy.mutate()}>
          <Copy size={16} aria-hidden /> {t('key.copy')}
        </Button>
        {copy.isSuccess && <span role="status">{t('key.copied')}</span>}
      </div>
    </section>
  );
};

const NoKey = () => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const errorWords = useErrorWords();
  const may = useMay();
  const make = useMutation({ mutationFn: () => client.call('bundles.makeKey', {}) });
  return (
    <>
      <p>{t('key.none')}</p>
      {make.error && <Notice kind="trouble">{errorWords(make.error)}</Notice>}
      {may('bundles.makeKey') ? (
        <div className={styles.line}>
          <Button look="primary" isDisabled={make.isPending} onPress={() => make.mutate()}>
            <KeyRound size={18} aria-hidden /> {t('key.make')}
          </Button>
        </div>
      ) : (
        <p className={styles.quiet}>{t('key.onlyManager')}</p>
      )}
    </>
  );
};
