import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './controls.module.css';
import type { Option } from './Select.tsx';

type ChoicesProps<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  /** `null` where nothing has been chosen yet; once something is, it can only be changed. */
  value: Value | null;
  error?: string | undefined;
  onChange(value: Value): void;
};

/** One of a few, all in view. */
export const Choices = <Value extends string>({
  label,
  options,
  value,
  error,
  onChange,
}: ChoicesProps<Value>) => {
  const labelId = useId();
  const errorId = useId();
  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <div>
        <ToggleButtonGroup
          aria-labelledby={labelId}
          {...(error === undefined ? {} : { 'aria-describedby': errorId })}
          className={styles.choices ?? ''}
          disallowEmptySelection
          selectedKeys={value === null ? [] : [value]}
          onSelectionChange={(keys) => {
            for (const key of keys) onChange(key as Value);
          }}
        >
          {options.map((option) => (
            <ToggleButton key={option.value} id={option.value} className={styles.choice ?? ''}>
              {option.label}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {error !== undefined && (
        <span id={errorId} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
};
