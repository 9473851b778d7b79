import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/contract/bridge.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SyncedNotice } from '../print/SyncedNotice.tsx';
import styles from './Lists.module.css';
import { useSaveDocument } from './useSaveDocument.ts';

/** What became of a list, all of it, as a file for whoever goes on with it. */
export const SaveReport = ({ prepare }: { prepare(client: Client): Promise<HeldDocument> }) => {
  const { t } = useTranslation(['exchange', 'plan']);
  const errorWords = useErrorWords();
  const save = useSaveDocument(prepare);
  return (
    <>
      <div className={styles.line}>
        <Button onPress={() => save.mutate(false)} isDisabled={save.isPending}>
          <Download size={18} aria-hidden /> {t('exchange:findings.save')}
        </Button>
      </div>
      <SyncedNotice save={save} />
      {save.data?.is === 'saved' && (
        <Notice kind="word">{t('plan:preview.saved', { path: save.data.path })}</Notice>
      )}
      {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
    </>
  );
};
