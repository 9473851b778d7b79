import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { encode } from '#shared/contract/wire.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { AS_LIKELY_MEANT, type FileDecisions } from '#shared/domain/file-exchange/bringing-in.ts';
import { csvBytes } from '../spreadsheets/csv-bytes.ts';
import { workbookBytes } from '../spreadsheets/workbook-bytes.ts';
import { sharedScratchRenderer } from './chromium/browser.testkit.ts';
import {
  folderThatGoes,
  machineInMemory,
  QUICK_VAULTS,
  type ScriptedDialogs,
  scriptedDialogs,
} from './conformance-subjects.testkit.ts';
import { createHost, type Host } from './host.ts';
import { nodePorts } from './node-ports.ts';

const PASSPHRASE = 'a long passphrase for the tests';
const FROM = { rows: 0, doubles: 0, findings: 0 };

let home: string;
let remove: () => Promise<void>;
let host: Host;
let dialogs: ScriptedDialogs;

const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> =>
  openEnvelope(await host.invoke(method, encode(input))) as never;

beforeEach(async () => {
  ({ folder: home, remove } = await folderThatGoes(os.tmpdir(), 'file-list'));
  dialogs = scriptedDialogs();
  host = createHost({
    ...nodePorts({ userDataFolder: path.join(home, 'settings'), locales: ['en'], vaults: QUICK_VAULTS }),
    ...machineInMemory(),
    about: { version: '0.0.0', shell: 'memory' },
    dialogs,
    printer: { pdfFrom: async () => new Uint8Array() },
    rasteriser: { pngFrom: async (pdf) => pdf },
    rendererFolder: await sharedScratchRenderer(),
  });
  await call('vault.create', { folder: path.join(home, 'vault'), staffName: 'Noor', passphrase: PASSPHRASE });
});
afterEach(async () => {
  await host.close();
  await remove();
});

const write = async (name: string, bytes: string | Uint8Array): Promise<string> => {
  const file = path.join(home, name);
  await fs.writeFile(file, bytes);
  return file;
};

const choose = (file: string) => {
  dialogs.answerNext(file);
  return call('fileList.choose', {});
};

const look = async (file: string) => {
  const chosen = await choose(file);
  if (chosen?.is !== 'read') throw new Error(`not read: ${chosen?.reason}`);
  const about = { id: chosen.file.id, choices: AS_LIKELY_MEANT };
  const { preview } = await call('fileList.preview', { ...about, from: FROM });
  return { about, preview };
};

const bringIn = async (file: string, decisions: FileDecisions = {}) => {
  const { about, preview } = await look(file);
  return call('fileList.bringIn', { ...about, seen: preview.seen, decisions });
};

const everybody = async () => {
  const { files } = await call('files.list', { search: '', limit: 500 });
  return files.map(({ workingName, fileCode }) => [workingName, fileCode]).sort();
};

const logOf = async () =>
  (
    await call('log.list', {
      ...{ kind: 'file', staffId: null, about: null, from: null, until: null, before: null, limit: 100 },
    })
  ).entries.filter(({ action }) => action !== 'file.read');

test('each file has an ecogram, a day to be looked at again, and somebody in the log who made it', async () => {
  const list = await write('list.csv', 'Name,Code,Hearing\nIndigo,K-1,2026-05-01\nOchre,K-2,\n');
  expect(await bringIn(list)).toEqual({ made: 2, leftOut: 0 });
  const { files } = await call('files.list', { search: 'indigo', limit: 5 });
  const id = files[0]?.id;
  if (!id) throw new Error('the file is not found');
  const read = await call('files.read', { id });
  expect(read.file.details.keyDates).toMatchObject([{ what: 'Hearing', on: { value: '2026-05-01' } }]);
  expect(read.reviewOn).not.toBeNull();
  expect((await call('ecogram.read', { fileId: id })).version).toBe(1);
  const entries = await logOf();
  expect(entries.map(({ action }) => action).sort()).toEqual([
    'file.broughtIn',
    'file.created',
    'file.created',
  ]);
  expect(entries.find(({ action }) => action === 'file.broughtIn')?.detail).toEqual({ made: 2 });
});

