import type { RunningApp } from '../app.ts';
import { ReadingPage } from '../pages/reading.ts';
import type { PracticePerson } from '../practice.ts';
import type { Look } from './look.ts';

/** Goes through the screens of a file on which much has been written. It must be in the open vault already. */
export const tourOfAFile = async (
  { window }: RunningApp,
  person: PracticePerson,
  look: Look,
): Promise<void> => {
  const { files, file, details, ecogram, risk, origin, plan, preview, rail, page, t } = window;
  const { workingName } = person.file.details;
  await rail.settings();
  await rail.files();
  await files.row(workingName).waitFor();
  await look(`the list with ${workingName}`, page);
  await files.open(workingName);
  await file.picture.waitFor();
  await look(`the file of ${workingName}`, page);
  await risk.open();
  await look(`the risk assessment of ${workingName}`, page);
  await rail.files();
  await files.open(workingName);
  await origin.open();
  await look(`the network at home of ${workingName}`, page);
  await rail.files();
  await files.open(workingName);
  await file.picture.waitFor();
  await file.openDetails();
  await details.children.first().waitFor();
  await look(`the details of ${workingName}`, page);
  await rail.files();
  await files.open(workingName);
  await file.openEcogram();
  await ecogram.title.waitFor();
  await ecogram.people.first().waitFor();
  await look(`the ecogram of ${workingName}`, page);
  const [somebody] = Object.values(person.ecogram.records.people);
  if (somebody) {
    // By keyboard, whoever has the focus is selected.
    await page.keyboard.press('Tab');
    await ecogram.select(somebody.role || somebody.name);
    await page.getByRole('button', { name: t('ecogram:list.backTo') }).waitFor();
  }
  await look(`somebody on the ecogram of ${workingName}`, page);
  const reading = new ReadingPage(page, t);
  await reading.open();
  await look(`reading the ecogram of ${workingName}`, page);
  await reading.pane.locator('[data-finding="E.home.now"]').click();
  await look(`a number pressed, of the ecogram of ${workingName}`, page);
  await reading.setDeparture(true);
  await page.keyboard.press('Escape');
  await look(`the day of departure of ${workingName}`, page);
  await reading.toggle.click();
  await page.keyboard.press('F4');
  await look(`picture and list of ${workingName}`, page);
  await page.keyboard.press('F4');
  await look(`the list of the ecogram of ${workingName}`, page);
  await page.keyboard.press('F4');
  await page.keyboard.press('Control+s');
  const words = page.getByRole('textbox', { name: t('versions:keep.words') });
  await words.waitFor();
  await look(`a version of the ecogram of ${workingName}, kept`, page);
  await words.press('Escape');
  await page.getByRole('button', { name: t('versions:list.open'), exact: true }).click();
  const version = page.getByRole('listitem').getByRole('button').first();
  await version.waitFor();
  await look(`the versions of the ecogram of ${workingName}`, page);
  await version.click();
  await page.getByRole('region', { name: t('versions:compare.list') }).waitFor();
  await look(`a version compared, of ${workingName}`, page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await rail.files();
  await files.open(workingName);
  await file.openPlan(person.plans[0]?.content.placeOfReturn ?? '');
  await look(`the plan of ${workingName}`, page);
  await plan.preview();
  await preview.untilDrawn();
  await look(`the preview of the plan of ${workingName}`, page);
};
