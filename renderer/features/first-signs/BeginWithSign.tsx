import { useMutation } from '@tanstack/react-query';
import { NotebookPen } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/contract/bridge.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { freeName } from '#shared/domain/first-signs.ts';
import { formatDayOfYear } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FirstSigns.module.css';

/** More files than are begun on one day. */
const MOST_OF_A_DAY = 500;

const namesLike = async (client: Client, search: string): Promise<string[]> => {
  const { files } = await client.call('files.list', { search, limit: MOST_OF_A_DAY });
  return files.map(({ workingName }) => workingName);
};

/** A file before there is a name: with one that tells nothing, open on noting what was seen or said. */
export const BeginWithSign = () => {
  const { t, i18n } = useTranslation('firstSigns');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const mayEdit = useMayEdit();
  // The key can come twice before anything is drawn anew, and with it `isPending`.
  const isBeginning = useRef(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const day = formatDayOfYear(localDayOf(new Date()), i18n.language);
      const first = t('begin.name', { day });
      const name = freeName(await namesLike(client, first), (number) =>
        number === 1 ? first : t('begin.nameAgain', { day, number }),
      );
      return client.call('files.create', { details: newClientDetails(name) });
    },
    onSuccess: ({ id }) => go({ at: 'signs', fileId: id, isNew: true }),
    onSettled: () => {
      isBeginning.current = false;
    },
  });
  const begin = useCallback(() => {
    if (isBeginning.current) return;
    isBeginning.current = true;
    mutate();
  }, [mutate]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Some keyboards write another letter with Alt: it is the key that counts.
      const isIt = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyN';
      if (!isIt || event.repeat || !mayEdit || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      begin();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [begin, mayEdit]);

  return (
    <>
      {error && <Notice kind="trouble">{errorWords(error)}</Notice>}
      <Button edits isDisabled={isPending} onPress={begin}>
        <NotebookPen size={18} aria-hidden /> {t('begin.button')}
        <kbd className={styles.key} aria-hidden>
          Alt+N
        </kbd>
      </Button>
    </>
  );
};
