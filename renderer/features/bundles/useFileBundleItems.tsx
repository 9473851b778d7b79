import { PackagePlus, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useMayEdit } from '../../ui/editing.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { useReviewGuest } from './useReviewGuest.ts';

/** The ways of one file to another laptop: none for one that is here for a review, which goes home alone. */
export const useFileBundleItems = (fileId: ClientFileId): MenuEntry[] => {
  const { t } = useTranslation('bundles');
  const go = useNavigation((navigation) => navigation.go);
  const mayEdit = useMayEdit();
  const { data: guest } = useReviewGuest(fileId);
  const may = useMay();
  // Not before it is known whether it is one.
  if (!mayEdit || guest !== null) return [];
  const move: MenuEntry = {
    id: 'move',
    label: t('menu.move'),
    icon: <PackagePlus size={16} aria-hidden />,
    onAction: () => go({ at: 'bundleOut', use: 'move', fileId }),
  };
  const lend: MenuEntry = {
    id: 'review',
    label: t('menu.review'),
    icon: <UserCheck size={16} aria-hidden />,
    onAction: () => go({ at: 'bundleOut', use: 'review', fileId }),
  };
  return [...(may('bundles.move') ? [move] : []), ...(may('bundles.lend') ? [lend] : [])];
};
