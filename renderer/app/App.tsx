import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { StaffId } from '#shared/domain/ids.ts';
import { regional } from '#shared/i18n/format.ts';
import { useGoingOn } from '../features/practice/going-on.ts';
import { LockScreen } from '../features/vault/LockScreen.tsx';
import { WelcomeScreen } from '../features/vault/WelcomeScreen.tsx';
import { Cover, CoverCorner, Leaving } from './Cover.tsx';
import { useCurtain } from './locking.ts';
import { useApplyPreferences, usePreferences } from './preferences.tsx';
import { useArrival, useCoverKey, useHandOver } from './useLocking.ts';
import { useReportCopies } from './useReportCopies.ts';
import { useVaultStatus } from './vault-status.ts';
import { Workplace } from './Workplace.tsx';

/** The vault is open: whoever has unlocked it goes on where she was. */
const Inside = ({ staffId }: { staffId: StaffId }) =>
  useArrival(staffId) && (
    <>
      <Workplace />
      <CoverCorner />
    </>
  );

const Screens = () => {
  const { data: status } = useVaultStatus();
  const curtain = useCurtain(({ is }) => is);
  const isGoingOn = useGoingOn(({ isGoing }) => isGoing);
  useHandOver();
  useCoverKey();
  if (curtain === 'covered') return <Cover />;
  if (curtain === 'leaving') return <Leaving />;
  if (!status) return null;
  if (isGoingOn && status.is !== 'unlocked') return <Leaving />;
  if (status.is === 'none') return <WelcomeScreen suggestedFolder={status.suggestedFolder} />;
  if (status.is === 'locked') return <LockScreen key={status.folder} status={status} />;
  return <Inside key={status.staff.id} staffId={status.staff.id} />;
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
