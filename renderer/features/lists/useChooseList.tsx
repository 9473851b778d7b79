import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedFile } from '#shared/domain/organisation-exchange/file-read.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Working } from '../../ui/Working.tsx';
import { useStays } from '../backups/useBackupProgress.ts';
import styles from './Lists.module.css';
import { RefusedNotice } from './RefusedNotice.tsx';

/** What a call answers that asks for a file. `null`: nobody chose one, or somebody cancelled. */
type Chosen<File> = { is: 'read'; file: File } | { is: 'refused'; reason: RefusedFile; at: string } | null;

type ListCalls<File> = {
  choose(): Promise<Chosen<File>>;
  onRead(file: File): void;
  /** Calls the reading off. */
  leave(): void;
};

/** Asks for a list of another program. `notice`: what there is to say of it meanwhile, and where it can't be read. */
export const useChooseList = <File,>({ choose, onRead, leave }: ListCalls<File>) => {
  const { t } = useTranslation(['exchange', 'common']);
  const errorWords = useErrorWords();
  const choosing = useMutation({
    mutationFn: choose,
    onSuccess: (chosen) => {
      if (chosen?.is === 'read') onRead(chosen.file);
    },
  });
  const isLong = useStays(choosing.isPending);
  const notice: ReactNode = (
    <>
      {isLong && (
        <div className={styles.line}>
          <Working>{t('exchange:choosing')}</Working>
          <Button look="quiet" onPress={leave}>
            {t('common:action.cancel')}
          </Button>
        </div>
      )}
      {choosing.data?.is === 'refused' && <RefusedNotice {...choosing.data} />}
      {choosing.error && <Notice kind="trouble">{errorWords(choosing.error)}</Notice>}
    </>
  );
  return { choose: () => choosing.mutate(), notice };
};
