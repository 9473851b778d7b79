import { useTranslation } from 'react-i18next';
import { useIsPractice } from '../../app/vault-status.ts';
import styles from './Practice.module.css';

/** Where places of the vault are left out in practice: which, and why. Nothing elsewhere. */
export const NotInPractice = () => {
  const { t } = useTranslation('practice');
  return useIsPractice() && <p className={styles.quiet}>{t('leftOut')}</p>;
};
