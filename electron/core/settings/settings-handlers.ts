import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Screen, SettingsStore } from '../ports.ts';

type Needs = { settings: SettingsStore; screen: Screen };

/** What was chosen before holds from the first window on. Where it can't be read, the windows are protected. */
export const protectAsChosen = ({ settings, screen }: Needs): void => {
  try {
    screen.protect(settings.read().protectScreen);
  } catch {
    screen.protect(true);
  }
};

export const settingsHandlers = ({ settings, screen }: Needs): Handlers<MethodsOf<'settings'>> => ({
  'settings.read': () => {
    const { language, theme, protectScreen } = settings.read();
    return { language, theme, protectScreen };
  },
  'settings.write': (preferences) => {
    // First: a full disk must not leave a window open to view that somebody has just asked to hide.
    screen.protect(preferences.protectScreen);
    settings.write({ ...settings.read(), ...preferences });
    return {};
  },
});
