import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './controls.module.css';

type MenuAction = { id: string; label: string; onAction(): void };

/** What can be done with a thing, behind one small button. */
export const MenuButton = ({ label, actions }: { label: string; actions: readonly MenuAction[] }) => (
  <MenuTrigger>
    <Button aria-label={label} className={`${styles.button} ${styles.icon}`}>
      <Ellipsis size={20} aria-hidden />
    </Button>
    <Popover className={styles.popover ?? ''} placement="bottom end">
      <Menu className={styles.list ?? ''}>
        {actions.map(({ id, label: words, onAction }) => (
          <MenuItem key={id} id={id} className={styles.option ?? ''} onAction={onAction}>
            {words}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
