import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

type PassphraseFieldProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
  error?: string | undefined;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

export const PassphraseField = (props: PassphraseFieldProps) => {
  const { t } = useTranslation('vault');
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      beside={
        <IconButton label={t(isShown ? 'create.hide' : 'create.show')} onPress={() => setShown(!isShown)}>
          {isShown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
        </IconButton>
      }
    />
  );
};
