import { useMutation, useQuery } from '@tanstack/react-query';
import { Copy, KeyRound } from 'lucide-react';
import { useRef, useState } from 'react';
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

/**
 * Copies as Ctrl+C would. The page has no leave to write to the clipboard by itself, and what is copied this way is heard of
 * and taken off it again.
 */
const copyAllOf = (element: Element): boolean => {
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
};

const TheKey = ({ recipient }: { recipient: string }) => {
  const { t } = useTranslation('bundles');
  const key = useRef<HTMLParagraphElement>(null);
  const [isCopied, setCopied] = useState(false);
  return (
    <section aria-label={t('key.key')} className={styles.side}>
      <p ref={key} className={`${styles.words} ${styles.key} ${styles.letters}`} dir="ltr">
        {recipient}
      </p>
      <p className={`${styles.quiet} ${styles.letters}`}>{t('key.check', { end: recipient.slice(-8) })}</p>
      <div className={styles.line}>
        <Button onPress={() => key.current && setCopied(copyAllOf(key.current))}>
          <Copy size={16} aria-hidden /> {t('key.copy')}
        </Button>
        {isCopied && <span role="status">{t('key.copied')}</span>}
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
