import { useMutation } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import { AGE } from '#shared/domain/bundle-lock.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SyncedNotice } from '../print/SyncedNotice.tsx';
import styles from './Release.module.css';
import type { WordsOnce } from './useWordsOnce.ts';

/** What was shown is not what would leave by now. */
const hasChanged = (error: unknown) => error instanceof Refusal && error.code === 'conflict';

/** What is refused before there is a receipt has reached no printer. */
const mayBeInPrinter = (error: unknown) =>
  !(error instanceof Refusal) || error.code === 'printFailed' || error.code === 'internal';

type SaveReleaseProps = {
  held: HeldDocument;
  /** The words that lock it are wanted once it is saved, and kept nowhere. */
  lock: WordsOnce;
  onAnew(): void;
};

/** Lets the copy leave that is shown, and says by which number it is known from then on. */
export const SaveRelease = ({ held, lock, onAnew }: SaveReleaseProps) => {
  const { id, mediaType } = held;
  const { t } = useTranslation('release');
  const client = useClient();
  const errorWords = useErrorWords();
  const save = useMutation({
    mutationFn: (goOn: boolean) => client.call('release.save', { id, goOn }),
    onSuccess: (place) => place?.is === 'saved' && lock.onLeft(),
  });
  const print = useMutation({
    mutationFn: () => client.call('release.print', { id }),
    // Its number is used up; another copy of the same lies ready in its place.
    onSuccess: ({ is }) => is === 'cancelled' && onAnew(),
  });
  const error = save.error ?? print.error;
  const isGone = save.data?.is === 'saved' || print.isSuccess;
  const isBusy = save.isPending || print.isPending;
  return (
    <div className={styles.save}>
      <div className={styles.buttons}>
        {mediaType === 'application/pdf' && (
          <Button onPress={() => print.mutate()} isDisabled={isBusy || isGone || error !== null}>
            <Printer size={18} aria-hidden /> {t(print.isPending ? 'save.printing' : 'save.print')}
          </Button>
        )}
        <Button
          look="primary"
          onPress={() => save.mutate(false)}
          isDisabled={isBusy || isGone || error !== null}
        >
          <Download size={18} aria-hidden /> {t(save.isPending ? 'save.saving' : 'save.button')}
        </Button>
      </div>
      {error && (
        <Notice kind="trouble">
          <p>{hasChanged(error) ? t('save.changed') : errorWords(error)}</p>
          {print.error && mayBeInPrinter(print.error) && <p>{t('save.mayBeOut')}</p>}
          <div className={styles.buttons}>
            <Button onPress={onAnew}>{t('save.anew')}</Button>
          </div>
        </Notice>
      )}
      <SyncedNotice save={save} />
      {save.data?.is === 'saved' && (
        <Notice kind="word" title={t('save.saved', { number: save.data.number, path: save.data.path })}>
          <p>{t(mediaType === AGE ? 'save.locked' : 'save.warning')}</p>
          {lock.words && (
            <p>
              {t('save.opensWith')} <bdi dir="ltr">{lock.words}</bdi>
            </p>
          )}
        </Notice>
      )}
      {print.data?.is === 'offered' && (
        <Notice kind="word" title={t('save.printed', { number: print.data.number })}>
          {t('save.printedHint')}
        </Notice>
      )}
    </div>
  );
};
