import { PASSPHRASE, type RunningApp } from '../app.ts';
import type { Look } from './look.ts';

/** The vault with invented people, from the lock screen and back to it. */
export const tourOfPractice = async (app: RunningApp, look: Look): Promise<void> => {
  const { practice, palette, files, rail, lock, page, t } = app.window;
  await rail.lock();
  await lock.title.waitFor();
  await practice.enter();
  await look('practice tasks', page);
  await page.getByRole('button', { name: t('practice:reset.open') }).click();
  await page.getByRole('dialog').waitFor();
  await look('starting practice afresh', page);
  await page.keyboard.press('Escape');
  await rail.files();
  await files.row('Radu').waitFor();
  await look('the list of files, in practice', page);
  await palette.find('r');
  await palette.entries.first().waitFor();
  await look('the palette', page);
  await page.keyboard.press('Escape');
  await practice.leave();
  await lock.title.waitFor();
  await lock.unlock(PASSPHRASE);
};
