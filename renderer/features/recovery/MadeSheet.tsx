import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PdfPages } from '../print/PdfPages.tsx';
import { PrintHeld } from '../print/PrintHeld.tsx';
import { SyncedNotice } from '../print/SyncedNotice.tsx';
import styles from './Recovery.module.css';

/** The sheet, for as long as it takes to get it onto paper. It is never shown again. */
export const MadeSheet = ({ held, onDone }: { held: HeldDocument; onDone(): void }) => {
  const { t } = useTranslation(['recovery', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const [hasFailed, setFailed] = useState(false);
  const onFailed = useCallback(() => setFailed(true), []);
  const save = useMutation({
    mutationFn: (goOn: boolean) => client.call('documents.save', { id: held.id, goOn }),
  });
  return (
    <Card title={t('recovery:made.title')}>
      <p>{t('recovery:made.text')}</p>
      <ul className={styles.points}>
        {(['point1', 'point2', 'point3'] as const).map((point) => (
          <li key={point}>{t(`recovery:made.${point}`)}</li>
        ))}
      </ul>
      <div className={styles.row}>
        <PrintHeld id={held.id} />
        <Button look="primary" onPress={() => save.mutate(false)} isDisabled={save.isPending}>
          <Download size={18} aria-hidden />{' '}
          {t(save.isPending ? 'recovery:made.saving' : 'recovery:made.save')}
        </Button>
        <Button onPress={onDone}>{t('recovery:made.done')}</Button>
      </div>
      {save.error && <Notice kind="trouble">{errorWords(save.error)}</Notice>}
      <SyncedNotice save={save} />
      {save.data?.is === 'saved' && (
        <Notice kind="word">{t('recovery:made.saved', { path: save.data.path })}</Notice>
      )}
      <section className={styles.preview} aria-label={t('recovery:made.preview')}>
        {hasFailed ? (
          <Notice kind="trouble">{t('common:error.printFailed')}</Notice>
        ) : (
          <PdfPages url={`/held/${held.id}`} onFailed={onFailed} />
        )}
      </section>
    </Card>
  );
};
