import { FileInput, FileOutput } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../app/client.tsx';
import { useMay } from '../../../app/may.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useMayEdit } from '../../../ui/editing.ts';
import type { MenuEntry } from '../../../ui/Menu.tsx';
import { useChooseList } from '../../lists/useChooseList.tsx';

/** What can be done with the map as a whole: entries for a menu, and what there is to say of it meanwhile. */
export const useExchange = (): { items: MenuEntry[]; notice: ReactNode } => {
  const { t } = useTranslation('exchange');
  const client = useClient();
  const may = useMay();
  const mayEdit = useMayEdit();
  const go = useNavigation((navigation) => navigation.go);
  const { choose, notice } = useChooseList({
    choose: () => client.call('organisations.chooseFile', {}),
    onRead: ({ id }) => void go({ at: 'bringIn', importId: id }),
    leave: () => void client.call('organisations.leaveImport', {}),
  });

  const bringIn: MenuEntry = {
    id: 'bringIn',
    label: t('bringIn'),
    icon: <FileInput size={16} aria-hidden />,
    onAction: choose,
  };
  const give: MenuEntry = {
    id: 'give',
    label: t('give'),
    icon: <FileOutput size={16} aria-hidden />,
    onAction: () => void go({ at: 'giveMap' }),
  };
  return {
    items: [...(may('organisations.chooseFile') && mayEdit ? [bringIn] : []), give],
    notice,
  };
};
