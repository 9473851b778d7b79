import { useTranslation } from 'react-i18next';
import styles from './Bundles.module.css';

/** The words that lock a bundle, to be written down and said. */
export const PassphraseToSay = ({ words }: { words: string | null }) => {
  const { t } = useTranslation('bundles');
  return (
    <>
      <p className={styles.words} dir="ltr">
        {words ?? '…'}
      </p>
      <p className={styles.quiet}>{t('out.passphraseHint')}</p>
    </>
  );
};
