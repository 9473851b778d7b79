import type { RunningApp } from '../app.ts';
import type { Look } from './look.ts';

/** The recovery sheet: none, made, rehearsed. */
export const tourOfRecovery = async (app: RunningApp, look: Look): Promise<void> => {
  const { recovery, rail, settings, page } = app.window;
  await rail.settings();
  await settings.open('recovery');
  await recovery.makeButton.waitFor();
  await look('no recovery sheet yet', page);
  await recovery.make('shares');
  await recovery.untilDrawn();
  await look('a recovery sheet, made', page);
  await recovery.putAway();
  await recovery.makeButton.click();
  await page.getByRole('dialog').waitFor();
  await look('replacing a recovery sheet', page);
  await page.keyboard.press('Escape');
  await recovery.startRehearsal();
  await recovery.typed.code.fill('SHAR E1QQ QQQQ QQQQ QQQQ QQQQ QQQQ QQQQ QQQQ QQQQ QQQ');
  await recovery.typed.second.fill('RESC UE1Q');
  await look('rehearsing, with a slip', page);
};
