import { PASSPHRASE, type RunningApp, STAFF_NAME } from '../app.ts';
import { untilSaved } from '../pages/saving.ts';
import type { Look } from './look.ts';

/** From a laptop on which Mooring has never run: each screen empty, each with a little on it, the lock screen, the cover. */
export const tourFromTheFirstRun = async (app: RunningApp, look: Look): Promise<void> => {
  const { welcome, lock, cover, files, file, details, backups, recovery, rail, today, page, t } = app.window;
  await welcome.title.waitFor();
  await look('the first run', page);
  await welcome.submit();
  await look('the first run, with what is missing', page);
  await welcome.fill({ folder: app.laptop.vaultFolder, staffName: STAFF_NAME, passphrase: PASSPHRASE });
  await welcome.strength.waitFor();
  await look('the first run, filled in', page);
  await welcome.submit();
  await recovery.title.waitFor();
  await recovery.makeButton.waitFor();
  await look('the recovery sheet, as the step after the vault', page);
  await recovery.later();
  await today.title.waitFor();
  await look('nothing waits', page);
  await rail.files();
  await look('no files yet', page);
  await page.getByRole('button', { name: t('files:list.new') }).click();
  await page.getByRole('dialog').waitFor();
  await look('a new file', page);
  await page.keyboard.press('Escape');
  await files.create('Blue');
  await look('an empty file', page);
  await file.openDetails();
  await look('empty details', page);
  for (const part of ['came', 'before', 'way'] as const)
    await page.getByRole('button', { name: t(`course:${part}.title`) }).click();
  await look('empty details, unfolded', page);
  await details.chooseCountry('Nigeria');
  await details.addLanguage('Yoruba');
  await details.needInterpreter('woman');
  await details.addDate('A date', '2026-12-14');
  await details.addChild({ name: 'Sky', notes: '' });
  await untilSaved(page);
  await look('details', page);
  await details.children
    .first()
    .getByRole('button', { name: t('files:details.removeChild') })
    .click();
  await page.getByRole('dialog').waitFor();
  await look('removing a child', page);
  await page.keyboard.press('Escape');
  await rail.files();
  await look('the list of files', page);
  await files.search.fill('nobody at all');
  await page.getByText(t('files:list.noMatch')).waitFor();
  await look('the list of files, nothing found', page);
  await files.search.fill('');
  await rail.settings();
  await look('settings', page);
  await backups.open();
  await look('backups', page);
  await rail.lock();
  await lock.title.waitFor();
  await look('the lock screen', page);
  await lock.try('not the passphrase');
  await lock.trouble.waitFor();
  await look('the lock screen after a wrong passphrase', page);
  await lock.unlock(PASSPHRASE);
  await app.window.notices.attempts.waitFor();
  await look('told of a failed attempt, back at the backups', page);
  await app.window.notices.dismissAttempts();
  await rail.files();
  await files.search.fill('Blue');
  await page.keyboard.press('F9');
  await cover.sheet.waitFor();
  await look('the cover', page);
  await page.keyboard.press('F9');
  await lock.unlock(PASSPHRASE);
  await files.search.waitFor();
  await look('back at the list of files', page);
  await files.search.fill('');
};
