import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { csvBytes } from '#electron/spreadsheets/csv-bytes.ts';
import type { RunningApp } from '../app.ts';
import type { Look } from './look.ts';

/** Invented: somebody who may be here, two of one code, a long name, a day that may be another, a row of nobody. */
const LIST = [
  [
    'Werknaam',
    'Dossiernummer',
    'Land van herkomst',
    'Talen',
    'Datum binnenkomst',
    'Zitting',
    'Kamer',
    'Opmerkingen',
  ],
  ['Blue', 'K-1', 'Nigeria', 'Engels, Edo', '31-01-2026', '1 mei 2026', '7', 'Slaapt slecht.'],
  ['Groen', 'K-2', 'Atlantis', 'Portugees', '03/04/2026', '', '', ''],
  ['Wit', 'K-2', 'onbekend', '', '', '', '', ''],
  ['', '', 'Ghana', '', '', '', '', ''],
  ['Iemand met een werknaam die veel langer is dan wie dan ook zou verwachten', '', '', '', '', '', '', ''],
];

/** A list of clients, up to where files would be made of it. */
export const tourOfAFileList = async (app: RunningApp, look: Look): Promise<void> => {
  const { exchange, fileList, files, rail, page } = app.window;
  await rail.files();
  if ((await files.row('Blue').count()) === 0) await files.create('Blue');
  await rail.files();
  await writeFile(path.join(app.laptop.exportFolder, 'clienten.csv'), csvBytes(LIST, ';'));
  await writeFile(path.join(app.laptop.exportFolder, 'kapot.xlsx'), 'PK\u0003\u0004 no workbook');
  await fileList.menu.click();
  await look('the way in for a list of clients', page);
  await page.keyboard.press('Escape');
  await (await fileList.openDialog()).open('kapot.xlsx');
  await exchange.refused.waitFor();
  await look('a list of clients that is broken', page);
  await fileList.look('clienten.csv');
  await look('the columns of a list of clients', page);
  await fileList.view('doubles', 2);
  await look('who of a list may be here already', page);
  await fileList.view('rows', 4);
  await look('files as they would be', page);
  await fileList.view('findings', 2);
  await look('what to look through in a list of clients', page);
  await fileList.make(2);
  await look('files that were made of a list', page);
};
