import enBackups from '#resources/locales/en/backups.json' with { type: 'json' };
import enBundles from '#resources/locales/en/bundles.json' with { type: 'json' };
import enClientPaper from '#resources/locales/en/clientPaper.json' with { type: 'json' };
import enClientPlan from '#resources/locales/en/clientPlan.json' with { type: 'json' };
import enClientSheet from '#resources/locales/en/clientSheet.json' with { type: 'json' };
import enCommon from '#resources/locales/en/common.json' with { type: 'json' };
import enConsent from '#resources/locales/en/consent.json' with { type: 'json' };
import enConsentForm from '#resources/locales/en/consentForm.json' with { type: 'json' };
import enCourse from '#resources/locales/en/course.json' with { type: 'json' };
import enDateTemplates from '#resources/locales/en/dateTemplates.json' with { type: 'json' };
import enEcogram from '#resources/locales/en/ecogram.json' with { type: 'json' };
import enExchange from '#resources/locales/en/exchange.json' with { type: 'json' };
import enFileList from '#resources/locales/en/fileList.json' with { type: 'json' };
import enFiles from '#resources/locales/en/files.json' with { type: 'json' };
import enFirstSigns from '#resources/locales/en/firstSigns.json' with { type: 'json' };
import enLocking from '#resources/locales/en/locking.json' with { type: 'json' };
import enLog from '#resources/locales/en/log.json' with { type: 'json' };
import enMonitoring from '#resources/locales/en/monitoring.json' with { type: 'json' };
import enNumbers from '#resources/locales/en/numbers.json' with { type: 'json' };
import enOrigin from '#resources/locales/en/origin.json' with { type: 'json' };
import enOverviews from '#resources/locales/en/overviews.json' with { type: 'json' };
import enPalette from '#resources/locales/en/palette.json' with { type: 'json' };
import enPeople from '#resources/locales/en/people.json' with { type: 'json' };
import enPlan from '#resources/locales/en/plan.json' with { type: 'json' };
import enPlanLife from '#resources/locales/en/planLife.json' with { type: 'json' };
import enPlanParts from '#resources/locales/en/planParts.json' with { type: 'json' };
import enPractice from '#resources/locales/en/practice.json' with { type: 'json' };
import enPrint from '#resources/locales/en/print.json' with { type: 'json' };
import enReading from '#resources/locales/en/reading.json' with { type: 'json' };
import enRecovery from '#resources/locales/en/recovery.json' with { type: 'json' };
import enRelease from '#resources/locales/en/release.json' with { type: 'json' };
import enRemoving from '#resources/locales/en/removing.json' with { type: 'json' };
import enRisk from '#resources/locales/en/risk.json' with { type: 'json' };
import enRoadmap from '#resources/locales/en/roadmap.json' with { type: 'json' };
import enShell from '#resources/locales/en/shell.json' with { type: 'json' };
import enSocialMap from '#resources/locales/en/socialMap.json' with { type: 'json' };
import enTalk from '#resources/locales/en/talk.json' with { type: 'json' };
import enTerms from '#resources/locales/en/terms.json' with { type: 'json' };
import enToday from '#resources/locales/en/today.json' with { type: 'json' };
import enVault from '#resources/locales/en/vault.json' with { type: 'json' };
import enVersions from '#resources/locales/en/versions.json' with { type: 'json' };
import nlBackups from '#resources/locales/nl/backups.json' with { type: 'json' };
import nlBundles from '#resources/locales/nl/bundles.json' with { type: 'json' };
import nlClientPaper from '#resources/locales/nl/clientPaper.json' with { type: 'json' };
import nlClientPlan from '#resources/locales/nl/clientPlan.json' with { type: 'json' };
import nlClientSheet from '#resources/locales/nl/clientSheet.json' with { type: 'json' };
import nlCommon from '#resources/locales/nl/common.json' with { type: 'json' };
import nlConsent from '#resources/locales/nl/consent.json' with { type: 'json' };
import nlConsentForm from '#resources/locales/nl/consentForm.json' with { type: 'json' };
import nlCourse from '#resources/locales/nl/course.json' with { type: 'json' };
import nlDateTemplates from '#resources/locales/nl/dateTemplates.json' with { type: 'json' };
import nlEcogram from '#resources/locales/nl/ecogram.json' with { type: 'json' };
import nlExchange from '#resources/locales/nl/exchange.json' with { type: 'json' };
import nlFileList from '#resources/locales/nl/fileList.json' with { type: 'json' };
import nlFiles from '#resources/locales/nl/files.json' with { type: 'json' };
import nlFirstSigns from '#resources/locales/nl/firstSigns.json' with { type: 'json' };
import nlLocking from '#resources/locales/nl/locking.json' with { type: 'json' };
import nlLog from '#resources/locales/nl/log.json' with { type: 'json' };
import nlMonitoring from '#resources/locales/nl/monitoring.json' with { type: 'json' };
import nlNumbers from '#resources/locales/nl/numbers.json' with { type: 'json' };
import nlOrigin from '#resources/locales/nl/origin.json' with { type: 'json' };
import nlOverviews from '#resources/locales/nl/overviews.json' with { type: 'json' };
import nlPalette from '#resources/locales/nl/palette.json' with { type: 'json' };
import nlPeople from '#resources/locales/nl/people.json' with { type: 'json' };
import nlPlan from '#resources/locales/nl/plan.json' with { type: 'json' };
import nlPlanLife from '#resources/locales/nl/planLife.json' with { type: 'json' };
import nlPlanParts from '#resources/locales/nl/planParts.json' with { type: 'json' };
import nlPractice from '#resources/locales/nl/practice.json' with { type: 'json' };
import nlPrint from '#resources/locales/nl/print.json' with { type: 'json' };
import nlReading from '#resources/locales/nl/reading.json' with { type: 'json' };
import nlRecovery from '#resources/locales/nl/recovery.json' with { type: 'json' };
import nlRelease from '#resources/locales/nl/release.json' with { type: 'json' };
import nlRemoving from '#resources/locales/nl/removing.json' with { type: 'json' };
import nlRisk from '#resources/locales/nl/risk.json' with { type: 'json' };
import nlRoadmap from '#resources/locales/nl/roadmap.json' with { type: 'json' };
import nlShell from '#resources/locales/nl/shell.json' with { type: 'json' };
import nlSocialMap from '#resources/locales/nl/socialMap.json' with { type: 'json' };
import nlTalk from '#resources/locales/nl/talk.json' with { type: 'json' };
import nlTerms from '#resources/locales/nl/terms.json' with { type: 'json' };
import nlToday from '#resources/locales/nl/today.json' with { type: 'json' };
import nlVault from '#resources/locales/nl/vault.json' with { type: 'json' };
import nlVersions from '#resources/locales/nl/versions.json' with { type: 'json' };
import type { UiLanguage } from '../domain/settings.ts';

