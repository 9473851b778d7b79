import { NumberField as AriaNumberField, Input, Label, Text } from 'react-aria-components';
import styles from './controls.module.css';

type NumberFieldProps = {
  label: string;
  hint?: string;
  value: number;
  /** With a whole number within the bounds, once the field is left. */
  onChange(value: number): void;
  min: number;
  max: number;
  step?: number;
};

export const NumberField = ({ label, hint, value, onChange, min, max, step = 1 }: NumberFieldProps) => (
  <AriaNumberField
    className={styles.field ?? ''}
    value={value}
    // An emptied field says nothing: it shows the last number again.
    onChange={(number) => onChange(Number.isNaN(number) ? value : number)}
    minValue={min}
    maxValue={max}
    step={step}
    formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
    isWheelDisabled
  >
    <Label className={styles.label ?? ''}>{label}</Label>
    <Input className={styles.input ?? ''} />
    {hint && (
      <Text slot="description" className={styles.hint ?? ''}>
        {hint}
      </Text>
    )}
  </AriaNumberField>
);
