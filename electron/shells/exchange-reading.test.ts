import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { usualChoices } from '#shared/domain/organisation-exchange/bringing-in.ts';
import {
  choose,
  EVERYTHING,
  everyone,
  FROM,
  home,
  logOf,
  look,
  openShelter,
  PASSPHRASE,
  type Shelter,
  write,
} from './exchange.testkit.ts';

describe('what is not brought in', () => {
  test.each([
    ['notAMap', '{"format":"mooring-social-map","version":1}'],
    ['newerMap', '{"format":"mooring-social-map","version":9}'],
    ['empty', ' '],
    ['notAList', '%PDF-1.7'],
    ['tooLarge', 'x'.repeat(21 * 1024 * 1024)],
  ])('%s is said, and the vault is as it was', async (reason, text) => {
    const shelter = await openShelter('one');
    const log = await logOf(shelter);
    expect(await choose(shelter, await write('file.csv', text))).toMatchObject({ is: 'refused', reason });
    expect(await choose(shelter, path.join(home, 'not there.csv'))).toMatchObject({ reason: 'unreadable' });
    expect(await choose(shelter, home)).toMatchObject({ reason: 'unreadable' });
    expect(await everyone(shelter)).toEqual([]);
    expect(await logOf(shelter)).toEqual(log);
  });

  test('locking lets go of the file; whoever unlocks next finds none', async () => {
    const shelter = await openShelter('one');
    const { about, preview } = await look(shelter, await write('list.csv', 'Name\nHaven\n'));
    await shelter.call('vault.lock', {});
    await shelter.call('vault.unlock', { passphrase: PASSPHRASE });
    const bring = shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
    await expect(bring).rejects.toMatchObject({ code: 'notFound' });
    expect(await everyone(shelter)).toEqual([]);
  });

  test('a list that is left while it is read is not held, and nobody is told of an error', async () => {
    const shelter = await openShelter('one');
    const file = await write('long.csv', `Name;Notes\n${'Haven;words and words\n'.repeat(20_000)}`);
    const choosing = choose(shelter, file);
    await new Promise((resolve) => setImmediate(resolve));
    const chosen = await Promise.all([choosing, leaveUntil(shelter, choosing)]);
    expect(chosen[0]).toBeNull();
  });

  test('all or nothing: a disk that fails in the middle leaves neither rows nor a line in the log', async () => {
    const shelter = await openShelter('one');
    const { about, preview } = await look(shelter, await write('list.csv', 'Name\nHaven\nKade\n'));
    const { organisations } = shelter.host.app.session.vault;
    const { insert } = organisations;
    let left = 1;
    organisations.insert = (organisation) => {
      if (left === 0) throw new Error('the disk');
      left -= 1;
      insert(organisation);
    };
    const bring = shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
    await expect(bring).rejects.toMatchObject({ code: 'internal' });
    organisations.insert = insert;
    expect(await everyone(shelter)).toEqual([]);
    expect((await logOf(shelter)).entries).toEqual([]);
  });
});

/** Lets go again and again until the reading has noticed: it may not have begun. */
const leaveUntil = async ({ call }: Shelter, choosing: Promise<unknown>): Promise<void> => {
  let isOver = false;
  void choosing.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await call('organisations.leaveImport', {});
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

test('the report says line by line what became of what was not understood, and runs nothing', async () => {
  const shelter = await openShelter('one');
  const file = await write('list.csv', 'Name;Country;Phone\nHaven;=Atlantis;020\n;NL;030\n');
  const { about, preview } = await look(shelter, file);
  expect(preview.counts).toMatchObject({ added: 1, leftOut: 1, findings: 2 });
  const { id, suggestedName } = await shelter.call('organisations.prepareReport', about);
  expect(suggestedName).toMatch(/\.csv$/);
  const target = path.join(home, 'report.csv');
  shelter.dialogs.answerNext(target);
  await shelter.call('documents.save', { id });
  expect(await fs.readFile(target, 'utf8')).toBe(
    [
      '\ufeff"Row";"Column";"What became of it";"What stood there"',
      '"2";"Country";"Not understood; goes into the notes";"\'=Atlantis"',
      '"3";"";"A row without a name; not brought in";"NL | 030"',
      '',
    ].join('\r\n'),
  );
});

test('a text that is read anew is the same file; what can’t be read that way stays as it was', async () => {
  const shelter = await openShelter('one');
  const file = path.join(home, 'list.csv');
  await fs.writeFile(file, Buffer.from('Name;Address\nHaven;\u00a3\u00f3d\u009f\n', 'latin1'));
  const { about, preview } = await look(shelter, file);
  expect(preview.rows[0]?.details.address).toBe('£ódŸ');
  const anew = (encoding: 'windows-1250' | 'utf-16le') =>
    shelter.call('organisations.readAnew', { id: about.id, reading: { encoding, delimiter: ';' } });
  expect(await anew('windows-1250')).toMatchObject({ is: 'read', file: { id: about.id } });
  const address = async () =>
    (await shelter.call('organisations.previewImport', { ...about, from: FROM })).preview.rows[0]?.details
      .address;
  expect(await address()).toBe('Łódź');
  const bring = (seen: number) => shelter.call('organisations.bringIn', { ...about, seen, decisions: {} });
  // What was seen is not what stands there now.
  await expect(bring(preview.seen)).rejects.toMatchObject({ code: 'conflict' });
  await fs.writeFile(file, 'gone');
  expect(await anew('windows-1250')).toMatchObject({ is: 'read' });
  const { preview: last } = await shelter.call('organisations.previewImport', { ...about, from: FROM });
  await bring(last.seen);
  await expect(anew('windows-1250')).rejects.toMatchObject({ code: 'notFound' });
});

test('twenty thousand rows', async () => {
  const shelter = await openShelter('one');
  const rows = Array.from(
    { length: 20_000 },
    (_, index) =>
      `Organisation ${index};${index % 2 ? 'Nederland' : 'Nigeria'};020 ${1_000_000 + index};opvang, rechtshulp;31-12-2025;Some words of notes`,
  );
  const file = await write('long.csv', `Naam;Land;Telefoon;Hulp;Nagegaan op;Notities\n${rows.join('\n')}\n`);
  const chosen = await choose(shelter, file);
  if (chosen?.is !== 'read') throw new Error('not read');
  const about = { id: chosen.file.id, choices: usualChoices('') };
  const { preview } = await shelter.call('organisations.previewImport', { ...about, from: FROM });
  expect(preview.counts).toMatchObject({ rows: 20_000, added: 20_000, findings: 0 });
  const done = await shelter.call('organisations.bringIn', { ...about, seen: preview.seen, decisions: {} });
  expect(done).toMatchObject({ added: 20_000 });
  const again = await look(shelter, file);
  expect(again.preview.counts).toMatchObject({ same: 20_000 });
  await shelter.call('organisations.prepareMap', { ...EVERYTHING, format: 'workbook' });
});
