import { useMutation } from '@tanstack/react-query';
import { KeyRound, PackageOpen, PackagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useIsPractice } from '../../app/vault-status.ts';
import { useErrorWords } from '../../app/words.ts';
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

/** What is done seldom with files: the ways out of the vault, and in. */
export const FilesMenu = ({ choose }: { choose: ChooseBundle }) => {
  const { t } = useTranslation('bundles');
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  if (useIsPractice()) return null;
  const several: MenuEntry = {
    id: 'several',
    label: t('menu.several'),
    icon: <PackagePlus size={16} aria-hidden />,
    onAction: () => go({ at: 'bundleOut', use: 'move', fileId: null }),
  };
  const items: MenuEntry[] = [
    {
      id: 'bringIn',
      label: t('menu.bringIn'),
      icon: <PackageOpen size={16} aria-hidden />,
      onAction: () => choose.mutate(),
    },
    ...(may('bundles.make') ? [several] : []),
    {
      id: 'key',
      label: t('menu.key'),
      icon: <KeyRound size={16} aria-hidden />,
      onAction: () => go({ at: 'bundleKey' }),
    },
  ];
  return <MoreMenu label={t('menu.label')} items={items} />;
};

export const ChooseTrouble = ({ choose }: { choose: ChooseBundle }) => {
  const errorWords = useErrorWords();
  return choose.error ? <Notice kind="trouble">{errorWords(choose.error)}</Notice> : null;
};
