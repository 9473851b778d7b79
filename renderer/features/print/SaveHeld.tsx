import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AGE } from '#shared/domain/bundle-lock.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import type { HeldDocumentId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { goingOf } from './held-going.ts';
import { NumberedFiles } from './NumberedFiles.tsx';
import styles from './Print.module.css';
import { PrintHeld } from './PrintHeld.tsx';
import { SavedNotice } from './SavedNotice.tsx';
import { SyncedNotice } from './SyncedNotice.tsx';

type Held = Pick<HeldDocument, 'id' | 'mediaType'>;

/** What is said where it could not be saved, if that is more than the error’s own words. */
type NotSaved = (error: unknown) => ReactNode;

/** The ways out of the vault of what is shown: as a file, and what is on pages to a printer too. `said`: what came of it. */
export const useSaveHeld = (
  held: Held | undefined,
  notSaved?: NotSaved,
): { ways: ReactNode; said: ReactNode } => {
  const { t } = useTranslation('plan');
  const client = useClient();
  const errorWords = useErrorWords();
  const save = useMutation({
    mutationFn: (wanted: { id: HeldDocumentId; goOn: boolean }) => client.call('documents.save', wanted),
  });
  if (!held) return { ways: null, said: null };
  const { id, mediaType } = held;
  const { data: place, error, isPending: isSaving } = goingOf(id, save);
  const isOne = place?.is === 'saved' && place.receipts.length === 1;
  return {
    ways: (
      <div className={styles.ways}>
        {mediaType === 'application/pdf' && <PrintHeld key={id} id={id} />}
        <Button look="primary" onPress={() => save.mutate({ id, goOn: false })} isDisabled={isSaving}>
          <Download size={18} aria-hidden /> {t(isSaving ? 'preview.saving' : 'preview.save')}
        </Button>
      </div>
    ),
    said: (
      <>
        {error && (notSaved?.(error) ?? <Notice kind="trouble">{errorWords(error)}</Notice>)}
        <SyncedNotice save={{ data: place, mutate: (goOn) => save.mutate({ id, goOn }) }} />
        {place?.is === 'saved' && (
          <SavedNotice path={place.path} number={isOne ? place.receipts[0]?.number : undefined}>
            <p>{t(mediaType === AGE ? 'preview.savedLocked' : 'preview.savedWarning')}</p>
            {place.receipts.length > 1 && <NumberedFiles receipts={place.receipts} />}
          </SavedNotice>
        )}
      </>
    ),
  };
};

/** The same, where it stands in the middle of a page. */
export const SaveHeld = ({ held, notSaved }: { held: Held; notSaved?: NotSaved }) => {
  const { ways, said } = useSaveHeld(held, notSaved);
  return (
    <div className={styles.save}>
      {ways}
      {said}
    </div>
  );
};
