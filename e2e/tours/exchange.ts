import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunningApp } from '../app.ts';
import type { Look } from './look.ts';

/** The social map in and out. Nothing is written. */
export const tourOfExchange = async (app: RunningApp, look: Look): Promise<void> => {
  const { exchange, rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await socialMap.addStarters();
  await socialMap.row('FairWork').waitFor();
  const list =
    'Naam;Land;Telefoon;Soort hulp;Laatst gecontroleerd;Parkeren\nFairWork;Nederland;+31 20 000 0000;werk;31-12-2025;achter\nKade;Atlantis;;ponyritten;binnenkort;\n';
  await writeFile(path.join(app.laptop.exportFolder, 'kaart.csv'), list);
  const dialog = await exchange.openDialog();
  await look('which file to bring in', dialog.page);
  await dialog.open('kaart.csv');
  await exchange.counts.waitFor();
  await look('the columns of a file', page);
  await exchange.view('matches', 1);
  await exchange.match('FairWork').waitFor();
  await look('what is known already', page);
  await exchange.view('findings', 3);
  await look('what to look through before it is brought in', page);
  await exchange.view('rows', 2);
  await look('how the rows of a file would be', page);
  await page.getByRole('button', { name: t('common:action.cancel') }).click();
  await exchange.openGiving();
  await exchange.chooseFormat('map');
  await exchange.pressSave();
  await look('the map as a file, with what is missing', page);
};
