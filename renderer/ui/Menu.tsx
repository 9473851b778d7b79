import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './controls.module.css';

export type MenuEntry = { id: string; label: string; icon?: ReactNode; onAction(): void };

/** What is done seldom, behind three dots. */
export const MoreMenu = ({ label, items }: { label: string; items: readonly MenuEntry[] }) => (
  <MenuTrigger>
    <Button aria-label={label} className={`${styles.button} ${styles.icon}`}>
      <Ellipsis size={20} aria-hidden />
    </Button>
    <Popover className={styles.popover ?? ''} placement="bottom end">
      <Menu aria-label={label} className={styles.list ?? ''}>
        {items.map(({ id, label: words, icon, onAction }) => (
          <MenuItem key={id} id={id} textValue={words} className={styles.option ?? ''} onAction={onAction}>
            {icon}
            {words}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
