import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import styles from './controls.module.css';
import { useMayEdit } from './editing.ts';

export type Option<Value extends string> = { value: Value; label: string };

type SelectProps<Value extends string> = {
  label: string;
  /** The label is read out but not shown: the place says what it is. */
  hideLabel?: boolean;
  options: readonly Option<Value>[];
  value: NoInfer<Value> | null;
  onChange(value: NoInfer<Value>): void;
  placeholder?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
  error?: string | undefined;
};

export const Select = <Value extends string>(props: SelectProps<Value>) => (
  <AriaSelect
    className={styles.field ?? ''}
    value={props.value}
    onChange={(key) => key !== null && props.onChange(key as Value)}
    placeholder={props.placeholder ?? ''}
    isDisabled={!useMayEdit() || (props.isDisabled ?? false)}
    isInvalid={props.error !== undefined}
    {...(props.hideLabel ? { 'aria-label': props.label } : {})}
  >
    {!props.hideLabel && <Label className={styles.label ?? ''}>{props.label}</Label>}
    <Button className={styles.selectButton ?? ''} autoFocus={props.autoFocus ?? false}>
      <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
      <ChevronDown size={16} aria-hidden />
    </Button>
    <FieldError className={styles.error ?? ''}>{props.error}</FieldError>
    <Popover className={styles.popover ?? ''}>
      <ListBox className={styles.list ?? ''}>
        {props.options.map(({ value, label }) => (
          <ListBoxItem key={value} id={value} textValue={label} className={styles.option ?? ''}>
            {({ isSelected }) => (
              <>
                <span style={{ flex: 1 }}>{label}</span>
                {isSelected && <Check size={16} aria-hidden />}
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  </AriaSelect>
);
