import { X } from 'lucide-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { compareIn } from '#shared/i18n/format.ts';
import controls from './controls.module.css';
import { useMayEdit } from './editing.ts';
import type { Option } from './Select.tsx';
import styles from './TagsField.module.css';
import { useWordStart } from './useWordStart.ts';

type TagsFieldProps = {
  label: string;
  placeholder: string;
  options: readonly Option<string>[];
  values: readonly string[];
  onChange(values: string[]): void;
  /** What a value is called, be it one of the options or not. */
  nameOf(value: string): string;
  removeWords(name: string): string;
  /** Whether something that is no option can be added in words. */
  allowsOthers?: boolean;
};

/** Several of many, as tags: found by typing the start of any word. */
export const TagsField = (props: TagsFieldProps) => {
  const { label, placeholder, values, onChange, nameOf, removeWords, allowsOthers = false } = props;
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const compare = compareIn(i18n.language);
  const isWordStart = useWordStart();
  const mayEdit = useMayEdit();
  const options = props.options
    .filter(({ value }) => !values.includes(value))
    .sort((one, other) => compare(one.label, other.label));

  const add = (words: string) => {
    setTyped('');
    const listed = options.find((option) => option.value === words || compare(option.label, words) === 0);
    const value = listed?.value ?? (allowsOthers ? words : '');
    if (value && !values.includes(value)) onChange([...values, value]);
  };

  return (
    <div className={styles.field}>
      <AriaComboBox
        className={controls.field ?? ''}
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        isReadOnly={!mayEdit}
        onChange={(key) => key !== null && add(String(key))}
        allowsCustomValue
        menuTrigger="input"
        // Once something is added the field is empty again, and so is the list: it closes by itself.
        defaultFilter={(name, typedNow) => typedNow !== '' && isWordStart(name, typedNow)}
      >
        <Label className={controls.label ?? ''}>{label}</Label>
        <Group className={controls.inputGroup ?? ''}>
          <Input
            placeholder={placeholder}
            dir="auto"
            maxLength={80}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && typed.trim()) {
                event.preventDefault();
                add(typed.trim());
              }
            }}
            onBlur={() => add(typed.trim())}
          />
        </Group>
        <Popover className={controls.popover ?? ''}>
          <ListBox className={controls.list ?? ''}>
            {options.map(({ value, label: name }) => (
              <ListBoxItem key={value} id={value} textValue={name} className={controls.option ?? ''}>
                {name}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </AriaComboBox>
      {values.length > 0 && (
        <ul className={styles.tags}>
          {values.map((value) => (
            <li key={value} className={styles.tag}>
              <bdi>{nameOf(value)}</bdi>
              <AriaButton
                isDisabled={!mayEdit}
                aria-label={removeWords(nameOf(value))}
                onPress={() => onChange(values.filter((other) => other !== value))}
              >
                <X size={16} aria-hidden />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
