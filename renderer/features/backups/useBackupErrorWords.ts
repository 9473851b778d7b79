import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import { useErrorWords } from '../../app/words.ts';

const OWN_WORDS = ['vaultDamaged', 'headerDamaged', 'wrongPassphrase', 'folderNotEmpty'] as const;

/** What went wrong with a backup, where that is something else than with the vault. */
export const useBackupErrorWords = (): ((error: unknown) => string) => {
  const { t } = useTranslation('backups');
  const errorWords = useErrorWords();
  return (error) => {
    const own = OWN_WORDS.find((code) => error instanceof Refusal && error.code === code);
    return own ? t(`error.${own}`) : errorWords(error);
  };
};
