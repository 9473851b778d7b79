import { Check } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { withItem } from '#shared/domain/first-signs.ts';
import { useMayEdit } from '../../ui/editing.ts';
import styles from './FirstSigns.module.css';

type ToggleChipsProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  values: readonly Value[];
  onChange(values: Value[]): void;
  /** The figures 1, 2, 3 … tick the options while the focus is among them. */
  byFigures?: boolean;
};

/** Several of a few, all in view: by pointer, by arrows and Space, or by their figures. */
export const ToggleChips = <Value extends string>(props: ToggleChipsProps<Value>) => {
  const { label, options, values, onChange, byFigures = false } = props;
  const labelId = useId();
  const mayEdit = useMayEdit();
  const order = options.map(({ value }) => value);
  const turn = (value: Value, isOn: boolean) => onChange(withItem(order, values, value, isOn));

  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[Number(event.key) - 1];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!byFigures || !mayEdit || !isPlain || !option) return;
    event.preventDefault();
    turn(option.value, !values.includes(option.value));
  };

  return (
    <div className={styles.chipsField}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside */}
      <div onKeyDown={onKeyDown}>
        <ToggleButtonGroup
          aria-labelledby={labelId}
          className={styles.chips ?? ''}
          selectionMode="multiple"
          isDisabled={!mayEdit}
          selectedKeys={values}
          onSelectionChange={(keys) => onChange(order.filter((value) => keys.has(value)))}
        >
          {options.map(({ value, label: words }, index) => (
            <ToggleButton key={value} id={value} className={styles.chip ?? ''}>
              {({ isSelected }) => (
                <>
                  {isSelected && <Check size={16} aria-hidden />}
                  <span>{words}</span>
                  {byFigures && (
                    <kbd className={styles.key} aria-hidden>
                      {index + 1}
                    </kbd>
                  )}
                </>
              )}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </div>
  );
};
