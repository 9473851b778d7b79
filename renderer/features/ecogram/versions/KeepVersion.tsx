import { useMutation } from '@tanstack/react-query';
import { BookmarkPlus, History } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import { useClient } from '../../../app/client.tsx';
import { useMay } from '../../../app/may.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useErrorWords } from '../../../app/words.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { useMayEdit } from '../../../ui/editing.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { useEcogram } from '../context.tsx';
import styles from './Versions.module.css';
import { dayOf } from './when.ts';

type Kept = { version: DatedVersionSummary; isNew: boolean };

/** What people press to keep something. Whatever has the focus, and also where nothing may be kept, so that no browser answers. */
const isSaveKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's';

/** Keeps the ecogram as it stands, at a key or a press, and says so beside the hand's way: nothing has to be answered. */
export const KeepVersion = () => {
  const { t } = useTranslation('versions');
  const client = useClient();
  const { session } = useEcogram();
  const { fileId } = session;
  const go = useNavigation((navigation) => navigation.go);
  const may = useMay();
  const mayKeep = useMayEdit() && may('ecogram.keepVersion');
  const [kept, setKept] = useState<Kept | null>(null);
  const note = useRef<HTMLDivElement>(null);

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async () => {
      // Words that are being written, and gestures on their way to the disk, are part of the moment.
      await session.flush();
      return client.call('ecogram.keepVersion', { fileId });
    },
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
      <IconButton label={t('list.open')} onPress={() => go({ at: 'ecogramVersions', fileId })}>
        <History size={20} aria-hidden />
      </IconButton>
      <div ref={note} role="status" className={isOpen ? styles.note : ''}>
        {kept && <KeptNote key={kept.version.id} kept={kept} onClose={close} />}
        {error && <KeptTrouble error={error} />}
      </div>
    </div>
  );
};

const KeptTrouble = ({ error }: { error: unknown }) => <p>{useErrorWords()(error)}</p>;

const KeptNote = ({ kept: { version, isNew }, onClose }: { kept: Kept; onClose(): void }) => {
  const { t, i18n } = useTranslation('versions');
  const client = useClient();
  const [words, setWords] = useState(version.words);
  const errorWords = useErrorWords();
  const rename = useMutation({
    mutationFn: () => client.call('ecogram.renameVersion', { id: version.id, words }),
    onSuccess: onClose,
  });
  const latest = useRef({ words, save: rename.mutate });
  latest.current = { words, save: rename.mutate };
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
      {rename.error && <p>{errorWords(rename.error)}</p>}
      <div className={styles.row}>
        <Button type="submit">{t(words.trim() === version.words ? 'keep.close' : 'keep.give')}</Button>
      </div>
    </form>
  );
};
