import { FileInput } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useMayEdit } from '../../ui/editing.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { useChooseList } from '../lists/useChooseList.tsx';

/** The way in for a list of clients: an entry for a menu, where it is offered, and what there is to say of it meanwhile. */
export const useBringInFiles = (): { items: MenuEntry[]; notice: ReactNode } => {
  const { t } = useTranslation('fileList');
  const client = useClient();
  const may = useMay();
  const mayEdit = useMayEdit();
  const go = useNavigation((navigation) => navigation.go);
  const { choose, notice } = useChooseList({
    choose: () => client.call('fileList.choose', {}),
    onRead: ({ id }) => void go({ at: 'fileList', importId: id }),
    leave: () => void client.call('fileList.leave', {}),
  });
  const bringIn: MenuEntry = {
    id: 'bringInFiles',
    label: t('bringIn'),
    icon: <FileInput size={16} aria-hidden />,
    onAction: choose,
  };
  return { items: may('fileList.choose') && mayEdit ? [bringIn] : [], notice };
};
