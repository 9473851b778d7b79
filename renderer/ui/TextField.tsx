import { type ReactNode, useId } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Group,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './controls.module.css';
import { useMayEdit } from './editing.ts';

type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  placeholder?: string;
  /** Grows with its text. */
  multiline?: boolean;
  /** Stands at the field's end: a button that belongs to it. */
  beside?: ReactNode;
};

/** `dir="auto"`: people write in many scripts, and each line runs its own way. */
export const TextField = ({
  label,
  hint,
  error,
  placeholder,
  multiline,
  beside,
  ...props
}: TextFieldProps) => {
  const mayEdit = useMayEdit();
  const Control = multiline ? TextArea : Input;
  const control = <Control className={styles.input ?? ''} placeholder={placeholder ?? ''} dir="auto" />;
  return (
    <AriaTextField
      {...props}
      isReadOnly={!mayEdit || props.isReadOnly === true}
      isInvalid={error !== undefined}
      className={styles.field ?? ''}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {beside ? (
        <div className={styles.withButton}>
          {control}
          {beside}
        </div>
      ) : (
        control
      )}
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
};

type FieldGroupProps = { label: string; hint?: string; children: ReactNode };

/** A label over controls that form one question. */
export const FieldGroup = ({ label, hint, children }: FieldGroupProps) => {
  const labelId = useId();
  return (
    <Group aria-labelledby={labelId} className={styles.field ?? ''}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      {children}
      {hint && <span className={styles.hint}>{hint}</span>}
    </Group>
  );
};
