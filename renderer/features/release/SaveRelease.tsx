import { useMutation } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import { AGE } from '#shared/domain/bundle-lock.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import type { HeldDocumentId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { goingOf } from '../print/held-going.ts';
import { SavedNotice } from '../print/SavedNotice.tsx';
import { SyncedNotice } from '../print/SyncedNotice.tsx';
import styles from './Release.module.css';
import type { WordsOnce } from './useWordsOnce.ts';

/** What was shown is not what would leave by now. */
const hasChanged = (error: unknown) => error instanceof Refusal && error.code === 'conflict';

/** What is refused before there is a receipt has reached no printer. */
const mayBeInPrinter = (error: unknown) =>
  !(error instanceof Refusal) || error.code === 'printFailed' || error.code === 'internal';

type LeavingCopy = {
  /** None while it is still being made, or can't be. */
  held: HeldDocument | undefined;
  /** The words that lock it are wanted once it is saved, and kept nowhere. */
  lock: WordsOnce;
  onAnew(): void;
};

/**
 * Lets the copy leave that is shown. `ways`: as a file, or to a printer. `said`: by which number it is known from then on, or what is in the
 * way.
 */
export const useSaveRelease = ({ held, lock, onAnew }: LeavingCopy): { ways: ReactNode; said: ReactNode } => {
  const { t } = useTranslation('release');
  const client = useClient();
  const errorWords = useErrorWords();
  const save = useMutation({
    mutationFn: (wanted: { id: HeldDocumentId; goOn: boolean }) => client.call('release.save', wanted),
    onSuccess: (place) => place?.is === 'saved' && lock.onLeft(),
  });
  const print = useMutation({
    mutationFn: (wanted: { id: HeldDocumentId }) => client.call('release.print', wanted),
    // Its number is used up; another copy of the same lies ready in its place.
    onSuccess: ({ is }) => is === 'cancelled' && onAnew(),
  });
  if (!held) return { ways: null, said: null };
  const { id, mediaType } = held;
  const saving = goingOf(id, save);
  const printing = goingOf(id, print);
  const { data: place } = saving;
  const { data: printed } = printing;
  const error = saving.error ?? printing.error;
  const isGone = place?.is === 'saved' || printed !== undefined;
  const mayNot = saving.isPending || printing.isPending || isGone || error !== null;
  return {
    ways: (
      <>
        {mediaType === 'application/pdf' && (
          <Button onPress={() => print.mutate({ id })} isDisabled={mayNot}>
            <Printer size={18} aria-hidden /> {t(printing.isPending ? 'save.printing' : 'save.print')}
          </Button>
        )}
        <Button look="primary" onPress={() => save.mutate({ id, goOn: false })} isDisabled={mayNot}>
          <Download size={18} aria-hidden /> {t(saving.isPending ? 'save.saving' : 'save.button')}
        </Button>
      </>
    ),
    said: (
      <>
        {error && (
          <Notice kind="trouble">
            <p>{hasChanged(error) ? t('save.changed') : errorWords(error)}</p>
            {printing.error && mayBeInPrinter(printing.error) && <p>{t('save.mayBeOut')}</p>}
            <div className={styles.buttons}>
              <Button onPress={onAnew}>{t('save.anew')}</Button>
            </div>
          </Notice>
        )}
        <SyncedNotice save={{ data: place, mutate: (goOn) => save.mutate({ id, goOn }) }} />
        {place?.is === 'saved' && (
          <SavedNotice path={place.path} number={place.number}>
            <p>{t(mediaType === AGE ? 'save.locked' : 'save.warning')}</p>
            {lock.words && (
              <p>
                {t('save.opensWith')} <bdi dir="ltr">{lock.words}</bdi>
              </p>
            )}
          </SavedNotice>
        )}
        {printed?.is === 'offered' && (
          <Notice kind="word" title={t('save.printed', { number: printed.number })}>
            {t('save.printedHint')}
          </Notice>
        )}
      </>
    ),
  };
};
