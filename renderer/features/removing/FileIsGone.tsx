import { useIsMutating } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppEvent } from '#shared/contract/events.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { RemovedFile } from '#shared/domain/removed-file.ts';
import { formatDay, formatMoment } from '#shared/i18n/format.ts';
import { useAppEvent } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { flushPending } from '../../app/pending.ts';
import { useRemovedFiles } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Removing.module.css';
import { removalKey } from './removal-key.ts';
import { useRestore } from './useRestore.ts';

export type GoneFile = { is: 'removed'; file: RemovedFile } | { is: 'destroyed' };

/** No file is without a name for a key. */
const NO_FILE = '' as ClientFileId;

/**
 * What has become of the file on this window's screen, where somebody has removed it meanwhile. When it comes back, what
 * waits on the screen is saved at once.
 */
export const useGoneFile = (fileId: ClientFileId | null): GoneFile | null => {
  const { data: removed } = useRemovedFiles();
  const [destroyed, setDestroyed] = useState<ReadonlySet<ClientFileId>>(new Set());
  const isRemovingItself = useIsMutating({ mutationKey: removalKey(fileId ?? NO_FILE) }) > 0;
  useAppEvent(
    useCallback(
      (event: AppEvent) => {
        if (event.event === 'file.destroyed') setDestroyed((before) => new Set([...before, event.fileId]));
        if (event.event !== 'file.restored') return;
        // Also one that was destroyed: it can come again in a bundle.
        setDestroyed((before) => new Set([...before].filter((id) => id !== event.fileId)));
        if (event.fileId === fileId) void flushPending();
      },
      [fileId],
    ),
  );
  if (fileId === null || isRemovingItself) return null;
  if (destroyed.has(fileId)) return { is: 'destroyed' };
  const file = removed?.find(({ id }) => id === fileId);
  return file ? { is: 'removed', file } : null;
};

/** Stands over a screen that shows a file which is no longer there, and leads back in either way. */
export const FileIsGone = ({ gone }: { gone: GoneFile }) => {
  const { t, i18n } = useTranslation('removing');
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const mayRestore = useMay()('files.restore');
  const restore = useRestore();
  const leave = (
    <Button onPress={() => go({ at: 'files' })} look={gone.is === 'destroyed' ? 'primary' : 'plain'}>
      {t('gone.leave')}
    </Button>
  );
  if (gone.is === 'destroyed') {
    return (
      <Modal title={t('gone.destroyedTitle')} isOpen actions={leave}>
        <p>{t('gone.destroyedText')}</p>
      </Modal>
    );
  }
  const { id, removedBy: who, removedAt, goneOn } = gone.file;
  const when = formatMoment(removedAt, i18n.language);
  return (
    <Modal
      title={t('gone.title')}
      isOpen
      actions={
        <>
          {leave}
          {mayRestore && (
            <Button look="primary" isDisabled={restore.isPending} onPress={() => restore.mutate(id)}>
              {t('gone.bringBack')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.dialog}>
        <p>
          {who === null ? t('gone.when', { when }) : t('gone.byWhom', { who, when })}{' '}
          {t('gone.until', { day: formatDay(goneOn, i18n.language) })}
        </p>
        {mayRestore && <p className={styles.quiet}>{t('gone.pending')}</p>}
        {restore.error && <Notice kind="trouble">{errorWords(restore.error)}</Notice>}
      </div>
    </Modal>
  );
};
