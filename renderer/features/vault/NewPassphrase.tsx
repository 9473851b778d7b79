import { useTranslation } from 'react-i18next';
import { PASSPHRASE_MIN_LENGTH } from '#shared/domain/staff.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { StrengthHint } from './StrengthHint.tsx';

/** A passphrase that is being made up, typed twice. */
export type NewPassphrase = { passphrase: string; again: string };
export type PassphraseFlaws = { passphrase?: 'tooShort'; again?: 'different' };

export const NO_PASSPHRASE: NewPassphrase = { passphrase: '', again: '' };

export const flawsOfPassphrase = ({ passphrase, again }: NewPassphrase): PassphraseFlaws => ({
  ...(passphrase.length >= PASSPHRASE_MIN_LENGTH ? {} : { passphrase: 'tooShort' }),
  ...(passphrase === again ? {} : { again: 'different' }),
});

type NewPassphraseFieldsProps = {
  label: string;
  value: NewPassphrase;
  flaws: PassphraseFlaws;
  /** Whose it will be: a name in it makes it easier to guess. */
  staffName: string;
  onChange(value: NewPassphrase): void;
};

export const NewPassphraseFields = (props: NewPassphraseFieldsProps) => {
  const { label, value, flaws, staffName, onChange } = props;
  const { t } = useTranslation('vault');
  const words = (flaw: 'tooShort' | 'different' | undefined) => flaw && t(`create.${flaw}`);
  return (
    <>
      <PassphraseField
        label={label}
        hint={t('create.passphraseHint')}
        error={words(flaws.passphrase)}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
      />
      <StrengthHint passphrase={value.passphrase} staffName={staffName} />
      <PassphraseField
        label={t('create.again')}
        error={words(flaws.again)}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  );
};
