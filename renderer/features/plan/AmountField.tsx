import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amount } from '#shared/domain/plan/money.ts';
import { amountFrom } from '#shared/domain/plan/money.ts';
import { decimalSignOf, formatAmount } from '#shared/i18n/money-words.ts';
import { TextField } from '../../ui/TextField.tsx';

type AmountFieldProps = {
  label: string;
  placeholder?: string;
  amount: Amount | null;
  onChange(amount: Amount | null): void;
};

/** An amount as it is written here, with a comma or a point. What is no amount is said to be none, and changes nothing. */
export const AmountField = ({ label, placeholder, amount, onChange }: AmountFieldProps) => {
  const { t, i18n } = useTranslation('plan');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (amount === null ? '' : formatAmount(amount, i18n.language));
  const read = (text: string) => amountFrom(text, decimalSignOf(i18n.language));
  const isWrong = shown.trim() !== '' && read(shown) === null;
  return (
    <TextField
      label={label}
      placeholder={placeholder ?? ''}
      inputMode="decimal"
      value={shown}
      maxLength={24}
      onChange={(text) => {
        setTyped(text);
        const next = read(text);
        if (next !== null || text.trim() === '') onChange(next);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
      error={isWrong ? t('costs.noAmount') : undefined}
    />
  );
};
