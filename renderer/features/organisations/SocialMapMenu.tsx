import { BookOpenText, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/organisation-finding.ts';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useMayEdit } from '../../ui/editing.ts';
import { type MenuEntry, MoreMenu } from '../../ui/Menu.tsx';
import type { Starters } from './useStarters.ts';

type SocialMapMenuProps = {
  starters: Starters;
  finding: Finding;
  /** What else there is: the ways in and out. */
  more: readonly MenuEntry[];
};

/** What is done seldom with the whole of the social map. */
export const SocialMapMenu = ({ starters, finding, more }: SocialMapMenuProps) => {
  const { t } = useTranslation('socialMap');
  const may = useMay();
  const mayEdit = useMayEdit();
  const go = useNavigation((navigation) => navigation.go);
  const addStarters: MenuEntry = {
    id: 'starters',
    label: t('starters.add'),
    icon: <BookOpenText size={16} aria-hidden />,
    onAction: () => starters.mutate(),
  };
  const print: MenuEntry = {
    id: 'print',
    label: t('list.print'),
    icon: <Printer size={16} aria-hidden />,
    onAction: () => go({ at: 'printSocialMap', finding }),
  };
  const items = [print, ...more, ...(mayEdit && may('organisations.addStarters') ? [addStarters] : [])];
  return <MoreMenu label={t('list.menu')} items={items} />;
};
