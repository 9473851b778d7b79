import { CalendarClock, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../app/navigation.ts';
import { useDueFiles } from '../../app/queries.ts';
import { LISTED_AT_MOST } from './DueScreen.tsx';
import styles from './Removing.module.css';

/** On the list of files, where any is due. */
export const DueLine = () => {
  const { t } = useTranslation('removing');
  const go = useNavigation((navigation) => navigation.go);
  const count = useDueFiles(LISTED_AT_MOST).data?.total ?? 0;
  if (count === 0) return null;
  return (
    <Button className={styles.due ?? ''} onPress={() => go({ at: 'due' })}>
      <CalendarClock size={18} aria-hidden />
      {t('review.lineDue', { count })}
      <ChevronRight size={18} aria-hidden className={styles.chevron} />
    </Button>
  );
};
