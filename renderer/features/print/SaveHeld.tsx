import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AGE } from '#shared/domain/bundle-lock.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Print.module.css';
import { PrintHeld } from './PrintHeld.tsx';
import { SyncedNotice } from './SyncedNotice.tsx';

/** The ways out of the vault of what is shown: as a file, and what is on pages to a printer too. */
export const SaveHeld = ({ held: { id, mediaType } }: { held: Pick<HeldDocument, 'id' | 'mediaType'> }) => {
  const { t } = useTranslation('plan');
  const client = useClient();
  const errorWords = useErrorWords();
  const save = useMutation({ mutationFn: (goOn: boolean) => client.call('documents.save', { id, goOn }) });
  return (
    <div className={styles.save}>
      <div className={styles.ways}>
        {mediaType === 'application/pdf' && <PrintHeld id={id} />}
        <Button look="primary" onPress={() => save.mutate(false)} isDisabled={save.isPending}>
          <Download size={18} aria-hidden /> {t(save.isPending ? 'preview.saving' : 'preview.save')}
        </Button>
      </div>
      {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
      <SyncedNotice save={save} />
      {save.data?.is === 'saved' && (
        <Notice kind="word" title={t('preview.saved', { path: save.data.path })}>
          {t(mediaType === AGE ? 'preview.savedLocked' : 'preview.savedWarning')}
        </Notice>
      )}
    </div>
  );
};
