import { useMutation } from '@tanstack/react-query';
import { KeyRound, PackageOpen, PackagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useIsPractice } from '../../app/vault-status.ts';
import { useErrorWords } from '../../app/words.ts';
import { useMayEdit } from '../../ui/editing.ts';
import { type MenuEntry, MoreMenu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Asks for a bundle and goes to look at it. */
export const useChooseBundle = () => {
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  return useMutation({
    mutationFn: () => client.call('bundles.choose', {}),
    onSuccess: (bundle) => bundle && go({ at: 'bundleIn', bundle }),
  });
};

export type ChooseBundle = ReturnType<typeof useChooseBundle>;

type FilesMenuProps = { choose: ChooseBundle; more: readonly MenuEntry[] };

/** What is done seldom with files: the ways out of the vault, and in. */
export const FilesMenu = ({ choose, more }: FilesMenuProps) => {
  const { t } = useTranslation(['bundles', 'fileList']);
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  const isPractice = useIsPractice();
  const mayEdit = useMayEdit();
  const several: MenuEntry = {
    id: 'several',
    label: t('bundles:menu.several'),
    icon: <PackagePlus size={16} aria-hidden />,
    onAction: () => go({ at: 'bundleOut', use: 'move', fileId: null }),
  };
  const bringIn: MenuEntry = {
    id: 'bringIn',
    label: t('bundles:menu.bringIn'),
    icon: <PackageOpen size={16} aria-hidden />,
    onAction: () => choose.mutate(),
  };
  const ofBundles: MenuEntry[] = [
    // While a backup is looked into, nothing comes into it and nothing is made of it.
    ...(mayEdit ? [bringIn] : []),
    ...(mayEdit && may('bundles.move') ? [several] : []),
    {
      id: 'key',
      label: t('bundles:menu.key'),
      icon: <KeyRound size={16} aria-hidden />,
      onAction: () => go({ at: 'bundleKey' }),
    },
  ];
  const items = [...more, ...(isPractice ? [] : ofBundles)];
  return items.length > 0 && <MoreMenu label={t('fileList:menu')} items={items} />;
};

export const ChooseTrouble = ({ choose }: { choose: ChooseBundle }) => {
  const errorWords = useErrorWords();
  return choose.error ? <Notice kind="trouble">{errorWords(choose.error)}</Notice> : null;
};
