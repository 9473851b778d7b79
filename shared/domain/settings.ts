import { z } from 'zod';

/** The languages that the catalogues are complete in. */
export const UI_LANGUAGES = ['en', 'nl'] as const;
export const UiLanguage = z.enum(UI_LANGUAGES);
export type UiLanguage = z.infer<typeof UiLanguage>;

export const THEMES = ['system', 'light', 'dark'] as const;

/** What this laptop remembers outside the vault. Nothing here may say anything about a client. */
export const Settings = z.strictObject({
  language: UiLanguage,
  theme: z.enum(THEMES),
  vaultFolder: z.string().nullable(),
  /** Whether windows are kept out of screenshots and screen sharing, where the shell can. */
  protectScreen: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const Preferences = Settings.pick({ language: true, theme: true, protectScreen: true });
export type Preferences = z.infer<typeof Preferences>;
