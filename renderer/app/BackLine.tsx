import { useTranslation } from 'react-i18next';
import styles from './BackLine.module.css';
import { useReturnedTo } from './locking.ts';
import { useNavigation } from './navigation.ts';

/** Says once, quietly, that what was left is back. Gone with the next step. */
export const BackLine = () => {
  const { t } = useTranslation('locking');
  const place = useNavigation((navigation) => navigation.place);
  const back = useReturnedTo((returned) => returned.place);
  return (
    <p role="status" className={styles.line} hidden={back === null || back !== place}>
      {t('back')}
    </p>
  );
};
