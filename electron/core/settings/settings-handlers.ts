import type { Handlers, MethodsOf } from '../handlers.ts';
import type { SettingsStore } from '../ports.ts';

export const settingsHandlers = (settings: SettingsStore): Handlers<MethodsOf<'settings'>> => ({
  'settings.read': () => {
    const { language, theme } = settings.read();
    return { language, theme };
  },
  'settings.write': (preferences) => {
    settings.write({ ...settings.read(), ...preferences });
    return {};
  },
});
