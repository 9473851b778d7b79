import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { regional } from '#shared/i18n/format.ts';
import { LockScreen } from '../features/vault/LockScreen.tsx';
import { WelcomeScreen } from '../features/vault/WelcomeScreen.tsx';
import { useApplyPreferences, usePreferences } from './preferences.tsx';
import { useReportCopies } from './useReportCopies.ts';
import { useVaultStatus } from './vault-status.ts';
import { Workplace } from './Workplace.tsx';

const Screens = () => {
  const { data: status } = useVaultStatus();
  if (!status) return null;
  if (status.is === 'none') return <WelcomeScreen suggestedFolder={status.suggestedFolder} />;
  if (status.is === 'locked') return <LockScreen key={status.folder} status={status} />;
  return <Workplace />;
};

export const App = () => {
  const preferences = usePreferences();
  const { i18n } = useTranslation();
  useApplyPreferences(preferences);
  useReportCopies();
  if (!preferences || i18n.language !== preferences.language) return null;
  return (
    <I18nProvider locale={regional(i18n.language)}>
      <Screens />
    </I18nProvider>
  );
};
