import type { RunningApp } from '../app.ts';
import { BundlesPage } from '../pages/bundles.ts';
import type { PracticePerson } from '../practice.ts';
import type { Look } from './look.ts';

/** What a client agrees to, what leaves by it, and her own copy of her plan. */
export const tourOfLeaving = async (app: RunningApp, person: PracticePerson, look: Look): Promise<void> => {
  const { window, context } = app;
  const { files, file, consent, release, clientPaper, palette, preview, rail, page, t } = window;
  const { workingName } = person.file.details;
  await rail.files();
  await files.open(workingName);
  await consent.open();
  await look('no consents yet', page);
  await consent.ask('iom', 'The office in town, second floor', 'returnAssistance');
  await look('an answer to write down', page);
  await consent.answer('given');
  await consent.tick('plan', 'ecogram', 'identity');
  await look('a yes to write down', page);
  await consent.keep();
  const card = consent.card('The office in town');
  await card.waitFor();
  await consent.ask('lawyer', 'Ms Reed', 'legalHelp');
  await consent.answer('refused');
  await consent.keep();
  await consent.card('Ms Reed').waitFor();
  await look('consents', page);
  await card.getByText(t('consent:release')).click();
  await release.title.waitFor();
  await preview.untilDrawn();
  await look('something to give out', page);
  await release.unfold('others');
  await look('whom of the others to name', page);
  await release.unfold('inside');
  await look('what is kept inside', page);
  await release.turn('fears');
  await release.reason.waitFor();
  await look('more than was agreed to', page);
  await release.turn('fears');
  await preview.untilDrawn();
  await release.chooseForm('json');
  await page.locator('pre').waitFor();
  await look('something to give out, to be read by programs', page);
  await release.chooseForm('bundle');
  await page.getByText(t('release:shown.bundle')).waitFor({ timeout: 60_000 });
  await preview.untilDrawn();
  const lock = page.getByRole('region', { name: t('bundles:out.passphrase') });
  await lock.scrollIntoViewIfNeeded();
  await look('a bundle to give out', page);
  await release.give(context, 'handover');
  await release.savedLocked.scrollIntoViewIfNeeded();
  await look('a bundle that has left', page);
  const words = (await lock.locator('p').first().textContent()) ?? '';
  await release.chooseForm('pdf');
  await preview.untilDrawn();
  const number = await release.give(context, 'copy');
  await look('a copy that has left', page);
  await palette.find(number);
  await page.getByRole('option', { name: t('palette:copy', { number }) }).click();
  await page.getByRole('region', { name: workingName }).waitFor();
  await look('a copy known again', page);
  await page.keyboard.press('Escape');
  const bundles = new BundlesPage(app);
  await bundles.choose('handover.age');
  await bundles.open(words);
  await look('a handover that has arrived', page);
  await bundles.main
    .getByRole('button', { name: /\.pdf/ })
    .first()
    .click();
  await preview.untilDrawn();
  await look('a document of a handover', page);
  await rail.files();
  await files.open(workingName);
  await file.openPlan(person.plans[0]?.content.placeOfReturn ?? '');
  await page.getByRole('button', { name: t('clientPaper:copy.open') }).click();
  await preview.untilDrawn();
  await look('a client’s copy of her plan', page);
  await clientPaper.chooseLanguage('ar');
  await clientPaper.draftNotice.waitFor();
  await page
    .getByRole('main')
    .getByRole('list')
    .filter({ hasText: /\p{Script=Arabic}/u })
    .waitFor();
  await preview.untilDrawn();
  await look('a client’s copy of her plan in Arabic', page);
  await rail.settings();
  await clientPaper.line('ar').scrollIntoViewIfNeeded();
  await look('which languages have been read', page);
};
