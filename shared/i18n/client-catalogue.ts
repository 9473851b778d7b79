import arClientPlan from '#resources/locales/ar/clientPlan.json' with { type: 'json' };
import arClientSheet from '#resources/locales/ar/clientSheet.json' with { type: 'json' };
import arConsentForm from '#resources/locales/ar/consentForm.json' with { type: 'json' };
import bgClientPlan from '#resources/locales/bg/clientPlan.json' with { type: 'json' };
import bgClientSheet from '#resources/locales/bg/clientSheet.json' with { type: 'json' };
import bgConsentForm from '#resources/locales/bg/consentForm.json' with { type: 'json' };
import frClientPlan from '#resources/locales/fr/clientPlan.json' with { type: 'json' };
import frClientSheet from '#resources/locales/fr/clientSheet.json' with { type: 'json' };
import frConsentForm from '#resources/locales/fr/consentForm.json' with { type: 'json' };
import huClientPlan from '#resources/locales/hu/clientPlan.json' with { type: 'json' };
import huClientSheet from '#resources/locales/hu/clientSheet.json' with { type: 'json' };
import huConsentForm from '#resources/locales/hu/consentForm.json' with { type: 'json' };
import mkClientPlan from '#resources/locales/mk/clientPlan.json' with { type: 'json' };
import mkClientSheet from '#resources/locales/mk/clientSheet.json' with { type: 'json' };
import mkConsentForm from '#resources/locales/mk/consentForm.json' with { type: 'json' };
import type { PrintLanguage } from '../domain/print-language.ts';
import type { UiLanguage } from '../domain/settings.ts';
import { type Catalogue, catalogues } from './catalogue.ts';

/** What a client reads on paper, and nothing that is for staff. */
export const CLIENT_NAMESPACES = [
  'clientPlan',
  'clientSheet',
  'consentForm',
] as const satisfies readonly (keyof Catalogue)[];
export type ClientNamespace = (typeof CLIENT_NAMESPACES)[number];

/** As in `Catalogue`, English sets the keys, and a language that lacks one does not compile. */
export type ClientCatalogue = Pick<Catalogue, ClientNamespace>;

/** The languages that no screen is in. */
const onPaperAlone: Readonly<Record<Exclude<PrintLanguage, UiLanguage>, ClientCatalogue>> = {
  ar: { clientPlan: arClientPlan, clientSheet: arClientSheet, consentForm: arConsentForm },
  bg: { clientPlan: bgClientPlan, clientSheet: bgClientSheet, consentForm: bgConsentForm },
  fr: { clientPlan: frClientPlan, clientSheet: frClientSheet, consentForm: frConsentForm },
  hu: { clientPlan: huClientPlan, clientSheet: huClientSheet, consentForm: huConsentForm },
  mk: { clientPlan: mkClientPlan, clientSheet: mkClientSheet, consentForm: mkConsentForm },
};

export const clientCatalogues: Readonly<Record<PrintLanguage, ClientCatalogue>> = {
  ...catalogues,
  ...onPaperAlone,
};
