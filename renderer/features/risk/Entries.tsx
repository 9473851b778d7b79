import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { AddButton } from '../../ui/AddButton.tsx';
import { IconButton } from '../../ui/Button.tsx';
import styles from './Risk.module.css';

type EntriesProps<Item extends { id: string }> = {
  items: readonly Item[];
  onChange(items: Item[]): void;
  nameOf(number: number): string;
  removeLabel(number: number): string;
  addLabel: string;
  /** As many as there is room for. */
  most: number;
  /** How many take that room, where it isn't these alone. */
  count?: number;
  fresh(): Item;
  /** Beside the entry's name. */
  head?(item: Item, replace: (item: Item) => void): ReactNode;
  children(item: Item, replace: (item: Item) => void): ReactNode;
};

/** Several of one kind, each with fields of its own, in the order in which they were added. */
export const Entries = <Item extends { id: string }>(props: EntriesProps<Item>) => {
  const { items, onChange, nameOf, removeLabel, addLabel, fresh, head, children } = props;
  const { most, count = items.length } = props;
  const replace = (item: Item) => onChange(items.map((one) => (one.id === item.id ? item : one)));
  return (
    <div className={styles.entries}>
      {items.map((item, index) => (
        <fieldset key={item.id} className={styles.entry} aria-label={nameOf(index + 1)}>
          <div className={styles.entryHead}>
            <span className={styles.entryName} aria-hidden>
              {nameOf(index + 1)}
            </span>
            {head?.(item, replace)}
            <span className={styles.space} />
            <IconButton
              edits
              label={removeLabel(index + 1)}
              onPress={() => onChange(items.filter(({ id }) => id !== item.id))}
            >
              <Trash2 size={18} aria-hidden />
            </IconButton>
          </div>
          {children(item, replace)}
        </fieldset>
      ))}
      <div>
        <AddButton count={count} most={most} onPress={() => onChange([...items, fresh()])}>
          {addLabel}
        </AddButton>
      </div>
    </div>
  );
};
