import { useTranslation } from 'react-i18next';
import { useIsPractice } from '../../app/vault-status.ts';
import { Notice } from '../../ui/Notice.tsx';

/** Where something about somebody is begun: in practice, that nobody real belongs here. Nothing elsewhere. */
export const PracticeWarning = () => {
  const { t } = useTranslation('practice');
  return useIsPractice() && <Notice kind="word">{t('warning')}</Notice>;
};
