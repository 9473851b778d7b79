import { ChevronDown } from 'lucide-react';
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import styles from './controls.module.css';
import { useMayEdit } from './editing.ts';
import type { Option } from './Select.tsx';
import { useWordStart } from './useWordStart.ts';

type ComboBoxProps = {
  label: string;
  options: readonly Option<string>[];
  value: string | null;
  onChange(value: string | null): void;
  placeholder?: string;
  emptyWords: string;
};

/** Chooses one of many by typing the start of any of its words. */
export const ComboBox = ({ label, options, value, onChange, placeholder, emptyWords }: ComboBoxProps) => (
  <AriaComboBox
    className={styles.field ?? ''}
    value={value}
    onChange={(key) => onChange(key === null ? null : String(key))}
    allowsEmptyCollection
    isReadOnly={!useMayEdit()}
    defaultFilter={useWordStart()}
    menuTrigger="input"
  >
    <Label className={styles.label ?? ''}>{label}</Label>
    <Group className={styles.inputGroup ?? ''}>
      <Input placeholder={placeholder ?? ''} dir="auto" />
      <Button>
        <ChevronDown size={16} aria-hidden />
      </Button>
    </Group>
    <Popover className={styles.popover ?? ''}>
      <ListBox
        className={styles.list ?? ''}
        renderEmptyState={() => <div className={styles.empty}>{emptyWords}</div>}
      >
        {options.map((option) => (
          <ListBoxItem
            key={option.value}
            id={option.value}
            textValue={option.label}
            className={styles.option ?? ''}
          >
            {option.label}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  </AriaComboBox>
);