test('whoever is here already is never changed, and gets a second file only where somebody says so', async () => {
  const here = await call('files.create', {
    details: { ...newClientDetails('Indigo'), fileCode: 'K-1', notes: 'ours' },
  });
  const list = await write(
    'list.csv',
    'Name;Code;Notes\nSomebody;k 1;theirs\nIndigo;;other\nOchre;;\nOchre;;\n',
  );
  const { about, preview } = await look(list);
  expect(preview.doubles.map(({ row, double }) => [row, double?.of, double?.by])).toEqual([
    [2, 'file', 'code'],
    [3, 'file', 'name'],
    [5, 'row', 'name'],
  ]);
  const decisions = { 3: 'make', 4: 'leave' } as const;
  expect(await call('fileList.bringIn', { ...about, seen: preview.seen, decisions })).toEqual({
    made: 1,
    leftOut: 3,
  });
  expect(await everybody()).toEqual([
    ['Indigo', ''],
    ['Indigo', 'K-1'],
  ]);
  expect((await call('files.read', { id: here.id })).file).toEqual(here);
  // The same list again: everybody is here.
  expect((await look(list)).preview.counts).toMatchObject({ made: 1, doubles: 3 });
});

test('what was decided is decided on what was seen', async () => {
  const { about, preview } = await look(await write('list.csv', 'Name\nIndigo\n'));
  await call('files.create', { details: newClientDetails('Indigo') });
  const late = call('fileList.bringIn', { ...about, seen: preview.seen, decisions: {} });
  await expect(late).rejects.toMatchObject({ code: 'conflict' });
  expect((await call('fileList.preview', { ...about, from: FROM })).preview.counts.doubles).toBe(1);
  expect(await everybody()).toEqual([['Indigo', '']]);
});

test('taking back leaves those in which somebody has written since', async () => {
  const { about, preview } = await look(await write('list.csv', 'Name\nIndigo\nOchre\n'));
  await call('fileList.bringIn', { ...about, seen: preview.seen, decisions: {} });
  const { files } = await call('files.list', { search: 'ochre', limit: 5 });
  const id = files[0]?.id;
  if (!id) throw new Error('the file is not found');
  await call('plans.create', { fileId: id, versionLabel: '1' });
  expect(await call('fileList.takeBack', { id: about.id })).toEqual({ removed: 1, left: 1 });
  expect(await everybody()).toEqual([['Ochre', '']]);
  expect((await call('files.removed', {})).map(({ workingName }) => workingName)).toEqual(['Indigo']);
  expect(await call('fileList.takeBack', { id: about.id })).toEqual({ removed: 0, left: 1 });
});

