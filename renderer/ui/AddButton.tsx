import { Plus } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import controls from './controls.module.css';

type ListFullProps = {
  /** How many there are. */
  count: number;
  /** As many as can be kept. */
  most: number;
};

/** Says that there is no room for one more, before anybody writes in vain. */
export const ListFull = ({ count, most }: ListFullProps) => {
  const { t } = useTranslation('common');
  return count < most ? null : (
    <p className={controls.hint} role="status">
      {t('list.full', { count: most })}
    </p>
  );
};

type AddButtonProps = ListFullProps &
  Pick<ComponentProps<typeof Button>, 'aria-label' | 'onPress' | 'children'>;

/** Puts one more at the end of a list, as long as there is room. */
export const AddButton = ({ count, most, children, ...props }: AddButtonProps) => (
  <>
    <Button {...props} edits isDisabled={count >= most}>
      <Plus size={16} aria-hidden /> {children}
    </Button>
    <ListFull count={count} most={most} />
  </>
);
