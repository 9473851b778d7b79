import { useMutation } from '@tanstack/react-query';
import { FileInput, FileOutput } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../app/client.tsx';
import { useMay } from '../../../app/may.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useErrorWords } from '../../../app/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useMayEdit } from '../../../ui/editing.ts';
import type { MenuEntry } from '../../../ui/Menu.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Working } from '../../../ui/Working.tsx';
import { useStays } from '../../backups/useBackupProgress.ts';
import styles from './Exchange.module.css';

/** What can be done with the map as a whole: entries for a menu, and what there is to say of it meanwhile. */
export const useExchange = (): { items: MenuEntry[]; notice: ReactNode } => {
  const { t } = useTranslation(['exchange', 'common']);
  const client = useClient();
  const may = useMay();
  const mayEdit = useMayEdit();
  const errorWords = useErrorWords();
  const go = useNavigation((navigation) => navigation.go);
  const choose = useMutation({
    mutationFn: () => client.call('organisations.chooseFile', {}),
    onSuccess: (chosen) => {
      if (chosen?.is === 'read') void go({ at: 'bringIn', importId: chosen.file.id });
    },
  });
  const isLong = useStays(choose.isPending);

  const bringIn: MenuEntry = {
    id: 'bringIn',
    label: t('bringIn'),
    icon: <FileInput size={16} aria-hidden />,
    onAction: () => choose.mutate(),
  };
  const give: MenuEntry = {
    id: 'give',
    label: t('give'),
    icon: <FileOutput size={16} aria-hidden />,
    onAction: () => void go({ at: 'giveMap' }),
  };
  return {
    items: [...(may('organisations.chooseFile') && mayEdit ? [bringIn] : []), give],
    notice: (
      <>
        {isLong && (
          <div className={styles.line}>
            <Working>{t('choosing')}</Working>
            <Button look="quiet" onPress={() => void client.call('organisations.leaveImport', {})}>
              {t('common:action.cancel')}
            </Button>
          </div>
        )}
        {choose.data?.is === 'refused' && (
          <Notice kind="trouble" title={t('refused.title')}>
            <p>
              {t(`refused.${choose.data.reason}`)} {t('refused.after')}
            </p>
            {choose.data.at !== '' && (
              <p className={styles.quiet}>{t('refused.at', { at: choose.data.at })}</p>
            )}
          </Notice>
        )}
        {choose.error && <Notice kind="trouble">{errorWords(choose.error)}</Notice>}
      </>
    ),
  };
};
