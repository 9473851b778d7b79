import { useTranslation } from 'react-i18next';
import styles from './SideBySide.module.css';

type Version = { title: string; words: string; isChosen: boolean };

/** What stands in two places, whole, for whoever has to choose. What is chosen stands out. */
export const SideBySide = ({ versions }: { versions: readonly Version[] }) => {
  const { t } = useTranslation('common');
  return (
    <div className={styles.versions}>
      {versions.map(({ title, words, isChosen }) => (
        <div key={title} className={styles.version} data-chosen={isChosen}>
          <h3>{title}</h3>
          <p dir="auto">{words || t('dispute.empty')}</p>
        </div>
      ))}
    </div>
  );
};
