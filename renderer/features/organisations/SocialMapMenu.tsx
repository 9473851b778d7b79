import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/may.ts';
import { useMayEdit } from '../../ui/editing.ts';
import { type MenuEntry, MoreMenu } from '../../ui/Menu.tsx';
import type { Starters } from './useStarters.ts';

/** What is done seldom with the whole of the social map. */
export const SocialMapMenu = ({ starters }: { starters: Starters }) => {
  const { t } = useTranslation('socialMap');
  const may = useMay();
  const mayEdit = useMayEdit();
  const addStarters: MenuEntry = {
    id: 'starters',
    label: t('starters.add'),
    icon: <BookOpenText size={16} aria-hidden />,
    onAction: () => starters.mutate(),
  };
  const items = [...(mayEdit && may('organisations.addStarters') ? [addStarters] : [])];
  return items.length > 0 && <MoreMenu label={t('list.menu')} items={items} />;
};
