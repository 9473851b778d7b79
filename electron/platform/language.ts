import { UI_LANGUAGES, type UiLanguage } from '#shared/domain/settings.ts';

const primary = (locale: string): string => locale.toLowerCase().split(/[-_.]/)[0] ?? '';

/** The first of the reader's languages that the catalogues are complete in, else English. */
export const firstKnownLanguage = (locales: readonly string[]): UiLanguage => {
  for (const locale of locales) {
    const language = UI_LANGUAGES.find((known) => known === primary(locale));
    if (language) return language;
  }
  return 'en';
};

/** What the operating system says; a shell that knows more gives its own list. */
export const systemLocales = (): string[] => [Intl.DateTimeFormat().resolvedOptions().locale];
