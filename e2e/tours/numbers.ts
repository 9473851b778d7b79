import type { RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { fullHouse } from '../full-house.ts';
import type { Look } from './look.ts';

/** Goes through the numbers: none, too few, and those of a full house, whose files are removed at the end. */
export const tourOfNumbers = async (app: RunningApp, look: Look): Promise<void> => {
  const { numbers, rail, page, preview, t } = app.window;
  const call = callOf(app);
  await rail.numbers();
  await page.getByText(t('numbers:none')).waitFor();
  await look('numbers, none', page);
  const [first, ...others] = fullHouse();
  if (!first) throw new Error('nobody is in the house');
  const ids = [(await call('files.create', { details: first })).id];
  await page.getByText(t('numbers:tooFew', { threshold: 5 })).waitFor();
  await look('numbers, too few', page);
  for (const details of others) ids.push((await call('files.create', { details })).id);
  await numbers.row('country', 'NG').waitFor();
  await look('numbers', page);
  await numbers.row('track', 'staying').getByRole('button').click();
  await numbers.traced.getByRole('listitem').first().waitFor();
  await look('which files a number counts', page);
  await page.keyboard.press('Escape');
  await numbers.choosePeriod('own');
  await look('numbers of days of one’s own', page);
  await numbers.choosePeriod('quarter');
  await numbers.giveOutButton.click();
  await preview.untilDrawn();
  await look('numbers to give out, on paper', page);
  await numbers.chooseFormat('xlsx');
  await page.getByText(t('numbers:export.sameNumbers')).waitFor();
  await look('numbers to give out, as a workbook', page);
  await numbers.chooseFormat('csv');
  await page.locator('pre').waitFor();
  await look('numbers to give out, as text', page);
  for (const id of ids) await call('files.remove', { id });
};
