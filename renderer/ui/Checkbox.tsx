import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './controls.module.css';
import { useMayEdit } from './editing.ts';

type CheckboxProps = {
  isSelected: boolean;
  isDisabled?: boolean;
  onChange(selected: boolean): void;
} & (
  | { children: ReactNode; label?: never }
  /** What is read out, where the place says to the eye what it is for. */
  | { label: string; children?: never }
);

export const Checkbox = ({ children, label, ...props }: CheckboxProps) => (
  <AriaCheckbox
    {...props}
    {...(label === undefined ? {} : { 'aria-label': label })}
    isReadOnly={!useMayEdit()}
    className={styles.checkbox ?? ''}
  >
    {({ isSelected }) => (
      <>
        <span className={styles.box}>{isSelected && <Check size={16} strokeWidth={3} aria-hidden />}</span>
        {children !== undefined && <span>{children}</span>}
      </>
    )}
  </AriaCheckbox>
);