const en = {
  backups: enBackups,
  bundles: enBundles,
  clientPaper: enClientPaper,
  clientPlan: enClientPlan,
  clientSheet: enClientSheet,
  common: enCommon,
  consent: enConsent,
  consentForm: enConsentForm,
  course: enCourse,
  dateTemplates: enDateTemplates,
  ecogram: enEcogram,
  exchange: enExchange,
  fileList: enFileList,
  files: enFiles,
  firstSigns: enFirstSigns,
  locking: enLocking,
  overviews: enOverviews,
  plan: enPlan,
  planLife: enPlanLife,
  planParts: enPlanParts,
  print: enPrint,
  release: enRelease,
  removing: enRemoving,
  log: enLog,
  monitoring: enMonitoring,
  numbers: enNumbers,
  origin: enOrigin,
  palette: enPalette,
  people: enPeople,
  practice: enPractice,
  reading: enReading,
  recovery: enRecovery,
  risk: enRisk,
  roadmap: enRoadmap,
  shell: enShell,
  socialMap: enSocialMap,
  talk: enTalk,
  terms: enTerms,
  today: enToday,
  vault: enVault,
  versions: enVersions,
};

/** English sets the keys. A language that lacks one does not compile; `catalogue.test.ts` also finds keys too many. */
export type Catalogue = typeof en;

const nl: Catalogue = {
  backups: nlBackups,
  bundles: nlBundles,
  clientPaper: nlClientPaper,
  clientPlan: nlClientPlan,
  clientSheet: nlClientSheet,
  common: nlCommon,
  consent: nlConsent,
  consentForm: nlConsentForm,
  course: nlCourse,
  dateTemplates: nlDateTemplates,
  ecogram: nlEcogram,
  exchange: nlExchange,
  fileList: nlFileList,
  files: nlFiles,
  firstSigns: nlFirstSigns,
  locking: nlLocking,
  overviews: nlOverviews,
  plan: nlPlan,
  planLife: nlPlanLife,
  planParts: nlPlanParts,
  print: nlPrint,
  release: nlRelease,
  removing: nlRemoving,
  log: nlLog,
  monitoring: nlMonitoring,
  numbers: nlNumbers,
  origin: nlOrigin,
  palette: nlPalette,
  people: nlPeople,
  practice: nlPractice,
  reading: nlReading,
  recovery: nlRecovery,
  risk: nlRisk,
  roadmap: nlRoadmap,
  shell: nlShell,
  socialMap: nlSocialMap,
  talk: nlTalk,
  terms: nlTerms,
  today: nlToday,
  vault: nlVault,
  versions: nlVersions,
};

export const catalogues: Readonly<Record<UiLanguage, Catalogue>> = { en, nl };
