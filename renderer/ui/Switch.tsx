import { type ReactNode, useId } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './controls.module.css';

type SwitchProps = {
  isSelected: boolean;
  isDisabled?: boolean;
  onChange(selected: boolean): void;
  /** What it does, and what it can't do. */
  hint: string;
  children: ReactNode;
};

/** On or off, at once. */
export const Switch = ({ hint, children, ...props }: SwitchProps) => {
  const hintId = useId();
  return (
    <div className={styles.field}>
      <AriaSwitch {...props} aria-describedby={hintId} className={styles.switch ?? ''}>
        <span className={styles.track} />
        <span>{children}</span>
      </AriaSwitch>
      <span id={hintId} className={styles.hint}>
        {hint}
      </span>
    </div>
  );
};
