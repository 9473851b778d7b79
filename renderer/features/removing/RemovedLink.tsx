import { ArchiveRestore } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../app/navigation.ts';
import { useRemovedFiles } from '../../app/queries.ts';
import styles from './Removing.module.css';

/** The way to what was removed; `always` also where there is nothing. */
export const RemovedLink = ({ always = false }: { always?: boolean }) => {
  const { t } = useTranslation('removing');
  const go = useNavigation((navigation) => navigation.go);
  const count = useRemovedFiles().data?.length ?? 0;
  if (count === 0 && !always) return null;
  return (
    <Button className={styles.link ?? ''} onPress={() => go({ at: 'removed' })}>
      <ArchiveRestore size={16} aria-hidden />
      {count === 0 ? t('list.link') : t('list.linkHere', { count })}
    </Button>
  );
};
