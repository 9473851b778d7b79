import { createInstance, type TFunction } from 'i18next';
import { PRINT_LANGUAGES, type PrintLanguage } from '../domain/print-language.ts';
import { CLIENT_NAMESPACES, type ClientNamespace, clientCatalogues } from './client-catalogue.ts';
import './i18next-types.ts';

/** Any key of what a client reads, written `clientPlan:title`. */
export type ClientWords = TFunction<ClientNamespace[]>;

/** The catalogues of all languages of paper: they are small, and there for as long as the program is. */
const instance = createInstance();
void instance.init({
  fallbackLng: false,
  supportedLngs: [...PRINT_LANGUAGES],
  ns: [...CLIENT_NAMESPACES],
  defaultNS: false,
  resources: Object.fromEntries(
    PRINT_LANGUAGES.map((language) => {
      const all = clientCatalogues[language];
      return [language, Object.fromEntries(CLIENT_NAMESPACES.map((name) => [name, all[name]]))];
    }),
  ),
  initAsync: false,
  // `documents` escapes what it prints.
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** The words of one language of paper. */
export const clientWordsOf = (language: PrintLanguage): ClientWords =>
  instance.getFixedT(language, [...CLIENT_NAMESPACES]) as ClientWords;
