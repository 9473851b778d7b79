import { Search, X } from 'lucide-react';
import { Button, Input, SearchField } from 'react-aria-components';
import styles from './SearchBox.module.css';

type SearchBoxProps = {
  label: string;
  /** What the cross does, in words. */
  clearWords: string;
  value: string;
  onChange(value: string): void;
  autoFocus?: boolean;
};

/** Finds as one types. */
export const SearchBox = ({ label, clearWords, value, onChange, autoFocus = false }: SearchBoxProps) => (
  <SearchField
    aria-label={label}
    value={value}
    onChange={onChange}
    autoFocus={autoFocus}
    className={styles.search ?? ''}
  >
    <Search size={18} aria-hidden />
    <Input placeholder={label} dir="auto" maxLength={200} />
    {value && (
      <Button aria-label={clearWords}>
        <X size={18} aria-hidden />
      </Button>
    )}
  </SearchField>
);
