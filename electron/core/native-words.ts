import { UiLanguage } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';

/** The words that the main process itself needs: titles of dialogs and names of files. */
export const nativeWords = (language: string) => {
  const words = wordsOf(UiLanguage.parse(language));
  return {
    chooseFolderToCreate: words('shell:dialog.chooseFolderToCreate'),
    chooseFolderToOpen: words('shell:dialog.chooseFolderToOpen'),
    chooseFolderForBackup: words('shell:dialog.chooseFolderForBackup'),
    chooseBackup: words('shell:dialog.chooseBackup'),
    chooseList: words('shell:dialog.chooseList'),
    chooseFileList: words('shell:dialog.chooseFileList'),
    saveDialogTitle: words('shell:dialog.saveDocument'),
    planFileName: words('shell:fileName.plan'),
    riskFileName: words('shell:fileName.risk'),
    clientCopyFileName: words('shell:fileName.clientCopy'),
    copyFileName: words('shell:fileName.copy'),
    consentFileName: words('shell:fileName.consent'),
    summaryFileName: words('shell:fileName.summary'),
    ecogramFileName: words('shell:fileName.ecogram'),
    comparisonFileName: words('shell:fileName.comparison'),
    overviewFileName: words('shell:fileName.overview'),
    sheetFileName: words('shell:fileName.sheet'),
    socialMapFileName: words('shell:fileName.socialMap'),
    openersFileName: words('shell:fileName.openers'),
    numbersFileName: words('shell:fileName.numbers'),
    recoveryFileName: words('shell:fileName.recovery'),
    chooseBundle: words('shell:dialog.chooseBundle'),
    bundleFileName: words('shell:fileName.bundle'),
    importReportFileName: words('shell:fileName.importReport'),
    /** Whose word a check is in a list of the shelter's own that names nobody. */
    earlierList: words('exchange:earlierList'),
    /** Stands in front of the name of every file that leaves the practice vault. */
    practice: words('practice:word'),
  };
};
