import { PASSPHRASE, type RunningApp } from '../app.ts';
import { untilSaved } from '../pages/saving.ts';
import type { PracticePerson } from '../practice.ts';
import type { Look } from './look.ts';

/** Of a file on which much has been written: each sheet, as it is and as it might be, what was kept, together, and on paper. */
export const tourOfOverviews = async (
  { window }: RunningApp,
  person: PracticePerson,
  look: Look,
): Promise<void> => {
  const { files, lock, overviews, preview, rail, page, t } = window;
  const { workingName } = person.file.details;
  await rail.files();
  await files.open(workingName);
  await overviews.open();
  await overviews.totals('origin').waitFor();
  await look(`Overview 1 of ${workingName}`, page);
  await overviews.openSayings('origin', 'safety');
  await look(`what was said by ${workingName}`, page);
  await overviews.show('changes');
  await look(`Overview 1 of ${workingName}, if the changes happen`, page);
  await overviews.show('is');
  await overviews.turnTo('two');
  await look(`Overview 2 of ${workingName}`, page);
  await overviews.turnTo('fears');
  if (person.fears.length > 0) await page.getByRole('main').getByRole('article').first().waitFor();
  await look(`what ${workingName} fears`, page);
  await overviews.turnTo('one');
  await overviews.keep('first talk');
  // Another step than it is on, so that there is something to compare.
  const { score } = person.overview?.content.views.origin.housing ?? {};
  await overviews.score('origin', 'housing', score?.is === 'given' && score.value === 1 ? 2 : 1);
  await untilSaved(page);
  await overviews.openVersions();
  await look(`the versions of the overviews of ${workingName}`, page);
  await page
    .getByRole('button', { name: t('overviews:versions.compare') })
    .first()
    .click();
  await page.getByRole('region', { name: t('overviews:country.origin'), exact: true }).waitFor();
  await look(`two moments of the overviews of ${workingName}`, page);
  await page.getByRole('button', { name: t('versions:compare.print') }).click();
  await preview.untilDrawn();
  await look(`two moments of the overviews of ${workingName}, on paper`, page);
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: t('overviews:country.origin'), exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await overviews.sitTogether();
  await look(`together with ${workingName}`, page);
  await page.keyboard.press('Escape');
  await lock.unlock(PASSPHRASE);
  await overviews.preview();
  await preview.untilDrawn();
  await look(`Overview 1 of ${workingName} on paper`, page);
};
