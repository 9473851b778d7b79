import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '#shared/domain/settings.ts';
import { useClient } from './client.tsx';

const KEY = ['preferences'];

export const usePreferences = (): Preferences | undefined => {
  const client = useClient();
  return useQuery({ queryKey: KEY, queryFn: () => client.call('settings.read', {}) }).data;
};

export const useChangePreferences = (): ((change: Partial<Preferences>) => void) => {
  const client = useClient();
  const queries = useQueryClient();
  return (change) => {
    const now = queries.getQueryData<Preferences>(KEY);
    if (!now) return;
    const next = { ...now, ...change };
    queries.setQueryData(KEY, next);
    void client.call('settings.write', next);
  };
};

/** Sets the page's language and theme to what is preferred; `system` follows the computer while the app runs. */
export const useApplyPreferences = (preferences: Preferences | undefined): void => {
  const { i18n } = useTranslation();
  const language = preferences?.language;
  const theme = preferences?.theme ?? 'system';

  useEffect(() => {
    if (!language) return;
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    document.documentElement.dir = i18n.dir(language);
  }, [i18n, language]);

  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
};
