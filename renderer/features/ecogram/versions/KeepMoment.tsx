import { useMutation } from '@tanstack/react-query';
import { BookmarkPlus, History } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/domain/dates.ts';
import { useErrorWords } from '../../../app/words.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Versions.module.css';
import { dayOf } from './when.ts';

/** A moment that was kept. `isNew: false`: it stood so already in the last one, which this is. */
export type KeptMoment = { version: { id: string; keptAt: Instant; words: string }; isNew: boolean };

type KeepMomentProps = {
  mayKeep: boolean;
  /** Keeps what stands there, with words that are on their way to the disk. */
  keep(): Promise<KeptMoment>;
  /** Gives the moment words. */
  rename(id: string, words: string): Promise<unknown>;
  /** To all that was kept. */
  onOpenList(): void;
};

/** What people press to keep something. Whatever has the focus, and also where nothing may be kept, so that no browser answers. */
const isSaveKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's';

/** Keeps something as it stands, at a key or a press, and says so beside the hand's way: nothing has to be answered. */
export const KeepMoment = ({ mayKeep, keep, rename, onOpenList }: KeepMomentProps) => {
  const { t } = useTranslation('versions');
  const [kept, setKept] = useState<KeptMoment | null>(null);
  const note = useRef<HTMLDivElement>(null);

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: keep,
    onSuccess: setKept,
  });
  const close = useCallback(() => {
    setKept(null);
    reset();
  }, [reset]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSaveKey(event)) return;
      event.preventDefault();
      // Pressed once more, it leads to the words: the way there without a pointer.
      const words = note.current?.querySelector('input');
      if (words) words.focus();
      else if (mayKeep && !event.repeat) mutate();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [mutate, mayKeep]);

  const isOpen = kept !== null || error !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !note.current?.contains(event.target)) close();
    };
    window.addEventListener('pointerdown', onPress, { capture: true });
    return () => window.removeEventListener('pointerdown', onPress, { capture: true });
  }, [isOpen, close]);

  return (
    <div className={styles.keep}>
      {mayKeep && (
        <IconButton label={t('keep.button')} keys="Ctrl+S" isDisabled={isPending} onPress={() => mutate()}>
          <BookmarkPlus size={20} aria-hidden />
        </IconButton>
      )}
      <IconButton label={t('list.open')} onPress={onOpenList}>
        <History size={20} aria-hidden />
      </IconButton>
      <div ref={note} role="status" className={isOpen ? styles.note : ''}>
        {kept && <KeptNote key={kept.version.id} kept={kept} rename={rename} onClose={close} />}
        {error && <KeptTrouble error={error} />}
      </div>
    </div>
  );
};

const KeptTrouble = ({ error }: { error: unknown }) => <p>{useErrorWords()(error)}</p>;

type KeptNoteProps = Pick<KeepMomentProps, 'rename'> & { kept: KeptMoment; onClose(): void };

const KeptNote = ({ kept: { version, isNew }, rename, onClose }: KeptNoteProps) => {
  const { t, i18n } = useTranslation('versions');
  const [words, setWords] = useState(version.words);
  const errorWords = useErrorWords();
  const giving = useMutation({
    mutationFn: () => rename(version.id, words),
    onSuccess: onClose,
  });
  const latest = useRef({ words, save: giving.mutate });
  latest.current = { words, save: giving.mutate };
  // Words that were typed are kept however the note is left: pressing elsewhere is no way to lose them.
  useEffect(
    () => () => {
      const { words: typed, save } = latest.current;
      if (typed.trim() !== version.words) save();
    },
    [version.words],
  );
  return (
    <form
      className={styles.kept}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <strong>{t(isNew ? 'keep.kept' : 'keep.already', { day: dayOf(version, i18n.language) })}</strong>
      <TextField
        label={t('keep.words')}
        hint={t('keep.wordsHint')}
        value={words}
        onChange={setWords}
        maxLength={200}
      />
      {giving.error && <p>{errorWords(giving.error)}</p>}
      <div className={styles.row}>
        <Button type="submit">{t(words.trim() === version.words ? 'keep.close' : 'keep.give')}</Button>
      </div>
    </form>
  );
};
