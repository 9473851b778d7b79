import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isThere, type Signal } from '#shared/domain/first-signs.ts';
import type { SignalId } from '#shared/domain/ids.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { flushPending } from '../../app/pending.ts';
import { useUndoKey } from '../../app/useUndoKey.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FirstSigns.module.css';
import { SignalCard } from './SignalCard.tsx';
import { SignalForm } from './SignalForm.tsx';

type SignalListProps = {
  /** In the order in which they were noted. */
  signals: readonly Signal[];
  opened: SignalId | null;
  onOpen(id: SignalId | null): void;
  onBack(): void;
};

/** What was noted last in front. One at a time can be open to be written in. */
export const SignalList = ({ signals, opened, onOpen, onBack }: SignalListProps) => {
  const { t } = useTranslation('firstSigns');
  const client = useClient();
  const errorWords = useErrorWords();
  const mayEdit = useMayEdit();
  const [justTaken, setJustTaken] = useState<SignalId | null>(null);
  const newest = [...signals].reverse();
  const there = newest.filter(isThere);
  const taken = newest.filter((signal) => !isThere(signal));

  const take = useMutation({
    mutationFn: async ({ id, fileId }: Signal) => {
      // Its last words may still be on their way, with a version of their own.
      await flushPending();
      const { signals: now } = await client.call('signs.read', { fileId });
      const current = now.find((signal) => signal.id === id);
      if (current && isThere(current)) {
        await client.call('signs.remove', { id, baseVersion: current.version });
      }
    },
    onSuccess: (_, { id }) => {
      setJustTaken(id);
      onBack();
    },
  });
  const bringBack = useMutation({
    mutationFn: ({ id, version }: Signal) => client.call('signs.restore', { id, baseVersion: version }),
    onSuccess: () => setJustTaken(null),
  });
  const undoable = taken.find(({ id }) => id === justTaken);
  useUndoKey(() => {
    if (undoable && mayEdit && !bringBack.isPending) bringBack.mutate(undoable);
  });
  const trouble = take.error ?? bringBack.error;

  return (
    <section className={styles.list} aria-label={t('list.title')}>
      <h2>{t('list.title')}</h2>
      {trouble && <Notice kind="trouble">{errorWords(trouble)}</Notice>}
      {undoable && (
        <div role="status">
          <Notice kind="word">
            {t('list.taken')}
            <div>
              <Button edits onPress={() => bringBack.mutate(undoable)}>
                <Undo2 size={16} aria-hidden /> {t('list.undo')}
              </Button>
            </div>
          </Notice>
        </div>
      )}
      {there.length === 0 && <p className={styles.quiet}>{t('list.none')}</p>}
      <ol className={styles.signals}>
        {there.map((signal) => (
          <li key={signal.id}>
            {signal.id === opened && mayEdit ? (
              <SignalForm signal={signal} onClose={onBack} onTake={() => take.mutate(signal)} />
            ) : (
              <SignalCard signal={signal} onOpen={() => onOpen(signal.id)} />
            )}
          </li>
        ))}
      </ol>
      {taken.length > 0 && (
        <details className={styles.taken}>
          <summary>{t('list.takenAway', { count: taken.length })}</summary>
          <ul>
            {taken.map((signal) => (
              <TakenRow key={signal.id} signal={signal} onBringBack={() => bringBack.mutate(signal)} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const TakenRow = ({ signal, onBringBack }: { signal: Signal; onBringBack(): void }) => {
  const { t, i18n } = useTranslation('firstSigns');
  const { details, removedAt } = signal;
  return (
    <li className={styles.takenRow}>
      <div>
        <p className={styles.what} dir="auto">
          {details.what}
        </p>
        <p className={styles.quiet}>
          {removedAt && t('list.takenOn', { when: formatMoment(removedAt, i18n.language) })}
        </p>
      </div>
      <Button edits onPress={onBringBack}>
        <Undo2 size={16} aria-hidden /> {t('list.undo')}
      </Button>
    </li>
  );
};
