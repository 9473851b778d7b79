import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';

/** What a failed call says on the screen: what happened, that nothing was lost, what to do. */
export const useErrorWords = (): ((error: unknown) => string) => {
  const { t } = useTranslation('common');
  return (error) => t(`error.${error instanceof Refusal ? error.code : 'internal'}`);
};
