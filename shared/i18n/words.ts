import { createInstance, type i18n, type TFunction } from 'i18next';
import { UI_LANGUAGES, type UiLanguage } from '../domain/settings.ts';
import { type Catalogue, catalogues } from './catalogue.ts';
import './i18next-types.ts';

const NAMESPACES = Object.keys(catalogues.en) as (keyof Catalogue)[];

/** Any key of any namespace, written `files:list.title`. */
export type Words = TFunction<(keyof Catalogue)[]>;

/** An i18next that holds all catalogues and needs nothing to be loaded. */
export const createI18n = (language: UiLanguage): i18n => {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...UI_LANGUAGES],
    ns: NAMESPACES,
    defaultNS: 'common',
    resources: catalogues,
    initAsync: false,
    // React escapes what it shows, and `documents` escapes what it prints.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
};

const instances = new Map<UiLanguage, Words>();

/** The words of one language, for code that has no React around it. */
export const wordsOf = (language: UiLanguage): Words => {
  let words = instances.get(language);
  if (!words) {
    words = createI18n(language).getFixedT(language, NAMESPACES) as Words;
    instances.set(language, words);
  }
  return words;
};
