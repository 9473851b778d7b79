import type { RunningApp } from '../app.ts';
import type { PracticePerson } from '../practice.ts';
import type { Look } from './look.ts';

/** What of a file is looked at before it is printed, where no other tour comes by. */
export const tourOfPaper = async (
  { window }: RunningApp,
  person: PracticePerson,
  look: Look,
): Promise<void> => {
  const { files, file, risk, consent, ecogram, preview, rail, page, t } = window;
  const { workingName } = person.file.details;
  const openFile = async () => {
    await rail.files();
    await files.open(workingName);
    await file.picture.waitFor();
  };
  await openFile();
  await risk.open();
  await risk.preview();
  await preview.untilDrawn();
  await look('a risk assessment on paper', page);

  await openFile();
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await page.getByRole('menuitem', { name: t('removing:menu.summary') }).click();
  await preview.untilDrawn();
  await look('the summary of a file', page);

  await openFile();
  await consent.open();
  await consent.ask('authority', 'Town hall', 'registration');
  await consent.answer('given');
  await consent.tick('identity');
  await consent.keep();
  await consent.card('Town hall').getByText(t('consent:form')).click();
  await preview.untilDrawn();
  await look('a consent form', page);

  await openFile();
  await file.openEcogram();
  await ecogram.people.first().waitFor();
  await page.keyboard.press('Control+s');
  const words = page.getByRole('textbox', { name: t('versions:keep.words') });
  await words.waitFor();
  await words.press('Escape');
  await page.getByRole('button', { name: t('versions:list.open'), exact: true }).click();
  await page.getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('button', { name: t('versions:compare.print') }).click();
  await preview.untilDrawn();
  await look('two moments of an ecogram, on paper', page);
};
