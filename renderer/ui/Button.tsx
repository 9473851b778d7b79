import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ToggleButton as AriaToggleButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './controls.module.css';
import { useMayEdit } from './editing.ts';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';

const lookClass: Record<Look, string | undefined> = {
  plain: '',
  primary: styles.primary,
  quiet: styles.quiet,
  danger: styles.danger,
};

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  look?: Look;
  /** It changes something: it can't be pressed where nothing may be changed. */
  edits?: boolean;
  children: ReactNode;
};

export const Button = ({ look = 'plain', edits = false, isDisabled, ...props }: ButtonProps) => {
  const mayEdit = useMayEdit();
  return (
    <AriaButton
      {...props}
      isDisabled={(edits && !mayEdit) || (isDisabled ?? false)}
      className={`${styles.button} ${lookClass[look]}`}
    />
  );
};

type Described = {
  label: string;
  keys?: string | undefined;
  /** Where its words are shown: below, where above them is something else to press. */
  tip?: 'top' | 'bottom';
  children: ReactNode;
};

const described = (trigger: ReactNode, { label, keys, tip = 'top' }: Described) => (
  <TooltipTrigger delay={400}>
    {trigger}
    <Tooltip className={styles.tooltip ?? ''} offset={6} placement={tip}>
      {label}
      {keys && <kbd>{keys}</kbd>}
    </Tooltip>
  </TooltipTrigger>
);

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> &
  Described & { edits?: boolean; look?: Look };

/** A button that is only a picture: its words are its name and its tooltip, with the keys that do the same. */
export const IconButton = (props: IconButtonProps) => {
  const { label, keys, tip: _, children, edits = false, look = 'plain', isDisabled, ...rest } = props;
  const mayEdit = useMayEdit();
  const isOff = (edits && !mayEdit) || (isDisabled ?? false);
  const trigger = (
    <AriaButton
      {...rest}
      isDisabled={isOff}
      aria-label={label}
      className={`${styles.button} ${styles.icon} ${lookClass[look]}`}
    >
      {children}
    </AriaButton>
  );
  return described(trigger, props);
};

type IconToggleProps = Described & { isSelected: boolean; onChange(selected: boolean): void };

export const IconToggle = (props: IconToggleProps) => {
  const { label, isSelected, onChange, children } = props;
  const trigger = (
    <AriaToggleButton
      aria-label={label}
      isSelected={isSelected}
      onChange={onChange}
      className={`${styles.button} ${styles.icon}`}
    >
      {children}
    </AriaToggleButton>
  );
  return described(trigger, props);
};
