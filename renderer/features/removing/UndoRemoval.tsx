import { Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useRemovedFiles } from '../../app/queries.ts';
import { useUndoKey } from '../../app/useUndoKey.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Removing.module.css';
import { useRestore } from './useRestore.ts';

/** One press, or Ctrl+Z, brings back the file that has just been removed from this window. */
export const UndoRemoval = ({ fileId }: { fileId: ClientFileId }) => {
  const { t, i18n } = useTranslation('removing');
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const { data } = useRemovedFiles();
  const restore = useRestore();
  const [name, setName] = useState('');
  const removed = data?.find(({ id }) => id === fileId);
  useEffect(() => {
    if (removed) setName(removed.workingName);
  }, [removed]);
  const undo = () => {
    if (removed && !restore.isPending) restore.mutate(fileId);
  };
  useUndoKey(undo);

  if (!removed && !restore.isSuccess) return null;
  return (
    <div role="status">
      <Notice kind="word">
        {removed
          ? t('undo.removed', { name: removed.workingName, day: formatDay(removed.goneOn, i18n.language) })
          : t('undo.back', { name })}
        {restore.error && <span>{errorWords(restore.error)}</span>}
        <div className={styles.buttons}>
          {removed ? (
            <Button onPress={undo} isDisabled={restore.isPending}>
              <Undo2 size={16} aria-hidden /> {t('undo.undo')}
            </Button>
          ) : (
            <Button onPress={() => go({ at: 'file', fileId })}>{t('undo.open')}</Button>
          )}
          <IconButton label={t('undo.close')} onPress={() => go({ at: 'files' })}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      </Notice>
    </div>
  );
};
