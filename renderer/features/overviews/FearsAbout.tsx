import { useMutation } from '@tanstack/react-query';
import { Plus, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf } from '#shared/domain/dates.ts';
import { type Fear, type FearAbout, fearsAbout, isFearEmpty, newFearDetails } from '#shared/domain/fear.ts';
import type { ClientFileId, FearId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { flushPending } from '../../app/pending.ts';
import { useFears } from '../../app/queries.ts';
import { returned } from '../../app/returning.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useDeeds } from '../../app/useUndoable.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { FearForm, fearDraftKey } from './FearForm.tsx';
import styles from './Fears.module.css';

type FearsAboutProps = { fileId: ClientFileId; about: FearAbout };

/** What a client fears about one thing, beside what was checked: for a factor of the overviews, or a risk. */
export const FearsAbout = ({ fileId, about }: FearsAboutProps) => (
  <Loaded query={useFears(fileId)}>
    {(fears) => <FearsList fileId={fileId} fears={fears} about={about} />}
  </Loaded>
);

const FearsList = ({ fileId, fears, about }: FearsAboutProps & { fears: readonly Fear[] }) => {
  const { t } = useTranslation('overviews');
  const client = useClient();
  const mayEdit = useMayEdit();
  const errorWords = useErrorWords();
  const [justTaken, setJustTaken] = useState<FearId | null>(null);
  // Begun here, or with words that a lock has given back and that are in no record yet.
  const [begun, setBegun] = useState<readonly FearId[]>(() =>
    fears.map(({ id }) => id).filter((id) => returned.offered(fearDraftKey(id)) !== undefined),
  );
  const there = fearsAbout(fears, about).filter(({ removedAt }) => removedAt === null);
  const shown = there.filter(({ id, details }) => begun.includes(id) || !isFearEmpty(details));
  const note = useMutation({
    mutationFn: async () => {
      // One that was begun and left without a word is gone on with: there is never a second empty one.
      const empty = there.find((fear) => !shown.includes(fear));
      const details = newFearDetails(about, localDayOf(new Date()));
      return empty ?? (await client.call('fears.note', { fileId, details }));
    },
    onSuccess: ({ id }) => setBegun((before) => [...before, id]),
  });
  const take = useMutation({
    mutationFn: async ({ id }: Fear) => {
      // Its last words may still be on their way, with a version of their own.
      await flushPending();
      const now = await client.call('fears.list', { fileId });
      const current = now.find((fear) => fear.id === id);
      if (current) await client.call('fears.remove', { id, baseVersion: current.version });
    },
    onSuccess: (_, { id }) => {
      setJustTaken(id);
      remember({
        undo: () => turn(id, true, bringBack.mutate),
        redo: () => turn(id, false, take.mutate),
      });
    },
  });
  const bringBack = useMutation({
    mutationFn: ({ id, version }: Fear) => client.call('fears.restore', { id, baseVersion: version }),
    onSuccess: () => setJustTaken(null),
  });
  const remember = useDeeds();
  const latest = useRef(fears);
  latest.current = fears;
  const turn = (id: FearId, isTaken: boolean, work: (fear: Fear) => void): boolean => {
    const fear = latest.current.find((one) => one.id === id && (one.removedAt !== null) === isTaken);
    if (fear) work(fear);
    return fear !== undefined;
  };
  const undoable = fears.find(({ id, removedAt }) => id === justTaken && removedAt !== null);
  const trouble = note.error ?? take.error ?? bringBack.error;
  return (
    <div className={styles.fears}>
      {trouble && <Notice kind="trouble">{errorWords(trouble)}</Notice>}
      {shown.map((fear) => (
        <FearForm key={fear.id} fear={fear} onTake={() => take.mutate(fear)} />
      ))}
      {undoable && (
        <div role="status">
          <Notice kind="word">
            {t('fear.taken')}
            <div>
              <Button edits onPress={() => bringBack.mutate(undoable)}>
                <Undo2 size={16} aria-hidden /> {t('fear.undo')}
              </Button>
            </div>
          </Notice>
        </div>
      )}
      {mayEdit && (
        <div>
          <Button edits isDisabled={note.isPending} onPress={() => note.mutate()}>
            <Plus size={16} aria-hidden /> {t('fear.note')}
          </Button>
        </div>
      )}
    </div>
  );
};
