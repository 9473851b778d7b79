import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { THEMES, UI_LANGUAGES } from '#shared/domain/settings.ts';
import { useClient } from '../../app/client.tsx';
import { useChangePreferences, usePreferences } from '../../app/preferences.tsx';
import { Screen } from '../../app/Screen.tsx';
import { useVaultStatus } from '../../app/vault-status.ts';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { NumbersPolicy } from '../numbers/NumbersPolicy.tsx';
import { RemovedLink } from '../removing/RemovedLink.tsx';
import { RetentionFields } from '../removing/RetentionFields.tsx';
import { LockAfter } from './LockAfter.tsx';
import { PrintLanguages } from './PrintLanguages.tsx';
import { Reminders } from './Reminders.tsx';
import styles from './Settings.module.css';
import { ShelterCountry } from './ShelterCountry.tsx';
import { VaultPlaces } from './VaultPlaces.tsx';

const useAbout = () => {
  const client = useClient();
  return useQuery({ queryKey: ['about'], queryFn: () => client.call('app.about', {}) });
};

export const SettingsScreen = () => {
  const { t } = useTranslation(['common', 'terms']);
  return (
    <Screen title={t('common:settings.title')}>
      <Look />
      <ScreenAndClipboard />
      <VaultPlaces />
      <Vault />
      <ShelterCountry />
      <Reminders />
      <NumbersPolicy />
      <PrintLanguages />
      <About />
    </Screen>
  );
};

const Look = () => {
  const { t } = useTranslation(['common', 'terms']);
  const preferences = usePreferences();
  const change = useChangePreferences();
  if (!preferences) return null;
  return (
    <Card title={t('common:settings.look')}>
      <Choices
        label={t('common:settings.language')}
        options={UI_LANGUAGES.map((value) => ({ value, label: t(`terms:language.${value}`) }))}
        value={preferences.language}
        onChange={(language) => change({ language })}
      />
      <Choices
        label={t('common:settings.theme')}
        options={THEMES.map((value) => ({ value, label: t(`common:settings.theme_${value}`) }))}
        value={preferences.theme}
        onChange={(theme) => change({ theme })}
      />
    </Card>
  );
};

const ScreenAndClipboard = () => {
  const { t } = useTranslation('common');
  const preferences = usePreferences();
  const change = useChangePreferences();
  const { data: about } = useAbout();
  if (!preferences || !about) return null;
  const { canProtectScreen } = about;
  return (
    <Card title={t('settings.screenAndClipboard')}>
      <Switch
        isDisabled={!canProtectScreen}
        isSelected={canProtectScreen && preferences.protectScreen}
        onChange={(protectScreen) => change({ protectScreen })}
        hint={t(canProtectScreen ? 'settings.protectScreenHint' : 'settings.protectScreenCannot')}
      >
        {t('settings.protectScreen')}
      </Switch>
      <p className={styles.quiet}>{t('settings.copies')}</p>
    </Card>
  );
};

const Vault = () => {
  const { t } = useTranslation(['common', 'terms']);
  const { data: status } = useVaultStatus();
  if (status?.is !== 'unlocked') return null;
  const { name, role } = status.staff;
  return (
    <Card title={t('common:settings.vault')}>
      <p>{t('common:settings.openAs', { name, role: t(`terms:role.${role}`) })}</p>
      <p className={styles.path}>
        {t('common:settings.vaultFolder')}: <bdi>{status.folder}</bdi>
      </p>
      <RetentionFields />
      <RemovedLink always />
      <LockAfter mayChange={role === 'manager'} />
    </Card>
  );
};

const About = () => {
  const { t } = useTranslation('common');
  const { data: about } = useAbout();
  return (
    <Card title={t('settings.about')}>
      <p>{t('settings.aboutText')}</p>
      {about && <p className={styles.quiet}>{t('settings.version', { version: about.version })}</p>}
      <h3>{t('settings.credits')}</h3>
      <p>{t('settings.creditsSource')}</p>
      <p>{t('settings.creditsFunding')}</p>
      <p className={styles.quiet}>{t('settings.licences')}</p>
    </Card>
  );
};
