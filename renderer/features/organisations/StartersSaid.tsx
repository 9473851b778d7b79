import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../app/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Organisations.module.css';
import type { Starters } from './useStarters.ts';

/** What came of adding those that the report names. */
export const StartersSaid = ({ starters: { data, error } }: { starters: Starters }) => {
  const { t } = useTranslation('socialMap');
  const errorWords = useErrorWords();
  if (error) return <Notice kind="trouble">{errorWords(error)}</Notice>;
  return (
    <div role="status" className={styles.said}>
      {data && (
        <Notice kind="word">
          {data.added > 0 ? t('starters.added', { count: data.added }) : t('starters.allHere')}
        </Notice>
      )}
    </div>
  );
};