describe('nothing is half brought in', () => {
  test('a disk that fails in the middle leaves neither files nor a line in the log', async () => {
    const { about, preview } = await look(await write('list.csv', 'Name\nIndigo\nOchre\n'));
    const before = await logOf();
    const { ecograms } = host.app.session.vault;
    const { insert } = ecograms;
    let left = 1;
    ecograms.insert = (ecogram) => {
      if (left === 0) throw new Error('the disk');
      left -= 1;
      insert(ecogram);
    };
    const bring = call('fileList.bringIn', { ...about, seen: preview.seen, decisions: {} });
    await expect(bring).rejects.toMatchObject({ code: 'internal' });
    ecograms.insert = insert;
    expect(await everybody()).toEqual([]);
    expect(await logOf()).toEqual(before);
    expect(await call('fileList.bringIn', { ...about, seen: preview.seen, decisions: {} })).toEqual({
      made: 2,
      leftOut: 0,
    });
  });

  test.each([
    [
      'a broken workbook',
      'half.xlsx',
      workbookBytes('List', [['Name'], ['Indigo']]).slice(0, 300),
      'damaged',
    ],
    ['a social map', 'map.csv', '{"format":"mooring-social-map","version":7}', 'newerMap'],
    ['something else', 'list.csv', Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 0, 0, 1), 'notAList'],
    ['an empty one', 'list.csv', '\n\n', 'empty'],
  ])('%s is refused, and nothing has changed', async (_, name, bytes, reason) => {
    const before = await logOf();
    expect(await choose(await write(name, bytes))).toMatchObject({ is: 'refused', reason });
    expect(await everybody()).toEqual([]);
    expect(await logOf()).toEqual(before);
  });

  test('a long list lets others have their turn, and is stopped without a trace', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `Person ${index};K-${index};Nigeria;Edo`);
    const list = await write('long.csv', `Name;Code;Country;Language\n${rows.join('\n')}\n`);
    const chosen = await choose(list);
    if (chosen?.is !== 'read') throw new Error('not read');
    const about = { id: chosen.file.id, choices: AS_LIKELY_MEANT };
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    });
    const { preview } = await call('fileList.preview', { ...about, from: FROM });
    clearInterval(counting);
    expect(turns).toBeGreaterThan(5);
    expect(preview.counts).toMatchObject({ rows: 20_000, made: 20_000 });
    const before = await logOf();
    const making = call('fileList.bringIn', { ...about, seen: preview.seen, decisions: {} });
    await new Promise((resolve) => setImmediate(resolve));
    await call('fileList.stop', {});
    expect(await making).toBeNull();
    expect(await everybody()).toEqual([]);
    expect(await logOf()).toEqual(before);
    // And somebody who goes away while it is compared is told nothing of it.
    const { id } = about;
    const looking = call('fileList.preview', {
      id,
      choices: { ...AS_LIKELY_MEANT, headingRow: 'none' },
      from: FROM,
    });
    await Promise.all([
      expect(looking).rejects.toMatchObject({ code: 'notFound' }),
      call('fileList.leave', {}),
    ]);
  });
});

test('locking lets go of the list', async () => {
  const { about, preview } = await look(await write('list.csv', 'Name\nIndigo\n'));
  await call('vault.lock', {});
  await call('vault.unlock', { passphrase: PASSPHRASE });
  const bring = call('fileList.bringIn', { ...about, seen: preview.seen, decisions: {} });
  await expect(bring).rejects.toMatchObject({ code: 'notFound' });
});

test('any list: everybody in it has a file or a line that says why not, and no file is of nobody', async () => {
  const name = fc.constantFrom('', 'Indigo', 'Ochre', 'Umber', 'Zoë', '=1+1', 'a\nb');
  const code = fc.constantFrom('', 'K-1', 'k1', 'K-2');
  const other = fc.constantFrom('', 'Nigeria', 'Atlantis', '03/04/2026', 'unknown');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, code, other), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (rows, isWorkbook) => {
        const table = [['Name', 'Code', 'Country'], ...rows];
        const list = await write(
          isWorkbook ? 'list.xlsx' : 'list.csv',
          isWorkbook ? workbookBytes('List', table) : csvBytes(table, ';'),
        );
        const before = await everybody();
        const { about, preview } = await look(list);
        const done = await call('fileList.bringIn', { ...about, seen: preview.seen, decisions: {} });
        const after = await everybody();
        expect(after.length - before.length).toBe(done?.made);
        for (const known of before) expect(after).toContainEqual(known);
        const report = await call('fileList.prepareReport', { ...about, decisions: {} });
        const text = new TextDecoder().decode(host.app.held.find(report.id)?.bytes);
        for (const [index, cells] of rows.entries())
          if (cells.some((cell) => cell !== '')) expect(text).toMatch(new RegExp(`(^|\n)"${index + 2}";`));
        expect((done?.made ?? 0) + (done?.leftOut ?? 0)).toBe(
          rows.filter((cells) => cells.some((cell) => cell !== '')).length,
        );
      },
    ),
    { numRuns: 25 },
  );
});
