import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './controls.module.css';
import { useMayEdit } from './editing.ts';

type CheckboxProps = { isSelected: boolean; onChange(selected: boolean): void; children: ReactNode };

export const Checkbox = ({ children, ...props }: CheckboxProps) => (
  <AriaCheckbox {...props} isReadOnly={!useMayEdit()} className={styles.checkbox ?? ''}>
    {({ isSelected }) => (
      <>
        <span className={styles.box}>{isSelected && <Check size={16} strokeWidth={3} aria-hidden />}</span>
        <span>{children}</span>
      </>
    )}
  </AriaCheckbox>
);
