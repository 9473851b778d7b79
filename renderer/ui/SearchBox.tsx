import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import styles from './SearchBox.module.css';

type SearchBoxProps = {
  label: string;
  /** What the cross does, in words. */
  clearWords: string;
  value: string;
  onChange(value: string): void;
  autoFocus?: boolean;
  /** The list beneath, where its rows are taken from here: which one is lit, and what a key does to it. */
  list?: { id: string; lit: string | undefined; onKeyDown(event: KeyboardEvent): void };
};

const asCombobox = ({ id, lit, onKeyDown }: NonNullable<SearchBoxProps['list']>) => ({
  type: 'text',
  role: 'combobox',
  'aria-expanded': true,
  'aria-controls': id,
  'aria-autocomplete': 'list' as const,
  'aria-activedescendant': lit,
  autoComplete: 'off',
  onKeyDown,
});

/** Finds as one types. */
export const SearchBox = ({
  label,
  clearWords,
  value,
  onChange,
  autoFocus = false,
  list,
}: SearchBoxProps) => (
  <SearchField
    aria-label={label}
    value={value}
    onChange={onChange}
    autoFocus={autoFocus}
    className={styles.search ?? ''}
  >
    <Search size={18} aria-hidden />
    <Input placeholder={label} dir="auto" maxLength={200} {...(list && asCombobox(list))} />
    {value && (
      <Button aria-label={clearWords}>
        <X size={18} aria-hidden />
      </Button>
    )}
  </SearchField>
);
